package grammar

import (
	"slices"

	"plenary/convert/printed"
	"plenary/convert/resolution"
)

// preamble = preambularParagraph* formula preambularParagraph*. Decisions and
// statements have none. In texts of the first years the formula may follow the
// preambular paragraphs.
func (g *grammar) preamble(r *resolution.Resolution) {
	r.Preamble = g.paragraphsAbove()
	s := g.peek()
	organ := g.lang.Formula(s)
	if organ == "" {
		return
	}
	r.Identity.Organ, g.organ = organ, organ
	b := g.next()
	words := len(g.lang.WithoutComma(g.lang.Unmarked(s)))
	formula := &resolution.Formula{Span: b.Span, Content: g.inline(b.Start, b.End, words)}
	if r.Preamble != nil { // what is read in order stays in order
		c := &resolution.Container{Span: formula.Span, Name: g.textOf(b)[:words]}
		c.Content = []resolution.Block{&resolution.P{Span: formula.Span, Content: formula.Content}}
		r.Preamble.Containers = append(r.Preamble.Containers, c)
		r.Preamble.Span = r.Preamble.Span.Union(c.Span)
	} else {
		r.Preamble = &resolution.Preamble{Span: formula.Span, Formula: formula}
	}
	end := g.firstOperative()
	for g.at < end || g.more() && !g.atLast() && g.inPreamble() {
		c := g.preambularParagraph()
		r.Preamble.Containers = append(r.Preamble.Containers, c)
		r.Preamble.Span = r.Preamble.Span.Union(c.Span)
	}
}

// paragraphsAbove reads the preambular paragraphs that stand above the formula.
func (g *grammar) paragraphsAbove() *resolution.Preamble {
	if !g.more() || !g.head.Body.Is(g.at) {
		return nil
	}
	var preamble *resolution.Preamble
	for g.more() && g.head.Formula.Below(g.at) {
		c := g.preambularParagraph()
		if preamble == nil {
			preamble = &resolution.Preamble{Span: c.Span}
		}
		preamble.Containers = append(preamble.Containers, c)
		preamble.Span = preamble.Span.Union(c.Span)
	}
	return preamble
}

// firstOperative returns the index of the first block that is no preambular
// paragraph: paragraph 1, or the heading of a division above it, or in a text
// without numbers the first block that opens as operative paragraphs do; 0 when
// there is none.
func (g *grammar) firstOperative() int {
	first, inside := 0, g.lastPreambular()
	for i := g.at; i < len(g.blocks); i++ {
		s := g.textOf(g.blocks[i])
		l := g.lang.LabelOf(s)
		place, size := g.lang.PartLetter(s)
		switch {
		case g.lang.Annex(s), g.lang.Closes(s), g.nextPart > 0 && place == g.nextPart && size == len(s):
			return first
		case l.Degree == printed.Arabic && l.Value == 1, g.lang.OpensSection(s):
			return i
		case first == 0 && i > g.at && i > inside && g.headsDivision(i):
			return i
		}
		if g.lang.OpensOperative(s) && i+1 < len(g.blocks) {
			if !g.lang.OpensPreambular(s) && g.lang.EndsProvision(s) {
				return i // before numbers, or a division
			}
			if g.lang.EndsInColon(s) && !printed.OpensPoint(g.textOf(g.blocks[i+1])) {
				return i // "Resolves that:", before numbers
			}
			if first == 0 {
				first = i
			}
		}
	}
	return first
}

// lastPreambular returns the index of the last preambular paragraph above
// paragraph 1: a heading above it stands inside the preamble. It is 0 where
// such paragraphs follow later headings too: each opens a section of the body
// that has a preamble of its own.
func (g *grammar) lastPreambular() int {
	last, numbered := 0, false
	for i := g.at; i < len(g.blocks); i++ {
		s := g.textOf(g.blocks[i])
		_, level := g.lang.DivisionNumber(s)
		switch {
		case g.lang.Annex(s), g.lang.Closes(s), g.headed(i), level != "" && !numbered:
			if !numbered {
				return 0
			}
			return last
		case g.lang.LabelOf(s).Degree == printed.Arabic:
			numbered = true
		case g.lang.IsPreambular(s):
			if numbered {
				return 0
			}
			last = i
		}
	}
	return last
}

