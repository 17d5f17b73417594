package fidelity

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/diag"
)

// words matches the words that are left over of both texts: those between two pages,
// those of tables, whose columns an extractor may mix, and the marks of notes. They
// are too short to be told from chance by their characters, and so they must be
// whole, and lie where they could have stood.
func (c *collation) words() {
	marks := map[string]bool{}
	for _, m := range c.document.zones() {
		marks[c.document.text(m)] = marks[c.document.text(m)] || c.document.chars[m.from].zone == markerZone
	}
	loosenWords(c.source, c.inDocument, c.inSource, func(w run, n int) bool {
		return c.paper[w.from] || n > 3 && c.inDocument[w.from+n-1] == c.inDocument[w.from]+n-1 && marks[c.source.text(run{w.from + n, w.to})]
	})
	loosenWords(c.document, c.inSource, c.inDocument, func(run, int) bool { return false })
	for i, at := range c.inDocument {
		c.moved[i] = c.moved[i] && at >= 0
	}
	places, tables := map[string][]run{}, map[string][]run{}
	for _, w := range c.document.leftWords(c.inSource) {
		into := places
		if c.document.chars[w.from].zone == tableZone {
			into = tables
		}
		text := c.document.text(w)
		into[text] = append(into[text], w)
	}
	before, after := c.neighbours()
	free := func(at run) bool { return c.inSource[at.from] < 0 }
	for _, w := range c.source.leftWords(c.inDocument) {
		if c.paper[w.from] {
			continue
		}
		text := c.source.text(w)
		number := c.isNumberOfParagraph(w)
		if at, ok := nearest(places[text], before[w.from], after[w.to], func(at run) bool {
			return free(at) && (!number || c.document.chars[at.from].zone != markerZone || after[w.to] == at.to)
		}); ok {
			c.pair(w, at)
		} else if left := tables[text]; len(left) > 0 {
			c.pair(w, left[0])
			tables[text] = left[1:]
		}
	}
}

// pair matches two runs of the same characters.
func (c *collation) pair(w, at run) {
	for k := range w.to - w.from {
		x, y := w.from+k, at.from+k
		c.inDocument[x], c.inSource[y], c.moved[x] = y, x, true
	}
}

// maxHeadWork bounds how many bytes are looked through for lines that may be furniture.
const maxHeadWork = 64 << 20

// heads matches lines that may be furniture with text that is left over of the
// document: a converter may have taken them for text. Short ones must lie where they
// could have stood. Lines that are the whole of what is left over somewhere go first, as many
// together as a title has: below the running title of a page may stand a title that begins alike.
func (c *collation) heads() {
	h := &headFinder{collation: c, b: leftover{edge: c.document.lineStart}}
	h.b.fill(c.document, c.inSource, -2)
	h.left = string(h.b.text)
	h.before, h.after = c.neighbours()
	lines := c.source.lines()
	for n := maxTitleLines; n > 0; n-- {
		h.find(lines, n, true)
	}
	h.find(lines, 1, false)
}

// A headFinder finds lines among what is left over of a document.
type headFinder struct {
	*collation
	b             leftover
	left          string // a gap is the replacement character
	before, after []int  // of the characters of the source, in the document
	work          int
}

// find matches n lines together, as the whole of a stretch that is left over or as a part of it.
func (h *headFinder) find(lines []run, n int, whole bool) {
	for i := 0; i+n <= len(lines) && h.work <= maxHeadWork; i++ {
		l := run{lines[i].from, lines[i+n-1].to}
		if !h.isFree(lines[i : i+n]) {
			continue
		}
		text := h.source.text(l)
		for at := strings.Index(h.left, text); at >= 0; at = nextIndex(h.left, text, at) {
			h.work += at
			from := utf8.RuneCountInString(h.left[:at])
			if whole && !h.b.whole(from, l.to-l.from) || h.document.chars[h.b.at[from]].zone == markerZone {
				continue // the number of a page is no mark of a note
			}
			if l.to-l.from < movedRun && !isNear(h.b.at[from], h.before[l.from], h.after[l.to]) {
				continue
			}
			h.pair(l, run{h.b.at[from], h.b.at[from] + l.to - l.from})
			h.left = h.left[:at] + strings.Repeat("\uFFFD", l.to-l.from) + h.left[at+len(text):]
			break
		}
		h.work += len(h.left)
	}
}

// isFree reports whether lines may all be furniture and have no counterpart.
func (h *headFinder) isFree(lines []run) bool {
	for _, l := range lines {
		if !h.paper[l.from] || slices.ContainsFunc(h.inDocument[l.from:l.to], func(at int) bool { return at >= 0 }) {
			return false
		}
	}
	return true
}

// nextIndex returns where text stands next in s behind at, or -1.
func nextIndex(s, text string, at int) int {
	if next := strings.Index(s[at+1:], text); next >= 0 {
		return at + 1 + next
	}
	return -1
}

// isNumberOfParagraph reports whether a run of the source is the number of a
// paragraph.
func (c *collation) isNumberOfParagraph(w run) bool {
	span := c.source.span(w.from, w.to)
	return isParagraphNumber(c.source.data, span.Start, span.End)
}

