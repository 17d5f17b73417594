package pdf

import (
	"plenary/convert/read/flow"
	"plenary/convert/read/pdf/glyph"
)

// cuts marks the paragraphs that the end of a page cuts: the next begins where the lines of this one do, and
// not where a first line does.
func (t *tagger) cuts() {
	k := 0 // of the paragraphs of the body, of which first and last tell
	for i, b := range t.flow.Body {
		p, ok := b.(*flow.Paragraph)
		if !ok {
			continue
		}
		k++
		if i+1 == len(t.flow.Body) || k == len(t.first) {
			break
		}
		_, ok = t.flow.Body[i+1].(*flow.Paragraph)
		if ok && t.first[k].page == t.last[k-1].page+1 {
			p.Cut = t.cut(t.first[k-1], t.last[k-1], t.first[k])
		}
	}
}

// cut tells whether a paragraph that begins at a place may be the rest of the one from first to last.
func (t *tagger) cut(first, last, next place) flow.Cut {
	margin, known := t.margin(first, last)
	switch {
	case t.fits(last, next):
		return flow.NotCut
	case !known:
		return flow.MayCut
	case !isNear(t.at(next).X, margin):
		return flow.NotCut
	case isNear(t.at(first).X, margin):
		return flow.MayCut
	}
	return flow.IsCut
}

// fits reports whether the first word of the paragraph that begins at next has room on the line that the one above
// ends with: a line goes on until a word has none. How wide lines are, those show that begin where it does.
func (t *tagger) fits(last, next place) bool {
	const blank = 0.25 // of the size
	above, first := t.at(last), t.at(next)
	end := first.X
	glyphs := t.doc.Pages[next.page].Glyphs
	for i := next.glyph; i < len(glyphs) && !glyphs[i].Blank; i++ {
		if g := &glyphs[i]; g.Fate == glyph.Placed {
			end = max(end, g.X+g.Width)
		}
	}
	edge := max(t.edge(last.page, first.X), t.edge(next.page, first.X))
	return above.X+above.Width+float32(blank*above.Size)+end-first.X < edge
}

// edge returns where the widest line of a page ends of those that begin at x.
func (t *tagger) edge(page int, x float32) (edge float32) {
	p := &t.doc.Pages[page]
	for _, l := range t.settings[page].lines {
		from := l.from
		for from < l.to && (p.Glyphs[from].Fate != glyph.Placed || p.Glyphs[from].Blank) {
			from++
		}
		if from == l.to || !t.taken[page][from] || !isNear(p.Glyphs[from].X, x) {
			continue
		}
		for i := from; i < l.to; i++ {
			if g := &p.Glyphs[i]; g.Fate == glyph.Placed && !g.Blank {
				edge = max(edge, g.X+g.Width)
			}
		}
	}
	return edge
}

// isNear reports whether two lines begin at the same margin. First lines are indented by 20 points or more.
func isNear(a, b float32) bool {
	const near = 4 // points
	return a-b < near && b-a < near
}

// margin returns where the lines of a paragraph begin that are not its first, on the page on which it
// ends.
func (t *tagger) margin(first, last place) (x float32, known bool) {
	lines := t.settings[last.page].lines
	p := &t.doc.Pages[last.page]
	for k := len(lines) - 1; k >= 0; k-- {
		l := lines[k]
		if l.from > last.glyph || first.page == last.page && l.from <= first.glyph {
			continue
		}
		for i := l.from; i < l.to; i++ {
			if g := &p.Glyphs[i]; g.Fate == glyph.Placed && !g.Blank && t.taken[last.page][i] {
				return g.X, true
			}
		}
	}
	return 0, false
}

func (t *tagger) at(p place) *glyph.Glyph { return &t.doc.Pages[p.page].Glyphs[p.glyph] }
