package text

import (
	"strings"

	"plenary/convert/printed"
)

// An opening is the place of the number in the line that a resolution begins
// with: "72/7. Role", "75/272.", "1514 (XV). Declaration", "118 (1956).
// Resolution of 13 October 1956" or "Resolution 2773 (2025)".
type opening struct {
	from, to int  // the number, without its stop
	rest     int  // where what follows the number and its stop begins
	council  bool // the Security Council's form, which has no title

	states printed.OrganCode // whose president makes a statement, or ""
}

// opensPreface reports whether s begins with the number of a resolution as its
// title has it.
func (l *Language) opensPreface(s string) bool {
	_, ok := l.opening(s)
	return ok
}

func (l *Language) opening(s string) (opening, bool) {
	if title := l.Masthead.Title; len(s) > len(title) && printed.IsUpper(s) && strings.EqualFold(s[:len(title)], title) && s[len(title)] == ' ' {
		return l.titledOpening(s, len(title)+1)
	}
	if rest, ok := strings.CutPrefix(s, statementSeries); ok && rest != "" && (rest[0] == '/' || rest[0] == ' ') {
		o, ok := l.opening(rest[1:])
		at := len(s) - len(rest) + 1
		return opening{0, o.to + at, o.rest + at, false, printed.HumanRightsCouncil}, ok && o.from == 0 && !o.council
	}
	if s == "" || !printed.IsDigit(s[0]) && !strings.HasPrefix(s, "S-") && !strings.HasPrefix(s, "ES-") {
		return opening{}, false
	}
	length, council := l.printedNumber(s)
	if length == 0 || length >= len(s) || s[length] != '.' || length+1 < len(s) && s[length+1] != ' ' {
		return opening{}, false
	}
	return opening{from: 0, to: length, rest: min(length+2, len(s)), council: council}, true
}

// titledOpening reads a number after the word for a resolution: it stands
// alone, or with the date.
func (l *Language) titledOpening(s string, from int) (opening, bool) {
	length, _ := l.printedNumber(s[from:])
	if length == 0 {
		_, length = printed.Number(s[from:])
	}
	to := from + length
	if rest := s[to:]; length == 0 || rest != "" && !l.adoptionDate(strings.TrimLeft(rest, " ")) {
		return opening{}, false
	}
	return opening{from: from, to: to, rest: min(to+1, len(s)), council: true}, true
}

// printedNumber reads the number of a resolution, "72/7", "78/183 A", "76/570 A
// and B", "S-32/1", "2773 (2025)" or "217 (III)", and reports whether a year says that it is the
// Security Council's. What an extractor read wrongly in the parentheses is
// still a number.
func (l *Language) printedNumber(s string) (length int, council bool) {
	if n := sessionNumber(s); n.length > 0 {
		return n.length + l.parts(s[n.length:]).length, false
	}
	_, d := printed.Number(s)
	open := d + l.parts(s[d:]).length
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

// symbolOf makes the symbol of a resolution of its number and organ.
func (l *Language) symbolOf(number string, organ printed.OrganCode) string {
	prefix := organOf(organ).Resolutions
	if prefix == "" {
		return ""
	}
	return prefix + l.symbolForm(strings.ReplaceAll(number, ".", ""))
}
