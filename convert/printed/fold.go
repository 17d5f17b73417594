package printed

import (
	"unicode"
	"unicode/utf8"
)

// Fold gives the variants of hyphens, dashes and quotation marks one form, that of
// ASCII, as programs that make and read documents change them freely. All other
// characters stay what they are.
func Fold(c rune) rune {
	if c < utf8.RuneSelf {
		if c == '`' {
			return '\''
		}
		return c
	}
	switch c {
	case '\u00B4', '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u02BC':
		return '\''
	case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033':
		return '"'
	case '\u2212':
		return '-'
	}
	if unicode.Is(unicode.Pd, c) {
		return '-'
	}
	return c
}
