package pdf

import (
	"plenary/convert/read/pdf/glyph"
)

// A region is rows of a page that are a table, or a part of one.
type region struct {
	page       int
	from, to   int     // rows
	left       float32 // of the rules about it, or of its text
	right      float32
	ruled      bool
	open, goes bool    // it begins at the top of the text of its page; it ends at its end
	inner      []level // the rules between its rows
}

// regions finds the tables of a page: rows between rules, and rows whose parts stand below one
// another. The last of the page above may go on at the top.
func (b *board) regions(page int, above *region) (found []region) {
	rows := b.pages[page]
	first, end := 0, len(rows)
	for first < end && rows[first].apart {
		first++
	}
	for end > first && (rows[end-1].apart || rows[end-1].note > 0 || isRuleRow(b, &rows[end-1])) {
		end--
	}
	if first == end {
		return nil
	}
	levels := b.levels(page)
	b.looked = 0
	if above != nil && above.ruled && b.hasRuleBelow(rows[first:end], levels, above) {
		levels = append([]level{{rows[first].baseline + rows[first].size, above.left, above.right}}, levels...)
	}
	found = b.ruledRegions(page, first, end, levels)
	return b.looseRegions(page, first, end, found)
}

// hasRuleBelow reports whether the first rule that reaches as far as those of the table that the page above ends in stands below
// rows: they are of the table.
func (b *board) hasRuleBelow(rows []row, levels []level, above *region) bool {
	for _, l := range levels {
		if l.isLike(level{0, above.left, above.right}) {
			return l.y < rows[0].baseline
		}
	}
	return false
}

// ruledRegions finds what stands between rules that reach equally far.
func (b *board) ruledRegions(page, first, end int, levels []level) (found []region) {
	rows := b.pages[page]
	done := first
	for k := 0; k < len(levels); k++ {
		l := levels[k]
		if l.right-l.left < 10*b.size {
			continue
		}
		r := region{page: page, left: l.left, right: l.right, ruled: true, from: done}
		for r.from < end && rows[r.from].baseline > l.y {
			r.from++
		}
		r.to = r.from
		at := l
		for n := k + 1; n < len(levels); n++ {
			next := levels[n]
			if !next.isLike(l) {
				continue
			}
			to := r.to
			for to < end && rows[to].baseline > next.y {
				to++
			}
			if !b.isTabular(rows[r.from:to], r, len(r.inner)+1) {
				break
			}
			if r.to > r.from {
				r.inner = append(r.inner, at)
			}
			r.to, at = to, next
		}
		if r.to < end && b.restIsTable(r, end, l) {
			// the rest of the page is of the table too
			if r.to > r.from {
				r.inner = append(r.inner, at)
			}
			r.to = end
		}
		if r.to > r.from && b.isTable(rows[r.from:r.to], r) {
			r.goes, r.open = r.to == end, r.from == first
			found = append(found, r)
			done = r.to
			for k+1 < len(levels) && (r.to == end || levels[k+1].y > rows[r.to].baseline) {
				k++
			}
		}
	}
	return found
}

// restIsTable reports whether the rest of a page, below a rule, is of the table that the rule opens: it goes on between such rules on
// the next page, in the same letters, in its columns.
func (b *board) restIsTable(r region, end int, l level) bool {
	rows := b.pages[r.page][r.from:end]
	if r.page+1 == len(b.pages) || !b.isTabular(rows, r, 0) {
		return false
	}
	several := 0
	for k := range rows {
		if len(rows[k].strips) > 1 {
			several++
		}
	}
	if several == 0 && r.to == r.from {
		return false
	}
	for _, next := range b.levels(r.page + 1) {
		if next.isLike(l) {
			return true
		}
	}
	return false
}

// isTabular reports whether rows stand in the columns of a table, which none of them crosses but a few
// headings.
func (b *board) isTabular(rows []row, r region, bands int) bool {
	if len(rows) == 0 {
		return true
	}
	const budget = 50_000 // rows looked at on a page, which has a hundred
	if b.looked += len(rows); b.looked > budget {
		return false
	}
	const (
		hang = 1.5 // sizes: the text of a table begins no farther from its rule
		most = 4   // one row in so many may cross columns
		tall = 12  // lines of a cell
	)
	left, right := rows[0].left, rows[0].right
	for k := range rows {
		left, right = min(left, rows[k].left), max(right, rows[k].right)
	}
	if !areAlike(rows) {
		return false
	}
	if wide := right-left > (r.right-r.left)/2; wide && left-r.left > hang*b.size || r.left-left > hang*b.size || right-r.right > hang*b.size {
		return false
	}
	cols := b.columns(rows)
	if len(cols) < 2 {
		return len(rows) <= tall*max(1, bands)
	}
	crossing := 0
	for k := range rows {
		wide := rows[k].right-rows[k].left > (r.right-r.left)/2 // as lines of prose are, and headings over columns are not
		if wide && len(rows[k].strips) == 1 && countIn(cols, rows[k].left, rows[k].right) > 1 {
			crossing++
		}
	}
	return crossing*most <= len(rows)
}

