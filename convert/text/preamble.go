package text

import (
	"strings"

	"plenary/convert/resolution"
)

// preface = number title. A statement of a president has no number, and in the
// Security Council the number and the line of adoption belong to the masthead,
// with no title.
func (g *grammar) preface(r *resolution.Resolution) {
	if g.head.preface < 0 || !g.more() || g.blocks[g.at].line != g.head.preface {
		return
	}
	s := g.peek()
	length, _ := sessionNumber(s, "")
	switch {
	case strings.HasPrefix(s, g.lang.Masthead.Title+" "):
		g.councilHead(r)
		return
	case length == 0:
		r.Identity.Kind, r.Identity.Organ = resolution.KindStatement, resolution.SecurityCouncil
		b := g.next()
		r.Preface = &resolution.Preface{Span: g.spanOf(b), Title: g.plain(b)}
		return
	}
	b := g.next()
	r.Identity.Number = s[:length]
	num := g.num(b.from, b.from+length+1)
	from := min(b.from+length+2, b.to)
	r.Preface = &resolution.Preface{Span: g.spanOf(b), Number: num, Title: g.inline(from, b.to, 0)}
}

// councilHead reads the head of a Security Council resolution: its number, then
// the line of its adoption.
func (g *grammar) councilHead(r *resolution.Resolution) {
	r.Identity.Number = strings.TrimPrefix(g.peek(), g.lang.Masthead.Title+" ")
	g.mastheadLine(r, resolution.RoleResolutionTitle)
	for g.more() && (g.blocks[g.at].line < g.head.formula) {
		g.mastheadLine(r, resolution.RoleAdoption)
	}
}

// num makes a Num of the prose [from, to).
func (g *grammar) num(from, to int) resolution.Num {
	return resolution.Num{Value: g.prose[from:to], Span: g.written.hull(from, to)}
}

// preamble = formula preambularParagraph*. Decisions and statements have none.
func (g *grammar) preamble(r *resolution.Resolution) {
	s := g.peek()
	organ := g.lang.formula(unmarked(s))
	if organ == "" {
		return
	}
	r.Identity.Organ, g.organ, g.leads = organ, organ, g.lang.leadsOf(organ)
	b := g.next()
	words := len(strings.TrimRight(unmarked(s), ", "))
	formula := &resolution.Formula{Span: g.spanOf(b), Content: g.inline(b.from, b.to, words)}
	r.Preamble = &resolution.Preamble{Span: formula.Span, Formula: formula}
	end := g.firstOperative()
	for g.at < end || g.more() && g.inPreamble() {
		c := g.preambularParagraph()
		r.Preamble.Containers = append(r.Preamble.Containers, c)
		r.Preamble.Span = r.Preamble.Span.Union(c.Span)
	}
}

// firstOperative returns the index of the first block that is no preambular
// paragraph: paragraph 1, or the heading of a division above it, or in a text
// without numbers the first block that opens as operative paragraphs do; 0 when
// there is none.
func (g *grammar) firstOperative() int {
	first := 0
	for i := g.at; i < len(g.blocks); i++ {
		s := g.textOf(g.blocks[i])
		l := labelOf(s)
		_, level := headingNumber(s)
		switch {
		case l.degree == arabic && l.value == 1, level != "", i > g.at && g.headsDivision(s):
			return i
		case g.lang.annex(unmarked(s)), g.closes(s):
			return first
		}
		if g.lang.opensOperative(s) && i+1 < len(g.blocks) {
			if strings.HasSuffix(s, ":") && !opensPoint(g.textOf(g.blocks[i+1])) {
				return i // "Resolves that:", before numbers
			}
			if first == 0 {
				first = i
			}
		}
	}
	return first
}

// inPreamble reports whether the next block of a text without numbers is a
// preambular paragraph: it ends in a comma. Where the punctuation says nothing,
// the leading phrase decides.
func (g *grammar) inPreamble() bool {
	s := g.peek()
	if opensNumbered(s) || g.lang.annex(s) || g.closes(s) {
		return false
	}
	if g.lang.opensOperative(s) {
		return false
	}
	if g.lang.opensPreambular(s) {
		return true
	}
	s = unmarked(s)
	return strings.HasSuffix(s, ",") || strings.HasSuffix(s, ":")
}

// preambularParagraph = lead text point*.
func (g *grammar) preambularParagraph() *resolution.Container {
	b := g.next()
	lead := g.lang.lead(g.leads.Preambular, g.textOf(b))
	c := &resolution.Container{Span: g.spanOf(b), Name: g.textOf(b)[:lead]}
	if !g.more() || !opensPoint(g.peek()) {
		c.Content = []resolution.Block{g.paragraph(b.from, b.to, lead)}
		return c
	}
	list := &resolution.BlockList{Span: c.Span, Intro: g.inline(b.from, b.to, lead)}
	for g.more() && opensPoint(g.peek()) {
		item := g.item()
		list.Items = append(list.Items, item)
		list.Span = list.Span.Union(item.Span)
	}
	c.Content = []resolution.Block{list}
	c.Span = list.Span
	return c
}

// item = point text.
func (g *grammar) item() *resolution.Item {
	b := g.next()
	length := labelLength(g.textOf(b))
	return &resolution.Item{
		Span:    g.spanOf(b),
		Num:     g.num(b.from, b.from+length),
		Content: []resolution.Block{g.paragraph(b.from+length+1, b.to, 0)},
	}
}
