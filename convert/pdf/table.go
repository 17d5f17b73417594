package pdf

import (
	"strings"

	"plenary/convert/resolution"
)

// A grid is a table whose cells have their columns.
type grid struct {
	columns int
	rows    [][]cell
}

// A cell is the text of one cell of a grid.
type cell struct {
	column, span int
	items        []item
	header       bool
}

// The measures of tables.
const (
	cellPadding  = 3.0
	tableLeading = 10.5
	rowGap       = 3.5
	emptyRow     = 2.0 // height of a row without text
	tableWeight  = 0.5 // of the rule above the heads
	headWeight   = 1.5 // of those below the heads and at the end
	wholeRow     = 6   // lines of a row that no page divides
	rowEnd       = 2   // least lines of a divided row on either page
	mostOfHeads  = 200 // height of heads that are repeated
	aboveHeads   = 8   // from the running head to them
)

var cellShape = shape{look: tableLook, leading: tableLeading, align: ragged}

// table composes a table with its caption.
func (c *composer) table(t *resolution.Table) {
	c.inside(c.in.add(tagCaption), func() {
		c.put(item{shape: captionShape, text: c.spans(t.Caption, captionShape.look)})
	})
	g := c.grid(t)
	if g.columns > 0 {
		c.put(item{shape: shape{before: 6, after: 10}, table: g})
	}
}

// mostColumns is how many columns a table has: a cell that claims to span more is not
// believed.
const mostColumns = 200

// grid gives the cells their columns: a cell that spans rows keeps its columns
// from the cells of the rows below.
func (c *composer) grid(t *resolution.Table) *grid {
	g := new(grid)
	var above reaching
	var ends []endOfRow
	for y, row := range t.Rows {
		if row == nil {
			continue
		}
		var cells []cell
		tr := c.in.add(tagRow)
		taken := above.at(y)
		x := 0
		for _, from := range row.Cells {
			if from == nil {
				continue
			}
			for x < mostColumns && taken[x] {
				x++
			}
			if x >= mostColumns {
				x = mostColumns - 1
			}
			var made cell
			td := tr.add(tagCell)
			c.inside(td, func() { made = c.cell(from) })
			made.column, made.span = x, min(max(from.ColSpan, 1), mostColumns-x)
			td.columns, td.rows = made.span, min(from.RowSpan, len(t.Rows)-y)
			if td.rows > 1 {
				above.take(x, made.span, y+td.rows)
			}
			cells = append(cells, made)
			x += made.span
			g.columns = max(g.columns, x)
		}
		g.rows = append(g.rows, cells)
		tagHeaders(tr, cells)
		ends = append(ends, endOfRow{tr, taken, x})
	}
	for _, end := range ends {
		end.fill(g.columns)
	}
	g.alignFigures()
	return g
}

// A reaching is for each column the row that the cells above no longer reach into.
type reaching [mostColumns]int

// take says that a cell takes columns of all rows before end.
func (r *reaching) take(column, span, end int) {
	for x := column; x < column+span; x++ {
		r[x] = max(r[x], end)
	}
}

// at tells which columns of a row are taken by cells above it.
func (r *reaching) at(y int) (taken [mostColumns]bool) {
	for x, end := range r {
		taken[x] = end > y
	}
	return taken
}

// An endOfRow is where the cells of a row end.
type endOfRow struct {
	tr     *element
	taken  [mostColumns]bool // by cells above
	column int
}

// fill gives a row a cell for the columns that it lacks: all rows of a table
// have as many. (ISO 14289-1, 7.5.)
func (r endOfRow) fill(columns int) {
	lacking := 0
	for x := r.column; x < columns; x++ {
		if !r.taken[x] {
			lacking++
		}
	}
	if lacking > 0 {
		r.tr.add(tagCell).columns = lacking
	}
}

// tagHeaders tags the header cells of a row: those of a row of nothing else are
// for the columns below them, any other for its row. (ISO 14289-1, 7.5.)
func tagHeaders(tr *element, row []cell) {
	scope := scopeRow
	if isHeader(row) {
		scope = scopeColumn
	}
	for i, c := range row {
		if c.header {
			tr.kids[i].kind, tr.kids[i].scope = tagHeader, scope
		}
	}
}

