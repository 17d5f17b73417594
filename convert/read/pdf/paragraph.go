package pdf

import (
	"math"

	"plenary/convert/read/laid"
	"plenary/convert/read/pdf/glyph"
)

// Bounds of how lines stand to one another.
const (
	blank  = 1.25 // usual distances of two baselines: more is a blank between paragraphs
	nearby = 4    // points: lines that begin at one margin begin no farther apart
)

// A block is the paragraph above a row.
type block struct {
	first, rest float32 // where its first line begins, and the others
	rows        int
	last        *row
}

// findParagraphs finds where paragraphs begin: below a blank, in other letters, or indented.
func (b *board) findParagraphs() {
	leadings := b.leadings()
	parted := b.areParted(leadings)
	var above block
	for page := range b.pages {
		rows := b.pages[page]
		top := true
		bottom, head := above, page > 0 && !hasApart(rows) // rows at the top of a page may be a running head
		for k := range rows {
			r := &rows[k]
			if r.apart || r.note > 0 || r.what != "" {
				continue
			}
			if r.table {
				above, top = block{}, false
				continue
			}
			switch {
			case above.rows == 0, b.hasCells(r):
			case top || r.top:
				r.begins = above.goesOver(r)
			default:
				r.begins = above.goesOn(r, leadings, parted)
				if head = head && k <= mostHeads && r.baseline > (1-headPart)*float32(b.doc.Pages[page].Height); head && r.begins == laid.Begins {
					r.begins, head = bottom.goesOver(r), false
				}
			}
			top = false
			if above.rows == 0 || r.begins == laid.Begins || r.begins == laid.NotShown && !above.takes(r) {
				above = block{first: r.indent(), rows: 1, last: r}
				continue
			}
			above.rows, above.last, above.rest = above.rows+1, r, r.indent()
		}
	}
}

// mostHeads is how many rows a running head has at the most.
const mostHeads = 4

// hasApart reports whether a page has a running head that is known for one.
func hasApart(rows []row) bool { return len(rows) > 0 && rows[0].apart }

// takes reports whether a row may be one more of a paragraph.
func (p *block) takes(r *row) bool { return p.rows > 1 && isNear(r.indent(), p.rest) }

// goesOver reports whether a paragraph begins at the top of a page: first lines are indented, and the others
// stand at the margin.
func (p *block) goesOver(r *row) laid.Beginning {
	switch {
	case p.rows == 0:
		return laid.NotShown
	case r.size < 0.95*p.last.size || r.size > 1.05*p.last.size || r.bold != p.last.bold:
		return laid.NotShown
	case p.rows > 1 && p.first > p.rest+nearby && isNear(r.indent(), p.rest):
		return laid.GoesOn
	case p.rows > 1 && p.first > p.rest+nearby && isNear(r.indent(), p.first):
		return laid.Begins
	}
	return laid.NotShown
}

// goesOn reports whether a paragraph begins below another on the same page.
func (p *block) goesOn(r *row, leadings map[int]float32, parted bool) laid.Beginning {
	distance := p.last.baseline - r.baseline
	usual := min(leadingOf(leadings, p.last.size), leadingOf(leadings, r.size))
	switch {
	case distance > blank*max(leadingOf(leadings, p.last.size), leadingOf(leadings, r.size)):
		return laid.Begins
	case r.size < 0.95*p.last.size || r.size > 1.05*p.last.size:
		return laid.NotShown
	case distance > blank*usual || distance < 0.5*usual || !parted || r.bold != p.last.bold:
		return laid.NotShown
	case p.rows == 1 && r.indent() < p.first+nearby, p.rows > 1 && isNear(r.indent(), p.rest):
		return laid.GoesOn
	case isCentred(r, p.last):
		return laid.GoesOn
	}
	return laid.NotShown
}

// isCentred reports whether two lines stand in the middle of the same width.
func isCentred(a, b *row) bool {
	const same = 1.5 // points
	off := (a.left + a.right - b.left - b.right) / 2
	return -same < off && off < same
}

