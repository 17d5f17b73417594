package align

// A move takes so many rows and so many passages for one unit.
type move struct{ rows, passages int }

// moves are all there are. A weight says how often each is made.
var moves = [...]move{{1, 1}, {1, 0}, {0, 1}, {2, 1}, {1, 2}}

// weight returns the weight of a move.
func (w *Weights) weight(m move) int32 {
	switch m.rows + m.passages {
	case 1:
		return w.Alone
	case 3:
		return w.Joined
	}
	return w.Paired
}

// band is how far from the diagonal a pair may be beyond the difference of the lengths: no two
// expressions of a work part by more.
const band = 40

// pair pairs rows with the sequence of the expression i of n.
func (w *Weights) pair(rows []row, sequence []*trait, i, n int) []row {
	joinedRows, joinedTraits := twos(rows, row.joins, row.joined), twos(sequence, joins, joined)
	width := band + max(len(rows)-len(sequence), len(sequence)-len(rows))
	grid := newGrid(len(rows), len(sequence), width)
	for x := len(rows); x >= 0; x-- {
		from, to := grid.bounds(x)
		for y := to; y >= from; y-- {
			if x == len(rows) && y == len(sequence) {
				continue
			}
			best, made := int32(-1<<30), 0
			for k, m := range moves {
				if !grid.has(x+m.rows, y+m.passages) {
					continue
				}
				score := grid.at(x+m.rows, y+m.passages) + w.weight(m)
				switch m {
				case move{1, 1}:
					score += w.evidence(rows[x], sequence[y])
				case move{2, 1}:
					if joinedRows[x] == nil {
						continue
					}
					score += w.evidence(joinedRows[x], sequence[y])
				case move{1, 2}:
					if joinedTraits[y] == nil {
						continue
					}
					score += w.evidence(rows[x], joinedTraits[y])
				}
				if score > best {
					best, made = score, k
				}
			}
			grid.set(x, y, best, made)
		}
	}
	var out []row
	for x, y := 0, 0; x < len(rows) || y < len(sequence); {
		m := moves[grid.made(x, y)]
		next := make(row, n)
		switch {
		case m.rows == 2:
			copy(next, joinedRows[x])
		case m.rows == 1:
			copy(next, rows[x])
		}
		switch m.passages {
		case 2:
			next[i] = joinedTraits[y]
		case 1:
			next[i] = sequence[y]
		}
		out = append(out, next)
		x, y = x+m.rows, y+m.passages
	}
	return out
}

// evidence returns the weight of the evidence that a passage says what a row says: the mean of its members.
func (w *Weights) evidence(r row, t *trait) int32 {
	sum, members := int32(0), int32(0)
	for _, other := range r {
		if other == nil {
			continue
		}
		members++
		for _, e := range evidence(other, t) {
			sum += w.Evidence[e]
		}
	}
	return sum / max(1, members)
}

// twos returns each element joined with the next, nil where they may not be joined.
func twos[T ~[]*trait | *trait](list []T, may func(a, b T) bool, join func(a, b T) T) []T {
	out := make([]T, len(list))
	for i := range max(0, len(list)-1) {
		if may(list[i], list[i+1]) {
			out[i] = join(list[i], list[i+1])
		}
	}
	return out
}

// joins reports whether two rows may be one unit: no expression has both joined with others.
func (r row) joins(next row) bool {
	for i, t := range r {
		if t != nil && next[i] != nil && (!joins(t, next[i]) || len(t.passages)+len(next[i].passages) > 2) {
			return false
		}
	}
	return true
}

func (r row) joined(next row) row {
	out := make(row, len(r))
	for i, t := range r {
		switch {
		case t == nil:
			out[i] = next[i]
		case next[i] == nil:
			out[i] = t
		default:
			out[i] = joined(t, next[i])
		}
	}
	return out
}

// A grid holds the best scores of the rests of two sequences, and the move that each begins with,
// within a band about the diagonal.
type grid struct {
	rows, passages, width int
	scores                []int32
	moves                 []uint8
}

func newGrid(rows, passages, width int) *grid {
	size := (rows + 1) * (2*width + 1)
	return &grid{rows, passages, width, make([]int32, size), make([]uint8, size)}
}

// bounds returns the first and the last passage in the band of a row.
func (g *grid) bounds(x int) (from, to int) {
	middle := x
	if g.rows > 0 {
		middle = x * g.passages / g.rows
	}
	return max(0, middle-g.width), min(g.passages, middle+g.width)
}

// has reports whether a place is in the band.
func (g *grid) has(x, y int) bool {
	if x > g.rows {
		return false
	}
	from, to := g.bounds(x)
	return from <= y && y <= to
}

func (g *grid) index(x, y int) int {
	from, _ := g.bounds(x)
	return x*(2*g.width+1) + y - from
}

func (g *grid) at(x, y int) int32 { return g.scores[g.index(x, y)] }

func (g *grid) made(x, y int) uint8 { return g.moves[g.index(x, y)] }

func (g *grid) set(x, y int, score int32, made int) {
	at := g.index(x, y)
	g.scores[at], g.moves[at] = score, uint8(made)
}
