package pdf

import (
	"plenary/convert/read/flow"
	"plenary/convert/read/pdf/glyph"
)

// How far apart the number of a paragraph and its text may stand, in sizes of the letters: numbers are
// indented by 2 to 3 of them, and their texts again.
const (
	besideNumber = 4 // from the end of a number to its text on the line
	underNumber  = 5 // from a number to the margin of the lines below
	fromMargin   = 9 // from where most lines of the page begin to a number: points in points in points stand no farther
)

// apart marks the paragraphs that the next of the body does not belong to even if they are a number and nothing
// else: it stands on the line behind a wide gap, or on another far to the left, as cells of a table do that is not
// tagged as one.
func (t *tagger) apart() {
	k := 0                         // of the paragraphs of the body, of which first and last tell
	page, margin := -1, float32(0) // where most lines of that page begin
	for i, b := range t.flow.Body {
		p, ok := b.(*flow.Paragraph)
		if !ok {
			continue
		}
		k++
		if i+1 == len(t.flow.Body) || k == len(t.first) {
			break
		}
		if t.last[k-1].page != page {
			page = t.last[k-1].page
			margin = t.usual(page)
		}
		first := t.at(t.first[k-1])
		p.Apart = first.X-margin > fromMargin*first.Size ||
			t.first[k].page == page && isApart(first.X, t.at(t.last[k-1]), t.at(t.first[k]))
	}
}

// isApart reports whether the glyph that begins a paragraph stands apart from what begins at x and ends with
// another glyph.
func isApart(x float32, last, next *glyph.Glyph) bool {
	size := max(last.Size, next.Size)
	if rise := next.Y - last.Y; -baseline*size <= rise && rise <= baseline*size {
		return next.X-last.X-last.Width > besideNumber*size
	}
	return x-next.X > underNumber*size
}

// usual returns where most lines of a page begin, of which several cells of a row are one.
func (t *tagger) usual(page int) (x float32) {
	const near = 4 // points
	p := &t.doc.Pages[page]
	count := map[int]int{}
	most := 0
	above := float32(0) // the baseline of the line before
	for _, l := range t.settings[page].lines {
		for i := l.from; i < l.to; i++ {
			g := &p.Glyphs[i]
			if g.Fate != glyph.Placed || g.Blank || !t.taken[page][i] {
				continue
			}
			if k := int(g.X / near); l.baseline < above-float32(l.size/2) || l.baseline > above+float32(l.size/2) {
				if count[k]++; count[k] > most {
					most, x = count[k], g.X
				}
			}
			above = l.baseline
			break
		}
	}
	return x
}
