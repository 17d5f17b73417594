// Package manuscript is what is on the pages of a document, before anyone knows what
// it means: paragraphs, tables and notes in reading order, in runs of text that know how
// they are set and where in the source they stand. Every reader makes one, of PDF, of
// DOCX or of extracted text, and the one grammar reads it.
//
// All text is in one string. What a manuscript says of a part of it, it says with a
// span: bytes of that string, from the first to the one behind the last. Only runs and
// what was left out have places in the source.
package manuscript

import (
	"sort"

	"plenary/convert/account"
	"plenary/convert/printed"
	"plenary/diag"
)

// A Manuscript is the text of a document as its pages have it.
type Manuscript struct {
	// Text is all that is kept, in UTF-8: the blocks of the flow in reading order, then
	// the labels and texts of the notes, then the facts, each on a line of its own. White space is
	// one space between words, and a line feed before each paragraph and cell.
	Text string
	// Runs cover Text, in its order, but for the spaces and line feeds between
	// them and for what a reader repaired.
	Runs []Run
	// Flow is the paragraphs and tables in reading order: the cells of a table row
	// by row. The lines of the masthead come first.
	Flow []Block
	// Heads tell where in the flow resolutions open, in its order. There is none in a text that is
	// no resolution.
	Heads []Head
	// Notes are the notes, those of the masthead first.
	Notes []Note
	// Marks are the places of the notes in the flow, in the order of Text.
	Marks []Mark
	// Facts stand in the furniture of pages, and belong to the document.
	Facts []Fact
	// Left is what of the source is not in Text, or is read there as something else: furniture and
	// repairs.
	Left []account.Entry
}

// A Run is a part of the text that is set alike and stands in one place of the
// source.
type Run struct {
	At, Len int       // bytes of the text
	Source  diag.Span // as many bytes of the source
	Style   Style
}

// A Style is how a run is set. The zero Style is that of a source which shows none.
type Style struct{ Italic, Bold, Raised Shown }

// A Shown is whether a source shows a property of its letters.
type Shown uint8

// What a source can show. A text without letter forms leaves all of it unknown.
const (
	Unknown Shown = iota
	No
	Yes
)

// String returns "unknown", "no" or "yes".
func (s Shown) String() string { return [...]string{"unknown", "no", "yes"}[s] }

// A Block is a part of the flow: a [*Paragraph] or a [*Table].
type Block interface {
	// Place returns the part of the text that the block is.
	Place() diag.Span
	block()
}

// A Paragraph is a printed paragraph: a line of the masthead, a heading, the text of
// one number.
type Paragraph struct {
	Span diag.Span
	Rank Rank
}

// A Rank is what a reader knows of the part that a paragraph plays, by where it stands
// on the page.
type Rank struct {
	Masthead bool         // it is a line of the masthead,
	Role     printed.Role // about this
}

// A Table is a table of rows.
type Table struct {
	Span diag.Span
	Rows []Row
}

// A Row is a row of a table.
type Row struct {
	Cells  []Cell
	Header bool // it heads the columns
}

// A Cell is a cell of a row. An empty one has an empty Span.
type Cell struct {
	Span    diag.Span
	Columns int // that it takes; 0 means one
}

// Place returns the text of the paragraph.
func (p *Paragraph) Place() diag.Span { return p.Span }

// Place returns the text of all cells.
func (t *Table) Place() diag.Span { return t.Span }

func (*Paragraph) block() {}
func (*Table) block()     {}

// A Note is a footnote.
type Note struct {
	Marker   string    // what marks it, in plain figures: "12", "*"
	Label    diag.Span // what is printed before it
	Body     diag.Span // its text, which may be empty
	Masthead bool      // it explains a star of the masthead
}

// A Mark is a place in the flow where a note is marked.
type Mark struct {
	Span  diag.Span // with the space that an extractor put before it; empty where the mark was not found
	Sign  int       // where in Span the mark itself begins
	Note  int       // index of the note
	Again bool      // the note has an earlier mark
}

// A Fact is something that the furniture of the pages says of the document.
type Fact struct {
	Kind FactKind
	Span diag.Span
}

// A FactKind is what a fact is about.
type FactKind uint8

// The kinds of facts.
const (
	JobNumber FactKind = iota // of the print job, with its language: "21-05140 (E)"
)

// String returns the name of the kind.
func (k FactKind) String() string { return [...]string{"job number"}[k] }

// A Head is where a resolution opens.
type Head struct {
	Number  Index             // its number and title, or the title alone
	Letter  Index             // the letter of the first part of a composite
	Body    Index             // what comes first below number, title and adoption
	Formula Index             // the enacting formula
	Alone   bool              // the number stands alone, with no title, as in the Security Council
	Draft   printed.Kind      // of a draft, or ""
	States  printed.OrganCode // whose president makes a statement, or ""
}

// An Index is that of a block in the flow, or of none. The zero Index is of none.
type Index struct{ behind int }

// At returns the index of block i.
func At(i int) Index { return Index{i + 1} }

// Known reports whether there is such a block.
func (x Index) Known() bool { return x.behind > 0 }

// Is reports whether it is block i.
func (x Index) Is(i int) bool { return x.behind == i+1 }

// Below reports whether the block stands below block i.
func (x Index) Below(i int) bool { return x.behind > i+1 }

// Of returns the text of a span.
func (m *Manuscript) Of(s diag.Span) string { return m.Text[s.Start:s.End] }

// Sources appends to spans the places in the source of a part of the text, one for each run.
func (m *Manuscript) Sources(spans []diag.Span, part diag.Span) []diag.Span {
	for i := m.runFrom(part.Start); i < len(m.Runs) && m.Runs[i].At < part.End; i++ {
		spans = append(spans, m.Runs[i].within(part))
	}
	return spans
}

// Hull returns the range of the source from the first to the last place of a part of the text. An
// empty part has none.
func (m *Manuscript) Hull(part diag.Span) diag.Span {
	var hull diag.Span
	for i := m.runFrom(part.Start); i < len(m.Runs) && m.Runs[i].At < part.End; i++ {
		hull = hull.Union(m.Runs[i].within(part))
	}
	return hull
}

// runFrom returns the index of the first run that ends behind a place of the text.
func (m *Manuscript) runFrom(at int) int {
	return sort.Search(len(m.Runs), func(i int) bool { return m.Runs[i].At+m.Runs[i].Len > at })
}

// within returns the place of that of a run which is in a part of the text.
func (r Run) within(part diag.Span) diag.Span {
	return diag.SpanOf(r.Source.Start+max(0, part.Start-r.At), r.Source.Start+min(r.Len, part.End-r.At))
}
