// Package pdf reads PDF: its glyphs, and what they are part of.
//
//	[]byte ──object──▶ objects ──glyph──▶ glyphs ──tag──▶ flow.Document     by the structure tree,
//	                                        ╰──geometry──▶ *laid.Layout     where there is none, or it is not believed
//
// A file says in one of four ways what stands where, and the first that it has is taken:
//
//  1. A tagged file has a structure tree with its paragraphs, headings, lists, tables and notes; what
//     is not in it is marked as an artifact. The tree is believed where both together have every glyph. Where
//     that is not so on some pages, the file is laid out in lines, and the tree tells the paragraphs of the others.
//  2. A file with fonts shows where its glyphs stand and how they are set. They are laid out in lines, which are
//     read as those of extracted text are.
//  3. A scan may have invisible text over its pictures. It is read in the same way, but nothing is
//     known of how it is set.
//  4. A scan without text is refused.
package pdf

import (
	"errors"
	"fmt"
	"slices"

	"plenary/convert/read/flow"
	"plenary/convert/read/laid"
	"plenary/convert/read/pdf/glyph"
	"plenary/convert/read/pdf/object"
	"plenary/convert/read/pdf/tag"
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

	pages   []page
	numbers []number // of the paragraphs of Flow, in the order of the text
}

// ErrNoText says that no page of a file shows any text.
var ErrNoText = errors.New("the PDF is a scan without text")

// ErrNoPage says that a file has none of the pages that are asked for.
var ErrNoPage = errors.New("the PDF has none of these pages")

// Read reads a PDF. Its errors are [ErrNoPage], [ErrNoText], which comes with the facts, and those of the packages object and glyph.
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
	switch {
	case err != nil:
		return nil, err
	case len(glyphs.Pages) == 0 && len(all) > 0:
		return nil, fmt.Errorf("%w: it has %d", ErrNoPage, len(all))
	}
	d := &Document{Text: glyphs.Text, PagesLeftOut: len(all) - len(glyphs.Pages), pages: pagesOf(glyphs)}
	if !isSpace(d.Text) {
		d.read(file, glyphs, o)
	}
	d.Facts = append(d.Facts, facts(file, glyphs)...) // the file tells of its damage as it is read
	if isSpace(d.Text) && !slices.ContainsFunc(d.Facts, func(f Fact) bool { return f.Kind == Unread }) {
		return d, ErrNoText
	}
	return d, nil
}

// read finds out what the glyphs are part of: by the structure tree, or by where they stand.
func (d *Document) read(file *object.File, glyphs *glyph.Document, o Options) {
	settings := make([]setting, len(glyphs.Pages))
	for i := range glyphs.Pages {
		settings[i] = settingOf(&glyphs.Pages[i])
	}
	var tree *tagger // that is believed on some pages
	if !o.IgnoreTags {
		if root := tag.Read(file, glyphs.PageOf); root != nil {
			t := tagged(glyphs, root, settings)
			if d.distrust(t); len(t.distrusted) == 0 {
				t.cuts()
				t.apart()
				t.artifacts()
				t.marks()
				d.Flow = t.flow
				d.numbers = numbersOf(t.flow, d.pages)
				return
			}
			tree = t
		}
	}
	d.Lines = geometry(glyphs, settings, tree)
}
