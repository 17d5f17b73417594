package language

import (
	"slices"
	"strings"
	"unicode/utf8"

	"plenary/convert/printed"
)

// A PartList is the letters of the parts of a composite after its number: " A",
// " A-C", " A and B", " A, B and C", " A to D". Any letter may be the first: a
// part that is adopted later is issued by itself.
type PartList struct {
	Length  int   // of what is printed, the space before it included
	letters []int // their places in the alphabet, those between the ends of a range too
}

// Parts reads the letters that s begins with.
func (l *Language) Parts(s string) PartList {
	var list PartList
	for at := 0; ; {
		joint, isRange := l.partJoint(s[at:], at == 0)
		if at += joint; joint == 0 || at >= len(s) {
			return list
		}
		letter, size := l.PartLetter(s[at:])
		if size == 0 {
			return list
		}
		if at += size; at < len(s) && (l.continues(s[at:]) || printed.IsDigit(s[at])) {
			return list
		}
		list.take(letter, isRange)
		list.Length = at
	}
}

// take adds a letter, and those before it where it ends a range.
func (p *PartList) take(letter int, isRange bool) {
	if last := len(p.letters) - 1; isRange {
		for between := p.letters[last] + 1; between < letter; between++ {
			p.letters = append(p.letters, between)
		}
	}
	p.letters = append(p.letters, letter)
}

// String returns the letters as symbols have them, in Latin: "A", "A-C", or "A, C"
// where one is left out.
func (p PartList) String() string {
	last := len(p.letters) - 1
	if last > 0 && p.letters[last]-p.letters[0] == last {
		return latinLetter(p.letters[0]) + "-" + latinLetter(p.letters[last])
	}
	letters := make([]string, len(p.letters))
	for k, place := range p.letters {
		letters[k] = latinLetter(place)
	}
	return strings.Join(letters, ", ")
}

// LatinPart returns the letter of a part as symbols have it.
func (x *Script) LatinPart(letter string) string {
	place, _ := x.PartLetter(letter)
	return latinLetter(max(place, 1))
}

// latinLetter returns the capital at a place of the Latin alphabet, the last for
// places beyond it.
func latinLetter(place int) string {
	at := min(place, len(printed.LatinCapitals)) - 1
	return string(printed.LatinCapitals[at : at+1])
}

// partJoint returns the length of what stands before the letter of a part: a
// space before the first, then a dash, a comma or a word between two; and
// whether it makes a range of them.
func (l *Language) partJoint(s string, first bool) (length int, isRange bool) {
	if first {
		return len(s) - len(strings.TrimPrefix(s, " ")), false
	}
	for _, dash := range [...]string{"-", "–"} {
		if strings.HasPrefix(s, dash) {
			return len(dash), true
		}
	}
	comma := 0
	if l.OpensComma(s) {
		_, comma = utf8.DecodeRuneInString(s)
	}
	rest, spaced := strings.CutPrefix(s[comma:], " ")
	if !spaced && l.spaced {
		return 0, false
	}
	before := len(s) - len(rest)
	word := l.FirstWord(rest)
	switch {
	case slices.Contains(l.dayJoints, word):
		behind := strings.TrimPrefix(rest[len(word):], " ")
		if l.spaced {
			return before + len(word) + 1, !slices.Contains(l.conjunctions, word)
		}
		return len(s) - len(behind), !slices.Contains(l.conjunctions, word)
	case comma == 0:
		return 0, false // a space alone joins nothing
	}
	return before, false
}

// continues reports whether s goes on with a word whose last letter stands before it: one of Han begins another.
func (x *Script) continues(s string) bool {
	return printed.IsLetter(s) && !x.BeginsWord(s)
}

// PartLetter returns the place of the letter of a part that s begins with, and its size; both are 0 where there is none.
func (x *Script) PartLetter(s string) (place, size int) {
	for k, name := range x.partNames {
		if size := x.opening(s, name); size > 0 && !printed.IsLetter(s[size:]) {
			return k + 1, size
		}
	}
	return x.parts.First(s)
}

// isPart reports whether s is the letter of a part and nothing else.
func (x *Script) isPart(s string) bool {
	place, size := x.PartLetter(s)
	return place > 0 && size == len(s)
}

// IsPartLetter reports the letter of a part, alone on its line, a note mark after
// it or not. A roman number is that of a section.
func (x *Script) IsPartLetter(s string) bool {
	const longestMark = 3 // "B 12"
	place, size := x.PartLetter(s)
	if place == 0 || len(s) > size+longestMark {
		return false
	}
	letter := x.Unmarked(s)
	return len(letter) == size && !printed.IsRoman(letter)
}

// PartNumber returns the number of one part of a composite: "76/247 B" of
// "76/247" or "76/247 A-C", "217 B (III)" of "217 (III)".
func (l *Language) PartNumber(whole, letter string) string {
	end := numberEnd(whole)
	return whole[:end] + " " + letter + whole[end+l.Parts(whole[end:]).Length:]
}

// numberEnd returns the end of a number without the letters of its parts and
// without the session or year in parentheses.
func numberEnd(s string) int {
	if end := strings.IndexAny(s, " ("); end >= 0 {
		return end
	}
	return len(s)
}

// SymbolForm returns a number or symbol in the form of symbols: "76/247 A-C",
// "2773(2025)", "217A(III)".
func (l *Language) SymbolForm(printed string) string {
	printed = l.latinSession(printed)
	end := numberEnd(printed)
	parts := l.Parts(printed[end:])
	rest := strings.ReplaceAll(printed[end+parts.Length:], " ", "")
	switch {
	case parts.Length == 0:
		return printed[:end] + rest
	case rest != "":
		return printed[:end] + strings.ReplaceAll(parts.String(), " ", "") + rest
	}
	return printed[:end] + " " + parts.String()
}
