package glyph

import (
	"errors"
	"fmt"
	"slices"

	"plenary/convert/read/pdf/object"
)

// Options says what is read.
type Options struct {
	Pages     func(number int) bool // whether the page of a number, from 1, is read; nil: all are
	MaxGlyphs int                   // of all pages; 0: DefaultGlyphs
}

// DefaultGlyphs is how many glyphs a document may have: those of some 1,200 full pages.
const DefaultGlyphs = 4_000_000

// What else a document may have.
const (
	maxWork  = 50_000_000 // operators: those of some 20,000 full pages
	maxParts = 1_000_000  // marked-content sequences, forms, rules and images
	maxText  = 128 << 20  // bytes of plain text
)

// ErrLimit is wrapped by the errors of [Read] that say that a page or the document shows more than is
// read.
var ErrLimit = errors.New("the PDF shows more than is read")

// Read reads the pages of a file. Its errors are those of [object.File.Pages], and [ErrLimit]. What
// of a page could not be read is in [Document.Problems].
func Read(file *object.File, o Options) (*Document, error) {
	if o.MaxGlyphs == 0 {
		o.MaxGlyphs = DefaultGlyphs
	}
	pages, err := file.Pages()
	if err != nil {
		return nil, err
	}
	d := &Document{byNumber: map[int]int{}}
	c := &canvas{file: file, fonts: newLibrary(file), layers: newLayers(file)}
	total, parts, work := 0, 0, 0
	for i := range pages {
		if o.Pages != nil && !o.Pages(i+1) {
			continue
		}
		d.Pages = append(d.Pages, Page{Number: i + 1, Ref: pages[i].Ref})
		page := &d.Pages[len(d.Pages)-1]
		if _, twice := d.byNumber[page.Ref.Number]; !twice && page.Ref.Number != 0 {
			d.byNumber[page.Ref.Number] = len(d.Pages) - 1
		}
		c.drawPage(&pages[i], page)
		if c.overflow != "" {
			return nil, fmt.Errorf("%w: page %d has too many %s", ErrLimit, page.Number, c.overflow)
		}
		if total += len(page.Glyphs); total > o.MaxGlyphs {
			return nil, fmt.Errorf("%w: it has more than %d glyphs", ErrLimit, o.MaxGlyphs)
		}
		if work += c.operators; work > maxWork {
			return nil, fmt.Errorf("%w: it has more than %d operators", ErrLimit, maxWork)
		}
		if parts += len(page.Marks) + len(page.Forms) + len(page.Rules) + len(page.Images); parts > maxParts {
			return nil, fmt.Errorf("%w: it has more than %d marks, forms, rules and images", ErrLimit, maxParts)
		}
		d.addFonts(page)
	}
	d.Problems = c.problems
	d.lengthen()
	d.turn()
	d.DrawsBlanks, d.gap = blanksOf(d.Pages)
	if !d.write() {
		return nil, fmt.Errorf("%w: it has more than %d MB of text", ErrLimit, maxText>>20)
	}
	return d, nil
}

// addFonts adds the fonts of the page that are new.
func (d *Document) addFonts(page *Page) {
	var last *Font
	for i := range page.Glyphs {
		f := page.Glyphs[i].Font
		if f == last {
			continue
		}
		last = f
		if !f.inFonts {
			f.inFonts = true
			d.Fonts = append(d.Fonts, f)
		}
	}
}

// drawPage draws a page and gives it what it shows.
func (c *canvas) drawPage(from *object.Page, page *Page) {
	c.page = page
	c.glyphs, c.marks, c.forms = c.glyphs[:0], c.marks[:0], c.forms[:0]
	c.rules, c.images, c.grounds = c.rules[:0], c.images[:0], c.grounds[:0]
	c.saved, c.open, c.unsaved, c.hidden, c.floor = c.saved[:0], c.open[:0], 0, 0, floor{}
	c.stream, c.depth, c.operators = object.Ref{}, 0, 0
	c.resources, c.fontsByName = from.Resources, nil
	c.path.clear()
	ctm := pageMatrix(c.file, from, page)
	c.state = newState(ctm)
	c.text, c.line = identity, identity

	c.draw(c.contents(from.Dict["Contents"]))
	for len(c.open) > 0 {
		c.end()
	}
	c.settle()
	page.Glyphs = slices.Clone(c.glyphs)
	page.Marks = slices.Clone(c.marks)
	page.Forms = slices.Clone(c.forms)
	page.Rules = slices.Clone(c.rules)
	page.Images = slices.Clone(c.images)
	page.contents = map[content][]int32{}
	for i := range page.Marks {
		if m := &page.Marks[i]; m.HasMCID {
			key := content{m.Stream, m.MCID}
			page.contents[key] = append(page.contents[key], int32(i))
		}
	}
	for _, v := range c.file.Array(from.Dict["Annots"]) {
		if annotation := c.file.Dict(v); annotation != nil {
			if page.Annotations == nil {
				page.Annotations = map[string]int{}
			}
			page.Annotations[string(c.file.Name(annotation["Subtype"]))]++
		}
	}
}

// pageMatrix returns the matrix from user space to the page as it is seen, and sets how large that is.
func pageMatrix(file *object.File, from *object.Page, page *Page) matrix {
	unit := 1.0
	const mostUnit = 75_000 // ISO 32000-1, annex C
	if u, ok := file.Number(from.Dict["UserUnit"]); ok && u > 0 && u <= mostUnit {
		unit = u
	}
	box := from.CropBox
	width, height := (box.X1-box.X0)*unit, (box.Y1-box.Y0)*unit
	m := matrix{unit, 0, 0, unit, -box.X0 * unit, -box.Y0 * unit}
	page.Width, page.Height = width, height
	switch from.Rotate {
	case 90:
		m = m.times(matrix{0, -1, 1, 0, 0, width})
		page.Width, page.Height = height, width
	case 180:
		m = m.times(matrix{-1, 0, 0, -1, width, height})
	case 270:
		m = m.times(matrix{0, 1, -1, 0, height, 0})
		page.Width, page.Height = height, width
	}
	return m
}

// contents returns the content of a page, whose streams belong together.
func (c *canvas) contents(v object.Value) []byte {
	streams := c.file.Array(v)
	if streams == nil {
		streams = object.Array{v}
	}
	var all []byte
	for i, v := range streams {
		stream := c.file.Stream(v)
		if stream == nil {
			if v != nil {
				c.tell(BrokenStream, "a content stream is missing")
			}
			continue
		}
		data, err := c.file.Data(stream)
		if err != nil {
			c.tell(BrokenStream, err.Error())
		}
		if i == 0 {
			all = data
		} else {
			all = append(append(all, '\n'), data...)
		}
	}
	return all
}
