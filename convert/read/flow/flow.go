// Package flow makes a manuscript of a source that knows its paragraphs, tables and notes:
// of a Word file, or of the structure tree of a PDF. Such a reader fills a [Document], which
// says what the source says and no more. What a source of this kind does not say, this
// package finds out: which paragraphs are the masthead and what each of its lines is, where
// resolutions open, which paragraphs are one, and which notes explain the stars.
package flow

import (
	"plenary/convert/manuscript"
	"plenary/diag"
)

// A Document is a source that knows its paragraphs.
type Document struct {
	// Text is all that the source shows, in the order of its file, in UTF-8: what all
	// places are places of. Each character that a reader sees on the pages is in it once. Lines
	// end in line feeds, pages in form feeds where the source knows its pages. Where the author
	// ended a line, as in an address, it has a vertical tab.
	Text string
	// Lines says that the line feeds of Text are the ends of printed lines, at which words
	// may be broken.
	Lines bool
	// Head is the lines of the masthead where the source has them apart from the
	// text, as in the head of the first page: from the top, and from left to right.
	Head []*Paragraph
	// Body is the paragraphs and tables in reading order.
	Body []Block
	// Notes are the footnotes and endnotes, in the order of their first marks.
	Notes []Note
	// Furniture is what belongs to the pages. What of Text is in no paragraph, cell or
	// note, white space apart, must be here.
	Furniture []Furniture
}

// A Block is a part of the body: a [*Paragraph] or a [*Table].
type Block interface{ block() }

// A Paragraph is a paragraph, a cell of a masthead, or one of the paragraphs of a cell.
type Paragraph struct {
	Pieces []Piece
	// Heading is whether the source says that it is a heading, by its style or tag: Yes, or No
	// where the source says what its headings are and that this is none, or Unknown.
	Heading manuscript.Shown
	// Centred is whether its lines are centred on the page.
	Centred manuscript.Shown
	// GoesOn says that the next paragraph of the body is the rest of this one.
	GoesOn bool
	// Apart says that the next paragraph stands where none does that belongs to this one, though this be a number
	// and nothing else.
	Apart bool
	// Cut is whether the end of a page may have cut it.
	Cut Cut
}

// A Cut is what the page shows of a paragraph above the end of a page: whether the next one of the body
// may be the rest of it.
type Cut uint8

// The cuts.
const (
	NotCut Cut = iota // no page ends there, or the next begins as paragraphs do
	MayCut            // the next begins as lines do, but so do paragraphs: the words decide
	IsCut             // the next begins as lines do, and paragraphs do not: it is the rest but for a stop
)

// A Piece is a part of a paragraph that is set alike and stands together in the source.
type Piece struct {
	Source  diag.Span // of Document.Text; white space in it is folded to one space
	Spaced  bool      // a space stands before it that the source has not as a character
	NewLine bool      // a line begins with it, though the source has no character for the end of the one above
	Style   manuscript.Style
	Note    int // 1 + index of the note that it marks; 0: it is no mark
}

// A Table is a table of rows.
type Table struct{ Rows []Row }

// A Row is a row of a table.
type Row struct {
	Cells  []Cell // from the first column to the last
	Header bool   // the source says that it heads the columns
}

// A Cell is a cell of a row. A cell that continues one of the row above is an empty one.
type Cell struct {
	Paragraphs []*Paragraph
	Columns    int // that it takes; 0 means one
}

// A Note is a footnote or an endnote. Its mark is a piece of a paragraph, of a cell, or of
// the masthead; a note without one is put at the end of the block above it.
type Note struct {
	Marker string    // as printed, without brackets: "12", "*"
	Label  diag.Span // the number printed before its text; empty where there is none
	Body   []*Paragraph
}

// A Furniture is a part of the source that belongs to a page and not to the text, or that is
// in the text a second time.
type Furniture struct {
	Source diag.Span
	What   string // as a report calls it: "bar code"; "" where its form tells: "running head", "page number", "footnote rule", "job number"
}

func (*Paragraph) block() {}
func (*Table) block()     {}
