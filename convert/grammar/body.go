package grammar

import (
	"plenary/convert/printed"
)

// A bodyText says what kind of body is read.
type bodyText struct {
	main    bool // a main body, which the closing lines end, and no attachment
	leads   bool // its paragraphs open with a leading phrase
	enacted bool // an attachment, below the words that say who speaks
	open    bool // an attachment, above the closing lines of the resolution
}

// nextLabel returns the label of the next point when nothing but text stands
// before it. A heading without number may be text between two points, but no
// list begins with one: below it (i) is the ninth letter.
func (g *grammar) nextLabel() printed.Label {
	if g.at < g.ahead.from || g.at > g.ahead.to || g.ahead.to == 0 {
		g.lookAhead()
	}
	l := g.ahead.label
	if g.ahead.heading < g.at || l.Value > 1 && l.Degree != printed.Bullet {
		return l
	}
	if readings := l.Readings(); len(readings) > 1 {
		return readings[1]
	}
	return printed.Label{}
}

func (g *grammar) lookAhead() {
	g.ahead = labelAhead{from: g.at, to: len(g.blocks), heading: -1}
	for i := g.at; i < len(g.blocks); i++ {
		s := g.textOf(g.blocks[i])
		l := printed.LabelOf(s)
		_, level := g.lang.DivisionNumber(s)
		switch {
		case l.Degree == printed.Arabic, level != "", g.lang.Annex(s), g.lang.Closes(s):
			g.ahead.to = i
			return
		case l.Degree != printed.NoDegree:
			g.ahead.to, g.ahead.label = i, l
			return
		case g.isHeading(i):
			g.ahead.heading = i
		}
	}
}
