package akn

import (
	"errors"
	"strconv"
	"strings"

	"plenary/convert/printed"
	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
	"plenary/internal/xmltree"
	"plenary/schema"
)

// blocks decodes the block content of n. The one empty p that stands for no
// content is none.
func (d *decoder) blocks(n *node) []Block { return some(d.blockList(n.children)) }

func some(list []Block) []Block {
	if len(list) == 1 {
		if p, ok := list[0].(*P); ok && len(p.Content) == 0 {
			return nil
		}
	}
	return list
}

func (d *decoder) blockList(children []*node) []Block {
	if len(children) == 0 {
		return nil
	}
	out := make([]Block, 0, len(children))
	for _, c := range children {
		out = append(out, d.block(c)...)
	}
	return out
}

// tongue returns the language of an element, where it says so and that is not the document's.
func (d *decoder) tongue(n *node) string {
	for _, a := range n.attrs {
		if a.Space != xmltree.Namespace || a.Name != "lang" {
			continue
		}
		primary, _, _ := strings.Cut(strings.ToLower(canonicalValue(a.Value)), "-")
		if l, known := printed.LanguageOf(primary); known {
			primary = l.Code
		}
		if isLanguage(primary) && primary != d.language {
			return primary
		}
	}
	return ""
}

func (d *decoder) block(n *node) []Block {
	switch n.tag {
	case "p", "block", "listIntroduction", "listWrapUp", "longTitle":
		return []Block{&P{Language: d.tongue(n), Content: d.text(n)}}
	case "":
		if n.blank() {
			return nil
		}
		d.unknown(n)
		return []Block{&P{Content: settle(d.inline(n))}}
	case "num":
		if isDone(n) {
			return nil
		}
		d.unknown(n)
		return []Block{&P{Content: d.text(n)}}
	case "blockList", "ul", "ol", "list":
		return []Block{d.list(n)}
	case "table":
		return []Block{d.table(n)}
	case "container", "blockContainer", "content", "intro", "wrapUp":
		return d.blockList(n.children)
	case "heading", "subheading":
		return []Block{&P{Content: d.text(n)}}
	}
	if isInline(n.tag) {
		d.unknown(n)
		return []Block{&P{Content: settle(d.inline(n))}}
	}
	d.unknown(n)
	if content := settle(d.flatten(n)); len(content) > 0 {
		return []Block{&P{Content: content}}
	}
	return nil
}

// list decodes a list of block content.
func (d *decoder) list(n *node) *BlockList {
	l := &BlockList{}
	d.name(l, n)
	for _, c := range n.children {
		switch c.tag {
		case "listIntroduction":
			l.Intro = settle(joinLines(l.Intro, d.text(c)))
		case "intro":
			l.Intro = settle(joinLines(l.Intro, d.flattenAll(c.children)))
		case "listWrapUp":
			l.WrapUp = settle(joinLines(l.WrapUp, d.text(c)))
		case "wrapUp":
			l.WrapUp = settle(joinLines(l.WrapUp, d.flattenAll(c.children)))
		case "item", "li", "point":
			l.Items = append(l.Items, d.item(c))
		default:
			if blocks := d.block(c); len(blocks) > 0 {
				l.Items = append(l.Items, &Item{Content: blocks})
			}
		}
	}
	if len(l.Items) == 0 {
		l.Items = []*Item{{}} // as Encode writes it
	}
	return l
}

func (d *decoder) item(n *node) *Item {
	num, notes := d.num(n)
	item := &Item{Num: num}
	d.name(item, n)
	if n.tag == "li" && len(n.children) > 0 && !isBlockish(n.children[0].tag) {
		item.Content = []Block{&P{Content: d.text(n)}}
	} else {
		item.Content = d.blocks(n)
	}
	item.Content = prefixNotes(notes, item.Content)
	return item
}

// num decodes the printed number of n. Notes on a number are returned apart, to
// stand where the text begins.
func (d *decoder) num(n *node) (Num, []Inline) {
	var parts []string
	var notes []Inline
	for _, c := range n.children {
		if c.tag != "num" {
			continue
		}
		content := d.inlines(c.children)
		notes = append(notes, notesOf(content)...)
		if s := canonicalValue(PlainText(content)); s != "" {
			parts = append(parts, s)
		}
	}
	return Num{Value: strings.Join(parts, " ")}, notes
}

func notesOf(content []Inline) (notes []Inline) {
	for _, in := range content {
		switch in := in.(type) {
		case *Note, *NoteRef:
			notes = append(notes, in)
		case *Emphasis:
			notes = append(notes, notesOf(in.Content)...)
		case *Reference:
			notes = append(notes, notesOf(in.Content)...)
		case *Term:
			notes = append(notes, notesOf(in.Content)...)
		}
	}
	return notes
}

// prefixNotes puts notes before the first words of content.
func prefixNotes(notes []Inline, content []Block) []Block {
	if len(notes) == 0 {
		return content
	}
	if len(content) > 0 {
		if p, ok := content[0].(*P); ok {
			content[0] = &P{Content: append(notes, p.Content...)}
			return content
		}
	}
	return append([]Block{&P{Content: notes}}, content...)
}

func (d *decoder) table(n *node) *Table {
	t := &Table{}
	d.name(t, n)
	for _, c := range n.children {
		switch c.tag {
		case "caption":
			t.Caption = settle(joinLines(t.Caption, d.text(c)))
		case "tr":
			t.Rows = append(t.Rows, d.row(c))
		case "tbody", "thead", "tfoot":
			d.unknown(c)
			t.Rows = append(t.Rows, d.table(c).Rows...)
		default:
			if !c.blank() {
				d.unknown(c)
				t.Rows = append(t.Rows, &Row{Cells: []*Cell{{Content: some(d.block(c))}}})
			}
		}
	}
	if len(t.Rows) == 0 {
		t.Rows = []*Row{{Cells: []*Cell{{}}}}
	}
	return t
}

func (d *decoder) row(n *node) *Row {
	row := &Row{}
	for _, c := range n.children {
		switch c.tag {
		case "td", "th":
			row.Cells = append(row.Cells, &Cell{
				Header:  c.tag == "th",
				ColSpan: d.spanOf(c, "colspan"),
				RowSpan: d.spanOf(c, "rowspan"),
				Content: d.blocks(c),
			})
		default:
			if !c.blank() {
				row.Cells = append(row.Cells, &Cell{Content: some(d.block(c))})
			}
		}
	}
	if len(row.Cells) == 0 {
		row.Cells = []*Cell{{}}
	}
	return row
}

// spanOf reads the number of columns or rows that a cell spans; one is not said.
func (d *decoder) spanOf(cell *node, attribute string) int {
	n, err := strconv.Atoi(strings.TrimSpace(cell.attr(attribute)))
	switch {
	case err != nil && !errors.Is(err, strconv.ErrRange), n < 2:
		return 0
	case n > schema.MaxSpan:
		d.once(schema.AKNSpan, cell, "", "a cell claims to span more than %d columns or rows; it is read as one of one", schema.MaxSpan)
		return 0
	}
	return n
}
