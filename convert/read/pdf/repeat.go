package pdf

import (
	"strings"

	"plenary/convert/read/flow"
)

// repeatedHead is the name of the head of a table on the pages that the table goes on to.
const repeatedHead = "repeated head of a table"

// unrepeat takes from a paragraph what says on a page no more than it says on its first: an editor that
// repeats the head of a table on each page has all of them as the content of the same cells.
func (t *tagger) unrepeat(p *paragraph) {
	if p.from.page == p.to.page {
		return
	}
	pieces, kept := t.parted(p.Pieces, t.doc.Pages[p.from.page].End)
	first, again := t.signsOf(pieces[:kept]), t.signsOf(pieces[kept:])
	if first == "" || again == "" || strings.ReplaceAll(again, first, "") != "" {
		return
	}
	for _, piece := range pieces[kept:] {
		t.flow.Furniture = append(t.flow.Furniture, flow.Furniture{Source: piece.Source, What: repeatedHead})
	}
	p.Pieces, p.to = pieces[:kept], p.from
}

// parted returns pieces of which none goes beyond a place of the text, and how many stand before it.
func (t *tagger) parted(pieces []flow.Piece, at int) (parts []flow.Piece, before int) {
	for i, piece := range pieces {
		if piece.Source.Start >= at {
			return append(parts, pieces[i:]...), len(parts)
		}
		if piece.Source.End > at {
			head, rest := piece, piece
			head.Source.End, rest.Source.Start = at, at
			return append(append(parts, head, rest), pieces[i+1:]...), len(parts) + 1
		}
		parts = append(parts, piece)
	}
	return parts, len(parts)
}

// signsOf returns what pieces say, without white space.
func (t *tagger) signsOf(pieces []flow.Piece) string {
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(strings.Join(strings.Fields(t.doc.Text[p.Source.Start:p.Source.End]), ""))
	}
	return b.String()
}
