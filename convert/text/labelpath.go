package text

import (
	"slices"
	"strings"
)

// inserted are the words that number what was put in after a paragraph without
// counting the others anew: "2 bis". They are Latin in every language.
var inserted = []string{"bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies"}

// insertedLabel reads the label of a paragraph that was put in after another:
// "2A.", "2 bis." or "2bis.". It has the value of the one before.
func insertedLabel(s string) label {
	value, digits := number(s)
	if digits == 0 || digits > 3 || value == 0 {
		return label{}
	}
	rest := strings.TrimLeft(s[digits:], " ")
	name, stop := s[digits:], 0
	if rest != "" && opensSmall(rest) {
		end := lettersEnd(rest)
		name, stop = rest[:end], len(s)-len(rest)+end
		if !slices.Contains(inserted, name) {
			return label{}
		}
	} else if name == rest && len(name) > 1 && 'A' <= name[0] && name[0] <= 'H' && name[1] == '.' {
		name, stop = name[:1], digits+1
	} else {
		return label{}
	}
	end := stop
	if strings.HasPrefix(s[end:], ".") {
		end++
	}
	if end < len(s) && s[end] != ' ' || end == stop && !isUpper(strings.TrimLeft(s[end:], " ")) {
		return label{}
	}
	return label{text: s[:end], degree: arabic, value: value, insert: name}
}

// insertedPoint reads the label of a point that was put in after another,
// "(a bis)", whose first word is given.
func insertedPoint(s, word string) label {
	name, _, closed := strings.Cut(strings.TrimLeft(s[len(word):], " "), ")")
	if !closed || !slices.Contains(inserted, name) {
		return label{}
	}
	l := letterLabel(word, word[1:])
	l.text, l.insert = s[:strings.IndexByte(s, ')')+1], name
	if l.degree == noDegree {
		return label{}
	}
	return l
}

// slippedLabel reads a number whose space stands on the wrong side of its stop,
// "2 .Decides", or is gone, "2.Decides".
func slippedLabel(s string) label {
	value, digits := number(s)
	if digits == 0 || digits > 2 {
		return label{}
	}
	rest, slipped := strings.CutPrefix(s[digits:], " .")
	if !slipped {
		rest, slipped = strings.CutPrefix(s[digits:], ".")
	}
	if !slipped || !isUpper(rest) || !opensSmall(rest[lettersEnd(rest[:1]):]) {
		return label{}
	}
	return label{text: s[:len(s)-len(rest)], degree: arabic, value: value, slipped: true}
}

// pathLabel reads a label of several parts, "1.1", "12.3.4." or "1.a", before a
// text that begins with a capital. No letter follows a letter there.
func pathLabel(s, word string) label {
	if word == s || !beginsSentenceQuoted(s[len(word)+1:]) {
		return label{}
	}
	l := label{text: word, degree: dotted}
	parts, letter := l.path(), false
	if len(parts) < 2 {
		return label{}
	}
	for k, part := range parts {
		value, digits := number(part)
		switch {
		case digits > 0 && digits == len(part) && digits <= 3 && value > 0:
			l.value, letter = value, false
		case k > 0 && !letter && isLower(part) && len(part) == 1:
			l.value, letter = letterValue(part), true
		default:
			return label{}
		}
	}
	return l
}

// beginsSentenceQuoted reports whether s begins with a capital, in quotation
// marks or not.
func beginsSentenceQuoted(s string) bool { return isUpper(strings.TrimLeft(s, " “‘\"'")) }

// path returns the parts of a label, outermost first: 1 and a of "1.a", 2 of
// "2.".
func (l label) path() []string { return strings.Split(strings.Trim(l.text, "(). "), ".") }

// within reports whether l is a label below the one whose parts are path: "1.a"
// below "1".
func (l label) within(path []string) bool {
	own := l.path()
	return l.degree == dotted && len(path) > 0 && slices.Equal(own[:len(own)-1], path)
}

// besides reports whether l stands in one list with the label that has the
// parts path: "1.2" and "1.a" besides "1.1".
func (l label) besides(path []string) bool {
	own := l.path()
	return l.degree == dotted && len(path) == len(own) && slices.Equal(own[:len(own)-1], path[:len(path)-1])
}

// comesAfter reports whether l can be the next label of several parts after one
// with the parts last: the first below it, or the next in its list or in one
// around it. Letters may follow the numbers of a list.
func (l label) comesAfter(last []string) bool {
	if l.within(last) {
		return l.value == 1
	}
	own := l.path()
	if len(last) < len(own) || !l.besides(last[:len(own)]) {
		return false
	}
	before, after := last[len(own)-1], own[len(own)-1]
	if isDigit(before[0]) != isDigit(after[0]) {
		return after == "a"
	}
	return valueOf(before)+1 == l.value
}

func valueOf(part string) int {
	if value, digits := number(part); digits > 0 {
		return value
	}
	return letterValue(part)
}

// numberedHeading returns the number of a heading like "Goal 1. No fog", or "".
func numberedHeading(s string) string {
	word := firstWord(s)
	if !isUpper(word) || lettersEnd(word) != len(word) || word == s {
		return ""
	}
	which := strings.TrimRight(firstWord(s[len(word)+1:]), ".:")
	if _, digits := number(which); digits == 0 || digits != len(which) || digits > 3 {
		return ""
	}
	return which
}
