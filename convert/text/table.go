package text

import (
	"strings"

	"plenary/convert/account"
	"plenary/convert/read/lines/sheet"
	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/schema"
)

// A table is lines of the body that are the rows of a table. It is found before
// lines are joined to blocks, for it is the layout that shows it: tabs
// (tabletab.go), columns (column.go), figures that end line after line
// (tablerun.go), or numbers and dates that open the rows (tablekey.go).
type table struct {
	rows    []*tableRow
	certain bool // the cells are those that were printed
	written int  // rows that are in the prose
}

// A tableRow is one row of a table.
type tableRow struct {
	cells  []tableCell
	header bool
}

// A tableCell is the text of one cell, which may stand on several lines.
type tableCell struct {
	pieces   []piece
	span     int // columns that it takes; 0 means one
	from, to int // in the prose
}

// A piece is what stands on one line of a cell.
type piece struct{ line, from, to int }

// A tableFinder looks for tables in the lines of the body below the head.
type tableFinder struct {
	*sheet.Sheet
	seq    []int           // the lines, by index
	heads  map[string]bool // rows of headings that were found, their cells each after a space
	spaced bool            // a space stands between a number and its paragraph, not a tab

	tables   []*table
	removed  []account.Entry
	findings diag.List
}

// findTables looks for tables in lines of a sheet, given by their indexes in order, beside
// those that are known. It returns the sheet with the lines that are in a table, all tables, what
// of the source is none of their text, and what is doubtful.
func findTables(sh *sheet.Sheet, lines []int, known []*table) (*sheet.Sheet, []*table, []account.Entry, diag.List) {
	f := &tableFinder{Sheet: sh.Copy(), seq: lines, heads: map[string]bool{}, tables: known}
	f.findBars()
	f.findTabs()
	f.findColumns()
	f.findFigures()
	f.findKeys()
	return f.Sheet, f.tables, f.removed, f.findings
}

// footEnd returns the line that ends the notes below a rule, the first of the
// next page, or -1 where none shows it.
func (n *normaliser) footEnd(rule int) int {
	const longest = 60 // lines
	for i := rule + 1; i < min(len(n.Lines), rule+longest); i++ {
		if n.Lines[i].NewPage || n.Lines[i].Class == sheet.Furniture {
			return i
		}
	}
	return -1
}

// add takes a table that was found.
func (f *tableFinder) add(t *table) {
	f.markHeader(t)
	f.tables = append(f.tables, t)
	for _, row := range t.rows {
		for _, cell := range row.cells {
			for _, p := range cell.pieces {
				f.Lines[p.line].Table = len(f.tables)
			}
		}
	}
	if !t.certain {
		f.findings.Add(schema.TableUncertain, t.source(), "the rows of a table are kept, but where its cells end is not certain").
			Hint = "compare the rows with the printed table"
	}
}

// free reports whether the line at p in the sequence is in no table.
func (f *tableFinder) free(p int) bool {
	return p >= 0 && p < len(f.seq) && f.Lines[f.seq[p]].Table == 0
}

// follows reports whether the line at p stands below that at p-1 on the same
// page.
func (f *tableFinder) follows(p int) bool {
	return p > 0 && f.seq[p] == f.seq[p-1]+1 && !f.Lines[f.seq[p]].NewPage
}

// markHeader marks the rows that head the columns: the first, when it has no
// figures and most others have; then those that give nothing but the unit of
// the figures.
func (f *tableFinder) markHeader(t *table) {
	with := 0
	for _, row := range t.rows {
		if f.hasFigures(row) {
			with++
		}
	}
	for k, row := range t.rows {
		if f.hasFigures(row) || 2*with < len(t.rows) || k > 0 && !f.givesUnit(row) {
			return
		}
		row.header = true
		if k == 0 {
			f.heads[f.rowText(row)] = true
		}
	}
}

// rowText returns the text of the cells of a row, each after a space.
func (f *tableFinder) rowText(row *tableRow) string {
	text := ""
	for _, cell := range row.cells {
		if len(cell.pieces) > 0 {
			text += " " + f.cellText(cell)
		}
	}
	return text
}

// hasFigures reports whether a row has a figure after its first cell.
func (f *tableFinder) hasFigures(row *tableRow) bool {
	for _, cell := range row.cells[1:] {
		if isFigure(f.cellText(cell)) {
			return true
		}
	}
	return len(row.cells) == 1 && len(figuresAtEnd(f.cellText(row.cells[0]))) > 0
}

