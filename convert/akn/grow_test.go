package akn_test

import (
	"math/rand/v2"

	. "plenary/convert/resolution" //nolint:revive // trees read best in the model's own words
)

// A grower makes trees at random, with nil and empty nodes among them.
type grower struct{ *rand.Rand }

// some reports true n times in ten.
func (g grower) some(n int) bool { return g.IntN(10) < n }

func pick[T any](g grower, from ...T) T { return from[g.IntN(len(from))] }

func many[T any](g grower, most int, grow func() T) []T {
	var out []T
	for range g.IntN(most + 1) {
		out = append(out, grow())
	}
	return out
}

func (g grower) text() string {
	return pick(g, "gull", " the lamp", "oil  and\twick ", "", " ", "é", "e\u0301", "<&>", "12.", "\x00", "\ufffe", "\n", "一")
}

func (g grower) date() Date {
	return pick(g, Date("2145-03-14"), "", "2145-02-30", "soon", "1900-01-01", "2144-02-29")
}

func (g grower) resolution(depth int) *Resolution {
	r := &Resolution{Identity: Identity{
		Kind:   pick(g, KindResolution, KindDecision, KindDraft, "", "a b"),
		Organ:  pick(g, GeneralAssembly, SecurityCouncil, EconomicAndSocial, HumanRightsCouncil, "", "un-tc", "x y"),
		Number: pick(g, "72/7", "2773 (2025)", "", " 217 A (III)", "..", "א/1"), Symbol: pick(g, "A/RES/72/7", "", "S/RES/2773 (2025)", "% <x>"),
		Language: pick(g, "eng", "", "fra", "English"), Adoption: g.date(), Issuance: g.date(), Markup: g.date(),
		Entities: many(g, 2, func() Entity {
			return Entity{Class: pick(g, "TLCRole", "TLCReference", "", "TLCWind"), ID: pick(g, "keeper", "body", "author", "", "a b", "un-ga"), Href: pick(g, "", "x y: z", "/akn/x"), ShowAs: g.text()}
		}),
		Aliases:  many(g, 2, func() Alias { return Alias{Name: pick(g, "unxml", "symbol", "", " old "), Value: g.text()} }),
		Occasion: pick(g, "", "", "voting", " a  b", "\x00"),
	}}
	r.Metadata = many(g, 3, func() *Element { return g.element(3) })
	if g.some(5) {
		r.CoverPage = &CoverPage{Lines: many(g, 4, g.line)}
	}
	if g.some(5) {
		r.Preface = &Preface{Number: Num{Value: g.text()}, Title: g.inlines(2)}
	}
	if g.some(5) {
		r.Preamble = &Preamble{Containers: many(g, 3, func() *Container { return &Container{Name: g.text(), Content: g.blocks(2)} })}
		if g.some(5) {
			r.Preamble.Formula = &Formula{Content: g.inlines(2)}
		}
	}
	if g.some(5) {
		r.Conclusions = &Conclusions{Other: g.blocks(1)}
		if g.some(5) {
			r.Conclusions.Meeting = &Meeting{Number: pick(g, "55", "", "x"), Content: pick(g, words("55th meeting"), words("Meeting 55"), g.inlines(2))}
		}
		if g.some(5) {
			r.Conclusions.Date = &DocDate{Date: g.date(), Content: g.inlines(1)}
		}
	}
	r.Attachments = many(g, 2, func() *Attachment {
		return &Attachment{Heading: g.inlines(1), Title: g.inlines(1), Body: g.provisions(2)}
	})
	if depth > 0 && g.some(2) {
		r.Parts = many(g, 2, func() *Resolution { return g.resolution(depth - 1) })
	}
	if len(r.Parts) == 0 {
		r.MainBody = g.provisions(3)
	}
	return r
}

func (g grower) line() *MastheadLine {
	if g.some(1) {
		return nil
	}
	return &MastheadLine{
		Role:    pick(g, RolePublisher, RoleSymbol, RoleIssuance, RoleSession, RoleAdoption, RoleUnclassified, RoleJobNumber, RoleResolutionTitle, RoleSessionDates, "x"),
		Value:   pick(g, "", "2145-03-14", "41"),
		Content: g.inlines(2), RefersTo: pick(g, "", "keeper", "gull"),
	}
}

