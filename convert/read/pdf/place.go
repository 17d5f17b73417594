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
// page where the tree tells paragraphs, and a rectangle about its glyphs on the page. What is not known is
// zero.
func (d *Document) Place(s diag.Span) (page, paragraph int, box diag.Box) {
	pages := d.glyphs.Pages
	i := sort.Search(len(pages), func(i int) bool { return pages[i].End >= s.Start })
	if i == len(pages) || pages[i].Start > s.End {
		return 0, 0, box
	}
	glyphs := pages[i].Glyphs
	for k := sort.Search(len(glyphs), func(k int) bool { return int(glyphs[k].End) > s.Start }); k < len(glyphs) && int(glyphs[k].Start) < s.End; k++ {
		if glyphs[k].Fate == glyph.Placed && !glyphs[k].Blank {
			box = around(box, &glyphs[k])
		}
	}
	return pages[i].Number, d.paragraph(s.Start), box
}

// around returns the rectangle about a box and a glyph.
func around(box diag.Box, g *glyph.Glyph) diag.Box {
	const up, down = 0.75, 0.25 // parts of the size above and below the baseline
	one := diag.Box{Left: float64(g.X), Right: float64(g.X + g.Width), Bottom: float64(g.Y - down*g.Size), Top: float64(g.Y + up*g.Size)}
	if box.IsZero() {
		return one
	}
	return diag.Box{Left: min(box.Left, one.Left), Right: max(box.Right, one.Right), Bottom: min(box.Bottom, one.Bottom), Top: max(box.Top, one.Top)}
}

// A number is that of a paragraph on a page, and a part of the text that is in it.
type number struct {
	diag.Span
	number int
}

// paragraph returns the number of the paragraph of a page that holds a byte of the text, or 0.
func (d *Document) paragraph(at int) int {
	i := sort.Search(len(d.numbered), func(i int) bool { return d.numbered[i].End > at })
	if i == len(d.numbered) || d.numbered[i].Start > at {
		return 0
	}
	return d.numbered[i].number
}

// numbered numbers the paragraphs of the body on each of their pages.
func numbered(f *flow.Document, pages []glyph.Page) (list []number) {
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
