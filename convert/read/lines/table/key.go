package table

import (
	"slices"
	"strings"
	"unicode/utf8"

	"plenary/convert/language"
	"plenary/convert/read/lines/sheet"
)

// A keyedRun is lines that follow each other and are the rows of a table of
// words: a number, a letter or a date opens the rows, and no stop ends them.
type keyedRun struct {
	*finder
	from, to int        // in the sequence
	keys     []int      // where a key opens a row
	dated    bool       // the keys are dates
	spaced   bool       // white space parts the rows
	column   sheet.Mils // the width of the text, set in Times
}

// findKeys finds the tables of words whose rows a key opens: those of a
// programme of work, a form or a scale.
func (f *finder) findKeys() {
	if f.Shape.Geometry == sheet.Unwrapped || f.Shape.Parted && f.Shape.Geometry == sheet.Flush {
		return
	}
	for p := 0; p < len(f.seq); p++ {
		if k := f.keyAt(p); k.Value != 1 || !f.free(p) || k.Kind == language.DateKey && !f.startsLine(p) {
			continue
		}
		run := f.keyedRun(p)
		last := run.keys[len(run.keys)-1]
		if run.isTable() {
			run.extend()
			f.add(run.table())
		}
		p = last
	}
}

// keyAt returns the key that opens the line at p. A number alone with white
// space below it is that of a short paragraph.
func (f *finder) keyAt(p int) language.Key {
	k := f.Lang.Key(f.LineText(f.seq[p]))
	if k.Size == len(f.LineText(f.seq[p])) && (p+1 == len(f.seq) || f.apart(p+1)) {
		return language.Key{}
	}
	return k
}

// startsLine reports whether the line above that at p was not full, so that a
// new line was begun there.
func (f *finder) startsLine(p int) bool {
	const full = 85 // hundredths of the measure: a date of running text stands below a full line (case table-dates-line-66 and -67)
	return p == 0 || f.wouldFit(p, full)
}

// inRows reports whether the line at p can be a line of a keyed table.
func (f *finder) inRows(p int) bool {
	s := f.LineText(f.seq[p])
	return f.free(p) && !f.Lang.Closes(s) && !f.Lang.Annex(s) && !f.Lang.Caption(s)
}

// atMargin reports whether the line at p begins where rows do: where paragraphs
// are indented, at the margin. (The first line of a page may be indented.)
func (f *finder) atMargin(p int) bool {
	l := f.Lines[f.seq[p]]
	return l.Indent == 0 || l.NewPage || f.Shape.Geometry == sheet.Flush
}

// keyedRun gathers the rows from that at p, whose keys follow each other.
func (f *finder) keyedRun(p int) keyedRun {
	const longest = 20 // lines of a row: the text beside a key of a form (case table-keys-lines-19 and -20)
	first := f.keyAt(p)
	run := keyedRun{finder: f, from: p, to: p + 1, keys: []int{p}, dated: first.Kind == language.DateKey}
	order := language.KeyOrder{}
	order.Take(first)
	row := p // the last key, at the margin or not
	for q := p + 1; q < len(f.seq) && q-row < longest && f.inRows(q); q++ {
		k := f.keyAt(q)
		next := k.Kind != language.NoKey && run.dated == (k.Kind == language.DateKey) && order.Allows(k) && !f.Lang.EndsOpen(f.LineText(f.seq[q-1]))
		switch {
		case next && !run.dated && (!f.atMargin(q) && !f.atMargin(row) || !f.opensRow(q)): // paragraphs
			return run
		case next && (f.opensRow(q) || run.dated && (k.Size == len(f.LineText(f.seq[q])) || f.startsLine(q))):
			order.Take(k)
			run.keys = append(run.keys, q)
			row = q
		case !f.atMargin(q) && !f.besideKey(row, q) && (!run.dated || f.Lang.EndsClause(f.LineText(f.seq[q-1]))):
			return run
		}
		if f.atMargin(q) && row == q {
			run.to = q + 1
		}
	}
	return run
}

// opensRow reports whether a key at p can open a row: where white space parts
// the rows, it does there.
func (f *finder) opensRow(p int) bool {
	return f.Shape.Geometry != sheet.Flush || f.apart(p) || f.Lines[f.seq[p]].NewPage
}

// besideKey reports whether the line at p stands below the text of the row at
// row, beside its key. A key alone has none beside it.
func (f *finder) besideKey(row, p int) bool {
	s := f.LineText(f.seq[row])
	text := strings.TrimLeft(s[f.keyAt(row).Size:], " ")
	return text != "" && f.Lines[f.seq[p]].Indent == f.Lines[f.seq[row]].Indent+sheet.Chars(utf8.RuneCountInString(s[:len(s)-len(text)]))
}

