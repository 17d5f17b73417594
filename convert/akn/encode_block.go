package akn

import (
	"cmp"

	"github.com/beevik/etree"

	"plenary/convert/printed"
	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
)

// blocks writes block content; where there is none it writes the empty p that
// the schema asks for.
func (e *encoder) blocks(parent *etree.Element, s *scope, list []Block) {
	for _, b := range list {
		switch b := b.(type) {
		case *P:
			if b != nil {
				p := child(parent, "p")
				e.text(p, s, b.Content)
				e.tongue(p, b.Language)
			}
		case *BlockList:
			if b != nil {
				e.blockList(parent, s, b)
			}
		case *Table:
			if b != nil {
				e.table(parent, s, b)
			}
		}
	}
	if len(parent.Child) == 0 {
		child(parent, "p")
	}
}

// tongue writes the language of the text of el, if there is any, where that is not the document's. (AKN4UN
// guidelines, Part 1, 4.1.6.)
func (e *encoder) tongue(el *etree.Element, language string) {
	if isLanguage(language) && language != e.language && len(el.Child) > 0 {
		el.CreateAttr("xml:lang", cmp.Or(printed.Tag(language), language))
	}
}

// says reports whether there is block content at all: the sole empty p that
// stands for none, and nil, are not.
func says(list []Block) bool {
	there := 0
	for _, b := range list {
		switch b := b.(type) {
		case *P:
			if b == nil {
				continue
			}
			if content, _ := canonicalText(b.Content); len(content) > 0 {
				return true
			}
			there++
		case *BlockList:
			if b != nil {
				return true
			}
		case *Table:
			if b != nil {
				return true
			}
		}
	}
	return there > 1
}

// blockList writes a list inside block content. The introduction holds running
// text, not paragraphs. (AKN 3.0, type blockListType.)
func (e *encoder) blockList(parent *etree.Element, outer *scope, l *BlockList) {
	list := child(parent, "blockList")
	s := &scope{id: e.ids.count(outer, aBlockList)}
	attr(list, "eId", s.id)
	e.named[l] = s.id
	e.optional(list, "listIntroduction", outer, l.Intro)
	ids := siblings(&e.ids, s, l.Items, itemKind)
	written := 0
	for i, item := range l.Items {
		if item != nil {
			e.item(list, ids[i], item)
			written++
		}
	}
	if written == 0 {
		e.item(list, e.ids.count(s, anItem), &Item{})
	}
	e.optional(list, "listWrapUp", outer, l.WrapUp)
}

func (e *encoder) item(list *etree.Element, id string, item *Item) {
	el := child(list, "item")
	attr(el, "eId", id)
	e.named[item] = id
	e.num(el, item.Num)
	body := len(el.Child)
	e.blocks(el, &scope{id: id}, item.Content)
	if len(el.Child) == body {
		child(el, "p")
	}
}

// table writes rows of cells; header cells are th, as AKN has no thead.
func (e *encoder) table(parent *etree.Element, s *scope, t *Table) {
	table := child(parent, "table")
	e.named[t] = e.ids.count(s, aTable)
	attr(table, "eId", e.named[t])
	e.optional(table, "caption", s, t.Caption)
	rows := 0
	for _, row := range t.Rows {
		if row != nil {
			e.row(table, s, row)
			rows++
		}
	}
	if rows == 0 {
		e.row(table, s, &Row{})
	}
}

func (e *encoder) row(table *etree.Element, s *scope, row *Row) {
	tr := child(table, "tr")
	for _, cell := range row.Cells {
		if cell != nil {
			e.cell(tr, s, cell)
		}
	}
	if len(tr.Child) == 0 {
		e.cell(tr, s, &Cell{})
	}
}

func (e *encoder) cell(tr *etree.Element, s *scope, c *Cell) {
	tag := "td"
	if c.Header {
		tag = "th"
	}
	el := child(tr, tag)
	if c.ColSpan > 1 {
		attr(el, "colspan", itoa(c.ColSpan))
	}
	if c.RowSpan > 1 {
		attr(el, "rowspan", itoa(c.RowSpan))
	}
	e.blocks(el, s, c.Content)
}
