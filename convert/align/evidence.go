package align

import (
	"math"
	"slices"
	"unicode"

	"plenary/convert/passage"
	"plenary/convert/printed"
)

// An Evidence is something that two passages of different languages have in
// common or not. What stands in one group excludes the others of the group.
type Evidence uint8

// The evidences.
const (
	SameKind Evidence = iota
	OtherKind

	SameZone
	OtherZone

	NoNumbers
	SameNumber
	OtherNumber // or of another degree
	OneNumber

	NoFigures
	SameFigures // the same numbers stand in both texts: sessions, symbols, years
	MostFigures
	FewFigures
	OtherFigures

	SameMarks // as many marks of notes
	OtherMarks

	Length0 // by how many standard deviations the lengths differ: less than a half
	Length1
	Length2
	Length4
	Length8

	Evidences // how many there are
)

// evidenceNames are the names of the evidences in the table of weights.
var evidenceNames = [Evidences]string{
	"same kind", "other kind", "same zone", "other zone", "no numbers", "same number", "other number", "one number",
	"no figures", "same figures", "most figures", "few figures", "other figures", "same marks", "other marks",
	"length 0", "length 1", "length 2", "length 4", "length 8",
}

// A trait is what of a passage is evidence, or of two passages that another
// language has as one.
type trait struct {
	passages []*passage.Passage
	host     *passage.Passage // of a note: the passage of its mark
	kind     passage.Kind
	zone     string
	label    printed.Label
	numbered bool
	figures  []int // sorted, each once
	marks    int
	length   float64 // in letters, by the mean of the expression
}

// traitsOf returns the traits of an expression's text and of its notes.
func traitsOf(e Expression) (text, notes []*trait) {
	var letters float64
	var host *trait
	for i := range e.Passages {
		p := &e.Passages[i]
		words := p.Text()
		t := &trait{passages: []*passage.Passage{p}, kind: p.Kind, zone: p.Zone, figures: figures(words)}
		t.numbered, t.label = p.Number != "", labelOf(p.Number)
		for _, c := range words {
			if !unicode.IsSpace(c) {
				t.length++
			}
		}
		letters += t.length
		if p.Kind == passage.Note {
			host.marks++
			t.host = host.passages[0]
			notes = append(notes, t)
			continue
		}
		host = t
		text = append(text, t)
	}
	if letters == 0 {
		return text, notes
	}
	const typical = 100 // letters of a passage, so that expressions in all scripts are measured alike
	unit := letters / float64(len(e.Passages)) / typical
	for _, t := range slices.Concat(text, notes) {
		t.length /= unit
	}
	return text, notes
}

// labelOf returns the label that a number is; the mark of a note, which is
// nothing but figures, counts as they do. Of what is no label it has the text alone.
func labelOf(number string) printed.Label {
	l := printed.LabelOf(number)
	if n, size := printed.Number(number); l.Degree == printed.NoDegree && size > 0 && size == len(number) {
		l.Degree, l.Value = printed.Numeral, n
	}
	l.Text = number
	return l
}

// figures returns the numbers that stand in a text.
func figures(s string) (list []int) {
	const beyond = 1_000_000_000 // no text means a longer number
	value, inside := 0, false
	for _, c := range s + " " {
		if unicode.Is(unicode.Nd, c) && value < beyond {
			value, inside = value*10+digit(c), true
			continue
		}
		if inside {
			list = append(list, value)
		}
		value, inside = 0, false
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// digit returns the value of a decimal digit of any script: those of a script stand in a row, from zero on.
func digit(c rune) int {
	value := 0
	for unicode.Is(unicode.Nd, c-1) && value < 9 {
		c--
		value++
	}
	return value
}

// joined returns the trait of two passages as one.
func joined(a, b *trait) *trait {
	t := *a
	t.passages = slices.Concat(a.passages, b.passages)
	t.figures = slices.Compact(slices.Sorted(slices.Values(slices.Concat(a.figures, b.figures))))
	t.marks += b.marks
	t.length += b.length
	return &t
}

// joins reports whether b may be the rest of what another language has as one
// passage with a.
func joins(a, b *trait) bool {
	return a.zone == b.zone && !b.numbered && a.kind != passage.Row && b.kind != passage.Row && a.kind != passage.Note
}

// Evidence returns what is evidence for two passages.
func evidence(a, b *trait) [len(Groups)]Evidence {
	return [len(Groups)]Evidence{
		choose(a.kind == b.kind, SameKind, OtherKind),
		choose(a.zone == b.zone, SameZone, OtherZone),
		numbers(a, b),
		common(a.figures, b.figures),
		choose(a.marks == b.marks, SameMarks, OtherMarks),
		lengths(a.length, b.length),
	}
}

func choose(yes bool, this, other Evidence) Evidence {
	if yes {
		return this
	}
	return other
}

func numbers(a, b *trait) Evidence {
	switch x, y := a.label, b.label; {
	case !a.numbered && !b.numbered:
		return NoNumbers
	case !a.numbered || !b.numbered:
		return OneNumber
	case x.Degree == printed.NoDegree || y.Degree == printed.NoDegree: // "Chapter IX": what its words count nobody knows
		return choose(x.Text == y.Text, SameNumber, NoNumbers)
	case x.Degree == printed.Bullet && y.Degree == printed.Bullet, x.Value == y.Value && x.Insert == y.Insert, x.Other > 0 && x.Other == y.Value, y.Other > 0 && y.Other == x.Value:
		return SameNumber
	}
	return OtherNumber
}

// common tells how many numbers two lists have in common.
func common(a, b []int) Evidence {
	total := len(a) + len(b)
	if total == 0 {
		return NoFigures
	}
	shared := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			i, j, shared = i+1, j+1, shared+1
		}
	}
	switch {
	case 2*shared == total:
		return SameFigures
	case 4*shared >= total:
		return MostFigures
	case shared > 0:
		return FewFigures
	}
	return OtherFigures
}

// lengths tells how far the lengths of two passages are apart. The square of the difference
// grows with the length. (Gale and Church, A program for aligning sentences in bilingual corpora, 1993.)
func lengths(a, b float64) Evidence {
	const variance = 6.8 // of the length for each letter, as they measured it
	switch d := math.Abs(a-b) / math.Sqrt(variance*max(1, (a+b)/2)); {
	case d < 0.5:
		return Length0
	case d < 1:
		return Length1
	case d < 2:
		return Length2
	case d < 4:
		return Length4
	}
	return Length8
}
