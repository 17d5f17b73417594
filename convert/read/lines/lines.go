// Package lines makes a manuscript of the lines of pages, from text or from glyphs alike.
// Its rooms follow each other: a sheet has the lines, without the furniture, and the
// heads (package sheet); tables are found among them (package table); each line is
// labelled as that of a note or of a block (package label); and what is labelled is joined to
// running text (package prose).
package lines

import (
	"plenary/convert/manuscript"
	"plenary/convert/read/lines/label"
	"plenary/convert/read/lines/prose"
	"plenary/convert/read/lines/sheet"
	"plenary/convert/read/lines/table"
	"plenary/diag"
)

// Read makes the manuscript of a sheet. What it repaired and what was doubtful are findings, with
// places in the source.
//
// Where the text shows where the notes of each page begin and end, tables are looked for
// before notes are, for the small numbers of a table may be taken for theirs; elsewhere
// afterwards, for notes stand among the rows.
//
// What the source shows by itself is not looked for: where paragraphs begin, the feet with the notes, and
// tables.
func Read(sh *sheet.Sheet) (*manuscript.Manuscript, diag.List) {
	sh, stars := label.FindStarNotes(sh)
	shown := table.Shown(sh)
	sh = shown.Sheet
	beside := table.Find(sh, label.BesideNotes(sh), shown.Tables)
	sh, notes, labels := label.Read(beside.Sheet, stars)
	found := table.Find(sh, label.BelowHead(sh), beside.Tables)
	sh = found.Sheet.Measured()
	if len(found.Tables) > len(beside.Tables) {
		labels = label.Again(sh)
	}
	m, findings := prose.Write(sh, label.Blocks(sh, labels, found.Tables), notes)
	m.Left = append(append(m.Left, beside.Left...), found.Left...)
	return m, append(append(append(diag.List(nil), beside.Findings...), found.Findings...), findings...)
}
