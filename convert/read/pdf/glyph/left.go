package glyph

// A Left is how many glyphs of a page and a font are not in the plain text for one reason.
type Left struct {
	Page  int // its number
	Font  *Font
	Fate  Fate
	Count int // of glyphs that are no blanks
	First int // the index of the first one in the glyphs of its page
	Box   Box // around all
}

// Left returns what the pages show and the plain text does not have, by page, in the order in which each is
// first met. Glyphs that a text of the file stands for are not among them.
func (d *Document) Left() (left []Left) {
	type key struct {
		font *Font
		fate Fate
	}
	for i := range d.Pages {
		page := &d.Pages[i]
		at := map[key]int{}
		for j := range page.Glyphs {
			g := &page.Glyphs[j]
			if g.Fate == Placed || g.Fate == Replaced || g.Fate == Lengthening || g.Blank {
				continue
			}
			k := key{g.Font, g.Fate}
			n, ok := at[k]
			if !ok {
				n = len(left)
				at[k] = n
				left = append(left, Left{Page: page.Number, Font: g.Font, Fate: g.Fate, First: j, Box: g.Box()})
			}
			left[n].Count++
			left[n].Box = left[n].Box.and(g.Box())
		}
	}
	return left
}

// Box returns about what the glyph covers: from a fifth of its size below the baseline to four fifths above it, whatever
// its shape.
func (g *Glyph) Box() Box {
	const descent = 0.2
	if g.Angle == 0 {
		return Box{g.Left(), g.Y - float32(descent*g.Size), g.Left() + g.Width, g.Y + float32((1-descent)*g.Size)}
	}
	m := rotation(g.Angle)
	m.e, m.f = float64(g.Left()), float64(g.Y)
	return m.box(0, -descent*float64(g.Size), float64(g.Width), (1-descent)*float64(g.Size))
}
