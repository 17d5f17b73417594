package grammar

import (
	"slices"
	"sort"
	"strings"

	"plenary/convert/language"
	"plenary/convert/manuscript"
	"plenary/convert/printed"
	"plenary/convert/resolution"
	"plenary/diag"
)

// A grammar reads blocks as the parts of a resolution. Its methods are named
// for what they read; each takes the blocks it knows and leaves the rest.
type grammar struct {
	m        *manuscript.Manuscript
	lang     *language.Language
	blocks   []block
	at       int               // index of the next block
	head     manuscript.Head   // of the resolution that is read
	others   []manuscript.Head // of those below it
	organ    resolution.Organ  // that speaks, once the formula was read
	nextPart int               // the place of the letter that ends the part of a composite that is read, or 0
	ahead    labelAhead        // of the blocks that were looked at last
	findings diag.List
	twofold  []twofoldLead
	spans    []diag.Span // from which those of the next texts are taken
}

// A block is a block of the flow, or what is left of one.
type block struct {
	diag.Span
	whole manuscript.Block
}

// opensNextPart reports whether the next block ends the part, or the
// resolution, that is read.
func (g *grammar) opensNextPart() bool {
	return g.nextPart > 0 && g.opensPart() || g.opensOther()
}

// opensPart reports whether the next block is the letter of the next part. One
// may be left out where the text of a part follows.
func (g *grammar) opensPart() bool {
	s := g.peek()
	place, size := g.lang.PartLetter(s)
	if !g.lang.IsPartLetter(s) && (place != g.nextPart || size != len(s)) || place < g.nextPart {
		return false
	}
	opensText := func(s string) bool { return g.lang.Formula(s) != "" || g.lang.Decides(s) }
	return place == g.nextPart || opensText(g.peekAt(1)) || opensText(g.peekAt(2)) && g.isHeading(g.at+1)
}

// opensOther reports whether the next block opens another resolution.
func (g *grammar) opensOther() bool { return g.more() && g.headed(g.at) }

// headed reports whether block i is the number of another resolution.
func (g *grammar) headed(i int) bool {
	_, opens := slices.BinarySearchFunc(g.others, i, compareHead)
	return opens
}

// compareHead orders heads by the block of their number.
func compareHead(h manuscript.Head, i int) int {
	switch {
	case h.Number.Is(i):
		return 0
	case h.Number.Below(i):
		return 1
	}
	return -1
}

// more reports whether blocks are left.
func (g *grammar) more() bool { return g.at < len(g.blocks) }

// peek returns the text of the next block, "" at the end.
func (g *grammar) peek() string { return g.peekAt(0) }

// peekAt returns the text of the block i after the next one, "" at the end.
func (g *grammar) peekAt(i int) string {
	if g.at+i >= len(g.blocks) {
		return ""
	}
	return g.textOf(g.blocks[g.at+i])
}

// next takes the next block.
func (g *grammar) next() block {
	g.at++
	return g.blocks[g.at-1]
}

func (g *grammar) textOf(b block) string { return g.m.Of(b.Span) }

// marksIn returns the marks that touch the text (from, to].
func (g *grammar) marksIn(from, to int) []manuscript.Mark {
	i := sort.Search(len(g.m.Marks), func(i int) bool {
		return g.m.Marks[i].Span.End > from || from == to && g.m.Marks[i].Span.Start == from // a paragraph without text may have a note
	})
	k := i
	for k < len(g.m.Marks) && g.m.Marks[k].Span.Start < to {
		k++
	}
	for k < len(g.m.Marks) && g.m.Marks[k].Span.End == to {
		k++
	}
	return g.m.Marks[i:k]
}

// text makes a Text node of [from, to).
func (g *grammar) text(from, to int) *resolution.Text {
	if len(g.spans) == 0 {
		g.spans = make([]diag.Span, 64) // those of many texts at once
	}
	source := g.spans[:1:1]
	source[0], g.spans = diag.SpanOf(from, to), g.spans[1:]
	return &resolution.Text{Value: g.m.Text[from:to], Source: source}
}

// trimRight returns the end of the text [from, to) without white space.
func (g *grammar) trimRight(from, to int) int {
	return from + len(strings.TrimRight(g.m.Text[from:to], " "))
}

// num makes a Num of the text [from, to).
func (g *grammar) num(from, to int) resolution.Num {
	return resolution.Num{Value: g.m.Text[from:to], Span: diag.SpanOf(from, to)}
}

// atLast reports whether the next block is the last of the resolution. It is of
// the body, whatever it opens with: no resolution is without one, though a page
// may break off in its preamble.
func (g *grammar) atLast() bool { return g.at+1 == len(g.blocks) || g.headed(g.at+1) }

// A labelAhead is the label of the next point, with the blocks that it was
// looked for in.
type labelAhead struct {
	label    printed.Label
	from, to int // no block of [from, to) has a label
	heading  int // the last heading without number among them, or -1
}
