package grammar

import (
	"slices"
	"strings"

	"plenary/convert/manuscript"
	"plenary/convert/printed"
	"plenary/convert/resolution"
	"plenary/diag"
)

// masthead = line* job?.
func (g *grammar) masthead(r *resolution.Resolution) {
	for g.more() {
		p, ok := g.blocks[g.at].whole.(*manuscript.Paragraph)
		if !ok || !p.Rank.Masthead {
			break
		}
		g.mastheadLine(r, p.Rank.Role)
	}
	for _, fact := range g.m.Facts {
		if fact.Kind == manuscript.JobNumber {
			g.jobNumber(r, fact.Span)
		}
	}
}

// mastheadLine reads a line of the masthead and the fact in it.
func (g *grammar) mastheadLine(r *resolution.Resolution, role printed.Role) {
	b := g.next()
	g.mastheadText(r, role, b.Start, b.End)
}

// mastheadText reads the text [from, to) as a line of the masthead.
func (g *grammar) mastheadText(r *resolution.Resolution, role printed.Role, from, to int) {
	s := g.m.Text[from:to]
	line := &resolution.MastheadLine{Span: diag.SpanOf(from, to), Role: role}
	switch {
	case role == printed.RoleAdoption && g.head.Alone:
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

// jobNumber = number star? language?: the number of the print job. The star of a
// document that was issued again is a mark of the same note as that of its symbol.
func (g *grammar) jobNumber(r *resolution.Resolution, job diag.Span) {
	line := &resolution.MastheadLine{Span: job, Role: resolution.RoleJobNumber}
	text := func(from, to int) {
		if from < to {
			line.Content = append(line.Content, &resolution.Text{Value: g.m.Text[from:to], Source: []diag.Span{diag.SpanOf(from, to)}})
		}
	}
	from := job.Start
	if star := strings.IndexByte(g.m.Text[from:job.End], '*'); star >= 0 && slices.ContainsFunc(g.m.Notes, func(n manuscript.Note) bool { return n.Masthead }) {
		text(from, from+star)
		from += star + 1
		line.Content = append(line.Content, &resolution.NoteRef{Marker: "*", Mark: diag.SpanOf(from-1, from)})
	}
	text(from, job.End)
	g.addMasthead(r, line)
}
