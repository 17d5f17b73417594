// Package manuscript is what is on the pages of a document, before anyone knows what it
// means: paragraphs, tables and notes in reading order, in runs of text that know how they
// are set and where in the source they stand. Every reader makes one, of a PDF, a Word file
// or extracted text, and the one grammar reads it.
//
// # Text and places
//
// All text is in one string, [Manuscript.Text]. Whatever else a manuscript says, it says of
// a part of that string, with a span of its bytes. Only runs and what was left out have
// places in the source. A byte of the source is one of a text; of a PDF or a Word file it is
// one of the plain text that the file shows, in the order of the file, which its reader makes.
//
// # To make one
//
// A reader goes through its source in reading order and writes each paragraph and each
// cell, with a line feed before it, and a run for whatever stands together in the source
// and is set alike. Then it writes the labels and the texts of the notes, and the facts.
// What it does not write, or writes as something else, it leaves on record in
// [Manuscript.Left]. It says what the source shows, and no more: a style that the source
// does not show is [Unknown], and a paragraph that may be a heading is a paragraph. Last it
// says where the notes are marked and where the resolutions open.
//
// [Check] tells what is wrong with a manuscript, and [Print] shows it.
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
	// each note, its label and its text, then the facts. White space is one space
	// between words, and a line feed before each paragraph, cell, label, note and fact,
	// but for the first.
	Text string
	// Runs are the text, in its order. Between them stand only the spaces and line
	// feeds of Text and what a reader put in, which Left has as repairs.
	Runs []Run
	// Flow is the paragraphs and tables in reading order. The lines of the masthead
	// come first, wherever on the page they are printed.
	Flow []Block
	// Heads tell where in the flow resolutions open, in its order. A text that is no
	// resolution has none.
	Heads []Head
	// Notes are the notes: first those of the masthead, then the others, each kind in
	// the order in which they are printed.
	Notes []Note
	// Marks tell where the notes are marked, in the order of Text.
	Marks []Mark
	// Facts are what the furniture of the pages says of the document.
	Facts []Fact
	// Left is what of the source is not in Text, or is there as something else:
	// furniture and repairs. Its places are of the source. White space needs no entry.
	Left []account.Entry
}

// A Run is a part of the text that is set alike and stands in one place of the source.
type Run struct {
	At, Len int       // bytes of the text: where it begins, and how many they are
	Source  diag.Span // the same bytes in the source
	Style   Style
}

// A Style is how a run is set. The zero Style is that of a source which shows none.
type Style struct {
	Italic Shown
	Bold   Shown
	Raised Shown // above the line, as the marks of notes are
}

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
	// Part returns the part of the text that the block is.
	Part() diag.Span
	block()
}

// A Paragraph is a printed paragraph: a line of the masthead, a heading, the text of one
// number with the number itself.
type Paragraph struct {
	Span diag.Span
	Rank Rank
}

// A Rank is what a reader knows of what a paragraph is for, by where it stands on the page and
// how it is set. The zero Rank is that of a paragraph below the masthead which may be a heading.
type Rank struct {
	Masthead bool         // it is a line of the masthead,
	Role     printed.Role // about this
	Heading  Shown        // whether it is a heading, where the source shows it
}

// A Table is a table of rows. Its span begins where the block before it ends, with the line
// feed of its first cell.
type Table struct {
	Span diag.Span
	Rows []Row
}

// A Row is a row of a table.
type Row struct {
	Cells  []Cell // from the first column to the last
	Header bool   // it heads the columns
}

// A Cell is a cell of a row. An empty one has an empty span, where its text would be.
type Cell struct {
	Span    diag.Span
	Columns int // that it takes; 0 means one
}

// Part returns the text of the paragraph.
func (p *Paragraph) Part() diag.Span { return p.Span }

// Part returns the text of all cells.
func (t *Table) Part() diag.Span { return t.Span }

func (*Paragraph) block() {}
func (*Table) block()     {}

// A Note is a footnote or an endnote.
type Note struct {
	Marker   string    // what marks it, in plain figures: "12", "*"
	Label    diag.Span // what is printed before its text
	Body     diag.Span // its text, which may be empty
	Masthead bool      // it explains a star of the masthead
}

// A Mark is a place in the flow where a note is marked. Each note has one, and a note of the
// masthead may have others.
type Mark struct {
	Span  diag.Span // with the space before it; empty where the mark was not found, at the end of the text above the note
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

// A Head is where a resolution opens: blocks of the flow, each of which may be missing.
type Head struct {
	Number  BlockIndex        // its number and title, or the title alone
	Letter  BlockIndex        // the letter of the first part of a composite
	Body    BlockIndex        // what comes first below number, title and adoption: often the formula itself
	Formula BlockIndex        // the enacting formula
	Alone   bool              // the number stands alone, with no title, as in the Security Council
	Draft   printed.Kind      // the kind of draft that it is; "" is none
	States  printed.OrganCode // the organ whose president makes a statement; "" is none
}

// A BlockIndex is the index of a block in the flow, or of none. The zero BlockIndex is of
// none.
type BlockIndex struct{ behind int }

// At returns the index of block i.
func At(i int) BlockIndex { return BlockIndex{i + 1} }

// Known reports whether there is such a block.
func (x BlockIndex) Known() bool { return x.behind > 0 }

// Is reports whether it is block i.
func (x BlockIndex) Is(i int) bool { return x.behind == i+1 }

// Below reports whether the block stands below block i.
func (x BlockIndex) Below(i int) bool { return x.behind > i+1 }

// Of returns the text of a span.
func (m *Manuscript) Of(s diag.Span) string { return m.Text[s.Start:s.End] }

// Sources appends to spans the places in the source of a part of the text, one for each run.
func (m *Manuscript) Sources(spans []diag.Span, part diag.Span) []diag.Span {
	for _, r := range m.runsIn(part) {
		spans = append(spans, r.within(part))
	}
	return spans
}

// Hull returns the range of the source from the first to the last place of a part of the
// text. A part in which there is no run, such as an empty cell, has none: the zero span.
func (m *Manuscript) Hull(part diag.Span) diag.Span {
	var hull diag.Span
	for _, r := range m.runsIn(part) {
		hull = hull.Union(r.within(part))
	}
	return hull
}

// runsIn returns the runs of a part of the text, which the first and the last may exceed.
func (m *Manuscript) runsIn(part diag.Span) []Run {
	from := sort.Search(len(m.Runs), func(i int) bool { return m.Runs[i].At+m.Runs[i].Len > part.Start })
	to := from
	for to < len(m.Runs) && m.Runs[to].At < part.End {
		to++
	}
	return m.Runs[from:to]
}

// within returns the place of that of a run which is in a part of the text.
func (r Run) within(part diag.Span) diag.Span {
	return diag.SpanOf(r.Source.Start+max(0, part.Start-r.At), r.Source.Start+min(r.Len, part.End-r.At))
}
