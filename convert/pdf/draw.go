package pdf

import (
	"bytes"
	"fmt"

	"github.com/jung-kurt/gofpdf"
)

// family is the name under which the file knows the fonts.
const family = "LiberationSerif"

// write writes a book as a file.
func write(b *book) ([]byte, error) {
	w := newWriter(b)
	for i := range b.pages {
		w.page(i + 1)
	}
	var out bytes.Buffer
	if err := w.pdf.Output(&out); err != nil {
		return nil, fmt.Errorf("writing the file: %w", err)
	}
	return withLanguage(out.Bytes(), b.info.language)
}

// A writer draws the pages of a book.
type writer struct {
	book  *book
	pdf   *gofpdf.Fpdf
	state look // as the page was last told
	notes map[*note]int
}

func newWriter(b *book) *writer {
	p := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: b.sheet.width, Ht: b.sheet.height}})
	p.SetMargins(0, 0, 0)
	p.SetAutoPageBreak(false, 0)
	p.SetCatalogSort(true)
	p.SetCreationDate(b.info.date)
	p.SetModificationDate(b.info.date)
	p.SetTitle(b.info.title, true)
	p.SetAuthor(b.info.author, true)
	p.SetSubject(b.info.subject, true)
	p.SetKeywords(b.info.keywords, true)
	p.SetCreator("Plenary", true)
	w := &writer{book: b, pdf: p, notes: make(map[*note]int)}
	w.fonts()
	return w
}

// fonts registers the faces that the book uses: each costs milliseconds. The
// library writes into the bytes that it is given, so it gets a copy.
func (w *writer) fonts() {
	var used [4]bool
	used[regular] = true
	w.segments(func(s segment) { used[s.look.face&3] = true })
	for f := range face(4) {
		if used[f] {
			w.pdf.AddUTF8FontFromBytes(family, f.String(), bytes.Clone(f.data()))
		}
	}
	w.pdf.SetFont(family, "", bodyLook.size)
}

// segments visits the segments of all pages.
func (w *writer) segments(visit func(segment)) {
	for _, p := range w.book.pages {
		for _, l := range p.lines {
			for _, s := range l.segments {
				visit(s)
			}
		}
	}
}

func (w *writer) page(number int) {
	w.pdf.AddPage()
	w.state = look{scale: 1, size: -1}
	p := w.book.pages[number-1]
	for _, e := range w.book.outline {
		if e.at.page == number {
			w.pdf.Bookmark(e.title, e.level, e.at.y)
		}
	}
	for i, image := range p.pictures {
		w.picture(fmt.Sprintf("%d.%d", number, i), image)
	}
	for _, s := range p.strokes {
		w.pdf.SetLineWidth(s.weight)
		w.pdf.Line(s.x, s.y, s.x+s.width, s.y)
	}
	for _, l := range p.lines {
		for _, s := range l.segments {
			w.segment(s, l.y)
		}
	}
	w.look(look{scale: 1, size: w.state.size})
}

// picture draws a picture under a name of its own.
func (w *writer) picture(name string, p placedPicture) {
	how := gofpdf.ImageOptions{ImageType: "PNG"}
	w.pdf.RegisterImageOptionsReader(name, how, bytes.NewReader(p.data))
	w.pdf.ImageOptions(name, p.x, p.y, p.width, p.height, false, how, 0, "")
}

// segment draws a text with its link.
func (w *writer) segment(s segment, y float64) {
	w.look(s.look)
	w.pdf.Text(s.x, y-s.look.rise, s.text)
	if s.look.under {
		w.pdf.SetLineWidth(s.look.size / 20)
		w.pdf.Line(s.x, y+s.look.size/8, s.x+s.width, y+s.look.size/8)
	}
	top, height := y-s.look.rise-0.75*s.look.size, s.look.size
	switch {
	case s.href != "":
		w.pdf.LinkString(s.x, top, s.width, height, s.href)
	case s.note != nil && s.note.at.page > 0:
		w.pdf.Link(s.x, top, s.width, height, w.link(s.note))
	}
}

// link returns the library's name of the place of a note.
func (w *writer) link(n *note) int {
	id, ok := w.notes[n]
	if !ok {
		id = w.pdf.AddLink()
		w.pdf.SetLink(id, n.at.y, n.at.page)
		w.notes[n] = id
	}
	return id
}

// look tells the page what is new in a look. The scale and the spacing of text
// are state of the page that the library does not know of. (ISO 32000-1, 9.3:
// the scale also widens the spacing.)
func (w *writer) look(l look) {
	if l.face != w.state.face || l.size != w.state.size {
		w.pdf.SetFont(family, l.face.String(), l.size)
	}
	if l.scale != w.state.scale || l.spacing != w.state.spacing {
		w.pdf.RawWriteStr(fmt.Sprintf("%.5g Tz %.4g Tc\n", 100*l.scale, l.spacing/l.scale))
	}
	if l.blue != w.state.blue {
		blue := 0
		if l.blue {
			blue = 255
		}
		w.pdf.SetTextColor(0, 0, blue)
	}
	w.state = l
}
