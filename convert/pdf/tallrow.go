package pdf

// Cells are lines of the cells of one row, of which a page may take the first
// ones. Its slug has them when it is opened, and not before.
type cells struct {
	of       *grid
	set      [][]slug
	from, to int
}

// height returns the height of the lines.
func (c cells) height() float64 { return float64(c.of.leading * float64(c.to-c.from)) }

// opened returns a slug with the lines of its cells.
func (s slug) opened() slug {
	if c := s.cells; c != nil {
		made := c.beside()
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
	above := s.leading - c.height()
	n := min(int((room-above)/c.of.leading), c.to-c.from-rowEnd)
	if n < rowEnd {
		return s, s, false
	}
	left := cells{c.of, c.set, c.from + n, c.to}
	c.to = left.from
	first = c.beside()
	first.leading += above
	first.before, first.after, first.heads = s.before, 0, s.heads
	first.entry, first.ids, first.notes = s.entry, s.ids, append(s.notes, first.notes...)
	rest = slug{leading: left.height(), cells: &left}
	if left.to-left.from <= wholeRow {
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
func (c cells) beside() slug {
	made := slug{leading: c.height(), after: c.of.gap}
	for _, cell := range c.set {
		for n := c.from; n < min(c.to, len(cell)); n++ {
			for _, l := range cell[n].lines {
				l.y = c.of.leading * float64(n-c.to+1)
				made.lines = append(made.lines, l)
			}
			made.notes = append(made.notes, cell[n].notes...)
		}
	}
	return made
}
