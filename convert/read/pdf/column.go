package pdf

import (
	"cmp"
	"maps"
	"slices"
)

// findColumns puts the rows of pages in two columns in the order in which they are read: those of the left column, then
// those of the right. What goes over both stands between.
func (b *board) findColumns() {
	for page, rows := range b.pages {
		if gutter, ok := b.gutter(rows); ok {
			b.pages[page] = b.inColumns(rows, gutter)
		}
	}
}

// gutter returns where the columns of a page part: most of its rows have text on both sides and none across, and
// the lines of both sides are as full as those of prose are.
func (b *board) gutter(rows []row) (x float32, ok bool) {
	const (
		least  = 8   // rows on each side
		across = 3   // one row in so many may go over both columns
		blank  = 0.7 // sizes: narrower are blanks between words
		most   = 32  // places where a column may begin
	)
	support := map[int]int{} // how many rows have a gap at a place, or begin behind it
	for k := range rows {
		for n, s := range rows[k].strips {
			if n > 0 && b.leftOf(s)-b.rightOf(rows[k].strips[n-1]) > blank*b.size || n == 0 {
				support[halves(b.leftOf(s))/4]++
			}
		}
	}
	var gaps []float32
	for _, at := range slices.Sorted(maps.Keys(support)) {
		if support[at] >= least && len(gaps) < most {
			gaps = append(gaps, float32(at)*2-1)
		}
	}
	best := 0
	for _, at := range gaps {
		left, right, over := 0, 0, 0
		for i := range rows {
			if rows[i].apart || rows[i].note > 0 {
				continue
			}
			switch l, r := b.sides(&rows[i], at); {
			case l == nil && r == nil:
				over++
			default:
				left += min(len(l), 1)
				right += min(len(r), 1)
			}
		}
		if n := min(left, right); n >= least && n > best && over*across <= left+right && b.areFull(rows, at) {
			x, ok, best = at, true, n
		}
	}
	return x, ok
}

// sides returns the strips of a row to the left and to the right of a gutter; neither where one goes across.
func (b *board) sides(r *row, gutter float32) (left, right []strip) {
	for k, s := range r.strips {
		switch {
		case b.rightOf(s) <= gutter:
		case b.leftOf(s) >= gutter:
			return r.strips[:k], r.strips[k:]
		default:
			return nil, nil
		}
	}
	return r.strips, nil
}

// areFull reports whether the lines on both sides of a gutter are as full as those of prose: half of them reach
// nearly from one edge of the column to the other.
func (b *board) areFull(rows []row, gutter float32) bool {
	const full = 0.85 // of the width of the column
	var widths [2][]float32
	for k := range rows {
		if rows[k].apart || rows[k].note > 0 {
			continue
		}
		left, right := b.sides(&rows[k], gutter)
		for side, strips := range [2][]strip{left, right} {
			if len(strips) > 0 {
				widths[side] = append(widths[side], b.rightOf(strips[len(strips)-1])-b.leftOf(strips[0]))
			}
		}
	}
	for _, w := range widths {
		if len(w) == 0 {
			return false
		}
		slices.SortFunc(w, cmp.Compare)
		if w[len(w)/2] < full*w[len(w)*9/10] || w[len(w)/2] < 10*b.size {
			return false
		}
	}
	return true
}

// inColumns orders the rows of a page in two columns.
func (b *board) inColumns(rows []row, gutter float32) (ordered []row) {
	var left, right []row
	flush := func() {
		ordered = append(append(ordered, b.column(left)...), b.column(right)...)
		left, right = nil, nil
	}
	for _, r := range rows {
		l, s := b.sides(&r, gutter)
		if r.apart || r.note > 0 || l == nil && s == nil {
			flush()
			ordered = append(ordered, r)
			continue
		}
		if len(l) > 0 {
			left = append(left, b.rowOf(l))
		}
		if len(s) > 0 {
			right = append(right, b.rowOf(s))
		}
	}
	flush()
	return ordered
}

// rowOf makes a row of strips that stand side by side.
func (b *board) rowOf(strips []strip) row {
	r := row{strips: slices.Clone(strips)}
	for _, s := range strips {
		if size := b.sizeOf(s); size > r.size {
			r.size, r.baseline = size, s.top
		}
	}
	b.setRow(&r)
	return r
}

// column makes rows a column: their margin is the commonest.
func (b *board) column(rows []row) []row {
	lefts := map[int]int{}
	for k := range rows {
		lefts[halves(rows[k].left)]++
	}
	for k := range rows {
		rows[k].shift, rows[k].top = float32(float32(most(lefts))/2)-b.left, k == 0
	}
	return rows
}
