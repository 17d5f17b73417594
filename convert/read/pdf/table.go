package pdf

import (
	"cmp"
	"slices"
	"strings"

	"plenary/convert/read/laid"
)

// findTables finds the tables, those that go over several pages in one.
func (b *board) findTables() {
	var open []region // the parts of the table that the page above ends in
	for page := range b.pages {
		var above *region
		if len(open) > 0 {
			above = &open[len(open)-1]
		}
		for k, r := range b.regions(page, above) {
			if len(open) > 0 && (k > 0 || !b.goesOn(open[len(open)-1], r)) {
				b.table(open)
				open = nil
			}
			if open = append(open, r); !r.goes {
				b.table(open)
				open = nil
			}
		}
		if len(open) > 0 && open[len(open)-1].page < page {
			b.table(open)
			open = nil
		}
	}
	if len(open) > 0 {
		b.table(open)
	}
}

// goesOn reports whether a table goes on in a part on the next page.
func (b *board) goesOn(above, r region) bool {
	return above.page+1 == r.page && r.open && above.ruled == r.ruled && isNear(above.left, r.left) && isNear(above.right, r.right)
}

// A line of a table is a row of a page, cut at its columns.
type tableLine struct {
	*row
	page  int
	parts []strip
	begin bool // a row of the table begins with it
}

// table makes a table of its parts. It makes none where it isn't certain which lines are one row.
func (b *board) table(parts []region) {
	var lines []tableLine
	for _, r := range parts {
		rows := b.pages[r.page][r.from:r.to]
		part := make([]tableLine, len(rows))
		for k := range rows {
			part[k] = tableLine{row: &rows[k], page: r.page, parts: b.cut(&rows[k])}
		}
		if !b.partRows(part, r) {
			return
		}
		lines = append(lines, part...)
	}
	cols := columnsOf(b, lines)
	if len(cols) == 0 {
		return
	}
	var t laid.Table
	var said []string // by the rows
	from := 0
	again := 0 // rows at the top of a page that say what the first ones do
	for from < len(lines) {
		to := from + 1
		for to < len(lines) && !lines[to].begin {
			to++
		}
		says := b.says(lines[from:to])
		if from > 0 && lines[from].page != lines[from-1].page {
			again = 0
		} else if from > 0 && again >= 0 {
			again++
		}
		if len(t.Rows) > 0 && lines[from].page != lines[0].page && again >= 0 && again < len(said) && said[again] == says {
			for k := from; k < to; k++ {
				lines[k].row.what = "running head"
			}
			t.Rows[again].Header = true
		} else {
			again = -1
			t.Rows = append(t.Rows, b.tableRow(lines[from:to], cols))
			said = append(said, says)
		}
		from = to
	}
	b.out.Tables = append(b.out.Tables, t)
}

// says is what the lines of a row say.
func (b *board) says(lines []tableLine) string {
	var s strings.Builder
	for _, l := range lines {
		for _, p := range l.parts {
			s.WriteString(b.doc.Text[p.source.Start:p.source.End])
			s.WriteByte('\n')
		}
	}
	return s.String()
}

// partRows finds the lines with which rows of a table begin, by the rules between them or by their distances.
// It reports whether it could.
func (b *board) partRows(lines []tableLine, r region) bool {
	const inner = 1.31 // sizes from one line of a cell to the next
	size := float32(0) // of the largest letters: those of headings may be smaller
	for _, l := range lines {
		size = max(size, l.size)
	}
	lines[0].begin = true
	far := 0
	rule := 0
	for k := 1; k < len(lines); k++ {
		above := lines[k-1].baseline
		for rule < len(r.inner) && r.inner[rule].y > above {
			rule++
		}
		parted := rule < len(r.inner) && r.inner[rule].y > lines[k].baseline
		lines[k].begin = parted
		if above-lines[k].baseline > inner*size {
			lines[k].begin = true
		}
		if lines[k].begin {
			far++
		}
	}
	if far > 0 || len(lines) == 1 {
		return true
	}
	for k := range lines { // all stand close: each is a row if each has text in several columns
		if len(lines[k].parts) < 2 || len(lines[k].parts) != len(lines[0].parts) {
			return false
		}
		lines[k].begin = true
	}
	return true
}