// isTable reports whether the run is evidence enough: three rows at the margin
// that do not end as sentences do.
func (r *keyedRun) isTable() bool {
	const (
		rows     = 3 // two keys may open the points of a list (case table-keys-three and -two)
		stopPart = 4 // one row in so many: the points of a list end in stops (table-keys-stops-fourth and -more)
	)
	stopped, count := 0, 0
	for k, p := range r.keys {
		if k > 0 && r.stops(p-1) {
			stopped++
		}
		if p < r.to && r.atMargin(p) {
			count++
		}
	}
	return count >= rows && stopPart*stopped <= count
}

// stops reports whether the line at p ends as a sentence or a clause does.
func (f *finder) stops(p int) bool {
	s := f.LineText(f.seq[p])
	return f.Lang.EndsClause(s) && !isFigureWord(f.Lang.LastWord(s))
}

// extend leaves to the text what follows the last row at the margin, and adds
// the lines of that row, and the headings of the columns above the first.
func (r *keyedRun) extend() {
	for r.keys[len(r.keys)-1] >= r.to {
		r.keys = r.keys[:len(r.keys)-1]
	}
	last := r.keys[len(r.keys)-1]
	for r.to < len(r.seq) && r.inRows(r.to) && r.follows(r.to) && (r.Lines[r.seq[r.to]].Indent == 0 || r.besideKey(last, r.to)) && !(r.Shape.Geometry == sheet.Flush && r.apart(r.to)) {
		r.to++
	}
	r.spaced = r.Shape.Geometry == sheet.Flush && slices.ContainsFunc(r.keys[1:], r.apart)
	if top := r.headings(); r.from-top > 1 || !r.dated {
		r.from = top
	}
	for p := r.keys[0]; p < r.to; p++ {
		s := r.LineText(r.seq[p])
		r.column = max(r.column, sheet.Advance(strings.TrimLeft(s[r.Lang.Key(s).Size:], " ")))
	}
}

// headings returns the first line of the headings of the columns, or of the
// first row without one. The heading of the table, or the paragraph above, may
// end just before.
func (r *keyedRun) headings() int {
	top := r.from
	begun := func() bool { return top == r.from || r.follows(top) && !r.apart(top) }
	for top > 0 && begun() && r.inRows(top-1) && r.atMargin(top-1) && !r.titles(top-1) && !r.Lang.EndsClause(r.LineText(r.seq[top-1])) {
		top--
	}
	switch {
	case top == 0 || top == r.from:
		return top
	case r.Lang.Caption(r.LineText(r.seq[top-1])): // a title follows
		top++
	case !begun() || r.Lang.EndsClause(r.LineText(r.seq[top-1])):
		return top
	}
	for top < r.from && !r.fitsAbove(top) {
		top++
	}
	return top
}

// table makes the rows: each key opens one. Among dates, which need not open
// each row, so does a line that would have fitted on that above.
func (r *keyedRun) table() *Table {
	t := &Table{Certain: r.dated}
	keys := r.keys
	for p := r.from; p < r.to; p++ {
		opens := len(keys) > 0 && keys[0] == p
		if opens {
			keys = keys[1:]
		}
		if opens || p == r.from || r.dated && r.opensUndated(t.Rows[len(t.Rows)-1], p) {
			t.Rows = append(t.Rows, &Row{Cells: make([]Cell, 2)})
		}
		r.addLine(t.Rows[len(t.Rows)-1], p)
	}
	return t
}

// opensUndated reports whether the line at p opens a row without a date.
func (r *keyedRun) opensUndated(row *Row, p int) bool {
	switch {
	case len(row.Cells[1].Pieces) == 0, r.IsNumber(r.seq[p]): // the date waits for its text, or it is the mark of a note
		return false
	case r.spaced:
		return r.apart(p) || r.Lines[r.seq[p]].NewPage
	case r.Lines[r.seq[p]].NewPage:
		return true
	}
	s, above := r.LineText(r.seq[p]), row.Cells[1].Pieces[len(row.Cells[1].Pieces)-1]
	if r.opensItem(r.Src[above.From:above.To], s) {
		return true
	}
	return !r.Lang.OpensSmall(s) && sheet.Advance(r.Lang.Unmarked(r.Src[above.From:above.To]))+sheet.Space+sheet.Advance(r.Unbroken(s)) <= r.column
}

// opensItem reports whether an item of the agenda that is named after a document opens on a line below another.
func (f *finder) opensItem(above, s string) bool {
	item, _ := f.Lang.OtherDocument(s)
	return item != "" && !f.Lang.EndsOpen(above)
}

// addLine puts a line into the cells of a row: the key into the first.
func (r *keyedRun) addLine(row *Row, p int) {
	i := r.seq[p]
	l := r.Lines[i]
	text := Piece{i, l.Start, l.End}
	if size := r.Lang.Key(r.LineText(i)).Size; size > 0 && len(row.Cells[1].Pieces) == 0 {
		row.Cells[0].Pieces = append(row.Cells[0].Pieces, Piece{i, l.Start, l.Start + size})
		text.From = l.End - len(strings.TrimLeft(r.Src[l.Start+size:l.End], " "))
	}
	if text.From < text.To {
		row.Cells[1].Pieces = append(row.Cells[1].Pieces, text)
	}
}
