package glyph

import (
	"strings"
	"unicode/utf8"
)

// docEncoding has what PDFDocEncoding has from 0x80 to 0x9F (ISO 32000-1, table D.2); all its other codes
// are those of Latin-1, but for the accents below and the euro sign.
var docEncoding = [...]rune{'•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘',
	'’', '‚', '™', 'ﬁ', 'ﬂ', 'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', 0}

// docAccents are its accents from 0x18 on.
var docAccents = [...]rune{'˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'}

// textString reads a text string (ISO 32000-1, 7.9.2.2): UTF-16 or UTF-8 with a byte order mark, else
// PDFDocEncoding.
func textString(s string) string {
	if rest, ok := strings.CutPrefix(s, "\xFE\xFF"); ok {
		return withoutLanguage(utf16Text(rest))
	}
	if rest, ok := strings.CutPrefix(s, "\uFEFF"); ok && utf8.ValidString(rest) {
		return withoutLanguage(rest)
	}
	var text strings.Builder
	for _, b := range []byte(s) {
		text.WriteString(runeText(docRune(b)))
	}
	return text.String()
}

func docRune(b byte) rune {
	switch {
	case 0x18 <= b && b < 0x20:
		return docAccents[b-0x18]
	case 0x80 <= b && b < 0xA0:
		return docEncoding[b-0x80]
	case b == 0xA0:
		return '€'
	}
	return rune(b)
}

// withoutLanguage leaves out codes of languages between two escape characters.
func withoutLanguage(s string) string {
	for {
		before, rest, ok := strings.Cut(s, "\x1B")
		_, after, closed := strings.Cut(rest, "\x1B")
		if !ok || !closed {
			return s
		}
		s = before + after
	}
}

// cleanedString leaves out what says nothing in a text that stands for glyphs of a page, and cleans it as theirs.
func cleanedString(s string) string {
	return cleaned(strings.Map(func(r rune) rune {
		if isUnmeant(r) {
			return -1
		}
		return r
	}, s))
}