// alignFigures sets the columns that hold nothing but figures below their heads
// flush right.
func (g *grid) alignFigures() {
	columns := make([][]*cell, g.columns)
	words := make([]bool, g.columns)
	for _, row := range g.rows {
		for i := range row {
			c := &row[i]
			if c.span != 1 {
				continue
			}
			columns[c.column] = append(columns[c.column], c)
			words[c.column] = words[c.column] || !c.header && !c.isFigures()
		}
	}
	for x, column := range columns {
		for _, c := range column {
			for i := range c.items {
				if !words[x] && x > 0 {
					c.items[i].shape.align = flushRight
				}
			}
		}
	}
}

// isFigures reports whether a cell holds numbers, signs of numbers, or nothing.
func (c *cell) isFigures() bool {
	for _, i := range c.items {
		if strings.Trim(textOf(i.text), "0123456789.,:()+%-–−— \u00a0") != "" || len(i.label) > 0 {
			return false
		}
	}
	return true
}

// cell composes the text of a cell.
func (c *composer) cell(from *resolution.Cell) cell {
	s := cellShape
	if from.Header {
		s.look = s.look.italics()
	}
	outer := c.items
	c.items = nil
	c.blocks(from.Content, opening{}, s)
	made := cell{items: c.items, header: from.Header}
	c.items = outer
	return made
}

// table sets a table: a slug a row. The rows of heads stay together and with
// the first row of the body, and are repeated on each page that begins with
// another.
func (t *setter) table(g *grid) (slugs []slug) {
	in, columns := t.columns(g)
	for _, row := range g.rows {
		slugs = append(slugs, t.row(row, columns))
	}
	heads := g.heads()
	if n := len(slugs); n > 0 {
		slugs[0].rule(-slugs[0].leading+2, in, tableWeight)
		slugs[n-1].rule(rowGap, in, headWeight)
	}
	if heads == 0 {
		return slugs
	}
	for i := range slugs[:heads] {
		slugs[i] = slugs[i].opened()
		slugs[i].keep = true
	}
	slugs[heads-1].rule(rowGap, in, headWeight)
	if repeated := repeatable(slugs[:heads]); heightOf(repeated) <= mostOfHeads {
		for i := heads + 1; i < len(slugs); i++ {
			slugs[i].heads = repeated
		}
	}
	return slugs
}

// heads returns how many rows of heads a table begins with; none when it has
// nothing else.
func (g *grid) heads() int {
	for n, row := range g.rows {
		if !isHeader(row) {
			return n
		}
	}
	return 0
}

// rule draws a rule over the width of a table.
func (s *slug) rule(y float64, in box, weight float64) {
	s.strokes = append(s.strokes, stroke{in.left, y, in.right - in.left, weight})
}

// repeatable returns heads as they are printed again: they are no part of the
// text then, and call no note.
func repeatable(heads []slug) []slug {
	made := make([]slug, len(heads))
	for i, s := range heads {
		s.notes, s.entry, s.ids = nil, nil, nil
		s.lines = append([]line(nil), s.lines...)
		for j := range s.lines {
			s.lines[j].of = 0
			s.lines[j].segments = append([]segment(nil), s.lines[j].segments...)
			for k := range s.lines[j].segments {
				s.lines[j].segments[k].cite = false
				s.lines[j].segments[k].tag = nil
			}
		}
		made[i] = s
	}
	return made
}

// heightOf returns the height of repeated heads, with the space around them.
func heightOf(heads []slug) (height float64) {
	if len(heads) > 0 {
		height = aboveHeads
	}
	for _, s := range heads {
		height += s.leading + s.after
	}
	return height
}

func isHeader(row []cell) bool {
	for _, c := range row {
		if !c.header {
			return false
		}
	}
	return len(row) > 0
}

// columns chooses the widths of the columns: each gets what its longest word
// needs, and of the rest in proportion to its text. A table that needs more
// than the column of text takes the whole width of the page.
func (t *setter) columns(g *grid) (in box, edges []float64) {
	least, want := make([]float64, g.columns), make([]float64, g.columns)
	for span, cells := range g.spanning() {
		for _, c := range cells {
			l, w := c.widths()
			widen(least[c.column:c.column+span], l)
			widen(want[c.column:c.column+span], w)
		}
	}
	in = box{left, t.sheet.right()}
	if sum(least) > in.right-in.left {
		in = box{margin, t.sheet.edge()}
	}
	return in, share(in, least, want)
}

// spanning returns the cells by how many columns they span.
func (g *grid) spanning() [][]*cell {
	cells := make([][]*cell, g.columns+1)
	for _, row := range g.rows {
		for i := range row {
			c := &row[i]
			cells[c.span] = append(cells[c.span], c)
		}
	}
	return cells
}

