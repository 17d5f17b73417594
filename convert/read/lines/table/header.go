package table

import (
	"slices"
	"strings"
)

// spreadHeader cuts the first row, when it has no figures, to the columns: each
// heading begins with a capital letter or a figure. A number that
// opens the rows may have no heading.
func (r *figureRun) spreadHeader(t *Table) {
	if len(t.Rows) < 2 || r.hasFigures(t.Rows[0]) {
		return
	}
	last := len(t.Rows[0].Cells) - 1
	head := t.Rows[0].Cells[last]
	if len(head.Pieces) != 1 {
		return
	}
	columns := r.columns()
	headings := r.headings(head.Pieces[0].Line)
	switch {
	case len(headings) == columns:
		t.Rows[0].Cells = headings
	case len(headings) == columns-1 && r.numbered:
		headings[len(headings)-1].Columns = 2
		t.Rows[0].Cells = headings
	case len(headings) == r.figures:
		t.Rows[0].Cells = slices.Concat(make([]Cell, columns-len(headings)), headings)
	}
	for _, row := range t.Rows[1:] {
		if r.isAlone(row) && isUnit(r.cellText(row.Cells[len(row.Cells)-1])) {
			unit := row.Cells[len(row.Cells)-1]
			unit.Columns = r.figures
			row.Cells = append(make([]Cell, columns-r.figures), unit)
		}
	}
}

// isAlone reports a row with one cell that has text.
func (r *figureRun) isAlone(row *Row) bool {
	with := 0
	for _, cell := range row.Cells {
		if len(cell.Pieces) > 0 {
			with++
		}
	}
	return with == 1 && len(row.Cells[len(row.Cells)-1].Pieces) > 0
}

// columns counts the columns of the run.
func (r *figureRun) columns() int {
	if r.numbered {
		return r.figures + 2
	}
	return r.figures + 1
}

// headings cuts line i before each word that begins with a capital letter;
// brackets belong to the word before them.
func (r *figureRun) headings(i int) []Cell {
	var cells []Cell
	s, start := r.LineText(i), r.Lines[i].Start
	open := 0
	for at := 0; at < len(s); {
		word := r.Lang.FirstWord(s[at:])
		from, to := start+at, start+at+len(word)
		if k := len(cells) - 1; k >= 0 && (open > 0 || !r.Lang.OpensCapital(word)) {
			cells[k].Pieces[0].To = to
		} else if word != "" {
			cells = append(cells, Cell{Pieces: []Piece{{i, from, to}}})
		}
		open += strings.Count(word, "(") - strings.Count(word, ")")
		at += len(word) + 1
	}
	return cells
}

// endsHeading reports whether a row of headings ends with the line above that at
// p: the unit of the figures stands in brackets by itself, and the first line
// is a row where the next begins with a capital letter.
func (r *figureRun) endsHeading(above, p int, found []figure) bool {
	s := r.LineText(r.seq[p])
	if found == nil && isUnit(s) || isUnit(r.LineText(above)) {
		return true
	}
	return above == r.seq[r.from] && !r.Lang.OpensSmall(s) && s[0] != '(' && (found == nil || found[0].from > 0)
}
