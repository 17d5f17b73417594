package table

import (
	"slices"

	"plenary/convert/language"
	"plenary/convert/printed"
	"plenary/convert/read/lines/sheet"
)

// A groupedRun is a run of figures whose cells stand on lines of their own, a
// row a group of lines with white space above it.
type groupedRun struct {
	figureRun
	groups  []lineGroup
	columns int
	known   map[string]bool // first cells of rows that are certain
}

// A lineGroup is the lines of one row: first those of words, then those that
// are a figure each.
type lineGroup struct{ words, figures []int }

// grouped reports whether the run has its cells on lines of their own: white
// space, not only the ends of pages, parts groups of lines, most of which end in
// a line that is a figure and nothing else.
func (r *figureRun) grouped() bool {
	groups, whole, parted := 0, 0, 0
	for p := r.from + 1; p <= r.to && p < len(r.seq); p++ {
		if r.apart(p) || r.Lines[r.seq[p]].NewPage {
			groups++
			if r.apart(p) {
				parted++
			}
			if isFigure(r.LineText(r.seq[p-1])) {
				whole++
			}
		}
	}
	return parted > 1 && 2*whole >= groups
}

// groupedTable makes the rows of a grouped run.
func (r *figureRun) groupedTable() *Table {
	g := &groupedRun{figureRun: *r, known: map[string]bool{}}
	g.split()
	g.count()
	header := g.header()
	for _, group := range g.groups {
		g.row(group) // for the first cells that are known
	}
	t := &Table{Certain: true}
	for k, group := range g.groups {
		if k == 0 && header != nil {
			t.Rows = append(t.Rows, &Row{Cells: header})
			continue
		}
		row, certain := g.row(group)
		t.Rows = append(t.Rows, row)
		t.Certain = t.Certain && certain
	}
	return t
}

// split cuts the run into groups at white space and page ends.
func (g *groupedRun) split() {
	for p := g.from; p < g.to; p++ {
		i := g.seq[p]
		if p == g.from || g.apart(p) || g.Lines[i].NewPage {
			g.groups = append(g.groups, lineGroup{})
		}
		group := &g.groups[len(g.groups)-1]
		if isFigure(g.LineText(i)) {
			group.figures = append(group.figures, i)
		} else {
			group.words = append(append(group.words, group.figures...), i)
			group.figures = nil
		}
	}
}

// count finds the number of figures that a row has, and whether a number opens
// it.
func (g *groupedRun) count() {
	var counts [40]int
	numbered, rows := 0, 0
	for _, group := range g.groups {
		if len(group.figures) == 0 {
			continue
		}
		counts[min(len(group.figures), len(counts)-1)]++
		rows++
		if len(group.words) > 1 && g.isRowNumber(group.words[0]) {
			numbered++
		}
	}
	g.figures = sheet.Mode(counts[:])
	g.numbered = 2*numbered > rows
	g.columns = g.figures + 1
	if g.numbered {
		g.columns++
	}
}

// isRowNumber reports a line that is only the number of a row.
func (g *groupedRun) isRowNumber(i int) bool {
	s := g.LineText(i)
	value, digits := printed.Number(s)
	return value > 0 && digits > 0 && len(s) <= digits+1
}

// header reads the group above the figures as headings, one a line; lines above
// them that belong to a heading of the text are left to it. When rows have as
// many lines as there are headings, there are columns of words.
func (g *groupedRun) header() []Cell {
	if len(g.groups) < 2 || len(g.groups[0].figures) > 0 {
		return nil
	}
	cells := g.cells(g.groups[0].words, len(g.Lines))
	from := len(cells)
	for from > 0 && opensHeading(g.Lang, g.cellText(cells[from-1])) {
		from--
	}
	if g.hasRowOf(len(cells)-from) || g.headRows[g.rowText(&Row{Cells: cells[from:]})] {
		g.columns = max(g.columns, len(cells)-from)
	}
	cells = cells[max(from, len(cells)-g.columns):]
	if len(cells) == g.figures && len(cells) < g.columns {
		cells = slices.Concat(make([]Cell, g.columns-len(cells)), cells)
	}
	if len(cells) == 0 {
		g.groups = g.groups[1:]
		return nil
	}
	return cells
}

