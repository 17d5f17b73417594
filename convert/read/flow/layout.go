package flow

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/language"
	"plenary/convert/printed"
	"plenary/convert/read/clean"
	"plenary/convert/read/laid"
	"plenary/convert/read/lines/sheet"
	"plenary/diag"
)

// A layout is a document laid out: a line for each paragraph of the masthead, of the body and of
// its tables, then the labels and texts of the notes, then the job number.
type layout struct {
	laid.Text
	doc   *Document
	clean *clean.Text
	lang  *language.Language

	rows  []row // of the body, in order
	body  int   // where the body ends in the laid text
	notes []laidNote
	job   diag.Span // of the job number in the laid text; empty where there is none
	marks []laidMark
}

// A row is a line of the laid body.
type row struct {
	diag.Span
	table     *Table // that it is in, or nil
	line      int    // of that table: index of its row
	cell      int
	paragraph *Paragraph
}

// A laidNote is the label and the text of a note in the laid text.
type laidNote struct{ label, body diag.Span }

// A laidMark is a mark in the laid body.
type laidMark struct {
	diag.Span
	note int
}

// layOut lays out a document.
func layOut(d *Document, text *clean.Text, lang *language.Language) *layout {
	l := &layout{doc: d, clean: text, lang: lang}
	for _, p := range d.Head {
		l.row(row{paragraph: p}, p)
	}
	var cut []*Paragraph // the parts of a paragraph that a page cut
	for _, b := range d.Body {
		switch b := b.(type) {
		case *Paragraph:
			if cut = append(cut, b); !b.GoesOn {
				l.row(row{paragraph: cut[0]}, cut...)
				cut = nil
			}
		case *Table:
			l.table(b)
		}
	}
	if cut != nil {
		l.row(row{paragraph: cut[0]}, cut...)
	}
	l.body = len(l.Laid)
	for _, n := range d.Notes {
		l.notes = append(l.notes, laidNote{l.line(&Paragraph{Pieces: []Piece{{Source: n.Label}}}), l.line(n.Body...)})
	}
	l.jobNumber()
	return l
}

// row lays out paragraphs that are one as a line of the body.
func (l *layout) row(r row, paragraphs ...*Paragraph) {
	if r.Span = l.line(paragraphs...); r.Len() > 0 {
		l.rows = append(l.rows, r)
	}
}

func (l *layout) table(t *Table) {
	for k, line := range t.Rows {
		for n, cell := range line.Cells {
			for _, p := range cell.Paragraphs {
				l.row(row{table: t, line: k, cell: n, paragraph: p}, p)
			}
		}
	}
}

// line lays out paragraphs on a line of their own.
func (l *layout) line(paragraphs ...*Paragraph) diag.Span {
	from := len(l.Laid)
	ends := byte(0) // the last byte that was laid out on the line
	wide := false   // the white space before the next word is a tab or the end of a line
	for k, p := range paragraphs {
		spaced := k > 0 && ends != '-'
		for _, piece := range p.Pieces {
			mark := len(l.Laid)
			spaced = spaced || piece.Spaced
			place := l.clean.Place(piece.Source)
			s := string(l.clean.Clean[place.Start:place.End])
			for len(s) > 0 {
				n := strings.IndexFunc(s, unicode.IsSpace)
				if n < 0 {
					n = len(s)
				}
				if n > 0 {
					l.space(from, &spaced, &wide)
					l.Write(s[:n], diag.SpanOf(place.Start, place.Start+n), piece.Style)
					ends = s[n-1]
				}
				s, place.Start = s[n:], place.Start+n
				if s == "" {
					break
				}
				r, size := utf8.DecodeRuneInString(s)
				spaced, wide = true, wide || r != ' '
				s, place.Start = s[size:], place.Start+size
			}
			if piece.Note > 0 && len(l.Laid) > mark {
				sign := l.Laid[mark:]
				start := len(l.Laid) - len(strings.TrimLeft(string(sign), " "))
				l.marks = append(l.marks, laidMark{diag.SpanOf(start, len(l.Laid)), piece.Note - 1})
			}
		}
	}
	part := diag.SpanOf(from, len(l.Laid))
	l.Put("\n")
	return part
}

// space lays out the white space before a word. What is apart by tabs or on lines of its own stands
// two spaces apart, so that it can be told in a masthead; a number and its text stand one apart.
func (l *layout) space(from int, spaced, wide *bool) {
	if *spaced && len(l.Laid) > from {
		l.Put(" ")
		if *wide && !l.isNumber(string(l.Laid[from:len(l.Laid)-1])) {
			l.Put(" ")
		}
	}
	*spaced, *wide = false, false
}

// isNumber reports whether s is the number of a paragraph or of a resolution.
func (l *layout) isNumber(s string) bool {
	o, numbered := l.lang.Opening(s)
	return numbered && o.From == 0 && o.Rest >= len(s) || printed.IsLabelAlone(s) || printed.IsHeadingNumber(s)
}

// jobNumber lays out the first job number of the furniture.
func (l *layout) jobNumber() {
	for k, f := range l.doc.Furniture {
		s := strings.TrimSpace(l.doc.Text[f.Source.Start:f.Source.End])
		if !sheet.IsJobLine(s) {
			continue
		}
		start := f.Source.Start + strings.Index(l.doc.Text[f.Source.Start:f.Source.End], s)
		end := start + sheet.JobLength(s)
		l.job = l.line(&Paragraph{Pieces: []Piece{{Source: diag.SpanOf(start, end)}}})
		rest := Furniture{diag.SpanOf(end, f.Source.End), f.What}
		furniture := append(append([]Furniture{}, l.doc.Furniture[:k]...), rest)
		furniture = append(furniture, l.doc.Furniture[k+1:]...)
		copied := *l.doc
		copied.Furniture = furniture
		l.doc = &copied
		return
	}
}

// rowAt returns the row that a byte of the laid body is in.
func (l *layout) rowAt(at int) row {
	return l.rows[sort.Search(len(l.rows), func(i int) bool { return l.rows[i].End > at })]
}
