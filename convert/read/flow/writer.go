package flow

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"plenary/convert/account"
	"plenary/convert/manuscript"
	"plenary/convert/read/lines/label"
	"plenary/convert/read/lines/sheet"
	"plenary/diag"
	"plenary/schema"
)

// A writer writes what is laid out as a manuscript, whose places are of the laid text.
type writer struct {
	*layout
	sh       *sheet.Sheet
	m        *manuscript.Manuscript
	text     strings.Builder
	opening  []int            // the line that each block of the flow opens with
	bySource []manuscript.Run // the runs, in the order of the laid text
	findings diag.List
}

// flow writes the paragraphs and tables.
func (w *writer) flow() {
	last := 0 // the line above
	var open *manuscript.Paragraph
	var written *Table
	for i, line := range w.sh.Lines {
		if line.Class != sheet.Body {
			continue
		}
		r := w.rowAt(line.Start)
		if r.table == nil && i > w.sh.Head.End() && sheet.IsRule(w.sh.LineText(i)) { // it ends the text
			w.m.Left = append(w.m.Left, account.Entry{Span: line.Span(), Fate: account.Furniture, What: sheet.FootnoteRule.String()})
			continue
		}
		if r.table != nil && i > w.sh.Head.End() {
			if r.table != written {
				w.opening = append(w.opening, i)
				w.m.Flow = append(w.m.Flow, w.tableFrom(i, r.table))
				written, open = r.table, nil
			}
			continue
		}
		if open != nil && !w.begins(i, last) {
			w.join(open.Span.Start, line.Span())
		} else {
			w.begin()
			open = &manuscript.Paragraph{Rank: w.rank(i, r)}
			open.Span.Start = w.text.Len()
			w.opening = append(w.opening, i)
			w.m.Flow = append(w.m.Flow, open)
		}
		w.copy(line.Span())
		open.Span.End = w.text.Len()
		last = i
	}
}

// rank is what is known of the paragraph that line i opens.
func (w *writer) rank(i int, r row) manuscript.Rank {
	if i < len(w.sh.Head.Roles) {
		return manuscript.Rank{Masthead: true, Role: w.sh.Head.Roles[i]}
	}
	return manuscript.Rank{Heading: w.heading(r.paragraph)}
}

// begin begins a new line of the manuscript's text.
func (w *writer) begin() {
	if w.text.Len() > 0 {
		w.text.WriteByte('\n')
	}
}

// copy writes a part of the laid text, with one space where it has several.
func (w *writer) copy(part diag.Span) {
	for part.Len() > 0 {
		s := string(w.Laid[part.Start:part.End])
		n := strings.Index(s, "  ")
		if n < 0 {
			n = len(s)
		}
		if n > 0 {
			w.m.Runs = append(w.m.Runs, manuscript.Run{At: w.text.Len(), Len: n, Source: diag.SpanOf(part.Start, part.Start+n)})
			w.text.WriteString(s[:n])
		}
		rest := strings.TrimLeft(s[n:], " ")
		if rest != "" {
			w.text.WriteByte(' ')
		}
		part.Start = part.End - len(rest)
	}
}

// join puts what belongs between the lines of a paragraph that begins at from and the next: a space, or nothing where no space parts two words.
func (w *writer) join(from int, next diag.Span) {
	if w.lang.PartsLines(w.text.String()[from:], w.sh.Src[next.Start:next.End]) {
		w.text.WriteByte(' ')
	}
}

// whole writes a part of the laid text as a line of its own, and returns where.
func (w *writer) whole(part diag.Span) diag.Span {
	w.begin()
	from := w.text.Len()
	w.copy(part)
	return diag.SpanOf(from, w.text.Len())
}

// tableFrom writes a table, from the row that line i of the sheet is in.
func (w *writer) tableFrom(i int, t *Table) *manuscript.Table {
	from := w.rowAt(w.sh.Lines[i].Start)
	written := &manuscript.Table{}
	written.Span.Start = w.text.Len()
	rows := w.rows[sort.Search(len(w.rows), func(k int) bool { return w.rows[k].Start >= from.Start }):]
	for k := range t.Rows {
		if k < from.line {
			continue
		}
		r := manuscript.Row{Header: t.Rows[k].Header}
		for n, cell := range t.Rows[k].Cells {
			w.begin()
			c := manuscript.Cell{Columns: cell.Columns}
			c.Span.Start = w.text.Len()
			for len(rows) > 0 && rows[0].table == t && rows[0].line == k && rows[0].cell == n {
				if w.text.Len() > c.Span.Start {
					w.join(c.Span.Start, rows[0].Span)
				}
				w.copy(rows[0].Span)
				rows = rows[1:]
			}
			c.Span.End = w.text.Len()
			r.Cells = append(r.Cells, c)
		}
		written.Rows = append(written.Rows, r)
	}
	written.Span.End = w.text.Len()
	return written
}

