package text

import (
	"plenary/convert/printed"
	"plenary/convert/resolution"
)

// masthead = line*. It reports whether the text is a resolution at all.
func (g *grammar) masthead(r *resolution.Resolution) bool {
	if g.Head.Formula < 0 && g.Head.Preface < 0 {
		return false
	}
	g.reportOthers()
	for g.more() && g.blocks[g.at].line < len(g.Head.Roles) {
		g.mastheadLine(r, g.Head.Roles[g.blocks[g.at].line])
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
	case role == printed.RoleAdoption && g.Head.Alone:
		line.Content = g.terms(from, to)
	case role == printed.RoleSymbol:
		line.Content = g.appendText(nil, from, to) // its own symbol is no citation
	default:
		line.Content = g.inline(from, to, 0)
	}
	switch role {
	case printed.RoleSymbol:
		r.Identity.Symbol = g.Lang.SymbolForm(printed.Unstarred(s))
	case printed.RoleIssuance:
		r.Identity.Issuance = g.Lang.DateIn(s)
		line.Value = string(r.Identity.Issuance)
	case printed.RoleAdoption:
		line.Value = string(g.Lang.DateIn(s))
	case printed.RoleAgendaItem:
		line.Value = g.Lang.ItemNumber(s)
	case printed.RoleSession:
		line.Value = g.Lang.SessionOf(s)
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
