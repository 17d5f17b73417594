// Package pdf reads PDF: its glyphs, and what they are part of.
//
//	[]byte ──object──▶ objects ──glyph──▶ glyphs ──tag──▶ flow.Document     by the structure tree,
//	                                        ╰──geometry──▶ *laid.Layout     where there is none, or it is not believed
//
// A file says in one of four ways what stands where, and the first that it has is taken:
//
//  1. A tagged file has a structure tree with its paragraphs, headings, lists, tables and notes; what
//     is not in it is marked as an artifact. The tree is believed where both together have every glyph.
//  2. A file with fonts shows where its glyphs stand and how they are set. They are laid out in lines, which are
//     read as those of extracted text are.
//  3. A scan may have invisible text over its pictures. It is read in the same way, but nothing is
//     known of how it is set.
//  4. A scan without text is refused.
package pdf

import (
	"errors"
	"slices"

	"plenary/convert/read/flow"
	"plenary/convert/read/laid"
	"plenary/convert/read/pdf/glyph"
	"plenary/convert/read/pdf/object"
	"plenary/convert/read/pdf/tag"
	"plenary/diag"
)

// Options are the choices of [Read].
type Options struct {
	Password   string
	IgnoreTags bool           // the structure tree is not used
	Pages      func(int) bool // whether the page of a number, from 1, is read; nil: all are
}

// A Document is what a PDF shows.
type Document struct {
	// Text is the plain text of the file, in the order in which its pages draw it, with a form feed
	// between pages. What all places are places of.
	Text string
	// Flow is what the structure tree says; nil where there is none, or it is not believed.
	Flow *flow.Document
	// Lines are the pages laid out by where their glyphs stand; nil where Flow is there.
	Lines *laid.Layout
	Facts []Fact
	// PagesLeftOut is how many pages Options left out.
	PagesLeftOut int

	glyphs *glyph.Document
}

// noStream is the stream of the content of a page itself.
var noStream object.Ref

// ErrNoText says that no page of a file shows any text.
var ErrNoText = errors.New("the PDF is a scan without text")

// Read reads a PDF. Its errors are [ErrNoText] and those of the packages object and glyph.
func Read(data []byte, o Options) (*Document, error) {
	file, err := object.Open(data, object.Options{Password: o.Password})
	if err != nil {
		return nil, err
	}
	all, err := file.Pages()
	if err != nil {
		return nil, err
	}
	glyphs, err := glyph.Read(file, glyph.Options{Pages: o.Pages})
	if err != nil {
		return nil, err
	}
	d := &Document{Text: glyphs.Text, PagesLeftOut: len(all) - len(glyphs.Pages), glyphs: glyphs}
	if !isSpace(d.Text) {
		d.read(file, o)
	}
	d.Facts = append(d.Facts, facts(file, glyphs)...) // the file tells of its damage as it is read
	if isSpace(d.Text) && !slices.ContainsFunc(d.Facts, func(f Fact) bool { return f.Kind == Unread }) {
		return nil, ErrNoText
	}
	return d, nil
}

// read finds out what the glyphs are part of: by the structure tree, or by where they stand.
func (d *Document) read(file *object.File, o Options) {
	settings := make([]setting, len(d.glyphs.Pages))
	refs := make(map[object.Ref]int, len(d.glyphs.Pages))
	for i := range d.glyphs.Pages {
		settings[i] = settingOf(&d.glyphs.Pages[i])
		refs[d.glyphs.Pages[i].Ref] = i
	}
	if !o.IgnoreTags {
		if root := tag.Read(file, refs); root != nil {
			t := tagged(d.glyphs, root, settings)
			if d.distrust(t); len(t.distrusted) == 0 {
				t.cuts()
				t.artifacts()
				t.marks()
				d.Flow = t.flow
				return
			}
		}
	}
	d.Lines = geometry(d.glyphs, settings)
}

// Place returns where a part of the text begins: the number of its page, that of its paragraph on the
// page where the tree tells paragraphs, and a rectangle about its glyphs on the page. What is not known is
// zero.
func (d *Document) Place(s diag.Span) (page, paragraph int, box diag.Box) {
	for i := range d.glyphs.Pages {
		p := &d.glyphs.Pages[i]
		if s.Start > p.End || s.End < p.Start {
			continue
		}
		for k := range p.Glyphs {
			g := &p.Glyphs[k]
			if g.Fate != glyph.Placed || g.Blank || int(g.End) <= s.Start || int(g.Start) >= s.End {
				continue
			}
			box = around(box, g)
		}
		return p.Number, d.paragraph(s.Start, p), box
	}
	return 0, 0, box
}

// paragraph returns the number of the paragraph of a page that holds a byte of the text, or 0.
func (d *Document) paragraph(at int, page *glyph.Page) (number int) {
	if d.Flow == nil {
		return 0
	}
	for _, b := range d.Flow.Body {
		p, ok := b.(*flow.Paragraph)
		if !ok || len(p.Pieces) == 0 {
			continue
		}
		start, end := p.Pieces[0].Source.Start, p.Pieces[len(p.Pieces)-1].Source.End
		if end <= page.Start || start >= page.End {
			continue
		}
		number++
		for _, piece := range p.Pieces {
			if piece.Source.Start <= at && at < piece.Source.End {
				return number
			}
		}
	}
	return 0
}

// around returns the rectangle about a box and a glyph.
func around(box diag.Box, g *glyph.Glyph) diag.Box {
	const up, down = 0.75, 0.25 // parts of the size above and below the baseline
	one := diag.Box{Left: float64(g.X), Right: float64(g.X + g.Width), Bottom: float64(g.Y - down*g.Size), Top: float64(g.Y + up*g.Size)}
	if box.IsZero() {
		return one
	}
	return diag.Box{Left: min(box.Left, one.Left), Right: max(box.Right, one.Right), Bottom: min(box.Bottom, one.Bottom), Top: max(box.Top, one.Top)}
}
