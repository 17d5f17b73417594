package glyph

import (
	"math"
	"strings"
)

// turned returns a vector in the axes of a baseline of an angle.
func turned(x, y, angle float32) (along, above float32) {
	sin, cos := math.Sincos(float64(angle) * math.Pi / 180)
	return float32(float64(x)*cos + float64(y)*sin), float32(float64(y)*cos - float64(x)*sin)
}

// A writer writes the plain text.
type writer struct {
	text strings.Builder
	d    *Document
	page *Page
	last *Glyph // the last glyph that is written; nil: none of the page
	line *Glyph // the first one of the last line that is not raised
}

// write writes the plain text of all pages and gives each glyph its place in it.
func (d *Document) write() {
	w := writer{d: d}
	size := 0
	for i := range d.Pages {
		size += len(d.Pages[i].Glyphs)
	}
	w.text.Grow(size + size/16)
	for i := range d.Pages {
		if i > 0 {
			w.text.WriteByte('\f')
		}
		w.writePage(&d.Pages[i])
	}
	d.Text = w.text.String()
}

func (w *writer) writePage(page *Page) {
	w.page, w.last = page, nil
	page.Start = w.text.Len()
	for i := range page.Glyphs {
		g := &page.Glyphs[i]
		if g.Fate != Placed {
			g.Start = int32(w.text.Len())
			g.End = g.Start
			continue
		}
		if m := page.actual(g.Mark); m != nil {
			w.replace(g, m)
			continue
		}
		w.write(g, g.Text)
	}
	if w.last != nil {
		w.text.WriteByte('\n')
	}
	page.End = w.text.Len()
}

// actual returns the outermost sequence around a glyph that has an ActualText; nil: there is none.
func (p *Page) actual(mark int32) *Mark {
	if mark == 0 || p.Marks[mark-1].actual == 0 {
		return nil
	}
	return &p.Marks[p.Marks[mark-1].actual-1]
}

// replace writes the ActualText of a sequence with the first glyph of it that can be seen.
func (w *writer) replace(g *Glyph, m *Mark) {
	g.Fate = Replaced
	if !m.said {
		m.said = true
		w.write(g, m.ActualText)
		return
	}
	g.Start = int32(w.text.Len())
	g.End = g.Start
	if w.last != nil {
		w.last = g
	}
}

// write writes a glyph with what parts it from the one before.
func (w *writer) write(g *Glyph, text string) {
	w.separate(g)
	g.Start = int32(w.text.Len())
	w.text.WriteString(text)
	g.End = int32(w.text.Len())
	w.last = g
}

func (w *writer) separate(g *Glyph) {
	last := w.last
	if last == nil {
		return
	}
	s, ok := stepOf(last, g)
	switch {
	case !ok, absolute(s.rise) > raisedLine:
		w.text.WriteByte('\n')
	case absolute(s.rise) >= sameLine && s.along < -raisedLine:
		w.text.WriteByte('\n')
	case w.isGap(s, last, g):
		w.text.WriteByte(' ')
	}
}

// tabulator is the least gap between words in a document that draws its blanks, in sizes. A tabulator is no glyph
// in what some programs write.
const tabulator = 0.5

// isGap reports whether a blank that is not drawn parts two glyphs of one line.
func (w *writer) isGap(s step, last, g *Glyph) bool {
	if last.Blank || g.Blank {
		return false
	}
	least := float32(tabulator)
	if !w.d.DrawsBlanks {
		least = w.d.gap
	}
	// Back on the same line: the text goes on to the left of what stands there.
	back := -s.along - (last.Width+g.Width)/max(last.Size, g.Size)
	return s.along >= least || back >= least
}
