package pdf

import "math"

// A measure is what the lines of a paragraph may take.
type measure struct {
	first, other float64 // widths of the first line and of the others
	align        alignment
	square       float64 // the size of the letters of Chinese; 0 of any other text
}

func (m measure) of(begin int) float64 {
	if begin == 0 {
		return m.first
	}
	return m.other
}

// tightest returns the least width of a line of text and spaces: they give way
// in justified lines only.
func (m measure) tightest(text, space float64) float64 {
	return elasticities[m.align].tightest(text, space)
}

// The part of its natural width that a space of justified lines has at best:
// that of the typeface, where the text around it is spaced. The parts of a
// space by which it may grow and shrink at no great cost, and that by which the
// glyphs of a line may be widened or narrowed unseen.
const (
	ideal   = 0.82
	stretch = 0.5
	shrink  = 1.0 / 3
	flex    = 0.02
)

// An elasticity says by how much lines of an alignment give way: the glyphs by a part, flex, that of their width which is firm left, and
// spaces by parts of theirs: what they are too wide by at best, how far they grow and shrink at no great cost, and what is
// left of them at least.
type elasticity struct {
	flex, firm                     float64
	excess, stretch, shrink, least float64
}

// tightest returns the least width of a line of text and spaces.
func (e *elasticity) tightest(text, space float64) float64 {
	return float64(text*e.firm) + float64(space*e.least)
}

var elasticities = [...]elasticity{
	justified:  {flex, 1 - flex, 1 - ideal, stretch, ideal - 1 + shrink, 1 - shrink},
	spread:     {0, 1, 0, stretch, shrink, 1 - shrink},
	ragged:     {firm: 1, least: 1},
	centred:    {firm: 1, least: 1},
	flushRight: {firm: 1, least: 1},
}

// widening returns the part by which the glyphs of a justified line are widened
// when slack is to be shared between text and spaces.
func widening(slack, text, space float64) float64 {
	if text == 0 {
		return 0
	}
	slack += float64((1 - ideal) * space)
	give := stretch * space
	if slack < 0 {
		give = (ideal - 1 + shrink) * space
	}
	share := slack / (float64(flex*text) + give) * flex
	return math.Round(max(-flex, min(flex, share))*1000) / 1000
}

// fit chooses the breaks of a paragraph with the least demerits in all, and
// returns the piece after the last of each line. (Knuth and Plass, "Breaking
// Paragraphs into Lines", 1981; as there is one width for all lines but the
// first, the breaks themselves are the states.)
func fit(pieces []piece, m measure) []int {
	best := make([]state, len(pieces)+1)
	for j := 1; j <= len(pieces); j++ {
		best[j] = reach(pieces, j, m, best)
	}
	return path(best)
}

// A state is the best way to end a line before a piece.
type state struct {
	demerits float64
	from     int // where its line begins
}

// reach returns the best way to end a line before piece j.
func reach(pieces []piece, j int, m measure, best []state) state {
	found := state{demerits: math.Inf(1), from: j - 1}
	last := j == len(pieces) || pieces[j-1].end
	e := &elasticities[m.align]
	var text, space float64
	var inner, line strain
	for i := j - 1; i >= 0; i-- {
		if i < j-1 {
			if pieces[i].end {
				break
			}
			space += pieces[i].space
		}
		text += pieces[i].width
		tight := e.tightest(text, space)
		if m.square > 0 {
			if i < j-1 {
				inner.add(&pieces[i])
			}
			line = inner.between(&pieces[i], &pieces[j-1], i == 0)
			tight = line.least()
		}
		if tight > m.of(i)+1e-6 && i < j-1 {
			if tight > max(m.first, m.other) {
				break
			}
			continue // the first line may be longer than the others
		}
		demerits := best[i].demerits
		if m.square > 0 {
			demerits += m.demerits(line, m.of(i), last)
		} else {
			demerits += demeritsOf(m.of(i)-text-space, text, space, m, last)
		}
		demerits += penalties(pieces, i, j, last)
		if demerits < found.demerits {
			found = state{demerits, i}
		}
	}
	return found
}

// demeritsOf judges one line by the space that is left in it.
func demeritsOf(slack, text, space float64, m measure, last bool) float64 {
	share := slack / m.other
	switch m.align {
	case centred:
		return 100 + float64(1e6*share*share)
	case ragged, flushRight:
		if last {
			return 100
		}
		return 100 + float64(1e4*share*share)
	}
	e, ratio := &elasticities[m.align], 0.0
	loose := slack + float64(e.excess*space)
	switch {
	case last && slack >= 0:
	case loose < 0:
		ratio = loose / (float64(e.shrink*space) + float64(e.flex*text))
	default:
		ratio = loose / (float64(e.stretch*space) + float64(e.flex*text))
	}
	badness := 1 + float64(100*math.Abs(ratio*ratio*ratio))
	return badness * badness
}

// lonelyWord is the demerits of a last line of a single word.
const lonelyWord = 60000

// penalties returns the demerits of ending a line before piece j that begins
// with piece i.
func penalties(pieces []piece, i, j int, last bool) float64 {
	if last {
		if i == j-1 && i > 0 {
			return lonelyWord
		}
		return 0
	}
	return pieces[j-1].penalty * pieces[j-1].penalty
}

// path follows the states back from the end.
func path(best []state) (ends []int) {
	for j := len(best) - 1; j > 0; j = best[j].from {
		ends = append(ends, j)
	}
	for i, j := 0, len(ends)-1; i < j; i, j = i+1, j-1 {
		ends[i], ends[j] = ends[j], ends[i]
	}
	return ends
}
