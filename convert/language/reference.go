package language

import (
	"strings"

	"plenary/convert/printed"
)

// ResolutionNumber reads the number of a resolution at the start of s and
// returns its length and symbol; the organ is that of its form when none is
// named.
func (l *Language) ResolutionNumber(s string, organ printed.OrganCode) (int, string) {
	if n := SessionNumber(s); n.Length > 0 {
		parts := l.Parts(s[n.Length:])
		if parts.Length == 0 {
			parts = gluedPart(s[n.Length:])
		}
		end := n.Length + parts.Length
		return end, l.SymbolForm(n.prefix(organ) + s[:n.Length] + " " + parts.String())
	}
	return l.YearNumber(s, organ)
}

// gluedPart reads the letter of a part that no space parts from its number,
// "75/245B".
func gluedPart(s string) partList {
	if s == "" || s[0] < 'A' || s[0] > 'Z' || len(s) > 1 && (printed.IsLetter(s[1:]) || printed.IsDigit(s[1])) {
		return partList{}
	}
	return partList{1, []byte(s[:1])}
}

// A sessioned is a number after that of a session: "72/7", "S-24/2", "ES-10/15"
// or, of the Economic and Social Council, "2016/6".
type sessioned struct{ Length, session, item int }

// SessionNumber reads the number after that of a session that s begins with; its
// length is 0 when there is none.
func SessionNumber(s string) sessioned {
	n := 0
	for _, special := range [...]string{"ES-", "S-"} {
		if strings.HasPrefix(s, special) {
			n = len(special)
			break
		}
	}
	session, d := printed.Number(s[n:])
	if d == 0 || n+d >= len(s) || s[n+d] != '/' {
		return sessioned{}
	}
	item, d2 := printed.Number(s[n+d+1:])
	if d2 == 0 || d2 > 4 {
		return sessioned{}
	}
	return sessioned{n + d + 1 + d2, session, item}
}

// prefix returns what stands before the number in its symbol. The organ is that
// of its form where the one that is named has no such numbers.
func (n sessioned) prefix(organ printed.OrganCode) string {
	if n.session > 1900 {
		organ = printed.EconomicAndSocial
	}
	if organ == "" || organ == printed.SecurityCouncil || organ == printed.EconomicAndSocial && n.session <= 1900 {
		organ = printed.GeneralAssembly
	}
	if organ == printed.GeneralAssembly && organ.Organ().Decides(n.item) {
		return organ.Organ().Decisions
	}
	return organ.Organ().Resolutions
}

// YearNumber reads "1325 (2000)" of the Security Council, or "217 A (III)" of
// the early General Assembly, whose sessions have roman numbers.
func (l *Language) YearNumber(s string, organ printed.OrganCode) (int, string) {
	_, d := printed.Number(s)
	if d == 0 {
		return 0, ""
	}
	open := strings.IndexByte(s, '(')
	if open < d {
		return 0, ""
	}
	parts := l.Parts(s[d:open])
	if strings.Trim(s[d+parts.Length:open], " ") != "" || open > d+parts.Length+1 {
		return 0, ""
	}
	length := strings.IndexByte(s[open:], ')')
	if length < 0 {
		return 0, ""
	}
	inside, end := s[open+1:open+length], open+length+1
	if year, digits := printed.Number(inside); digits == 4 && digits == len(inside) && year > 1900 {
		return end, "S/RES/" + s[:d] + "(" + inside + ")"
	}
	if printed.IsRoman(strings.TrimPrefix(inside, "S-")) {
		if organ != printed.EconomicAndSocial {
			organ = printed.GeneralAssembly
		}
		return end, organ.Organ().Resolutions + l.SymbolForm(s[:end])
	}
	return 0, ""
}
