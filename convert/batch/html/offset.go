package html

import (
	"unicode/utf8"

	"plenary/diag"
)

// Offsets turns byte offsets of a text into those of the scripts, which count
// UTF-16 code units. Its element i is the offset of byte i; the last, of the
// end. A byte that is no UTF-8 is one character, as it is for package json.
type offsets []int32

func newOffsets(text []byte) offsets {
	o := make(offsets, len(text)+1)
	unit := int32(0)
	for at := 0; at < len(text); {
		if text[at] < utf8.RuneSelf {
			o[at] = unit
			at++
			unit++
			continue
		}
		c, size := utf8.DecodeRune(text[at:])
		for range size {
			o[at] = unit
			at++
		}
		if unit++; c > 0xFFFF {
			unit++
		}
	}
	o[len(text)] = unit
	return o
}

// holds reports whether s is a range of the text.
func (o offsets) holds(s diag.Span) bool { return 0 <= s.Start && s.Start <= s.End && s.End < len(o) }

// appendSpan appends the start and the end of s.
func (o offsets) appendSpan(to []int, s diag.Span) []int {
	if !o.holds(s) {
		return to
	}
	return append(to, int(o[s.Start]), int(o[s.End]))
}
