package glyph

// Whether a document draws its blanks, and how wide a gap is that stands for one.

// A step is how the pen comes from one glyph to the next on the same page.
type step struct {
	along float32 // from the end of the first to the origin of the second, along the baseline, in sizes
	rise  float32 // of the second above the baseline of the first, in sizes
}

// stepOf returns the step between two glyphs; false: their baselines run in different directions.
func stepOf(from, to *Glyph) (step, bool) {
	if from.Angle != to.Angle {
		return step{}, false
	}
	size := max(from.Size, to.Size)
	x, y := to.X-from.X, to.Y-from.Y
	if from.Angle != 0 {
		x, y = turned(x, y, from.Angle)
	}
	return step{(x - from.Width) / size, y / size}, true
}

// Bounds in sizes.
const (
	// sameLine is how much baselines of one line differ by rounding.
	sameLine = 0.1
	// raisedLine is how much the baseline of a raised or lowered mark differs from that of its line.
	raisedLine = 0.6
	// widest is the widest gap that is counted as one between words.
	widest = 1.0
)

// The histogram of gaps has bins of a hundredth of the size.
const bins = 100

// gaps counts the gaps between glyphs of one line.
type gaps struct {
	drawn   int       // between words, with a blank drawn in them
	undrawn [bins]int // without one, by their width
}

// wordGap is the least gap that is taken for one between words before more is known, in sizes. Letters that are set apart
// stand 0.136 apart at most in what was measured; the blanks of fonts are 0.22 to 0.33 wide.
const wordGap = 0.17

// blanksOf tells whether a document draws the blanks between its words and, where it does not, from which width on a gap
// stands for a blank, in sizes.
func blanksOf(pages []Page) (draws bool, gap float32) {
	var all gaps
	for i := range pages {
		all.count(&pages[i])
	}
	undrawn := 0
	for width, n := range all.undrawn {
		if width > wordGap*bins {
			undrawn += n
		}
	}
	// A document that draws blanks leaves out few: those of tabulators and columns.
	const share = 3
	if all.drawn*share >= undrawn && all.drawn > 0 || undrawn == 0 {
		return true, 0
	}
	return false, all.threshold()
}

// count counts the gaps of a page. Scripts that part no words have none between words.
func (g *gaps) count(page *Page) {
	var last *Glyph
	blank := false
	for i := range page.Glyphs {
		glyph := &page.Glyphs[i]
		if glyph.Fate != Placed {
			continue
		}
		if glyph.Blank {
			blank = true
			continue
		}
		if last != nil && !last.ideograph && !glyph.ideograph {
			if s, ok := stepOf(last, glyph); ok && absolute(s.rise) < sameLine && s.along > -0.5 {
				switch {
				case blank:
					g.drawn++
				case s.along < widest:
					g.undrawn[max(0, int(s.along*bins))]++
				}
			}
		}
		last, blank = glyph, false
	}
}

// spacedOut is how far letters are set apart at most, in hundredths of the size.
const spacedOut = 14

// threshold returns the gap that parts those between letters from those between words best: about
// where the variance between both is greatest (Otsu 1979).
func (g *gaps) threshold() float32 {
	const most = 35    // hundredths: narrower than the gap between most words
	const counted = 60 // hundredths: wider gaps are tabulators
	total, sum := 0, 0.0
	for width := range counted {
		n := g.undrawn[width]
		total += n
		sum += float64(n * width)
	}
	best, at := 0.0, int(wordGap*bins)
	below, sumBelow := 0, 0.0
	for width := range most {
		below += g.undrawn[width]
		sumBelow += float64(g.undrawn[width] * width)
		above := total - below
		if width < spacedOut || below == 0 || above == 0 {
			continue
		}
		difference := sumBelow/float64(below) - (sum-sumBelow)/float64(above)
		if v := float64(below) * float64(above) * difference * difference; v > best {
			best, at = v, width+1
		}
	}
	return float32(g.valley(at)) / bins
}

// valley returns the emptiest place just below a gap. The gaps between words differ most, so that the greatest
// variance takes the narrowest of them for gaps between letters.
func (g *gaps) valley(at int) int {
	const below = 6 // hundredths: how far it is looked for
	fewest, sum, n := -1, 0, 0
	for width := max(at-below, spacedOut); width <= at; width++ {
		here := g.undrawn[width-1] + g.undrawn[width]
		if fewest < 0 || here < fewest {
			fewest, sum, n = here, 0, 0
		}
		if here == fewest {
			sum, n = sum+width, n+1
		}
	}
	return (sum + n/2) / n
}
