package printed

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// HanValue returns the value of a number in numerals of Han below a hundred, "二十一", or 0.
func HanValue(s string) int {
	const ten = 10
	value, digit := 0, 0
	for s != "" {
		place, size := HanNumerals.First(s)
		switch {
		case place == 0, digit > 0 && place < ten, value >= ten && place == ten:
			return 0
		case place == ten:
			value, digit = max(digit, 1)*ten, 0
		default:
			digit = place
		}
		s = s[size:]
	}
	return value + digit
}

// bracketedHan are the numerals of Han from 1 to 10 in brackets, as one character each.
const bracketedHan Alphabet = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"

// cited are the letters of Han that go on behind the label of a point in a citation: "(a)段", "(a)和(b)".
const cited = "段项款条分点句号和至或及与、，"

// opensHan reports whether s begins with a letter of Han.
func opensHan(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Han, r)
}

// hanLabel reads a label of one character, "㈠", before a space or a letter that no citation goes on with.
func hanLabel(word string) Label {
	place, size := bracketedHan.First(word)
	if place == 0 || size < len(word) && !(opensHan(word[size:]) && opensClung(word[size:])) {
		return Label{}
	}
	return Label{Text: word[:size], Degree: Roman, Value: place, Clung: size < len(word)}
}

// numeralInBrackets reads a label of Han numerals, "(十一)", which goes on from "㈩".
func numeralInBrackets(word, inner string) Label {
	if value := HanValue(inner); value > 0 && strings.HasPrefix(word, "(") {
		return Label{Text: word, Degree: Roman, Value: value}
	}
	return Label{}
}
