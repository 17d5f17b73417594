package align

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"plenary/convert/passage"
	"plenary/convert/resolution"
)

// Numbers are read in the digits of any script, each once, in order.
func TestFigures(t *testing.T) {
	for s, want := range map[string][]int{
		"in 2145 of A/199/L.12 and A/199/7": {7, 12, 199, 2145},
		"٩ من ٢١٤٥":                         {9, 2145},
		"no lamps":                          nil,
		"9":                                 {9},
		"１９０":                               {190},
	} {
		got := figures(s)
		if !slices.Equal(got, want) {
			t.Errorf("%q has the numbers %v, want %v", s, got, want)
		}
	}
}

func TestCommon(t *testing.T) {
	for _, test := range [...]struct {
		a, b []int
		want Evidence
	}{
		{nil, nil, NoFigures}, {[]int{1}, []int{1}, SameFigures}, {[]int{1, 2}, []int{1, 3}, MostFigures}, {[]int{1, 2}, []int{1, 3, 4}, FewFigures},
		{[]int{1, 2, 3}, []int{2, 4, 5, 6}, FewFigures}, {[]int{1}, []int{2}, OtherFigures}, {[]int{1}, nil, OtherFigures}, {[]int{1, 2, 3, 4}, []int{1, 2, 5, 6}, MostFigures},
	} {
		if got := common(test.a, test.b); got != test.want {
			t.Errorf("%v and %v: %s, want %s", test.a, test.b, evidenceNames[got], evidenceNames[test.want])
		}
	}
}

// The borders of lengths are in standard deviations, by what Gale and Church measured.
func TestLengths(t *testing.T) {
	around := func(deviations float64) (a, b float64) { // two lengths so far apart, of a mean of 100
		d := deviations * math.Sqrt(6.8*100)
		return 100 - d/2, 100 + d/2
	}
	for _, test := range [...]struct {
		deviations float64
		want       Evidence
	}{{0, Length0}, {0.49, Length0}, {0.51, Length1}, {0.99, Length1}, {1.01, Length2}, {1.99, Length2}, {2.01, Length4}, {3.99, Length4}, {4.01, Length8}} {
		a, b := around(test.deviations)
		if got := lengths(a, b); got != test.want {
			t.Errorf("%v deviations: %s, want %s", test.deviations, evidenceNames[got], evidenceNames[test.want])
		}
	}
	if got := lengths(0, 0); got != Length0 {
		t.Errorf("nothing and nothing: %s", evidenceNames[got])
	}
}

// Lengths are measured by the mean of the expression, whatever its script, and a typical passage has a hundred.
func TestTraits(t *testing.T) {
	e := Expression{}
	for _, s := range []string{"灯塔", "灯塔看守", "灯塔看守人应"} {
		e.Passages = append(e.Passages, passage.Passage{Kind: passage.Text, Content: []resolution.Inline{&resolution.Text{Value: s}}})
	}
	text, _ := traitsOf(e)
	for i, want := range []float64{50, 100, 150} {
		if math.Abs(text[i].length-want) > 0.001 {
			t.Errorf("passage %d is %v long, want %v", i, text[i].length, want)
		}
	}
	if text, notes := traitsOf(Expression{Passages: []passage.Passage{{Kind: passage.Operative, Number: "1."}}}); len(text) != 1 || len(notes) != 0 || text[0].length != 0 {
		t.Errorf("a passage without words: %v, %v", text, notes)
	}
}

// Weights are binary logarithms in hundredths, of counts with one added to each; a passage is held against three on either side.
func TestCount(t *testing.T) {
	if got := [...]int32{hundredths(1), hundredths(2), hundredths(0.5), hundredths(8)}; got != [...]int32{0, 100, -100, 300} {
		t.Errorf("the logarithms are %v", got)
	}
	e := Expression{}
	for i := range 9 {
		e.Passages = append(e.Passages, passage.Passage{Kind: passage.Operative, Number: fmt.Sprintf("%d.", i+1), Content: []resolution.Inline{&resolution.Text{Value: strings.Repeat("lamp ", i+1)}}})
	}
	var c Count
	if !c.AddSame(e, e) {
		t.Fatal("an expression has not its own skeleton")
	}
	if c.paired[SameNumber] != 9 || c.apart[OtherNumber] != 3*6+2*(3+4+5) {
		t.Errorf("%d pairs with the same number, and %d others", c.paired[SameNumber], c.apart[OtherNumber])
	}
	c.AddPaired(&Weights{Paired: 1, Alone: -1, Joined: -1}, e, e)
	if c.moves != [4]int{2: 9} {
		t.Errorf("the moves are %v", c.moves)
	}
	c.moves = [4]int{1: 3, 2: 11, 3: 0}
	if w := c.Weights(); w.Paired != hundredths(12.0/17) || w.Alone != hundredths(4.0/17) || w.Joined != hundredths(1.0/17) {
		t.Errorf("the weights of the moves are %d, %d, %d", w.Paired, w.Alone, w.Joined)
	}
}

// A move of two passages is a pair, of one none, of three two for one.
func TestWeightOfMoves(t *testing.T) {
	w := &Weights{Paired: 1, Alone: 2, Joined: 3}
	for m, want := range map[move]int32{{1, 1}: 1, {1, 0}: 2, {0, 1}: 2, {2, 1}: 3, {1, 2}: 3} {
		if got := w.weight(m); got != want {
			t.Errorf("the move %v weighs %d, want %d", m, got, want)
		}
	}
}

// The band is forty passages to either side of the diagonal, and what the lengths differ by.
func TestBand(t *testing.T) {
	g := newGrid(100, 100, band)
	for _, test := range [...]struct{ x, from, to int }{{0, 0, 40}, {50, 10, 90}, {100, 60, 100}} {
		if from, to := g.bounds(test.x); from != test.from || to != test.to {
			t.Errorf("row %d: passages %d to %d, want %d to %d", test.x, from, to, test.from, test.to)
		}
	}
	if g.has(101, 100) || g.has(0, 41) || !g.has(0, 40) || g.has(50, 9) {
		t.Error("the band has other places")
	}
}
