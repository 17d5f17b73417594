package pdf

import (
	"strings"

	"plenary/convert/manuscript"
	"plenary/convert/read/flow"
	"plenary/convert/read/pdf/glyph"
	"plenary/convert/read/pdf/tag"
	"plenary/diag"
)

// A tagger makes paragraphs, tables and notes of a structure tree. It goes through the tree once; what
// it puts together it hands to where it belongs: the body, a cell or a note.
type tagger struct {
	doc      *glyph.Document
	settings []setting
	owners   [][]int32 // of each page, of each glyph: 1 + index of the marked content that has it by number

	flow       *flow.Document
	hand       func(*flow.Paragraph) // what becomes of a paragraph that is whole
	open       *paragraph            // that is put together, or nil
	notes      []note
	taken      [][]bool // of each page, of each glyph: it is in the tree
	first      []place  // where each paragraph of the body begins
	last       []place  // where it ends
	distrusted []int    // numbers of the pages on which the tree is not believed
}

// A paragraph is one that is put together.
type paragraph struct {
	*flow.Paragraph
	from, to place // of its first and last glyph that is no blank
	end      place // of its last glyph
	shown    bool  // it has such a glyph
}

// A place is a glyph of a page.
type place struct{ page, glyph int }

// A note is a note of the tree.
type note struct {
	body   []*flow.Paragraph
	anchor *flow.Paragraph // in which it stands; nil: in none
	pieces int             // of the anchor, that stand before it
}

// tagged makes a document of the structure tree of a file.
func tagged(doc *glyph.Document, root *tag.Element, settings []setting) *tagger {
	t := &tagger{doc: doc, settings: settings, flow: &flow.Document{Text: doc.Text, Lines: true}}
	for i := range doc.Pages {
		t.owners = append(t.owners, owners(&doc.Pages[i]))
		t.taken = append(t.taken, make([]bool, len(doc.Pages[i].Glyphs)))
	}
	t.hand = func(p *flow.Paragraph) { t.flow.Body = append(t.flow.Body, p) }
	t.group(root)
	t.close()
	return t
}

// owners returns for each glyph of a page the marked content that has it by its number: the innermost
// sequence with one, unless an artifact lies within it.
func owners(p *glyph.Page) []int32 {
	of := make([]int32, len(p.Marks)+1)
	for i, m := range p.Marks {
		switch {
		case m.Artifact != nil:
		case m.HasMCID:
			of[i+1] = int32(i + 1)
		default:
			of[i+1] = of[m.Parent]
		}
	}
	glyphs := make([]int32, len(p.Glyphs))
	for i := range p.Glyphs {
		glyphs[i] = of[p.Glyphs[i].Mark]
	}
	return glyphs
}

// group reads what an element holds that groups blocks. Content that stands in no block is a
// paragraph by itself.
func (t *tagger) group(e *tag.Element) {
	for _, kid := range e.Kids {
		switch kid := kid.(type) {
		case tag.Content:
			t.begin(manuscript.No)
			t.content(kid)
		case *tag.Element:
			if kid.Role != tag.Inline && kid.Role != tag.Label && kid.Role != tag.Note {
				t.close()
			}
			t.element(kid)
		}
	}
	t.close()
}

// element reads an element.
func (t *tagger) element(e *tag.Element) {
	switch e.Role {
	case tag.Paragraph, tag.Heading:
		t.close()
		heading := manuscript.Unknown
		if e.Role == tag.Heading {
			heading = manuscript.Yes
		}
		t.begin(heading)
		t.open.Centred = shown(e.Centred)
		t.inline(e)
		t.close()
	case tag.Item:
		t.close()
		t.item(e)
		t.close()
	case tag.Table:
		t.close()
		t.table(e)
	case tag.Note:
		t.note(e)
	case tag.Inline, tag.Label:
		t.inline(e)
	case tag.Artifact:
		t.artifact(e)
	default: // Group, List, Body, Figure, and rows and cells outside of tables
		t.group(e)
	}
}

// inline reads what a paragraph holds.
func (t *tagger) inline(e *tag.Element) {
	for _, kid := range e.Kids {
		switch kid := kid.(type) {
		case tag.Content:
			t.content(kid)
		case *tag.Element:
			t.element(kid)
		}
	}
}

// item reads an item of a list: its label and the first paragraph of its body are one paragraph.
func (t *tagger) item(e *tag.Element) {
	t.begin(manuscript.Unknown)
	for _, kid := range e.Kids {
		body, ok := kid.(*tag.Element)
		if !ok || body.Role != tag.Body {
			t.one(kid)
			continue
		}
		first := true
		for _, kid := range body.Kids {
			if p, ok := kid.(*tag.Element); ok && first && p.Role == tag.Paragraph {
				t.inline(p)
				t.close()
				first = false
				continue
			}
			t.one(kid)
		}
	}
}

// one reads a kid.
func (t *tagger) one(kid tag.Kid) {
	switch kid := kid.(type) {
	case tag.Content:
		t.content(kid)
	case *tag.Element:
		t.element(kid)
	}
}

// table reads a table.
func (t *tagger) table(e *tag.Element) {
	table := &flow.Table{}
	over := map[int]span{} // cells of rows above that reach down, by their column
	t.rows(e, table, over)
	if len(table.Rows) > 0 {
		t.flow.Body = append(t.flow.Body, table)
	}
}

// A span is a cell that reaches down: how many rows are left of it, and how many columns it takes.
type span struct{ rows, columns int }

