package pdf

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
