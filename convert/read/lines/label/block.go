package label

import (
	"slices"
	"strings"

	"plenary/convert/printed"
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

// A zone is the part of the text that lines are joined in, as far as it bears
// on where a paragraph ends.
type zone struct {
	preamble bool                  // paragraphs end in commas
	voting   bool                  // the record of a vote, whose lists follow colons
	lists    [printed.Degrees]bool // of points, begun since the last numbered paragraph
	number   int                   // of the last numbered paragraph
	trail    []string              // parts of the last label or number of a heading
}

// expects reports whether a paragraph or point may bear the label l here: the
// first of a list, or one of a list that was begun.
func (z *zone) expects(l printed.Label) bool {
	switch {
	case l.Degree == printed.Dotted:
		return l.ComesAfter(z.trail)
	case l.Insert != "" && l.Degree == printed.Arabic:
		return l.Value == z.number
	case l.Slipped:
		return l.Value == z.number+1
	}
	return l.Degree == printed.Arabic || slices.ContainsFunc(l.Readings(), func(r printed.Label) bool { return r.Value <= 1 || z.lists[r.Degree] })
}

// enter notes what a block that begins with s means for the lines after it. A
// preamble follows the formula, and may follow the heading of an annex.
func (z *zone) enter(s string, preamble bool) {
	z.count(s)
	switch {
	case preamble:
		z.preamble = true
	case printed.LabelOf(s).Degree == printed.Arabic:
		z.preamble = false
	case strings.HasPrefix(s, "["):
		z.voting = true
	}
}

// count notes the label of a block that begins with s, or the number of a
// heading, so that those that may come next are known.
func (z *zone) count(s string) {
	opened := printed.LabelOf(s)
	for _, l := range opened.Readings() {
		z.lists[l.Degree] = true
		if l.Degree == printed.Arabic {
			z.lists = [printed.Degrees]bool{}
			z.number = l.Value
		}
	}
	switch heading := printed.NumberedHeading(s); {
	case opened.Degree == printed.Arabic, opened.Degree == printed.AlphaDot, opened.Degree == printed.Dotted:
		z.trail = opened.Path()
	case heading != "":
		z.trail = []string{heading}
	}
}

// openBlock returns the block that lines are joined to.
func (n *blocker) openBlock() Block { return n.blocks[len(n.blocks)-1] }
