package printed

import (
	"strings"
)

// superscripts are the figures set high, 0 to 9, as some extractors write the
// marks of notes.
var superscripts = [10]string{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"}

// RaisedFigures are the figures set high, in one string.
const RaisedFigures = "⁰¹²³⁴⁵⁶⁷⁸⁹"

// Superscript returns the figures digits set high.
func Superscript(digits string) string {
	var s strings.Builder
	for i := range len(digits) {
		s.WriteString(superscripts[digits[i]-'0'])
	}
	return s.String()
}

// RaisedFigure reads the figure set high that s begins with, and its length in
// bytes; 0 when there is none.
func RaisedFigure(s string) (value, size int) {
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

// EndsRaised reports whether s ends in a figure set high.
func EndsRaised(s string) bool {
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
		figure, size := RaisedFigure(s[length:])
		if size == 0 {
			return value, length
		}
		value, length = value*10+figure, length+size
	}
}

// RaisedDigits returns the figures set high that s begins with, as plain ones.
func RaisedDigits(s string) string {
	var digits []byte
	for {
		figure, size := RaisedFigure(s)
		if size == 0 {
			return string(digits)
		}
		digits, s = append(digits, byte('0'+figure)), s[size:]
	}
}

// NoteNumber reads the number of a note, in plain figures or set high.
func NoteNumber(s string) (value, length int, raised bool) {
	if value, length = raisedNumber(s); length > 0 {
		return value, length, true
	}
	value, length = Number(s)
	return value, length, false
}
