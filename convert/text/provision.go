package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/resolution"
	"plenary/schema"
)

// A bodyText says what kind of body is read.
type bodyText struct {
	main  bool // a main body, which the closing lines end, and no attachment
	leads bool // its paragraphs open with a leading phrase
}

// An outline is the divisions and paragraphs that are open while a body is
// read.
type outline struct {
	top       []resolution.Provision
	divisions []*resolution.Division // open, outermost first
	paragraph *resolution.Paragraph  // open, or nil
	points    []openPoint            // open, outermost first
	number    int                    // of the last numbered paragraph
}

// An openPoint is a point that may have a successor.
type openPoint struct {
	node   *resolution.Paragraph
	degree degree
	value  int
}

// provisions = (heading | paragraph | point | text)*, up to the conclusions or
// the next attachment.
func (g *grammar) provisions(kind bodyText) []resolution.Provision {
	var o outline
	for g.more() {
		s := g.peek()
		l := labelOf(s)
		switch {
		case g.lang.annex(unmarked(s)), kind.main && g.closes(s), g.opensNextPart():
			return o.top
		case g.opensTable():
			o.addTable(g.table())
		case g.opensDivision():
			o.openDivision(g.division())
		case l.degree == arabic:
			o.addParagraph(g.numbered(l, kind, &o))
		case l.degree != noDegree && o.paragraph != nil:
			g.point(l, &o)
		case l.degree != noDegree && l.degree != bullet:
			o.addParagraph(g.loosePoint(l))
		default:
			g.unnumbered(kind, &o)
		}
	}
	return o.top
}

// numbered reads a numbered paragraph.
func (g *grammar) numbered(l label, kind bodyText, o *outline) *resolution.Paragraph {
	b := g.next()
	p := g.labelled(b, l)
	lead := 0
	if kind.leads {
		lead = g.lang.lead(g.leads.Operative, g.prose[p.textFrom:b.to])
	}
	p.node.Content = []resolution.Block{g.paragraph(p.textFrom, b.to, lead)}
	if l.value != o.number+1 && l.value != 1 {
		g.findings.Add(schema.NumberGap, p.node.Num.Span, "paragraph %d follows %d", l.value, o.number)
	}
	o.number = l.value
	return p.node
}

// loosePoint reads a point that no paragraph introduces.
func (g *grammar) loosePoint(l label) *resolution.Paragraph {
	b := g.next()
	p := g.labelled(b, l)
	p.node.Content = []resolution.Block{g.paragraph(p.textFrom, b.to, 0)}
	return p.node
}

// A labelledParagraph is a paragraph and the place where its text begins.
type labelledParagraph struct {
	node     *resolution.Paragraph
	textFrom int
}

// labelled reads a block with a label.
func (g *grammar) labelled(b block, l label) labelledParagraph {
	from := min(b.from+len(l.text)+1, b.to)
	node := &resolution.Paragraph{
		Span: g.spanOf(b),
		Num:  g.num(b.from, b.from+len(l.text)),
	}
	return labelledParagraph{node, from}
}

// unnumbered reads a block without a number: an operative paragraph that stands
// alone, a preambular paragraph inside a division, or more text of the
// paragraph above.
func (g *grammar) unnumbered(kind bodyText, o *outline) {
	b := g.next()
	s := g.textOf(b)
	lead, known := 0, false
	preambular := g.lang.opensPreambular(s) && strings.HasSuffix(unmarked(s), ",")
	if preambular && !kind.leads {
		lead = g.lang.lead(g.leads.Preambular, s) // of an annexed text
	}
	if kind.leads {
		if preambular && len(o.divisions) > 0 {
			lead = g.lang.lead(g.leads.Preambular, s)
			o.addCrossHeading(&resolution.CrossHeading{Span: g.spanOf(b), Content: g.inline(b.from, b.to, lead)})
			return
		}
		known = g.lang.opensOperative(s)
		lead = g.lang.lead(g.leads.Operative, s)
	}
	if o.paragraph == nil || known || o.paragraph.Num.Value == "" && len(o.paragraph.Points) == 0 {
		o.addParagraph(&resolution.Paragraph{Span: g.spanOf(b), Content: []resolution.Block{g.paragraph(b.from, b.to, lead)}})
		return
	}
	o.addText(g.paragraph(b.from, b.to, 0))
}

// point reads a point and hangs it where its label belongs.
func (g *grammar) point(l label, o *outline) {
	afterColon := strings.HasSuffix(g.textOf(g.blocks[g.at-1]), ":")
	b := g.next()
	p := g.labelled(b, l)
	p.node.Content = []resolution.Block{g.paragraph(p.textFrom, b.to, 0)}
	depth, read := o.depth(l, afterColon)
	o.points = append(o.points[:depth], openPoint{p.node, read.degree, read.value})
	o.parent(depth).Points = append(o.parent(depth).Points, p.node)
	o.extend(p.node)
}

// depth finds the depth of a point: the deepest open level that it continues,
// or a new level below the last point. A letter that may be a roman number,
// (i), opens a level after a colon.
func (o *outline) depth(l label, afterColon bool) (int, label) {
	readings := []label{l}
	if letter, ok := l.secondReading(); ok {
		readings = append(readings, letter)
	}
	if !afterColon || l.value != 1 || l.degree == bullet {
		for depth := len(o.points) - 1; depth >= 0; depth-- {
			for _, r := range readings {
				if open := o.points[depth]; open.degree == r.degree && (open.value+1 == r.value || r.degree == bullet) {
					return depth, r
				}
			}
		}
	}
	for _, r := range readings {
		if r.value == 1 {
			return len(o.points), r
		}
	}
	for depth := len(o.points) - 1; depth >= 0; depth-- {
		if o.points[depth].degree == l.degree {
			return depth, l
		}
	}
	return len(o.points), l
}

