package pdf

import "plenary/convert/resolution"

// mostColumns is how many columns a table has: a cell that claims to span more is not
// believed.
const mostColumns = 200

// grid gives the cells their columns: a cell that spans rows keeps its columns
// from the cells of the rows below.
func (c *composer) grid(t *resolution.Table) *grid {
	g := &grid{leading: c.script().shaped(cellShape).leading, gap: c.script().below(rowGap)}
	var above reaching
	var ends []endOfRow
	for y, row := range t.Rows {
		if row == nil {
			continue
		}
		var cells []cell
		tr := c.in.add(tagRow)
		taken := above.at(y)
		x := 0
		for _, from := range row.Cells {
			if from == nil {
				continue
			}
			for x < mostColumns && taken[x] {
				x++
			}
			if x >= mostColumns {
				x = mostColumns - 1
			}
			var made cell
			td := tr.add(tagCell)
			c.inside(td, func() { made = c.cell(from) })
			made.column, made.span = x, min(max(from.ColSpan, 1), mostColumns-x)
			td.columns, td.rows = made.span, min(from.RowSpan, len(t.Rows)-y)
			if td.rows > 1 {
				above.take(x, made.span, y+td.rows)
			}
			cells = append(cells, made)
			x += made.span
			g.columns = max(g.columns, x)
		}
		g.rows = append(g.rows, cells)
		tagHeaders(tr, cells)
		ends = append(ends, endOfRow{tr, taken, x})
	}
	for _, end := range ends {
		end.fill(g.columns)
	}
	if c.sheet.leftwards {
		g.directFigures(c.sheet) // their last digits stand where columns begin
	} else {
		g.alignFigures()
	}
	return g
}

// A reaching is for each column the row that the cells above no longer reach into.
type reaching [mostColumns]int

// take says that a cell takes columns of all rows before end.
func (r *reaching) take(column, span, end int) {
	for x := column; x < column+span; x++ {
		r[x] = max(r[x], end)
	}
}

// at tells which columns of a row are taken by cells above it.
func (r *reaching) at(y int) (taken [mostColumns]bool) {
	for x, end := range r {
		taken[x] = end > y
	}
	return taken
}

// An endOfRow is where the cells of a row end.
type endOfRow struct {
	tr     *element
	taken  [mostColumns]bool // by cells above
	column int
}

// fill gives a row a cell for the columns that it lacks: all rows of a table
// have as many. (ISO 14289-1, 7.5.)
func (r endOfRow) fill(columns int) {
	lacking := 0
	for x := r.column; x < columns; x++ {
		if !r.taken[x] {
			lacking++
		}
	}
	if lacking > 0 {
		r.tr.add(tagCell).columns = lacking
	}
}