// A column is what the parts of a table that stand below one another cover of the width of the page.
type column struct {
	left, right float32
	first, last int // the lines that have a part in it
	lines       int
}

// columns returns the columns of rows.
func (b *board) columns(rows []row) []column {
	lines := make([]tableLine, len(rows))
	for k := range rows {
		lines[k] = tableLine{row: &rows[k], parts: rows[k].strips}
	}
	return columnsOf(b, lines)
}

// columnsOf returns the columns of the lines of a table: those of the lines with the most parts first, which
// other parts make wider, or stand between.
func columnsOf(b *board, lines []tableLine) (cols []column) {
	const most = 64 // columns
	order := make([]int, len(lines))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { return cmp.Compare(len(lines[y].parts), len(lines[x].parts)) })
	for _, i := range order {
		for _, p := range lines[i].parts {
			left, right := b.leftOf(p), b.rightOf(p)
			k, n := columnsIn(cols, left, right)
			switch {
			case n == 0 && len(cols) < most:
				cols = slices.Insert(cols, k, column{left, right, i, i, 1})
			case n == 1:
				c := &cols[k]
				c.left, c.right = min(c.left, left), max(c.right, right)
				c.first, c.last, c.lines = min(c.first, i), max(c.last, i), c.lines+1
			}
		}
	}
	return joined(cols)
}

// joined joins the columns that have nothing but a heading with those of what it heads: the heading
// stands to the left of the figures.
func joined(cols []column) []column {
	for k := 0; k+1 < len(cols); k++ {
		if head, below := cols[k], cols[k+1]; head.last < below.first && head.lines <= 2 && below.lines > head.lines {
			cols[k] = column{head.left, below.right, head.first, below.last, below.lines + head.lines}
			cols = slices.Delete(cols, k+1, k+2)
		}
	}
	for k := len(cols) - 1; k > 0; k-- {
		if head, below := cols[k], cols[k-1]; head.last < below.first && head.lines <= 2 && below.lines > head.lines {
			cols[k-1] = column{below.left, head.right, head.first, below.last, below.lines + head.lines}
			cols = slices.Delete(cols, k, k+1)
		}
	}
	return cols
}

// columnsIn returns the first column that a range of the width touches, and how many do; where none does, where
// one would stand.
func columnsIn(cols []column, left, right float32) (first, n int) {
	first = len(cols)
	for k, c := range cols {
		switch {
		case left < c.right && c.left < right:
			if n++; n == 1 {
				first = k
			}
		case n == 0 && c.left >= right:
			return k, 0
		}
	}
	return first, n
}

func countIn(cols []column, left, right float32) int {
	_, n := columnsIn(cols, left, right)
	return n
}

// tableRow makes a row of its lines, and gives their parts the cells.
func (b *board) tableRow(lines []tableLine, cols []column) (made laid.Row) {
	cells, spans := make([]int, len(cols)), make([]int, len(cols)) // 1 + index of the cell that begins in each column, and how many it takes
	for i := range lines {
		l := &lines[i]
		last := -1
		for p := range l.parts {
			part := &l.parts[p]
			k, n := columnsIn(cols, b.leftOf(*part), b.rightOf(*part))
			if n == 0 { // of too many
				k, n = len(cols)-1, 1
			}
			for k+1 < len(cols) && n > 1 && k <= last {
				k, n = k+1, n-1
			}
			last = k + n - 1
			for q := k; q >= 0 && cells[k] == 0; q-- { // a cell that reaches as far
				if cells[q] > 0 && q+spans[q] > k {
					k = q
				}
			}
			if cells[k] == 0 {
				b.cells++
				cells[k] = b.cells
			}
			spans[k] = max(spans[k], n)
			part.cell = cells[k]
		}
		l.row.strips, l.row.table = l.parts, true
	}
	for k := 0; k < len(cols); k += max(spans[k], 1) {
		cell := laid.Cell{Index: cells[k] - 1}
		if cells[k] == 0 {
			b.cells++
			cell.Index = b.cells - 1
		}
		if spans[k] > 1 {
			n := 1
			for n < spans[k] && k+n < len(cols) && cells[k+n] == 0 {
				n++
			}
			spans[k] = n
			if n > 1 {
				cell.Columns = n
			}
		}
		made.Cells = append(made.Cells, cell)
	}
	return made
}
