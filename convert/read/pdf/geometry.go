package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"plenary/convert/read/laid"
	"plenary/convert/read/pdf/glyph"
	"plenary/diag"
)

// A row is what stands side by side on a page: strips from left to right.
type row struct {
	strips   []strip
	baseline float32
	size     float32
}

// geometry lays out pages by where their glyphs stand: a line of text for each row, with spaces and blank
// lines as wide as the page has them.
func geometry(doc *glyph.Document, settings []setting) []laid.Piece {
	b := &board{doc: doc, settings: settings}
	pages := make([][]row, len(doc.Pages))
	for i := range doc.Pages {
		pages[i] = b.rows(i)
	}
	b.measure(pages)
	for i, rows := range pages {
		if i > 0 {
			b.space.WriteString("\n\f")
		}
		for k := range rows {
			if k > 0 {
				b.space.WriteString(strings.Repeat("\n", 1+b.blankLines(rows[k-1].baseline-rows[k].baseline)))
			}
			b.row(rows[k])
		}
	}
	return b.pieces
}

// A board is what pages are laid out on.
type board struct {
	doc      *glyph.Document
	settings []setting
	pieces   []laid.Piece
	space    strings.Builder // before the next piece

	left    float32 // where the lines of the text begin
	char    float32 // width of a character
	leading float32 // usual distance of two baselines
}

// rows returns the rows of a page from top to bottom.
func (b *board) rows(page int) (rows []row) {
	strips := stripsOf(b.doc, b.settings, page, func(int) bool { return true })
	slices.SortStableFunc(strips, func(x, y strip) int { return -cmp.Compare(x.top, y.top) })
	for _, s := range strips {
		size := b.sizeOf(s)
		if n := len(rows) - 1; n >= 0 && b.beside(rows[n], s, size) {
			r := &rows[n]
			r.strips = append(r.strips, s)
			if size > r.size { // the row began with a raised mark
				r.baseline, r.size = s.top, size
			}
			continue
		}
		rows = append(rows, row{[]strip{s}, s.top, size})
	}
	for _, r := range rows {
		slices.SortStableFunc(r.strips, func(x, y strip) int { return cmp.Compare(b.leftOf(x), b.leftOf(y)) })
	}
	return rows
}

// beside reports whether a strip stands in a row, or is raised above it, or it begins below what is
// raised.
func (b *board) beside(r row, s strip, size float32) bool {
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

// measure finds out how the text is set: the distance that most rows have, the width of its characters,
// and where most of its lines begin.
func (b *board) measure(pages [][]row) {
	leadings, sizes, lefts := map[int]int{}, map[int]int{}, map[int]int{}
	for _, rows := range pages {
		for k, r := range rows {
			sizes[int(math.Round(float64(r.size)*2))] += len(r.strips)
			lefts[int(math.Round(float64(b.leftOf(r.strips[0]))))]++
			if k > 0 {
				leadings[int(math.Round(float64(rows[k-1].baseline-r.baseline)*2))]++
			}
		}
	}
	b.leading = max(1, float32(most(leadings))/2)
	const widthOfChar = 0.45 // of the size: letters of Times are so wide on average, with the spaces
	b.char = max(1, float32(most(sizes))/2*widthOfChar)
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

// blankLines returns how many blank lines a distance between two baselines is.
func (b *board) blankLines(distance float32) int {
	const most = 10 // blank lines: more say no more
	return min(max(0, int(distance/b.leading+0.5)-1), most)
}

// row lays out a row.
func (b *board) row(r row) {
	const widest = 400 // columns
	at := 0
	for k, s := range r.strips {
		column := min(widest, int(max(0, (b.leftOf(s)-b.left)/b.char+0.5)))
		if k > 0 {
			column = max(column, at+2)
			if gap := b.leftOf(s) - b.rightOf(r.strips[k-1]); gap < wide*r.size {
				column = at + 1
				if gap < 0.15*r.size {
					column = at
				}
			}
		}
		if column > at {
			b.space.WriteString(strings.Repeat(" ", column-at))
		}
		at = column + b.strip(s)
	}
}

// strip lays out a strip, and returns how many characters it has.
func (b *board) strip(s strip) (chars int) {
	page := &b.doc.Pages[s.page]
	for i := s.from; i < s.to; i++ {
		g := &page.Glyphs[i]
		if g.Start == g.End {
			continue
		}
		chars++
		source, style := diag.SpanOf(int(g.Start), int(g.End)), b.settings[s.page].styleOf(page, i)
		if n := len(b.pieces) - 1; n >= 0 && b.space.Len() == 0 && b.pieces[n].Source.End <= source.Start &&
			isSpace(b.doc.Text[b.pieces[n].Source.End:source.Start]) && (b.pieces[n].Style == style || g.Blank) {
			b.pieces[n].Source.End = source.End
			continue
		}
		space := b.space.String()
		b.space.Reset()
		if n := len(b.pieces) - 1; space == "" && n >= 0 && b.pieces[n].Source.End < source.Start && i > s.from {
			space = " "
		}
		b.pieces = append(b.pieces, laid.Piece{Space: space, Source: source, Style: style})
	}
	return chars
}
