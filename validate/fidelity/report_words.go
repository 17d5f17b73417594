package fidelity

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"plenary/diag"
	"plenary/internal/xmltree"
	"plenary/validate/report"
)

// quote returns text for a message: all of it when it is short, and otherwise
// how it begins and ends.
func quote(text string) string {
	const most, head, tail = 120, 70, 40
	if utf8.RuneCountInString(text) <= most {
		return fmt.Sprintf("%q", text)
	}
	c := []rune(text)
	return fmt.Sprintf("%q", string(c[:head])+" … "+string(c[len(c)-tail:]))
}

// A reporter turns a collation into findings.
type reporter struct {
	*collation
	page  *page
	left  []run           // of the source: what has no counterpart
	notes map[string]bool // of the document, each behind its mark
	*report.Report
	root  *xmltree.Node // of the document
	name  string        // of the source
	index *diag.Index
	taken map[int]bool // characters of the document that were told with a difference of the source
}

// hasWords reports whether a run has a letter or a figure.
func (*reporter) hasWords(text *side, r run) bool {
	for _, g := range text.chars[r.from:r.to] {
		if unicode.IsLetter(g.char) || unicode.IsDigit(g.char) {
			return true
		}
	}
	return false
}

// onlyHyphens reports whether two runs are hyphens and nothing else.
func (r *reporter) onlyHyphens(m, a run) bool {
	for _, g := range r.source.chars[m.from:m.to] {
		if g.char != '-' {
			return false
		}
	}
	for _, g := range r.document.chars[a.from:a.to] {
		if g.char != '-' {
			return false
		}
	}
	return true
}

// atWordEnds reports whether a run of the source begins and ends where words
// do.
func (r *reporter) atWordEnds(m run) bool {
	return r.source.wordStart(m.from) && r.source.wordStart(m.to)
}

// wordStart reports whether a word may begin at i: behind white space, or where
// a letter or figure meets something else.
func (r *side) wordStart(i int) bool {
	return i <= 0 || i >= len(r.chars) || r.spaced(i) || !r.inWord(i) || !r.inWord(i-1)
}

func (r *side) inWord(i int) bool {
	c := r.chars[i].char
	return unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c)
}

// wholeWords widens two runs at one place to the words that they lie in, as
// long as both texts agree on what is added.
func (r *reporter) wholeWords(m, a run) (run, run) {
	for !(r.source.wordStart(m.from) && r.document.wordStart(a.from)) && m.from > 0 && a.from > 0 && r.inDocument[m.from-1] == a.from-1 {
		m.from, a.from = m.from-1, a.from-1
	}
	for !(r.source.wordStart(m.to) && r.document.wordStart(a.to)) && m.to < len(r.inDocument) && r.inDocument[m.to] == a.to {
		m.to, a.to = m.to+1, a.to+1
	}
	return m, a
}

func (r *reporter) wordsAround(m run) string { return r.source.around(m) }

func (r *reporter) documentWordsAround(a run) string { return r.document.around(a) }

// around returns the words that a run lies in.
func (r *side) around(m run) string {
	for m.from > 0 && !r.spaced(m.from) {
		m.from--
	}
	for m.to < len(r.chars) && !r.spaced(m.to) {
		m.to++
	}
	return r.words(m.from, m.to)
}

// wholeNote reports whether a run of the document is the text of a note.
func (r *reporter) wholeNote(a run) bool {
	return r.document.chars[a.from].zone == noteZone && r.document.zoneStart(a.from) && r.document.zoneStart(a.to)
}
