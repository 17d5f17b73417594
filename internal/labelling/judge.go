package main

import (
	"fmt"
	"io"

	"plenary/convert/read/lines/label"
	"plenary/convert/read/lines/sheet"
)

// A tally says how many texts of a form are labelled rightly.
type tally struct{ texts, right, lines, wrong int }

// judge labels the examples with weights, and prints how many texts of each form are wholly right.
func judge(w io.Writer, examples []*example, weights *label.Weights) {
	tallies := map[string]*tally{}
	got := make([][]label.Label, len(examples))
	run(len(examples), func(k int) { got[k] = examples[k].lines.Best(weights, nil) })
	for k, x := range examples {
		t := tallies[x.form]
		if t == nil {
			t = &tally{}
			tallies[x.form] = t
		}
		wrong := 0
		for i := range x.right {
			if x.right[i] != got[k][i] && x.counts(i) {
				wrong++
			}
		}
		t.texts++
		t.lines += len(x.right)
		t.wrong += wrong
		if wrong == 0 {
			t.right++
		}
	}
	texts, right := 0, 0
	for _, t := range tallies {
		texts, right = texts+t.texts, right+t.right
	}
	defer fmt.Fprintf(w, "%-10s %5d texts, %6.2f %% right\n", "all", texts, 100*float64(right)/float64(texts))
	for _, form := range forms {
		if t := tallies[form]; t != nil {
			fmt.Fprintf(w, "%-10s %5d texts, %6.2f %% right, %6.3f %% of lines\n", form, t.texts, 100*float64(t.right)/float64(t.texts), 100-100*float64(t.wrong)/float64(t.lines))
		}
	}
}

// counts reports whether line i has a label.
func (x *example) counts(i int) bool {
	return x.lines.Lines[i].Class == sheet.Body && x.lines.Lines[i].Table == 0
}
