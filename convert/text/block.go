package text

import (
	"slices"
	"strings"

	"plenary/convert/account"
	"plenary/convert/printed"
	"plenary/convert/read/lines/sheet"
	"plenary/convert/read/lines/table"
	"plenary/diag"
)

// A block is one printed paragraph: lines joined to running text.
type block struct {
	from, to int          // in the prose
	line     int          // index of its first line
	table    *table.Table // that it is, or nil
}

// joinBlocks joins the lines of the body to blocks.
func (n *normaliser) joinBlocks() {
	n.lineEnds = make([]int, len(n.Lines))
	n.Measure = n.MeasureOf()
	n.findSwallowed()
	n.findBroken()
	last := -1
	for i := range n.Lines {
		if n.Lines[i].Class != sheet.Body {
			continue
		}
		if t := n.tableAt(i); t != nil {
			n.closeBlock()
			if rows := n.rowsUntil(t, i); len(rows) > 0 {
				n.writeTable(&table.Table{Rows: rows, Certain: t.Certain}, i)
			}
			last = -1
			continue
		}
		if last < 0 || n.begins(i, last) {
			n.closeBlock()
			n.blocks = append(n.blocks, block{from: n.written.begin(), line: i})
			n.zone.enter(n.LineText(i), n.Head.FormulaAt(i) || n.Lang.Annex(n.LineText(i)))
		} else {
			n.joinLine(i)
		}
		n.writeLine(i, n.Lines[i].Start)
		n.lineEnds[i] = n.written.text.Len()
		n.zone.voting = n.zone.voting && !strings.HasSuffix(n.LineText(i), "]")
		last = i
	}
	n.closeBlock()
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
func (n *normaliser) openBlock() block { return n.blocks[len(n.blocks)-1] }

func (n *normaliser) closeBlock() {
	if k := len(n.blocks) - 1; k >= 0 {
		n.blocks[k].to = n.written.text.Len()
	}
}

// writeLine writes line i from an offset on, without the hyphen of a word that
// is broken at its end.
func (n *normaliser) writeLine(i, from int) {
	l := &n.Lines[i]
	to := l.End
	if l.Broken {
		to--
		n.removed = append(n.removed, account.Entry{Span: diag.SpanOf(to, l.End), Fate: account.Repair, What: "hyphen of a broken word"})
	}
	n.written.write(n.Src, from, to)
	n.written.broken = l.Broken
}

// joinLine puts what belongs between two lines of a paragraph: a space, or
// nothing after a hyphen that the second line completes.
func (n *normaliser) joinLine(i int) { n.join(n.LineText(i)) }

func (n *normaliser) join(next string) {
	switch {
	case n.written.broken:
	case n.written.end == '-' && !n.Lang.Suspended(next):
	case strings.HasPrefix(next, "-") && len(next) > 1 && printed.IsLetter(next[1:]):
	default:
		n.written.space()
	}
}

// spanOf returns the source range of a block.
func (n *normaliser) spanOf(b block) diag.Span { return n.written.hull(b.from, b.to) }
