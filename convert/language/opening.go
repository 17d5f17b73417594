package language

import (
	"strings"

	"plenary/convert/printed"
)

// An opening is the place of the number in the line that a resolution begins
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
	if title := l.Masthead.Title; len(s) > len(title) && printed.IsUpper(s) && strings.EqualFold(s[:len(title)], title) && s[len(title)] == ' ' {
		return l.titledOpening(s, len(title)+1)
	}
	if rest, ok := strings.CutPrefix(s, StatementSeries); ok && rest != "" && (rest[0] == '/' || rest[0] == ' ') {
		o, ok := l.Opening(rest[1:])
		at := len(s) - len(rest) + 1
		return Opening{0, o.To + at, o.Rest + at, false, printed.HumanRightsCouncil}, ok && o.From == 0 && !o.Council
	}
	if s == "" || !printed.IsDigit(s[0]) && !strings.HasPrefix(s, "S-") && !strings.HasPrefix(s, "ES-") {
		return Opening{}, false
	}
	length, council := l.PrintedNumber(s)
	if length == 0 || length >= len(s) || s[length] != '.' || length+1 < len(s) && s[length+1] != ' ' {
		return Opening{}, false
	}
	return Opening{From: 0, To: length, Rest: min(length+2, len(s)), Council: council}, true
}

// titledOpening reads a number after the word for a resolution: it stands
// alone, or with the date.
func (l *Language) titledOpening(s string, from int) (Opening, bool) {
	length, _ := l.PrintedNumber(s[from:])
	if length == 0 {
		_, length = printed.Number(s[from:])
	}
	to := from + length
	if rest := s[to:]; length == 0 || rest != "" && !l.AdoptionDate(strings.TrimLeft(rest, " ")) {
		return Opening{}, false
	}
	return Opening{From: from, To: to, Rest: min(to+1, len(s)), Council: true}, true
}

// PrintedNumber reads the number of a resolution, "72/7", "78/183 A", "76/570 A
// and B", "S-32/1", "2773 (2025)" or "217 (III)", and reports whether a year says that it is the
// Security Council's. What an extractor read wrongly in the parentheses is
// still a number.
func (l *Language) PrintedNumber(s string) (length int, council bool) {
	if n := SessionNumber(s); n.Length > 0 {
		return n.Length + l.Parts(s[n.Length:]).Length, false
	}
	_, d := printed.Number(s)
	open := d + l.Parts(s[d:]).Length
	if open < len(s) && s[open] == ' ' {
		open++
	}
	if strings.HasPrefix(s[open:], ". (") {
		open += 2 // a stop that a scanner saw there
	}
	if d == 0 || d > 4 || open >= len(s) || s[open] != '(' {
		return 0, false
	}
	const longest = 9
	end := strings.IndexByte(s[open:], ')')
	if end < 2 || end > longest+1 {
		return 0, false
	}
	inside := s[open+1 : open+end]
	if strings.Trim(inside, "IVXLCS-0123456789") != "" {
		return 0, false
	}
	_, digits := printed.Number(inside)
	return open + end + 1, digits >= 3
}

// SymbolOf makes the symbol of a resolution of its number and organ.
func (l *Language) SymbolOf(number string, organ printed.OrganCode) string {
	prefix := organ.Organ().Resolutions
	if prefix == "" {
		return ""
	}
	return prefix + l.SymbolForm(strings.ReplaceAll(number, ".", ""))
}
