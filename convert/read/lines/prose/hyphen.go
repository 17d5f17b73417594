package prose

import (
	"slices"
	"strings"
	"unicode/utf8"

	"plenary/convert/language"
	"plenary/convert/printed"
	"plenary/convert/read/lines/sheet"
	"plenary/diag"
	"plenary/schema"
)

// A swallowed is a hyphen that the extractor took for the mark of a word
// broken at a line's end, and dropped as it joined the two lines.
type swallowed struct {
	at     int  // the source offset that it stands before
	spaced bool // it stands for the rest of a word: "small- and large-scale"
}

// findSwallowed finds the hyphens that an extractor swallowed. The two lines
// that it joined are one line longer than any that is printed, so that a hyphen
// is missing where the measure ends: "genderresponsive". What stands there most
// likely for a compound has lost it.
func findSwallowed(sh *sheet.Sheet, s *speller) (found []swallowed, findings diag.List) {
	if sh.Shape.Geometry != sheet.Flush || !sh.ShowsPages() && !strings.Contains(sh.Src, "\f") {
		return nil, nil
	}
	const beyond = 40 // the measure's part that a line may be wider than the measure, which is not known to a point
	restore := func(c compound) {
		found = append(found, c.swallowed)
		findings.Add(schema.HyphenRestored, c.word, "%q is %q, whose hyphen was lost", sh.Src[c.word.Start:c.word.End], c.compound)
	}
	whatever := func(compound) bool { return true }
	swallows := swallowsHyphens(sh) // the end of a paragraph may have stood alone below one
	for i, l := range sh.Lines {
		if l.Class != sheet.Body || sh.IsLiteral(l.Start) {
			continue
		}
		from := l.Start
		for sheet.Exceeds(sh.Src[from:l.End], sh.Measure+sh.Measure/beyond) {
			best, next := s.bestCompound(from, l.End, sh.Measure, whatever)
			if from = next; best.value > 0 {
				restore(best)
				from = best.at
			}
		}
		if swallows && sh.Continuation(i) == "" && s.lang.EndsClause(sh.Src[from:l.End]) && sheet.Exceeds(sh.Src[from:l.End], sh.Measure-sheet.Advance("-")) {
			if best, _ := s.bestCompound(from, l.End, sh.Measure, s.isCertain); best.value > 0 {
				restore(best)
			}
		}
	}
	return found, findings
}

// swallowsHyphens reports whether no line of the body ends in a hyphen that belongs to the word that goes on below.
func swallowsHyphens(sh *sheet.Sheet) bool {
	for i, l := range sh.Lines[:max(len(sh.Lines)-1, 0)] {
		if s := sh.LineText(i); l.Class == sheet.Body && len(s) > 1 && s[len(s)-1] == '-' && s[len(s)-2] != ' ' && sh.Lang.OpensSmall(sh.LineText(i+1)) {
			return false
		}
	}
	return true
}

// isCertain reports whether a compound stands elsewhere in the text, or the language knows it with a hyphen alone.
func (s *speller) isCertain(c compound) bool {
	return c.value > 0 && (c.value >= listedCompound && s.lang.Rank(s.src[c.word.Start:c.word.End]) == language.Unlisted || s.occurs(c.compound))
}

// A compound is a word that may have lost its hyphen.
type compound struct {
	swallowed
	word     diag.Span
	compound string
	value    int // how likely it is a compound; 0 if it is none
}

// bestCompound returns the likeliest compound that stands where the measure
// ends on the line that begins at from, and where the line after it begins when
// there is none: at the line's end when the text is no longer than a line. It is one that is believed.
func (s *speller) bestCompound(from, end int, measure sheet.Mils, believed func(compound) bool) (best compound, next int) {
	// Where a line may end, in hundredths of the measure: a paragraph's first line
	// is shorter, and the measure is not known to a point (case hyphens-places).
	const first, last = 86, 103
	x, word := sheet.Mils(0), diag.SpanOf(from, from)
	for at := from; at < end; at = word.End {
		previous := word
		word = s.wordAfter(at)
		x += sheet.Advance(s.src[at:word.Start])
		if x*100 > measure*last {
			return best, word.Start
		}
		reach := x + sheet.Advance(s.src[word.Start:word.End])
		if reach*100 >= measure*first {
			if c := s.compoundOf(previous, word); c.value > best.value && believed(c) {
				best = c
			}
		}
		x = reach
	}
	return best, end
}

