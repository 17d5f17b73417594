package grammar

import (
	"strings"

	"plenary/convert/printed"
	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/schema"
)

// provisions = (heading | paragraph | point | text | table)*, up to the
// conclusions or the next attachment.
func (g *grammar) provisions(kind bodyText) []resolution.Provision {
	var o outline
	for g.more() {
		s := g.peek()
		l := g.lang.LabelOf(s)
		switch {
		case g.lang.Annex(s), kind.main && g.lang.Closes(s), kind.open && g.closesText(), g.opensNextPart():
			return o.top
		case g.opensTable():
			o.addTable(g.table(), g.nextLabel())
		case g.titlesList(&o):
			title, next := g.next(), printed.LabelOf(g.peek())
			o.addTitle(g.plain(title), title.Span, next)
		case g.opensDivision(kind, &o):
			o.openDivision(g.division())
			kind.enacted = false
		case g.lang.Formula(s) != "":
			o.addCrossHeading(g.quotedFormula())
			kind.leads, o.quoted = true, true
		case !kind.main && g.enacts():
			o.addParagraph(g.enactingWords())
			kind.enacted = true
		case l.Degree == printed.Arabic && !g.countsBelow(l, &o):
			o.addParagraph(g.numbered(l, kind, &o))
			o.label, kind.enacted = l, false
		case l.Degree == printed.Dotted:
			g.inParts(l, kind, &o)
		case l.Degree != printed.NoDegree:
			g.point(l, kind, &o)
		default:
			g.unnumbered(kind, &o)
		}
	}
	return o.top
}

// numbered reads a numbered paragraph.
func (g *grammar) numbered(l printed.Label, kind bodyText, o *outline) *resolution.Paragraph {
	b := g.next()
	p := g.labelled(b, l)
	if g.opensPoints(p.textFrom, b.End) {
		p.node.Span = p.node.Num.Span
		g.at--
		g.blocks[g.at].Span = diag.SpanOf(p.textFrom, b.End)
	} else if p.textFrom < b.End || !printed.OpensPoint(g.peek()) { // a number may have nothing but points
		p.node.Content = []resolution.Block{g.paragraph(p.textFrom, b.End, g.leadOfNumbered(kind, p.textFrom, b.End))}
	}
	if l.Value != o.number+1 && l.Value != 1 && (l.Insert == "" || l.Value != o.number) {
		g.findings.Add(schema.NumberGap, p.node.Num.Span, "paragraph %d follows %d", l.Value, o.number)
	}
	if meant, misread := l.Meant(); misread {
		g.reportMisread(l.Text, p.node.Num, meant)
	}
	o.number = l.Value
	return p.node
}

// countsBelow reports whether the number l of the next block, "1.", is that of a point: what stands
// above introduces a list, and where its numbers end a list around it goes on, or the numbers of the
// paragraphs do.
func (g *grammar) countsBelow(l printed.Label, o *outline) bool {
	if g.at < o.listTo {
		return true
	}
	if l.Value != 1 || o.paragraph == nil || o.label.Degree != printed.Arabic || !g.lang.EndsInColon(g.textOf(g.blocks[g.at-1])) {
		return false
	}
	last := 1
	for i := g.at + 1; i < len(g.blocks); i++ {
		s := g.textOf(g.blocks[i])
		_, level := g.lang.DivisionNumber(s)
		switch next := g.lang.LabelOf(s); {
		case level != "", g.lang.Annex(s), g.lang.Closes(s):
			return false
		case o.counts(next), next.Degree == printed.Arabic && next.Value != last+1 && next.Value == o.number+1:
			o.listTo = i
			return true
		case next.Degree == printed.Arabic && next.Value == last+1:
			last++
		case next.Degree == printed.Arabic:
			return false
		}
	}
	return false
}

// opensPoints reports whether the text [from, to) of a paragraph is the first of its points,
// which stands on the line of its number, "3. (a) Decides": the next block is the second.
func (g *grammar) opensPoints(from, to int) bool {
	if from >= to || g.m.Text[from] != '(' {
		return false
	}
	first, second := printed.LabelOf(g.m.Text[from:to]), printed.LabelOf(g.peek())
	return first.Value == 1 && len(first.Text) < to-from && first.Degree != printed.Bullet && second.Follows(first)
}

// point reads a point and hangs it where its label belongs.
func (g *grammar) point(l printed.Label, kind bodyText, o *outline) {
	afterColon := g.at > 0 && g.lang.EndsInColon(g.textOf(g.blocks[g.at-1]))
	b := g.next()
	p := g.labelled(b, l)
	l = g.readMisread(l, p.node.Num, o)
	lead := g.leadOfPoint(kind, l, p.textFrom, b.End)
	if o.isEmpty() { // its points are what it decides
		lead = g.leadOfNumbered(kind, p.textFrom, b.End)
	}
	p.node.Content = []resolution.Block{g.paragraph(p.textFrom, b.End, lead)}
	if last, skips := o.skips(l); skips {
		g.findings.Add(schema.NumberGap, p.node.Num.Span, "point %s follows %s", l.Text, last.Text)
	}
	o.addPoint(openPoint{p.node, l, !g.lang.EndsItem(g.textOf(b))}, afterColon)
}

