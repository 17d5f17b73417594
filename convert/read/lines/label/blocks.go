package label

import (
	"strings"

	"plenary/convert/read/lines/sheet"
	"plenary/convert/read/lines/table"
)

// Blocks joins the lines of the body to blocks.
func Blocks(sh *sheet.Sheet, tables []*table.Table) []Block {
	n := &blocker{Sheet: sh}
	written := make([]int, len(tables)) // rows that are in a block
	lines := make([]int, 0, len(sh.Lines))
	last, first := -1, 0 // first: in lines, of the open block
	for i := range n.Lines {
		if n.Lines[i].Class != sheet.Body {
			continue
		}
		if k := n.Lines[i].Table - 1; k >= 0 {
			t := tables[k]
			if rows := n.rowsUntil(k, t.Rows[written[k]:], i); len(rows) > 0 {
				written[k] += len(rows)
				n.blocks = append(n.blocks, Block{Line: i, Table: &table.Table{Rows: rows, Certain: t.Certain}})
			}
			last = -1
			continue
		}
		if last < 0 || n.begins(i, last) {
			first = len(lines)
			n.blocks = append(n.blocks, Block{Line: i})
			n.zone.enter(n.LineText(i), n.Head.FormulaAt(i) || n.Lang.Annex(n.LineText(i)))
		}
		lines = append(lines, i)
		n.blocks[len(n.blocks)-1].Lines = lines[first:]
		n.zone.voting = n.zone.voting && !strings.HasSuffix(n.LineText(i), "]")
		last = i
	}
	return n.blocks
}

// rowsUntil returns the rows of table k, from those that are not yet written,
// that begin above the next line of the body, from line i on, that is not the
// table's: a note that was not known for one may cut a table in two.
func (n *blocker) rowsUntil(k int, left []*table.Row, i int) []*table.Row {
	if len(left) == 0 || left[0].Line() > i {
		return nil
	}
	for i < len(n.Lines) && (n.Lines[i].Class != sheet.Body || n.Lines[i].Table-1 == k) {
		i++
	}
	end := 0
	for end < len(left) && left[end].Line() < i {
		end++
	}
	return left[:end]
}
