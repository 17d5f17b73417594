package text

import (
	"strings"

	"plenary/convert/printed"
)

// superscripts are the figures set high, 0 to 9, as some extractors write the
// marks of notes.
var superscripts = [10]string{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"}

// superscript returns the figures digits set high.
func superscript(digits string) string {
	var s strings.Builder
	for i := range len(digits) {
		s.WriteString(superscripts[digits[i]-'0'])
	}
	return s.String()
}

// raisedFigure reads the figure set high that s begins with, and its length in
// bytes; 0 when there is none.
func raisedFigure(s string) (value, size int) {
	if s == "" || s[0] < 0x80 {
		return 0, 0
	}
	for value, figure := range superscripts {
		if strings.HasPrefix(s, figure) {
			return value, len(figure)
		}
	}
	return 0, 0
}

// endsRaised reports whether s ends in a figure set high.
func endsRaised(s string) bool {
	for _, figure := range superscripts {
		if strings.HasSuffix(s, figure) {
			return true
		}
	}
	return false
}

// raisedNumber reads the number set high that s begins with, and its length in
// bytes.
func raisedNumber(s string) (value, length int) {
	for {
		figure, size := raisedFigure(s[length:])
		if size == 0 {
			return value, length
		}
		value, length = value*10+figure, length+size
	}
}

// raisedDigits returns the figures set high that s begins with, as plain ones.
func raisedDigits(s string) string {
	var digits []byte
	for {
		figure, size := raisedFigure(s)
		if size == 0 {
			return string(digits)
		}
		digits, s = append(digits, byte('0'+figure)), s[size:]
	}
}

// noteNumber reads the number of a note, in plain figures or set high.
func noteNumber(s string) (value, length int, raised bool) {
	if value, length = raisedNumber(s); length > 0 {
		return value, length, true
	}
	value, length = printed.Number(s)
	return value, length, false
}
