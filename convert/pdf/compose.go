package pdf

import (
	"strings"

	"plenary/convert/resolution"
)

// An item is one paragraph, table or rule of the text, not yet set.
type item struct {
	shape       shape
	label, text []span
	table       *grid
	rule        bool     // the rule that ends a text
	entry       *entry   // its line in the outline
	element     *element // that its text belongs to; nil for a paragraph
	ids         []string // the eIds of the elements that begin with it
	keep        bool     // stays on the page of the next, whatever its shape says
}

// A composer turns a resolution into items.
type composer struct {
	options  Options
	typeface *Typeface // nil for the one that is built in
	sheet    sheet
	of       *resolution.Resolution
	items    []item
	mast     masthead
	notes    []*note          // in the order of their marks
	marked   map[string]*note // the last of them with each mark
	missing  missing
	depth    int  // of the outline
	inAnnex  bool // numbers stand at the edge of the column
	inNote   int  // depth of notes within notes
	root     *element
	in       *element // that is being composed
	level    int      // how many headings stand above it
	ids      []string // eIds that wait for an item
}

func newComposer(r *resolution.Resolution, o Options) *composer {
	root := &element{kind: tagDocument}
	c := &composer{options: o, typeface: o.Typeface, sheet: sheetOf(o.Page), of: r, root: root, in: root, marked: map[string]*note{}}
	c.sheet.leftwards = c.script().leftwards
	c.root.leftwards = c.sheet.leftwards
	return c
}

// resolution composes the whole document.
func (c *composer) resolution() {
	c.inside(c.in.add(tagDivision), c.masthead)
	c.statement(c.of)
	c.rule()
}

// statement composes one resolution, or a part of a composite one, in the order
// of [resolution.Walk].
func (c *composer) statement(r *resolution.Resolution) {
	outer := c.level
	defer func() { c.level = outer }()
	if r.Preface != nil {
		c.begin(r.Preface)
		c.preface(r)
	}
	if r.Preamble != nil {
		c.begin(r.Preamble)
		c.inside(c.in.add(tagSection), func() { c.preamble(r.Preamble) })
	}
	c.inside(c.in.add(tagSection), func() { c.provisions(r.MainBody) })
	if r.Conclusions != nil {
		c.begin(r.Conclusions)
		c.inside(c.in.add(tagDivision), func() { c.conclusions(r.Conclusions) })
	}
	for _, a := range r.Attachments {
		if a != nil {
			c.begin(a)
			c.inside(c.in.add(tagSection), func() { c.attachment(a) })
		}
	}
	for _, part := range r.Parts {
		if part != nil {
			c.begin(part)
			c.inside(c.in.add(tagSection), func() { c.statement(part) })
		}
	}
}

// put adds an item; empty ones are left out.
func (c *composer) put(i item) {
	if len(i.label) > 0 || len(i.text) > 0 || i.table != nil || i.rule {
		if c.options.DoubleSpaced && i.shape.align == justified && i.shape.look.size == bodyLook.size {
			i.shape.leading *= 2
		}
		i.shape = c.script().shaped(i.shape)
		c.tag(&i)
		i.ids, c.ids = c.ids, nil
		c.items = append(c.items, i)
	}
}

// keepNext holds the last item on the page of the one to come.
func (c *composer) keepNext() {
	if n := len(c.items); n > 0 {
		c.items[n-1].keep = true
	}
}

// rule ends a text, once.
func (c *composer) rule() {
	if n := len(c.items); n > 0 && !c.items[n-1].rule {
		c.put(item{shape: endShape, rule: true})
	}
}

// entryOf returns a line of the outline, at the current depth.
func (c *composer) entryOf(words ...string) *entry {
	title := strings.Join(strings.Fields(strings.Join(words, " ")), " ")
	if title == "" {
		return nil
	}
	return &entry{title: inBMP(title), level: c.depth}
}

func (c *composer) preface(r *resolution.Resolution) {
	p := r.Preface
	title := resolution.PlainText(p.Title)
	heading := c.heading()
	begin := len(c.items)
	defer func() { c.level += min(len(c.items)-begin, 1) }()
	if r == c.of {
		if begin == 0 {
			c.mast.gap = titleShape.leading // no session stands between
		}
		c.put(item{
			shape: titleShape, element: heading, entry: c.entryOf(p.Number.Value, title),
			label: c.label(p.Number, titleShape), text: c.spans(p.Title, titleShape.look),
		})
		return
	}
	c.put(item{shape: partShape, element: heading, text: c.label(p.Number, partShape), entry: c.entryOf(p.Number.Value, title)})
	text := c.spans(p.Title, partTitle.look)
	c.put(item{shape: partTitle, element: c.titleHeading(text), text: text})
}

func (c *composer) preamble(p *resolution.Preamble) {
	begin := len(c.items)
	if p.Formula != nil {
		c.begin(p.Formula)
		c.put(item{shape: formulaShape, text: c.spans(p.Formula.Content, formulaShape.look)})
	}
	for _, container := range p.Containers {
		if container != nil {
			c.begin(container)
			c.blocks(container.Content, opening{}, bodyShape)
		}
	}
	if begin < len(c.items) && c.items[begin].entry == nil {
		c.items[begin].entry = c.entryOf("Preamble")
	}
}

func (c *composer) conclusions(x *resolution.Conclusions) {
	meeting, date := meetingShape, dateShape
	if x.Meeting != nil {
		c.put(item{shape: meeting, text: c.spans(x.Meeting.Content, meeting.look)})
	} else {
		date.before = meeting.before
	}
	if x.Date != nil {
		c.put(item{shape: date, text: c.spans(x.Date.Content, date.look)})
	}
	c.closingBlocks(x.Other)
}

func (c *composer) attachment(a *resolution.Attachment) {
	c.rule()
	c.inAnnex = true
	heading := c.spans(a.Heading, annexShape.look)
	title := c.spans(a.Title, annexedTitle.look)
	entry := c.entryOf(resolution.PlainText(a.Heading), resolution.PlainText(a.Title))
	element, begin := c.heading(), len(c.items)
	if len(heading) == 0 {
		c.put(item{shape: annexedTitle, element: element, text: title, entry: entry})
	} else {
		c.put(item{shape: annexShape, element: element, text: heading, entry: entry})
		c.put(item{shape: annexedTitle, element: c.titleHeading(title), text: title})
	}
	if entry != nil {
		c.depth++
		defer func() { c.depth-- }()
	}
	c.under(len(c.items) > begin, func() { c.provisions(a.Body) })
	c.inAnnex = false
}
