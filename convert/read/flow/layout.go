package flow

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

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
	job   diag.Span // of the job number in the laid text; empty where there is none
	marks []laidMark

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
		return !l.lang.EndsSentence(above) || l.lang.OpensSmall(s) && !l.lang.EndsInStop(above)
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

// line lays out paragraphs on a line of their own.
func (l *layout) line(paragraphs ...*Paragraph) diag.Span {
	from := len(l.Laid)
	var gap whitespace // before the next word
	for k, p := range paragraphs {
		gap.spaced, gap.lineEnd = gap.spaced || k > 0, gap.lineEnd || k > 0
		for _, piece := range p.Pieces {
			mark := len(l.Laid)
			gap.spaced, gap.lineEnd = gap.spaced || piece.Spaced || piece.NewLine, gap.lineEnd || piece.NewLine
			place := l.clean.Place(piece.Source)
			s := string(l.clean.Clean[place.Start:place.End])
			for len(s) > 0 {
				n := strings.IndexFunc(s, unicode.IsSpace)
				if n < 0 {
					n = len(s)
				}
				if n > 0 {
					l.space(from, gap, s)
					word := diag.SpanOf(place.Start, place.Start+n)
					gap = whitespace{}
					if _, gap.within = slices.BinarySearch(l.hyphens, word.End-1); gap.within {
						word.End--
						l.left = append(l.left, account.Entry{Span: diag.SpanOf(word.End, word.End+1), Fate: account.Repair, What: "hyphen of a broken word"})
					}
					if label := gluedLabel(s[:word.Len()]); label > 0 && len(l.Laid) == from {
						l.Write(s[:label], diag.SpanOf(word.Start, word.Start+label), piece.Style)
						l.Put(" ")
						word.Start += label
					}
					l.Write(s[word.Start-place.Start:word.End-place.Start], word, piece.Style)
				}
				s, place.Start = s[n:], place.Start+n
				if s == "" {
					break
				}
				r, size := utf8.DecodeRuneInString(s)
				if !gap.spaced && !gap.within && r == ' ' {
					gap.single, gap.style = diag.SpanOf(place.Start, place.Start+1), piece.Style
				} else {
					gap.single = diag.Span{}
				}
				gap.spaced, gap.wide, gap.lineEnd = true, gap.wide || r == '\t' || r == '\v', gap.lineEnd || r == '\n' || r == '\v'
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

// longestLabel is more bytes than a number in brackets has: "(xxxviii)" has 9.
const longestLabel = 12

// gluedLabel returns the length of the number in brackets that a word begins with, whose text stands so close
// behind it that the source shows no space: "(viii)To".
func gluedLabel(word string) int {
	end := strings.IndexByte(word, ')') + 1
	if end == 0 || end == len(word) || word[0] != '(' || !printed.IsLetter(word[end:]) || !printed.IsLabelAlone(word[:end]) {
		return 0
	}
	return end
}

// A whitespace is what stands between two words in the source.
type whitespace struct {
	spaced  bool             // anything does
	wide    bool             // a tab, or the end of a line by the author
	within  bool             // they are halves of one
	lineEnd bool             // the end of a line
	single  diag.Span        // where it is nothing but a space: its place,
	style   manuscript.Style // and how it is set
}

// space lays out the white space before a word, which opens rest, on the line that begins at from. What is
// apart by tabs or on lines of its own stands two spaces apart, so that it can be told in a masthead;
// a number and its text stand one apart. The end of a line behind a hyphen is no space.
func (l *layout) space(from int, gap whitespace, rest string) {
	line := l.Laid[from:]
	switch {
	case len(line) == 0, gap.within:
	case !gap.spaced && len(line) < longestLabel && gluedLabel(string(line)+rest) == len(line):
		l.Put(" ")
	case !gap.spaced:
	case gap.lineEnd && line[len(line)-1] == '-' && !l.lang.Suspended(rest):
	case gap.wide && !l.isNumber(line):
		l.Put("  ")
	case gap.single.Len() > 0 && !gap.lineEnd:
		l.Write(" ", gap.single, gap.style)
	default:
		l.Put(" ")
	}
}

// isNumber reports whether s is the number of a paragraph or of a resolution.
func (l *layout) isNumber(line []byte) bool {
	const longest = 40 // bytes: "Resolution 2145 (2145)" has half of it
	if len(line) > longest {
		return false
	}
	s := string(line)
	o, numbered := l.lang.Opening(s + " A")
	return numbered && o.From == 0 && o.Rest > len(s) || printed.IsLabelAlone(s) || printed.IsHeadingNumber(s)
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