// areAlike reports whether the letters of rows are of one size, as those of a table are. Its headings may be
// smaller.
func areAlike(rows []row) bool {
	const (
		alike    = 1.12
		smallest = 1.5 // of so many times the size
		headings = 4   // rows
	)
	size := rows[0].size
	for k := range rows {
		switch s := rows[k].size; {
		case s*alike < size:
			return false
		case s <= size*alike:
		case 0 < k && k <= headings && s <= size*smallest && size == rows[0].size:
			size = s
		default:
			return false
		}
	}
	return true
}

// isTable reports whether rows between rules are a table: some have several parts, or rules part them.
func (b *board) isTable(rows []row, r region) bool {
	const least = 3 // rules in a table of one column
	if len(r.inner) >= least {
		return true
	}
	for k := range rows {
		if len(rows[k].strips) > 1 {
			return true
		}
	}
	return false
}

// looseRegions adds the tables without rules: rows of several parts that stand below one another.
func (b *board) looseRegions(page, first, end int, ruled []region) (found []region) {
	rows := b.pages[page]
	k := 0
	for i := first; i < end; {
		if k < len(ruled) && i >= ruled[k].from {
			found = append(found, ruled[k])
			i = ruled[k].to
			k++
			continue
		}
		stop := end
		if k < len(ruled) {
			stop = ruled[k].from
		}
		to := b.looseEnd(rows, i, stop)
		if to == i {
			i++
			continue
		}
		r := region{page: page, from: i, to: to, open: i == first, goes: to == end, left: rows[i].left, right: rows[i].right}
		for n := i; n < to; n++ {
			r.left, r.right = min(r.left, rows[n].left), max(r.right, rows[n].right)
		}
		found = append(found, r)
		i = to
	}
	return append(found, ruled[k:]...)
}

// looseEnd returns the row below a table without rules that begins with a row; that row where none
// does. Each of its rows has several parts, which begin or end below those above.
func (b *board) looseEnd(rows []row, from, stop int) int {
	const least = 3 // rows: two may stand side by side for another reason
	if !b.hasCells(&rows[from]) {
		return from
	}
	to := from + 1
	for to < stop && len(rows[to].strips) == len(rows[from].strips) && b.hasCells(&rows[to]) && b.isBelow(&rows[from], &rows[to]) {
		to++
	}
	if to-from < least {
		return from
	}
	return to
}

// hasCells reports whether a row has several parts that are not a number and its text.
func (b *board) hasCells(r *row) bool {
	const label = 3 // sizes: the number of a paragraph is no wider, and its text begins no farther behind it
	if r.apart || r.note > 0 || r.justified || len(r.strips) < 2 {
		return false
	}
	number := b.rightOf(r.strips[0])-r.left <= label*r.size && b.leftOf(r.strips[1])-b.rightOf(r.strips[0]) <= label*r.size
	return len(r.strips) > 2 || !number
}

// isBelow reports whether each part of a row begins or ends below one of another row.
func (b *board) isBelow(above, r *row) bool {
	for k := range r.strips {
		if !isNear(b.leftOf(above.strips[k]), b.leftOf(r.strips[k])) && !isNear(b.rightOf(above.strips[k]), b.rightOf(r.strips[k])) {
			return false
		}
	}
	return halves(above.size) == halves(r.size)
}

// cut cuts the strips of a row where wide blanks are, as wide as they are between the cells of a table.
func (b *board) cut(r *row) (parts []strip) {
	const blank = 0.7 // sizes: those between words are narrower
	for _, s := range r.strips {
		glyphs := b.doc.Pages[s.page].Glyphs
		var last *glyph.Glyph
		for i := s.from; i < s.to; i++ {
			g := &glyphs[i]
			if g.Fate != glyph.Placed || g.Blank || g.Start == g.End {
				continue
			}
			if last == nil || g.X-last.X-last.Width > blank*r.size {
				part := s
				part.from, part.source.Start = i, int(g.Start)
				parts = append(parts, part)
			}
			n := len(parts) - 1
			parts[n].to, parts[n].source.End = i+1, int(g.End)
			last = g
		}
	}
	return parts
}
