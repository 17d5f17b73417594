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
func (f *finder) headings(i int) []Cell {
	var h headingCutter
	h.cut(f, i)
	return h.cells
}

// A headingCutter cuts lines to the headings of columns.
type headingCutter struct {
	cells []Cell
	open  int // brackets
}

// cut adds the words of line i.
func (h *headingCutter) cut(f *finder, i int) {
	s, start := f.LineText(i), f.Lines[i].Start
	for at := 0; at < len(s); {
		word := f.Lang.FirstWord(s[at:])
		p := Piece{i, start + at, start + at + len(word)}
		if k := len(h.cells) - 1; k >= 0 && (h.open > 0 || !f.Lang.OpensCapital(word)) {
			h.cells[k].take(p)
		} else if word != "" {
			h.cells = append(h.cells, Cell{Pieces: []Piece{p}})
		}
		h.open += strings.Count(word, "(") - strings.Count(word, ")")
		at += len(word) + 1
	}
}

// take adds a word to a cell.
func (c *Cell) take(word Piece) {
	if k := len(c.Pieces) - 1; word.From == word.To {
	} else if c.Pieces[k].Line == word.Line {
		c.Pieces[k].To = word.To
	} else {
		c.Pieces = append(c.Pieces, word)
	}
}

// brokenHeadings returns the headings of the columns where they take several lines, one of them in brackets,
// and the first line below: they are as many as the columns.
func (r *figureRun) brokenHeadings() (cells []Cell, body int) {
	var h headingCutter
	for p := r.from; p+1 < r.to && r.rowEnd(p) == nil && len(h.cells) <= r.columns(); p++ {
		h.cut(r.finder, r.seq[p])
		next := r.LineText(r.seq[p+1])
		bracketed := slices.ContainsFunc(h.cells, func(c Cell) bool {
			return len(c.Pieces) > 1 && r.Lang.EndsInBracket(r.cellText(c))
		})
		if bracketed && h.open == 0 && !isUnit(r.LineText(r.seq[p])) && len(h.cells) == r.columns() && r.Lang.OpensCapital(next) {
			return h.cells, p + 1
		}
	}
	return nil, r.from
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
