package json_test

import (
	"math/rand/v2"

	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
)

// A generator makes random trees that the model allows.
type generator struct{ *rand.Rand }

// list returns up to most nodes.
func list[T any](g generator, most int, node func() T) (nodes []T) {
	for range g.IntN(most + 1) {
		nodes = append(nodes, node())
	}
	return nodes
}

// maybe returns a node or nil.
func maybe[T any](g generator, node func() *T) *T {
	if g.IntN(3) == 0 {
		return nil
	}
	return node()
}

func pick[T any](g generator, values ...T) T { return values[g.IntN(len(values))] }

func (g generator) text() string {
	return pick(g, "", "gull", "the lamp, \"lit\"", "a\\b\n\tc", "phare — маяк 灯台", "<&>", "\x00\x7f\u2028\ufffd")
}
func (g generator) date() Date { return pick[Date](g, "", "2145-03-14", "2144-02-29") }
func (g generator) num() Num   { return Num{Value: pick(g, "", "1.", "(a)")} }

func (g generator) document() *Resolution {
	r := g.part()
	r.Parts = list(g, 2, g.part)
	return r
}

func (g generator) part() *Resolution {
	return &Resolution{
		Identity: Identity{
			Kind: pick(g, KindResolution, KindDecision, KindStatement, "song of gulls"), Organ: pick(g, GeneralAssembly, HumanRightsCouncil, ""),
			Number: g.text(), Symbol: g.text(), Language: pick(g, "eng", ""), Adoption: g.date(), Issuance: g.date(), Markup: g.date(), Occasion: pick(g, "", "voting"),
			Aliases:  list(g, 2, func() Alias { return Alias{Name: g.text(), Value: g.text()} }),
			Entities: list(g, 2, func() Entity { return Entity{Class: "TLCRole", ID: g.text(), Href: g.text(), ShowAs: g.text()} }),
		},
		Metadata:  list(g, 2, func() *Element { return g.element(2) }),
		CoverPage: maybe(g, func() *CoverPage { return &CoverPage{Lines: list(g, 3, g.line)} }),
		Preface:   maybe(g, func() *Preface { return &Preface{Number: g.num(), Title: g.inlines(2)} }),
		Preamble: maybe(g, func() *Preamble {
			return &Preamble{
				Formula:    maybe(g, func() *Formula { return &Formula{Content: g.inlines(1)} }),
				Containers: list(g, 2, func() *Container { return &Container{Name: g.text(), Content: g.blocks(2)} }),
			}
		}),
		MainBody: g.provisions(3),
		Conclusions: maybe(g, func() *Conclusions {
			return &Conclusions{
				Meeting: maybe(g, func() *Meeting { return &Meeting{Number: g.text(), Content: g.inlines(1)} }),
				Date:    maybe(g, func() *DocDate { return &DocDate{Date: g.date(), Content: g.inlines(1)} }),
				Other:   g.blocks(1),
			}
		}),
		Attachments: list(g, 2, func() *Attachment {
			return &Attachment{Heading: g.inlines(1), Title: g.inlines(1), Body: g.provisions(2)}
		}),
	}
}

func (g generator) element(depth int) *Element {
	return &Element{
		Name: pick(g, "keyword", "{https://lamps.example/ns}keepers"), Text: g.text(),
		Attributes: pick(g, nil, []Attribute{{Name: "value", Value: g.text()}, {Name: "\"<>", Value: g.text()}}),
		Children:   list(g, depth, func() *Element { return g.element(depth - 1) }),
	}
}

func (g generator) line() *MastheadLine {
	return &MastheadLine{Role: pick(g, RoleSession, RoleProponent, RoleUnclassified), RefersTo: g.text(), Value: g.text(), Language: pick(g, "", "eng", "pt"), Content: g.inlines(2)}
}

func (g generator) provisions(depth int) []Provision {
	return list(g, depth, func() Provision {
		switch g.IntN(4) {
		case 0:
			return &CrossHeading{Content: g.inlines(2)}
		case 1:
			return &Division{Level: pick(g, LevelPart, LevelDivision), Num: g.num(), Heading: g.inlines(1), Content: g.provisions(depth - 1)}
		default:
			return g.paragraph(depth)
		}
	})
}

func (g generator) paragraph(depth int) *Paragraph {
	return &Paragraph{
		Num: g.num(), Heading: g.inlines(1), Content: g.blocks(2), WrapUp: g.blocks(1),
		Points: list(g, depth-1, func() *Paragraph { return g.paragraph(depth - 1) }),
	}
}

func (g generator) blocks(depth int) []Block {
	return list(g, depth, func() Block {
		switch g.IntN(4) {
		case 0:
			return &BlockList{Intro: g.inlines(1), WrapUp: g.inlines(1), Items: list(g, 2, func() *Item {
				return &Item{Num: g.num(), Content: g.blocks(depth - 1)}
			})}
		case 1:
			return &Table{Caption: g.inlines(1), Rows: list(g, 2, func() *Row {
				return &Row{Cells: list(g, 2, func() *Cell {
					return &Cell{Header: g.IntN(2) == 0, ColSpan: g.IntN(3), RowSpan: g.IntN(3), Content: g.blocks(depth - 1)}
				})}
			})}
		default:
			return &P{Content: g.inlines(3)}
		}
	})
}

func (g generator) inlines(depth int) []Inline {
	return list(g, depth, func() Inline {
		switch g.IntN(8) {
		case 0:
			return &Emphasis{Style: pick(g, Italic, Bold, Underline, Superscript, Subscript), Content: g.inlines(depth - 1)}
		case 1:
			return &Reference{Symbol: g.text(), Date: g.date(), Href: g.text(), Content: g.inlines(depth - 1)}
		case 2:
			return &Note{Marker: g.text(), Content: g.blocks(depth - 1)}
		case 3:
			return &NoteRef{Marker: g.text()}
		case 4:
			return &Break{}
		case 5:
			return &Term{Element: pick(g, "role", "old oil"), RefersTo: g.text(), Value: g.text(), Content: g.inlines(depth - 1)}
		default:
			return &Text{Value: g.text()}
		}
	})
}