// parent returns the node that a point of a depth hangs on.
func (o *outline) parent(depth int) *resolution.Paragraph {
	if depth == 0 {
		return o.paragraph
	}
	return o.points[depth-1].node
}

// extend widens the spans of all that is open to cover p.
func (o *outline) extend(p *resolution.Paragraph) {
	for _, open := range o.points {
		open.node.Span = open.node.Span.Union(p.Span)
	}
	if o.paragraph != nil {
		o.paragraph.Span = o.paragraph.Span.Union(p.Span)
	}
	for _, d := range o.divisions {
		d.Span = d.Span.Union(p.Span)
	}
}

// addParagraph puts a paragraph into the innermost division.
func (o *outline) addParagraph(p *resolution.Paragraph) {
	o.paragraph, o.points = p, nil
	o.add(p)
	o.extend(p)
}

// addCrossHeading puts a preambular paragraph into the innermost division.
func (o *outline) addCrossHeading(c *resolution.CrossHeading) {
	o.paragraph, o.points = nil, nil
	o.add(c)
	o.extend(&resolution.Paragraph{Span: c.Span})
}

func (o *outline) add(p resolution.Provision) {
	if k := len(o.divisions) - 1; k >= 0 {
		o.divisions[k].Content = append(o.divisions[k].Content, p)
		return
	}
	o.top = append(o.top, p)
}

// addText adds text without number to the open paragraph: after its points it
// wraps them up.
func (o *outline) addText(p *resolution.P) {
	if len(o.paragraph.Points) > 0 {
		o.paragraph.WrapUp = append(o.paragraph.WrapUp, p)
	} else {
		o.paragraph.Content = append(o.paragraph.Content, p)
	}
	o.extend(&resolution.Paragraph{Span: p.Span})
}

// opensDivision reports whether the next block heads a division: a roman
// number or a letter with a short line, or a short line by itself without
// stop, before something that is no heading's continuation.
func (g *grammar) opensDivision() bool {
	s := g.peek()
	if _, level := g.divisionNumber(s); level != "" {
		return true
	}
	return g.isHeading(s) && g.peekAt(1) != "" && !g.closes(g.peekAt(1))
}

// longestHeading is more bytes than any heading of a resolution has.
const longestHeading = 400

// isHeading reports whether s can be a heading without number.
func (g *grammar) isHeading(s string) bool {
	if len(s) > longestHeading || !isUpper(s) || labelOf(s).degree != noDegree || g.lang.annex(unmarked(s)) {
		return false
	}
	if g.lang.opensOperative(s) {
		return false
	}
	return !endsClause(s) && !strings.HasSuffix(unmarked(s), "]")
}

// headsDivision reports whether s, between preambular paragraphs, is a heading:
// they end in a comma, and it does not.
func (g *grammar) headsDivision(s string) bool {
	return g.isHeading(s) && !g.lang.opensPreambular(s)
}

// levelRanks orders the levels of division from the outermost.
var levelRanks = map[resolution.Level]int{
	resolution.LevelPart: 1, resolution.LevelSection: 2, resolution.LevelTitle: 3, resolution.LevelChapter: 4,
	resolution.LevelArticle: 5, resolution.LevelDivision: 6,
}

// openDivision closes the divisions that d does not belong to and opens it.
func (o *outline) openDivision(d *resolution.Division) {
	for k := len(o.divisions) - 1; k >= 0 && levelRanks[o.divisions[k].Level] >= levelRanks[d.Level]; k-- {
		o.divisions = o.divisions[:k]
	}
	o.paragraph, o.points = nil, nil
	o.add(d)
	o.extend(&resolution.Paragraph{Span: d.Span})
	o.divisions = append(o.divisions, d)
}

// division = number? heading.
func (g *grammar) division() *resolution.Division {
	b := g.next()
	s := g.textOf(b)
	length, level := g.divisionNumber(s)
	if level == "" {
		return &resolution.Division{Span: g.spanOf(b), Level: resolution.LevelDivision, Heading: g.plain(b)}
	}
	d := &resolution.Division{Span: g.spanOf(b), Level: level, Num: g.num(b.from, b.from+length)}
	if from := b.from + length + 1; from < b.to {
		d.Heading = g.inline(from, b.to, 0)
	} else if g.more() && g.isHeading(g.peek()) {
		title := g.next()
		d.Heading = g.plain(title)
		d.Span = d.Span.Union(g.spanOf(title))
	}
	return d
}

func isUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// divisionNumber reads the number of a heading: a word with a number, "Article
// 1", alone on its line, or a number by itself.
func (g *grammar) divisionNumber(s string) (length int, level resolution.Level) {
	word := firstWord(s)
	for _, d := range g.lang.Divisions {
		if d.Word == word {
			rest := s[min(len(word)+1, len(s)):]
			bare := strings.TrimSuffix(rest, ".")
			_, digits := number(bare)
			if bare != "" && (digits == len(bare) || isRoman(bare)) {
				return len(s), d.Level
			}
		}
	}
	return headingNumber(s)
}

// headingNumber reads the number of a heading: "II", "IV.", "A." with a short
// title, or alone.
func headingNumber(s string) (length int, level resolution.Level) {
	word := firstWord(s)
	bare := strings.TrimSuffix(word, ".")
	alone := len(word) == len(s)
	if len(s) > longestHeading || !alone && endsClause(s) {
		return 0, ""
	}
	switch {
	case isRoman(bare) && (alone || bare != word || isUpper(s[len(word)+1:])):
		return len(word), resolution.LevelSection
	case len(bare) == 1 && 'A' <= bare[0] && bare[0] <= 'Z' && (bare != word || alone):
		return len(word), resolution.LevelTitle
	}
	return 0, ""
}
