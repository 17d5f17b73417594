package table

import (
	"slices"

	"plenary/convert/read/laid"
	"plenary/convert/read/lines/sheet"
)

// Shown takes the tables that the source shows, but for those in the head, whose parts stand side by side
// too.
func Shown(sh *sheet.Sheet) Found {
	f := &finder{Sheet: sh, headRows: map[string]bool{}}
	if len(sh.Shown.Tables) == 0 {
		return Found{Sheet: sh}
	}
	order := inOrder(sh.Lines)
	for _, shown := range sh.Shown.Tables {
		if t := f.shownTable(shown, order); len(t.Rows) > 0 && t.Rows[0].Line() >= sh.Head.End() {
			f.add(t)
		}
	}
	return Found{Sheet: f.Sheet, Tables: f.tables}
}

// shownTable makes a table of one that the source shows.
func (f *finder) shownTable(shown laid.Table, order []int) *Table {
	t := &Table{Certain: true}
	for _, r := range shown.Rows {
		row := &Row{Cells: make([]Cell, len(r.Cells)), Header: r.Header}
		text := false
		for k, c := range r.Cells {
			row.Cells[k].Columns = c.Columns
			for _, part := range f.Sheet.Shown.Cells[c.Index] {
				if i, ok := f.lineAt(part.Start, order); ok && f.Lines[i].Class == sheet.Body {
					row.Cells[k].Pieces = append(row.Cells[k].Pieces, Piece{i, part.Start, part.End})
					text = true
				}
			}
		}
		if text {
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

// inOrder returns the indexes of lines in the order of the source: those of a masthead may be raised.
func inOrder(lines []sheet.Line) []int {
	order := make([]int, len(lines))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return lines[a].Start - lines[b].Start })
	return order
}

// lineAt returns the line that a byte of the source is in.
func (f *finder) lineAt(at int, order []int) (i int, ok bool) {
	k, exact := slices.BinarySearchFunc(order, at, func(i, at int) int { return f.Lines[i].Start - at })
	if !exact {
		k--
	}
	if k < 0 {
		return 0, false
	}
	return order[k], at < f.Lines[order[k]].End
}