// rows reads the rows that an element holds, through those that group them.
func (t *tagger) rows(e *tag.Element, table *flow.Table, over map[int]span) {
	for _, kid := range e.Kids {
		child, ok := kid.(*tag.Element)
		switch {
		case !ok:
			t.one(kid)
			t.close()
		case child.Role == tag.Row:
			table.Rows = append(table.Rows, t.row(child, over))
		case child.Role == tag.Group:
			t.rows(child, table, over)
		default: // a caption
			t.element(child)
		}
	}
}

// row reads a row. A cell of a row above that reaches down is an empty cell in it.
func (t *tagger) row(e *tag.Element, over map[int]span) flow.Row {
	var r flow.Row
	header, column := true, 0
	covered := func() {
		for s := over[column]; s.rows > 0; s = over[column] {
			r.Cells = append(r.Cells, flow.Cell{Columns: s.columns})
			over[column] = span{s.rows - 1, s.columns}
			column += max(s.columns, 1)
		}
	}
	for _, kid := range e.Kids {
		cell, ok := kid.(*tag.Element)
		if !ok || cell.Role != tag.HeaderCell && cell.Role != tag.DataCell {
			t.one(kid)
			continue
		}
		covered()
		header = header && cell.Role == tag.HeaderCell
		r.Cells = append(r.Cells, t.cell(cell))
		over[column] = span{cell.Rows - 1, cell.Columns}
		column += max(cell.Columns, 1)
	}
	covered()
	r.Header = header && len(r.Cells) > 0
	return r
}

func (t *tagger) cell(e *tag.Element) flow.Cell {
	cell := flow.Cell{Columns: e.Columns}
	outer, open := t.hand, t.open
	t.hand, t.open = func(p *flow.Paragraph) { cell.Paragraphs = append(cell.Paragraphs, p) }, nil
	t.group(e)
	t.hand, t.open = outer, open
	return cell
}

// note reads a note, which stands in a paragraph at its mark, or anywhere.
func (t *tagger) note(e *tag.Element) {
	n := note{}
	if t.open != nil {
		n.anchor, n.pieces = t.open.Paragraph, len(t.open.Pieces)
	}
	outer, open := t.hand, t.open
	t.hand, t.open = func(p *flow.Paragraph) { n.body = append(n.body, p) }, nil
	t.group(e)
	t.hand, t.open = outer, open
	if len(n.body) > 0 {
		t.notes = append(t.notes, n)
	}
}

// artifact takes note of what a tree has as an artifact: it is furniture.
func (t *tagger) artifact(e *tag.Element) {
	for _, kid := range e.Kids {
		if child, ok := kid.(*tag.Element); ok {
			t.artifact(child)
		}
	}
}

// begin begins a paragraph, unless one is open.
func (t *tagger) begin(heading manuscript.Shown) {
	if t.open == nil {
		t.open = &paragraph{Paragraph: &flow.Paragraph{Heading: heading}}
	}
}

// close hands on the open paragraph if it shows anything.
func (t *tagger) close() {
	p := t.open
	t.open = nil
	if p == nil || !p.shown {
		return
	}
	before := len(t.flow.Body)
	t.hand(p.Paragraph)
	if len(t.flow.Body) > before {
		t.first, t.last = append(t.first, p.from), append(t.last, p.to)
	}
}

// content adds the glyphs of marked content to the open paragraph.
func (t *tagger) content(c tag.Content) {
	t.begin(manuscript.Unknown)
	page := &t.doc.Pages[c.Page]
	for _, m := range page.Contents(noStream, c.MCID) {
		for i := page.Marks[m].From; i < page.Marks[m].To; i++ {
			if t.owners[c.Page][i] == m+1 && !t.taken[c.Page][i] {
				t.taken[c.Page][i] = true
				t.glyph(place{c.Page, i})
			}
		}
	}
}

// glyph adds a glyph to the open paragraph.
func (t *tagger) glyph(at place) {
	g := &t.doc.Pages[at.page].Glyphs[at.glyph]
	if g.Fate != glyph.Placed || g.Start == g.End {
		return
	}
	p := t.open
	defer func() { p.end = at }()
	if !g.Blank {
		if !p.shown {
			p.from, p.shown = at, true
		}
		p.to = at
	}
	piece := flow.Piece{
		Source: diag.SpanOf(int(g.Start), int(g.End)),
		Style:  t.settings[at.page].styleOf(&t.doc.Pages[at.page], at.glyph),
	}
	if n := len(p.Pieces); n > 0 {
		last := &p.Pieces[n-1]
		together := last.Source.End <= piece.Source.Start && isSpace(t.doc.Text[last.Source.End:piece.Source.Start])
		if together && (last.Style == piece.Style || g.Blank) {
			last.Source.End = piece.Source.End
			return
		}
		switch between := ""; {
		case together:
			between = t.doc.Text[last.Source.End:piece.Source.Start]
			piece.Spaced = between != ""
			piece.NewLine = strings.ContainsAny(between, "\n\f")
		default:
			piece.NewLine = !t.touches(p.end, at)
		}
	}
	p.Pieces = append(p.Pieces, piece)
}

// touches reports whether a glyph stands right behind another on the same line.
func (t *tagger) touches(a, b place) bool {
	const blank = 0.15 // of the size: the narrowest blank is wider
	if a.page != b.page {
		return false
	}
	before, behind := &t.doc.Pages[a.page].Glyphs[a.glyph], &t.doc.Pages[b.page].Glyphs[b.glyph]
	size := max(before.Size, behind.Size)
	gap, rise := behind.X-before.X-before.Width, behind.Y-before.Y
	return -size < gap && gap < blank*size && -highest*size < rise && rise < highest*size
}
