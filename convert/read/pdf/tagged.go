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
// it puts together it hands to where it belongs: the body, a cell, a note, or a paragraph that has a box.
type tagger struct {
	doc      *glyph.Document
	settings []setting
	contents []contents         // of each page
	read     [][]bool           // of each page, of the first marked content of each number: it is read
	forms    map[formKey][]span // the form XObjects of the pages: their glyphs

	flow       *flow.Document
	hand       func(*paragraph) // what becomes of a paragraph that is whole
	inner      int              // how many cells, notes and boxes are around what is read
	open       *paragraph       // that is put together, or nil
	notes      []note
	link       int         // the number of the link that is read; 0: none
	lastLink   int         // the number of the last one
	links      map[int]int // of raised pieces in links, by where they begin in the text: the number of the link
	covered    int         // cells that cells of rows above cover
	taken      [][]bool    // of each page, of each glyph: it is in the tree
	aside      [][]bool    // of each page, of each glyph: an element says that it is an artifact
	first      []place     // where each paragraph of the body begins
	last       []place     // where it ends
	distrusted []int       // numbers of the pages on which the tree is not believed
}

// A paragraph is one that is put together.
type paragraph struct {
	*flow.Paragraph
	from, to place        // of its first and last glyph that is no blank
	end      place        // of its last glyph
	shown    bool         // it has such a glyph
	apart    bool         // what comes next is a piece of its own
	behind   []*paragraph // of the boxes in it
}

// A place is a glyph of a page.
type place struct{ page, glyph int }

// A formKey names a form XObject that a page shows.
type formKey struct{ page, object int }

// A span is glyphs of a page, from the first to the one behind the last.
type span struct{ from, to int }

// A note is a note of the tree.
type note struct {
	body   []*flow.Paragraph
	anchor *flow.Paragraph // in which it stands; nil: in none
	pieces int             // of the anchor, that stand before it
	label  int             // where in the text its label ends, if an element says so
}

// tagged makes a document of the structure tree of a file.
func tagged(doc *glyph.Document, root *tag.Element, settings []setting) *tagger {
	t := &tagger{doc: doc, settings: settings, flow: &flow.Document{Text: doc.Text, Lines: true}, forms: map[formKey][]span{}, links: map[int]int{}}
	named := make([][]bool, len(doc.Pages))
	for i := range doc.Pages {
		page := &doc.Pages[i]
		named[i] = make([]bool, len(page.Marks))
		t.read = append(t.read, make([]bool, len(page.Marks)))
		t.taken = append(t.taken, make([]bool, len(page.Glyphs)))
		t.aside = append(t.aside, make([]bool, len(page.Glyphs)))
		for _, f := range page.Forms {
			if f.Ref.Number != 0 {
				key := formKey{i, f.Ref.Number}
				t.forms[key] = append(t.forms[key], span{f.From, f.To})
			}
		}
	}
	name(doc, root, named)
	for i := range doc.Pages {
		t.contents = append(t.contents, contentsOf(&doc.Pages[i], named[i]))
	}
	t.hand = func(p *paragraph) {
		t.flow.Body = append(t.flow.Body, p.Paragraph)
		t.first, t.last = append(t.first, p.from), append(t.last, p.to)
	}
	t.group(root)
	t.close()
	return t
}

// name marks the marked content of each page that elements name.
func name(doc *glyph.Document, e *tag.Element, named [][]bool) {
	for _, kid := range e.Kids {
		switch kid := kid.(type) {
		case *tag.Element:
			name(doc, kid, named)
		case tag.Content:
			marks := doc.Pages[kid.Page].Contents(kid.Stream, kid.MCID)
			if len(marks) == 0 || named[kid.Page][marks[0]] {
				continue
			}
			for _, m := range marks {
				named[kid.Page][m] = true
			}
		}
	}
}

// A contents is which glyphs of a page are in which marked content.
type contents struct {
	owners []int32   // of each glyph: 1 + index of the marked content that has it, or artifact, or 0
	glyphs [][]int32 // of each marked content
}

// artifact is the owner of the glyphs that belong to the page.
const artifact = -1

// contentsOf finds the owner of each glyph of a page: the innermost sequence that an element names, unless
// an artifact lies within it.
func contentsOf(p *glyph.Page, named []bool) contents {
	of := make([]int32, len(p.Marks)+1)
	for i, m := range p.Marks {
		switch {
		case m.Artifact != nil:
			of[i+1] = artifact
		case named[i]:
			of[i+1] = int32(i + 1)
		default:
			of[i+1] = of[m.Parent]
		}
	}
	c := contents{make([]int32, len(p.Glyphs)), make([][]int32, len(p.Marks))}
	count := make([]int, len(p.Marks))
	all := 0
	for i := range p.Glyphs {
		c.owners[i] = of[p.Glyphs[i].Mark]
		if m := c.owners[i]; m > 0 {
			count[m-1]++
			all++
		}
	}
	room := make([]int32, all)
	for m, n := range count {
		c.glyphs[m], room = room[:0:n], room[n:]
	}
	for i, m := range c.owners {
		if m > 0 {
			c.glyphs[m-1] = append(c.glyphs[m-1], int32(i))
		}
	}
	return c
}

