package docx

import (
	"strconv"

	"plenary/convert/read/flow"
)

// maxColumns is how many columns a table may have. Word allows 63; other programs more.
const maxColumns = 1000

// table reads a table. One in a cell, whose rows are none of the table round it, is the paragraphs
// of its cells. One that shows nothing is none.
func (s *story) table(n *node) {
	outer, flat, before := s.cell, s.flat, s.out
	if outer != nil {
		s.tell(Nested, n)
	}
	if !flat {
		s.tables++
	}
	t := tableReader{story: s, style: s.styles.tableStyle(n.child("w:tblPr")), apart: !flat, merged: map[int]bool{}}
	s.flat = true
	rows := s.rows(n)
	for i, row := range rows {
		t.row(row, i, len(rows))
	}
	s.cell, s.flat = outer, flat
	if flat {
		return
	}
	s.place.Table, s.place.Row, s.place.Column = 0, 0, 0
	s.out = before
	if t.shows() {
		t.square()
		s.out = append(s.out, &flow.Table{Rows: t.rows})
	}
}

// rows returns the rows of a table that are not deleted or hidden.
func (s *story) rows(n *node) (list []*node) {
	s.each(n, func(c *node) {
		properties := c.child("w:trPr")
		switch {
		case c.name != "w:tr":
			if !textless[c.name] {
				s.misplaced(c)
			}
		case properties.child("w:del") != nil:
			s.leave(Deleted, c)
		case properties.on("w:hidden"):
			s.leave(Hidden, c)
		default:
			if ins := properties.child("w:ins"); ins != nil {
				s.tell(Inserted, c)
			}
			list = append(list, c)
		}
	})
	return list
}

// A tableReader reads the rows of a table.
type tableReader struct {
	*story
	style  *tableStyle
	apart  bool // its cells are cells, and no paragraphs of a text round it
	rows   []flow.Row
	merged map[int]bool // columns in which a merged cell of the row above begins
}

func (t *tableReader) row(n *node, index, rows int) {
	properties := n.child("w:trPr")
	row := flow.Row{Header: properties.on("w:tblHeader") && (index == 0 || len(t.rows) > 0 && t.rows[len(t.rows)-1].Header)}
	gap := func(name string) {
		if k, err := strconv.Atoi(properties.val(name)); err == nil && k > 0 {
			row.Cells = append(row.Cells, flow.Cell{Columns: min(k, maxColumns)})
		}
	}
	gap("w:gridBefore")
	cells := t.cells(n)
	merged := map[int]bool{}
	for i, c := range cells {
		t.cellOf(&row, c, cellPlace{index, rows, i, len(cells)}, merged)
	}
	gap("w:gridAfter")
	t.merged = merged
	t.rows = append(t.rows, row)
}

// cells returns the cells of a row that are not deleted.
func (t *tableReader) cells(n *node) (list []*node) {
	t.each(n, func(c *node) {
		switch {
		case c.name != "w:tc":
			if !textless[c.name] {
				t.misplaced(c)
			}
		case c.child("w:tcPr").child("w:cellDel") != nil:
			t.leave(Deleted, c)
		default:
			list = append(list, c)
		}
	})
	return list
}

// cellOf adds a cell to a row. merged gets the columns in which merged cells begin.
func (t *tableReader) cellOf(row *flow.Row, n *node, at cellPlace, merged map[int]bool) {
	properties := n.child("w:tcPr")
	column := width(row.Cells)
	span := 1
	if k, err := strconv.Atoi(properties.val("w:gridSpan")); err == nil && k > 1 {
		span = min(k, maxColumns)
	}
	if m := properties.child("w:hMerge"); m != nil && m.attr("w:val") != "restart" && len(row.Cells) > 0 {
		t.leave(Covered, n)
		last := &row.Cells[len(row.Cells)-1]
		last.Columns = min(max(last.Columns, 1)+span, maxColumns)
		return
	}
	cell := flow.Cell{}
	if span > 1 {
		cell.Columns = span
	}
	if m := properties.child("w:vMerge"); m != nil {
		merged[column] = true
		if m.attr("w:val") != "restart" && t.merged[column] {
			t.leave(Covered, n)
			row.Cells = append(row.Cells, cell)
			return
		}
	}
	if t.apart {
		t.place.Table, t.place.Row, t.place.Column = t.tables, at.row+1, column+1
	}
	t.story.cell = &cellStyle{t.style.at(at)}
	if t.apart {
		t.out = nil
	}
	t.blocks(n)
	if t.apart {
		cell.Paragraphs = paragraphs(t.out)
	}
	row.Cells = append(row.Cells, cell)
}

// width returns how many columns cells take.
func width(cells []flow.Cell) (n int) {
	for i := range cells {
		n += max(cells[i].Columns, 1)
	}
	return n
}

// shows reports whether a cell has text.
func (t *tableReader) shows() bool {
	for _, r := range t.rows {
		for _, c := range r.Cells {
			if len(c.Paragraphs) > 0 {
				return true
			}
		}
	}
	return false
}

// square fills up rows that are shorter than others.
func (t *tableReader) square() {
	widest := 0
	for _, r := range t.rows {
		widest = max(widest, width(r.Cells))
	}
	for i := range t.rows {
		r := &t.rows[i]
		if d := widest - width(r.Cells); d > 0 {
			cell := flow.Cell{}
			if d > 1 {
				cell.Columns = d
			}
			r.Cells = append(r.Cells, cell)
		}
	}
}

// paragraphs returns blocks that are all paragraphs.
func paragraphs(blocks []flow.Block) (list []*flow.Paragraph) {
	for _, b := range blocks {
		if p, ok := b.(*flow.Paragraph); ok {
			list = append(list, p)
		}
	}
	return list
}
