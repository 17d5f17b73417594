package pdf

import (
	"cmp"
	"math"
	"slices"

	"plenary/convert/manuscript"
	"plenary/convert/read/laid"
	"plenary/convert/read/pdf/glyph"
)

// A row is what stands side by side on a page: strips from left to right.
type row struct {
	strips   []strip
	baseline float32
	size     float32
	left     float32
	right    float32
	bold     bool    // all of it
	shift    float32 // of the margin of its column, beside that of the text
	top      bool    // a column begins with it

	apart     bool           // it stands in the head or at the foot of the page, away from the text
	note      int            // 1 + the index of the note that it is part of; 0: of none
	opens     bool           // the note opens with it,
	labelEnd  int            // with the mark that ends before this glyph
	table     bool           // it is of a table
	begins    laid.Beginning // whether a paragraph begins with it
	letters   laid.Letters   // how they are set
	centred   manuscript.Shown
	justified bool   // its strips are the words of a line of prose
	what      string // see [laid.Line]
}

// rows returns the rows of a page from top to bottom, of the glyphs that are asked for.
func (b *board) rows(page int, wanted func(glyph int) bool) (rows []row) {
	strips := stripsOf(b.doc, b.settings, page, wanted)
	slices.SortStableFunc(strips, func(x, y strip) int { return -cmp.Compare(x.top, y.top) })
	for _, s := range strips {
		size := b.sizeOf(s)
		if n := len(rows) - 1; n >= 0 && b.beside(&rows[n], s, size) {
			r := &rows[n]
			r.strips = append(r.strips, s)
			if size > r.size { // the row began with a raised mark
				r.baseline, r.size = s.top, size
			}
			continue
		}
		rows = append(rows, row{strips: []strip{s}, baseline: s.top, size: size})
	}
	for i := range rows {
		r := &rows[i]
		slices.SortStableFunc(r.strips, func(x, y strip) int { return cmp.Compare(b.leftOf(x), b.leftOf(y)) })
		b.setRow(r)
	}
	return rows
}

// indent returns how far from its margin a row begins.
func (r *row) indent() float32 { return r.left - r.shift }

// setRow finds out what the strips of a row tell of it, and which of them stand raised.
func (b *board) setRow(r *row) {
	r.left, r.right, r.bold, r.justified = b.leftOf(r.strips[0]), 0, true, b.isJustified(r.strips)
	for _, s := range r.strips {
		r.right = max(r.right, b.rightOf(s))
		rise := s.top - r.baseline
		small := 0.05*r.size < rise && rise <= highest*r.size && b.sizeOf(s) < smaller*r.size
		for i := s.from; i < s.to; i++ {
			g := &b.doc.Pages[s.page].Glyphs[i]
			if g.Fate != glyph.Placed || g.Blank {
				continue
			}
			if small {
				b.settings[s.page].raised[i] = true
			}
			r.bold = r.bold && g.Bold()
		}
	}
}

// isJustified reports whether strips are the words of a line that is spaced out to its full width: the blanks between them
// are all alike.
func (b *board) isJustified(strips []strip) bool {
	const (
		least = 3
		alike = 0.75 // points
	)
	if len(strips) < least {
		return false
	}
	gap := b.leftOf(strips[1]) - b.rightOf(strips[0])
	for k := 2; k < len(strips); k++ {
		if g := b.leftOf(strips[k]) - b.rightOf(strips[k-1]); g < gap-alike || g > gap+alike {
			return false
		}
	}
	return true
}

// beside reports whether a strip stands in a row, or is raised above it, or it begins below what is
// raised.
func (b *board) beside(r *row, s strip, size float32) bool {
	drop := r.baseline - s.top
	return drop <= baseline*min(r.size, size) || r.size < smaller*size && drop <= highest*size
}

func (b *board) leftOf(s strip) float32 { return b.doc.Pages[s.page].Glyphs[s.from].X }

func (b *board) rightOf(s strip) float32 {
	g := &b.doc.Pages[s.page].Glyphs[s.to-1]
	return g.X + g.Width
}

func (b *board) sizeOf(s strip) (size float32) {
	for i := s.from; i < s.to; i++ {
		if g := &b.doc.Pages[s.page].Glyphs[i]; g.Fate == glyph.Placed && !g.Blank {
			size = max(size, g.Size)
		}
	}
	return size
}

// measure finds out how the text is set: the distance that most rows have, the size of most letters, the width
// of its characters, and where most of its lines begin.
func (b *board) measure() {
	leadings, sizes, lefts := map[int]int{}, map[int]int{}, map[int]int{}
	for _, rows := range b.pages {
		for k, r := range rows {
			if opens, _ := b.opening(&rows[k]); opens == "" && !b.hasCells(&rows[k]) { // neither of notes nor of a table
				sizes[halves(r.size)] += int(r.right - r.left)
			}
			lefts[int(math.Round(float64(r.left)))]++
			if k > 0 {
				leadings[halves(rows[k-1].baseline-r.baseline)]++
			}
		}
	}
	b.leading = max(1, float32(most(leadings))/2)
	common := most(sizes)
	b.size = max(1, float32(common)/2)
	const enough = 2 // of so many lines in smaller letters one of the text
	for size, n := range sizes {
		if n*enough >= sizes[common] {
			b.size = max(b.size, float32(size)/2)
		}
	}
	const widthOfChar = 0.45 // of the size: letters of Times are so wide on average, with the spaces
	b.char = max(1, b.size*widthOfChar)
	b.left = float32(most(lefts))
}

// most returns the commonest value, the smallest of several.
func most(counts map[int]int) (best int) {
	for value, n := range counts {
		if n > counts[best] || n == counts[best] && value < best {
			best = value
		}
	}
	return best
}

// isSmall reports whether a row is set in smaller letters than the text, as notes are.
func (b *board) isSmall(r *row) bool {
	const small = 0.93 // of the size of the text: notes have 0.8 to 0.9 of it
	return r.size < small*b.size
}
