package grammar

import (
	"plenary/convert/language"
	"plenary/convert/resolution"
)

// preface = number title | title. A statement of a president and a draft have
// no number, and in the Security Council the number and the line of adoption
// belong to the masthead, with no title.
func (g *grammar) preface(r *resolution.Resolution) {
	if !g.more() || !g.head.Number.Is(g.at) {
		return
	}
	o, numbered := g.lang.Opening(g.peek())
	switch {
	case numbered && o.Council:
		g.councilHead(r, o)
		return
	case !numbered:
		g.unnumberedKind(r)
		b := g.next()
		r.Preface = &resolution.Preface{Span: b.Span}
		if length := language.DraftNumber(g.textOf(b)); length > 0 && g.head.Draft != "" {
			r.Preface.Number = g.num(b.Start, b.Start+length)
			b.Start = min(b.Start+length+1, b.End)
		}
		r.Preface.Title = g.plain(b)
		return
	}
	s := g.peek()
	b := g.next()
	r.Identity.Number = s[:o.To]
	if g.head.States != "" {
		g.unnumberedKind(r)
	}
	num := g.num(b.Start, b.Start+o.To+1)
	r.Preface = &resolution.Preface{Span: b.Span, Number: num, Title: g.inline(b.Start+o.Rest, b.End, 0)}
	g.checkSession(num)
	g.adoptionLines(r)
}

// unnumberedKind says what a text with a title is that is numbered as no
// resolution: a draft or a statement, and whose.
func (g *grammar) unnumberedKind(r *resolution.Resolution) {
	id := &r.Identity
	id.Kind, id.Organ = resolution.KindStatement, g.head.States
	if g.head.Draft != "" {
		id.Kind, id.Organ = g.head.Draft, g.issuer(r)
	}
	g.organ = id.Organ
}

// issuer returns the organ that the masthead names last, or "": the Human Rights
// Council stands below the General Assembly.
func (g *grammar) issuer(r *resolution.Resolution) (organ resolution.Organ) {
	if r.CoverPage == nil {
		return ""
	}
	for _, line := range r.CoverPage.Lines {
		if line.Role == resolution.RoleIssuingBody {
			organ = g.lang.Organ(resolution.PlainText(line.Content))
		}
	}
	return organ
}

// councilHead reads the head of a Security Council resolution: its number, on
// whose line the date may stand, then the lines below it.
func (g *grammar) councilHead(r *resolution.Resolution, o language.Opening) {
	b := g.next()
	r.Identity.Number = g.textOf(b)[o.From:o.To]
	g.mastheadText(r, resolution.RoleResolutionTitle, b.Start, g.trimRight(b.Start, b.Start+o.Rest))
	if from := b.Start + o.Rest; from < b.End {
		g.mastheadText(r, resolution.RoleAdoption, from, b.End)
	}
	g.adoptionLines(r)
}

// adoptionLines = (draft | adoption)*: what stands below the number, or below
// the title, before the text.
func (g *grammar) adoptionLines(r *resolution.Resolution) {
	for g.more() && g.head.Body.Below(g.at) && (g.head.Alone || g.lang.AdoptionDate(g.peek())) {
		role := resolution.RoleAdoption
		if g.lang.OpensBracket(g.peek()) {
			role = resolution.RoleProponent
		}
		g.mastheadLine(r, role)
	}
}
