package grammar

import (
	"slices"

	"plenary/convert/resolution"
	"plenary/diag"
)

// parts = (letter title statement)+: the resolutions A, B, ... that a composite
// has under one number.
func (g *grammar) parts(r *resolution.Resolution) {
	for more := g.opensFirstPart(); more; more = g.opensNextPart() && !g.opensOther() {
		place, _ := g.lang.PartLetter(g.peek())
		g.nextPart = place + 1
		r.Parts = append(r.Parts, g.part(r.Identity))
	}
	g.nextPart = 0
	if len(r.Parts) == 1 {
		g.single(r, r.Parts[0])
		return
	}
	for _, part := range slices.Backward(r.Parts) {
		part.Identity.Adoption = r.Identity.Adoption // of the part below, which may close both
		g.identify(part)
		r.Identity.Adoption = part.Identity.Adoption
	}
	r.Identity.Organ = r.Parts[0].Identity.Organ
}

// single makes one resolution of the only part of a composite, one that was
// adopted later than the others: its letter stands below the title.
func (g *grammar) single(r, part *resolution.Resolution) {
	letter := part.Preface.Number
	r.Identity.Number, r.Identity.Symbol = part.Identity.Number, part.Identity.Symbol
	r.Identity.Organ = part.Identity.Organ
	r.Preface.Title = append(r.Preface.Title, &resolution.Break{}, &resolution.Text{Value: letter.Value, Source: []diag.Span{letter.Span}})
	r.Preface.Title = append(r.Preface.Title, part.Preface.Title...)
	r.Preface.Span = r.Preface.Span.Union(part.Preface.Span)
	r.Preamble, r.MainBody, r.Conclusions = part.Preamble, part.MainBody, part.Conclusions
	r.Attachments, r.Parts = part.Attachments, nil
}

// part = letter title? statement.
func (g *grammar) part(whole resolution.Identity) *resolution.Resolution {
	b := g.next()
	part := &resolution.Resolution{Identity: whole, Span: b.Span}
	_, size := g.lang.PartLetter(g.textOf(b))
	letter := g.textOf(b)[:size]
	part.Identity.Number = g.lang.PartNumber(whole.Number, g.lang.LatinPart(letter))
	if whole.Symbol != "" {
		part.Identity.Symbol = g.lang.SymbolForm(resolution.WholeSymbol(whole.Symbol) + " " + letter)
	}
	part.Preface = &resolution.Preface{Span: b.Span, Number: g.num(b.Start, b.Start+len(letter)), Title: g.inline(b.Start+len(letter), b.End, 0)}
	if g.more() && g.lang.Formula(g.peek()) == "" && g.isHeading(g.at) {
		title := g.next()
		if len(part.Preface.Title) > 0 {
			part.Preface.Title = append(part.Preface.Title, &resolution.Break{})
		}
		part.Preface.Title = append(part.Preface.Title, g.plain(title)...)
		part.Preface.Span = part.Preface.Span.Union(title.Span)
	}
	g.statement(part)
	return part
}

// opensFirstPart reports whether the next block is the letter of the first part
// of a composite.
func (g *grammar) opensFirstPart() bool {
	return g.head.Letter.Is(g.at)
}
