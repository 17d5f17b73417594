package fidelity

// A collation is two texts and what each character of the one is in the other.
type collation struct {
	source, document *side
	inDocument       []int // by character of the source; -1 is nowhere
	inSource         []int // by character of the document
	moved            []bool
	paper            []bool // by character of the source: whether it stands in a line that is likely to be furniture
}

// The least that is taken for text that has moved: so many characters, or all
// that is left at its place.
const (
	movedRun    = 16
	movedWhole  = 4
	movedRounds = 24
)

// A leftover is the characters of a text that have no counterpart yet. Between
// two that are no neighbours stands a negative one, another in either text.
type leftover struct {
	text []rune
	at   []int // their places in the text
	edge func(i int) bool
}

func (l *leftover) fill(r *side, counterpart []int, gap rune) {
	for i, g := range r.chars {
		if counterpart[i] >= 0 {
			continue
		}
		if n := len(l.at); n > 0 && l.at[n-1] != i-1 {
			l.text = append(l.text, gap)
			l.at = append(l.at, -1)
		}
		l.text = append(l.text, g.char)
		l.at = append(l.at, i)
	}
}

// whole reports whether the n characters at i are all that is left there, or
// else whole lines of the source or a whole note of the document.
func (l leftover) whole(i, n int) bool {
	return (i == 0 || l.at[i-1] < 0 || l.edge(l.at[i])) && (i+n == len(l.at) || l.at[i+n] < 0 || l.edge(l.at[i+n]))
}
