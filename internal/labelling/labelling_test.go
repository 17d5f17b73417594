package main

import (
	"slices"
	"strings"
	"testing"

	"plenary/convert/language"
	"plenary/convert/read/lines/label"
	"plenary/convert/read/lines/sheet"
	"plenary/diag"
	_ "plenary/internal/update"
)

// A text as render.py marks it: < and > stand for the marks of a paragraph, # for that of one with a number, { and } for those of a note.
const rendered = `A/RES/202/9

202/9. Lamps of the coast

<The General Assembly,>

<Recalling the rules for keepers,1 and all that was said of them
in the harbours of the north,>

1. #Decides to light the lamps of the coast at dusk, to ring the
bells in fog, and to write to the keepers of the southern
lighthouses;>

2.
#Requests a report.>

<31st plenary meeting>
<4 December 2147>
__________________
1 {See A/201/77, and the letters of the keepers of the northern isles
that are annexed to it.}
`

var marking = strings.NewReplacer("<", string(rune(text)), ">", string(rune(end)), "#", string(rune(numbered)), "{", string(rune(note)), "}", string(rune(noteEnd)))

func TestRightLabels(t *testing.T) {
	source, marks := unmarked(marking.Replace(rendered))
	if strings.ContainsFunc(source, func(r rune) bool { return r >= 0xe000 }) || len(marks) != 14 {
		t.Fatalf("%d marks were taken out of %q", len(marks), source)
	}
	english, _ := language.Of("eng")
	sh := sheet.Read(source, english, diag.Span{}).Copy()
	right := rightLabels(sh, marks)
	if lines := label.Prepare(sh.Measured()); !lines.TakeFeet(right) {
		t.Fatal("the text is no example")
	}
	var got strings.Builder
	for _, label := range right {
		got.WriteString(strings.TrimSpace(names[label])[:1])
	}
	if want := "OOOOgOggOgOO-Nn"; got.String() != want {
		t.Errorf("the right labels are %s, not %s", got.String(), want)
	}
}

// TestOrder looks that each round takes each text once, in an order that is the same each time and another in each round.
func TestOrder(t *testing.T) {
	const texts = 100
	first := slices.Concat(order(texts, 0, 16)...)
	if !slices.Equal(first, slices.Concat(order(texts, 0, 16)...)) {
		t.Error("the order is not the same each time")
	}
	if slices.Equal(first, slices.Concat(order(texts, 1, 16)...)) {
		t.Error("two rounds have the same order")
	}
	slices.Sort(first)
	for k, id := range first {
		if k != id {
			t.Fatalf("text %d is not taken once", k)
		}
	}
}

func TestChoose(t *testing.T) {
	files := strings.Fields("a b c d e f g h")
	one, two := choose(slices.Clone(files), 1, 1), choose(slices.Clone(files), 2, 1)
	if both := slices.Sorted(slices.Values(slices.Concat(one, two))); !slices.Equal(both, files) {
		t.Errorf("the halves are %q and %q", one, two)
	}
	if few := choose(slices.Clone(files), 0, 2); len(few) != 4 {
		t.Errorf("one file in two of eight is %q", few)
	}
}

// TestLearn looks that lines are labelled better with what was learned, and that the same is learned each time.
func TestLearn(t *testing.T) {
	source, marks := unmarked(marking.Replace(rendered))
	english, _ := language.Of("eng")
	var examples []*example
	for range 64 {
		sh := sheet.Read(source, english, diag.Span{}).Copy()
		x := &example{form: "seed", right: rightLabels(sh, marks)}
		x.lines = label.Prepare(sh.Measured())
		if !x.lines.TakeFeet(x.right) {
			t.Fatal("the text is no example")
		}
		x.sum, _ = x.lines.Sum(x.right)
		examples = append(examples, x)
	}
	wrong := func(w *label.Weights) (n int) {
		for i, got := range examples[0].lines.Best(w, nil) {
			if got != examples[0].right[i] {
				n++
			}
		}
		return n
	}
	w := rounded(learn(examples, 8), 1)
	if before, after := wrong(&label.Weights{}), wrong(w); after*2 > before {
		t.Errorf("%d lines are labelled wrongly with what was learned, and %d without", after, before)
	}
	if again := rounded(learn(examples, 8), 1); *again != *w {
		t.Error("other weights are learned the second time")
	}
}
