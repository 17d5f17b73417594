package pdf

import "plenary/convert/resolution"

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
	cellPadding   = 3.0
	tableLeading  = 10.5
	rowGap        = 3.5
	tableWeight   = 0.25
	headWeight    = 0.75
	linesOfAChunk = 24 // a taller row may be divided after so many lines
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

// grid gives the cells their columns: a cell that spans rows keeps its columns
// from the cells of the rows below.
func (c *composer) grid(t *resolution.Table) *grid {
	const most = 200 // columns: a cell that claims to span more is not believed
	g := new(grid)
	taken := make(map[[2]int]bool)
	for y, row := range t.Rows {
		if row == nil {
			continue
		}
		var cells []cell
		tr := c.in.add(tagRow)
		x := 0
		for _, from := range row.Cells {
			if from == nil {
				continue
			}
			for taken[[2]int{y, x}] {
				x++
			}
			if x >= most {
				x = most - 1
			}
			var made cell
			td := tr.add(tagCell)
			c.inside(td, func() { made = c.cell(from) })
			made.column, made.span = x, min(max(from.ColSpan, 1), most-x)
			td.columns, td.rows = made.span, min(from.RowSpan, len(t.Rows)-y)
			for down := 1; down < td.rows; down++ {
				for across := range made.span {
					taken[[2]int{y + down, x + across}] = true
				}
			}
			cells = append(cells, made)
			x += made.span
			g.columns = max(g.columns, x)
		}
		g.rows = append(g.rows, cells)
		tagHeaders(tr, cells)
	}
	return g
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

// cell composes the text of a cell.
func (c *composer) cell(from *resolution.Cell) cell {
	s := cellShape
	if from.Header {
		s.look = s.look.bolder()
	}
	outer := c.items
	c.items = nil
	c.blocks(from.Content, opening{}, s)
	made := cell{items: c.items, header: from.Header}
	c.items = outer
	return made
}

// table sets a table: a slug a row.
func (t *setter) table(g *grid) (slugs []slug) {
	in, columns := t.columns(g)
	for y, row := range g.rows {
		slugs = append(slugs, t.row(row, columns)...)
		if y == 0 && len(slugs) > 0 {
			slugs[0].strokes = append(slugs[0].strokes, stroke{in.left, -slugs[0].leading + 2, in.right - in.left, headWeight})
		}
		if n := len(slugs); n > 0 {
			weight := tableWeight
			if isHeader(row) || y == len(g.rows)-1 {
				weight = headWeight
			}
			slugs[n-1].strokes = append(slugs[n-1].strokes, stroke{in.left, rowGap, in.right - in.left, weight})
			slugs[n-1].keep = isHeader(row) && y < len(g.rows)-1
		}
	}
	return slugs
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
	for span := 1; span <= g.columns; span++ {
		for _, row := range g.rows {
			for _, c := range row {
				if c.span == span {
					l, w := c.widths()
					widen(least[c.column:c.column+span], l)
					widen(want[c.column:c.column+span], w)
				}
			}
		}
	}
	in = box{left, t.sheet.right()}
	if sum(least) > in.right-in.left {
		in = box{margin, t.sheet.edge()}
	}
	return in, share(in, least, want)
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

// row sets one row: its cells side by side, in one slug or, when they are very
// tall, in several.
func (t *setter) row(row []cell, edges []float64) (slugs []slug) {
	set := make([][]slug, len(row))
	tallest := 1
	for i, c := range row {
		for _, part := range c.items {
			in := box{edges[c.column] + cellPadding, edges[min(c.column+c.span, len(edges)-1)] - cellPadding}
			in.right = max(in.right, in.left+1)
			set[i] = append(set[i], t.item(part, in)...)
		}
		tallest = max(tallest, len(set[i]))
	}
	for from := 0; from < tallest; from += linesOfAChunk {
		slugs = append(slugs, beside(set, from, min(from+linesOfAChunk, tallest)))
	}
	slugs[0].leading += rowGap
	return slugs
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
