package text

import (
	"cmp"
	"slices"
	"strings"

	"plenary/convert/printed"
	"plenary/convert/resolution"
)

// readHead finds the lines that end the masthead and gives each line above them
// its role.
func (n *normaliser) readHead() {
	n.head = n.findHead()
	n.raiseMasthead()
	n.partInTitle()
	end := n.head.preface
	if end < 0 {
		end = n.head.formula
	}
	if end < 0 {
		return
	}
	added := n.splitColumns(n.head.above, end) - end
	n.head.shift(end, added)
	if sponsor := &n.head.sponsor; sponsor[1] > 0 { // all that was split stands above
		sponsor[0], sponsor[1] = sponsor[0]+added, sponsor[1]+added
	}
	n.head.roles = make([]printed.Role, end+added)
	above := printed.Role("")
	for i := range n.head.roles {
		switch {
		case i < n.head.above:
			n.head.roles[i] = printed.RoleUnclassified
		case i > n.head.sponsor[0] && i < n.head.sponsor[1]:
		case i == n.head.sponsor[0] && i < n.head.sponsor[1]:
			n.head.roles[i] = printed.RoleProponent
		case n.lines[i].class == body:
			n.head.roles[i] = n.lang.role(n.lineText(i), above, n.lines[i].gap)
			if n.head.roles[i] != "" {
				above = n.head.roles[i]
			}
		}
	}
}

// raiseMasthead moves a masthead that an extractor put below the first page,
// as it does for the Human Rights Council, to where it is printed: above the
// number.
func (n *normaliser) raiseMasthead() {
	if n.head.preface < 0 {
		return
	}
	from := n.head.preface + 1
	for from < len(n.lines) && !n.opensMasthead(from) {
		from++
	}
	to := from
	var raised []line
	for to < len(n.lines) {
		facts := n.mastheadFacts(to)
		if facts == nil {
			break
		}
		raised = append(raised, facts...)
		to++
	}
	if len(raised) == 0 {
		return
	}
	for i := range raised {
		raised[i].gap = max(raised[i].gap, 2) // apart from the lines above
	}
	if to < len(n.lines) {
		n.lines[to].newPage = true
	}
	at := n.head.preface
	n.lines = slices.Concat(n.lines[:at], raised, n.lines[at:from], n.lines[to:])
	n.head.shift(to, from-to)
	n.head.shift(at, len(raised))
}

// opensMasthead reports whether line i opens a masthead: with the publisher and a
// symbol, on one line or two.
func (n *normaliser) opensMasthead(i int) bool {
	rest, ok := strings.CutPrefix(n.lineText(i), n.lang.Masthead.Publisher)
	if ok && rest == "" && i+1 < len(n.lines) {
		rest = n.lineText(i + 1)
	}
	symbol := printed.SymbolAtEnd(rest)
	return ok && symbol != "" && printed.Unstarred(strings.TrimSpace(rest)) == symbol
}

// mastheadFacts splits line i into the facts of a masthead that stand on it, or
// returns nil when it holds anything else.
func (n *normaliser) mastheadFacts(i int) []line {
	words := n.lang.Masthead
	l := n.lines[i]
	var facts []line
	for _, first := range [...]string{words.Publisher, n.lang.organPrefix(n.src[l.start:l.end])} {
		if rest, ok := strings.CutPrefix(n.src[l.start:l.end], first); ok && first != "" && l.class == body {
			fact := l
			fact.end = l.start + len(first)
			facts = append(facts, fact)
			l.start = l.end - len(strings.TrimLeft(rest, " "))
			break
		}
	}
	if l.start == l.end {
		return facts
	}
	switch n.lang.role(n.src[l.start:l.end], "", l.gap) {
	case printed.RoleSymbol, printed.RoleDistribution, printed.RoleOriginal, printed.RoleIssuance:
		return append(facts, l)
	}
	return nil
}

// organPrefix returns the name of the organ that s begins with, or "".
func (l *Language) organPrefix(s string) string {
	for _, o := range printed.Organs() {
		if name := o.Name(l.Code); strings.HasPrefix(s, name) {
			return name
		}
	}
	return ""
}

// splitColumns makes lines of what stands side by side in the masthead, apart
// by two spaces or more, and returns where the masthead now ends.
func (n *normaliser) splitColumns(from, end int) int {
	split := slices.Clone(n.lines[:from])
	for i, l := range n.lines[from:end] {
		if facts := n.mastheadFacts(from + i); len(facts) > 1 {
			split = append(split, facts...)
			continue
		}
		for l.class == body {
			s := n.src[l.start:l.end]
			gap := strings.Index(s, "  ")
			if gap < 0 {
				break
			}
			left := l
			left.end = l.start + gap
			split = append(split, left)
			l.start = l.end - len(strings.TrimLeft(s[gap:], " "))
		}
		split = append(split, l)
	}
	if len(split) > end {
		n.lines = slices.Concat(split, n.lines[end:])
	}
	return len(split)
}

