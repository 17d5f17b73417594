package pdf

import (
	"strings"

	"plenary/convert/resolution"
)

// A grid is a table whose cells have their columns.
type grid struct {
	columns int
	leading float64 // of the lines of its cells
	gap     float64 // below its rows, and as much above each but the first
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

// directFigures makes cells of nothing but numbers run from left to right, in which order the groups of their digits stand: "(3 029 600)".
func (g *grid) directFigures(in sheet) {
	for _, row := range g.rows {
		for _, c := range row {
			if c.isFigures() {
				for i := range c.items {
					c.items[i].text = in.leftToRight(c.items[i].text)
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
		slugs = append(slugs, t.row(row, columns, g))
	}
	heads := g.heads()
	if n := len(slugs); n > 0 {
		slugs[0].rule(-slugs[0].leading+2, in, tableWeight)
		slugs[n-1].rule(g.gap, in, headWeight)
	}
	if heads == 0 {
		return slugs
	}
	for i := range slugs[:heads] {
		slugs[i] = slugs[i].opened()
		slugs[i].keep = true
	}
	slugs[heads-1].rule(g.gap, in, headWeight)
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
		for _, p := range cut(directed(append(append([]span{}, i.label...), i.text...)), 1e9) {
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

// row sets one row of a table: its cells side by side.
func (t *setter) row(row []cell, edges []float64, of *grid) slug {
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
	all := cells{of, set, 0, tallest}
	if tallest > wholeRow {
		return slug{leading: all.height() + of.gap, after: of.gap, cells: &all}
	}
	made := all.beside()
	made.leading += of.gap
	return made
}
