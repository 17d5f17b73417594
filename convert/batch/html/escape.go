package html

import (
	"fmt"
	"strings"
	"unicode"
)

// visible returns s with white space made single spaces and with the characters
// that show nothing, or turn the direction of what follows, replaced by their
// numbers: a name that says "txt.exe" backwards is to be seen as what it is.
// (Unicode Technical Report 36, section 2.6.)
func visible(s string) string {
	s = strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " ")
	if !strings.ContainsFunc(s, acts) {
		return s
	}
	var b strings.Builder
	for _, c := range s {
		if acts(c) {
			fmt.Fprintf(&b, "⟨U+%04X⟩", c)
		} else {
			b.WriteRune(c)
		}
	}
	return b.String()
}

// acts reports whether a character is a control or a format character that is
// no part of a word, as the joiners and marks of Arabic are.
func acts(c rune) bool {
	switch c {
	case '\u200c', '\u200d', '\u200e', '\u200f', '\u061c', '\u00ad':
		return false
	}
	return unicode.In(c, unicode.Cc, unicode.Cf)
}
