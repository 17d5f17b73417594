package glyph

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Rows of latinWidths.
const (
	helvetica = iota
	helveticaBold
	times
	timesBold
	timesItalic
	timesBoldItalic
)

// courierWidth is how wide each glyph of Courier is, in thousandths of the size.
const courierWidth = 600

// standardWidth returns how wide a glyph of one of the standard 14 fonts is, in thousandths
// of the size, by the name of the font, the code in the font's own encoding, and what the glyph stands for. Fonts
// that are named after them, as ArialMT is after Helvetica, have their widths. false: the font or the glyph is none of these.
func standardWidth(font string, code uint32, r rune) (float64, bool) {
	plain := squeezed(font)
	italic, bold, _ := face(font)
	row := 0
	switch {
	case strings.HasPrefix(plain, "courier"):
		return courierWidth, true
	case strings.HasPrefix(plain, "symbol"):
		return codeWidth(&symbolWidths, &symbolEncoding, code, r)
	case strings.HasPrefix(plain, "zapfdingbats"):
		return codeWidth(&dingbatsWidths, &dingbatsEncoding, code, r)
	case strings.HasPrefix(plain, "helvetica"), strings.HasPrefix(plain, "arial"):
		row = helvetica
		if bold {
			row = helveticaBold
		}
	case strings.HasPrefix(plain, "times"):
		switch {
		case bold && italic:
			row = timesBoldItalic
		case bold:
			row = timesBold
		case italic:
			row = timesItalic
		default:
			row = times
		}
	default:
		return 0, false
	}
	return latinWidth(row, r)
}

// codeWidth returns a width by the code, or by what the glyph stands for where the file has changed the codes.
func codeWidth(widths *[256]uint16, encoding *[256]rune, code uint32, r rune) (float64, bool) {
	at := int(code)
	if r != 0 && (at >= len(encoding) || encoding[at] != r) {
		at = slices.Index(encoding[:], r)
	}
	if at < 0 || at >= len(widths) || widths[at] == 0 {
		return 0, false
	}
	return float64(widths[at]), true
}

func latinWidth(row int, r rune) (float64, bool) {
	at := strings.IndexRune(latinRunes, r)
	if at < 0 || r == 0 {
		return 0, false
	}
	return float64(latinWidths[row][utf8.RuneCountInString(latinRunes[:at])]), true
}
