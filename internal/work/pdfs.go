package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"plenary/convert"
	"plenary/diag"
	"plenary/internal/outline"
)

// A tagged is the outline of a tagged PDF in which a piece is repeated. In the piece {n} stands for the number of
// the repetition, and {y} for a height on the page, which falls from one to the next. Pages have perPage pieces.
type tagged struct {
	before, piece, after string
	perPage              int
}

// make returns the PDF with n pieces.
func (p tagged) make(n int) []byte {
	const top, below, leading = 700, 580, 12
	indent := p.piece[:len(p.piece)-len(strings.TrimLeft(p.piece, "\t"))]
	var b strings.Builder
	b.WriteString(taggedHead + p.before)
	y := below
	for k := range n {
		if k > 0 && k%p.perPage == 0 {
			fmt.Fprintf(&b, "%spage %d\n", indent, k/p.perPage+1)
			y = top
		}
		b.WriteString(strings.ReplaceAll(numbered(p.piece, k+1), "{y}", fmt.Sprint(y)))
		y -= leading
	}
	b.WriteString(p.after)
	data, err := outline.PDF(b.String(), "")
	if err != nil {
		panic(err) // the outlines are below
	}
	return data
}

const taggedHead = `artifact
	72,740 "A/RES/199/12"
P
	72,700 "199/12. Care of the lighthouses"
P
	72,688 "<i>The General Assembly</i>,"
P
	72,676 "<i>Recalling</i> its resolution 198/7 of 9 January 2144,"
P
	72,664 "1. <i>Decides</i> to wait."
`

