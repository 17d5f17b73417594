package text

import (
	"strings"

	"plenary/convert/printed"
	"plenary/convert/resolution"
)

// statementSeries is the series of the statements of presidents in symbols, and
// before the numbers of those of the Human Rights Council.
const statementSeries = "PRST"

// statement returns the organ whose president makes the statement with the title
// s, or "".
func (l *Language) statement(s string) printed.OrganCode {
	s = printed.OneSpaced(s)
	for _, title := range l.Statements {
		if s == title.Words {
			return title.Organ
		}
	}
	return ""
}

// statementHead is the head of a statement whose title is on line i. In the Human
// Rights Council a number with the subject stands below it, or the subject
// alone.
func (n *normaliser) statementHead(i int) head {
	states := n.lang.statement(n.lineText(i))
	h := head{preface: i, text: i + 1, formula: -1, alone: true, states: states}
	lines := 0
	for k := i + 1; k < len(n.lines) && lines < nearFormula; k++ {
		if n.lines[k].class != body {
			continue
		}
		lines++
		s := n.lineText(k)
		switch {
		case n.lang.opensPreface(s):
			if other, whole := n.headFrom(k); whole {
				other.states = states
				return other
			}
			return h
		case n.lang.decides(s):
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
			id.Adoption = g.lang.dateIn(resolution.BlockText(p.Content))
		}
	}
	series, number, found := strings.Cut(id.Symbol, "/"+statementSeries+"/")
	if !found {
		number = strings.TrimLeft(strings.TrimPrefix(id.Number, statementSeries), "/ ")
		series = strings.TrimSuffix(organOf(id.Organ).Resolutions, "/RES/")
	}
	if number == "" {
		return
	}
	id.Symbol = series + "/" + statementSeries + "/" + number
	if id.Number = number; id.Organ == printed.HumanRightsCouncil {
		id.Number = statementSeries + "/" + number
	}
}
