package text

import (
	"slices"
	"strings"

	"plenary/convert/printed"
	"plenary/convert/resolution"
)

// readHead finds the lines that end the masthead and gives each line above them
// its role.
func (sh *Sheet) readHead() head {
	h := sh.findHead()
	sh.raiseMasthead(&h)
	sh.partInTitle(&h)
	end := h.preface
	if end < 0 {
		end = h.formula
	}
	if end < 0 {
		return h
	}
	added := sh.splitColumns(h.above, end) - end
	h.shift(end, added)
	if sponsor := &h.sponsor; sponsor[1] > 0 { // all that was split stands above
		sponsor[0], sponsor[1] = sponsor[0]+added, sponsor[1]+added
	}
	h.roles = make([]printed.Role, end+added)
	above := printed.Role("")
	for i := range h.roles {
		switch {
		case i < h.above:
			h.roles[i] = printed.RoleUnclassified
		case i > h.sponsor[0] && i < h.sponsor[1]:
		case i == h.sponsor[0] && i < h.sponsor[1]:
			h.roles[i] = printed.RoleProponent
		case sh.lines[i].class == body:
			h.roles[i] = sh.lang.Role(sh.lineText(i), above, sh.lines[i].gap)
			if h.roles[i] != "" {
				above = h.roles[i]
			}
		}
	}
	return h
}

// raiseMasthead moves a masthead that an extractor put below the first page,
// as it does for the Human Rights Council, to where it is printed: above the
// number.
func (sh *Sheet) raiseMasthead(h *head) {
	if h.preface < 0 {
		return
	}
	from := h.preface + 1
	for from < len(sh.lines) && !sh.opensMasthead(from) {
		from++
	}
	to := from
	var raised []line
	for to < len(sh.lines) {
		facts := sh.mastheadFacts(to)
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
	if to < len(sh.lines) {
		sh.lines[to].newPage = true
	}
	at := h.preface
	sh.lines = slices.Concat(sh.lines[:at], raised, sh.lines[at:from], sh.lines[to:])
	h.shift(to, from-to)
	h.shift(at, len(raised))
}

// opensMasthead reports whether line i opens a masthead: with the publisher and a
// symbol, on one line or two.
func (sh *Sheet) opensMasthead(i int) bool {
	rest, ok := strings.CutPrefix(sh.lineText(i), sh.lang.Masthead.Publisher)
	if ok && rest == "" && i+1 < len(sh.lines) {
		rest = sh.lineText(i + 1)
	}
	symbol := printed.SymbolAtEnd(rest)
	return ok && symbol != "" && printed.Unstarred(strings.TrimSpace(rest)) == symbol
}

// mastheadFacts splits line i into the facts of a masthead that stand on it, or
// returns nil when it holds anything else.
func (sh *Sheet) mastheadFacts(i int) []line {
	words := sh.lang.Masthead
	l := sh.lines[i]
	var facts []line
	for _, first := range [...]string{words.Publisher, sh.lang.OrganPrefix(sh.src[l.start:l.end])} {
		if rest, ok := strings.CutPrefix(sh.src[l.start:l.end], first); ok && first != "" && l.class == body {
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
	switch sh.lang.Role(sh.src[l.start:l.end], "", l.gap) {
	case printed.RoleSymbol, printed.RoleDistribution, printed.RoleOriginal, printed.RoleIssuance:
		return append(facts, l)
	}
	return nil
}

// splitColumns makes lines of what stands side by side in the masthead, apart
// by two spaces or more, and returns where the masthead now ends.
func (sh *Sheet) splitColumns(from, end int) int {
	split := slices.Clone(sh.lines[:from])
	for i, l := range sh.lines[from:end] {
		if facts := sh.mastheadFacts(from + i); len(facts) > 1 {
			split = append(split, facts...)
			continue
		}
		for l.class == body {
			s := sh.src[l.start:l.end]
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
		sh.lines = slices.Concat(split, sh.lines[end:])
	}
	return len(split)
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

// mastheadText reads the prose [language.From, to) as a line of the masthead.
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
		r.Identity.Symbol = g.lang.SymbolForm(printed.Unstarred(s))
	case printed.RoleIssuance:
		r.Identity.Issuance = g.lang.DateIn(s)
		line.Value = string(r.Identity.Issuance)
	case printed.RoleAdoption:
		line.Value = string(g.lang.DateIn(s))
	case printed.RoleAgendaItem:
		line.Value = g.lang.ItemNumber(s)
	case printed.RoleSession:
		line.Value = g.lang.SessionOf(s)
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