// leadings returns the usual distance of two baselines for each size of letters, in halves of a
// point. That of letters which are not those of the text is no wider in its size.
func (b *board) leadings() map[int]float32 {
	counts := map[int]map[int]int{}
	for _, rows := range b.pages {
		for k := 1; k < len(rows); k++ {
			size := halves(rows[k].size)
			if d := rows[k-1].baseline - rows[k].baseline; halves(rows[k-1].size) == size && d < 3*rows[k].size {
				if counts[size] == nil {
					counts[size] = map[int]int{}
				}
				counts[size][halves(d)]++
			}
		}
	}
	const (
		usual = 1.2 // sizes
		few   = 3
	)
	text, body := float32(usual), halves(b.size)
	if d := most(counts[body]); counts[body][d] >= few {
		text = float32(d) / float32(body)
	}
	leadings := map[int]float32{}
	for size, distances := range counts {
		leadings[size] = text * float32(size) / 2
		if d := most(distances); distances[d] >= few && float32(d) < away*text*float32(size) {
			leadings[size] = float32(d) / 2
		}
	}
	return leadings
}

// halves returns a length in halves of a point.
func halves(length float32) int { return int(math.Round(float64(length) * 2)) }

// leadingOf returns the usual distance of two baselines for a size of letters.
func leadingOf(leadings map[int]float32, size float32) float32 {
	const usual = 1.2 // sizes
	if l, ok := leadings[halves(size)]; ok {
		return l
	}
	return usual * size
}

// areParted reports whether blanks stand between the paragraphs of the text: above most lines that are indented, or, where
// none is, above some.
func (b *board) areParted(leadings map[int]float32) bool {
	const (
		share = 20 // one distance in so many
		few   = 2
		most  = 0.8
	)
	lines, blanks, indents, parted := 0, 0, 0, 0
	for _, rows := range b.pages {
		for k := 1; k < len(rows); k++ {
			r, above := &rows[k], &rows[k-1]
			if r.apart || above.apart || r.note > 0 || above.note > 0 || r.table || above.table || halves(r.size) != halves(b.size) || halves(above.size) != halves(b.size) {
				continue
			}
			blankAbove := above.baseline-r.baseline > blank*leadingOf(leadings, b.size)
			lines++
			if blankAbove {
				blanks++
			}
			if r.left > above.left+nearby && isNear(above.left, b.left) {
				indents++
				if blankAbove {
					parted++
				}
			}
		}
	}
	if indents >= few {
		return float32(parted) >= most*float32(indents)
	}
	return blanks*share >= lines
}

// findHeadings finds how the letters of each row are set, and whether it is centred.
func (b *board) findHeadings() {
	rights := map[int]int{}
	for _, rows := range b.pages {
		for k := range rows {
			if r := &rows[k]; isNear(r.left, b.left) {
				rights[halves(r.right)/8]++
			}
		}
	}
	right := float32(float32(most(rights)*8+4) / 2)
	const in = 12 // points that a line is centred begins behind the margin
	for page, rows := range b.pages {
		for k := range rows {
			r := &rows[k]
			r.letters = b.lettersOf(page, r)
			r.centred = shown(r.indent() > b.left+in && isNear(float32((r.indent()+r.right-r.shift)/2), float32((b.left+right)/2)))
		}
	}
}

// lettersOf tells how the letters of a row are set. Those that stand raised tell nothing.
func (b *board) lettersOf(page int, r *row) laid.Letters {
	letters := laid.Letters(0)
	p := &b.doc.Pages[page]
	for _, s := range r.strips {
		for i := s.from; i < s.to; i++ {
			g := &p.Glyphs[i]
			if g.Fate != glyph.Placed || g.Blank || b.settings[page].raised[i] {
				continue
			}
			one := laid.Plain
			switch {
			case g.Scanned():
				return laid.Unknown
			case g.Bold():
				one = laid.Bold
			case g.Italic():
				one = laid.Italic
			}
			if letters != laid.Unknown && letters != one {
				return laid.Mixed
			}
			letters = one
		}
	}
	return letters
}
