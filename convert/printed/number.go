package printed

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// An Ordinal is one way to understand the number of a paragraph or point, in whatever
// language it is printed. [Label] knows more of those in Latin letters.
type Ordinal struct {
	style string // what it counts with, and how it is closed: "1.", "i)"
	place int    // from 1
}

// Ordinals returns the ways to understand a printed number: (i) is the first roman
// number and the ninth letter.
func Ordinals(number string) []Ordinal {
	form := "."
	if strings.Contains(number, ")") {
		form = ")"
	}
	bare := strings.Trim(number, "(). \u200e\u200f")
	if n, err := strconv.Atoi(bare); err == nil {
		return []Ordinal{{"1" + form, n}}
	}
	var ways []Ordinal
	if n := RomanValue(strings.ToLower(bare)); n > 0 {
		ways = append(ways, Ordinal{"i" + form, n})
	}
	for _, alphabet := range Alphabets() {
		if n := alphabet.Value(bare); n > 0 {
			ways = append(ways, Ordinal{string(alphabet) + form, n})
		}
	}
	return ways
}

// OfParagraph reports whether it numbers a paragraph of a resolution: "12.".
func (o Ordinal) OfParagraph() bool { return o.style == "1." }

// IsFirst reports whether it is the first of its list.
func (o Ordinal) IsFirst() bool { return o.place == 1 }

// GoesOn reports whether a number goes on from another one, in one of the ways to understand
// both.
func GoesOn(last, next []Ordinal) bool {
	return slices.ContainsFunc(last, func(have Ordinal) bool {
		return slices.Contains(next, Ordinal{have.style, have.place + 1})
	})
}

// NumberEnd returns the length of the number of a paragraph or point that s begins with, as it is
// printed in any of the official languages, or 0: "(a)", "12.", "12 -", "㈠".
func NumberEnd(s string) int {
	const (
		longestBracketed = 5 // letters or figures between brackets: in no official language has a number more, but in roman; a longer word there is a word
		longestClosed    = 4 // and before a bracket alone, where flat XML may begin with the last words of a sentence
	)
	runes := []rune(s)
	at := 0
	open := at < len(runes) && runes[at] == '('
	if open {
		at++
	}
	if c, _ := utf8.DecodeRuneInString(s); c >= 0x3220 && c <= 0x3229 || c >= 0x2474 && c <= 0x2487 {
		return utf8.RuneLen(c)
	}
	start := at
	digits := true
	for at < len(runes) && (unicode.IsLetter(runes[at]) || unicode.IsDigit(runes[at])) {
		digits = digits && unicode.IsDigit(runes[at])
		at++
	}
	n, roman := at-start, RomanValue(string(runes[start:at])) > 0 // "(xxviii)"
	if at < len(runes) && runes[at] == ' ' && digits {
		at++ // "12 - "
	}
	if n == 0 || n > longestBracketed && !roman || at >= len(runes) {
		return 0
	}
	next := at+1 < len(runes) && unicode.IsSpace(runes[at+1])
	switch c := runes[at]; {
	case c == ')' && (open || (n <= longestClosed || roman) && (next || at+1 == len(runes))):
	case open:
		return 0
	case c == '.' && digits && n <= paragraphDigits && next:
	case c == '-' && digits && n <= paragraphDigits && next:
	default:
		return 0
	}
	return len(string(runes[:at+1]))
}
