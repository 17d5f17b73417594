package printed

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// abjadLabel reads a label as Arabic has it: "1 -", "1-" and "٩ -", "(أ)", "(هـ)" and "(ب ب)", "’1‘", "أ -".
func abjadLabel(s string) Label {
	switch first, size := utf8.DecodeRuneInString(s); {
	case IsDigit(s[0]), arabicDigit(first) >= 0:
		return dashedNumber(s)
	case first == '(':
		if inner, _, closed := strings.Cut(s[size:], ")"); closed {
			return Label{Text: s[:size+len(inner)+1], Degree: Alpha, Value: abjadValue(inner)}.known()
		}
	case strings.ContainsRune(turnedQuotes, first):
		return turnedNumber(s, size)
	case Abjad.Place(first) > 0:
		if _, dash := dashAt(s[size:]); dash > 0 {
			return Label{Text: s[:size+dash], Degree: AlphaDot, Value: Abjad.Place(first)}
		}
	}
	return Label{}
}

// known returns the label where it has a value, and none otherwise.
func (l Label) known() Label {
	if l.Value == 0 {
		return Label{}
	}
	return l
}

// turnedQuotes stand about the numbers of the third degree.
const turnedQuotes = "’‘'"

// abjadValue returns the place of a letter, or of one that is doubled, "ب ب". The letter for five may be drawn out.
func abjadValue(s string) int {
	const drawn = "ـ"
	return Abjad.Value(strings.NewReplacer(drawn, "", " ", "", "ا", "أ").Replace(s))
}

// turnedNumber reads the number between turned quotation marks that s begins with, the first of so many bytes.
func turnedNumber(s string, size int) Label {
	value, digits := arabicNumber(s[size:])
	last, more := utf8.DecodeRuneInString(s[size+digits:])
	end := size + digits + more
	if digits == 0 || value > 99 || !strings.ContainsRune(turnedQuotes, last) || end < len(s) && s[end] != ' ' {
		return Label{}
	}
	return Label{Text: s[:end], Degree: Roman, Value: value}.known()
}

// dashedNumber reads the number of a paragraph that has a dash behind it, before a letter of the Arabic script or alone.
func dashedNumber(s string) Label {
	value, digits := arabicNumber(s)
	rest, dash := dashAt(s[digits:])
	text := strings.TrimLeft(rest, " \t(”“«\"’‘")
	r, _ := utf8.DecodeRuneInString(text)
	if dash == 0 || value > 999 || text != "" && !unicode.Is(unicode.Arabic, r) {
		return Label{}
	}
	return Label{Text: s[:digits+dash], Degree: Arabic, Value: value}.known()
}

// dashAt reads the dash that s begins with, behind a space or not and with a space behind it or nothing, and returns what follows and its end.
func dashAt(s string) (rest string, end int) {
	bare := strings.TrimLeft(s, " ")
	dash, size := utf8.DecodeRuneInString(bare)
	end = len(s) - len(bare) + size
	if size == 0 || !strings.ContainsRune(Dashes, dash) || len(s)-len(bare) > 1 || end < len(s) && s[end] != ' ' {
		return s, 0
	}
	return s[end:], end
}

// arabicDigit returns the value of a digit of the Arabic script, or -1.
func arabicDigit(r rune) int {
	if '٠' <= r && r <= '٩' {
		return int(r - '٠')
	}
	return -1
}

// arabicNumber reads the number in digits of ASCII, or of the Arabic script, that s begins with, and its length.
func arabicNumber(s string) (value, length int) {
	if value, length = Number(s); length > 0 {
		return value, length
	}
	for at, r := range s {
		digit := arabicDigit(r)
		if digit < 0 || value > 999 {
			return value, at
		}
		value = value*10 + digit
	}
	return value, len(s)
}
