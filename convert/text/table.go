package text

import (
	"strings"

	"plenary/convert/read/lines/table"
	"plenary/convert/resolution"
)

// writeTable writes the cells of a table into the prose, row by row, and makes
// a block of it. Its text opens with a line feed, so that no rule for the
// opening of a paragraph takes it for one.
func (n *normaliser) writeTable(t *table.Table, line int) {
	from := n.written.text.Len()
	for _, row := range t.Rows {
		for k := range row.Cells {
			n.writeCell(&row.Cells[k])
		}
	}
	n.blocks = append(n.blocks, block{from: from, to: n.written.text.Len(), line: line, table: t})
}

func (n *normaliser) writeCell(cell *table.Cell) {
	cell.From = n.written.begin()
	for k, p := range cell.Pieces {
		if k > 0 {
			n.joinPiece(cell.Pieces[k-1], p)
		}
		n.written.write(n.Src, p.From, p.To)
		n.lineEnds[p.Line] = n.written.text.Len()
	}
	cell.To = n.written.text.Len()
}

// joinPiece puts what belongs between two lines of a cell. Where other cells
// stand between them, no split word is looked for: it could not be named in the
// account.
func (n *normaliser) joinPiece(above, p table.Piece) {
	switch {
	case strings.TrimSpace(n.Src[above.To:p.From]) == "":
		n.join(n.Src[p.From:p.To])
	case n.written.end == '-' && !n.Lang.Suspended(n.Src[p.From:p.To]):
	default:
		n.written.text.WriteByte(' ')
		n.written.end = 0
	}
}

// opensTable reports whether the next block is a table.
func (g *grammar) opensTable() bool { return g.more() && g.blocks[g.at].table != nil }

// table reads a table.
func (g *grammar) table() *resolution.Table {
	b := g.next()
	t := &resolution.Table{Span: g.spanOf(b)}
	for _, row := range b.table.Rows {
		t.Rows = append(t.Rows, g.row(row))
	}
	return t
}

func (g *grammar) row(source *table.Row) *resolution.Row {
	row := &resolution.Row{}
	for _, cell := range source.Cells {
		c := &resolution.Cell{Header: source.Header, ColSpan: cell.Span}
		if cell.From < cell.To {
			p := g.paragraph(cell.From, cell.To, 0)
			c.Span, c.Content = p.Span, []resolution.Block{p}
		}
		row.Cells = append(row.Cells, c)
		row.Span = row.Span.Union(c.Span)
	}
	return row
}
