// Package table finds the tables among the lines of a sheet. It is the layout that shows
// them: bars, tabs, columns, figures that end line after line, or numbers and dates that open the
// rows. Each finder takes the lines that the ones before it left.
package table

import (
	"strings"

	"plenary/convert/account"
	"plenary/convert/read/lines/sheet"
	"plenary/diag"
	"plenary/schema"
)

// A Table is lines of the body that are the rows of a table. It is found before
// lines are joined to blocks.
type Table struct {
	Rows    []*Row
	Certain bool // the cells are those that were printed
}

// A Row is one row of a table.
type Row struct {
	Cells  []Cell
	Header bool
}

// A Cell is the text of one cell, which may stand on several lines.
type Cell struct {
	Pieces  []Piece
	Columns int // columns that it takes; 0 means one
}

// A Piece is what stands on one line of a cell.
type Piece struct{ Line, From, To int }

// A finder looks for tables in the lines of the body below the head.
type finder struct {
	*sheet.Sheet
	seq      []int           // the lines, by index
	headRows map[string]bool // rows of headings that were found, their cells each after a space
	spaced   bool            // a space stands between a number and its paragraph, not a tab

	own      bool // the sheet is a copy, whose lines can be marked
	tables   []*Table
	left     []account.Entry
	findings diag.List
}

// add takes a table that was found.
func (f *finder) add(t *Table) {
	f.markHeader(t)
	f.tables = append(f.tables, t)
	for _, row := range t.Rows {
		for _, cell := range row.Cells {
			for _, p := range cell.Pieces {
				f.ownLines()[p.Line].Table = len(f.tables)
			}
		}
	}
	if !t.Certain {
		f.findings.Add(schema.TableUncertain, t.source(), "the rows of a table are kept, but where its cells end is not certain").
			Hint = "compare the rows with the printed table"
	}
}

// free reports whether the line at p in the sequence is in no table.
func (f *finder) free(p int) bool {
	return p >= 0 && p < len(f.seq) && f.Lines[f.seq[p]].Table == 0
}

// follows reports whether the line at p stands below that at p-1 on the same
// page.
func (f *finder) follows(p int) bool {
	return p > 0 && f.seq[p] == f.seq[p-1]+1 && !f.Lines[f.seq[p]].NewPage
}

// markHeader marks the rows that head the columns: the first, when it has no
// figures and most others have; then those that give nothing but the unit of
// the figures.
func (f *finder) markHeader(t *Table) {
	with := 0
	for _, row := range t.Rows {
		if f.hasFigures(row) {
			with++
		}
	}
	for k, row := range t.Rows {
		if f.hasFigures(row) || 2*with < len(t.Rows) || k > 0 && !f.givesUnit(row) {
			return
		}
		row.Header = true
		if k == 0 {
			f.headRows[f.rowText(row)] = true
		}
	}
}

// rowText returns the text of the cells of a row, each after a space.
func (f *finder) rowText(row *Row) string {
	text := ""
	for _, cell := range row.Cells {
		if len(cell.Pieces) > 0 {
			text += " " + f.cellText(cell)
		}
	}
	return text
}

// hasFigures reports whether a row has a figure after its first cell.
func (f *finder) hasFigures(row *Row) bool {
	for _, cell := range row.Cells[1:] {
		if isFigure(f.cellText(cell)) {
			return true
		}
	}
	return len(row.Cells) == 1 && len(figuresAtEnd(f.cellText(row.Cells[0]))) > 0
}

// givesUnit reports a row whose text is all in brackets, with nothing in its first
// column: "(United States dollars)".
func (f *finder) givesUnit(row *Row) bool {
	for k, cell := range row.Cells {
		if s := f.cellText(cell); s != "" && (k == 0 || !isUnit(s)) {
			return false
		}
	}
	return true
}

// cellText returns the text of a cell as it stands in the source.
func (f *finder) cellText(cell Cell) string {
	var lines []string
	for _, p := range cell.Pieces {
		lines = append(lines, f.Src[p.From:p.To])
	}
	return strings.Join(lines, " ")
}

func (t *Table) source() diag.Span {
	var hull diag.Span
	for _, row := range t.Rows {
		for _, cell := range row.Cells {
			for _, p := range cell.Pieces {
				hull = hull.Union(diag.SpanOf(p.From, p.To))
			}
		}
	}
	return hull
}

// Line returns the first Line of a row.
func (r *Row) Line() int {
	for _, cell := range r.Cells {
		if len(cell.Pieces) > 0 {
			return cell.Pieces[0].Line
		}
	}
	return 0
}

// ownLines returns the lines of the sheet, to be marked.
func (f *finder) ownLines() []sheet.Line {
	if !f.own {
		f.Sheet, f.own = f.Copy(), true
	}
	return f.Lines
}
