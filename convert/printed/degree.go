package printed

import (
	"strings"
	"unicode/utf8"
)

// A Degree is a kind of number that paragraphs and points bear.
type Degree uint8

// The degrees. (Editorial Manual, "Subdivision of paragraphs".)
const (
	NoDegree Degree = iota // there is no number
	Arabic                 // 1.
	Alpha                  // (a)
	Roman                  // (i); in Chinese ㈠
	AlphaDot               // a.
	RomanDot               // i.
	Numeral                // (1)
	Dotted                 // 1.1, 1.a, of any number of parts
	Bullet                 // –
	Degrees                // how many there are
)

// A Label is a printed number at the start of a block.
type Label struct {
	Text   string // as printed: "(a)"
	Degree Degree
	Value  int // place in the sequence: 1 for a, i, 1
	// Other is the second reading of a letter that is a roman number too: (i) as a
	// letter has the value 9, (ii) the value 35.
	Other int
	// Insert tells a paragraph that was put in after that of the value: "A" of
	// "2A.", "bis" of "2 bis.".
	Insert string
	// Slipped says that the space stands not where it should: "2 .Decides".
	Slipped bool
	// Clung says that no space stands behind the label of a point: "(a)To".
	Clung bool
}

// romanLabel makes the label of a roman number, which may be a letter too.
func romanLabel(word, inner string, degree Degree) (l Label, ok bool) {
	l = Label{Text: word, Degree: degree, Value: RomanValue(inner)}
	if isOfLetter(inner) {
		l.Other = letterValue(inner)
	}
	return l, l.Value > 0
}

// isOfLetter reports whether small letters are the number of a point by letters: one, or
// one twice beyond z.
func isOfLetter(s string) bool { return len(s) == 1 || len(s) == 2 && s[0] == s[1] }

// letterLabel reads "(a)", "(i)" or "(1)"; the first bracket may be missing.
func letterLabel(word, inner string) Label {
	const mostDigits = 2 // no list of a resolution goes beyond "(99)"; "(123)" is part of a sentence
	if value, digits := Number(inner); digits > 0 && digits == len(inner) && digits <= mostDigits {
		return Label{Text: word, Degree: Numeral, Value: value}
	}
	if inner != "" && inner[0] >= utf8.RuneSelf {
		inner = latinised(inner)
	}
	if !isLower(inner) {
		return numeralInBrackets(word, inner)
	}
	if l, ok := romanLabel(word, inner, Roman); ok {
		return l
	}
	if !isOfLetter(inner) {
		return Label{}
	}
	return Label{Text: word, Degree: Alpha, Value: letterValue(inner)}
}

// letterValue returns 1 for a, 26 for z, 27 for aa.
func letterValue(s string) int {
	const letters = 'z' - 'a' + 1
	return letters*(len(s)-1) + int(s[0]-'a') + 1
}

// Path returns the parts of a label, outermost first: 1 and a of "1.a", 2 of
// "2.".
func (l Label) Path() []string { return strings.Split(strings.Trim(l.Text, "(). -–"), ".") }

// RomanValue returns the value of a roman number in small letters, or 0. No list
// counts as far as c, which is a letter.
func RomanValue(s string) int {
	total, below := 0, 0 // below: of the digit to the right
	for i := len(s) - 1; i >= 0; i-- {
		digit := romanDigit(s[i])
		switch {
		case digit == 0:
			return 0
		case digit < below:
			total -= digit
		default:
			total += digit
		}
		below = digit
	}
	return total
}

// RomanOf returns a number below a hundred in roman figures.
func RomanOf(value int) string {
	var s strings.Builder
	for _, figure := range [...]struct {
		value int
		roman string
	}{{90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; value >= figure.value; value -= figure.value {
			s.WriteString(figure.roman)
		}
	}
	return s.String()
}

func romanDigit(c byte) int {
	switch c {
	case 'i':
		return 1
	case 'v':
		return 5
	case 'x':
		return 10
	case 'l':
		return 50
	}
	return 0
}

// paragraphDigits is how many figures the number of a paragraph, or of an article,
// has at the most: the longest resolutions of the General Assembly have nearly four
// hundred paragraphs, and four figures are a year.
const paragraphDigits = 3