// notes writes the notes: first those that explain the stars of the masthead.
func (w *writer) notes(stars label.Apparatus) {
	for _, n := range stars.Notes {
		note := manuscript.Note{Marker: n.Marker, Masthead: true, Label: w.whole(n.Label)}
		w.begin()
		note.Body.Start = w.text.Len()
		for k, line := range n.Lines {
			end := w.sh.Lines[line.Line].End
			text := strings.TrimLeft(w.sh.Src[line.From:end], " ")
			place := diag.SpanOf(end-len(text), end)
			if k > 0 {
				w.join(note.Body.Start, place)
			}
			w.copy(place)
		}
		note.Body.End = w.text.Len()
		w.m.Notes = append(w.m.Notes, note)
	}
	for k, n := range w.layout.notes {
		w.m.Notes = append(w.m.Notes, manuscript.Note{Marker: w.doc.Notes[k].Marker, Label: w.whole(n.label), Body: w.whole(n.body)})
	}
}

// facts writes the job number.
func (w *writer) facts() {
	if w.job.Len() > 0 {
		w.m.Facts = append(w.m.Facts, manuscript.Fact{Kind: manuscript.JobNumber, Span: w.whole(w.job)})
	}
}

// marks places the marks of the notes: those of the stars, and those that the source has.
func (w *writer) marks(stars label.Apparatus) {
	w.bySource = slices.SortedFunc(slices.Values(w.m.Runs), func(a, b manuscript.Run) int { return a.Source.Start - b.Source.Start })
	noted := map[string]int{}
	marked := make([]bool, len(w.m.Notes))
	for k, n := range stars.Notes {
		noted[n.Marker] = k
	}
	for _, s := range stars.Stars {
		if k, known := noted[s.Marker]; known {
			w.mark(diag.SpanOf(s.At, s.At+len(s.Marker)), k, marked)
		}
	}
	for _, mark := range w.layout.marks {
		w.mark(mark.Span, len(stars.Notes)+mark.note, marked)
	}
	for k, n := range w.m.Notes {
		if !marked[k] {
			at := w.lastText()
			w.m.Marks = append(w.m.Marks, manuscript.Mark{Span: diag.SpanOf(at, at), Sign: at, Note: k})
			w.findings.Add(schema.NoteWithoutMark, w.sourceOf(n.Label), "note %s has no mark in the text above it", n.Marker).
				Hint = "the note was put at the end of the text; look for a digit " + strconv.Quote(n.Marker) + " that was lost or read as text"
		}
	}
	sortMarks(w.m.Marks)
	again := make([]bool, len(w.m.Notes))
	for k := range w.m.Marks {
		m := &w.m.Marks[k]
		m.Again, again[m.Note] = again[m.Note], true
	}
}

// mark places a mark that is a part of the laid text, in which the runs still are.
func (w *writer) mark(sign diag.Span, note int, marked []bool) {
	i := sort.Search(len(w.bySource), func(i int) bool { return w.bySource[i].Source.End > sign.Start })
	if i == len(w.bySource) || w.bySource[i].Source.Start > sign.Start || w.bySource[i].Source.End < sign.End {
		return
	}
	at := w.bySource[i].At + sign.Start - w.bySource[i].Source.Start
	from := len(strings.TrimRight(w.m.Text[:at], " "))
	w.m.Marks = append(w.m.Marks, manuscript.Mark{Span: diag.SpanOf(from, at+sign.Len()), Sign: at, Note: note})
	marked[note] = true
}

// sourceOf returns the place in the laid text of a part of the text.
func (w *writer) sourceOf(part diag.Span) diag.Span { return w.m.Hull(part) }

// lastText returns the end of the last block of the flow that has text.
func (w *writer) lastText() int {
	for k := len(w.m.Flow) - 1; k >= 0; k-- {
		if b := w.m.Flow[k].Part(); b.Len() > 0 {
			return b.End
		}
	}
	return 0
}
