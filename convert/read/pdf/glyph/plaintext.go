package glyph

import (
	"math"
	"strings"

	"golang.org/x/text/unicode/bidi"
)

// turned returns a vector in the axes of a baseline of an angle.
func turned(x, y, angle float32) (along, above float32) {
	sin, cos := math.Sincos(float64(angle) * math.Pi / 180)
	return float32(float64(float64(x)*cos) + float64(float64(y)*sin)), float32(float64(float64(y)*cos) - float64(float64(x)*sin))
}

// A writer writes the plain text.
type writer struct {
	text   strings.Builder
	d      *Document
	page   *Page
	at     int     // the index of the glyph that is being written
	last   *Glyph  // the glyph before it; nil: it is the first of the page
	before float32 // the gap before last on its line, in sizes
	full   bool    // the text is too long
}

// write writes the plain text of all pages and gives each glyph its place in it; false: it is too long.
func (d *Document) write() bool {
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
		if w.full {
			return false
		}
	}
	d.Text = w.text.String()
	return true
}

func (w *writer) writePage(page *Page) {
	w.page, w.last, w.before = page, nil, 0
	page.markSmallCapitals()
	page.Start = w.text.Len()
	for i := range page.Glyphs {
		g := &page.Glyphs[i]
		w.at = i
		if g.Fate != Placed {
			g.Start = int32(w.text.Len())
			g.End = g.Start
			continue
		}
		if m := page.actual(g.Mark); m != nil {
			w.replace(g, m)
			continue
		}
		text := g.Text
		if g.drawn&smallCapital != 0 {
			text = strings.ToLower(text)
		}
		if page.takesNoRoom(i) {
			text = ""
		}
		w.write(g, text)
	}
	if w.last != nil {
		w.text.WriteByte('\n')
	}
	page.End = w.text.Len()
}

// takesNoRoom reports whether glyph i is a blank that the next glyph stands on: one that an editor has made so narrow
// that nobody sees it.
func (p *Page) takesNoRoom(i int) bool {
	const seen = 0.08 // of the size: the narrowest blank of a justified line is twice as wide
	g := &p.Glyphs[i]
	if !g.Blank || i+1 == len(p.Glyphs) {
		return false
	}
	next := &p.Glyphs[i+1]
	s, ok := stepOf(g, next)
	along := s.along + g.Width/max(g.Size, next.Size)
	return ok && !next.Blank && next.Fate == Placed && absolute(s.rise) < sameLine && 0 <= along && along < seen
}

// actual returns the outermost sequence around a glyph that has an ActualText; nil: there is none.
func (p *Page) actual(mark int32) *Mark {
	if mark == 0 || p.Marks[mark-1].actual == 0 {
		return nil
	}
	return &p.Marks[p.Marks[mark-1].actual-1]
}

// replace writes the ActualText of a sequence with the first glyph of it that can be seen. That one stands for
// all of them that are on its line.
func (w *writer) replace(g *Glyph, m *Mark) {
	if m.first == 0 && m.ActualText != "" {
		m.first = w.at + 1
		g.Char = &Char{Font: g.Font, Code: g.Code, Text: m.ActualText, Blank: strings.TrimSpace(m.ActualText) == "", ideograph: g.ideograph, class: m.class}
		w.write(g, m.ActualText)
		return
	}
	g.Fate = Replaced
	g.Start = int32(w.text.Len())
	g.End = g.Start
	if w.last != nil {
		w.last = g
	}
	if m.first == 0 {
		return
	}
	first := &w.page.Glyphs[m.first-1]
	if s, ok := stepOf(first, g); ok && g.Angle == 0 && absolute(s.rise) < sameLine {
		first.Width = max(first.Width, g.X+g.Width-first.X)
	}
}

// write writes a glyph with what parts it from the one before.
func (w *writer) write(g *Glyph, text string) {
	if w.full = w.full || w.text.Len()+len(text) > maxText; w.full {
		return
	}
	w.separate(g)
	if text == softHyphen && w.goesOn() {
		text = "-"
	}
	g.Start = int32(w.text.Len())
	w.text.WriteString(text)
	g.End = int32(w.text.Len())
	w.last = g
}

// separate writes what parts a glyph from the one before: a line feed where the baseline changes, unless
// one of them is a raised or lowered mark and the text goes on, or a space.
func (w *writer) separate(g *Glyph) {
	last := w.last
	if last == nil {
		return
	}
	s, ok := stepOf(last, g)
	rise := absolute(s.rise)
	switch {
	case !ok, rise > raisedLine, rise >= sameLine && s.along < -raisedLine:
		w.text.WriteByte('\n')
		w.before = 0
		return
	case !last.Blank && !g.Blank && w.isGap(s, g):
		w.text.WriteByte(' ')
	}
	w.before = s.along
}

// Gaps without a drawn blank in a document that draws its blanks, in sizes. A tabulator is no glyph in what
// some programs write.
const (
	tabulator    = 0.2  // no letters were measured farther apart than 0.17 that were not set apart on purpose
	bigTabulator = 1    // letters that are set apart on purpose are nearer
	joined       = 0.11 // where letters are joined none are set apart, and tabulators may be narrow
)

// isGap reports whether a blank that is not drawn parts a glyph from the one before on its line.
func (w *writer) isGap(s step, g *Glyph) bool {
	gap := s.along
	if size := max(w.last.Size, g.Size); gap < 0 { // the text goes on to the left of the glyph before
		gap = -gap - (w.last.Width+g.Width)/size
	}
	switch {
	case (w.last.drawn|g.drawn)&leftward != 0 && w.last.class != bidi.NSM:
		return gap >= joined
	case w.last.ideograph || g.ideograph:
		return gap >= bigTabulator
	case !w.d.DrawsBlanks:
		return gap >= w.d.gap
	case gap < tabulator:
		return false
	case gap >= bigTabulator:
		return true
	}
	// Letters that are set apart stand evenly.
	return w.before < gap/2 && w.after() < gap/2
}

// softHyphen is a hyphen that is seen only where a line ends. One that is drawn within a line is
// a hyphen.
const softHyphen = "\u00AD"

// next returns the step to the glyph after the one that is being written, if it is on the same line.
func (w *writer) next() (next *Glyph, s step) {
	const farthest = 8 // glyphs that are not written may stand between
	rest := w.page.Glyphs[w.at:]
	for i := 1; i < min(len(rest), farthest); i++ {
		if rest[i].Fate != Placed {
			continue
		}
		s, ok := stepOf(&rest[0], &rest[i])
		if !ok || absolute(s.rise) >= sameLine {
			return nil, step{}
		}
		return &rest[i], s
	}
	return nil, step{}
}

// goesOn reports whether a glyph that is no blank follows on the line.
func (w *writer) goesOn() bool {
	next, _ := w.next()
	return next != nil && !next.Blank
}

// after returns the gap between the glyph that is being written and the one after it on its line, in sizes; 0 where
// a blank is drawn, or nothing follows.
func (w *writer) after() float32 {
	next, s := w.next()
	if next == nil || next.Blank {
		return 0
	}
	return s.along
}
