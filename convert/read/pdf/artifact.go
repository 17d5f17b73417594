package pdf

import (
	"plenary/convert/manuscript"
	"plenary/convert/read/flow"
	"plenary/convert/read/pdf/glyph"
	"plenary/diag"
)

// A strip is glyphs that are drawn one after the other on one line, without a wide gap between them.
type strip struct {
	page     int
	from, to int // the glyphs of the page
	source   diag.Span
	top      float32 // of its baseline
	bars     bool    // it is a bar code
	cell     int     // 1 + the index of the cell of a table that it is in; 0: in none
}

// wide is how many sizes of the letters part what stands in two columns: blanks between words are a
// fourth of it.
const wide = 1.5

// stripsOf returns the strips of a page, of the glyphs that are asked for.
func stripsOf(doc *glyph.Document, settings []setting, page int, wanted func(glyph int) bool) (strips []strip) {
	p := &doc.Pages[page]
	for _, l := range settings[page].lines {
		var last *glyph.Glyph
		for i := l.from; i < l.to; i++ {
			g := &p.Glyphs[i]
			if !shows(doc, g) || !wanted(i) {
				continue
			}
			n := len(strips) - 1
			if last == nil || g.X-last.X-last.Width > wide*l.size || g.X < last.X-l.size || !isSpace(doc.Text[strips[n].source.End:g.Start]) {
				strips = append(strips, strip{page: page, from: i, to: i, source: diag.SpanOf(int(g.Start), int(g.Start)), top: l.baseline, bars: true})
				n++
			}
			strips[n].to, strips[n].source.End = i+1, int(g.End)
			strips[n].bars = strips[n].bars && g.Font.BarCode
			last = g
		}
	}
	return strips
}

// artifacts makes the masthead and the furniture of what stands in no element of the tree: what stands
// above the text of the first page is the masthead.
func (t *tagger) artifacts() {
	for page := range t.doc.Pages {
		top := t.textTop(page)
		for _, s := range stripsOf(t.doc, t.settings, page, func(i int) bool { return !t.taken[page][i] }) {
			if t.doc.Pages[page].Number == 1 && s.top > top && !s.bars {
				t.flow.Head = append(t.flow.Head, t.stripLine(s))
				continue
			}
			f := flow.Furniture{Source: s.source}
			if s.bars {
				f.What = "bar code"
			}
			t.flow.Furniture = append(t.flow.Furniture, f)
		}
	}
}

// textTop returns the baseline of the highest glyph of a page that is in the tree.
func (t *tagger) textTop(page int) (top float32) {
	for i, taken := range t.taken[page] {
		if g := &t.doc.Pages[page].Glyphs[i]; taken && g.Fate == glyph.Placed && !g.Blank {
			top = max(top, g.Y)
		}
	}
	return top
}

// stripLine makes a line of the masthead.
func (t *tagger) stripLine(s strip) *flow.Paragraph {
	t.open = &paragraph{Paragraph: &flow.Paragraph{Heading: manuscript.Unknown}}
	for i := s.from; i < s.to; i++ {
		if !t.taken[s.page][i] {
			t.taken[s.page][i] = true
			t.glyph(place{s.page, i})
		}
	}
	p := t.open.Paragraph
	t.open = nil
	return p
}