// givesUnit reports a row whose text is all in brackets, with nothing in its first
// column: "(United States dollars)".
func (f *tableFinder) givesUnit(row *tableRow) bool {
	for k, cell := range row.cells {
		if s := f.cellText(cell); s != "" && (k == 0 || !isUnit(s)) {
			return false
		}
	}
	return true
}

// cellText returns the text of a cell as it stands in the source.
func (f *tableFinder) cellText(cell tableCell) string {
	var lines []string
	for _, p := range cell.pieces {
		lines = append(lines, f.Src[p.from:p.to])
	}
	return strings.Join(lines, " ")
}

func (t *table) source() diag.Span {
	var hull diag.Span
	for _, row := range t.rows {
		for _, cell := range row.cells {
			for _, p := range cell.pieces {
				hull = hull.Union(diag.SpanOf(p.from, p.to))
			}
		}
	}
	return hull
}

// tableAt returns the table that line i is part of, or nil.
func (n *normaliser) tableAt(i int) *table {
	if k := n.Lines[i].Table; k > 0 {
		return n.tables[k-1]
	}
	return nil
}

// rowsUntil returns the rows of a table, from those that are not yet written,
// that begin above the next line of the body, from line i on, that is not the
// table's: a note that was not known for one may cut a table in two.
func (n *normaliser) rowsUntil(t *table, i int) []*tableRow {
	if t.written == len(t.rows) || t.rows[t.written].line() > i {
		return nil
	}
	for i < len(n.Lines) && (n.Lines[i].Class != sheet.Body || n.tableAt(i) == t) {
		i++
	}
	from := t.written
	for t.written < len(t.rows) && t.rows[t.written].line() < i {
		t.written++
	}
	return t.rows[from:t.written]
}

// line returns the first line of a row.
func (r *tableRow) line() int {
	for _, cell := range r.cells {
		if len(cell.pieces) > 0 {
			return cell.pieces[0].line
		}
	}
	return 0
}

// writeTable writes the cells of a table into the prose, row by row, and makes
// a block of it. Its text opens with a line feed, so that no rule for the
// opening of a paragraph takes it for one.
func (n *normaliser) writeTable(t *table, line int) {
	from := n.written.text.Len()
	for _, row := range t.rows {
		for k := range row.cells {
			n.writeCell(&row.cells[k])
		}
	}
	n.blocks = append(n.blocks, block{from: from, to: n.written.text.Len(), line: line, table: t})
}

func (n *normaliser) writeCell(cell *tableCell) {
	cell.from = n.written.begin()
	for k, p := range cell.pieces {
		if k > 0 {
			n.joinPiece(cell.pieces[k-1], p)
		}
		n.written.write(n.Src, p.from, p.to)
		n.lineEnds[p.line] = n.written.text.Len()
	}
	cell.to = n.written.text.Len()
}

// joinPiece puts what belongs between two lines of a cell. Where other cells
// stand between them, no split word is looked for: it could not be named in the
// account.
func (n *normaliser) joinPiece(above, p piece) {
	switch {
	case strings.TrimSpace(n.Src[above.to:p.from]) == "":
		n.join(n.Src[p.from:p.to])
	case n.written.end == '-' && !n.Lang.Suspended(n.Src[p.from:p.to]):
	default:
		n.written.text.WriteByte(' ')
		n.written.end = 0
	}
}

// opensTable reports whether the next block is a table.
func (g *grammar) opensTable() bool { return g.more() && g.blocks[g.at].table != nil }

// table reads a table.
func (g *grammar) table() *resolution.Table {
	b := g.next()
	t := &resolution.Table{Span: g.spanOf(b)}
	for _, row := range b.table.rows {
		t.Rows = append(t.Rows, g.row(row))
	}
	return t
}

func (g *grammar) row(source *tableRow) *resolution.Row {
	row := &resolution.Row{}
	for _, cell := range source.cells {
		c := &resolution.Cell{Header: source.header, ColSpan: cell.span}
		if cell.from < cell.to {
			p := g.paragraph(cell.from, cell.to, 0)
			c.Span, c.Content = p.Span, []resolution.Block{p}
		}
		row.Cells = append(row.Cells, c)
		row.Span = row.Span.Union(c.Span)
	}
	return row
}
