package text

import (
	"strings"
	"unicode/utf8"
)

// A degree is a kind of number that paragraphs and points bear.
type degree uint8

const (
	noDegree degree = iota
	arabic          // 1.
	alpha           // (a)
	roman           // (i)
	alphaDot        // a.
	romanDot        // i.
	numeral         // (1)
	dotted          // 1.1, 1.a, of any number of parts
	bullet          // –
	degrees
)

// bullets are the marks of points without number; the dashes of them are
// punctuation too.
const bullets, dashes = "•·▪●◦–—-", "–—-"

// A label is a printed number at the start of a block.
type label struct {
	text   string // "(a)"
	degree degree
	value  int // place in the sequence: 1 for a, i, 1
	// other is the second reading of a letter that is a roman number too: the
	// value of (i) as a letter is 9.
	other int
	// insert tells what was put in after the paragraph of the value: "A" of
	// "2A.", "bis" of "2 bis.".
	insert string
	// slipped says that the space stands not where it should: "2 .Decides".
	slipped bool
}

// labelOf reads the label that s begins with; its degree is noDegree when
// there is none.
func labelOf(s string) label {
	word := firstWord(s)
	if word == "" {
		return label{}
	}
	if isBullet(word) {
		return label{text: word, degree: bullet}
	}
	if inner, stopped := strings.CutSuffix(word, "."); stopped {
		if l := dottedLabel(word, inner); l.degree != noDegree {
			return l
		}
		return rareLabel(s, word)
	}
	if word[0] == '(' && word[len(word)-1] != ')' {
		return insertedPoint(s, word)
	}
	if inner, bracketed := strings.CutSuffix(word, ")"); bracketed {
		return letterLabel(word, strings.TrimPrefix(inner, "("))
	}
	return rareLabel(s, word)
}

// rareLabel reads a label that few texts have. All of them begin with a number.
func rareLabel(s, word string) label {
	if !isDigit(s[0]) {
		return label{}
	}
	for _, read := range [...]func(string) label{insertedLabel, slippedLabel} {
		if l := read(s); l.degree != noDegree {
			return l
		}
	}
	return pathLabel(s, word)
}

func isBullet(word string) bool {
	_, size := utf8.DecodeRuneInString(word)
	return size > 0 && size == len(word) && strings.Contains(bullets, word)
}

func (l label) isDash() bool { return isDash(l.text) }

func isDash(word string) bool { return isBullet(word) && strings.Contains(dashes, word) }

// readings returns the label in every degree that it can have: (i) is the
// ninth letter too.
func (l label) readings() []label {
	if letter, ok := l.secondReading(); ok {
		return []label{l, letter}
	}
	return []label{l}
}

// follows reports whether l is the next label after last in a list: the next
// number of its degree, or the same bullet.
func (l label) follows(last label) bool {
	if l.degree == bullet {
		return l.text == last.text
	}
	if l.insert != "" {
		return l.degree == last.degree && l.value == last.value && l.insert != last.insert
	}
	return l.degree == last.degree && l.value == last.value+1
}

// dottedLabel reads "1.", "a." or "i.".
func dottedLabel(word, inner string) label {
	if value, digits := number(inner); digits > 0 && digits == len(inner) && digits <= 3 {
		return label{text: word, degree: arabic, value: value}
	}
	if !isLower(inner) || len(inner) > 4 {
		return label{}
	}
	if value := romanValue(inner); value > 0 {
		l := label{text: word, degree: romanDot, value: value}
		if len(inner) == 1 {
			l.other = letterValue(inner)
		}
		return l
	}
	if len(inner) == 1 {
		return label{text: word, degree: alphaDot, value: letterValue(inner)}
	}
	return label{}
}

// secondReading returns the label as a letter where it may be one: (i) is the
// ninth letter too.
func (l label) secondReading() (label, bool) {
	letter := alpha
	if l.degree == romanDot {
		letter = alphaDot
	}
	return label{text: l.text, degree: letter, value: l.other}, l.other > 0
}

// letterLabel reads "(a)", "(i)" or "(1)"; the first bracket may be missing.
func letterLabel(word, inner string) label {
	if value, digits := number(inner); digits > 0 && digits == len(inner) && digits <= 2 {
		return label{text: word, degree: numeral, value: value}
	}
	if inner == "" || len(inner) > 6 || !isLower(inner) {
		return label{}
	}
	if value := romanValue(inner); value > 0 {
		l := label{text: word, degree: roman, value: value}
		if len(inner) == 1 {
			l.other = letterValue(inner)
		}
		return l
	}
	if len(inner) > 2 || len(inner) == 2 && inner[0] != inner[1] {
		return label{}
	}
	return label{text: word, degree: alpha, value: letterValue(inner)}
}

// letterValue returns 1 for a, 26 for z, 27 for aa.
func letterValue(s string) int { return 26*(len(s)-1) + int(s[0]-'a') + 1 }

// romanValue returns the value of a roman number in small letters, or 0.
func romanValue(s string) int {
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

// opensNumbered reports whether s begins with the number of a paragraph or
// point.
func opensNumbered(s string) bool {
	d := labelOf(s).degree
	return d != noDegree && d != bullet
}

// isLabelAlone reports a line that is only the number of a paragraph or point,
// whose text an extractor put on the next line.
func isLabelAlone(s string) bool {
	l := labelOf(s)
	return l.degree != noDegree && len(l.text) == len(s)
}

// opensPoint reports whether s begins with the label of a point.
func opensPoint(s string) bool {
	d := labelOf(s).degree
	return d != noDegree && d != arabic
}

// labelLength returns the length of the label that s begins with.
func labelLength(s string) int { return len(labelOf(s).text) }
