// Package pdf lays a resolution out in pages and writes them as PDF, in the
// form in which the United Nations prints its resolutions.
//
//	Resolution ──compose──▶ items ──typeset──▶ slugs ──paginate──▶ pages ──draw──▶ PDF
//
// There are three layers. The style (style.go) is numbers: page, type, shapes
// of paragraphs. The layout is pure: it knows the widths of glyphs, but no PDF,
// and ends in pages of placed lines. Only draw.go knows the library that
// draws the pages, and conform.go what the standards ask of the file besides.
//
// Where a product is added to something it is converted to float64 first, which
// rounds it: some processors would add before they round, and a page could come
// out otherwise there. (Go specification, "Floating-point operators"; make cross
// looks for what has been forgotten.)
//
// The text of a page is written in reading order, each line ending in a space,
// so that what an extractor reads is the text of the document: on each page
// first the text and then its notes.
package pdf

import (
	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/schema"
)

// Options are the choices of a print edition. The zero value is Letter paper,
// in the form in which resolutions are issued. As JSON they tell the choices
// alone, without the document.
type Options struct {
	// Page is the size of the paper; "" is Letter.
	Page Page
	// Official says that the edition is published by the United Nations. Any
	// other says at the foot of its first page, and in its metadata, that it is
	// not an official document.
	Official bool
	// Emblem is a picture for the place of the emblem, PNG or JPEG. Nil, and
	// what [CheckEmblem] refuses, leaves the place empty. (General Assembly resolution 92 (I) restricts the use of
	// the emblem of the United Nations.)
	Emblem []byte
	// Typeface is the fonts; nil is Liberation Serif, which has the widths of
	// the type that the United Nations use.
	Typeface *Typeface
	// Library finds the fonts of scripts that Typeface has not; nil finds none. A document in such a script has no PDF
	// without them.
	Library *Library `json:"-"`
	// LineNumbers counts the lines of the text in the margin, on each page from
	// 1 on, for a drafting copy.
	LineNumbers bool
	// DoubleSpaced sets the text with every other line free, for a drafting
	// copy.
	DoubleSpaced bool
	// Standard is what the file conforms to; "" is [A3aUA1].
	Standard Standard
	// AllowMissingGlyphs prints a question mark for each character that the fonts
	// have no glyph for, with a warning. Without it such a text has no PDF.
	AllowMissingGlyphs bool
	// XML is the Akoma Ntoso document that the pages show: a file of [A3aUA1]
	// holds it as the source that it was made from. nil attaches nothing.
	XML []byte `json:"-"`
	// EIDs names the places of the pages that are reached by a name, as in
	// "file.pdf#nameddest=para_5".
	EIDs resolution.EIDs `json:"-"`
}

// A Standard is the name of a choice of standards for the file.
type Standard string

// The standards. All files are tagged, and tell their language and title.
const (
	A3aUA1     Standard = "a3a-ua1" // PDF/A-3a and PDF/UA-1: archivable, accessible, with the XML attached
	A2b        Standard = "a2b"     // PDF/A-2b: archivable; nothing is attached
	NoStandard Standard = "none"    // claims nothing and attaches nothing
)

// Standards lists the standards that there are.
func Standards() []Standard { return []Standard{A3aUA1, A2b, NoStandard} }

// A Page is the name of a size of paper.
type Page string

// Pages returns the sizes of paper that there are.
func Pages() []Page { return []Page{Letter, A4} }

// The sizes of paper: New York prints on Letter, Geneva and Vienna on A4.
const (
	Letter Page = "letter"
	A4     Page = "a4"
)

// Render lays r out and returns the PDF. The same resolution and options give
// the same bytes. The findings tell which characters could not be printed, or that no
// font was found for the script of the language.
func Render(r *resolution.Resolution, o Options) ([]byte, diag.List) {
	if r == nil {
		r = new(resolution.Resolution)
	}
	if s := scriptOf(r.Identity.Language); s != nil {
		fonts, err := o.Library.fonts(s)
		if err != nil {
			return nil, s.missingFont(r, err)
		}
		o.Typeface = o.Typeface.with(fonts)
	}
	b, findings := layOut(r, o)
	if findings.HasErrors() {
		return nil, findings
	}
	data, err := write(b, o)
	if err != nil {
		findings.Add(schema.RenderFailed, diag.Span{}, "the pages could not be written: %v", err)
		return nil, findings
	}
	return data, findings
}

// layOut does all but the writing.
func layOut(r *resolution.Resolution, o Options) (*book, diag.List) {
	c := newComposer(r, o)
	c.resolution()
	b := c.book()
	return b, c.findings()
}
