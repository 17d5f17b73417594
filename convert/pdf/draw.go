package pdf

import (
	"bytes"
	"fmt"
	"strconv"
	"sync"

	"github.com/jung-kurt/gofpdf"
)

// write writes a book as a file.
func write(b *book, o Options) ([]byte, error) {
	m, used := mark(b), b.usage()
	w := newWriter(b, m, used)
	for i := range b.pages {
		w.page(i + 1)
	}
	out := drawings.Get().(*bytes.Buffer)
	defer drawings.Put(out)
	out.Reset()
	if err := w.pdf.Output(out); err != nil {
		return nil, fmt.Errorf("writing the file: %w", err)
	}
	return conform(out.Bytes(), b, m, used, o)
}

// drawings keeps the memory of what the library has drawn, of which the file
// has a copy, for the next file.
var drawings = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// A writer draws the pages of a book.
type writer struct {
	book    *book
	marking *marking
	used    *usage
	pdf     *gofpdf.Fpdf
	state   look    // as the page was last told
	entries []entry // of the outline, that are on later pages
	code    []byte  // that was written last
}

func newWriter(b *book, m *marking, used *usage) *writer {
	p := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: b.sheet.width, Ht: b.sheet.height}})
	p.SetMargins(0, 0, 0)
	p.SetAutoPageBreak(false, 0)
	p.SetCatalogSort(true)
	p.SetCompression(false)        // see conformer.contents
	p.SetCreationDate(b.info.date) // not today's: the file would differ
	p.SetModificationDate(b.info.date)
	for f := range faces {
		if used.shows(f) {
			p.AddFontFromBytes(f.family(), f.String(), fmt.Appendf(nil, `{"Tp": "Core", "Name": %q}`, standIn(f)), nil)
		}
	}
	first := used.first()
	p.SetFont(first.family(), first.String(), bodyLook.size)
	return &writer{book: b, marking: m, used: used, pdf: p, entries: b.outline}
}

// standIn returns the name of what the library writes in place of a font: a
// font that every reader has. With a font of many characters the library
// deals at length, for each file anew; the layout knows the widths, and
// conformer.fonts puts the font there.
func standIn(f face) string {
	if f&foreign != 0 {
		return "StandInScript" + f.String()
	}
	return "StandIn" + f.String()
}

// coded returns a text of the outline in UTF-16.
func (w *writer) coded(text string) string {
	w.code = appendUTF16(w.code[:0], text)
	return string(w.code)
}

func (w *writer) page(number int) {
	w.pdf.AddPage()
	w.state = look{scale: 1, size: -1}
	p := w.book.pages[number-1]
	for ; len(w.entries) > 0 && w.entries[0].at.page == number; w.entries = w.entries[1:] {
		e := w.entries[0]
		w.pdf.Bookmark("\xfe\xff"+w.coded(e.title), e.level, e.at.y)
	}
	w.begin(layoutArtifact)
	for i, image := range p.pictures {
		w.picture(fmt.Sprintf("%d.%d", number, i), image)
	}
	for _, s := range p.strokes {
		w.pdf.SetLineWidth(s.weight)
		w.pdf.Line(s.x, s.y, s.x+s.width, s.y)
	}
	w.end()
	for _, s := range w.marking.pages[number-1] {
		w.begin(s.mark())
		for _, f := range s.fragments {
			for i := range f.segments {
				w.segment(&f.segments[i], f.y)
			}
		}
		w.end()
	}
	plain := look{scale: 1, size: w.state.size}
	if !w.used.shows(regular) {
		plain.face = w.state.face
	}
	w.look(plain)
}

// picture draws a picture under a name of its own.
func (w *writer) picture(name string, p placedPicture) {
	how := gofpdf.ImageOptions{ImageType: "PNG"}
	w.pdf.RegisterImageOptionsReader(name, how, bytes.NewReader(p.data))
	w.pdf.ImageOptions(name, p.x, p.y, p.width, p.height, false, how, 0, "")
}

