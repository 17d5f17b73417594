// Package sheet is the lines of a text as a page has them: what stands on them, how
// they are set, which of them belong to the page and not to the text, and which are the
// head of a resolution. [Read] makes a sheet of characters alone; a source that knows
// where its glyphs stand can say more.
package sheet

import (
	"slices"

	"plenary/convert/language"
	"plenary/convert/printed"
	"plenary/convert/read/laid"
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
	Measure Mils       // width of a full line of the body in print
	Paged   bool       // form feeds separate the pages
	Shown   laid.Shown // what the source shows beside the characters

	totalled bool // the pages have their numbers with how many there are, "2/3"

	whole bool // each line is a whole paragraph, which the source knows for one
}

// IsLiteral reports whether nothing is repaired at a place of the source.
func (sh *Sheet) IsLiteral(at int) bool { return sh.Literal.Start <= at && at < sh.Literal.End }

// Copy returns a copy of the sheet whose lines can be marked.
func (sh *Sheet) Copy() *Sheet {
	c := *sh
	c.Lines = slices.Clone(sh.Lines)
	return &c
}

// LineText returns the text of line i.
func (sh *Sheet) LineText(i int) string { return sh.Src[sh.Lines[i].Start:sh.Lines[i].End] }

// PageEnd returns the line below the page that line i is on.
func (sh *Sheet) PageEnd(i int) int {
	for i++; i < len(sh.Lines) && !sh.Lines[i].NewPage; i++ {
	}
	return i
}

// IsNumber reports whether line i is a number and nothing else.
func (sh *Sheet) IsNumber(i int) bool {
	s := sh.LineText(i)
	_, digits := printed.Number(s)
	return digits == len(s)
}

// Continuation returns the line after line i when it certainly goes on with the
// same paragraph, or "".
func (sh *Sheet) Continuation(i int) string {
	if i+1 >= len(sh.Lines) || sh.Lines[i+1].Class != Body || sh.Lines[i+1].NewPage || sh.Lines[i+1].Gap > sh.Shape.Gap {
		return ""
	}
	next := sh.LineText(i + 1)
	line := sh.LineText(i)
	if sh.Lang.GoesOn(next) || sh.Lang.EndsOpen(line) || !sh.Lang.Cased() && !sh.Lang.EndsClause(line) && printed.LabelOf(next).Degree == printed.NoDegree {
		return next
	}
	return ""
}
