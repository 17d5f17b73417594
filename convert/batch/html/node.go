package html

import (
	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
	"plenary/diag"
)

// A node is a part of a document as the page shows it: one of the blocks of the
// model, or a group of them. Nodes are known by their number in document order,
// which the scripts count, too.
type node struct {
	Kind  string   `json:"kind"`            // the element that it is in Akoma Ntoso
	Label string   `json:"label,omitempty"` // what tells it from others of its kind
	Num   string   `json:"num,omitempty"`
	EID   string   `json:"id,omitempty"`
	At    []int    `json:"at,omitempty"`   // the places of its own text: start, end, start, ...
	Mark  []int    `json:"mark,omitempty"` // of a note: that of its mark
	Text  []inline `json:"text,omitempty"`
	Inner []*node  `json:"inner,omitempty"`
	Cols  int      `json:"cols,omitempty"`
	Rows  int      `json:"rows,omitempty"`

	number int
}

// A builder makes the nodes of one document.
type builder struct {
	source
	ids   EIDs
	count int
}

// node adds a node to the inner ones of n, and then what fill adds to it.
func (b *builder) node(n *node, kind string, of any, fill func(*node)) *node {
	inner := &node{Kind: kind, EID: visible(b.ids[of]), number: b.count}
	b.count++
	n.Inner = append(n.Inner, inner)
	if fill != nil {
		fill(inner)
	}
	return inner
}

// statement adds the parts of r to n.
func (b *builder) statement(n *node, r *Resolution) {
	if r.CoverPage != nil {
		b.node(n, "coverPage", r.CoverPage, func(n *node) { b.masthead(n, r.CoverPage.Lines) })
	}
	if p := r.Preface; p != nil {
		b.node(n, "preface", p, func(n *node) {
			b.num(n, p.Number)
			b.inlines(n, p.Title)
		})
	}
	if r.Preamble != nil {
		b.node(n, "preamble", r.Preamble, func(n *node) { b.preamble(n, r.Preamble) })
	}
	if len(r.MainBody) > 0 {
		b.node(n, "mainBody", nil, func(n *node) { b.provisions(n, r.MainBody) })
	}
	if r.Conclusions != nil {
		b.node(n, "conclusions", r.Conclusions, func(n *node) { b.conclusions(n, r.Conclusions) })
	}
	for _, a := range r.Attachments {
		b.node(n, "attachment", a, func(n *node) { b.attachment(n, a) })
	}
	for _, part := range r.Parts {
		b.node(n, "component", part, func(n *node) {
			n.Label = visible(part.Identity.Symbol)
			b.statement(n, part)
		})
	}
}

func (b *builder) masthead(n *node, lines []*MastheadLine) {
	for _, line := range lines {
		b.node(n, "p", line, func(n *node) {
			n.Label = string(line.Role)
			b.inlines(n, line.Content)
		})
	}
}

func (b *builder) preamble(n *node, p *Preamble) {
	if p.Formula != nil {
		b.node(n, "formula", p.Formula, func(n *node) { b.inlines(n, p.Formula.Content) })
	}
	for _, c := range p.Containers {
		b.node(n, "container", c, func(n *node) {
			n.Label = visible(c.Name)
			b.blocks(n, c.Content)
		})
	}
}

func (b *builder) conclusions(n *node, c *Conclusions) {
	if c.Meeting != nil {
		b.node(n, "event", c.Meeting, func(n *node) { b.inlines(n, c.Meeting.Content) })
	}
	if c.Date != nil {
		b.node(n, "docDate", c.Date, func(n *node) { b.inlines(n, c.Date.Content) })
	}
	for _, block := range c.Other {
		b.block(n, block)
	}
}

func (b *builder) attachment(n *node, a *Attachment) {
	b.heading(n, a.Heading)
	if len(a.Title) > 0 {
		b.node(n, "docTitle", nil, func(n *node) { b.inlines(n, a.Title) })
	}
	b.provisions(n, a.Body)
}

