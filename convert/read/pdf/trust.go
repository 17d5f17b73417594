package pdf

import (
	"maps"
	"slices"

	"plenary/convert/read/flow"
	"plenary/convert/read/laid"
	"plenary/convert/read/pdf/glyph"
)

// distrust finds the pages on which the tree is not believed: those where glyphs are neither in
// it nor marked as artifacts, and those on which its paragraphs run against the page.
func (d *Document) distrust(t *tagger) {
	against := t.against()
	for page := range t.doc.Pages {
		if !t.covers(page) || against[page] {
			t.distrusted = append(t.distrusted, t.doc.Pages[page].Number)
		}
	}
	if len(t.distrusted) > 0 {
		d.Facts = append(d.Facts, Fact{Kind: Distrusted, Pages: t.distrusted, Count: len(t.distrusted)})
	}
}

// covers reports whether tree and artifacts have every glyph of a page, but for bar codes.
func (t *tagger) covers(page int) bool {
	p := &t.doc.Pages[page]
	artifact := make([]bool, len(p.Marks)+1)
	for i, m := range p.Marks {
		artifact[i+1] = m.Artifact != nil || artifact[m.Parent]
	}
	for i := range p.Glyphs {
		g := &p.Glyphs[i]
		if shows(t.doc, g) && !t.taken[page][i] && !t.aside[page][i] && !artifact[g.Mark] && !g.Font.BarCode {
			return false
		}
	}
	return true
}

// against tells the pages on which a paragraph of the tree stands above the one that comes before it, and
// does not begin another column.
func (t *tagger) against() []bool {
	pages := make([]bool, len(t.doc.Pages))
	var before *glyph.Glyph
	on := 0 // the page of it
	for k := range t.first {
		page := t.first[k].page
		if t.last[k].page != page {
			before = nil
			continue
		}
		first := t.at(t.first[k])
		if before != nil && on == page && first.Y > before.Y+before.Size && first.X < before.X+before.Width {
			pages[page] = true
		}
		before, on = t.at(t.last[k]), page
	}
	return pages
}

// believe takes from a tree where paragraphs begin, on the pages on which it is believed.
func (b *board) believe(t *tagger) {
	inside := map[int]bool{} // where the pieces of its paragraphs begin: whether one begins there
	var borders []int        // where they begin and end
	for _, block := range t.flow.Body {
		p, ok := block.(*flow.Paragraph)
		if !ok {
			continue
		}
		for k, piece := range p.Pieces {
			inside[piece.Source.Start] = k == 0
			borders = append(borders, piece.Source.Start, piece.Source.End)
		}
	}
	slices.Sort(borders)
	distrusted := map[int]bool{}
	for _, number := range t.distrusted {
		distrusted[number] = true
	}
	believed := true // on the page above
	for page, rows := range b.pages {
		first := believed // whether the first row of the page is known
		if believed = !distrusted[b.doc.Pages[page].Number]; !believed {
			continue
		}
		for k := range rows {
			r := &rows[k]
			if !r.apart && !first {
				first = true // it may go on with what stands above it
				continue
			}
			at := r.strips[0].source.Start
			opens, begins := inside[at]
			n, _ := slices.BinarySearch(borders, at+1)
			switch {
			case r.table, r.note > 0, r.apart, !begins && n%2 == 0:
			case opens:
				r.begins = laid.Begins
			default:
				r.begins = laid.GoesOn
			}
		}
	}
}

func sortedKeys(m map[string]int) []string { return slices.Sorted(maps.Keys(m)) }
