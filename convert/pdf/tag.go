package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A structure is a standard structure type. (ISO 32000-1, 14.8.4.)
type structure string

// The structure types of a resolution.
const (
	tagDocument  structure = "Document"
	tagDivision  structure = "Div"
	tagSection   structure = "Sect"
	tagParagraph structure = "P"
	tagList      structure = "L"
	tagItem      structure = "LI"
	tagLabel     structure = "Lbl"
	tagBody      structure = "LBody"
	tagTable     structure = "Table"
	tagCaption   structure = "Caption"
	tagRow       structure = "TR"
	tagHeader    structure = "TH"
	tagCell      structure = "TD"
	tagNote      structure = "Note"
	tagReference structure = "Reference"
	tagLink      structure = "Link"
	tagSpan      structure = "Span"
)

// headings are the structure types of headings by their level from 1.
var headings = [...]structure{"H1", "H2", "H3", "H4", "H5", "H6"}

// An element is a node of the structure tree. An element has either elements
// inside it, known when the document is composed, or text, which comes to it
// when the pages are marked.
type element struct {
	kind      structure
	in        *element // what it stands in; nil for the root, and for what stands in running text that has no place yet
	kids      []*element
	id        string    // of a note
	scope     scope     // of a header cell
	columns   int       // that a cell spans, 0 and 1 are one
	rows      int       // that a cell spans
	numbering numbering // of the labels of a list
	leftwards bool      // its lines, and those of all in it, run from right to left
	language  string    // by BCP 47, where it is not that of the document
}

// A scope says which cells a header cell is the header of. (ISO 32000-1, table 349.)
type scope string

// The scopes of header cells.
const (
	scopeColumn scope = "Column"
	scopeRow    scope = "Row"
)

// A numbering is the form of the labels of a list. (ISO 32000-1, table 347.)
type numbering string

// The numberings of lists.
const (
	decimal    numbering = "Decimal"
	lowerAlpha numbering = "LowerAlpha"
	upperAlpha numbering = "UpperAlpha"
	lowerRoman numbering = "LowerRoman"
	upperRoman numbering = "UpperRoman"
)

// numberingOf returns the numbering of a list by its first label.
func numberingOf(label string) numbering {
	label = strings.Trim(label, "().")
	switch {
	case label == "":
		return decimal
	case strings.Trim(label, "ivxlc") == "":
		return lowerRoman
	case strings.Trim(label, "IVXLC") == "":
		return upperRoman
	case label[0] >= 'a' && label[0] <= 'z':
		return lowerAlpha
	case label[0] >= 'A' && label[0] <= 'Z':
		return upperAlpha
	case isAbjad(label):
		return lowerAlpha
	}
	return decimal
}

// isAbjad reports whether a label is a letter that Arabic counts with.
func isAbjad(label string) bool {
	r, _ := utf8.DecodeRuneInString(label)
	return unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r)
}

// add appends a new element.
func (e *element) add(kind structure) *element {
	made := &element{kind: kind, in: e}
	e.kids = append(e.kids, made)
	return made
}

// around returns a new element that stands in e, where the text of e reaches it.
func (e *element) around(kind structure) *element {
	return &element{kind: kind, in: e}
}

// outermost returns the outermost of the elements that e stands in.
func (e *element) outermost() *element {
	for e.in != nil {
		e = e.in
	}
	return e
}

// inside composes what stands in an element.
func (c *composer) inside(e *element, compose func()) {
	outer := c.in
	c.in = e
	compose()
	c.in = outer
}

// under composes what stands under a heading, when there is one.
func (c *composer) under(heading bool, compose func()) {
	if heading {
		c.level++
		defer func() { c.level-- }()
	}
	compose()
}

// heading returns the element of a heading, one level below those that it stands
// under: no level is left out. (ISO 14289-1, 7.4.2.)
func (c *composer) heading() *element {
	return c.in.add(headings[min(c.level, len(headings)-1)])
}

// titleHeading returns the element of a title that stands below its number on a line of its own: a heading
// by itself, of the same level, as the United Nations tag it. Nothing else tells where the number ends.
func (c *composer) titleHeading(title []span) *element {
	if len(title) == 0 {
		return nil
	}
	return c.heading()
}

// listed composes one of several siblings. Those with a number are items of the
// list, which the first of them begins and one without a number ends.
func (c *composer) listed(list *element, number string, compose func()) *element {
	if strings.TrimSpace(number) == "" {
		compose()
		return nil
	}
	if list == nil {
		list = c.in.add(tagList)
		list.numbering = numberingOf(number)
	}
	c.inside(list.add(tagItem), compose)
	return list
}

// labelled makes spans the label of the item that is being composed, if it is
// one of a list or a note; what follows is its body.
func (c *composer) labelled(label []span) []span {
	switch c.in.kind {
	case tagItem:
		if len(label) > 0 {
			give(label, c.in.add(tagLabel))
		}
		c.in = c.in.add(tagBody)
	case tagNote:
		if len(label) > 0 {
			give(label, c.in.add(tagLabel))
		}
	}
	return label
}

// give puts spans into an element: those that have an element of their own go
// with it.
func give(spans []span, to *element) {
	for i := range spans {
		s := &spans[i]
		if s.tag == nil {
			s.tag = to
		} else if top := s.tag.outermost(); top.kind == tagLink || top.kind == tagReference {
			top.in = to
		}
	}
}

// tag gives the text of an item its element: that which is named, or else a
// paragraph where it stands. The notes of the text stand after it.
func (c *composer) tag(i *item) {
	if len(i.text) > 0 || hasUntagged(i.label) {
		e := i.element
		if e == nil {
			e = c.in.add(tagParagraph)
		}
		give(i.label, e)
		give(i.text, e)
	}
	c.noted(i.label)
	c.noted(i.text)
}

// noted puts the notes of a text where the text stands.
func (c *composer) noted(spans []span) {
	for _, n := range notesIn(spans) {
		n.tag.in = c.in
		c.in.kids = append(c.in.kids, n.tag)
	}
}

func hasUntagged(spans []span) bool {
	for _, s := range spans {
		if s.tag == nil {
			return true
		}
	}
	return false
}

// begin names the place of a node of the document by its eId: the next item
// begins there.
func (c *composer) begin(node any) {
	if id := c.options.EIDs[node]; id != "" {
		c.ids = append(c.ids, id)
	}
}
