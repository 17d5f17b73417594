package table

import (
	"slices"
	"strings"
	"unicode/utf8"

	"plenary/convert/read/lines/sheet"
)

// A segment is text on a line that white space sets apart from the rest of it.
type segment struct {
	Piece
	left, right int // columns of characters, the right one past its end
}

// A grid is lines of one page whose segments stand in the same columns; or, where
// the columns shift from line to line, lines that have as many segments each, of
// which the first is the first cell of its row, and so on.
type grid struct {
	from, to int // in the sequence
	tabular  int // lines with more than one segment
	taken    []bool
	columns  []segment   // left and right only; those of the first line where they shift
	cuts     [][]segment // of the tabular lines
	even     int         // segments that every line has; 0 where they differ
	shifting bool
}

const (
	wideGap   = "   " // sets segments apart
	riverGap  = 2     // columns of characters that are blank on every line
	maxColumn = 320   // no printed line is wider
)

// segments cuts a line at its wide gaps. The number of a paragraph and its text
// are one segment.
func (f *finder) segments(p int) []segment {
	i := f.seq[p]
	s := f.LineText(i)
	if !strings.Contains(s, wideGap) {
		return f.whole(i)
	}
	from, _ := f.lineBounds(i)
	at := int(sheet.Columns(f.Src[from:f.Lines[i].Start]))
	var cut []segment
	for offset := 0; offset < len(s); {
		end := strings.Index(s[offset:], wideGap)
		if end < 0 {
			end = len(s) - offset
		}
		start := f.Lines[i].Start + offset
		wide := utf8.RuneCountInString(s[offset : offset+end])
		cut = append(cut, segment{Piece{i, start, start + end}, at, at + wide})
		offset, at = offset+end, at+wide
		for offset < len(s) && s[offset] == ' ' {
			offset, at = offset+1, at+1
		}
	}
	if len(cut) == 2 && isNumbering(f.Src[cut[0].From:cut[0].To]) {
		return f.whole(i)
	}
	return cut
}

// whole returns a line as one segment.
func (f *finder) whole(i int) []segment {
	l := f.Lines[i]
	from, _ := f.lineBounds(i)
	left := int(sheet.Columns(f.Src[from:l.Start]))
	return []segment{{Piece{i, l.Start, l.End}, left, left + int(sheet.Width(f.Src, l))}}
}

// grid gathers the lines below p that fit the columns of those above them. A
// line of one segment must stand in one column; at the end only lines without a
// gap above belong to the last row. The grid above it ends at the line above.
func (f *finder) grid(p, above int) grid {
	const (
		pending = 8 // lines of one cell in a row: more is the text below a table (case table-columns-pending)
		least   = 3 // columns of a line by itself: two are a masthead's (table-columns-one-line)
	)
	g := grid{from: p, to: p, taken: make([]bool, maxColumn)}
	waiting := 0
	for q := p; q < len(f.seq) && f.free(q) && (q == p || f.follows(q)) && waiting <= pending; q++ {
		cut := f.segments(q)
		if len(cut) < 2 {
			if g.tabular == 0 || g.shifting || g.columnsOf(cut[0]) != 1 {
				break
			}
			g.even = 0
			if f.Lines[f.seq[q]].Gap == 0 && g.to == q {
				g.to = q + 1
			}
			waiting++
			continue
		}
		if !f.accept(&g, cut) {
			break
		}
		g.to, waiting = q+1, 0
	}
	if g.shifting {
		return g
	}
	g.from = f.top(g, above)
	if g.tabular == 1 && len(g.columns) < least || g.tabular > 1 && !f.aligned(g) {
		g.tabular = 0
	}
	return g
}

