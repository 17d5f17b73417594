package label

import (
	"strings"

	"plenary/convert/language"
	"plenary/convert/printed"
)

// A context is what the labels of the lines above say about a line.
type context struct {
	above Label // of the last line of text
	last  int   // the last line of the body, or -1
	first int   // the line that the open block opens with
	next  int   // the number of the note that comes next
	notes int   // how many were opened
	until int   // the line below the foot of notes that the lines are in
	zone  zone
}

// A zone is the part of the text that lines are joined in, as far as it bears
// on where a paragraph ends.
type zone struct {
	preamble bool                 // paragraphs end in commas
	voting   bool                 // the record of a vote, whose lists follow colons
	lists    [printed.Degrees]int // the last labels of the lists of points, begun since the last numbered paragraph; 0: none
	number   int                  // of the last numbered paragraph
	trail    []string             // the last label of several parts, or number of a heading
	item     item                 // the last that opened a block
}

// A step is how a label continues what stands above.
type step uint8

const (
	noLabel step = iota
	nextLabel
	laterLabel
	earlierLabel
	bulletLabel
	dashLabel
)

// stepTo returns how a label continues the lists of the zone.
func (z *zone) stepTo(l printed.Label) step {
	switch {
	case l.Degree == printed.NoDegree:
		return noLabel
	case l.IsDash():
		return dashLabel
	case l.Degree == printed.Bullet:
		return bulletLabel
	case l.Degree == printed.Dotted:
		if len(z.trail) > 0 && l.ComesAfter(z.trail) {
			return nextLabel
		}
		return earlierLabel
	case l.Insert != "" && l.Degree == printed.Arabic:
		return stepOf(l.Value+1, z.number)
	}
	best := earlierLabel
	for _, r := range l.Readings() {
		last := z.lists[r.Degree]
		if r.Degree == printed.Arabic {
			last = z.number
		}
		switch s := stepOf(r.Value, last); {
		case s == nextLabel:
			return nextLabel
		case s == laterLabel && last > 0:
			best = laterLabel
		case r.Value == 1:
			return nextLabel // of a list that begins again
		}
	}
	return best
}

func stepOf(value, last int) step {
	switch {
	case value == last+1:
		return nextLabel
	case value > last:
		return laterLabel
	}
	return earlierLabel
}

// enter notes what a block that begins with a line means for the lines below it. A
// preamble follows the formula, and may follow the heading of an annex.
func (z *zone) enter(f *facts, preamble bool) {
	z.count(f)
	if f.item.number > 0 {
		z.item = f.item
	}
	if f.inner.Degree > printed.Arabic && f.inner.Value == 1 {
		z.lists[f.inner.Degree] = 1
	}
	switch {
	case preamble:
		z.preamble = true
		z.number = 0
	case f.label.Degree == printed.Arabic:
		z.preamble = false
	case f.lead && !f.operative && f.label.Degree == printed.NoDegree:
		z.preamble = true // of a section
	case strings.HasPrefix(f.text, "["):
		z.voting = true
	}
}

// count notes the label of a block, or the number of a
// heading, so that those that may come next are known.
func (z *zone) count(f *facts) {
	for _, l := range f.label.Readings() {
		switch l.Degree {
		case printed.NoDegree, printed.Dotted, printed.Bullet:
		case printed.Arabic:
			z.lists = [printed.Degrees]int{}
			z.number = l.Value
		default:
			if last := z.lists[l.Degree]; l.Value <= last+1 || l.Value == f.label.Value && f.label.Other == 0 {
				z.lists[l.Degree] = l.Value
			}
		}
	}
	if f.parts != nil {
		z.trail = f.parts
	}
}

// opensAs reports whether the text of a line opens as that of another: with the letter that comes next of the notes
// to a table.
func opensAs(lang *language.Language, s, first string) bool {
	last := lang.LetterAlone(first)
	return last > 0 && lang.LetterAlone(s) == last+1
}
