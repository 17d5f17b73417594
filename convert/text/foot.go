package text

import (
	"slices"
	"strings"
)

// A foot is the notes of one page as some extractors give them: out of order,
// with numbers parted from their texts.
//
//	__________________
//	Resolution 69/283.      text whose number comes later
//	See resolution 70/1.
//	3
//	Ibid.                   text after its number
//	1
//	2                       numbers whose texts came first
type foot struct {
	notes  []note
	texts  []int // lines of text that came before any number
	labels []int // lines of numbers that no text follows
}

// liftFoot reads the notes under the rule on line rule when their numbers are
// out of order, and returns the number that the next page begins with. Notes in
// order it leaves alone.
func (n *normaliser) liftFoot(rule, next int) int {
	end := rule + 1
	for end < len(n.lines) && n.lines[end].class == body && !n.lines[end].newPage {
		end++
	}
	if end == rule+1 || noteLabel(n.lineText(rule+1), next) > 0 {
		return next
	}
	f := n.readFoot(rule, end, next)
	if len(f.labels) == 0 || len(f.texts) < len(f.labels) {
		return next
	}
	n.matchLabels(&f, rule)
	slices.SortStableFunc(f.notes, func(a, b note) int {
		x, _ := number(a.marker)
		y, _ := number(b.marker)
		return x - y
	})
	for i := rule + 1; i < end; i++ {
		n.lines[i].class = footnote
	}
	n.notes = append(n.notes, f.notes...)
	last, _ := number(f.notes[len(f.notes)-1].marker)
	return last + 1
}

// readFoot sorts the lines of a foot.
func (n *normaliser) readFoot(rule, end, next int) foot {
	var f foot
	for i := rule + 1; i < end; i++ {
		s := n.lineText(i)
		value, digits := number(s)
		isLabel := digits > 0 && value >= next && value < next+end-rule
		l := n.lines[i]
		switch {
		case isLabel && digits == len(s) && (i+1 == end || n.isNumber(i+1)):
			f.labels = append(f.labels, i)
		case isLabel && digits == len(s):
			f.notes = append(f.notes, note{marker: s, label: l.span(), foot: rule, parts: []part{{i + 1, n.lines[i+1].start}}})
			i++
		case isLabel && s[digits] == ' ':
			f.notes = append(f.notes, note{marker: s[:digits], label: span(l.start, l.start+digits), foot: rule, parts: []part{{i, l.start + digits}}})
		case len(f.notes) == 0:
			f.texts = append(f.texts, i)
		default:
			last := &f.notes[len(f.notes)-1]
			last.parts = append(last.parts, part{i, l.start})
		}
	}
	return f
}

func (n *normaliser) isNumber(i int) bool {
	s := n.lineText(i)
	_, digits := number(s)
	return digits == len(s)
}

// matchLabels gives the numbers without text to the texts without number, both
// in their order. Where there are more lines than numbers, a text begins after
// a line that ends a sentence.
func (n *normaliser) matchLabels(f *foot, rule int) {
	k := 0
	for j, i := range f.texts {
		left := len(f.texts) - j
		begins := j > 0 && k < len(f.labels) && (strings.HasSuffix(n.lineText(f.texts[j-1]), ".") || left == len(f.labels)-k)
		if j == 0 || begins {
			label := n.lines[f.labels[k]]
			f.notes = append(f.notes, note{marker: n.lineText(f.labels[k]), label: label.span(), foot: rule})
			k++
		}
		last := &f.notes[len(f.notes)-1]
		last.parts = append(last.parts, part{i, n.lines[i].start})
	}
	for ; k < len(f.labels); k++ {
		label := n.lines[f.labels[k]]
		f.notes = append(f.notes, note{marker: n.lineText(f.labels[k]), label: label.span(), foot: rule})
	}
}
