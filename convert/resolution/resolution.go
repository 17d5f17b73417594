// Package resolution is the document model: the one typed tree that every
// stage shares. Source text is parsed into it, Akoma Ntoso and JSON are encoded
// from it and decoded into it, and pages are laid out from it.
//
// The names are those of the Akoma Ntoso vocabulary. Sum types ([Provision],
// [Block], [Inline]) are interfaces closed by an unexported method over plain
// structs; [Walk] traverses a tree in document order. A tree is not changed
// after the function that made it has returned.
//
// Nodes that come from source text carry the place they came from. Trees that
// were decoded from XML or JSON have zero spans.
package resolution

import (
	"plenary/diag"
)

// A Resolution is one resolution, decision or statement of a United Nations
// organ: the logical component that Akoma Ntoso calls a statement, with the
// masthead of its publication where the source has one. (AKN4UN guidelines,
// Part 3, "Document and logical component".)
type Resolution struct {
	Span        diag.Span
	Identity    Identity
	Metadata    []*Element // what the source knows of the document beyond its identity
	CoverPage   *CoverPage // nil when the source has no masthead
	Preface     *Preface   // nil when there is neither number nor title, as in the Security Council
	Preamble    *Preamble  // nil when there is neither formula nor preambular paragraph
	MainBody    []Provision
	Conclusions *Conclusions // nil when the text ends without a meeting line
	Attachments []*Attachment
	Parts       []*Resolution // resolutions A, B, ... of a composite; MainBody is then empty
}

// Identity is what tells one Expression of a resolution from every other: the
// facts of its FRBR levels. (AKN Naming Convention, clause 4; AKN4UN
// guidelines, Part 1, "IRI".)
type Identity struct {
	Kind     Kind
	Organ    Organ
	Number   string  // as printed, without the final stop: "72/7", "2773 (2025)"
	Symbol   string  // "A/RES/72/7"
	Language string  // ISO 639-2/T: "eng"
	Adoption Date    // of the Work
	Issuance Date    // of the Expression; "" when it is not known
	Markup   Date    // of the Manifestation
	Occasion string  // what the day of the Work is where nothing was adopted on it: "voting", "draft"; else ""
	Aliases  []Alias // names of the Work that a source gives it and that do not follow from these facts
	Entities []Entity
}

// An Alias is another name of a Work.
type Alias struct {
	Name  string // what name it is: "unxml", "popular"; "" when the source does not say
	Value string // "/akn/un/statement/deliberation/unga/2145-03-14/199-12AB/"
}

// An Entity is an instance that inline text refers to: a TLC entry of the
// references beyond the standing ones that the encoder adds by itself.
type Entity struct {
	Class  string // "TLCOrganization"
	ID     string // "unrcca"
	Href   string // its IRI
	ShowAs string
}

// An Element is metadata that the model has no words of its own for, under the
// names that its source gives it: keywords, the steps to adoption, a vote by
// States. The names outside Akoma Ntoso are "{namespace}name".
type Element struct {
	Name       string // "keyword", "{http://un.org/akn4un}voters"
	Attributes []Attribute
	Text       string // of an element without children
	Children   []*Element
}

// An Attribute is one of an Element.
type Attribute struct{ Name, Value string }

// A CoverPage is the masthead of a publication, line by line.
type CoverPage struct {
	Span  diag.Span
	Lines []*MastheadLine
}

// A MastheadLine is one printed fact of the masthead.
type MastheadLine struct {
	Span     diag.Span
	Role     Role
	Language string // where that is not the document's: mastheads in Russian, Arabic and Chinese have English lines
	Content  []Inline
	RefersTo string // the ID of the entity that it names: a committee, a language; "" when there is none
	Value    string // the fact for machines: a date, the number of the session or the agenda item; else ""
}

// A Preface is the number and title that open a resolution.
type Preface struct {
	Span   diag.Span
	Number Num // "72/7."
	Title  []Inline
}

// A Preamble is the enacting formula and the preambular paragraphs.
type Preamble struct {
	Span       diag.Span
	Formula    *Formula
	Containers []*Container
}

// A Formula is the words by which the organ speaks: "The General Assembly,".
type Formula struct {
	Span    diag.Span
	Content []Inline
}

// A Container is one preambular paragraph. Its name is the leading phrase as
// printed, "Recalling also". (AKN4UN guidelines, Part 3, "Preamble".)
type Container struct {
	Span    diag.Span
	Name    string // its leading phrase, or PreambleHeading
	Content []Block
}

// PreambleHeading is the name of a container that is no preambular paragraph but
// a heading between them: a preamble has no other place for one.
const PreambleHeading = "heading"

// Conclusions are the closing lines: the meeting and the date of adoption, and
// whatever else is printed there, such as a record of the vote.
type Conclusions struct {
	Span    diag.Span
	Meeting *Meeting
	Date    *DocDate
	Other   []Block
}

// A Meeting is the line that names the meeting, "55th plenary meeting".
type Meeting struct {
	Span    diag.Span
	Number  string // "55"
	Content []Inline
}

// A DocDate is a printed date that belongs to the document.
type DocDate struct {
	Span    diag.Span
	Date    Date
	Content []Inline
}

// An Attachment is a text annexed to the resolution: a document with a heading,
// a title and a body of its own.
type Attachment struct {
	Span    diag.Span
	Heading []Inline // "Annex", "Annex II"
	Title   []Inline
	Body    []Provision
}

// EIDs are the eIds of nodes in one Akoma Ntoso document: of those whose element
// has one. A key is a pointer to a node. (AKN Naming Convention, clause 5.)
type EIDs map[any]string
