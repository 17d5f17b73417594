package resolution

import (
	"plenary/convert/printed"
	"plenary/diag"
)

// A Provision is a hierarchical element of the main body or of an attachment.
type Provision interface{ provision() }

func (*Paragraph) provision()    {}
func (*Division) provision()     {}
func (*CrossHeading) provision() {}

// A Paragraph is a provision with text of its own: at the top level an
// operative paragraph (AKN paragraph), below it an item of the lists (a), (i),
// a. (AKN point). A single operative paragraph has no number.
type Paragraph struct {
	Span    diag.Span
	Num     Num
	Heading []Inline     // "(a) Education."; seldom
	Content []Block      // the text; with Points it is what introduces them
	Points  []*Paragraph // the next degree of numbering
	WrapUp  []Block      // text that follows the points and closes the paragraph
}

// A Division is a provision that groups others under a heading.
type Division struct {
	Span    diag.Span
	Level   Level
	Num     Num
	Heading []Inline
	Content []Provision
}

// The levels of divisions.
const (
	LevelPart     = printed.LevelPart
	LevelSection  = printed.LevelSection
	LevelTitle    = printed.LevelTitle
	LevelChapter  = printed.LevelChapter
	LevelDivision = printed.LevelDivision
	LevelArticle  = printed.LevelArticle
)

// A CrossHeading is text between the provisions of a section that is none
// itself: a preambular paragraph inside the body. (AKN4UN guidelines, Part 3,
// "Several preambular parts".)
type CrossHeading struct {
	Span    diag.Span
	Content []Inline
}

// A Block is a piece of block content.
type Block interface{ block() }

func (*P) block()         {}
func (*BlockList) block() {}
func (*Table) block()     {}

// A P is a printed paragraph of text.
type P struct {
	Span     diag.Span
	Language string // where that is not the document's: by ISO 639, as in [Identity]
	Content  []Inline
}

// A BlockList is a list inside block content: the points of a preambular
// paragraph.
type BlockList struct {
	Span   diag.Span
	Intro  []Inline
	Items  []*Item
	WrapUp []Inline
}

// An Item is one point of a block list.
type Item struct {
	Span    diag.Span
	Num     Num
	Content []Block
}

// A Table is rows of cells.
type Table struct {
	Span    diag.Span
	Caption []Inline
	Rows    []*Row
}

// A Row is one row of a table.
type Row struct {
	Span  diag.Span
	Cells []*Cell
}

// A Cell is one cell of a table.
type Cell struct {
	Span    diag.Span
	Header  bool
	ColSpan int // 0 and 1 both mean one column
	RowSpan int // 0 and 1 both mean one row
	Content []Block
}

// An Inline is a piece of running text.
type Inline interface{ inline() }

func (*Text) inline()      {}
func (*Emphasis) inline()  {}
func (*Reference) inline() {}
func (*Note) inline()      {}
func (*NoteRef) inline()   {}
func (*Break) inline()     {}
func (*Term) inline()      {}

// A Text is characters. Source lists the ranges of source bytes that they were
// made from, in order; between two ranges stand only bytes that the account
// names otherwise (white space, page furniture, repairs, a note lifted out).
type Text struct {
	Value  string
	Source []diag.Span
}

// An Emphasis is text in another style. The leading phrase of a preambular or
// operative paragraph is its first inline, in Italic.
type Emphasis struct {
	Style   Style
	Content []Inline
}

// A Style is a presentational inline element.
type Style string

// The styles that resolutions use.
const (
	Italic      Style = "i"
	Bold        Style = "b"
	Underline   Style = "u"
	Superscript Style = "sup"
	Subscript   Style = "sub"
)

// A Reference is a citation of another document. Symbol and Date say which; a
// citation of anything else has only an Href. With both, Href is the address that
// the source gives for the document, where it is another than the usual one.
type Reference struct {
	Symbol  string // "A/RES/60/288", "S/2007/279"; "" when the target has none
	Date    Date   // adoption of the cited resolution, where the text gives it
	Href    string // the target when Symbol is "", else an unusual address of it
	Content []Inline
}

// A Note is a footnote at the place of its mark. (AKN4UN guidelines, Part 1,
// "authorialNote": all notes of the United Nations are authorial.)
type Note struct {
	Span    diag.Span // of the note's own text
	Marker  string    // "1", "*"
	Mark    diag.Span // of the mark in the text
	Content []Block
}

// A NoteRef is a mark that repeats one of an earlier note.
type NoteRef struct {
	Marker string
	Mark   diag.Span
}

// A Break is a line break that belongs to the text.
type Break struct{}

// A Term is text with a meaning that markup names: an organization, a
// location, a role, a date, a quantity. RefersTo is the ID of an entity.
type Term struct {
	Element  string // "organization", "date", ...
	RefersTo string // without "#"; "" when there is none
	Value    string // of the attribute that the element has for machines: date, normalized or value
	Content  []Inline
}
