package align

import (
	_ "embed"
	"math"
	"slices"
	"sync"

	"plenary/internal/weights"
)

// Weights say how much each evidence and each move weighs: binary logarithms in
// hundredths, of how much oftener it is met where two passages say the same than where they do not.
type Weights struct {
	Evidence [Evidences]int32
	Paired   int32 // a passage with a passage
	Alone    int32 // a passage that an expression has not
	Joined   int32 // two passages with one
}

// weightTable has a line for each weight: its name, a tab, its value. It is written by
//
//	make alignment
//
//go:embed weights.tsv
var weightTable string

// learned returns the weights of the table.
var learned = sync.OnceValue(func() *Weights {
	w, err := ReadWeights(weightTable)
	if err != nil {
		panic(err) // a test reads the table
	}
	return w
})

// names are the names of the weights in the table.
var names = slices.Concat(evidenceNames[:], []string{"paired", "alone", "joined"})

// ReadWeights reads a table of weights. It has a line for each, and no other.
func ReadWeights(table string) (*Weights, error) {
	values, err := weights.Read(table, names)
	if err != nil {
		return nil, err
	}
	moves := values[Evidences:]
	return &Weights{[Evidences]int32(values), moves[0], moves[1], moves[2]}, nil
}

// Table writes the weights as [ReadWeights] reads them.
func (w *Weights) Table() string {
	return weights.Table(names, slices.Concat(w.Evidence[:], []int32{w.Paired, w.Alone, w.Joined}))
}

// A Count counts evidence, for weights to be learned from.
type Count struct {
	paired, apart [Evidences]int
	moves         [4]int // by how many passages they take; none takes less than one
}

// neighbours is how many passages to either side of its counterpart a passage is held
// against: those that it could be mistaken for.
const neighbours = 3

// AddSame counts the evidence of two expressions of a work if their skeletons are
// the same, and reports whether they are: then passages at the same places say the same, and no others do.
func (c *Count) AddSame(a, b Expression) bool {
	textA, notesA := traitsOf(a)
	textB, notesB := traitsOf(b)
	if !sameSkeleton(textA, textB) || !sameSkeleton(notesA, notesB) {
		return false
	}
	for i := range textA {
		c.pair(textA[i], textB, i)
	}
	for i := range notesA {
		c.pair(notesA[i], notesB, i)
	}
	return true
}

// AddPaired counts the evidence of two expressions of a work, as weights pair their passages, and by which moves.
func (c *Count) AddPaired(w *Weights, a, b Expression) {
	textA, notesA := traitsOf(a)
	textB, notesB := traitsOf(b)
	c.rows(w, textA, textB)
	c.rows(w, notesA, notesB)
}

func (c *Count) rows(w *Weights, a, b []*trait) {
	j := 0
	for _, r := range w.merge([][]*trait{a, b}) {
		var of [2]int // how many passages of either
		for i, t := range r {
			if t != nil {
				of[i] = len(t.passages)
			}
		}
		c.moves[of[0]+of[1]]++
		if of == [2]int{1, 1} {
			c.pair(r[0], b, j)
		}
		j += of[1]
	}
}

// pair counts the evidence of a passage and its counterpart in a list, and of those beside it.
func (c *Count) pair(t *trait, list []*trait, at int) {
	for i := max(0, at-neighbours); i <= min(len(list)-1, at+neighbours); i++ {
		counts := &c.apart
		if i == at {
			counts = &c.paired
		}
		for _, e := range evidence(t, list[i]) {
			counts[e]++
		}
	}
}

// sameSkeleton reports whether two sequences have the same kinds and numbers.
func sameSkeleton(a, b []*trait) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if e := numbers(a[i], b[i]); a[i].kind != b[i].kind || e == OtherNumber || e == OneNumber {
			return false
		}
	}
	return true
}

// Weights returns the weights of what was counted. One is added to each count, for what was never met.
func (c *Count) Weights() *Weights {
	w := &Weights{}
	for _, group := range Groups {
		paired, apart := 0, 0
		for e := group[0]; e <= group[1]; e++ {
			paired, apart = paired+c.paired[e]+1, apart+c.apart[e]+1
		}
		for e := group[0]; e <= group[1]; e++ {
			w.Evidence[e] = hundredths(float64(c.paired[e]+1) / float64(paired) / (float64(c.apart[e]+1) / float64(apart)))
		}
	}
	total := float64(c.moves[1] + c.moves[2] + c.moves[3] + 3)
	w.Alone, w.Paired, w.Joined = hundredths(float64(c.moves[1]+1)/total), hundredths(float64(c.moves[2]+1)/total), hundredths(float64(c.moves[3]+1)/total)
	return w
}

func hundredths(odds float64) int32 { return int32(math.Round(100 * math.Log2(odds))) }

// A Group is evidences that exclude each other: the first and the last.
type Group [2]Evidence

// Groups are the groups of the evidences. Of each there is one for any two passages.
var Groups = [...]Group{{SameKind, OtherKind}, {SameZone, OtherZone}, {NoNumbers, OneNumber}, {NoFigures, OtherFigures}, {SameMarks, OtherMarks}, {Length0, Length8}}

// Numbers is the group of the evidences that printed numbers are.
var Numbers = Group{NoNumbers, OneNumber}

// Without returns w without the evidence of a group.
func (w *Weights) Without(g Group) *Weights {
	blind := *w
	for e := g[0]; e <= g[1]; e++ {
		blind.Evidence[e] = 0
	}
	return &blind
}

// Take takes the counts of a group from another count.
func (c *Count) Take(g Group, from *Count) {
	for e := g[0]; e <= g[1]; e++ {
		c.paired[e], c.apart[e] = from.paired[e], from.apart[e]
	}
}

// Learned returns the weights by which [Align] pairs.
func Learned() *Weights { return learned() }
