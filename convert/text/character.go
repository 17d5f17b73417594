package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// number reads decimal digits at the start of s and returns their value and
// count.
func number(s string) (value, digits int) {
	for digits < len(s) && '0' <= s[digits] && s[digits] <= '9' {
		if digits < 9 {
			value = value*10 + int(s[digits]-'0')
		}
		digits++
	}
	return value, digits
}

// oneSpaced returns s with one space between its words, however many spaces and tabs
// an extractor put there.
func oneSpaced(s string) string {
	if !strings.Contains(s, "  ") && strings.IndexByte(s, '\t') < 0 {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// isLetter reports whether s begins with a letter.
func isLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

func hasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// lettersEnd returns the length of the letters that s begins with.
func lettersEnd(s string) int {
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

// hasUpper reports whether s has a capital letter of ASCII.
func hasUpper(s string) bool {
	for i := range len(s) {
		if s[i]-'A' < 26 {
			return true
		}
	}
	return false
}