// element makes metadata, some of which no schema would have.
func (g grower) element(depth int) *Element {
	if g.some(1) {
		return nil
	}
	name := func() string {
		return pick(g, "classification", "workflow", "analysis", "notes", "lifecycle", "keyword", "step", "parliamentary", "voting", "count", "note", "p",
			"eventRef", "organization", "{http://un.org/akn4un}voters", "{https://lamps.example/a b}x", "{}y", "{x}1", "", "a<b", "references")
	}
	attribute := func() Attribute {
		return Attribute{
			Name: pick(g, "source", "value", "showAs", "dictionary", "date", "by", "outcome", "refersTo", "href", "GUID", "type", "eId",
				"{http://un.org/akn4un}end", "{http://www.w3.org/XML/1998/namespace}lang", "{x}<", ""),
			Value: pick(g, "#converter", "#keeper", "#gull", "#", "generation", "2145-03-14", "x y: z", "%", "http://[::1", g.text()),
		}
	}
	e := &Element{Name: name(), Attributes: many(g, 6, attribute), Text: g.text()}
	if depth > 0 {
		e.Children = many(g, 3, func() *Element { return g.element(depth - 1) })
	}
	if g.some(7) { // of the form that they should have
		for _, a := range []string{"source", "value", "showAs", "dictionary", "refersTo"} {
			e.Attributes = append(e.Attributes, Attribute{Name: a, Value: "lamps"})
		}
	}
	return e
}

func (g grower) provisions(depth int) []Provision {
	return many(g, 3, func() Provision { return g.provision(depth) })
}

func (g grower) provision(depth int) Provision {
	switch g.IntN(6) {
	case 0:
		return &CrossHeading{Content: g.inlines(2)}
	case 1:
		return &Division{Level: pick(g, LevelPart, LevelSection, LevelArticle, "", "wind"), Num: Num{Value: g.num()}, Heading: g.inlines(1), Content: g.deeper(depth)}
	case 2:
		return (*Paragraph)(nil)
	}
	return g.paragraph(depth)
}

func (g grower) deeper(depth int) []Provision {
	if depth == 0 {
		return nil
	}
	return g.provisions(depth - 1)
}

func (g grower) num() string {
	return pick(g, "1.", "1.", "(a)", "", "Part I", "III", "11.2 Rev. A", "•", "第一", "b bis")
}

func (g grower) paragraph(depth int) *Paragraph {
	par := &Paragraph{Num: Num{Value: g.num()}, Content: g.blocks(2)}
	if g.some(2) {
		par.Heading = g.inlines(1)
	}
	if depth > 0 && g.some(4) {
		par.Points = many(g, 3, func() *Paragraph { return g.paragraph(depth - 1) })
	}
	if g.some(2) {
		par.WrapUp = g.blocks(1)
	}
	return par
}

func (g grower) blocks(depth int) []Block {
	return many(g, 2, func() Block { return g.block(depth) })
}

func (g grower) block(depth int) Block {
	if depth > 0 {
		switch g.IntN(6) {
		case 0:
			return &BlockList{Intro: g.inlines(1), WrapUp: g.inlines(1), Items: many(g, 3, func() *Item {
				return &Item{Num: Num{Value: g.num()}, Content: g.blocks(depth - 1)}
			})}
		case 1:
			return &Table{Caption: g.inlines(1), Rows: many(g, 2, func() *Row {
				return &Row{Cells: many(g, 2, func() *Cell {
					return &Cell{Header: g.some(3), ColSpan: g.IntN(4) - 1, RowSpan: g.IntN(3), Content: g.blocks(depth - 1)}
				})}
			})}
		case 2:
			return (*P)(nil)
		}
	}
	return &P{Content: g.inlines(3)}
}

func (g grower) inlines(depth int) []Inline {
	return many(g, 4, func() Inline { return g.inline(depth) })
}

func (g grower) inline(depth int) Inline {
	if depth == 0 {
		return &Text{Value: g.text()}
	}
	switch g.IntN(8) {
	case 0:
		return &Emphasis{Style: pick(g, Italic, Bold, "blink"), Content: g.inlines(depth - 1)}
	case 1:
		return &Reference{Symbol: pick(g, "", "A/RES/60/288", "S/2007/279", "A/RES/<x>"), Date: g.date(), Href: pick(g, "", "#body", "#gone", "http://x", "a b:c", "!annex_1"), Content: g.inlines(depth - 1)}
	case 2:
		return &Note{Marker: pick(g, "1", "2", "*", ""), Content: g.blocks(depth - 1)}
	case 3:
		return &NoteRef{Marker: pick(g, "1", "2", "3")}
	case 4:
		return &Break{}
	case 5:
		return &Term{
			Element:  pick(g, "organization", "date", "quantity", "session", "inline", "docDate", "vote", "wind rose", ""),
			RefersTo: pick(g, "", "keeper", "un", "un-ga", "adoptionMeeting", "gull", "preface"), Value: pick(g, "", "2145-03-14", "7"), Content: g.inlines(depth - 1),
		}
	}
	return &Text{Value: g.text()}
}