// accept takes a line of several segments, unless it blurs the columns and is no
// row of those that shift.
func (f *finder) accept(g *grid, cut []segment) bool {
	last := cut[len(cut)-1]
	if last.right >= maxColumn {
		return false
	}
	taken := append([]bool(nil), g.taken...)
	for _, s := range cut {
		for c := s.left; c < s.right; c++ {
			taken[c] = true
		}
	}
	alike := g.tabular == 0 || len(cut) == g.even
	switch columns := columnsIn(taken); {
	case !g.shifting && g.keepsApart(columns, cut):
		g.taken, g.columns = taken, columns
	case alike && g.tabular > 0 && (g.even > 2 || isFigure(f.Src[last.From:last.To])):
		g.shifting, g.columns = true, g.cuts[0]
	default:
		return false
	}
	if g.even = len(cut); !alike {
		g.even = 0
	}
	g.cuts = append(g.cuts, cut)
	g.tabular++
	return true
}

// keepsApart reports whether the segments of each line stand in columns of their
// own, those of one more line too, and next to no column is lost by it.
func (g *grid) keepsApart(columns []segment, cut []segment) bool {
	next := grid{columns: columns}
	if len(columns) < 2 || len(columns) < len(g.columns)-1 || !next.parts(cut) {
		return false
	}
	merged := slices.ContainsFunc(columns, func(c segment) bool { return g.columnsOf(c) > 1 })
	return !merged || !slices.ContainsFunc(g.cuts, func(above []segment) bool { return !next.parts(above) })
}

// parts reports whether no two segments of a line begin in one column.
func (g *grid) parts(cut []segment) bool {
	last := -1
	for _, s := range cut {
		at := g.columnOf(s)
		if at == last {
			return false
		}
		last = at
	}
	return true
}

// columnsIn returns the columns that blank rivers part.
func columnsIn(taken []bool) []segment {
	var found []segment
	for c, set := range taken {
		if !set {
			continue
		}
		if k := len(found) - 1; k >= 0 && c-found[k].right < riverGap {
			found[k].right = c + 1
		} else {
			found = append(found, segment{left: c, right: c + 1})
		}
	}
	return found
}

// columnOf returns the first column that a segment touches, or -1.
func (g *grid) columnOf(s segment) int {
	for k, c := range g.columns {
		if s.left < c.right && c.left < s.right {
			return k
		}
	}
	return -1
}

// columnsOf counts the columns that a segment touches.
func (g *grid) columnsOf(s segment) int {
	count := 0
	for _, c := range g.columns {
		if s.left < c.right && c.left < s.right {
			count++
		}
	}
	return count
}

// aligned reports whether the segments of the last column of half the lines
// begin, or end, below each other.
func (f *finder) aligned(g grid) bool {
	lefts, rights := make([]int, maxColumn+1), make([]int, maxColumn+1)
	for q := g.from; q < g.to; q++ {
		if cut := f.segments(q); len(cut) > 1 {
			last := cut[len(cut)-1]
			lefts[last.left]++
			rights[last.right]++
		}
	}
	return 2*max(lefts[sheet.Mode(lefts)], rights[sheet.Mode(rights)]) >= g.tabular
}

// top returns the first of the lines above a grid that belong to it: the row of
// the headings of columns, with the unit of the figures below it in any column;
// and lines of one segment at the top of a page, or in another column than the
// first, which are the rows that head a group. None is in the grid above, which
// ends at the line above.
func (f *finder) top(g grid, above int) int {
	from := g.from
	for q := g.from - 1; q >= above && f.free(q) && f.follows(q+1) && f.Lines[f.seq[q+1]].Gap == 0; q-- {
		cut, s := f.segments(q), f.LineText(f.seq[q])
		switch {
		case len(cut) > 1 && g.fits(cut):
			return q
		case len(cut) > 1:
			return from
		case isUnit(s):
		case g.columnsOf(cut[0]) != 1, f.Lang.EndsSentence(s):
			return from
		case g.columnOf(cut[0]) > 0 || f.Lines[f.seq[q]].NewPage:
			from = q
		}
	}
	return from
}

// fits reports whether each segment of a line stands in a column of its own.
func (g *grid) fits(cut []segment) bool {
	last := -1
	for _, s := range cut {
		at := g.columnOf(s)
		if g.columnsOf(s) != 1 || at == last {
			return false
		}
		last = at
	}
	return true
}
