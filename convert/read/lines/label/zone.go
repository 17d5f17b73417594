package label

import (
	"slices"
	"strings"

	"plenary/convert/printed"
)

// A zone is the part of the text that lines are joined in, as far as it bears
// on where a paragraph ends.
type zone struct {
	preamble bool                  // paragraphs end in commas
	voting   bool                  // the record of a vote, whose lists follow colons
	lists    [printed.Degrees]bool // of points, begun since the last numbered paragraph
	number   int                   // of the last numbered paragraph
	trail    []string              // parts of the last label or number of a heading
}

// expects reports whether a paragraph or point may bear the label l here: the
// first of a list, or one of a list that was begun.
func (z *zone) expects(l printed.Label) bool {
	switch {
	case l.Degree == printed.Dotted:
		return l.ComesAfter(z.trail)
	case l.Insert != "" && l.Degree == printed.Arabic:
		return l.Value == z.number
	case l.Slipped:
		return l.Value == z.number+1
	}
	return l.Degree == printed.Arabic || slices.ContainsFunc(l.Readings(), func(r printed.Label) bool { return r.Value <= 1 || z.lists[r.Degree] })
}

// enter notes what a block that begins with s means for the lines after it. A
// preamble follows the formula, and may follow the heading of an annex.
func (z *zone) enter(s string, preamble bool) {
	z.count(s)
	switch {
	case preamble:
		z.preamble = true
	case printed.LabelOf(s).Degree == printed.Arabic:
		z.preamble = false
	case strings.HasPrefix(s, "["):
		z.voting = true
	}
}

// count notes the label of a block that begins with s, or the number of a
// heading, so that those that may come next are known.
func (z *zone) count(s string) {
	opened := printed.LabelOf(s)
	for _, l := range opened.Readings() {
		z.lists[l.Degree] = true
		if l.Degree == printed.Arabic {
			z.lists = [printed.Degrees]bool{}
			z.number = l.Value
		}
	}
	switch heading := printed.NumberedHeading(s); {
	case opened.Degree == printed.Arabic, opened.Degree == printed.AlphaDot, opened.Degree == printed.Dotted:
		z.trail = opened.Path()
	case heading != "":
		z.trail = []string{heading}
	}
}
