package manuscript

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"unicode/utf8"

	"plenary/convert/account"
	"plenary/diag"
)

// A Source tells people about the source of a manuscript.
type Source interface {
	// Place returns where a part of the source is, in the form of the source's kind:
	// "12:5-12:40" in a text, "p3:12" (page and paragraph) in a PDF, "-" where nobody
	// knows. It has no spaces.
	Place(diag.Span) string
	// Text returns what stands there.
	Text(diag.Span) string
}

// Print returns m as text for people who look for a mistake of a reader. It has a fact on
// each line, in an order that does not change, so that two prints can be compared line by
// line. A line says what it is about, the place of that in the source ("-" where it has
// none), and the rest:
//
//	head                                       a resolution opens; "head none" in a text that is none
//	  number 9:1-9:21 "199/1. The lamps"       with this block: number, letter, body or formula
//	  alone                                    and the number has no title below it
//	  draft resolutionDraft                    it is a draft of that kind
//	  states un-sc                             it is a statement of the president of that organ
//	masthead 1:1-1:16 symbol                   a paragraph of the masthead, with its role
//	paragraph 11:1-12:20                       any other paragraph; "heading" or "text" where the source shows which it is
//	  run 11:1-11:30 I-- "The keepers of the"  its runs, with their styles
//	  run 12:1-12:20 --- " north"
//	  put "-"                                  text that stands in no run: a reader has put it in
//	  run 12:8-12:22 --- "east coast,1 who"
//	  mark 12:14-12:15 "1" of note "1" 30:1-30:2
//	table 14:1-18:30                           a table, its rows, their cells
//	  row 14:1-14:30 header                    the row heads the columns
//	    cell 14:1-14:30 2 columns              the cell takes two columns
//	      run 14:1-14:30 ??? "Lamps"
//	note 30:1-30:40 "1"                        a note with its marker; "masthead" behind it if it explains a star
//	  label 30:1-30:2 ??? "1"                  the runs of its label, then of its text
//	  run 30:4-30:40 ??? "See oil."
//	fact 40:1-40:13 job number                 a fact, with the runs of its text
//	left 41:1-41:4 furniture page number: "2/3"
//	left 12:7-13:1 repair lost hyphen: "\n" as "-"
//
// A style is three signs, for italic, bold and raised: I, B or R where the source shows it,
// "-" where it shows that it is not so, and "?" where it does not show which. A run is
// quoted with the space before it, if there is one: where there is none, it was closed up
// with what stands before it. So what is quoted of the runs of a block, with what was put
// in, is the text of the block. In quotes, what cannot be seen is written as in Go.
//
// A mark stands behind the run in which it begins, and names the note by marker and place.
// One that was not found has no place and stands at the end of its block; one behind a note
// of the masthead's first says "again". What was left out stands last, in the order of the
// source, with its fate, its name and what is read in its place, if anything is.
//
// The work grows with the text. Print may panic where [Check] finds something wrong.
func Print(m *Manuscript, source Source) []byte {
	p := printer{m: m, source: source}
	if len(m.Heads) == 0 {
		p.line("head none")
	}
	for _, h := range m.Heads {
		p.head(h)
	}
	for _, b := range m.Flow {
		p.block(b)
	}
	for _, n := range m.Notes {
		p.note(n)
	}
	for _, f := range m.Facts {
		p.line("fact %s %s", p.place(f.Span), f.Kind)
		p.runs("  ", "run", f.Span)
	}
	p.marksBefore("", len(m.Text)+1)
	for _, e := range inOrder(m.Left) {
		p.left(e)
	}
	return p.out
}

// inOrder returns entries in the order of the source.
func inOrder(entries []account.Entry) []account.Entry {
	return slices.SortedStableFunc(slices.Values(entries), func(a, b account.Entry) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
	})
}

// A printer writes a manuscript line by line.
type printer struct {
	m      *Manuscript
	source Source
	out    []byte
	marked int // the marks that are written
}

func (p *printer) line(format string, args ...any) {
	p.out = append(fmt.Appendf(p.out, format, args...), '\n')
}

// place returns where a part of the text stands in the source.
func (p *printer) place(part diag.Span) string {
	if hull := p.m.Hull(part); !hull.IsZero() {
		return p.source.Place(hull)
	}
	return "-"
}

