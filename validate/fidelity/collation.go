package fidelity

import "slices"

// collate aligns two texts: first in the order of both, then what is left over
// of the one with what is left over of the other, until nothing more is found.
// What is likely to be furniture is left out until the end: the figures of a job
// number must not pass for the mark of a note, nor a running title for text.
func collate(source, document *side, f facts) *collation {
	c := &collation{source, document, unmatched(source), unmatched(document), make([]bool, len(source.chars)), source.paper(f)}
	paper := c.paper
	a, b := c.leftovers(paper)
	for _, m := range islands(align(a.text, b.text), len(a.text), len(b.text)) {
		c.match(a, b, m, false)
	}
	c.loosen(1)
	for range movedRounds {
		c.slide()
		if c.moves(paper) {
			continue
		}
		if paper == nil {
			break
		}
		c.heads()
		paper = nil
	}
	c.words()
	c.loosen(nearMark)
	c.extend()
	c.order()
	return c
}

// loosen takes their counterparts from the labels of notes whose text does not stand
// so many characters from them, at the most: a figure is found everywhere.
func (c *collation) loosen(distance int) {
	for i := len(c.inSource) - 2; i >= 0; i-- {
		at, text := c.inSource[i], c.inSource[i+1]
		if at < 0 || c.document.chars[i].zone != markerZone || !c.document.chars[i].label {
			continue
		}
		if distance == 1 && text != at+1 || distance > 1 && text >= 0 && abs(text-at) > distance {
			c.inSource[i], c.inDocument[at], c.moved[at] = -1, -1, false
		}
	}
}

// moves finds text that has moved, and reports whether there was any.
func (c *collation) moves(paper []bool) (found bool) {
	a, b := c.leftovers(paper)
	for _, m := range align(a.text, b.text) {
		if m = c.wholeNumbers(a, b, m); m.n >= movedRun || m.n >= movedWhole && a.whole(m.a, m.n) && b.whole(m.b, m.n) {
			c.match(a, b, m, true)
			found = true
		}
	}
	c.extend()
	return found
}

// wholeNumbers returns a match without the figures at its ends that are pieces of different numbers: "34" and "39" begin alike.
func (c *collation) wholeNumbers(a, b leftover, m match) match {
	for m.n > 0 && c.source.cutsNumber(a.at[m.a]) && c.document.cutsNumber(b.at[m.b]) {
		m.a, m.b, m.n = m.a+1, m.b+1, m.n-1
	}
	for m.n > 0 && c.source.cutsNumber(a.at[m.a+m.n-1]+1) && c.document.cutsNumber(b.at[m.b+m.n-1]+1) {
		m.n--
	}
	return m
}

// extend goes on with what has moved at both its ends, for as long as the texts
// are the same.
func (c *collation) extend() {
	for i := 1; i < len(c.moved); i++ {
		if c.moved[i-1] {
			c.follow(i, c.inDocument[i-1]+1)
		}
	}
	for i := len(c.moved) - 2; i >= 0; i-- {
		if c.moved[i+1] {
			c.follow(i, c.inDocument[i+1]-1)
		}
	}
}

// follow matches two characters that have no counterpart and are the same.
func (c *collation) follow(i, at int) {
	if at >= 0 && at < len(c.inSource) && c.inDocument[i] < 0 && c.inSource[at] < 0 && !c.paper[i] && c.source.chars[i].char == c.document.chars[at].char {
		c.inDocument[i], c.inSource[at], c.moved[i] = at, i, true
	}
}

// order takes as not moved what stands between its neighbours, in whichever
// round it was found.
func (c *collation) order() {
	next := slices.Repeat([]int{len(c.inSource)}, len(c.inDocument)+1)
	for i := len(c.inDocument) - 1; i >= 0; i-- {
		next[i] = next[i+1]
		if c.inDocument[i] >= 0 && !c.moved[i] {
			next[i] = c.inDocument[i]
		}
	}
	last := -1
	for i, at := range c.inDocument {
		if at >= 0 && last < at && at < next[i+1] {
			c.moved[i] = false
		}
		if at >= 0 && !c.moved[i] {
			last = at
		}
	}
}

// slide puts every run without counterpart where it most likely belongs.
func (c *collation) slide() {
	slide(c.source, c.inDocument, c.inSource, c.moved)
	slide(c.document, c.inSource, c.inDocument, nil)
}