// taggedPDFs are PDFs with much of one thing.
var taggedPDFs = []construct{
	{"paragraphs", tagged{"", "P\n\t96,{y} \"{n}. <i>Requests</i> the keepers to wait;\"\n", "", 40}.make},
	{"pages", tagged{"", "P\n\t96,{y} \"{n}. <i>Requests</i> the keepers to wait;\"\n", "", 1}.make},
	{"lines-of-a-paragraph", tagged{"P\n", "\t72,{y} \"of the keepers of the lamps and horns\"\n", "", 40}.make},
	{"words-of-lines", tagged{"P\n", "\t72,{y} \"The <i>lamps</i> <i>of</i> <b>the</b> coast<r>2</r>\"\n", "", 40}.make},
	{"spans", tagged{"P\n", "\tSpan\n\t\t72,{y} \"lamps and horns\"\n", "", 40}.make},
	{"headings", tagged{"", "H1\n\t96,{y} \"<b>Lamps</b>\"\n", "", 40}.make},
	{"items", tagged{"L\n", "\tLI\n\t\tLbl\n\t\t\t72,{y} \"{n}.\"\n\t\tLBody\n\t\t\tP\n\t\t\t\t96,{y} \" Lamps;\"\n", "", 40}.make},
	{"lists", tagged{"", "L\n\tLI\n\t\tLbl\n\t\t\t72,{y} \"(a)\"\n\t\tLBody\n\t\t\t96,{y} \" Lamps;\"\n", "", 40}.make},
	{"rows", tagged{"Table\n", "\tTR\n\t\tTD\n\t\t\t72,{y} \"Lamp {n}\"\n\t\tTD\n\t\t\t200,{y} \"{n}\"\n", "", 40}.make},
	{"cells", tagged{"Table\n\tTR\n", "\t\tTD\n\t\t\t72,{y} \"Lamp {n}\"\n", "", 40}.make},
	{"tall-cells", tagged{"Table\n", "\tTR\n\t\tTD /A << /O /Table /RowSpan 1000 >>\n\t\t\t72,{y} \"Lamp {n}\"\n", "", 40}.make},
	{"wide-cells", tagged{"Table\n", "\tTR\n\t\tTD /A << /O /Table /ColSpan 1000 /RowSpan 2 >>\n\t\t\t72,{y} \"Lamp {n}\"\n", "", 40}.make},
	{"tables", tagged{"", "Table\n\tTR\n\t\tTD\n\t\t\t72,{y} \"Lamp {n}\"\n", "", 40}.make},
	{"captions", tagged{"Table\n\tTR\n\t\tTD\n\t\t\t72,500 \"Lamp\"\n", "\tCaption\n\t\t72,{y} \"Lamp {n}\"\n", "", 40}.make},
	{"notes", tagged{"P\n", "\t72,{y} \"lamps<r>{n}</r>\"\n\tNote\n\t\t300,{y}@8 \"<r>{n}</r> See A/199/{n}.\"\n", "", 40}.make},
	{"notes-of-pages", tagged{"", "P\n\t72,{y} \"lamps<r>1</r>\"\n\tNote\n\t\t72,90@8 \"<r>1</r> See A/199/{n}.\"\n", "", 1}.make},
	{"notes-apart", tagged{"", "P\n\t72,{y} \"lamps<r>{n}</r>\"\nNote\n\t300,{y}@8 \"<r>{n}</r> See A/199/{n}.\"\n", "", 40}.make},
	{"notes-equal", tagged{"", "Note\n\t300,{y}@8 \"<r>1</r> See A/199/{n}.\"\nP\n\t72,{y} \"lamps<r>1</r>\"\n", "", 40}.make},
	{"notes-without-mark", tagged{"P\n\t72,500 \"lamps<r>1</r>\"\n", "Note\n\t300,{y}@8 \"<r>1</r> See A/199/{n}.\"\n", "", 40}.make},
	{"notes-of-an-element", tagged{"Note\n", "\tP\n\t\t300,{y}@8 \"<r>{n}</r> See A/199/{n}.\"\n", "", 40}.make},
	{"notes-cut", tagged{"Note\n\t300,500@8 \"<r>1</r> See\"\n", "Note\n\t300,{y}@8 \"the lamps {n}.\"\n", "", 40}.make},
	{"notes-empty", tagged{"P\n\t72,500 \"lamps\"\n", "\tNote\n", "", 40}.make},
	{"marks", tagged{"P\n\t72,500 \"lamps<r>1</r>\"\n\tNote\n\t\t72,90@8 \"<r>1</r> See.\"\n", "\t72,{y} \"lamps<r>1</r>\"\n", "", 40}.make},
	{"stars", tagged{"P\n", "\t72,{y} \"lamps*\"\n\tNote\n\t\t300,{y}@8 \"* See.\"\n", "", 40}.make},
	{"links", tagged{"P\n", "\tLink\n\t\t72,{y} \"<r>{n}</r>\"\n", "", 40}.make},
	{"boxes", tagged{"P\n\t72,620 \"lamps\"\n", "\tTextbox\n\t\tP\n\t\t\t72,{y} \"horns\"\n", "", 40}.make},
	{"figures", tagged{"P\n", "\tFigure\n\t\t72,{y} \"lamps\"\n", "", 40}.make},
	{"forms", tagged{"P\n", "\tform\n\t\t72,{y} \"lamps\"\n", "", 40}.make},
	{"whole-forms", tagged{"P\n", "\twhole\n\t\t72,{y} \"lamps\"\n", "", 40}.make},
	{"artifacts", tagged{"", "artifact\n\t72,{y} \"lamps\"\n", "", 40}.make},
	{"masthead-lines", tagged{"", "artifact\n\t72,750 \"lamps\"\n", "", 40}.make},
	{"artifact-elements", tagged{"", "Artifact\n\t72,{y} \"lamps\"\n", "", 40}.make},
	{"same-content", tagged{"P\n\t72,500 \"the lamps of the keepers\"\n", "\tkid 4\n", "", 40}.make},
	{"content-that-is-not-there", tagged{"P\n", "\tkid 1{n}000\n", "", 40}.make},
	{"elements-without-content", tagged{"", "P\n", "", 40}.make},
	{"loose", tagged{"", "loose\n\t72,{y} \"of the keepers of the lamps and horns\"\n", "", 40}.make},
	{"against", tagged{"", "P\n\t72,600 \"of the keepers\"\nP\n\t72,{y} \"of the lamps\"\n", "", 40}.make},
}

// readPDF makes the manuscript of a PDF and prints it: by its tree, or by where its glyphs stand.
func readPDF(structure convert.Structure) func([]byte) func() diag.List {
	return func(data []byte) func() diag.List {
		return func() diag.List {
			pages, findings := convert.Read(context.Background(), convert.Source{Name: "pdf", Data: data}, convert.RouteAuto, convert.Reading{Structure: structure})
			_, _ = io.Discard.Write(pages.Print())
			return findings
		}
	}
}
