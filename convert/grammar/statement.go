package grammar

import (
	"strings"

	"plenary/convert/language"
	"plenary/convert/printed"
	"plenary/convert/resolution"
)

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
