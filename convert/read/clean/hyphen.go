package clean

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// goesOn reports whether what stands at next is the rest of a word that a hyphen
// at an offset breaks.
func (c *cleaner) goesOn(hyphen, next int) bool {
	before, _ := utf8.DecodeLastRune(c.source[:hyphen])
	after, _ := utf8.DecodeRune(c.source[next:])
	return unicode.IsLetter(before) && unicode.IsLetter(after) && (unicode.IsLower(after) || unicode.IsUpper(before))
}

// spaceLength returns the length of the white space that s begins with.
func spaceLength(s []byte) int { return len(s) - len(bytes.TrimLeftFunc(s, unicode.IsSpace)) }

// wordLength returns the length of what s begins with before a white space or a
// special character.
func wordLength(s []byte) int {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if unicode.IsSpace(r) || s[i] == '&' || r == shy || meanings(r) != (meaning{}) {
			return i
		}
		i += size
	}
	return len(s)
}

// endsLine reports whether white space has a line end.
func endsLine(space []byte) bool { return bytes.ContainsFunc(space, isLineEnd) }
