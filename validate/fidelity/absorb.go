package fidelity

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"plenary/diag"
)

// An absorber finds, word by word, what a sweep has left over of the source in
// what it has left over of the document: words between page breaks, the
// cells of a table whose columns an extractor has mixed, the marks of notes. Here
// too each word answers for one.
type absorber struct {
	*sweep
	data  []byte           // of the source
	words map[string][]run // of the document, by their letters
	notes map[string][]run // of its notes, which stand anywhere in the source
	marks map[string][]run // of notes
}

// nearMark is how many letters a mark, or the text that it belongs to, may lie
// from its place: a line may stand between.
const nearMark = 400

func newAbsorber(s *sweep, source []byte) *absorber {
	a := &absorber{sweep: s, data: source, words: map[string][]run{}, notes: map[string][]run{}, marks: map[string][]run{}}
	for w, word := range s.document.words {
		if r := s.unusedIn(w); r != (run{}) {
			text := string(s.document.text[r.from:r.to])
			switch word.zone {
			case markerZone:
				a.marks[text] = append(a.marks[text], r)
			case noteZone:
				a.notes[text] = append(a.notes[text], r)
			default:
				a.words[text] = append(a.words[text], r)
			}
		}
	}
	return a
}

// absorb returns what is left of a stretch of the source, which has furniture at
// the bytes of certain.
func (a *absorber) absorb(r run, certain []diag.Span) (rest []run) {
	for w := a.source.wordOf(r.from); w < len(a.source.words) && int(a.source.words[w].from) < r.to; w++ {
		for len(certain) > 0 && certain[0].End <= int(a.source.words[w].at) {
			certain = certain[1:]
		}
		isFurniture := len(certain) > 0 && certain[0].Start <= int(a.source.words[w].at)
		part := run{max(r.from, int(a.source.words[w].from)), min(r.to, a.source.end(w))}
		switch n := len(rest); {
		case !isFurniture && a.takes(part, w):
		case n > 0 && rest[n-1].to == part.from:
			rest[n-1].to = part.to
		default:
			rest = append(rest, part)
		}
	}
	return rest
}

// takes reports whether the document has a part of word w of the source among
// what is left over, and takes it.
func (a *absorber) takes(part run, w int) bool {
	text := string(a.source.text[part.from:part.to])
	before, after := a.neighbours(part)
	number := isParagraphNumber(a.data, int(a.source.words[w].at), int(a.source.words[w].past))
	if !number && a.takesFrom(a.marks, text, before, after) || a.takesFrom(a.words, text, before, after) {
		return true
	}
	left := a.notes[text]
	if len(left) > 0 {
		a.use(left[0])
		a.notes[text] = left[1:]
	}
	return len(left) > 0
}

// takesFrom takes one of the places of text that lies where that of the source could
// have stood.
func (a *absorber) takesFrom(places map[string][]run, text string, before, after int) bool {
	r, ok := nearest(places[text], before, after, func(r run) bool { return a.state[r.from]&letterUsed == 0 })
	if ok {
		a.use(r)
	}
	return ok
}

// nearest returns the first of some places, which rise, that is free and lies between two
// others, or near to one of them where they are far from each other.
func nearest(places []run, before, after int, free func(run) bool) (run, bool) {
	windows := [...][2]int{{before, after}, {0, 0}}
	if before > after || after-before > nearMark {
		windows = [...][2]int{{before - nearMark, before + nearMark}, {after - nearMark, after + nearMark}}
	}
	for _, window := range windows {
		first, _ := slices.BinarySearchFunc(places, window[0], func(r run, at int) int { return cmp.Compare(r.from, at) })
		for _, r := range places[first:] {
			if r.from > window[1] {
				break
			}
			if free(r) {
				return r, true
			}
		}
	}
	return run{}, false
}

// isNear reports whether a place lies between two others, or near to one of them where
// they are far from each other.
func isNear(at, before, after int) bool {
	if before <= after && after-before <= nearMark {
		return before <= at && at <= after
	}
	return abs(at-before) <= nearMark || abs(at-after) <= nearMark
}

func (a *absorber) use(r run) {
	for i := r.from; i < r.to; i++ {
		a.state[i] |= letterUsed
	}
}

// neighbours returns where in the document the letters of the source before and
// behind a part are that have a counterpart, or a place far away.
func (a *absorber) neighbours(part run) (before, after int) {
	before, after = -2*nearMark, -2*nearMark
	k := a.firstMatch(part.from)
	if k > 0 {
		before = a.matched[k-1].b + a.matched[k-1].n
	}
	if k < len(a.matched) {
		after = a.matched[k].b
	}
	return before, after
}

func abs(n int) int { return max(n, -n) }

// isParagraphNumber reports whether the word of text at [from, to) opens a line as
// the number of a paragraph does: with a stop or a bracket behind it. In two brackets it may be that of a note.
func isParagraphNumber(text []byte, from, to int) bool {
	if from > to || to > len(text) {
		return false
	}
	if _, err := strconv.Atoi(string(text[from:to])); err != nil || to == len(text) || text[to] != '.' && text[to] != ')' {
		return false
	}
	if from > 0 && text[from-1] == '(' && text[to] == ')' {
		return false
	}
	for from > 0 && (text[from-1] == ' ' || text[from-1] == '\t' || text[from-1] == '(') {
		from--
	}
	last, _ := utf8.DecodeLastRune(text[:from])
	return from == 0 || strings.ContainsRune(lineBreaks, last)
}

// unusedIn returns the first letters of word w of the document that have no
// counterpart.
func (s *sweep) unusedIn(w int) run {
	r := run{int(s.document.words[w].from), 0}
	end := s.document.end(w)
	for r.from < end && s.state[r.from]&letterUsed != 0 {
		r.from++
	}
	if r.from == end {
		return run{}
	}
	for r.to = r.from; r.to < end && s.state[r.to]&letterUsed == 0; {
		r.to++
	}
	return r
}
