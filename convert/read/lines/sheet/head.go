package sheet

import (
	"slices"

	"plenary/convert/printed"
)

// A head is the part of the text above the preamble: the lines of the
// masthead, then the number and title, up to the enacting formula.
type Head struct {
	Above   int               // first line that is not of the resolution printed before this one
	Preface int               // line of the number and title, or -1
	Text    int               // line below number, title and adoption, or -1
	Formula int               // line of the enacting formula, or -1
	Part    int               // line of the letter of the first part of a composite, or 0
	Alone   bool              // the preface is a line by itself, as in the Security Council
	Draft   printed.Kind      // of a draft, or ""
	States  printed.OrganCode // whose president makes a statement, or ""
	Roles   []printed.Role    // of the lines of the masthead; "" goes on with the line above
	sponsor [2]int            // lines [from, to) of the sponsors of a draft that has a title
	apart   []int             // lines that begin a block besides, in order
	Others  []Head            // of the resolutions printed below this one, in order
}

// End returns the line below the number, or the formula, or the letter of the first part.
func (h Head) End() int { return max(h.Preface, h.Formula, h.Part) + 1 }

// Separates decides whether line i begins a block, where the head knows: the
// lines of the masthead stand alone, those of the title go together.
func (h Head) Separates(i int) (apart, known bool) {
	if other := h.over(i); other != nil {
		return other.Separates(i)
	}
	switch {
	case i < h.Above:
		return false, false
	case i < len(h.Roles):
		return h.Roles[i] != "", true
	case i == h.Preface, i == h.Text, i == h.Formula, i == h.Preface+1 && h.Alone, i == h.Part, i == h.Part+1 && h.Part > 0, h.Formula >= 0 && i == h.Formula+1:
		return true, true
	}
	_, apart = slices.BinarySearch(h.apart, i)
	return apart, apart || i < h.Text
}

// HeadAt orders heads by the line of their number.
func HeadAt(h Head, line int) int { return h.Preface - line }

// over returns the head of the resolution printed below this one that line i is
// part of, or nil.
func (h Head) over(i int) *Head {
	k, opens := slices.BinarySearchFunc(h.Others, i, HeadAt)
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
	return i == h.Formula
}

// Next returns the line of the number of the next resolution from line i on, or
// end.
func (h Head) Next(i, end int) int {
	k, _ := slices.BinarySearchFunc(h.Others, i, HeadAt)
	if k == len(h.Others) {
		return end
	}
	return h.Others[k].Preface
}

// shift moves all that the head says of lines from at on by a number of lines.
func (h *Head) shift(at, by int) {
	move := func(line *int) {
		if *line >= at {
			*line += by
		}
	}
	for _, line := range []*int{&h.Preface, &h.Text, &h.Formula, &h.Part} {
		move(line)
	}
	for k := range h.apart {
		move(&h.apart[k])
	}
	for k := range h.Others {
		h.Others[k].shift(at, by)
	}
}

func none() Head { return Head{Preface: -1, Text: -1, Formula: -1} }