// inParts reads a paragraph or point with a label of several parts: below or
// beside the one whose parts it shares, or as a paragraph of its own.
func (g *grammar) inParts(l printed.Label, kind bodyText, o *outline) {
	b := g.next()
	p := g.labelled(b, l)
	p.node.Content = []resolution.Block{g.paragraph(p.textFrom, b.End, g.leadOfNumbered(kind, p.textFrom, b.End))}
	if depth, below := o.partDepth(l); below {
		o.hang(openPoint{p.node, l, !g.lang.EndsItem(g.textOf(b))}, depth)
		return
	}
	o.addParagraph(p.node)
	o.label = l
}

// A labelledParagraph is a paragraph and the place where its text begins.
type labelledParagraph struct {
	node     *resolution.Paragraph
	textFrom int
}

// labelled reads a block with a label.
func (g *grammar) labelled(b block, l printed.Label) labelledParagraph {
	from := min(b.Start+len(l.Text)+1, b.End)
	num := g.num(b.Start, b.Start+len(l.Text))
	if l.Slipped || l.Clung {
		from--
		num.Value = strings.ReplaceAll(num.Value, " ", "")
	}
	node := &resolution.Paragraph{
		Span: b.Span,
		Num:  num,
	}
	return labelledParagraph{node, from}
}

// unnumbered reads a block without a number: a preambular paragraph inside a
// division, an operative paragraph that stands alone, or more text of what is
// open.
func (g *grammar) unnumbered(kind bodyText, o *outline) {
	b := g.next()
	s, next := g.textOf(b), g.nextLabel()
	lead := g.leadOfText(kind, b, o)
	switch {
	case o.counts(next) && (g.isHeading(g.at-1) || g.isTitled(s) && printed.OpensPoint(g.peek())):
		o.addHeading(g.plain(b), b.Span, next)
	case o.counts(next):
		o.addBlock(g.paragraph(b.Start, b.End, lead), b.Span, g.lang.EndsInColon(s), next)
	case kind.leads && o.opensSection(g.lang, s):
		o.addCrossHeading(&resolution.CrossHeading{Span: b.Span, Content: g.inline(b.Start, b.End, lead)})
	case o.standsAlone(g.lang, s) || kind.leads && g.lang.OpensOperative(s):
		o.addParagraph(&resolution.Paragraph{Span: b.Span, Content: []resolution.Block{g.paragraph(b.Start, b.End, lead)}})
	default:
		o.addBlock(g.paragraph(b.Start, b.End, lead), b.Span, g.lang.EndsInColon(s), next)
	}
}

// isTitled reports whether s is a title that ends in a colon: a short line
// without a leading phrase, that does not say who speaks.
func (g *grammar) isTitled(s string) bool {
	const longestTitle = 100 // letters: programmes of work have "Documentation:"; a longer line introduces what is decided
	return g.lang.EndsInColon(s) && len(s) <= g.lang.Bytes(longestTitle) && g.lang.OpensCapital(s) && !g.lang.Leads(s) && !g.lang.EndsOpen(g.lang.WithoutPauses(s)) && !g.lang.NamesOrgan(s) && !g.lang.EndsInSpeaker(s)
}

// titlesNext reports whether s is a title that ends in a colon, above the
// numbered paragraph that comes next.
func (g *grammar) titlesNext(s string, o *outline) bool {
	next := printed.LabelOf(g.peekAt(1))
	return o.number > 0 && next.Degree == printed.Arabic && next.Value == o.number+1 && g.isTitled(s)
}

// titlesList reports whether the next block is the title of the first points of
// a list: a line without stop below the words that introduce the list, right
// above its first label.
func (g *grammar) titlesList(o *outline) bool {
	if g.at == 0 || o.paragraph == nil || !g.lang.EndsInColon(g.lang.Unmarked(g.textOf(g.blocks[g.at-1]))) {
		return false
	}
	s, first := g.peek(), printed.LabelOf(g.peekAt(1))
	if first.Value != 1 || first.Degree == printed.Arabic || first.Degree == printed.Dotted || g.lang.Annex(s) {
		return false
	}
	_, level := g.lang.DivisionNumber(s)
	return level == "" && g.isHeading(g.at)
}

// quotedFormula reads the formula of a draft that a body quotes: "Recommends to
// the General Assembly the adoption of the following draft resolution:". The
// draft goes on in the same body; from here on its organ speaks.
func (g *grammar) quotedFormula() *resolution.CrossHeading {
	b := g.next()
	s := g.lang.Unmarked(g.textOf(b))
	g.organ = g.lang.Formula(s)
	return &resolution.CrossHeading{Span: b.Span, Content: g.inline(b.Start, b.End, len(g.lang.WithoutComma(s)))}
}

// enacts reports whether the next block is the words that say who speaks in an
// annexed text: "The States Parties to this Convention,". The sentence goes on
// in paragraphs that end in commas, and one of them is preambular.
func (g *grammar) enacts() bool {
	const longestSpeakers = 120 // letters: annexed conventions name the States Parties on one line; a longer one is a paragraph
	if len(g.peek()) > g.lang.Bytes(longestSpeakers) || !g.lang.IsSpeaker(g.peek()) {
		return false
	}
	for i := 0; g.lang.EndsInComma(g.lang.Unmarked(g.peekAt(i))); i++ {
		if g.lang.IsPreambular(g.peekAt(i + 1)) {
			return true
		}
	}
	return false
}

// enactingWords reads the words that say who speaks, which are in italics.
func (g *grammar) enactingWords() *resolution.Paragraph {
	b := g.next()
	words := len(g.lang.WithoutComma(g.lang.Unmarked(g.textOf(b))))
	return &resolution.Paragraph{Span: b.Span, Content: []resolution.Block{g.paragraph(b.Start, b.End, words)}}
}
