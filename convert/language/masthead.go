package language

import (
	"cmp"
	"slices"
	"strings"

	"plenary/convert/printed"
)

// opensWithWords reports whether s begins with words, which a language may not have.
func (x *Script) opensWithWords(s, words string) bool { return words != "" && x.opening(s, words) > 0 }

// cutOpening returns what follows words and a space at the beginning of s.
func (x *Script) cutOpening(s, words string) (rest string, ok bool) {
	if !x.opensWithWords(s, words) {
		return s, false
	}
	return strings.CutPrefix(s[x.opening(s, words):], " ")
}

// InMasthead reports whether s says a fact of a masthead by itself.
func (l *Language) InMasthead(s string) bool {
	role := l.Role(s, "", 0)
	return role != printed.RoleUnclassified || printed.SymbolAtEnd(s) != ""
}

// WithoutPublisher returns what follows the publisher, whom s begins with.
func (l *Language) WithoutPublisher(s string) (rest string, ok bool) {
	if !l.opensWithWords(s, l.masthead.publisher) {
		return s, false
	}
	return s[l.opening(s, l.masthead.publisher):], true
}

// BeforePublisher returns what stands before the publisher, whom s ends with.
func (l *Language) BeforePublisher(s string) (before string, ok bool) {
	publisher := l.masthead.publisher
	if publisher == "" || !strings.HasSuffix(l.Plain(s), publisher) {
		return s, false
	}
	at := len(s) - len(publisher)
	for at > 0 && l.opening(s[at:], publisher) < len(s)-at {
		at--
	}
	return s[:at], true
}

// IssuerPrefix returns the name of the publisher or of an organ that s begins with,
// or "".
func (l *Language) IssuerPrefix(s string) string {
	if l.opensWithWords(s, l.masthead.publisher) {
		return s[:l.opening(s, l.masthead.publisher)]
	}
	return l.OrganPrefix(s)
}

// OpensAdopted reports whether s begins as the line of a masthead that tells who
// adopted the text: "Resolution adopted by".
func (l *Language) OpensAdopted(s string) bool {
	return l.longestOpening(s, l.masthead.adoption) > 0 || l.endsAdopted(s)
}

// endsAdopted reports whether s is such a line in a language that has the word for it last: nothing but the date, the organ and the
// meeting stand before it.
func (l *Language) endsAdopted(s string) bool {
	before := strings.TrimSuffix(s, suffixOf(s, l.masthead.adopted))
	if len(before) == len(s) || l.DateIn(before) == "" {
		return false
	}
	for before != "" {
		_, length := l.Date(before)
		_, figures := printed.Number(before)
		small := len(before) - len(strings.TrimLeft(before, " "))
		next := max(length, figures, small, len(l.OrganPrefix(before)), len(printed.PrefixOf(before, l.meetings)), len(printed.PrefixOf(before, l.ordinalOpenings)), len(printed.PrefixOf(before, l.masthead.adoptedAt)))
		if next == 0 {
			return false
		}
		before = before[next:]
	}
	return true
}

// suffixOf returns the longest of suffixes that s ends with, or "".
func suffixOf(s string, suffixes []string) string {
	best := ""
	for _, suffix := range suffixes {
		if strings.HasSuffix(s, suffix) && len(suffix) > len(best) {
			best = suffix
		}
	}
	return best
}

// OrganPrefix returns the name of the organ that s begins with, or "".
func (l *Language) OrganPrefix(s string) string {
	for _, o := range printed.Organs() {
		if name := o.Name(l.Code); l.opensWithWords(s, name) {
			return s[:l.opening(s, name)]
		}
	}
	return ""
}

