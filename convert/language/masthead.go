package language

import (
	"cmp"
	"slices"
	"strings"

	"plenary/convert/printed"
)

// OrganPrefix returns the name of the organ that s begins with, or "".
func (l *Language) OrganPrefix(s string) string {
	for _, o := range printed.Organs() {
		if name := o.Name(l.Code); strings.HasPrefix(s, name) {
			return name
		}
	}
	return ""
}

// Role tells what a masthead line is about, by its own words and by the line
// above it; "" means that it goes on with that line.
func (l *Language) Role(s string, above printed.Role, gap int) printed.Role {
	words := l.Masthead
	date, length := l.Date(s)
	switch {
	case above == printed.RoleAdoption && gap <= 1 && !strings.HasPrefix(s, "["):
		return ""
	case s == words.Publisher:
		return printed.RolePublisher
	case printed.SymbolAtEnd(s) == printed.Unstarred(s):
		return printed.RoleSymbol
	case isOrgan(l, s):
		return printed.RoleIssuingBody
	case strings.HasPrefix(s, words.Distribution):
		return printed.RoleDistribution
	case strings.HasPrefix(s, words.Original):
		return printed.RoleOriginal
	case date != "" && length == len(s):
		return printed.RoleIssuance
	case l.isSession(s):
		return printed.RoleSession
	case above == printed.RoleSession && l.isPeriod(s):
		return printed.RoleSessionDates
	case l.Statement(s) != "":
		return printed.RoleResolutionTitle
	case slices.Contains(words.Committees, s):
		return printed.RoleProponent
	case printed.PrefixOf(s, words.AgendaItem) != "":
		return printed.RoleAgendaItem
	case printed.PrefixOf(s, words.Adoption) != "":
		return printed.RoleAdoption
	case strings.HasPrefix(s, "["):
		return printed.RoleProponent
	case above == printed.RoleAgendaItem:
		return printed.RoleAgendaItemName
	case above == printed.RoleAgendaItemName && gap <= 1, above == printed.RoleProponent && gap <= 1:
		return ""
	}
	return printed.RoleUnclassified
}

// isSession reports whether s names a session: "Seventy-fifth session", "Tenth
// emergency special session", "2021 session". The name of an agenda item may end
// in the word, too.
func (l *Language) isSession(s string) bool {
	if !strings.HasSuffix(s, " "+l.Masthead.Session) {
		return false
	}
	first := printed.FirstWord(s)
	_, digits := printed.Number(first)
	return digits > 0 || l.Ordinal(first) != ""
}

// SessionOf returns the number of the session that s names, "75" of
// "Seventy-fifth session" and "2021" of "2021 session".
func (l *Language) SessionOf(s string) string {
	name := strings.TrimSuffix(s, " "+l.Masthead.Session)
	if _, digits := printed.Number(name); digits > 0 && digits == len(name) {
		return name
	}
	return cmp.Or(l.Ordinal(name), l.Ordinal(printed.FirstWord(name))) // "Tenth emergency special"
}

// isPeriod reports whether s is nothing but the days from and to which a session
// lasts: "16 June–9 July 2025".
func (l *Language) isPeriod(s string) bool {
	from, to, two := strings.Cut(strings.ReplaceAll(s, "-", "–"), "–")
	date, length := l.Date(to)
	day, digits := printed.Number(from)
	return two && date != "" && length == len(to) && digits > 0 && day <= 31
}

// ItemNumber returns the number of an item of the agenda: "19 (a)" of "Agenda
// item 19 (a)", "2" of "Item 2 of the provisional agenda*".
func (l *Language) ItemNumber(s string) string {
	s = strings.TrimSpace(strings.TrimPrefix(s, printed.PrefixOf(s, l.Masthead.AgendaItem)))
	fields := strings.Fields(printed.Unstarred(s))
	end := slices.IndexFunc(fields, func(word string) bool { return printed.IsLower(word) && !slices.Contains(l.DayJoints, word) })
	if end > 0 {
		fields = fields[:end]
	}
	return strings.Join(fields, " ")
}

func isOrgan(l *Language, s string) bool { return l.Organ(s) != "" }

// Organ returns the organ that s names, or "".
func (l *Language) Organ(s string) printed.OrganCode {
	for _, o := range printed.Organs() {
		if o.Name(l.Code) == s {
			return printed.OrganCode(o.Code)
		}
	}
	return ""
}

// DateIn returns the first date in s, or "".
func (l *Language) DateIn(s string) printed.Date {
	for at := range len(s) {
		if !printed.IsDigit(s[at]) || at > 0 && printed.IsDigit(s[at-1]) {
			continue
		}
		if date, length := l.Date(s[at:]); length > 0 {
			return date
		}
	}
	return ""
}
