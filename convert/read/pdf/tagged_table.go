package pdf

import (
	"slices"

	"plenary/convert/read/flow"
	"plenary/convert/read/pdf/tag"
)

// table reads a table. One in a cell, a note or a box is text of that.
func (t *tagger) table(e *tag.Element) {
	if t.inner > 0 {
		t.group(e)
		return
	}
	g := &grid{Table: &flow.Table{}, over: map[int]reach{}}
	t.rows(e, g, false)
}

// A grid is a table that is put together.
type grid struct {
	*flow.Table
	over map[int]reach // cells of rows above that reach down, by their column
}

// A reach is of a cell that reaches down: how many rows are left of it, and how many columns it takes.
type reach struct{ rows, columns int }

// rows reads the rows that an element holds, through those that group them. What is in no row stands
// before the table or behind it, as a caption does.
func (t *tagger) rows(e *tag.Element, g *grid, header bool) {
	for _, kid := range e.Kids {
		child, ok := kid.(*tag.Element)
		switch {
		case !ok:
			t.one(kid)
		case child.Role == tag.Row && slices.ContainsFunc(child.Kids, isCell):
			t.close()
			if len(g.Rows) == 0 {
				t.flow.Body = append(t.flow.Body, g.Table)
			}
			g.Rows = append(g.Rows, flow.Row{})
			row := t.row(child, g)
			row.Header = row.Header || header
			g.Rows[len(g.Rows)-1] = row
		case child.Role == tag.Group || child.Role == tag.HeaderRows:
			t.close()
			t.rows(child, g, header || child.Role == tag.HeaderRows)
		default:
			t.element(child)
		}
	}
	t.close()
}

func isCell(kid tag.Kid) bool {
	e, ok := kid.(*tag.Element)
	return ok && (e.Role == tag.HeaderCell || e.Role == tag.DataCell)
}

// mostCovered bounds the cells that are made for places which cells of rows above cover.
const mostCovered = 100_000

// row reads a row. A cell of a row above that reaches down is an empty cell in it.
func (t *tagger) row(e *tag.Element, g *grid) flow.Row {
	r := flow.Row{Header: true}
	column := 0
	cover := func() {
		for s := g.over[column]; s.rows > 0 && t.covered < mostCovered; s = g.over[column] {
			t.covered++
			r.Cells = append(r.Cells, flow.Cell{Columns: s.columns})
			g.over[column] = reach{s.rows - 1, s.columns}
			column += max(s.columns, 1)
		}
	}
	for _, kid := range e.Kids {
		if !isCell(kid) {
			t.one(kid)
			continue
		}
		cover()
		cell := kid.(*tag.Element)
		r.Header = r.Header && cell.Role == tag.HeaderCell
		r.Cells = append(r.Cells, t.cell(cell))
		if g.over[column] = (reach{cell.Rows - 1, cell.Columns}); cell.Rows <= 1 {
			delete(g.over, column)
		}
		column += max(cell.Columns, 1)
	}
	cover()
	t.close()
	return r
}

func (t *tagger) cell(e *tag.Element) flow.Cell {
	cell := flow.Cell{Columns: e.Columns}
	t.within(func() { t.group(e) }, func(p *paragraph) { cell.Paragraphs = append(cell.Paragraphs, p.Paragraph) })
	return cell
}
