package label

import (
	"plenary/convert/printed"
	"plenary/convert/read/lines/sheet"
	"plenary/convert/read/lines/table"
)

// A blocker joins the lines of the body of a sheet to blocks.
type blocker struct {
	*sheet.Sheet
	zone   zone
	blocks []Block
}

// opensBlock reports whether line i is the first line of text of the open
// block.
func (n *blocker) opensBlock(i int) bool {
	first := n.openBlock().Line
	return i == first || i == first+1 && printed.IsLabelAlone(n.LineText(first))
}

// openBlock returns the block that lines are joined to.
func (n *blocker) openBlock() Block { return n.blocks[len(n.blocks)-1] }

// A Block is the lines of one printed paragraph, or of a table.
type Block struct {
	Line  int   // the first
	Lines []int // of a paragraph
	Table *table.Table
}
