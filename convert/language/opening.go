package language

import (
	"slices"
	"strings"

	"plenary/convert/printed"
)

// Formula returns the organ whose enacting formula s is, a note mark after it or
// not, or "".
func (l *Language) Formula(s string) printed.OrganCode {
	s = l.Plain(l.WithoutComma(l.Unmarked(printed.OneSpaced(s))))
	for _, f := range l.formulas {
		if s == f.words {
			return f.organ
		}
	}
	return ""
}

// OrganActs reports whether s says what an organ does: it opens with a formula and a
// comma, a colon or a verb, "The Economic and Social Council takes note of", or the
// organ is named so after a comma.
func (l *Language) OrganActs(s string) bool {
	s = l.Plain(printed.OneSpaced(s))
	for _, f := range l.formulas {
		if rest, opens := strings.CutPrefix(s, f.words); opens && (l.OpensComma(rest) || opensWith(rest, l.colons) || l.Acts(rest)) {
			return true
		}
		named := " " + l.uncapitalised(f.words) + " "
		for before, rest, found := strings.Cut(s, named); found; before, rest, found = strings.Cut(rest, named) {
			if l.EndsInComma(before) && l.Acts(rest) {
				return true
			}
		}
	}
	return false
}

// Statement returns the organ whose president makes the statement with the title
// s, or "".
func (l *Language) Statement(s string) printed.OrganCode {
	s = l.Plain(printed.OneSpaced(s))
	for _, title := range l.statements {
		if s == title.words {
			return title.organ
		}
	}
	return ""
}

// StatementSeries is the series of the statements of presidents in symbols, and
// before the numbers of those of the Human Rights Council.
const StatementSeries = "PRST"

// An Opening is the place of the number in the line that a resolution begins
// with: "72/7. Role", "75/272.", "1514 (XV). Declaration", "118 (1956).
// Resolution of 13 October 1956" or "Resolution 2773 (2025)".
type Opening struct {
	From, To int  // the number, without its stop
	Rest     int  // where what follows the number and its stop begins
	Council  bool // the Security Council's form, which has no title

	States printed.OrganCode // whose president makes a statement, or ""
}

// OpensPreface reports whether s begins with the number of a resolution as its
// title has it.
func (l *Language) OpensPreface(s string) bool {
	_, ok := l.Opening(s)
	return ok
}

// Opening reads the number that s begins with, as the title of a resolution has it.
func (l *Language) Opening(s string) (Opening, bool) {
	if title := l.masthead.title; len(s) > len(title) && l.OpensCapital(s) && strings.EqualFold(s[:len(title)], title) && (s[len(title)] == ' ' || !l.spaced) {
		return l.titledOpening(s, len(s)-len(strings.TrimLeft(s[len(title):], " ")))
	}
	if rest, ok := strings.CutPrefix(s, StatementSeries); ok && rest != "" && (rest[0] == '/' || rest[0] == ' ') {
		o, ok := l.Opening(rest[1:])
		at := len(s) - len(rest) + 1
		return Opening{0, o.To + at, o.Rest + at, false, printed.HumanRightsCouncil}, ok && o.From == 0 && !o.Council
	}
	if s == "" || !printed.IsDigit(s[0]) && l.SessionNumber(s).Length == 0 {
		return Opening{}, false
	}
	length, council := l.PrintedNumber(s)
	if l.unstopped != nil && length > 0 && !council {
		return l.unstoppedOpening(s, length)
	}
	rest, stopped := strings.CutPrefix(s[length:], ".")
	if length == 0 || !stopped || rest != "" && rest[0] != ' ' && (l.spaced || !printed.IsLetter(rest)) {
		return Opening{}, false
	}
	return Opening{From: 0, To: length, Rest: len(s) - len(strings.TrimPrefix(rest, " ")), Council: council}, true
}

// unstoppedOpening reads the opening of so many bytes whose number no stop parts from the title: a space does, and perhaps a stop besides.
// What goes on with a sentence is none: a comma, a date, a preposition.
func (l *Language) unstoppedOpening(s string, length int) (Opening, bool) {
	rest := s[length:]
	if l.OpensStop(rest) {
		rest = withoutFirst(rest)
	}
	if rest != "" && rest[0] != ' ' && rest[0] != '\t' {
		return Opening{}, false
	}
	rest = strings.TrimLeft(rest, " \t")
	title := rest
	if dash := l.FirstWord(rest); printed.IsDash(dash) {
		title = strings.TrimLeft(rest[len(dash):], " \t")
	}
	word := l.Plain(l.FirstWord(l.Unquoted(title)))
	if title != "" && !printed.IsLetter(word) || slices.Contains(l.unstopped, word) {
		return Opening{}, false
	}
	return Opening{From: 0, To: length, Rest: len(s) - len(rest)}, true
}

// titledOpening reads a number after the word for a resolution: it stands
// alone, or with the date.
func (l *Language) titledOpening(s string, from int) (Opening, bool) {
	length, _ := l.PrintedNumber(s[from:])
	if length == 0 {
		_, length = printed.Number(s[from:])
	}
	to := from + length
	rest, ends := strings.CutPrefix(s[to:], l.masthead.titleEnd)
	rest = strings.TrimLeftFunc(rest, func(r rune) bool { return r == ' ' || in(l.commas, r) })
	if !ends || length == 0 || rest != "" && !l.AdoptionDate(rest) {
		return Opening{}, false
	}
	return Opening{From: from, To: to, Rest: len(s) - len(rest), Council: true}, true
}
