package table

import (
	"strings"
	"unicode/utf8"

	"plenary/convert/read/lines/sheet"
)

// gridTable makes one table of grids that follow each other page by page.
func (f *finder) gridTable(grids []grid) *Table {
	t := &Table{Certain: true}
	groups := f.gridGroups(grids)
	for _, g := range grids {
		rows := &gridRows{finder: f, opened: f.opened(g), measures: f.measures(&g), groups: groups}
		if !g.shifting {
			f.widen(&g)
		}
		rows.grid = g
		for q := g.from; q < g.to; q++ {
			rows.line(q)
		}
		t.Rows = append(t.Rows, rows.rows...)
	}
	return t
}

// gridGroups reads the groups of the rows from the first column.
func (f *finder) gridGroups(grids []grid) labelGroups {
	var labels []string
	var several []bool
	for _, g := range grids {
		for q := g.from; q < g.to && !g.shifting; q++ {
			cut := f.segments(q)
			label := ""
			if g.columnOf(cut[0]) == 0 {
				label = f.Src[cut[0].From:cut[0].To]
			}
			labels, several = append(labels, label), append(several, len(cut) > 1)
		}
	}
	return f.groupsOf(labels, func(k int) bool { return several[k] })
}

// A columnWidth is how wide a column is.
type columnWidth struct {
	chars int
	print sheet.Mils
}

// measures returns the widths of the columns in the lines of several segments.
func (f *finder) measures(g *grid) []columnWidth {
	widths := make([]columnWidth, len(g.columns))
	for k, c := range g.columns {
		widths[k].chars = c.right - c.left
	}
	for _, cut := range g.cuts {
		for k, s := range cut {
			if !g.shifting {
				k = g.columnOf(s)
			}
			widths[k].print = max(widths[k].print, sheet.Advance(f.Lang.Unmarked(f.Src[s.From:s.To])))
		}
	}
	return widths
}

// widen makes the columns as wide as the lines of one segment in them.
func (f *finder) widen(g *grid) {
	for q := g.from; q < g.to; q++ {
		if cut := f.segments(q); len(cut) == 1 {
			column := &g.columns[g.columnOf(cut[0])]
			column.right = max(column.right, cut[0].right)
		}
	}
}

// opened reports whether the first of three columns and more is never empty.
func (f *finder) opened(g grid) bool {
	for q := g.from; q < g.to; q++ {
		if cut := f.segments(q); q > g.from && len(cut) > 1 && g.columnOf(cut[0]) > 0 && !isUnit(f.Src[cut[0].From:cut[0].To]) {
			return false
		}
	}
	return len(g.columns) > 2
}

// gridRows makes rows of the lines of a grid.
type gridRows struct {
	*finder
	grid
	rows     []*Row
	opened   bool          // each row of several columns has text in the first
	measures []columnWidth // the widths of the columns, beyond which the headings of groups may reach
	groups   labelGroups
}

// line adds a line to the last row when it goes on with it, or begins a row.
func (r *gridRows) line(q int) {
	cut := r.segments(q)
	if k := len(r.rows) - 1; k < 0 || !r.goesOn(r.rows[k], q, cut) {
		r.rows = append(r.rows, &Row{Cells: make([]Cell, len(r.columns))})
	}
	row := r.rows[len(r.rows)-1]
	for k, s := range cut {
		if !r.shifting {
			k = r.columnOf(s)
		}
		cell := &row.Cells[k]
		cell.Pieces = append(cell.Pieces, s.Piece)
	}
}

// goesOn reports whether a line goes on with the row above: each of its
// segments with the cell above it, or, where a small letter shows that one
// does, in cells that are still empty to its right. Where no row leaves the
// first column empty, a line that does goes on.
func (r *gridRows) goesOn(row *Row, q int, cut []segment) bool {
	if r.shifting || !r.follows(q) || r.Lines[r.seq[q]].Gap > r.Shape.Gap {
		return false
	}
	if len(r.rows) == 1 && len(cut) == 1 && isUnit(r.Src[cut[0].From:cut[0].To]) {
		return false
	}
	if first := r.columnOf(cut[0]); r.opened && first > 0 {
		return !r.ends(row.Cells[first], cut[0])
	}
	for _, s := range cut {
		cell := row.Cells[r.columnOf(s)]
		if len(cell.Pieces) == 0 {
			if first := r.Src[cut[0].From:cut[0].To]; r.Lang.OpensSmall(first) && s != cut[0] {
				continue
			}
			return false
		}
		above := cell.Pieces[len(cell.Pieces)-1]
		if above.Line != r.seq[q-1] || len(cut) == 1 && r.groups.parts(r.finder, r.Src[above.From:above.To], r.Src[s.From:s.To]) || r.ends(cell, s) || !r.wraps(above, s) {
			return false
		}
	}
	return true
}

// ends reports whether a cell ends above s: in a colon, in the unit of the
// figures, or above an item of the agenda.
func (r *gridRows) ends(cell Cell, s segment) bool {
	k := len(cell.Pieces) - 1
	if k < 0 || !r.Lang.OpensCapital(r.Src[s.From:s.To]) {
		return false
	}
	text := r.Src[cell.Pieces[k].From:cell.Pieces[k].To]
	return r.Lang.EndsInColon(text) || r.Lang.EndsInBracket(text) || r.opensItem(text, r.Src[s.From:s.To])
}

// wraps reports whether s is the next line of a cell: its first word would not
// have fitted on the line above, or begins with a small letter.
func (r *gridRows) wraps(above Piece, s segment) bool {
	text, next := r.Src[above.From:above.To], r.Src[s.From:s.To]
	if isFigure(next) || isFigure(text) {
		return false
	}
	word, column := r.Lang.FirstWord(next), r.measures[r.columnOf(s)]
	full := utf8.RuneCountInString(text)+1+utf8.RuneCountInString(word) > column.chars ||
		sheet.Advance(r.Lang.Unmarked(text))+sheet.Space+sheet.Advance(word) > column.print
	return r.Lang.OpensSmall(next) || next[0] == '(' || endsSmall(r.Lang, text) || full
}

// findColumns finds the tables whose cells are apart by spaces: lines whose
// segments stand below each other.
func (f *finder) findColumns() {
	if f.Shape.Geometry == sheet.Unwrapped {
		return
	}
	var grids []grid
	above := 0 // where the last grid ends
	for p := 0; p < len(f.seq); p++ {
		if !f.free(p) || !strings.Contains(f.LineText(f.seq[p]), wideGap) || len(f.segments(p)) < 2 {
			continue
		}
		g := f.grid(p, above)
		if g.tabular > 0 {
			grids, above = append(grids, g), g.to
		}
		p = max(p, g.to-1)
	}
	for k := 0; k < len(grids); {
		end := k + 1
		for end < len(grids) && grids[end].from == grids[end-1].to && len(grids[end].columns) == len(grids[k].columns) {
			end++
		}
		if end > k+1 || grids[k].tabular > 1 {
			f.add(f.gridTable(grids[k:end]))
		}
		k = end
	}
}