// loosenWords takes the counterparts from numbers and short words of which only a
// piece has one: a figure, or a letter, is found everywhere. But says which are to stay:
// a year with the mark of a note behind it, say.
func loosenWords(r *side, counterpart, back []int, but func(w run, n int) bool) {
	const short = 4
	for i := 0; i < len(r.chars); {
		w := r.wordAt(i)
		i = w.to
		n := 0
		for k := w.from; k < w.to; k++ {
			if counterpart[k] >= 0 {
				n++
			}
		}
		if n == 0 || n == w.to-w.from || n > short && !unicode.IsDigit(r.chars[w.from].char) {
			continue
		}
		if but(w, n) {
			continue
		}
		for k := w.from; k < w.to; k++ {
			if at := counterpart[k]; at >= 0 {
				counterpart[k], back[at] = -1, -1
			}
		}
	}
}

// wordAt returns the letters, or the figures, that stand together from i on, or one
// character that is neither.
func (r *side) wordAt(i int) run {
	w := run{i, i + 1}
	if !r.inWord(i) {
		return w
	}
	digit := unicode.IsDigit(r.chars[i].char)
	for w.to < len(r.chars) && r.inWord(w.to) && unicode.IsDigit(r.chars[w.to].char) == digit && !r.spaced(w.to) && !r.zoneStart(w.to) {
		w.to++
	}
	return w
}

// cutsNumber reports whether the end of the text before character i stands between two figures of a number.
func (r *side) cutsNumber(i int) bool {
	return 0 < i && i < len(r.chars) && unicode.IsDigit(r.chars[i].char) && unicode.IsDigit(r.chars[i-1].char) && r.wordAt(i-1).to > i
}

// leftWords returns the words of which no character has a counterpart.
func (r *side) leftWords(counterpart []int) (words []run) {
	for i := 0; i < len(r.chars); {
		w := r.wordAt(i)
		if r.inWord(i) && !slices.ContainsFunc(counterpart[w.from:w.to], func(at int) bool { return at >= 0 }) {
			words = append(words, w)
		}
		i = w.to
	}
	return words
}

// A spareMark is the mark of a note of the document that has no counterpart.
type spareMark struct {
	text string
	at   int
}

// spareMarks returns those of a document.
func (c *collation) spareMarks() (spare []spareMark) {
	for _, m := range c.document.zones() {
		if c.document.chars[m.from].zone == markerZone && !slices.ContainsFunc(c.inSource[m.from:m.to], func(at int) bool { return at >= 0 }) {
			spare = append(spare, spareMark{c.document.text(m), m.from})
		}
	}
	return spare
}

// isMark returns a function that tells whether a stretch of the source is marks of
// notes that have no counterpart, and lie where it could have stood.
func (c *collation) isMark() func(span diag.Span, marks []string) bool {
	spare, running := c.spareMarks(), c.runningText()
	beforeAt, afterAt := c.neighbours()
	return func(span diag.Span, marks []string) bool {
		from, _ := slices.BinarySearchFunc(c.source.chars, span.Start, func(g character, at int) int { return cmp.Compare(int(g.at), at) })
		to, _ := slices.BinarySearchFunc(c.source.chars, span.End, func(g character, at int) int { return cmp.Compare(int(g.at), at) })
		before, after := beforeAt[from], afterAt[to]
		number := isParagraphNumber(c.source.data, span.Start, span.Start+len(marks[0]))
		rest := slices.Clone(spare)
		for _, mark := range marks {
			i := slices.IndexFunc(rest, func(s spareMark) bool {
				return s.text == mark && (!number && (isNear(s.at, before, after) || c.inFootOf(s, from, running)) || after == s.at+len(s.text))
			})
			if i < 0 {
				return false
			}
			rest = slices.Delete(rest, i, i+1)
		}
		spare = rest
		return true
	}
}

// inFootOf reports whether character i of the source stands in the foot that has
// the text of the note with a mark: an extractor may give the numbers of a foot in a
// column, in another order than the texts. No running text stands between, or not much.
func (c *collation) inFootOf(s spareMark, i int, running []int) bool {
	text := s.at + len(s.text)
	if text == len(c.inSource) || c.inSource[text] < 0 {
		return false
	}
	return abs(c.inSource[text]-i) <= nearMark || running[c.inSource[text]] == running[i]
}

// runningText returns, by character of the source, how many before it have a counterpart that is no part of a note.
func (c *collation) runningText() []int {
	running := make([]int, len(c.inDocument)+1)
	for i, at := range c.inDocument {
		running[i+1] = running[i]
		if at >= 0 && c.document.chars[at].zone != noteZone && c.document.chars[at].zone != markerZone {
			running[i+1]++
		}
	}
	return running
}

// neighbours returns, by character of the source, where in the document the nearest
// characters before it and from it on are that have a counterpart, or a place far away.
func (c *collation) neighbours() (before, after []int) {
	n := len(c.inDocument)
	before, after = make([]int, n+1), make([]int, n+1)
	last := -2 * nearMark
	for i := range n {
		before[i] = last
		if c.inDocument[i] >= 0 {
			last = c.inDocument[i]
		}
	}
	before[n] = last
	after[n] = -2 * nearMark
	for i := n - 1; i >= 0; i-- {
		if after[i] = after[i+1]; c.inDocument[i] >= 0 {
			after[i] = c.inDocument[i]
		}
	}
	return before, after
}
