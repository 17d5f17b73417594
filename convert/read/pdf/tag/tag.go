// Package tag reads the structure tree of a tagged PDF: which marked content of which page is a
// paragraph, a heading, a cell, a note. (ISO 32000-1, 14.7 and 14.8.)
package tag

import "plenary/convert/read/pdf/object"

// A Role is what an element of the tree is for, of the standard structure types.
type Role uint8

// The roles, as far as a reader of text tells them apart. (ISO 32000-1, 14.8.4; ISO 32000-2, 14.8.4.)
const (
	Group      Role = iota // a grouping element, or one whose type is not known: it is what is in it
	Paragraph              // P, and what is set as a paragraph: a caption, a block quotation
	Heading                // H, H1 to H6, Title
	List                   // L
	Item                   // LI
	Label                  // Lbl: the number of an item or of a note
	Body                   // LBody
	Table                  // Table
	HeaderRows             // THead
	Row                    // TR
	HeaderCell             // TH
	DataCell               // TD
	Note                   // Note, FENote
	Figure                 // Figure, Formula, Form
	Inline                 // Span and others within a line
	Link                   // Link, Reference: the same, of what points elsewhere
	Artifact               // Artifact, of PDF 2.0
)

// roles are the standard structure types by their names; what is not in it is a Group.
var roles = map[string]Role{
	"P": Paragraph, "Caption": Paragraph, "BlockQuote": Paragraph, "BibEntry": Paragraph, "TOCI": Paragraph,
	"H": Heading, "H1": Heading, "H2": Heading, "H3": Heading, "H4": Heading, "H5": Heading, "H6": Heading, "Title": Heading,
	"L": List, "LI": Item, "Lbl": Label, "LBody": Body,
	"Table": Table, "THead": HeaderRows, "TR": Row, "TH": HeaderCell, "TD": DataCell,
	"Note": Note, "FENote": Note,
	"Figure": Figure, "Formula": Figure, "Form": Figure,
	"Link": Link, "Reference": Link,
	"Span": Inline, "Quote": Inline, "Code": Inline, "Annot": Inline, "Em": Inline, "Strong": Inline, "Sub": Inline, "Ruby": Inline, "Warichu": Inline,
	"Artifact": Artifact,
}

// written are types that programs write beside the standard ones, for files whose role map lacks them.
var written = map[string]Role{"Footnote": Note, "Endnote": Note}

// An Element is an element of the structure tree.
type Element struct {
	Role Role
	Kids []Kid // in reading order

	Columns int  // that a cell takes; 0 means one
	Rows    int  // the same of rows
	Centred bool // its lines are centred, as far as its attributes say
	Blocks  bool // it holds paragraphs or other blocks, beside those of notes
}

// isBlock reports whether elements of a role are blocks.
func (r Role) isBlock() bool {
	switch r {
	case Paragraph, Heading, List, Item, Body, Table, HeaderRows, Row, HeaderCell, DataCell:
		return true
	}
	return false
}

// A Kid is what an element holds: an [*Element], a [Content] or an [Object].
type Kid interface{ kid() }

// A Content is a sequence of marked content on a page.
type Content struct {
	Page   int        // index of the page
	Stream object.Ref // of the form XObject that it is in; zero: it is in the content of the page
	MCID   int        // its number there
}

// An Object is a form XObject or an annotation that is content as a whole.
type Object struct {
	Page int // index of the page
	Ref  object.Ref
}

func (*Element) kid() {}
func (Content) kid()  {}
func (Object) kid()   {}