// inPreamble reports whether the next block of a text without numbers is a
// preambular paragraph: it ends in a comma. Where the punctuation says nothing,
// the leading phrase decides.
func (g *grammar) inPreamble() bool {
	s := g.peek()
	if g.lang.LabelOf(s).Degree == printed.Arabic || printed.OpensNumbered(s) || g.lang.Annex(s) || g.lang.Closes(s) {
		return false
	}
	if g.lang.OpensOperative(s) {
		return false
	}
	if g.lang.OpensPreambular(s) {
		return !g.headsDivision(g.at)
	}
	s = g.lang.Unmarked(s)
	return g.lang.EndsInComma(s) || g.lang.EndsInColon(s)
}

// preambularParagraph = lead text (point | text)*. Text without number belongs
// to it only between two points.
func (g *grammar) preambularParagraph() *resolution.Container {
	b := g.next()
	switch s := g.textOf(b); {
	case printed.IsOrnament(s):
		return &resolution.Container{Span: b.Span, Content: []resolution.Block{g.paragraph(b.Start, b.End, 0)}}
	case g.headsDivision(g.at-1) && g.more() && g.lang.IsPreambular(g.peek()):
		return &resolution.Container{Span: b.Span, Name: resolution.PreambleHeading, Content: []resolution.Block{g.paragraph(b.Start, b.End, 0)}}
	}
	lead := g.readPhrase(b.Start, b.End)
	c := &resolution.Container{Span: b.Span, Name: g.textOf(b)[:lead]}
	if !g.more() || !printed.OpensPoint(g.peek()) {
		c.Content = []resolution.Block{g.paragraph(b.Start, b.End, lead)}
		return c
	}
	o := &outline{paragraph: &resolution.Paragraph{Span: c.Span}}
	for g.more() {
		if l := printed.LabelOf(g.peek()); printed.OpensPoint(g.peek()) {
			g.point(l, bodyText{main: true}, o)
		} else if o.counts(g.nextLabel()) {
			g.unnumbered(bodyText{}, o)
		} else {
			break
		}
	}
	c.Span = o.paragraph.Span
	c.Content = []resolution.Block{blockList(o.paragraph, g.paragraph(b.Start, b.End, lead).Content)}
	if g.lang.GoesOn(g.peek()) { // the sentence goes on below its points
		rest := g.next()
		c.Content = append(c.Content, g.paragraph(rest.Start, rest.End, 0))
		c.Span = c.Span.Union(rest.Span)
	}
	return c
}

// blockList makes the list of the points of p, as block content has it.
func blockList(p *resolution.Paragraph, intro []resolution.Inline) *resolution.BlockList {
	list := &resolution.BlockList{Span: p.Span, Intro: intro}
	for _, point := range p.Points {
		list.Items = append(list.Items, &resolution.Item{Span: point.Span, Num: point.Num, Content: itemContent(point)})
	}
	return list
}

// itemContent returns the content of a point, whose last paragraph introduces
// the points below it. An item has no heading but its text.
func itemContent(point *resolution.Paragraph) []resolution.Block {
	content := point.Content
	if len(point.Heading) > 0 {
		content = slices.Concat([]resolution.Block{&resolution.P{Span: point.Span, Content: point.Heading}}, content)
	}
	last := len(content) - 1
	intro, text := content[last].(*resolution.P)
	if len(point.Points) == 0 || !text {
		return content
	}
	list := blockList(point, intro.Content)
	return slices.Concat(content[:last], []resolution.Block{list}, point.WrapUp)
}