// widen gives columns together at least a width.
func widen(columns []float64, width float64) {
	lacks := width - sum(columns)
	for i := range columns {
		columns[i] += max(lacks, 0) / float64(len(columns))
	}
}

func share(in box, least, want []float64) (edges []float64) {
	width := in.right - in.left
	needed, wanted := sum(least), sum(want)
	x := in.left
	for i := range least {
		edges = append(edges, x)
		switch {
		case wanted <= width:
			x += want[i] + (width-wanted)/float64(len(want))
		case needed >= width:
			x += least[i] * width / needed
		default:
			x += least[i] + (width-needed)*(want[i]-least[i])/max(wanted-needed, 1)
		}
	}
	return append(edges, in.right)
}

// widths returns the width of the widest word of a cell, and of its widest
// paragraph.
func (c cell) widths() (least, want float64) {
	least = 2*cellPadding + 4
	for _, i := range c.items {
		width, bound := 2*cellPadding, 2*cellPadding
		for _, p := range cut(append(append([]span{}, i.label...), i.text...), 1e9) {
			least = max(least, bound+p.width+1)
			width += p.width + p.space
			bound += p.width + p.space
			if p.penalty < forbidden {
				bound = 2 * cellPadding
			}
		}
		want = max(want, width+1)
	}
	return least, max(least, want)
}

func sum(list []float64) (total float64) {
	for _, x := range list {
		total += x
	}
	return total
}

// row sets one row: its cells side by side.
func (t *setter) row(row []cell, edges []float64) slug {
	set := make([][]slug, len(row))
	tallest := 0
	for i, c := range row {
		for _, part := range c.items {
			in := box{edges[c.column] + cellPadding, edges[min(c.column+c.span, len(edges)-1)] - cellPadding}
			in.right = max(in.right, in.left+1)
			set[i] = append(set[i], t.item(part, in)...)
		}
		tallest = max(tallest, len(set[i]))
	}
	if tallest == 0 {
		return slug{leading: emptyRow}
	}
	if tallest > wholeRow {
		return slug{leading: float64(tableLeading*float64(tallest)) + rowGap, after: rowGap, cells: &cells{set, 0, tallest}}
	}
	made := beside(set, 0, tallest)
	made.leading += rowGap
	return made
}

// Cells are lines of the cells of one row, of which a page may take the first
// ones. Its slug has them when it is opened, and not before.
type cells struct {
	set      [][]slug
	from, to int
}

// opened returns a slug with the lines of its cells.
func (s slug) opened() slug {
	if c := s.cells; c != nil {
		made := beside(c.set, c.from, c.to)
		s.lines, s.notes, s.cells = made.lines, append(s.notes, made.notes...), nil
	}
	return s
}

// divided returns the first lines of a tall row, as many as there is room for,
// and the rest. It reports false when the row is not divided there.
func (s slug) divided(room float64) (first, rest slug, ok bool) {
	if s.cells == nil {
		return s, s, false
	}
	c := *s.cells
	above := s.leading - float64(tableLeading*float64(c.to-c.from))
	n := min(int((room-above)/tableLeading), c.to-c.from-rowEnd)
	if n < rowEnd {
		return s, s, false
	}
	first = beside(c.set, c.from, c.from+n)
	first.leading += above
	first.before, first.after, first.heads = s.before, 0, s.heads
	first.entry, first.ids, first.notes = s.entry, s.ids, append(s.notes, first.notes...)
	rest = slug{leading: tableLeading * float64(c.to-c.from-n), cells: &cells{c.set, c.from + n, c.to}}
	if c.to-c.from-n <= wholeRow {
		rest = rest.opened()
	}
	rest.after, rest.keep, rest.keepLast, rest.heads = s.after, s.keep, false, s.heads
	for _, r := range s.strokes {
		if r.y > 0 {
			rest.strokes = append(rest.strokes, r)
			continue
		}
		r.y += s.leading - first.leading
		first.strokes = append(first.strokes, r)
	}
	return first, rest, true
}

// beside makes one slug of the same lines of several cells.
func beside(set [][]slug, from, to int) slug {
	made := slug{leading: tableLeading * float64(to-from), after: rowGap}
	for _, cell := range set {
		for n := from; n < min(to, len(cell)); n++ {
			for _, l := range cell[n].lines {
				l.y = tableLeading * float64(n-to+1)
				made.lines = append(made.lines, l)
			}
			made.notes = append(made.notes, cell[n].notes...)
		}
	}
	return made
}