// compoundOf returns the compound that a word is when its hyphen is put back:
// one that is listed; or two words that make none together.
func (s *speller) compoundOf(previous, word diag.Span) (best compound) {
	const longest = 120 // letters; what is longer is an address (cases hyphens-word-120 and -121)
	text := s.src[word.Start:word.End]
	if text = text[:len(s.lang.BareWord(text))]; len(text) > s.lang.Bytes(longest) || isAddress(text) {
		return compound{}
	}
	start := len(text) - len(s.lang.Unopened(text))
	for from := start; from < len(text); {
		to := from + printed.LettersEnd(text[from:])
		for at := from + 1; at < to; at++ {
			if !utf8.RuneStart(text[at]) {
				continue
			}
			if value, spaced := s.compoundValue(text[start:at], text[at:], text[from:at], text[at:to]); value > best.value {
				hyphen := "-"
				if spaced {
					hyphen = "- "
				}
				best = compound{swallowed{word.Start + at, spaced}, diag.SpanOf(word.Start, word.Start+len(text)), text[:at] + hyphen + text[at:], value}
			}
		}
		from = to + 1
	}
	if best.value > 0 || previous.Len() == 0 || start > 0 {
		return best
	}
	left := s.src[previous.Start:previous.End]
	if pair := left + "-" + text; s.lang.Rank(pair) >= 1 && s.lang.Rank(left+" "+text) == language.Unlisted {
		best = compound{swallowed{word.Start, false}, previous.Union(word), pair, listedCompound}
	}
	return best
}

// isAddress reports whether a word is an address, or a piece of one.
func isAddress(word string) bool {
	return strings.HasPrefix(word, "www.") || strings.ContainsRune(word, '@') || strings.ContainsRune(word, '/') && strings.ContainsRune(word, '.')
}

// The values of what is evidence for a compound; how common it is, or its members are,
// is added to three of them (case hyphens-likeliest).
const (
	listedCompound  = 60 // it is listed
	freeMember      = 40 // one of its members makes compounds freely
	suspendedMember = 30 // the second word is one that a suspended hyphen precedes
	twoWords        = 20 // its members are words
)

// compoundValue says how likely a hyphen was lost between first and last, the
// members left and right on its two sides.
func (s *speller) compoundValue(first, last, left, right string) (value int, spaced bool) {
	const seldom = 6 // a spelling is so much less common than the other, as a difference of ranks: "on-going" (case hyphens-likeliest)
	whole := s.lang.Rank(left + right)
	if rank := s.lang.Rank(first + "-" + last); rank != language.Unlisted && whole-rank < seldom {
		return listedCompound + int(rank), false
	}
	if whole != language.Unlisted || s.lang.Inflects(s.lang.Small(left+right)) {
		return 0, false
	}
	l, r := s.lang.Rank(left), s.lang.Rank(right)
	likely := int(max(l, 0) + max(r, 0))
	switch {
	case s.lang.Suspended(last+" ") && s.isWord(left):
		return suspendedMember, true
	case s.prefixes(left) && s.isWord(right), s.lang.EndsCompounds(right) && (s.isWord(left) || s.lang.IsName(left)):
		return freeMember + likely, false
	case (l != language.Unlisted || len(left) >= language.ShortestStem) && (r != language.Unlisted || len(right) >= language.ShortestStem) && s.isWord(left) && s.isWord(right):
		return twoWords + likely, false
	}
	return 0, false
}

// isWord reports whether s is a word: one that the language knows or that
// stands elsewhere in this document.
func (s *speller) isWord(text string) bool {
	return s.lang.Knows(text) || len(text) >= language.ShortestStem && s.occurs(text)
}

// swallowedIn returns those of the swallowed hyphens, in order, that stand in a word or before it.
func swallowedIn(hyphens []swallowed, word diag.Span) []swallowed {
	if len(hyphens) == 0 {
		return nil
	}
	from, _ := swallowedFrom(hyphens, word.Start)
	to := from
	for to < len(hyphens) && hyphens[to].at < word.End {
		to++
	}
	return hyphens[from:to]
}

// swallowedFrom returns the index of the first of the swallowed hyphens from an offset
// on, and whether it stands there.
func swallowedFrom(hyphens []swallowed, at int) (int, bool) {
	return slices.BinarySearchFunc(hyphens, at, func(h swallowed, at int) int { return h.at - at })
}