func (b *builder) heading(n *node, content []Inline) {
	if len(content) > 0 {
		b.node(n, "heading", nil, func(n *node) { b.inlines(n, content) })
	}
}

func (b *builder) provisions(n *node, list []Provision) {
	for _, p := range list {
		switch p := p.(type) {
		case *Paragraph:
			b.node(n, "paragraph", p, func(n *node) { b.paragraph(n, p) })
		case *Division:
			b.node(n, string(p.Level), p, func(n *node) {
				b.num(n, p.Num)
				b.heading(n, p.Heading)
				b.provisions(n, p.Content)
			})
		case *CrossHeading:
			b.node(n, "crossHeading", p, func(n *node) { b.inlines(n, p.Content) })
		}
	}
}

func (b *builder) paragraph(n *node, p *Paragraph) {
	b.num(n, p.Num)
	b.heading(n, p.Heading)
	b.blocks(n, p.Content)
	for _, point := range p.Points {
		b.node(n, "point", point, func(n *node) { b.paragraph(n, point) })
	}
	for _, block := range p.WrapUp {
		b.node(n, "wrapUp", nil, func(n *node) { b.blocks(n, []Block{block}) })
	}
}

// blocks adds content to n. The text of the first block is that of n itself.
func (b *builder) blocks(n *node, list []Block) {
	if len(list) == 0 {
		return
	}
	switch first := list[0].(type) {
	case *P:
		b.inlines(n, first.Content)
	case *BlockList:
		b.blockList(n, first)
	default:
		b.block(n, first)
	}
	for _, block := range list[1:] {
		b.block(n, block)
	}
}

func (b *builder) block(n *node, block Block) {
	switch block := block.(type) {
	case *P:
		b.node(n, "p", block, func(n *node) { b.inlines(n, block.Content) })
	case *BlockList:
		b.node(n, "blockList", block, func(n *node) { b.blockList(n, block) })
	case *Table:
		b.node(n, "table", block, func(n *node) { b.table(n, block) })
	}
}

func (b *builder) blockList(n *node, l *BlockList) {
	b.inlines(n, l.Intro)
	for _, item := range l.Items {
		b.node(n, "item", item, func(n *node) {
			b.num(n, item.Num)
			b.blocks(n, item.Content)
		})
	}
	if len(l.WrapUp) > 0 {
		b.node(n, "listWrapUp", nil, func(n *node) { b.inlines(n, l.WrapUp) })
	}
}

func (b *builder) table(n *node, t *Table) {
	b.inlines(n, t.Caption)
	for _, row := range t.Rows {
		b.node(n, "tr", row, func(n *node) {
			for _, cell := range row.Cells {
				b.cell(n, cell)
			}
		})
	}
}

func (b *builder) cell(n *node, c *Cell) {
	kind := "td"
	if c.Header {
		kind = "th"
	}
	b.node(n, kind, c, func(n *node) {
		n.Cols, n.Rows = c.ColSpan, c.RowSpan
		b.blocks(n, c.Content)
	})
}

func (b *builder) num(n *node, num Num) {
	n.Num = visible(num.Value)
	b.place(n, num.Span)
}

// place says that n has text from span. What only white space parts from the
// place before is one with it.
func (b *builder) place(n *node, span diag.Span) {
	if span.IsZero() || !b.units.holds(span) {
		return
	}
	start, end := int(b.units[span.Start]), int(b.units[span.End])
	if last := len(n.At) - 1; last > 0 && n.At[last] <= start && b.blank(n.At[last], start, span.Start) {
		n.At[last] = end
		return
	}
	n.At = append(n.At, start, end)
}

// blank reports whether there is nothing but white space in the characters from
// start to end, whose last byte stands before at. White space is one unit a
// byte but for rare kinds, which part.
func (b *builder) blank(start, end, at int) bool {
	for _, c := range b.text[max(0, at-(end-start)):at] {
		if !isWhite(c) {
			return false
		}
	}
	return true
}
