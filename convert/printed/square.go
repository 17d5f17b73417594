package printed

import "unicode"

// IsSquare reports whether a character fills a square in print, as those of Han do, and the stops and brackets that stand among them.
func IsSquare(r rune) bool {
	const first = 0x2E80 // of the blocks of Han and its signs
	return r >= first && (unicode.Is(unicode.Han, r) || 0x3000 <= r && r <= 0x303F || 0x3220 <= r && r <= 0x32FF || 0xFF01 <= r && r <= 0xFF60)
}
