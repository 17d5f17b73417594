package flow

import (
	"cmp"
	"sort"
	"strings"

	"plenary/convert/account"
	"plenary/convert/language"
	"plenary/convert/manuscript"
	"plenary/convert/printed"
	"plenary/convert/read/clean"
	"plenary/convert/read/laid"
	"plenary/convert/read/lines/prose"
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
	marks []laidMark

	job           diag.Span // of the job number in the laid text; empty where there is none
	jobAt, jobEnd int       // the furniture that it stands in, and where it ends there

	hyphens  []int           // where those of broken words stand in the clean text
	left     []account.Entry // the hyphens that are left out, with places in the clean text
	findings diag.List       // with places in the clean text
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
	if d.Lines {
		l.hyphens, l.findings = prose.BrokenWords(string(text.Clean), lang)
	}
	for _, p := range d.Head {
		l.row(row{paragraph: p}, p)
	}
	var cut []*Paragraph // the parts of a paragraph that a page cut
	for i, b := range d.Body {
		switch b := b.(type) {
		case *Paragraph:
			cut = append(cut, b)
			if next := following(d.Body[i+1:]); next == nil || !b.GoesOn && !l.goesOn(b, next) {
				l.row(row{paragraph: cut[0]}, cut...)
				cut = nil
			}
		case *Table:
			l.table(b)
		}
	}
	l.body = len(l.Laid)
	for _, n := range d.Notes {
		l.notes = append(l.notes, laidNote{l.line(&Paragraph{Pieces: []Piece{{Source: n.Label}}}), l.line(n.Body...)})
	}
	l.jobNumber()
	return l
}

// following returns the paragraph that comes next, if one does.
func following(rest []Block) *Paragraph {
	if len(rest) == 0 {
		return nil
	}
	next, _ := rest[0].(*Paragraph)
	return next
}

// goesOn reports whether the paragraph that a page ends below goes on with the next one: it ends in
// no stop, and no number opens the next. No page ends in a heading.
func (l *layout) goesOn(p, next *Paragraph) bool {
	if p.Cut == NotCut || l.heading(p) == manuscript.Yes || l.heading(next) == manuscript.Yes {
		return false
	}
	above, s := l.lang.Unmarked(strings.TrimSpace(l.textOf(p))), strings.TrimSpace(l.textOf(next))
	switch {
	case above == "" || s == "" || l.lang.OpensPreface(s):
		return false
	case printed.LabelOf(s).Degree == printed.Bullet:
		return false
	case p.Cut == IsCut:
		return !l.lang.EndsSentence(above) || l.lang.GoesOn(s) && !l.lang.EndsInStop(above)
	}
	return !l.lang.EndsClause(above) && !printed.OpensNumbered(s)
}

// textOf returns the text of a paragraph, without its marks.
func (l *layout) textOf(p *Paragraph) string {
	var b strings.Builder
	for _, piece := range p.Pieces {
		if piece.Spaced || piece.NewLine {
			b.WriteByte(' ')
		}
		if piece.Note == 0 {
			place := l.clean.Place(piece.Source)
			b.Write(l.clean.Clean[place.Start:place.End])
		}
	}
	return b.String()
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

// jobNumber lays out the first job number of the furniture: it is a fact of the document, and what stands behind it
// belongs to the page.
func (l *layout) jobNumber() {
	for k, f := range l.doc.Furniture {
		printed := l.doc.Text[f.Source.Start:f.Source.End]
		s := strings.TrimSpace(printed)
		if !sheet.IsJobLine(s) {
			continue
		}
		start := f.Source.Start + strings.Index(printed, s)
		number := diag.SpanOf(start, start+sheet.JobLength(s))
		l.job = l.line(&Paragraph{Pieces: []Piece{{Source: number}}})
		l.jobAt, l.jobEnd = k, number.End
		return
	}
}

// furniture names what belongs to the pages.
func (l *layout) furniture() (left []account.Entry) {
	for k, f := range l.doc.Furniture {
		if l.job.Len() > 0 && k == l.jobAt {
			f.Source.Start = l.jobEnd
		}
		place := l.clean.Place(f.Source)
		if s := strings.TrimSpace(string(l.clean.Clean[place.Start:place.End])); s != "" {
			left = append(left, account.Entry{Span: place, Fate: account.Furniture, What: cmp.Or(f.What, sheet.NameOf(s, l.lang))})
		}
	}
	return left
}

// rowAt returns the row that a byte of the laid body is in.
func (l *layout) rowAt(at int) row {
	return l.rows[sort.Search(len(l.rows), func(i int) bool { return l.rows[i].End > at })]
}
