package sheet

import (
	"slices"

	"plenary/convert/printed"
)

// A Head is the part of the text above the preamble: the lines of the
// masthead, then the number and title, up to the enacting formula.
type Head struct {
	Above   int               // first line that is not of the resolution printed before this one
	Number  Index             // line of the number and title
	Body    Index             // line below number, title and adoption
	Formula Index             // line of the enacting formula
	Letter  Index             // line of the letter of the first part of a composite
	Alone   bool              // the preface is a line by itself, as in the Security Council
	Draft   printed.Kind      // of a draft, or ""
	States  printed.OrganCode // whose president makes a statement, or ""
	Roles   []printed.Role    // of the lines of the masthead; "" goes on with the line above
	sponsor [2]int            // lines [from, to) of the sponsors of a draft that has a title
	apart   []int             // lines that begin a block besides, in order
	Others  []Head            // of the resolutions printed below this one, in order
}

// End returns the line below the number, or the formula, or the letter of the first part.
func (h Head) End() int { return max(h.Number.Line(), h.Formula.Line(), h.Letter.Line()) + 1 }

// BeginsBlock decides whether line i begins a block, where the head knows: the
// lines of the masthead stand alone, those of the title go together.
func (h Head) BeginsBlock(i int) (apart, known bool) {
	if other := h.over(i); other != nil {
		return other.BeginsBlock(i)
	}
	switch {
	case i < h.Above:
		return false, false
	case i < len(h.Roles):
		return h.Roles[i] != "", true
	case h.Number.Is(i), h.Body.Is(i), h.Formula.Is(i), i == h.Number.Line()+1 && h.Alone, h.Letter.Is(i), h.Letter.Known() && i == h.Letter.Line()+1, h.Formula.Known() && i == h.Formula.Line()+1:
		return true, true
	}
	_, apart = slices.BinarySearch(h.apart, i)
	return apart, apart || i < h.Body.Line()
}

// CompareHead orders heads by the line of their number.
func CompareHead(h Head, line int) int { return h.Number.Line() - line }

// over returns the head of the resolution printed below this one that line i is
// part of, or nil.
func (h Head) over(i int) *Head {
	k, opens := slices.BinarySearchFunc(h.Others, i, CompareHead)
	if opens {
		k++
	}
	if k == 0 {
		return nil
	}
	return &h.Others[k-1]
}

// FormulaAt reports whether line i is an enacting formula that a head ends in.
func (h Head) FormulaAt(i int) bool {
	if other := h.over(i); other != nil {
		h = *other
	}
	return h.Formula.Is(i)
}

// Next returns the line of the number of the next resolution from line i on, or
// end.
func (h Head) Next(i, end int) int {
	k, _ := slices.BinarySearchFunc(h.Others, i, CompareHead)
	if k == len(h.Others) {
		return end
	}
	return h.Others[k].Number.Line()
}

// shift moves all that the head says of lines from at on by a number of lines.
func (h *Head) shift(at, by int) {
	move := func(line *int) {
		if *line >= at {
			*line += by
		}
	}
	for _, index := range []*Index{&h.Number, &h.Body, &h.Formula, &h.Letter} {
		if line := index.Line(); index.Known() && line >= at {
			*index = At(line + by)
		}
	}
	for k := range h.apart {
		move(&h.apart[k])
	}
	for k := range h.Others {
		h.Others[k].shift(at, by)
	}
}

// An Index is that of a line in a sheet, or of none. The zero Index is of none.
type Index struct{ behind int }

// At returns the index of line i.
func At(i int) Index { return Index{i + 1} }

// Known reports whether there is such a line.
func (x Index) Known() bool { return x.behind > 0 }

// Is reports whether it is line i.
func (x Index) Is(i int) bool { return x.behind == i+1 }

// Line returns the line; that of none is above all lines.
func (x Index) Line() int { return x.behind - 1 }
