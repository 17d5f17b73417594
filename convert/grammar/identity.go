package grammar

import (
	"strings"

	"plenary/convert/language"
	"plenary/convert/printed"
	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/schema"
)

// identify derives the identity of r from what was read.
func (g *grammar) identify(r *resolution.Resolution) {
	id := &r.Identity
	if r.Conclusions != nil && r.Conclusions.Date != nil {
		id.Adoption = r.Conclusions.Date.Date
	}
	if id.Adoption == "" && r.CoverPage != nil {
		for _, line := range r.CoverPage.Lines {
			if line.Role == resolution.RoleAdoption {
				id.Adoption = resolution.Date(line.Value)
			}
		}
	}
	if id.Kind == resolution.KindStatement {
		g.nameStatement(r)
	}
	g.name(id)
	if session, _, ok := strings.Cut(id.Number, "/"); ok && r.CoverPage != nil && id.Organ == resolution.GeneralAssembly {
		for _, line := range r.CoverPage.Lines {
			if line.Role == resolution.RoleSession && line.Value == "" {
				line.Value = session
			}
		}
	}
	id.Markup = id.Adoption
	if isLimited(id) {
		id.Kind = resolution.KindDraft
	}
	if id.Kind.IsDraft() {
		id.Markup = id.Issuance
		return
	}
	if id.Adoption == "" {
		var place diag.Span
		if r.Preface != nil {
			place = r.Preface.Number.Span
		}
		g.findings.Add(schema.NoDate, place, "neither the closing lines nor the masthead give the date of adoption").
			Hint = "look whether the text was cut off after the last paragraph; no date is made up: where the schema demands one the XML has 1900-01-01, named unknown"
	}
}

// isLimited reports whether a text that has no number was issued as a draft, by
// the symbol of a document of limited distribution, "E/2145/L.9". (Editorial
// Manual, "Document symbols".)
func isLimited(id *resolution.Identity) bool {
	return id.Number == "" && id.Adoption == "" && id.Kind == resolution.KindResolution && strings.Contains(id.Symbol, "/L.")
}

// name derives the organ, the kind and the symbol from the number, where the
// text does not say them.
func (g *grammar) name(id *resolution.Identity) {
	if id.Organ == "" && id.Number != "" {
		id.Organ = resolution.GeneralAssembly
		if _, council := g.lang.PrintedNumber(id.Number); council {
			id.Organ = resolution.SecurityCouncil
		}
	}
	decision := false
	if _, after, ok := strings.Cut(id.Number, "/"); ok && id.Organ == resolution.GeneralAssembly {
		value, _ := printed.Number(after)
		decision = id.Organ.Organ().Decides(value)
	}
	if decision {
		id.Kind = resolution.KindDecision
	}
	if id.Symbol != "" || id.Number == "" {
		return
	}
	id.Symbol = g.lang.SymbolOf(id.Number, id.Organ)
	if decision {
		id.Symbol = strings.Replace(id.Symbol, "/RES/", "/DEC/", 1)
	}
}

// nameStatement derives the date, the number and the symbol of a statement. It
// has no closing lines but seldom: its first paragraph tells when it was made, and
// the symbol in the masthead ends in its number. The number of one of the Human
// Rights Council says that it is no resolution's.
func (g *grammar) nameStatement(r *resolution.Resolution) {
	id := &r.Identity
	if len(r.MainBody) > 0 && id.Adoption == "" {
		if p, ok := r.MainBody[0].(*resolution.Paragraph); ok {
			id.Adoption = g.lang.DateIn(resolution.BlockText(p.Content))
		}
	}
	series, number, found := strings.Cut(id.Symbol, "/"+language.StatementSeries+"/")
	if !found {
		number = strings.TrimLeft(strings.TrimPrefix(id.Number, language.StatementSeries), "/ ")
		series = strings.TrimSuffix(id.Organ.Organ().Resolutions, "/RES/")
	}
	if number == "" {
		return
	}
	id.Symbol = series + "/" + language.StatementSeries + "/" + number
	if id.Number = number; id.Organ == printed.HumanRightsCouncil {
		id.Number = language.StatementSeries + "/" + number
	}
}