// Role tells what a masthead line is about, by its own words and by the line
// above it; "" means that it goes on with that line.
func (l *Language) Role(s string, above printed.Role, gap int) printed.Role {
	words := &l.masthead
	switch {
	case above == printed.RoleAdoption && gap <= 1 && !strings.HasPrefix(s, "["):
		return ""
	case words.publisher != "" && l.Plain(s) == words.publisher:
		return printed.RolePublisher
	case printed.SymbolAtEnd(s) == printed.Unstarred(s):
		return printed.RoleSymbol
	case l.Organ(s) != "", l.Formula(s) != "":
		return printed.RoleIssuingBody
	case l.opensWithWords(s, words.distribution):
		return printed.RoleDistribution
	case l.opensWithWords(s, words.original):
		return printed.RoleOriginal
	case l.IsDate(s):
		return printed.RoleIssuance
	case l.isSession(s):
		return printed.RoleSession
	case above == printed.RoleSession && l.isPeriod(s):
		return printed.RoleSessionDates
	case l.Statement(s) != "":
		return printed.RoleResolutionTitle
	case slices.Contains(words.committees, l.Plain(s)):
		return printed.RoleProponent
	case l.longestOpening(s, words.agendaItem) > 0:
		return printed.RoleAgendaItem
	case l.OpensAdopted(s):
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
func (l *Language) isSession(s string) bool { return l.SessionOf(s) != "" }

// SessionOf returns the number of the session that s names, "75" of
// "Seventy-fifth session" and "2021" of "2021 session", or "".
func (l *Language) SessionOf(s string) string {
	s = l.Plain(s)
	for _, form := range l.masthead.sessions {
		number, opens := strings.CutPrefix(s, form.before)
		number, ends := strings.CutSuffix(number, form.after)
		if !opens || !ends {
			continue
		}
		if session := l.sessionAt(number); session != "" || form.before == "" {
			return session
		}
		for _, rest := l.CutWord(number); rest != ""; _, rest = l.CutWord(rest) { // "session | emergency special | tenth"
			if session := l.sessionAt(strings.TrimLeft(rest, " ")); session != "" {
				return session
			}
		}
	}
	return ""
}

// sessionAt returns the number of a session that s says, or its first word: "Tenth emergency special".
func (l *Language) sessionAt(s string) string {
	if _, digits := printed.Number(s); digits > 0 && digits == len(s) {
		return s
	}
	return cmp.Or(l.Ordinal(s), l.Ordinal(l.FirstWord(s)))
}

// ItemNumber returns the number of an item of the agenda: "19 (a)" of "Agenda
// item 19 (a)", "2" of "Item 2 of the provisional agenda*".
func (l *Language) ItemNumber(s string) string {
	s = strings.TrimSpace(s[l.longestOpening(s, l.masthead.agendaItem):])
	fields := strings.Fields(printed.Unstarred(s))
	end := slices.IndexFunc(fields, func(word string) bool {
		return word == l.masthead.agendaOf || l.IsSmall(word) && !slices.Contains(l.dayJoints, word)
	})
	if end > 0 {
		fields = fields[:end]
	}
	return strings.Join(fields, " ")
}

// NamesOrgan reports whether the name of an organ stands in s.
func (l *Language) NamesOrgan(s string) bool {
	s = l.Plain(s)
	return slices.ContainsFunc(printed.Organs(), func(o printed.Organ) bool {
		name := o.Name(l.Code)
		return name != "" && strings.Contains(s, name)
	})
}

// Organ returns the organ that s names, or "".
func (l *Language) Organ(s string) printed.OrganCode {
	s = l.Plain(s)
	for _, o := range printed.Organs() {
		if s != "" && o.Name(l.Code) == s {
			return printed.OrganCode(o.Code)
		}
	}
	return ""
}

// PageNumber returns the number of the page that s says and nothing else, where it is one: "2", "- 2 -", "Page 2",
// "2 of 4".
func (l *Language) PageNumber(s string) (value int, ok bool) {
	words := strings.Fields(s)
	if n := len(words); n == 3 && words[0] == words[2] && (words[0] == "-" || words[0] == "–" || words[0] == "—") {
		words = words[1:2]
	}
	if len(words) > 1 && slices.Contains(l.masthead.page, words[0]) {
		words = words[1:]
	}
	if len(words) != 1 && (len(words) != 3 || l.masthead.pageOf == "" || words[1] != l.masthead.pageOf) {
		return 0, false
	}
	value, digits := printed.Number(words[0])
	if digits == 0 || digits != len(words[0]) {
		return 0, false
	}
	if len(words) == 3 {
		pages, d := printed.Number(words[2])
		return value, d == len(words[2]) && value <= pages
	}
	return value, true
}

// IsNotice reports whether s is a notice of the printer, as stands beside the bar code of a first page. Those
// in English stand in documents of every language.
func (l *Language) IsNotice(s string) bool {
	return slices.Contains(l.masthead.notices, s) || slices.Contains(English.masthead.notices, s)
}