// slide moves the runs without counterpart, where the same characters stand
// before and behind them, to where lines or words begin: of "a b a b" it is not
// "b a" that was added. moved goes along, if it is not nil.
func slide(r *side, counterpart, back []int, moved []bool) {
	for i := 0; i < len(counterpart); i++ {
		if counterpart[i] >= 0 {
			continue
		}
		gap := run{i, i}
		for gap.to < len(counterpart) && counterpart[gap.to] < 0 {
			gap.to++
		}
		i = gap.to
		best, bestAt := r.boundary(gap), gap
		for at := (run{gap.from - 1, gap.to - 1}); at.from >= 0 && counterpart[at.from] >= 0 && r.chars[at.from].char == r.chars[at.to].char; at.from, at.to = at.from-1, at.to-1 {
			if value := r.boundary(at); value > best {
				best, bestAt = value, at
			}
		}
		for at := (run{gap.from + 1, gap.to + 1}); at.to <= len(counterpart) && counterpart[at.to-1] >= 0 && r.chars[at.from-1].char == r.chars[at.to-1].char; at.from, at.to = at.from+1, at.to+1 {
			if value := r.boundary(at); value > best {
				best, bestAt = value, at
			}
		}
		shift(counterpart, back, moved, gap, bestAt)
	}
}

// shift moves a run without counterpart from one place to another.
func shift(counterpart, back []int, moved []bool, from, to run) {
	carry := func(empty, full int) {
		counterpart[empty], counterpart[full] = counterpart[full], -1
		back[counterpart[empty]] = empty
		if moved != nil {
			moved[empty], moved[full] = moved[full], false
		}
	}
	for ; from.from > to.from; from.from, from.to = from.from-1, from.to-1 {
		carry(from.to-1, from.from-1)
	}
	for ; from.from < to.from; from.from, from.to = from.from+1, from.to+1 {
		carry(from.from, from.to)
	}
}

// boundary tells how well a run ends and begins: with lines, with words.
func (r *side) boundary(at run) int {
	value := 0
	for _, i := range [...]int{at.from, at.to} {
		switch {
		case r.lineStart(i):
			value += 3
		case i == len(r.chars) || r.spaced(i):
			value += 2
		case r.wordStart(i):
			value++
		}
	}
	return value
}

func unmatched(r *side) []int {
	return slices.Repeat([]int{-1}, len(r.chars))
}

func (c *collation) match(a, b leftover, m match, moved bool) {
	for i := range m.n {
		x, y := a.at[m.a+i], b.at[m.b+i]
		c.inDocument[x], c.inSource[y], c.moved[x] = y, x, moved
	}
}

// leftovers returns those of the source, without what is of paper, and of the
// document.
func (c *collation) leftovers(paper []bool) (source, document leftover) {
	source = leftover{edge: c.source.textStart}
	source.fill(c.source, c.inDocument, -1)
	for i, at := range source.at {
		if paper != nil && at >= 0 && paper[at] {
			source.text[i] = -1
		}
	}
	document = leftover{edge: c.document.zoneStart}
	document.fill(c.document, c.inSource, -2)
	return source, document
}

// left returns the runs of the source that have no counterpart.
func (c *collation) left() (left []run) {
	for i := 0; i < len(c.inDocument); i++ {
		if c.inDocument[i] >= 0 {
			continue
		}
		missing := run{i, i}
		for missing.to < len(c.inDocument) && c.inDocument[missing.to] < 0 {
			missing.to++
		}
		left = append(left, missing)
		i = missing.to
	}
	return left
}

// islands returns matches without those that are chance: few characters
// between differences that are longer. lenA and lenB are the lengths of the
// texts.
func islands(matches []match, lenA, lenB int) []match {
	for {
		kept := withoutIslands(matches, lenA, lenB)
		if len(kept) == len(matches) {
			return kept
		}
		matches = kept
	}
}

func withoutIslands(matches []match, lenA, lenB int) []match {
	const least = 12
	var kept []match
	last := match{}
	for i, m := range matches {
		next := match{lenA, lenB, 0}
		if i+1 < len(matches) {
			next = matches[i+1]
		}
		before := max(m.a-last.a-last.n, m.b-last.b-last.n)
		after := max(next.a-m.a-m.n, next.b-m.b-m.n)
		if m.n >= least || before <= m.n || after <= m.n {
			kept = append(kept, m)
			last = m
		}
	}
	return kept
}
