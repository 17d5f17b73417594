package text

import (
	"strings"

	"plenary/convert/language"
	"plenary/convert/printed"
	"plenary/convert/resolution"
)

// statementHead is the head of a statement whose title is on line i. In the Human
// Rights Council a number with the subject stands below it, or the subject
// alone.
func (sh *Sheet) statementHead(i int) head {
	states := sh.lang.Statement(sh.lineText(i))
	h := head{preface: i, text: i + 1, formula: -1, alone: true, states: states}
	lines := 0
	for k := i + 1; k < len(sh.lines) && lines < nearFormula; k++ {
		if sh.lines[k].class != body {
			continue
		}
		lines++
		s := sh.lineText(k)
		switch {
		case sh.lang.OpensPreface(s):
			if other, whole := sh.headFrom(k); whole {
				other.states = states
				return other
			}
			return h
		case sh.lang.Decides(s):
			if lines > 1 {
				h.preface, h.text, h.alone = i+1, k, false
			}
			return h
		}
	}
	return h
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
