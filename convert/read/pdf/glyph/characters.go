package glyph

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// ligatures are the characters that stand for letters drawn together, and those letters.
var ligatures = [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}

// firstLigature is the character of the first of them.
const firstLigature = 0xFB00

// isShape reports whether a character is an Arabic letter, or several, as it looks in a word.
func isShape(r rune) bool { return 0xFB50 <= r && r < 0xFE00 || 0xFE70 <= r && r < 0xFEFF }

// isUnmeant reports whether a character says nothing that a reader could know: controls,
// what Unicode leaves to private use, and what is no character.
func isUnmeant(r rune) bool {
	switch {
	case r < 0x20:
		return r != '\t' && r != '\n' && r != '\r'
	case 0x7F <= r && r < 0xA0, 0xE000 <= r && r <= 0xF8FF, r >= 0xF0000, r == utf8.RuneError:
		return true
	}
	return 0xFDD0 <= r && r <= 0xFDEF || r&0xFFFE == 0xFFFE
}

// meansSomething reports whether a text has characters, all of which say something.
func meansSomething(text string) bool { return text != "" && !strings.ContainsFunc(text, isUnmeant) }

// cleaned returns a text as it is put into the plain text: ligatures and shapes of letters as letters, ends of lines and
// tabulators as spaces; "" where a part of it says nothing.
func cleaned(text string) string {
	if len(text) == 1 && 0x20 <= text[0] && text[0] < 0x7F {
		return text
	}
	if !meansSomething(text) {
		return ""
	}
	special := func(r rune) bool {
		return r < 0x20 || firstLigature <= r && int(r) < firstLigature+len(ligatures) || isShape(r)
	}
	if !strings.ContainsFunc(text, special) {
		return text
	}
	var clean strings.Builder
	for _, r := range text {
		switch {
		case r < 0x20:
			clean.WriteByte(' ')
		case isShape(r):
			letters := norm.NFKC.String(string(r))
			if mark := strings.TrimLeft(letters, " "+tatweel); mark != "" { // a mark alone has something to stand on
				letters = mark
			}
			clean.WriteString(letters)
		case special(r):
			clean.WriteString(ligatures[r-firstLigature])
		default:
			clean.WriteRune(r)
		}
	}
	return clean.String()
}

// isIdeographic reports whether a character is of a script that parts no words: of Chinese and Japanese, with their
// punctuation.
func isIdeographic(r rune) bool {
	switch {
	case r < 0x2E80:
		return false
	case r < 0xA4D0, 0xF900 <= r && r < 0xFB00, 0xFE30 <= r && r < 0xFE50, 0xFF00 <= r && r < 0xFFF0:
		return true
	}
	return 0x20000 <= r && r < 0x40000
}
