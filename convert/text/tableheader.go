package text

import (
	"slices"
	"strings"

	"plenary/convert/printed"
)

// spreadHeader cuts the first row, when it has no figures, to the columns: each
// heading begins with a capital letter or a figure. A number that
// opens the rows may have no heading.
func (r *figureRun) spreadHeader(t *table) {
	if len(t.rows) < 2 || r.hasFigures(t.rows[0]) {
		return
	}
	last := len(t.rows[0].cells) - 1
	head := t.rows[0].cells[last]
	if len(head.pieces) != 1 {
		return
	}
	columns := r.columns()
	headings := r.headings(head.pieces[0].line)
	switch {
	case len(headings) == columns:
		t.rows[0].cells = headings
	case len(headings) == columns-1 && r.numbered:
		headings[len(headings)-1].span = 2
		t.rows[0].cells = headings
	case len(headings) == r.figures:
		t.rows[0].cells = slices.Concat(make([]tableCell, columns-len(headings)), headings)
	}
	for _, row := range t.rows[1:] {
		if r.isAlone(row) && isUnit(r.cellText(row.cells[len(row.cells)-1])) {
			unit := row.cells[len(row.cells)-1]
			unit.span = r.figures
			row.cells = append(make([]tableCell, columns-r.figures), unit)
		}
	}
}

// isAlone reports a row with one cell that has text.
func (r *figureRun) isAlone(row *tableRow) bool {
	with := 0
	for _, cell := range row.cells {
		if len(cell.pieces) > 0 {
			with++
		}
	}
	return with == 1 && len(row.cells[len(row.cells)-1].pieces) > 0
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
func (r *figureRun) headings(i int) []tableCell {
	var cells []tableCell
	s, start := r.LineText(i), r.Lines[i].Start
	open := 0
	for at := 0; at < len(s); {
		word := printed.FirstWord(s[at:])
		from, to := start+at, start+at+len(word)
		if k := len(cells) - 1; k >= 0 && (open > 0 || !printed.IsUpper(word)) {
			cells[k].pieces[0].to = to
		} else if word != "" {
			cells = append(cells, tableCell{pieces: []piece{{i, from, to}}})
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
	return above == r.seq[r.from] && !printed.OpensSmall(s) && s[0] != '(' && (found == nil || found[0].from > 0)
}
