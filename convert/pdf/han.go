package pdf

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// hanMarks are marks that texts in Latin letters share with Chinese ones, where they fill a square. (Requirements for
// Chinese Text Layout, 3.1.1.)
const hanMarks = "“”‘’…—"

// westernInHan reports whether a character of a Chinese text is set in the fonts of Latin letters: all but what fills
// a square. An apostrophe between Latin letters stays with them. (Unicode Standard Annex 11.)
func westernInHan(before, r, after rune) bool {
	if strings.ContainsRune(hanMarks, r) {
		return r == '’' && unicode.Is(unicode.Latin, before) && unicode.Is(unicode.Latin, after)
	}
	kind := width.LookupRune(r).Kind()
	return kind != width.EastAsianWide && kind != width.EastAsianFullwidth
}
