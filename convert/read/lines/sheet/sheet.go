// Package sheet is the lines of a text as a page has them: what stands on them, how
// they are set, which of them belong to the page and not to the text, and which are the
// head of a resolution. Text makes a sheet from characters alone; a source that knows
// where its glyphs stand can say more.
package sheet

import (
	"slices"

	"plenary/convert/language"
	"plenary/diag"
)

// A Sheet is the lines of a text, with what is known of how they are set.
type Sheet struct {
	Src     string
	Lang    *language.Language
	Literal diag.Span // where nothing is repaired
	Lines   []Line
	Head    Head
	Shape   Shape
	Measure int  // width of a full line of the body in print
	Paged   bool // form feeds separate the pages
}

// Read makes the sheet of a text: its lines, without those that belong to the
// page, the way in which it is set, and its head. Nothing will be repaired at the places
// of the source that are literal.
func Read(src string, lang *language.Language, literal diag.Span) *Sheet {
	sh := &Sheet{Src: src, Lang: lang, Literal: literal, Lines: splitLines(src)}
	sh.markFurniture()
	sh.setMargins()
	sh.Shape = shapeOf(src, sh.Lines, sh.Lang)
	sh.Head = sh.readHead()
	return sh
}

// IsLiteral reports whether nothing is repaired at a place of the source.
func (sh *Sheet) IsLiteral(at int) bool { return sh.Literal.Start <= at && at < sh.Literal.End }

// Copy returns a copy of the sheet whose lines can be marked.
func (sh *Sheet) Copy() *Sheet {
	c := *sh
	c.Lines = slices.Clone(sh.Lines)
	return &c
}

// Measured returns the sheet with the measure of its body, without the lines of
// notes and tables that were found.
func (sh *Sheet) Measured() *Sheet {
	c := *sh
	c.Measure = sh.measureOf()
	return &c
}