// group reads what an element holds that groups blocks. Content that stands in no block is a
// paragraph by itself.
func (t *tagger) group(e *tag.Element) {
	for _, kid := range e.Kids {
		switch kid := kid.(type) {
		case *tag.Element:
			switch kid.Role {
			case tag.Inline, tag.Link, tag.Label, tag.Note, tag.Artifact:
			default:
				t.close()
			}
			t.element(kid)
		default:
			t.begin(manuscript.No)
			t.one(kid)
		}
	}
	t.close()
}

// one reads a kid.
func (t *tagger) one(kid tag.Kid) {
	switch kid := kid.(type) {
	case tag.Content:
		t.content(kid)
	case tag.Object:
		t.object(kid)
	case *tag.Element:
		t.element(kid)
	}
}

// element reads an element.
func (t *tagger) element(e *tag.Element) {
	switch e.Role {
	case tag.Paragraph, tag.Heading:
		t.close()
		t.block(e)
	case tag.Item:
		t.close()
		t.behindLabel(e.Kids, true)
		t.close()
	case tag.Table:
		t.close()
		t.table(e)
	case tag.List, tag.Body, tag.HeaderRows, tag.Row, tag.HeaderCell, tag.DataCell:
		t.close()
		t.group(e)
	case tag.Note:
		t.note(e)
	case tag.Artifact:
		t.putAside(e)
	case tag.Link:
		outer := t.link
		t.lastLink++
		t.link = t.lastLink
		t.inline(e)
		t.link = outer
	case tag.Inline, tag.Label:
		t.inline(e)
	default: // Group and Figure
		switch {
		case t.open == nil:
			t.group(e)
		case e.Blocks:
			t.box(e)
		default:
			t.inline(e)
		}
	}
}

// block reads a paragraph or a heading, of which a label may stand there already.
func (t *tagger) block(e *tag.Element) {
	t.begin(manuscript.Unknown)
	if e.Role == tag.Heading {
		t.open.Heading = manuscript.Yes
	}
	t.open.Centred = shown(e.Centred)
	t.inline(e)
	t.close()
}

// inline reads what a paragraph holds.
func (t *tagger) inline(e *tag.Element) {
	for _, kid := range e.Kids {
		t.one(kid)
	}
}

// behindLabel reads what an item or a note holds: its label and the first paragraph behind it are one
// paragraph. It returns whether such a paragraph is still to come.
func (t *tagger) behindLabel(kids []tag.Kid, first bool) bool {
	for _, kid := range kids {
		e, _ := kid.(*tag.Element)
		switch {
		case e != nil && first && (e.Role == tag.Body || e.Role == tag.Group && e.Blocks):
			first = t.behindLabel(e.Kids, first)
		case e != nil && first && (e.Role == tag.Paragraph || e.Role == tag.Heading):
			t.block(e)
			first = false
		case e != nil && e.Role == tag.Label:
			t.begin(manuscript.Unknown)
			t.element(e)
		default:
			before := t.shownTo()
			t.begin(manuscript.Unknown)
			t.one(kid)
			first = first && t.shownTo() == before
		}
	}
	return first
}

// shownTo returns the last glyph of the open paragraph that is no blank.
func (t *tagger) shownTo() place {
	if t.open == nil {
		return place{}
	}
	return t.open.to
}

// within reads an element, and hands the paragraphs in it on.
func (t *tagger) within(read func(), hand func(*paragraph)) {
	outer, open := t.hand, t.open
	t.hand, t.open = hand, nil
	t.inner++
	read()
	t.close()
	t.inner--
	t.hand, t.open = outer, open
}

// box reads blocks that stand in a paragraph, as in a text box. They come behind it.
func (t *tagger) box(e *tag.Element) {
	open := t.open
	t.within(func() { t.group(e) }, func(p *paragraph) { open.behind = append(open.behind, p) })
}

// note reads a note, which stands in a paragraph at its mark, or anywhere.
func (t *tagger) note(e *tag.Element) {
	k := len(t.notes)
	t.notes = append(t.notes, note{}) // before the notes in it
	n := note{}
	read := func() {
		if label := labelOf(e); label != nil {
			t.begin(manuscript.Unknown)
			t.inline(label)
			if k := len(t.open.Pieces); k > 0 {
				n.label = t.open.Pieces[k-1].Source.End
			}
			t.behindLabel(e.Kids[1:], true)
			return
		}
		t.group(e)
	}
	t.within(read, func(p *paragraph) { n.body = append(n.body, p.Paragraph) })
	if len(n.body) == 0 {
		return
	}
	if t.open != nil {
		t.partStar(n.body[0])
		n.anchor, n.pieces = t.open.Paragraph, len(t.open.Pieces)
		t.open.apart = true
	}
	t.notes[k] = n
}

