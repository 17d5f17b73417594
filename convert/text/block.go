package text

import (
	"strings"

	"plenary/convert/account"
	"plenary/convert/printed"
	"plenary/convert/read/lines/label"
	"plenary/convert/read/lines/table"
	"plenary/diag"
)

// A block is one printed paragraph: lines joined to running text.
type block struct {
	from, to int          // in the prose
	line     int          // index of its first line
	table    *table.Table // that it is, or nil
}

// writeBlocks writes the blocks into the prose.
func (n *normaliser) writeBlocks(blocks []label.Block) {
	n.lineEnds = make([]int, len(n.Lines))
	for _, b := range blocks {
		if b.Table != nil {
			n.writeTable(b.Table, b.Line)
			continue
		}
		from := n.written.begin()
		for k, i := range b.Lines {
			if k > 0 {
				n.joinLine(i)
			}
			n.writeLine(i, n.Lines[i].Start)
			n.lineEnds[i] = n.written.text.Len()
		}
		n.blocks = append(n.blocks, block{from: from, to: n.written.text.Len(), line: b.Line})
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
