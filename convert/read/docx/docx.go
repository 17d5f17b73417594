// Package docx reads word processing files of Office Open XML, "Word files", into a
// [flow.Document]. It goes by ECMA-376 (ISO/IEC 29500), Part 1 for what elements mean, Part 2 for
// the package and Part 3 for alternate content, in the namespaces of both Transitional and
// Strict. A part is found by its relationship; no name in the file is fixed, and nothing outside
// the file is ever looked at.
//
//	[]byte ──archive──▶ parts ──parse──▶ trees of elements ──story──▶ flow.Document
//
// The files of this package, each using those before it:
//
//	error fact            what is wrong with a file; what a reader should know of one that is read
//	archive relation      the ZIP archive, its parts, and how they refer to each other
//	namespace tree        XML as a tree of elements with short names
//	property style        how runs and paragraphs are set: by defaults, styles and themselves
//	symbol                what letters of symbol fonts look like
//	numeral numbering     numbers in words, letters and figures of all kinds; lists that count
//	field section         what is counted and what is an instruction; which head is on which page
//	story run drawing table   paragraphs, runs and tables of the text, a head, a note
//	note furniture reader the notes; heads and feet of pages; all of it put together
package docx

import (
	"fmt"
	"sort"

	"plenary/convert/read/flow"
)

// Options are the choices of [Read]. The zero Options are good for files of anybody.
type Options struct {
	// MaxBytes is how many bytes the parts of a file may have unpacked, all together;
	// 0 means 256 MiB.
	MaxBytes int64
}

// A Document is what a Word file says.
type Document struct {
	// Flow is the text with its paragraphs, tables and notes. Its Text is, a line each, the lines
	// of the head of the first page, the paragraphs of the body, those of the notes,
	// and those of the other heads and feet of pages, each of them once. A tab is a tab in it, and
	// a break of line, column or page a vertical tab.
	Flow flow.Document
	// Facts are what else is to be known of the file, in the order of their kinds.
	Facts []Fact

	places []Place
	tally  tally
}

// A Place is a paragraph of the file, as people count it.
type Place struct {
	Start int   // where it begins, in bytes of the text
	Story Story // what it is a paragraph of
	// Number is that of the paragraph in the body, of those that show anything, from 1; in
	// notes it is that of the note. In heads and feet it is 0.
	Number int
	// Table, Row and Column are those of the cell in which it is, from 1, or 0.
	Table, Row, Column int
}

// A Story is a text of its own in a file. (ECMA-376-1, 17.2 to 17.11.)
type Story uint8

// The stories.
const (
	Body Story = iota
	Head       // of the first page
	Notes
	Pages // heads and feet of pages
)

// String returns the place in words: "paragraph 41", "note 3".
func (p Place) String() string {
	switch p.Story {
	case Head:
		return "head of the first page"
	case Notes:
		return fmt.Sprintf("note %d", p.Number)
	case Pages:
		return "head or foot of pages"
	}
	if p.Table > 0 {
		return fmt.Sprintf("paragraph %d (table %d, row %d, column %d)", p.Number, p.Table, p.Row, p.Column)
	}
	return fmt.Sprintf("paragraph %d", p.Number)
}

// Place returns the paragraph in which a byte of the text is. The zero Place is that of a
// document without paragraphs.
func (d *Document) Place(offset int) Place {
	i := sort.Search(len(d.places), func(i int) bool { return d.places[i].Start > offset })
	if i == 0 {
		if len(d.places) == 0 {
			return Place{}
		}
		i = 1
	}
	return d.places[i-1]
}

// Read reads a Word file. Its error is an [*Error]; then there is no document.
func Read(data []byte, o Options) (*Document, error) {
	d, err := read(data, o)
	if err != nil {
		return nil, err
	}
	return d, nil
}
