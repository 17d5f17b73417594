package glyph

import (
	"strings"
	"unicode/utf8"
)

// wingdingsEncoding has the signs of Wingdings that stand in texts: bullets, boxes, ticks and
// arrows, as the nearest characters of Unicode.
var wingdingsEncoding = [256]rune{
	0x20: ' ',
	0x21: '✏', '✂', '✁',
	0x28: '☎', '✆', '✉',
	0x46: '☞',
	0x4A: '☺',
	0x6C: '●', '❍', '■', '□',
	0x71: '❑', '❒', '⬧', '⧫', '◆', '❖', '⬥', '⌧',
	0x9E: '·', '•',
	0xA1: '○',
	0xA4: '◉', '◎',
	0xA7: '▪', '◻',
	0xAB: '★',
	0xD8: '➢',
	0xDF: '←', '→', '↑', '↓',
	0xE8: '➔',
	0xEF: '⇦', '⇨', '⇧', '⇩',
	0xFB: '✗', '✓', '☒', '☑',
}

// signsOf returns what the codes of a font of signs stand for; nil: it is none. The name is squeezed.
func signsOf(font string) *[256]rune {
	switch {
	case strings.Contains(font, "wingdings") && !strings.Contains(font, "wingdings2") && !strings.Contains(font, "wingdings3"):
		return &wingdingsEncoding
	case strings.HasPrefix(font, "symbol"):
		return &symbolEncoding
	}
	return nil
}

// signText returns a text of a font of signs as its signs. Such a font has its codes in the private use area
// from U+F000 on; producers also say that they are the characters of Latin-1 with the same codes.
func signText(signs *[256]rune, text string) string {
	r, size := utf8.DecodeRuneInString(text)
	if signs == nil || size != len(text) || r>>8 != 0xF0 && r>>8 != 0 {
		return text
	}
	if sign := signs[r&0xFF]; sign != 0 {
		return string(sign)
	}
	return text
}