// role tells what a masthead line is about, by its own words and by the line
// above it; "" means that it goes on with that line.
func (l *Language) role(s string, above printed.Role, gap int) printed.Role {
	words := l.Masthead
	date, length := l.date(s)
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
	case l.statement(s) != "":
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
	return digits > 0 || l.ordinal(first) != ""
}

// sessionOf returns the number of the session that s names, "75" of
// "Seventy-fifth session" and "2021" of "2021 session".
func (l *Language) sessionOf(s string) string {
	name := strings.TrimSuffix(s, " "+l.Masthead.Session)
	if _, digits := printed.Number(name); digits > 0 && digits == len(name) {
		return name
	}
	return cmp.Or(l.ordinal(name), l.ordinal(printed.FirstWord(name))) // "Tenth emergency special"
}

// isPeriod reports whether s is nothing but the days from and to which a session
// lasts: "16 June–9 July 2025".
func (l *Language) isPeriod(s string) bool {
	from, to, two := strings.Cut(strings.ReplaceAll(s, "-", "–"), "–")
	date, length := l.date(to)
	day, digits := printed.Number(from)
	return two && date != "" && length == len(to) && digits > 0 && day <= 31
}

// itemNumber returns the number of an item of the agenda: "19 (a)" of "Agenda
// item 19 (a)", "2" of "Item 2 of the provisional agenda*".
func (l *Language) itemNumber(s string) string {
	s = strings.TrimSpace(strings.TrimPrefix(s, printed.PrefixOf(s, l.Masthead.AgendaItem)))
	fields := strings.Fields(printed.Unstarred(s))
	end := slices.IndexFunc(fields, func(word string) bool { return printed.IsLower(word) && !slices.Contains(l.DayJoints, word) })
	if end > 0 {
		fields = fields[:end]
	}
	return strings.Join(fields, " ")
}

func isOrgan(l *Language, s string) bool { return l.organ(s) != "" }

// organ returns the organ that s names, or "".
func (l *Language) organ(s string) printed.OrganCode {
	for _, o := range printed.Organs() {
		if o.Name(l.Code) == s {
			return printed.OrganCode(o.Code)
		}
	}
	return ""
}

// masthead = line*. It reports whether the text is a resolution at all.
func (g *grammar) masthead(r *resolution.Resolution) bool {
	if g.head.formula < 0 && g.head.preface < 0 {
		return false
	}
	g.reportOthers()
	for g.more() && g.blocks[g.at].line < len(g.head.roles) {
		g.mastheadLine(r, g.head.roles[g.blocks[g.at].line])
	}
	g.jobNumber(r)
	return true
}

// mastheadLine reads a line of the masthead and the fact in it.
func (g *grammar) mastheadLine(r *resolution.Resolution, role printed.Role) {
	b := g.next()
	g.mastheadText(r, role, b.from, b.to)
}

// mastheadText reads the prose [from, to) as a line of the masthead.
func (g *grammar) mastheadText(r *resolution.Resolution, role printed.Role, from, to int) {
	s := g.prose[from:to]
	line := &resolution.MastheadLine{Span: g.written.hull(from, to), Role: role}
	switch {
	case role == printed.RoleAdoption && g.head.alone:
		line.Content = g.terms(from, to)
	case role == printed.RoleSymbol:
		line.Content = g.appendText(nil, from, to) // its own symbol is no citation
	default:
		line.Content = g.inline(from, to, 0)
	}
	switch role {
	case printed.RoleSymbol:
		r.Identity.Symbol = g.lang.symbolForm(printed.Unstarred(s))
	case printed.RoleIssuance:
		r.Identity.Issuance = g.lang.dateIn(s)
		line.Value = string(r.Identity.Issuance)
	case printed.RoleAdoption:
		line.Value = string(g.lang.dateIn(s))
	case printed.RoleAgendaItem:
		line.Value = g.lang.itemNumber(s)
	case printed.RoleSession:
		line.Value = g.lang.sessionOf(s)
	}
	g.addMasthead(r, line)
}

// addMasthead adds a line to the masthead.
func (g *grammar) addMasthead(r *resolution.Resolution, line *resolution.MastheadLine) {
	if r.CoverPage == nil {
		r.CoverPage = &resolution.CoverPage{}
	}
	r.CoverPage.Lines = append(r.CoverPage.Lines, line)
	r.CoverPage.Span = r.CoverPage.Span.Union(line.Span)
}

// dateIn returns the first date in s, or "".
func (l *Language) dateIn(s string) printed.Date {
	for at := range len(s) {
		if !printed.IsDigit(s[at]) || at > 0 && printed.IsDigit(s[at-1]) {
			continue
		}
		if date, length := l.date(s[at:]); length > 0 {
			return date
		}
	}
	return ""
}
