package prose

import (
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
	shown := false
	for i := range sh.Lines[:max(len(sh.Lines)-1, 0)] {
		if w := s.brokenWord(sh, i); w.whole > w.compound {
			ends = append(ends, w)
			shown = shown || !w.left.known && !s.prefixes(w.left.word) || !w.right.known
		}
	}
	if !shown {
		return nil, nil
	}
	broken = make(map[int]bool, len(ends))
	for _, w := range ends {
		broken[w.line] = true
		findings.Add(schema.WordJoined, w.span, "%q and %q are one word, broken at the end of a line: %q", w.left.word, w.right.word, w.left.word+w.right.word)
	}
	return broken, findings
}

// A brokenWord is the letters on both sides of a hyphen at a line's end.
type brokenWord struct {
	line            int
	span            diag.Span
	left, right     letters
	whole, compound language.Rank // of the word without the hyphen and with it
}

// brokenWord returns the word that the end of line i may break: one whose
// second half is on the next line and that the language knows when it is whole.
func (s *speller) brokenWord(sh *sheet.Sheet, i int) brokenWord {
	w := brokenWord{line: i, whole: language.Unlisted, compound: language.Unlisted}
	l, next := sh.Lines[i], sh.Lines[i+1]
	if sh.IsLiteral(l.Start) || l.Class == sheet.Furniture || l.Class != next.Class || s.src[l.End-1] != '-' {
		return w
	}
	above := s.src[l.Start : l.End-1]
	left := diag.SpanOf(l.Start+strings.LastIndexAny(above, " \t")+1, l.End-1)
	w.left, w.right = s.lastLetters(left, letters{}), s.firstLetters(s.wordAfter(next.Start))
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