// opensHeading reports whether a line can begin the heading of a column.
func opensHeading(l *language.Language, s string) bool {
	return l.OpensCapital(s) && !l.OpensSection(s)
}

// hasRowOf reports whether more rows have at least as many lines as there are
// headings than have one line of words with their figures.
func (g *groupedRun) hasRowOf(headings int) bool {
	as, plain := 0, 0
	for _, group := range g.groups[1:] {
		switch {
		case len(group.figures) == 0 || slices.ContainsFunc(group.words, g.opensRest):
		case len(group.words)+len(group.figures) >= headings:
			as++
		case len(group.words) == 1:
			plain++
		}
	}
	return as > plain
}

// opensRest reports a line that goes on with the cell above it.
func (g *groupedRun) opensRest(i int) bool {
	s := g.LineText(i)
	return g.Lang.OpensSmall(s) || s[0] == '('
}

// row puts the words of a group into the columns before those of the figures.
func (g *groupedRun) row(group lineGroup) (row *Row, certain bool) {
	words, figures := group.words, group.figures
	if extra := len(figures) - g.figures; extra > 0 {
		words, figures = append(slices.Clone(words), figures[:extra]...), figures[extra:]
	}
	before := g.columns - g.figures
	var cells []Cell
	if g.numbered {
		if len(words) > 0 && g.isRowNumber(words[0]) {
			cells, words = append(cells, g.cell(words[0])), words[1:]
		} else {
			cells = append(cells, Cell{})
		}
	}
	label := g.cells(words, before-len(cells))
	certain = len(label) <= before-len(cells)
	if certain && len(figures) > 0 && len(label) == before && before > 1 {
		g.known[g.cellText(label[0])] = true
	}
	for len(label) > before-len(cells) {
		label = g.joinFullest(label)
	}
	cells = append(cells, label...)
	switch {
	case len(figures) == 0 && len(cells) == 1 && isUnit(g.cellText(cells[0])):
		cells[0].Columns = g.figures
		cells = append(make([]Cell, before), cells...)
	case len(figures) > 0:
		cells = append(cells, make([]Cell, max(0, g.columns-len(cells)-len(figures)))...)
	}
	for _, i := range figures {
		cells = append(cells, g.cell(i))
	}
	return &Row{Cells: cells}, certain
}

// cells makes cells of lines: one of all where one is wanted, else one of each
// line with those that go on with it.
func (g *groupedRun) cells(lines []int, wanted int) []Cell {
	var cells []Cell
	for _, i := range lines {
		if k := len(cells) - 1; k >= 0 && (wanted == 1 || g.opensRest(i)) {
			cells[k].Pieces = append(cells[k].Pieces, g.cell(i).Pieces...)
		} else {
			cells = append(cells, g.cell(i))
		}
	}
	return cells
}

// joinFullest joins the two cells between which a line is most likely to be
// broken: that whose line would be longest with the next word. What is the
// first cell of another row is one here.
func (g *groupedRun) joinFullest(cells []Cell) []Cell {
	fullest, best := len(cells)-2, 0
	for k := range len(cells) - 1 {
		if k == 0 && g.known[g.cellText(cells[0])] {
			continue
		}
		above, below := cells[k].Pieces[len(cells[k].Pieces)-1], cells[k+1].Pieces[0]
		if size := above.To - above.From + len(g.Lang.FirstWord(g.LineText(below.Line))); size > best {
			fullest, best = k, size
		}
	}
	joined := Cell{Pieces: slices.Concat(cells[fullest].Pieces, cells[fullest+1].Pieces)}
	return slices.Concat(cells[:fullest], []Cell{joined}, cells[fullest+2:])
}

func (f *finder) cell(i int) Cell {
	return Cell{Pieces: []Piece{{i, f.Lines[i].Start, f.Lines[i].End}}}
}
