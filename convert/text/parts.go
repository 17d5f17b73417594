package text

import (
	"slices"
	"strings"

	"plenary/convert/printed"
)

// A partList is the letters of the parts of a composite after its number: " A",
// " A-C", " A and B", " A, B and C", " A to D". Any letter may be the first: a
// part that is adopted later is issued by itself.
type partList struct {
	length  int    // of what is printed, the space before it included
	letters []byte // one by one, those between the ends of a range too
}

// parts reads the letters that s begins with.
func (l *Language) parts(s string) partList {
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
		list.length = at
	}
}

// take adds a letter, and those before it where it ends a range.
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

// isPartLetter reports the letter of a part, alone on its line, a note mark after
// it or not. A roman number is that of a section.
func isPartLetter(s string) bool {
	const longest = 4 // "B 12"
	if s == "" || len(s) > longest || s[0] < 'A' || s[0] > 'Z' {
		return false
	}
	letter := printed.Unmarked(s)
	return len(letter) == 1 && !printed.IsRoman(letter)
}

// partNumber returns the number of one part of a composite: "76/247 B" of
// "76/247" or "76/247 A-C", "217 B (III)" of "217 (III)".
func (l *Language) partNumber(whole, letter string) string {
	end := numberEnd(whole)
	return whole[:end] + " " + letter + whole[end+l.parts(whole[end:]).length:]
}

// numberEnd returns the end of a number without the letters of its parts and
// without the session or year in parentheses.
func numberEnd(s string) int {
	if end := strings.IndexAny(s, " ("); end >= 0 {
		return end
	}
	return len(s)
}

// symbolForm returns a number or symbol in the form of symbols: "76/247 A-C",
// "2773(2025)", "217A(III)".
func (l *Language) symbolForm(printed string) string {
	end := numberEnd(printed)
	parts := l.parts(printed[end:])
	rest := strings.ReplaceAll(printed[end+parts.length:], " ", "")
	switch {
	case parts.length == 0:
		return printed[:end] + rest
	case rest != "":
		return printed[:end] + strings.ReplaceAll(parts.String(), " ", "") + rest
	}
	return printed[:end] + " " + parts.String()
}

// partInTitle parts the letter of the first part of a composite from the title
// that an extractor joined it to. A title may end in a lone letter; it is that of
// a part where the number stands with a letter elsewhere, in the masthead or in
// the note that its mark belongs to.
func (n *normaliser) partInTitle() {
	last := n.head.text - 1
	for last > n.head.preface && n.lines[last].class != body {
		last--
	}
	if n.head.part > 0 || n.head.preface < 0 || last < n.head.preface {
		return
	}
	l, s := n.lines[last], n.lineText(last)
	space := strings.LastIndexByte(printed.Unmarked(s), ' ')
	if space < 0 || !isPartLetter(s[space+1:]) || !n.isLettered() {
		return
	}
	letter := l
	l.end, letter.start = l.start+space, l.start+space+1
	n.lines = slices.Concat(n.lines[:last], []line{l, letter}, n.lines[last+1:])
	n.head.shift(last+1, 1)
	n.head.part = last + 1
	n.head.apart = append(n.head.apart, n.head.text)
	n.head.text = min(n.head.text, n.head.part)
}

// isLettered reports whether the number of the resolution stands with the letter
// of a part in the text.
func (n *normaliser) isLettered() bool {
	opening, _ := n.lang.opening(n.lineText(n.head.preface))
	number := n.lineText(n.head.preface)[opening.from:opening.to]
	for rest := n.src; ; {
		_, after, found := strings.Cut(rest, number)
		if !found {
			return false
		}
		if n.lang.parts(after).length > 0 {
			return true
		}
		rest = after
	}
}
