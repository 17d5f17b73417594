package language

import (
	"slices"
	"strings"
	"unicode/utf8"

	"plenary/convert/printed"
)

// IsConnective reports whether word is one that no paragraph ends with, in small
// letters: "of", "and".
func (l *Language) IsConnective(word string) bool { return slices.Contains(l.connectives, word) }

// EndsOpen reports whether a paragraph cannot end in s: its last word is a
// connective, or its last letter one that nothing ends with.
func (l *Language) EndsOpen(s string) bool {
	return endsIn(s, l.unfinished) || l.IsConnective(l.LastWord(s))
}

// OwnWords returns how many of the words that no paragraph ends with stand in s, each
// between spaces.
func (l *Language) OwnWords(s string) int { return count(s, l.connectives) }

// ForeignWords returns how many of the small words of other languages stand in s, each
// between spaces.
func (l *Language) ForeignWords(s string) int { return count(s, l.foreign) }

// KnowsForeign reports whether words of other tongues are known that volumes print beside this one.
func (l *Language) KnowsForeign() bool { return len(l.foreign) > 0 }

// count returns how often words stand in s, each between spaces.
func count(s string, words []string) int {
	total := 0
	for _, word := range words {
		total += strings.Count(s, " "+word+" ")
	}
	return total
}

// EndsProvision reports whether s ends as operative paragraphs do: in a stop or
// a semicolon, after which a connective may stand, "; and, to this end,".
func (l *Language) EndsProvision(s string) bool {
	const longest = 24 // letters of such words, with the semicolon
	return l.EndsInStop(s) || strings.ContainsAny(s[max(0, len(s)-l.Bytes(longest)):], l.semicolons)
}

// EndsItem reports whether s ends as points do: in a clause's end, after which
// a conjunction may stand.
func (l *Language) EndsItem(s string) bool { return l.EndsClause(l.WithoutConjunction(s)) }

// WithoutConjunction returns s without the conjunction that joins the last
// points of a list: "the lamps; and," without "and,".
func (l *Language) WithoutConjunction(s string) string {
	bare := s
	if l.EndsInComma(s) {
		bare = withoutLast(s)
	}
	if last := l.LastWord(bare); len(last)+1 < len(bare) && slices.Contains(l.conjunctions, last) {
		return strings.TrimSuffix(bare[:len(bare)-len(last)], " ")
	}
	return s
}

// TakesNumber reports whether a number that follows word is no note mark: "paragraph",
// "item".
func (l *Language) TakesNumber(word string) bool {
	return slices.Contains(l.numbered, strings.TrimRight(l.Unelided(word), "."))
}

// IsCounted reports whether s goes on with a number before it, in a script without spaces: with a word for what that counts, "个", "年", or
// with its thousands.
func (l *Language) IsCounted(s string) bool {
	const thousands = 3 // figures
	if l.spaced {
		return false
	}
	_, digits := printed.Number(strings.TrimLeft(s, " \u00a0"))
	return digits == thousands && !printed.IsDigit(s[0]) || printed.PrefixOf(s, l.counted) != ""
}

// Counts reports whether a number behind s counts something, in a script without spaces: s ends in a word that takes a number, or in another
// number of its list.
func (l *Language) Counts(s string) bool {
	if l.spaced || s == "" {
		return false
	}
	last, size := utf8.DecodeLastRuneInString(s)
	return l.TakesNumber(l.LastWord(s)) || in(l.listing, last) && len(s) > size && printed.IsDigit(s[len(s)-size-1])
}

// BeginsWord reports whether s begins with a word of a script without spaces, which may follow anything.
func (x *Script) BeginsWord(s string) bool {
	return !x.spaced && s != "" && s[0] >= utf8.RuneSelf && printed.IsLetter(s)
}

// LabelOf reads the label that the block s begins with, and one that a scanner
// read wrongly: "1, Decides".
func (l *Language) LabelOf(s string) printed.Label {
	if label := printed.LabelOf(s); label.Degree != printed.NoDegree {
		return label
	}
	value, digits := printed.Number(s)
	if digits == 0 || digits > 2 || !strings.HasPrefix(s[digits:], ", ") || !l.OpensOperative(s[digits+2:]) {
		return printed.Label{}
	}
	return printed.Label{Text: s[:digits+1], Degree: printed.Arabic, Value: value}
}

// CitesPart reports whether s begins with a letter in brackets that is no label
// but the rest of a citation: "in paragraph 1 / (a)", "paragraphs 19 (a) to / (b)".
func (l *Language) CitesPart(s, above string) bool {
	if !l.isLetterInBrackets(l.FirstWord(s)) {
		return false
	}
	var last, before string
	words := 0
	for word, after := l.CutWord(above); word != ""; word, after = l.CutWord(after) {
		before, last = last, word
		words++
	}
	if words < 2 {
		return false
	}
	if _, digits := printed.Number(last); digits > 0 && digits == len(last) {
		return slices.Contains(l.subdivided, before) && (words > 2 || l.OpensSmall(before)) // "Article 5" is a heading
	}
	return l.IsConnective(last) && words > 2 && l.isLetterInBrackets(before)
}

// isLetterInBrackets reports whether word is the letter or the roman number of a
// point, as a citation has it.
func (l *Language) isLetterInBrackets(word string) bool {
	if !l.OpensBracket(word) {
		return false
	}
	if l.EndsInComma(word) {
		word = withoutLast(word)
	}
	label := printed.LabelOf(word)
	return len(label.Text) == len(word) && label.Degree != printed.NoDegree
}
