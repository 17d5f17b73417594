package table

import (
	"strings"

	"plenary/convert/printed"
)

// findTabs finds the tables whose cells are apart by tabs: two lines at least
// have text on both sides of a tab. A tab after the number of a paragraph, or
// one that indents it, makes no cell, unless the numbers of most paragraphs have
// a space after them.
func (f *finder) findTabs() {
	const apart = 3 // lines from one row to the next: a cell saved from Word may have several (case table-tabs-apart)
	if !strings.Contains(f.Src, "\t") {
		return
	}
	f.spaced = f.spacesNumbers()
	for p := 0; p < len(f.seq); p++ {
		if !f.isTabRow(p) {
			continue
		}
		last, rows := p, 1
		for q := p + 1; q < len(f.seq) && q-last <= apart; q++ {
			if f.isTabRow(q) {
				last, rows = q, rows+1
			} else if !f.mayBeTabRow(q) {
				break
			}
		}
		for last+1 < len(f.seq) && f.endsInTab(last+1) {
			last++
		}
		if rows > 1 {
			f.add(f.tabTable(p, last))
		}
		p = last
	}
}

func (f *finder) tabTable(from, last int) *Table {
	t := &Table{Certain: true}
	for p := from; p <= last; p++ {
		t.Rows = append(t.Rows, &Row{Cells: f.tabCells(p)})
	}
	return t
}

// tabCells cuts a line at its tabs.
func (f *finder) tabCells(p int) []Cell {
	from, to := f.lineBounds(f.seq[p])
	return f.cells(f.seq[p], from, to, "\t")
}

// cells cuts the source [from, to) of line i at a border.
func (f *finder) cells(i, from, to int, border string) []Cell {
	var cells []Cell
	for field := range strings.SplitSeq(f.Src[from:to], border) {
		cell := Cell{}
		if s := strings.TrimSpace(field); s != "" {
			at := from + strings.Index(field, s)
			cell.Pieces = []Piece{{i, at, at + len(s)}}
		}
		cells = append(cells, cell)
		from += len(field) + len(border)
	}
	return cells
}

// lineBounds returns the source range of a whole line, white space included.
func (f *finder) lineBounds(i int) (from, to int) {
	l := f.Lines[i]
	from = strings.LastIndexByte(f.Src[:l.Start], '\n') + 1
	if end := strings.IndexByte(f.Src[l.End:], '\n'); end >= 0 {
		return from, l.End + end
	}
	return from, len(f.Src)
}

// spacesNumbers reports whether most numbers of paragraphs have a space, not a
// tab, after them.
func (f *finder) spacesNumbers() bool {
	spaces, tabs := 0, 0
	for _, i := range f.seq {
		s := f.LineText(i)
		l := printed.LabelOf(s)
		switch {
		case l.Degree != printed.Arabic || len(s) == len(l.Text):
		case s[len(l.Text)] == '\t':
			tabs++
		default:
			spaces++
		}
	}
	return spaces > tabs
}

// isTabRow reports a line with a tab between two cells that have text, other
// than that after a number.
func (f *finder) isTabRow(p int) bool {
	if !f.free(p) {
		return false
	}
	left, right, tabbed := strings.Cut(f.LineText(f.seq[p]), "\t")
	return tabbed && (f.spaced || !isNumbering(strings.TrimSpace(left)) || strings.Contains(strings.TrimSpace(right), "\t"))
}

// mayBeTabRow reports a line that can stand between two rows: a row with empty
// cells, or a short line by itself, which heads a group of rows. A heading with
// a number stands between two tables.
func (f *finder) mayBeTabRow(p int) bool {
	const longest = 100 // letters of a line that heads a group of rows (case table-tabs-apart-width)
	from, to := f.lineBounds(f.seq[p])
	if strings.Contains(f.Src[from:to], "\t") {
		return true
	}
	s := f.LineText(f.seq[p])
	return len(s) <= f.Lang.Bytes(longest) && !f.Lang.OpensSection(s) && !f.Lang.EndsClause(s)
}

// endsInTab reports a row whose last cells are empty.
func (f *finder) endsInTab(p int) bool {
	_, to := f.lineBounds(f.seq[p])
	return strings.Contains(f.Src[f.Lines[f.seq[p]].End:to], "\t")
}

// isNumbering reports whether s is nothing but the number or the bullet of a
// paragraph: "1.", "(a)", "2.1", "–".
func isNumbering(s string) bool {
	const longest = 6 // "(xvi)", "12.3.4" (case table-columns-numbering)
	if len(s) > longest {
		return false
	}
	return printed.IsLabelAlone(s) || printed.IsHeadingNumber(s) || strings.Trim(s, "0123456789.()") == ""
}
