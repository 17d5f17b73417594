package fidelity

import "unicode"

// A tableSpelling is where in the letters of a document a table stands.
type tableSpelling struct {
	run
	rows []rowSpelling
}

// A rowSpelling is what is known of a row of a table by its letters.
type rowSpelling struct {
	from    int  // its first letter
	head    bool // its cells head columns or rows, each of them
	words   bool // a cell says something else than figures
	figures bool // a cell says nothing but figures
}

// heads returns where in the letters the first row that heads the table ends, the second, and so
// on. Where no row is said to head it, its first one may. A row of figures heads none: it says
// what a table is about.
func (t *tableSpelling) heads() (ends []int) {
	for i, r := range t.rows {
		switch {
		case !r.words, i > 0 && !r.head, !r.head && r.figures:
			return ends
		case i+1 < len(t.rows):
			ends = append(ends, t.rows[i+1].from)
		default:
			ends = append(ends, t.to)
		}
		if !r.head {
			return ends
		}
	}
	return ends
}

// A tabler gathers the tables of the running text. One that stands in a cell is rows of the table
// that it stands in.
type tabler struct {
	tables []tableSpelling
	open   int // tables that are
	cell   int // where the open cell begins, behind the cells before it
}

// start begins a table, a row or a cell behind the letters of text.
func (r *tabler) start(name string, text []byte) {
	if name == "table" {
		if r.open++; r.open == 1 {
			r.tables = append(r.tables, tableSpelling{run: run{from: len(text)}})
		}
		return
	}
	if r.open == 0 {
		return
	}
	r.endCell(text)
	t := &r.tables[len(r.tables)-1]
	switch n := len(t.rows); {
	case name == "tr":
		t.rows = append(t.rows, rowSpelling{from: len(text), head: true})
	case name == "td" && n > 0:
		t.rows[n-1].head = false
	}
}

// end ends a table.
func (r *tabler) end(name string, text []byte) {
	if name != "table" || r.open == 0 {
		return
	}
	if r.endCell(text); r.open == 1 {
		r.tables[len(r.tables)-1].to = len(text)
	}
	r.open--
}

// all returns the tables. One that is not closed ends with the text: the tags of a file that nobody has
// held against each other need not match.
func (r *tabler) all(text []byte) []tableSpelling {
	if r.open > 0 {
		r.open = 1
		r.end("table", text)
	}
	return r.tables
}

// endCell ends the open cell.
func (r *tabler) endCell(text []byte) {
	t := &r.tables[len(r.tables)-1]
	cell := text[min(r.cell, len(text)):]
	if r.cell = len(text); len(cell) == 0 || len(t.rows) == 0 {
		return
	}
	words := false
	for _, c := range string(cell) {
		words = words || !unicode.IsDigit(c)
	}
	last := &t.rows[len(t.rows)-1]
	last.words, last.figures = last.words || words, last.figures || !words
}