// labelOf returns the label that a note begins with, or nil.
func labelOf(e *tag.Element) *tag.Element {
	if len(e.Kids) > 0 {
		if label, ok := e.Kids[0].(*tag.Element); ok && label.Role == tag.Label {
			return label
		}
	}
	return nil
}

// putAside takes note of what an element has as an artifact.
func (t *tagger) putAside(e *tag.Element) {
	for _, kid := range e.Kids {
		switch kid := kid.(type) {
		case *tag.Element:
			t.putAside(kid)
		case tag.Content:
			t.each(kid, func(at place) { t.aside[at.page][at.glyph] = true })
		}
	}
}

// begin begins a paragraph, unless one is open.
func (t *tagger) begin(heading manuscript.Shown) {
	if t.open == nil {
		t.open = &paragraph{Paragraph: &flow.Paragraph{Heading: heading}}
	}
}

// close hands on the open paragraph if it shows anything, and what stands in its boxes.
func (t *tagger) close() {
	p := t.open
	t.open = nil
	if p == nil {
		return
	}
	if p.shown {
		t.unrepeat(p)
		t.hand(p)
	}
	for _, p := range p.behind {
		t.hand(p)
	}
}

// content adds the glyphs of marked content to the open paragraph.
func (t *tagger) content(c tag.Content) {
	t.begin(manuscript.Unknown)
	t.each(c, t.take)
}

// each calls use with the glyphs of marked content that is not read yet.
func (t *tagger) each(c tag.Content, use func(place)) {
	marks := t.doc.Pages[c.Page].Contents(c.Stream, c.MCID)
	if len(marks) == 0 || t.read[c.Page][marks[0]] {
		return
	}
	t.read[c.Page][marks[0]] = true
	for _, m := range marks {
		for _, i := range t.contents[c.Page].glyphs[m] {
			use(place{c.Page, int(i)})
		}
	}
}

// object adds the glyphs of a form XObject that is content as a whole. Those that marked content has
// are its own.
func (t *tagger) object(o tag.Object) {
	key := formKey{o.Page, o.Ref.Number}
	forms := t.forms[key]
	delete(t.forms, key)
	for _, form := range forms {
		t.begin(manuscript.Unknown)
		for i := form.from; i < form.to; i++ {
			if t.contents[o.Page].owners[i] == 0 {
				t.take(place{o.Page, i})
			}
		}
	}
}

// take adds a glyph to the open paragraph, unless another has it.
func (t *tagger) take(at place) {
	if !t.taken[at.page][at.glyph] {
		t.taken[at.page][at.glyph] = true
		t.glyph(at)
	}
}

// shows reports whether a glyph has a part of the text that is more than white space.
func shows(doc *glyph.Document, g *glyph.Glyph) bool {
	if g.Start == g.End {
		return false
	}
	if g.Fate == glyph.Placed {
		return !g.Blank
	}
	return !isSpace(doc.Text[g.Start:g.End])
}

// glyph adds a glyph to the open paragraph.
func (t *tagger) glyph(at place) {
	g := &t.doc.Pages[at.page].Glyphs[at.glyph]
	if g.Start == g.End {
		return
	}
	p := t.open
	blank := !shows(t.doc, g)
	if !blank {
		if !p.shown {
			p.from, p.shown = at, true
		}
		p.to = at
	}
	t.piece(p, at, blank)
	p.end = at
}

// piece adds the text of a glyph to the pieces of a paragraph.
func (t *tagger) piece(p *paragraph, at place, blank bool) {
	g := &t.doc.Pages[at.page].Glyphs[at.glyph]
	piece := flow.Piece{
		Source: diag.SpanOf(int(g.Start), int(g.End)),
		Style:  t.settings[at.page].styleOf(&t.doc.Pages[at.page], at.glyph),
	}
	raised := piece.Style.Raised == manuscript.Yes && !blank
	if n := len(p.Pieces); n > 0 {
		last := &p.Pieces[n-1]
		together := last.Source.End <= piece.Source.Start && isSpace(t.doc.Text[last.Source.End:piece.Source.Start])
		apart := p.apart || raised && t.links[last.Source.Start] != t.link
		if together && !apart && (last.Style == piece.Style || blank) {
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
	if p.apart = false; raised && t.link > 0 {
		t.links[piece.Source.Start] = t.link
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
