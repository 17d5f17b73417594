package grammar

import (
	"plenary/convert/manuscript"
	"plenary/convert/printed"
	"plenary/convert/resolution"
)

// opensDivision reports whether the next block heads a division: a roman
// number or a letter with a short line, or a short line by itself without
// stop, before something that is no heading's continuation. What stands between
// two numbers of one list is no division.
func (g *grammar) opensDivision(kind bodyText, o *outline) bool {
	s := g.peek()
	if _, level := g.divisionNumber(g.at); level != "" {
		return true
	}
	if g.titlesNext(s, o) {
		return true
	}
	return g.isHeading(g.at) && g.peekAt(1) != "" && !g.lang.Closes(g.peekAt(1)) && !g.isListed(kind) && !o.counts(g.nextLabel())
}

// divisionNumber reads the number of a heading, block i. Where the source shows that it is one, whatever
// number it opens with is its number.
func (g *grammar) divisionNumber(i int) (length int, level printed.Level) {
	s := g.textOf(g.blocks[i])
	length, level = g.lang.DivisionNumber(s)
	if level != "" || g.ranked(i) != manuscript.Yes {
		return length, level
	}
	switch l := g.lang.LabelOf(s); l.Degree {
	case printed.NoDegree, printed.Bullet:
		return 0, ""
	case printed.Arabic:
		return len(l.Text), printed.LevelChapter
	default:
		return len(l.Text), printed.LevelDivision
	}
}

// isListed reports whether the next block is a line of a list: of lines that
// could be headings, of which more stand together than head anything, or, in an
// annex, below the last of which nothing stands that they could head.
func (g *grammar) isListed(kind bodyText) bool {
	const (
		mostHeads = 5 // texts without blank lines: a part, its title, a chapter, its title and an article stand together
		least     = 3 // lines: an empty form may end in a title, a heading and its title (cases names-three and names-four)
	)
	from, to := g.at, g.at+1
	for from > 0 && g.at-from < mostHeads && g.isHeading(from-1) {
		from--
	}
	for to < len(g.blocks) && to-g.at <= mostHeads && g.isHeading(to) {
		to++
	}
	ends := to == len(g.blocks) || g.lang.Annex(g.textOf(g.blocks[to])) || g.lang.Closes(g.textOf(g.blocks[to]))
	return to-from > mostHeads || !kind.main && ends && to-from > least
}

// division = number? heading.
func (g *grammar) division() *resolution.Division {
	b := g.next()
	length, level := g.divisionNumber(g.at - 1)
	if level == "" || len(g.marksIn(b.Start, b.Start+length)) > 0 { // a number bears no mark of a note
		return &resolution.Division{Span: b.Span, Level: printed.LevelDivision, Heading: g.plain(b)}
	}
	d := &resolution.Division{Span: b.Span, Level: level, Num: g.num(b.Start, b.Start+length)}
	if from := b.Start + length + 1; from < b.End {
		d.Heading = g.inline(from, b.End, 0)
	} else if g.more() && g.isHeading(g.at) {
		title := g.next()
		d.Heading = g.plain(title)
		d.Span = d.Span.Union(title.Span)
	}
	return d
}
