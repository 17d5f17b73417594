package printed

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsDigit reports whether b is a digit of ASCII.
func IsDigit(b byte) bool { return '0' <= b && b <= '9' }

// valueDigits is how many digits of a number its value has: those that an int of 32 bits holds.
const valueDigits = 9

// Number reads decimal digits at the start of s and returns their value and
// count. Digits beyond [valueDigits] are counted only.
func Number(s string) (value, digits int) {
	for digits < len(s) && '0' <= s[digits] && s[digits] <= '9' {
		if digits < valueDigits {
			value = value*10 + int(s[digits]-'0')
		}
		digits++
	}
	return value, digits
}

// OneSpaced returns s with one space between its words, however many spaces and tabs
// an extractor put there.
func OneSpaced(s string) string {
	if !strings.Contains(s, "  ") && strings.IndexByte(s, '\t') < 0 {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// IsLetter reports whether s begins with a letter.
func IsLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// NotLetter reports whether r is no letter.
func NotLetter(r rune) bool { return !unicode.IsLetter(r) }

// HasLetter reports whether s has a letter.
func HasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// LettersEnd returns the length of the letters that s begins with.
func LettersEnd(s string) int {
	for i, r := range s {
		if !unicode.IsLetter(r) {
			return i
		}
	}
	return len(s)
}

// isLower reports whether s is nothing but small letters of ASCII, as labels are.
func isLower(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return s != ""
}

// isUpper reports whether s begins with a capital letter.
func isUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// opensSmall reports whether s begins with a small letter.
func opensSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// FirstWord returns what s begins with, up to a space or a tab. It is asked of
// every line many times.
func FirstWord(s string) string {
	for i := range len(s) {
		if s[i] == ' ' || s[i] == '\t' {
			return s[:i]
		}
	}
	return s
}
