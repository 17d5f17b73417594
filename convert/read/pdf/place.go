package pdf

import (
	"cmp"
	"slices"
	"sort"

	"plenary/convert/read/flow"
	"plenary/convert/read/pdf/glyph"
	"plenary/diag"
)

// Place returns where a part of the text begins: the number of its page, that of its paragraph on the
// page where the tree tells paragraphs, and a rectangle about its words on the page. What is not known is
// zero.
func (d *Document) Place(s diag.Span) (page, paragraph int, box diag.Box) {
	i := sort.Search(len(d.pages), func(i int) bool { return d.pages[i].End >= s.Start })
	if i == len(d.pages) || d.pages[i].Start > s.End {
		return 0, 0, box
	}
	p := d.pages[i]
	for k := sort.Search(len(p.words), func(k int) bool { return int(p.words[k].end) > s.Start }); k < len(p.words) && int(p.words[k].start) < s.End; k++ {
		box = both(box, p.words[k].box())
	}
	return p.number, d.paragraph(s.Start), box
}

// A page is the place of a page in the text, and its words in order.
type page struct {
	diag.Span
	number int
	words  []word
}

// A word is glyphs that stand side by side, as a part of the text, and the rectangle about them.
type word struct {
	start, end               int32
	left, bottom, right, top float32
}

func (w word) box() diag.Box {
	return diag.Box{Left: float64(w.left), Bottom: float64(w.bottom), Right: float64(w.right), Top: float64(w.top)}
}

// both returns the rectangle about two, of which the first may be none.
func both(a, b diag.Box) diag.Box {
	if a.IsZero() {
		return b
	}
	return diag.Box{Left: min(a.Left, b.Left), Right: max(a.Right, b.Right), Bottom: min(a.Bottom, b.Bottom), Top: max(a.Top, b.Top)}
}

// pagesOf returns the places of all pages.
func pagesOf(doc *glyph.Document) []page {
	pages := make([]page, len(doc.Pages))
	for i := range doc.Pages {
		p := &doc.Pages[i]
		pages[i] = page{diag.SpanOf(p.Start, p.End), p.Number, wordsOf(p)}
	}
	return pages
}

// wordsOf returns the words of a page.
func wordsOf(p *glyph.Page) (words []word) {
	const up, down = 0.75, 0.25 // parts of the size above and below the baseline
	for i := range p.Glyphs {
		g := &p.Glyphs[i]
		if g.Start == g.End || g.Blank {
			continue
		}
		w := word{g.Start, g.End, g.Left(), g.Y - float32(down*g.Size), g.Left() + g.Width, g.Y + float32(up*g.Size)}
		if n := len(words) - 1; n >= 0 && words[n].end == w.start && words[n].bottom < w.top && w.bottom < words[n].top {
			l := &words[n]
			*l = word{l.start, w.end, min(l.left, w.left), min(l.bottom, w.bottom), max(l.right, w.right), max(l.top, w.top)}
			continue
		}
		words = append(words, w)
	}
	return slices.Clip(words)
}

// A number is that of a paragraph on a page, and a part of the text that is in it.
type number struct {
	diag.Span
	number int
}

// paragraph returns the number of the paragraph of a page that holds a byte of the text, or 0.
func (d *Document) paragraph(at int) int {
	i := sort.Search(len(d.numbers), func(i int) bool { return d.numbers[i].End > at })
	if i == len(d.numbers) || d.numbers[i].Start > at {
		return 0
	}
	return d.numbers[i].number
}

// numbersOf numbers the paragraphs of the body on each of their pages.
func numbersOf(f *flow.Document, pages []page) (list []number) {
	count := make([]int, len(pages))
	last := make([]*flow.Paragraph, len(pages)) // that was counted
	for _, b := range f.Body {
		p, ok := b.(*flow.Paragraph)
		if !ok {
			continue
		}
		for _, piece := range p.Pieces {
			at := piece.Source
			for k := sort.Search(len(pages), func(k int) bool { return pages[k].End > at.Start }); k < len(pages) && pages[k].Start < at.End; k++ {
				if last[k] != p {
					last[k], count[k] = p, count[k]+1
				}
				list = append(list, number{diag.SpanOf(max(at.Start, pages[k].Start), min(at.End, pages[k].End)), count[k]})
			}
		}
	}
	slices.SortFunc(list, func(a, b number) int { return cmp.Compare(a.Start, b.Start) })
	return list
}
