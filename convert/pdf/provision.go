package pdf

import (
	"strings"
	"unicode/utf8"

	"plenary/convert/resolution"
)

func (c *composer) provisions(list []resolution.Provision) {
	var numbered *element
	for _, p := range list {
		switch p := p.(type) {
		case *resolution.Paragraph:
			if p != nil {
				numbered = c.listed(numbered, p.Num.Value, func() { c.paragraph(p, 0) })
			}
		case *resolution.Division:
			if p != nil {
				numbered = nil
				c.inside(c.in.add(tagSection), func() { c.division(p) })
			}
		case *resolution.CrossHeading:
			if p != nil {
				numbered = nil
				c.begin(p)
				c.put(item{shape: bodyShape, text: c.spans(p.Content, bodyShape.look)})
			}
		}
	}
}

// paragraph composes an operative paragraph, of degree 0, or a point.
func (c *composer) paragraph(p *resolution.Paragraph, degree int) {
	c.begin(p)
	begin := len(c.items)
	shape := c.paragraphShape(p, degree)
	label := c.label(p.Num, shape)
	if degree == 1 {
		label = c.lettered(label)
	}
	label = c.labelled(label)
	heading := c.spans(p.Heading, shape.look.italics())
	c.blocks(p.Content, opening{label, heading}, shape)
	if len(p.Points) > 0 {
		c.keepNext()
	}
	var points *element
	for _, point := range p.Points {
		if point != nil {
			points = c.listed(points, point.Num.Value, func() { c.paragraph(point, degree+1) })
		}
	}
	c.blocks(p.WrapUp, opening{}, c.closing(degree))
	if degree == 0 && p.Num.Value != "" && begin < len(c.items) {
		c.items[begin].entry = c.entryOf(p.Num.Value, firstWords(p))
	}
}

// firstWords names a paragraph in the outline: by its leading phrase, or else
// by its first words.
func firstWords(p *resolution.Paragraph) string {
	if lead := resolution.Lead(p.Content); lead != "" {
		return lead
	}
	const few = 6
	words := strings.Fields(resolution.PlainText(p.Heading) + " " + leadingText(p.Content))
	if len(words) > few {
		return strings.Join(words[:few], " ") + " …"
	}
	return strings.Join(words, " ")
}

func leadingText(blocks []resolution.Block) string {
	if len(blocks) == 0 {
		return ""
	}
	switch b := blocks[0].(type) {
	case *resolution.P:
		if b != nil {
			return resolution.PlainText(b.Content)
		}
	case *resolution.BlockList:
		if b != nil {
			return resolution.PlainText(b.Intro)
		}
	}
	return ""
}

func (c *composer) paragraphShape(p *resolution.Paragraph, degree int) shape {
	switch {
	case degree > 0:
		return pointShape(degree)
	case c.inAnnex && p.Num.Value != "":
		return annexedShape
	case p.Num.Value != "":
		return numberedShape
	}
	return bodyShape
}

// closing returns the shape of text after points.
func (c *composer) closing(degree int) shape {
	s := flushShape
	if degree > 0 {
		s.first = pointShape(degree).wrap
		s.wrap = s.first
	}
	return s
}

// titles says how the headings of divisions are set.
var titles = map[resolution.Level]shape{
	resolution.LevelTitle:    letterTitle,
	resolution.LevelChapter:  chapterTitle,
	resolution.LevelDivision: plainTitle,
}

// division composes a heading and what stands under it. Parts, sections and
// articles have their number on a line of its own.
func (c *composer) division(d *resolution.Division) {
	c.begin(d)
	entry := c.entryOf(d.Num.Value, resolution.PlainText(d.Heading))
	element, begin := c.heading(), len(c.items)
	if s, ok := titles[d.Level]; ok {
		c.put(item{shape: s, element: element, label: c.label(d.Num, s), text: c.spans(d.Heading, s.look), entry: entry})
	} else {
		number := c.label(d.Num, sectionNumber)
		heading := c.spans(d.Heading, sectionTitle.look)
		if len(number) > 0 {
			c.put(item{shape: sectionNumber, element: element, text: number, entry: entry})
			c.put(item{shape: sectionTitle, element: c.titleHeading(heading), text: heading})
		} else {
			c.put(item{shape: sectionTitle, element: element, text: heading, entry: entry})
		}
	}
	if entry != nil {
		c.depth++
		defer func() { c.depth-- }()
	}
	c.under(len(c.items) > begin, func() { c.provisions(d.Content) })
}

// label returns a number as spans.
func (c *composer) label(n resolution.Num, s shape) []span {
	text := strings.Join(strings.Fields(n.Value), " ")
	if text == "" {
		return nil
	}
	return c.plain(text, s.look, n.Span)
}

// lettered sets the letter of "(a)" in italics, which the Security Council does
// not.
func (c *composer) lettered(label []span) []span {
	if len(label) != 1 || c.of.Identity.Organ == resolution.SecurityCouncil {
		return label
	}
	letter, open := strings.CutPrefix(label[0].text, "(")
	letter, closed := strings.CutSuffix(letter, ")")
	if !open || !closed || utf8.RuneCountInString(letter) != 1 {
		return label
	}
	before, inside, after := label[0], label[0], label[0]
	before.text, inside.text, after.text = "(", letter, ")"
	inside.look = inside.look.italics()
	return []span{before, inside, after}
}

// An opening is what stands before the text of a paragraph: its number, and a
// heading in the same line.
type opening struct {
	label, heading []span
}

// before returns the heading and the text after it.
func (o opening) before(text []span) []span {
	if len(o.heading) == 0 || len(text) == 0 {
		return append(o.heading, text...)
	}
	gap := span{text: " ", look: o.heading[0].look}
	return append(append(o.heading, gap), text...)
}

// blocks composes blocks; the first takes the opening.
func (c *composer) blocks(list []resolution.Block, o opening, s shape) {
	for _, b := range list {
		begin := len(c.items)
		switch b := b.(type) {
		case *resolution.P:
			if b != nil {
				c.put(item{shape: s, label: o.label, text: o.before(c.spans(b.Content, s.look))})
			}
		case *resolution.BlockList:
			if b != nil {
				c.blockList(b, o, s)
			}
		case *resolution.Table:
			if b != nil {
				c.put(item{shape: s, label: o.label, text: o.heading})
				c.begin(b)
				c.inside(c.in.add(tagTable), func() { c.table(b) })
			}
		}
		if len(c.items) > begin {
			o, s = opening{}, continued(s)
		}
	}
	c.put(item{shape: s, label: o.label, text: o.heading}) // a number without text
}

// continued returns the shape of a second paragraph of a numbered text.
func continued(s shape) shape {
	if s.text == 0 && s.labelEnd == 0 {
		return s
	}
	s.text, s.labelEnd = 0, 0
	if s.wrap > 0 {
		s.first = s.wrap
	}
	return s
}

func (c *composer) blockList(l *resolution.BlockList, o opening, s shape) {
	c.begin(l)
	c.put(item{shape: s, label: o.label, text: o.before(c.spans(l.Intro, s.look)), keep: true})
	var list *element
	for _, i := range l.Items {
		if i != nil {
			point := pointShape(1)
			if s.look != bodyLook {
				point.look, point.leading = s.look, s.leading
			}
			c.begin(i)
			list = c.listed(list, i.Num.Value, func() {
				c.blocks(i.Content, opening{label: c.labelled(c.lettered(c.label(i.Num, point)))}, point)
			})
		}
	}
	closing := flushShape
	closing.look, closing.leading = s.look, s.leading
	c.put(item{shape: closing, text: c.spans(l.WrapUp, s.look)})
}