// segment draws a text.
func (w *writer) segment(s *segment, y float64) {
	w.look(s.look)
	printed := s.printed()
	actual := printed != s.text && s.tag != nil && s.look.face&foreign == 0 && !s.look.joined
	if actual { // what looks like another character is read as itself (ISO 32000-1, 14.9.4)
		w.begin("/Span <</ActualText " + textString(s.text) + ">>")
	}
	if s.look.heavy {
		w.pdf.SetLineWidth(s.look.size * thickening)
	}
	if s.look.joined {
		w.run(s, y-s.look.rise)
	} else {
		w.code = w.used.coded(w.code[:0], &s.span)
		w.pdf.Text(s.x, y-s.look.rise, string(w.code))
	}
	if actual {
		w.end()
	}
	if s.look.under {
		w.pdf.SetLineWidth(s.look.size / 20)
		below := y + float64(s.look.size/8)
		w.pdf.Line(s.x, below, s.x+s.width, below)
	}
}

// run draws the glyphs of a segment in reading order: each to the left of the one before, where that runs from right to left. What the
// library draws runs to the right alone. (ISO 32000-1, 9.4.3 and 14.8.2.3.3.)
func (w *writer) run(s *segment, y float64) {
	font, x, leftwards := s.look.font(), s.x, s.runsLeft()
	if leftwards {
		x += s.width
	}
	out := w.code[:0]
	if s.look.blue {
		out = append(out, "q 0 0 1 rg "...)
	}
	out = fmt.Appendf(out, "BT %.2f %.2f Td [", x, w.book.sheet.height-y)
	place := 0   // of a glyph, in units of the font from where the run begins
	reached := 0 // by what was shown, in thousandths of the size
	open := false
	for _, g := range s.run {
		if leftwards {
			place -= g.advance
		}
		to := font.inThousandths(place - g.back)
		if to != reached {
			out = closeString(out, &open)
			out = strconv.AppendInt(out, int64(reached-to), 10)
		}
		if !open {
			out, open = append(out, '<'), true
		}
		out = fmt.Appendf(out, "%04X", w.used.code(s.look.face, g.shown))
		reached = to + font.thousandthsOf(g.shown)
		if !leftwards {
			place += g.advance
		}
	}
	out = append(closeString(out, &open), "] TJ ET"...)
	if s.look.blue {
		out = append(out, " Q"...)
	}
	w.code = append(out, '\n')
	w.pdf.RawWriteStr(string(w.code))
}

// closeString ends a string, if one is open. (ISO 32000-1, 7.3.4.3.)
func closeString(out []byte, open *bool) []byte {
	if *open {
		out, *open = append(out, '>'), false
	}
	return out
}

// The marks of what is no part of the document. (ISO 32000-1, 14.8.2.2.)
const (
	layoutArtifact = "/Artifact <</Type /Layout>>"
	pageArtifact   = "/Artifact <</Type /Pagination>>"
)

// mark returns what the content of a page says at the begin of a sequence.
func (s *sequence) mark() string {
	if s.of == nil {
		return pageArtifact
	}
	return fmt.Sprintf("/%s <</MCID %d>>", s.of.kind, s.number)
}

// begin and end enclose marked content. (ISO 32000-1, 14.6.)
func (w *writer) begin(mark string) { w.pdf.RawWriteStr(mark + " BDC\n") }

func (w *writer) end() { w.pdf.RawWriteStr("EMC\n") }

// look tells the page what is new in a look. The scale and the spacing of text
// are state of the page that the library does not know of. (ISO 32000-1, 9.3:
// the scale also widens the spacing.)
func (w *writer) look(l look) {
	if l.face != w.state.face || l.size != w.state.size {
		w.pdf.SetFont(l.face.family(), l.face.String(), l.size)
	}
	if l.scale != w.state.scale || l.spacing != w.state.spacing {
		w.code = append(strconv.AppendFloat(w.code[:0], 100*l.scale, 'g', 5, 64), " Tz "...)
		w.code = append(strconv.AppendFloat(w.code, l.spacing/l.scale, 'g', 4, 64), " Tc\n"...)
		w.pdf.RawWriteStr(string(w.code))
	}
	if l.blue != w.state.blue {
		w.pdf.SetTextColor(0, 0, l.hue())
	}
	if l.heavy != w.state.heavy {
		mode := 0
		if l.heavy {
			mode = 2 // outlines are drawn besides
		}
		w.pdf.SetTextRenderingMode(mode)
	}
	if l.heavy && l.blue || w.state.heavy && w.state.blue {
		w.pdf.SetDrawColor(0, 0, l.hue())
	}
	w.state = l
}

// hue returns how blue a text is.
func (l look) hue() int {
	if l.blue {
		return 255
	}
	return 0
}

// thickening is the part of the size by which the strokes of a letter grow that is made heavier: what word processors take.
const thickening = 1.0 / 32
