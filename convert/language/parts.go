package language

import (
	"slices"
	"strings"

	"plenary/convert/printed"
)

// A partList is the letters of the parts of a composite after its number: " A",
// " A-C", " A and B", " A, B and C", " A to D". Any letter may be the first: a
// part that is adopted later is issued by itself.
type partList struct {
	Length  int    // of what is printed, the space before it included
	letters []byte // one by one, those between the ends of a range too
}

// Parts reads the letters that s begins with.
func (l *Language) Parts(s string) partList {
	var list partList
	for at := 0; ; {
		joint, isRange := l.partJoint(s[at:], at == 0)
		at += joint
		if joint == 0 || at >= len(s) || s[at] < 'A' || s[at] > 'Z' {
			return list
		}
		letter := s[at]
		if at++; at < len(s) && (printed.IsLetter(s[at:]) || printed.IsDigit(s[at])) {
			return list
		}
		list.take(letter, isRange)
		list.Length = at
	}
}

// Take adds a letter, and those before it where it ends a range.
func (p *partList) take(letter byte, isRange bool) {
	if last := len(p.letters) - 1; isRange {
		for between := p.letters[last] + 1; between < letter; between++ {
			p.letters = append(p.letters, between)
		}
	}
	p.letters = append(p.letters, letter)
}

// String returns the letters as symbols have them: "A", "A-C", or "A, C" where
// one is left out.
func (p partList) String() string {
	last := len(p.letters) - 1
	if last > 0 && int(p.letters[last]-p.letters[0]) == last {
		return string(p.letters[:1]) + "-" + string(p.letters[last:])
	}
	return strings.Join(strings.Split(string(p.letters), ""), ", ")
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
	comma := len(s) - len(strings.TrimPrefix(s, ","))
	rest, spaced := strings.CutPrefix(s[comma:], " ")
	if !spaced {
		return 0, false
	}
	word := printed.FirstWord(rest)
	switch {
	case slices.Contains(l.DayJoints, word):
		return comma + 1 + len(word) + 1, !slices.Contains(l.Conjunctions, word)
	case comma == 0:
		return 0, false // a space alone joins nothing
	}
	return comma + 1, false
}

// IsPartLetter reports the letter of a part, alone on its line, a note mark after
// it or not. A roman number is that of a section.
func IsPartLetter(s string) bool {
	const longest = 4 // "B 12"
	if s == "" || len(s) > longest || s[0] < 'A' || s[0] > 'Z' {
		return false
	}
	letter := printed.Unmarked(s)
	return len(letter) == 1 && !printed.IsRoman(letter)
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