func (p *printer) head(h Head) {
	p.line("head")
	for _, of := range []struct {
		name  string
		block BlockIndex
	}{{"number", h.Number}, {"letter", h.Letter}, {"body", h.Body}, {"formula", h.Formula}} {
		if of.block.Known() {
			part := p.m.Flow[of.block.behind-1].Part()
			p.line("  %s %s %s", of.name, p.place(part), strconv.Quote(beginning(p.m.Of(part))))
		}
	}
	if h.Alone {
		p.line("  alone")
	}
	if h.Draft != "" {
		p.line("  draft %s", h.Draft)
	}
	if h.States != "" {
		p.line("  states %s", h.States)
	}
}

// beginning returns what s begins with, enough to know it by.
func beginning(s string) string {
	const enough = 60 // bytes
	if len(s) <= enough {
		return s
	}
	end := enough
	for !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end] + "…"
}

func (p *printer) block(b Block) {
	switch b := b.(type) {
	case *Paragraph:
		switch {
		case b.Rank.Masthead:
			p.line("masthead %s %s", p.place(b.Span), b.Rank.Role)
		case b.Rank.Heading == Yes:
			p.line("heading %s", p.place(b.Span))
		case b.Rank.Heading == No:
			p.line("text %s", p.place(b.Span))
		default:
			p.line("paragraph %s", p.place(b.Span))
		}
		p.runs("  ", "run", b.Span)
	case *Table:
		p.line("table %s", p.place(b.Span))
		for _, row := range b.Rows {
			p.row(row)
		}
	}
}

func (p *printer) row(row Row) {
	var hull diag.Span
	for _, cell := range row.Cells {
		hull = hull.Union(cell.Span)
	}
	p.line("  row %s%s", p.place(hull), when(row.Header, " header"))
	for _, cell := range row.Cells {
		p.line("    cell %s%s", p.place(cell.Span), when(cell.Columns > 1, fmt.Sprintf(" %d columns", cell.Columns)))
		p.runs("      ", "run", cell.Span)
	}
}

// when returns s where something is so, and nothing elsewhere.
func when(so bool, s string) string {
	if so {
		return s
	}
	return ""
}

func (p *printer) note(n Note) {
	p.line("note %s %s%s", p.place(n.Label.Union(n.Body)), strconv.Quote(n.Marker), when(n.Masthead, " masthead"))
	p.runs("  ", "label", n.Label)
	p.runs("  ", "run", n.Body)
}

// runs writes the runs of a part of the text, what was put in between them, and the marks.
func (p *printer) runs(indent, name string, part diag.Span) {
	at := part.Start
	for _, r := range p.m.runsIn(part) {
		from, to := max(r.At, part.Start), min(r.At+r.Len, part.End)
		before := p.m.Text[at:from]
		if before != "" && before != " " {
			p.line("%sput %s", indent, strconv.Quote(before))
			before = ""
		}
		p.line("%s%s %s %s %s", indent, name, p.source.Place(r.within(part)), r.Style.signs(), strconv.Quote(before+p.m.Text[from:to]))
		p.marksBefore(indent, to)
		at = to
	}
	if at < part.End {
		p.line("%sput %s", indent, strconv.Quote(p.m.Text[at:part.End]))
	}
	p.marksBefore(indent, part.End+1)
}

// signs returns the style as three signs.
func (s Style) signs() string {
	signs := []byte("IBR")
	for i, shown := range [...]Shown{s.Italic, s.Bold, s.Raised} {
		switch shown {
		case Unknown:
			signs[i] = '?'
		case No:
			signs[i] = '-'
		}
	}
	return string(signs)
}

// marksBefore writes the marks before a place of the text that are not written yet.
func (p *printer) marksBefore(indent string, at int) {
	for ; p.marked < len(p.m.Marks) && p.m.Marks[p.marked].Sign < at; p.marked++ {
		mark := p.m.Marks[p.marked]
		note := p.m.Notes[mark.Note]
		p.line("%smark %s %s of note %s %s%s", indent, p.place(diag.SpanOf(mark.Sign, mark.Span.End)), strconv.Quote(p.m.Of(mark.Span)),
			strconv.Quote(note.Marker), p.place(note.Label), when(mark.Again, " again"))
	}
}

func (p *printer) left(e account.Entry) {
	p.line("left %s %s %s: %s%s", p.source.Place(e.Span), e.Fate, e.What, strconv.Quote(p.source.Text(e.Span)), when(e.Text != "", " as "+strconv.Quote(e.Text)))
}
