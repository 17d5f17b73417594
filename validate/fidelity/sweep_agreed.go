package fidelity

import (
	"cmp"
	"slices"

	"plenary/diag"
)

// The least that two texts must have in common before it is left out of a collation, and
// how much of it stays at its ends.
const (
	agreedRun  = 240
	agreedEnds = 80
)

// An agreement is a piece of a file that the other has too.
type agreement struct {
	diag.Span
	note bool // whether it belongs to notes
}

// agreed returns the inner pieces of what the two texts have in common, as places in the
// file of the source (side 0) or of the document (side 1), in their order. They begin and
// end where words do in both.
func (s *sweep) agreed(in *spelling, side int) (pieces []agreement) {
	for _, m := range s.matched {
		from, to := agreedEnds, m.n-agreedEnds
		for from < to && !s.wordsBegin(m.a+from, m.b+from) {
			from++
		}
		for from < to && !s.wordsBegin(m.a+to, m.b+to) {
			to--
		}
		if m.n < agreedRun || from >= to {
			continue
		}
		start := [...]int{m.a, m.b}[side]
		first, last := in.wordOf(start+from), in.wordOf(start+to)
		w := in.words[first]
		pieces = append(pieces, agreement{in.span(first, last), w.zone == noteZone || w.label})
	}
	slices.SortFunc(pieces, func(a, b agreement) int { return cmp.Compare(a.Start, b.Start) })
	return pieces
}

// wordsBegin reports whether a word begins at letter i of the source and at letter j of the
// document.
func (s *sweep) wordsBegin(i, j int) bool { return s.starts[i] && s.state[j]&letterBegins != 0 }

// without returns a text without pieces. Notes stand in the bytes of the text that they
// belong to: of either nothing goes with the other.
func (*sweep) without(r *side, pieces []agreement) *side {
	rest := &side{data: r.data, chars: make([]character, 0, len(r.chars)/4)}
	next := [2]int{} // the piece of text, and of notes, that has not ended
	for _, g := range r.chars {
		class, note := 0, g.zone == noteZone || g.label
		if note {
			class = 1
		}
		for next[class] < len(pieces) && (pieces[next[class]].note != note || pieces[next[class]].End <= int(g.at)) {
			next[class]++
		}
		if k := next[class]; k == len(pieces) || int(g.at) < pieces[k].Start {
			rest.chars = append(rest.chars, g)
		}
	}
	return rest
}
