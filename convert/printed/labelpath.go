package printed

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// inserted are the words that number what was put in after a paragraph without
// counting the others anew: "2 bis". They are Latin in every language.
var inserted = []string{"bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies"}

// isInserted reports whether a word numbers what was put in: "bis".
func isInserted(word string) bool { return slices.Contains(inserted, word) }

// InsertedLabel reads the label of a paragraph that was put in after another:
// "2A.", "2 bis." or "2bis.". It has the value of the one before.
func InsertedLabel(s string) Label {
	value, digits := Number(s)
	if digits == 0 || digits > paragraphDigits || value == 0 {
		return Label{}
	}
	rest := strings.TrimLeft(s[digits:], " ")
	name, stop := s[digits:], 0
	if rest != "" && opensSmall(rest) {
		end := LettersEnd(rest)
		name, stop = rest[:end], len(s)-len(rest)+end
		if !isInserted(name) {
			return Label{}
		}
	} else if name == rest && len(name) > 1 && 'A' <= name[0] && name[0] <= 'H' && name[1] == '.' {
		name, stop = name[:1], digits+1
	} else {
		return Label{}
	}
	end := stop
	if strings.HasPrefix(s[end:], ".") {
		end++
	}
	if end < len(s) && s[end] != ' ' || end == stop && !isUpper(strings.TrimLeft(s[end:], " ")) {
		return Label{}
	}
	return Label{Text: s[:end], Degree: Arabic, Value: value, Insert: name}
}

// insertedPoint reads the label of a point that was put in after another,
// "(a bis)", whose first word is given.
func insertedPoint(s, word string) Label {
	name, _, closed := strings.Cut(strings.TrimLeft(s[len(word):], " "), ")")
	if !closed || !isInserted(name) {
		return Label{}
	}
	l := letterLabel(word, word[1:])
	l.Text, l.Insert = s[:strings.IndexByte(s, ')')+1], name
	if l.Degree == NoDegree {
		return Label{}
	}
	return l
}

// clungPoint reads the label of a point that no space parts from its text, which begins with a capital or
// a letter of Han: "(a)To", "xviii)To". It is given the first word up to the bracket, and the rest of it.
func clungPoint(label, text string) Label {
	const longest = len("(xxviii")
	if len(label) > longest || !opensClung(text) {
		return Label{}
	}
	l := letterLabel(label+")", strings.TrimPrefix(label, "("))
	if l.Degree == Alpha && strings.Contains(text, "("+string(rune('a'+l.Value))+")") {
		return Label{} // "(a)lamps; (b)oil": the sentence counts what it lists
	}
	l.Clung = l.Degree != NoDegree
	return l
}

// opensClung reports whether a text may stand at its label without a space: a word with a capital and nothing but letters, or Han
// that no citation goes on with, as "(a)段" does.
func opensClung(text string) bool {
	if opensHan(text) {
		r, _ := utf8.DecodeRuneInString(text)
		return !strings.ContainsRune(cited, r)
	}
	word := strings.Trim(strings.TrimRight(text, ".,;:"), "’'-")
	return isUpper(word) && !strings.ContainsFunc(word, func(r rune) bool { return NotLetter(r) && !strings.ContainsRune("’'-", r) })
}

// slippedLabel reads a number whose space stands on the wrong side of its stop,
// "2 .Decides", or is gone, "2.Decides".
func slippedLabel(s string) Label {
	const most = 2 // figures: scans, whose spaces slip, are of short resolutions; "123.Lamps" ends a sentence in a number
	value, digits := Number(s)
	if digits == 0 || digits > paragraphDigits {
		return Label{}
	}
	if rest, stopped := strings.CutPrefix(s[digits:], "."); stopped && opensHan(rest) { // nobody writes fractions with Han
		return Label{Text: s[:digits+1], Degree: Arabic, Value: value, Slipped: true}
	}
	if digits > most {
		return Label{}
	}
	rest, slipped := strings.CutPrefix(s[digits:], " .")
	if !slipped {
		rest, slipped = strings.CutPrefix(s[digits:], ".")
	}
	if !slipped || !isUpper(rest) || !opensSmall(rest[LettersEnd(rest[:1]):]) {
		return Label{}
	}
	return Label{Text: s[:len(s)-len(rest)], Degree: Arabic, Value: value, Slipped: true}
}

// pathLabel reads a label of several parts, "1.1", "12.3.4." or "1.a", before a
// text that begins with a capital. No letter follows a letter there.
func pathLabel(s, word string) Label {
	if word == s || !beginsSentenceQuoted(s[len(word)+1:]) {
		return Label{}
	}
	l := Label{Text: word, Degree: Dotted}
	parts, letter := l.Path(), false
	if len(parts) < 2 {
		return Label{}
	}
	for k, part := range parts {
		value, digits := Number(part)
		switch {
		case digits > 0 && digits == len(part) && digits <= paragraphDigits && value > 0:
			l.Value, letter = value, false
		case k > 0 && !letter && isLower(part) && len(part) == 1:
			l.Value, letter = letterValue(part), true
		default:
			return Label{}
		}
	}
	return l
}

// beginsSentenceQuoted reports whether s begins with a capital, in quotation
// marks or not.
func beginsSentenceQuoted(s string) bool { return isUpper(strings.TrimLeft(s, " “‘\"'")) }

// valueOf returns the value of a number or a letter.
func valueOf(part string) int {
	if value, digits := Number(part); digits > 0 {
		return value
	}
	return letterValue(part)
}

// NumberedHeading returns the number of a heading like "Goal 1. No fog", or "".
func NumberedHeading(s string) string {
	word := FirstWord(s)
	if !isUpper(word) || LettersEnd(word) != len(word) || word == s {
		return ""
	}
	which := strings.TrimRight(FirstWord(s[len(word)+1:]), ".:")
	if _, digits := Number(which); digits == 0 || digits != len(which) || digits > paragraphDigits {
		return ""
	}
	return which
}
