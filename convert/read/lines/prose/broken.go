package prose

import (
	"slices"
	"strings"

	"plenary/convert/language"
	"plenary/convert/read/lines/sheet"
	"plenary/diag"
	"plenary/schema"
)

// findBroken finds the lines whose last word is broken: "inter-" above
// "national". The documents of today break no words, so that a hyphen at the
// end of a line is the word's own, but in old ones the printer set it. One that
// breaks what is no word shows that he did: "coun-" above "tries". It returns the lines by index.
func findBroken(sh *sheet.Sheet, s *speller) (broken map[int]bool, findings diag.List) {
	var ends []brokenWord
	for i, l := range sh.Lines[:max(len(sh.Lines)-1, 0)] {
		next := sh.Lines[i+1]
		if !sh.IsLiteral(l.Start) && l.Class != sheet.Furniture && l.Class == next.Class && s.src[l.End-1] == '-' {
			ends = append(ends, s.brokenWord(l.Start, l.End-1, next.Start))
		}
	}
	hyphens, findings := brokenAt(ends, s)
	if hyphens == nil {
		return nil, nil
	}
	broken = make(map[int]bool, len(hyphens))
	for i, l := range sh.Lines {
		if _, is := slices.BinarySearch(hyphens, l.End-1); is {
			broken[i] = true
		}
	}
	return broken, findings
}

// BrokenWords returns where the hyphens stand, in order, that break words at the ends of the lines of a
// text, by the same evidence: those that are none of the words' own.
func BrokenWords(text string, lang *language.Language) (hyphens []int, findings diag.List) {
	s := newSpeller(text, lang)
	var ends []brokenWord
	for at := 0; ; {
		n := strings.Index(text[at:], "-\n")
		if n < 0 {
			return brokenAt(ends, s)
		}
		hyphen := at + n
		if at = hyphen + len("-\n"); at < len(text) && !isSpaceAt(text, at) {
			ends = append(ends, s.brokenWord(strings.LastIndexByte(text[:hyphen], '\n')+1, hyphen, at))
		}
	}
}

// brokenAt returns where the hyphens of broken words stand, of lines that end in one. Where no word is
// broken beyond doubt, none is.
func brokenAt(ends []brokenWord, s *speller) (hyphens []int, findings diag.List) {
	shown := false
	for _, w := range ends {
		shown = shown || w.whole > w.compound && (!w.left.known && !s.prefixes(w.left.word) || !w.right.known)
	}
	if !shown {
		return nil, nil
	}
	for _, w := range ends {
		if w.whole > w.compound {
			hyphens = append(hyphens, w.hyphen)
			findings.Add(schema.WordJoined, w.span, "%q and %q are one word, broken at the end of a line: %q", w.left.word, w.right.word, w.left.word+w.right.word)
		}
	}
	return hyphens, findings
}

// A brokenWord is the letters on both sides of a hyphen at a line's end.
type brokenWord struct {
	hyphen          int // where it stands
	span            diag.Span
	left, right     letters
	whole, compound language.Rank // of the word without the hyphen and with it
}

// brokenWord returns the word that a hyphen at the end of the line from an offset may break: one whose second
// half begins at next, on the line below, and that the language knows when it is whole.
func (s *speller) brokenWord(from, hyphen, next int) brokenWord {
	w := brokenWord{hyphen: hyphen, whole: language.Unlisted, compound: language.Unlisted}
	above := s.src[from:hyphen]
	left := diag.SpanOf(from+strings.LastIndexAny(above, " \t")+1, hyphen)
	w.left, w.right = s.lastLetters(left, letters{}), s.firstLetters(s.wordAfter(next))
	if w.left.word == "" || !s.lang.IsSmall(w.right.word) {
		return w
	}
	w.span = diag.SpanOf(left.Start, w.right.end)
	together := w.left.word + w.right.word
	w.whole, w.compound = s.lang.Rank(together), s.lang.Rank(w.left.word+"-"+w.right.word)
	if w.whole == language.Unlisted && !(w.left.known && w.right.known) && s.lang.Derives(s.lang.Small(together)) {
		w.whole = 0
	}
	if w.whole > w.compound && s.occurs(w.left.word+"-"+w.right.word) {
		w.compound = max(w.compound, common)
	}
	return w
}
