package grammar

import (
	"plenary/convert/manuscript"
	"plenary/convert/resolution"
)

// opensTable reports whether the next block is a table.
func (g *grammar) opensTable() bool {
	if !g.more() {
		return false
	}
	_, ok := g.blocks[g.at].whole.(*manuscript.Table)
	return ok
}

// table reads a table.
func (g *grammar) table() *resolution.Table {
	b := g.next()
	t := &resolution.Table{Span: b.Span}
	for _, row := range b.whole.(*manuscript.Table).Rows {
		t.Rows = append(t.Rows, g.row(row))
	}
	return t
}

func (g *grammar) row(source manuscript.Row) *resolution.Row {
	row := &resolution.Row{}
	for _, cell := range source.Cells {
		c := &resolution.Cell{Header: source.Header, ColSpan: cell.Columns}
		if cell.Span.Len() > 0 {
			p := g.paragraph(cell.Span.Start, cell.Span.End, 0)
			c.Span, c.Content = p.Span, []resolution.Block{p}
		}
		row.Cells = append(row.Cells, c)
		row.Span = row.Span.Union(c.Span)
	}
	return row
}
