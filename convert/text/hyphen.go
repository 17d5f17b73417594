package text

import (
	"slices"
	"strings"
	"unicode/utf8"

	"plenary/convert/account"
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
func (n *normaliser) findSwallowed() {
	if n.Shape.Geometry != sheet.Flush || !n.Paged {
		return
	}
	for _, l := range n.Lines {
		if l.Class == sheet.Body && !n.IsLiteral(l.Start) {
			n.findSwallowedOn(l)
		}
	}
}

// findSwallowedOn finds the hyphens that were swallowed on one line.
func (n *normaliser) findSwallowedOn(l sheet.Line) {
	const beyond = 40 // the measure's part that a line may be wider than the measure, which is not known to a point
	for from := l.Start; sheet.Exceeds(n.Src[from:l.End], n.Measure+n.Measure/beyond); {
		best, next := n.bestCompound(from, l.End)
		if from = next; best.value > 0 {
			n.swallowed = append(n.swallowed, best.swallowed)
			n.findings.Add(schema.HyphenRestored, best.word, "%q is %q, whose hyphen was lost", n.Src[best.word.Start:best.word.End], best.compound)
			from = best.at
		}
	}
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
// there is none: at the line's end when the text is no longer than a line.
func (n *normaliser) bestCompound(from, end int) (best compound, next int) {
	const first, last = 86, 103 // where a line may end, in hundredths of the measure: a paragraph's first line is shorter
	x, word := 0, diag.SpanOf(from, from)
	for at := from; at < end; at = word.End {
		previous := word
		word = n.wordAfter(at)
		x += sheet.Advance(n.Src[at:word.Start])
		if x*100 > n.Measure*last {
			return best, word.Start
		}
		reach := x + sheet.Advance(n.Src[word.Start:word.End])
		if reach*100 >= n.Measure*first {
			if c := n.compoundOf(previous, word); c.value > best.value {
				best = c
			}
		}
		x = reach
	}
	return best, end
}

// compoundOf returns the compound that a word is when its hyphen is put back:
// one that is listed; or two words that make none together.
func (n *normaliser) compoundOf(previous, word diag.Span) (best compound) {
	const longest = 120 // bytes; what is longer is no word
	s := n.Src[word.Start:word.End]
	if s = s[:len(withoutEnd(s))]; len(s) > longest {
		return compound{}
	}
	start := len(s) - len(strings.TrimLeft(s, "([“‘\"'"))
	for from := start; from < len(s); {
		to := from + printed.LettersEnd(s[from:])
		for at := from + 1; at < to; at++ {
			if !utf8.RuneStart(s[at]) {
				continue
			}
			if value, spaced := n.compoundValue(s[start:at], s[at:], s[from:at], s[at:to]); value > best.value {
				hyphen := "-"
				if spaced {
					hyphen = "- "
				}
				best = compound{swallowed{word.Start + at, spaced}, diag.SpanOf(word.Start, word.Start+len(s)), s[:at] + hyphen + s[at:], value}
			}
		}
		from = to + 1
	}
	if best.value > 0 || previous.Len() == 0 || start > 0 {
		return best
	}
	left := n.Src[previous.Start:previous.End]
	if pair := left + "-" + s; n.Lang.Rank(pair) >= 1 && n.Lang.Rank(left+" "+s) == language.Unlisted {
		best = compound{swallowed{word.Start, false}, previous.Union(word), pair, listedCompound}
	}
	return best
}

// The values of what is evidence for a compound.
const (
	listedCompound  = 60 // it is listed
	freeMember      = 40 // one of its members makes compounds freely
	suspendedMember = 30 // the second word is one that a suspended hyphen precedes
	twoWords        = 20 // its members are words
)

// compoundValue says how likely a hyphen was lost between first and last, the
// members left and right on its two sides.
func (n *normaliser) compoundValue(first, last, left, right string) (value int, spaced bool) {
	const seldom = 6 // a spelling is so much less common than the other, as a difference of ranks
	whole := n.Lang.Rank(left + right)
	if rank := n.Lang.Rank(first + "-" + last); rank != language.Unlisted && whole-rank < seldom {
		return listedCompound + int(rank), false
	}
	if whole != language.Unlisted || n.Lang.Inflects(strings.ToLower(left+right)) {
		return 0, false
	}
	l, r := n.Lang.Rank(left), n.Lang.Rank(right)
	likely := int(max(l, 0) + max(r, 0))
	switch {
	case n.Lang.Suspended(last+" ") && n.isWord(left):
		return suspendedMember, true
	case n.prefixes(left) && n.isWord(right), slices.Contains(n.Lang.CompoundLasts, right) && (n.isWord(left) || isName(left)):
		return freeMember + likely, false
	case (l != language.Unlisted || len(left) >= language.ShortestStem) && (r != language.Unlisted || len(right) >= language.ShortestStem) && n.isWord(left) && n.isWord(right):
		return twoWords + likely, false
	}
	return 0, false
}

// isWord reports whether s is a word: one that the language knows or that
// stands elsewhere in this document.
func (n *normaliser) isWord(s string) bool {
	return n.Lang.Knows(s) || len(s) >= language.ShortestStem && n.occurs(s)
}

// isName reports whether s is a word with a capital letter, or all capitals.
func isName(s string) bool {
	return printed.IsUpper(s) && (printed.IsLower(s[1:]) || strings.ToUpper(s) == s)
}

// withoutEnd returns a word without the punctuation and the note mark that
// follow it.
func withoutEnd(word string) string {
	if last := word[len(word)-1]; 'a' <= last && last <= 'z' { // most words have none
		return word
	}
	return strings.TrimRight(word, ".,;:)”’\"'0123456789")
}

// hyphensIn returns the swallowed hyphens of a word.
func (n *normaliser) hyphensIn(word diag.Span) []swallowed {
	if len(n.swallowed) == 0 {
		return nil
	}
	from, _ := n.swallowedFrom(word.Start)
	to := from
	for to < len(n.swallowed) && n.swallowed[to].at < word.End {
		h := n.swallowed[to]
		if h.at > word.Start {
			n.removed = append(n.removed, account.Entry{Span: diag.SpanOf(h.at, h.at), Fate: account.Repair, Text: "-", What: "lost hyphen"})
		}
		to++
	}
	return n.swallowed[from:to]
}

// swallowedFrom returns the index of the first swallowed hyphen from an offset
// on, and whether it stands there.
func (n *normaliser) swallowedFrom(at int) (int, bool) {
	return slices.BinarySearchFunc(n.swallowed, at, func(h swallowed, at int) int { return h.at - at })
}

// swallowedBetween reports whether a hyphen was swallowed between two words,
// and if so puts it on record.
func (n *normaliser) swallowedBetween(left, right diag.Span) bool {
	if len(n.swallowed) == 0 {
		return false
	}
	if _, ok := n.swallowedFrom(right.Start); !ok {
		return false
	}
	n.repair(left, right, account.Entry{Text: "-", What: "lost hyphen"})
	return true
}
