package label

import (
	"plenary/convert/read/lines/sheet"
	"plenary/convert/read/lines/table"
)

// A Block is the lines of one printed paragraph, or of a table.
type Block struct {
	Line  int   // the first
	Lines []int // of a paragraph
	Table *table.Table
}

// Blocks joins the lines of the body of a sheet, whose notes are taken out, to blocks, by their labels and the tables.
func Blocks(sh *sheet.Sheet, labels []Label, tables []*table.Table) (blocks []Block) {
	written := make([]int, len(tables)) // rows that are in a block
	lines := make([]int, 0, len(sh.Lines))
	open, first := false, 0 // first: in lines, of the open block
	for i := range sh.Lines {
		if sh.Lines[i].Class != sheet.Body {
			continue
		}
		if k := sh.Lines[i].Table - 1; k >= 0 {
			t := tables[k]
			if rows := rowsUntil(sh, k, t.Rows[written[k]:], i); len(rows) > 0 {
				written[k] += len(rows)
				blocks = append(blocks, Block{Line: i, Table: &table.Table{Rows: rows, Certain: t.Certain}})
			}
			open = false
			continue
		}
		if !open || labels[i] != GoesOn {
			first, open = len(lines), true
			blocks = append(blocks, Block{Line: i})
		}
		lines = append(lines, i)
		blocks[len(blocks)-1].Lines = lines[first:]
	}
	return blocks
}

// rowsUntil returns the rows of table k, from those that are not yet written,
// that begin above the next line of the body, from line i on, that is not the
// table's: a note that was not known for one may cut a table in two.
func rowsUntil(sh *sheet.Sheet, k int, left []*table.Row, i int) []*table.Row {
	if len(left) == 0 || left[0].Line() > i {
		return nil
	}
	for i < len(sh.Lines) && (sh.Lines[i].Class != sheet.Body || sh.Lines[i].Table-1 == k) {
		i++
	}
	end := 0
	for end < len(left) && left[end].Line() < i {
		end++
	}
	return left[:end]
}
