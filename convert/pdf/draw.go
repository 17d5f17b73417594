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
	p.SetFont(regular.family(), "", bodyLook.size)
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
	w.look(look{scale: 1, size: w.state.size})
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
	actual := printed != s.text && s.tag != nil && s.look.face&foreign == 0
	if actual { // what looks like another character is read as itself (ISO 32000-1, 14.9.4)
		w.begin("/Span <</ActualText " + textString(s.text) + ">>")
	}
	if s.look.heavy {
		w.pdf.SetLineWidth(s.look.size * thickening)
	}
	w.code = w.used.coded(w.code[:0], &s.span)
	w.pdf.Text(s.x, y-s.look.rise, string(w.code))
	if actual {
		w.end()
	}
	if s.look.under {
		w.pdf.SetLineWidth(s.look.size / 20)
		below := y + float64(s.look.size/8)
		w.pdf.Line(s.x, below, s.x+s.width, below)
	}
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
