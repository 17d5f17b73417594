package pdf

import (
	"math"
	"strings"
)

// Bounds of what belongs to the page: running heads and page numbers stand within these parts of its height, away
// from the text.
const (
	headPart = 0.2
	footPart = 0.13
	away     = 1.4 // distances of two baselines of the text
)

// findMargins finds the rows in the head and at the foot of each page that stand apart from its text.
func (b *board) findMargins() {
	seen := map[string]int{} // on how many pages a row of the head is
	for i, rows := range b.pages {
		height := float32(b.doc.Pages[i].Height)
		for k := 0; k < len(rows) && rows[k].baseline > (1-headPart)*height; k++ {
			seen[b.sign(&rows[k])]++
		}
	}
	for i, rows := range b.pages {
		height := float32(b.doc.Pages[i].Height)
		for k := b.headEnd(i, rows, seen) - 1; k >= 0; k-- {
			rows[k].apart = true
		}
		const most = 4 // rows at the foot: a job number, the number of the page, what the printer says
		for k := len(rows) - 1; k > 0 && k >= len(rows)-most && rows[k].baseline < footPart*height; k-- {
			if rows[k-1].baseline-rows[k].baseline > away*b.leading {
				for n := k; n < len(rows); n++ {
					rows[n].apart = true
				}
				break
			}
		}
	}
}

// sign is what running heads of two pages have in common: what they say without numbers, at one height.
func (b *board) sign(r *row) string {
	var s strings.Builder
	s.WriteByte(byte(int(math.Round(float64(r.baseline/4))) % 256))
	for _, strip := range r.strips {
		for _, c := range b.doc.Text[strip.source.Start:strip.source.End] {
			if c < '0' || '9' < c {
				s.WriteRune(c)
			}
		}
	}
	return s.String()
}

// headEnd returns the row below the running head of a page: above a rule, in small letters, or what other pages have
// too.
func (b *board) headEnd(page int, rows []row, seen map[string]int) int {
	const most = 8 // rows
	height := float32(b.doc.Pages[page].Height)
	if len(rows) == 0 || b.isBetweenRules(page, &rows[0]) {
		return 0
	}
	repeated := true
	for k := 1; k < len(rows) && k <= most && rows[k-1].baseline > (1-headPart)*height; k++ {
		above := &rows[k-1]
		repeated = repeated && (b.isSmall(above) || seen[b.sign(above)] > 1)
		if above.baseline-rows[k].baseline <= away*b.leading {
			continue
		}
		if repeated || b.ruled(page, above.baseline, rows[k].baseline) {
			return k
		}
		return 0
	}
	return 0
}

// isBetweenRules reports whether rules of the same width stand above and below a row, as in a table.
func (b *board) isBetweenRules(page int, r *row) bool {
	levels := b.levels(page)
	for k, l := range levels {
		if l.y > r.baseline && k+1 < len(levels) && levels[k+1].y < r.baseline && levels[k+1].isLike(l) {
			return true
		}
	}
	return false
}

// ruled reports whether a rule is drawn between two heights of a page.
func (b *board) ruled(page int, top, bottom float32) bool {
	for _, r := range b.doc.Pages[page].Rules {
		if bottom < r.Bottom && r.Top < top && isLevel(r) {
			return true
		}
	}
	return false
}
