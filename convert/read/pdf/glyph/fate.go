package glyph

import "math"

// settle gives their fates to the glyphs of a page that only the whole page tells.
func (c *canvas) settle() {
	width, height := float32(c.page.Width), float32(c.page.Height)
	invisible := 0
	for i := range c.glyphs {
		g := &c.glyphs[i]
		switch {
		case g.Fate == Invisible:
			invisible++
			continue
		case g.Fate != Placed:
			continue
		}
		x, y := g.centre()
		switch {
		case !(0 <= x && x <= width && 0 <= y && y <= height): // or no number at all
			g.Fate = Outside
		case c.isUnreadable(g):
			g.Fate = Unreadable
		case g.drawn&white != 0 && !g.Blank && !c.stands(x, y):
			g.Fate = Concealed
		}
	}
	c.findDuplicates()
	if invisible > 0 {
		c.findScanned()
	}
}

// isUnreadable reports whether nothing says what a glyph stands for: neither its font nor an ActualText.
func (c *canvas) isUnreadable(g *Glyph) bool {
	return g.Text == "" && (g.Mark == 0 || c.marks[g.Mark-1].actual == 0)
}

// centre returns the middle of the glyph, about a third of its size above the baseline.
func (g *Glyph) centre() (x, y float32) {
	const middle = 0.3
	if g.Angle == 0 {
		return g.X + float32(g.Width/2), g.Y + float32(middle*g.Size)
	}
	sin, cos := math.Sincos(float64(g.Angle) * math.Pi / 180)
	along, above := float64(g.Width)/2, middle*float64(g.Size)
	if g.Font.Vertical {
		above = 0
	}
	return g.X + float32(float64(along*cos)-float64(above*sin)), g.Y + float32(float64(along*sin)+float64(above*cos))
}

func (b Box) holds(x, y float32) bool {
	return b.Left <= x && x <= b.Right && b.Bottom <= y && y <= b.Top
}

// mostGrounds bounds how many grounds a white glyph is held against.
const mostGrounds = 256

// stands reports whether something that is not white, or an image, is at a place: a white glyph can be seen
// there. What is beyond the bound is believed to be.
func (c *canvas) stands(x, y float32) bool {
	if len(c.grounds)+len(c.images) > mostGrounds {
		return true
	}
	for _, box := range c.grounds {
		if box.holds(x, y) {
			return true
		}
	}
	for i := range c.images {
		if c.images[i].holds(x, y) {
			return true
		}
	}
	return false
}

// overprint is how far apart, in sizes, two glyphs may be drawn that are seen as one: what is printed
// twice to look bold is moved by less. The narrowest letters are twice as wide.
const overprint = 0.1

// findDuplicates names the glyphs that are drawn over the same glyph.
func (c *canvas) findDuplicates() {
	cells := c.emptyCells()
	for i := range c.glyphs {
		g := &c.glyphs[i]
		if g.Fate != Placed || g.Blank || g.Text == tatweel {
			continue
		}
		if c.twin(cells, i, overprint*g.Size) {
			g.Fate = Duplicate
			continue
		}
		cells.add(g.X, g.Y, int32(i))
	}
}

// twin reports whether a glyph that looks the same is among cells, no farther from glyph i.
func (c *canvas) twin(cells *cells, i int, distance float32) bool {
	g := &c.glyphs[i]
	return cells.any(g.X, g.Y, distance, func(j int32) bool {
		h := &c.glyphs[j]
		return absolute(h.X-g.X) <= distance && absolute(h.Y-g.Y) <= distance &&
			(h.Char == g.Char || h.Text == g.Text) && absolute(h.Size-g.Size) <= distance
	})
}

func absolute(x float32) float32 {
	if x < 0 {
		return -x
	}
	return x
}

// scanError is how far, in sizes, recognised text may stand from the same text where it is visible.
const scanError = 0.5

// findScanned names the invisible glyphs that are the text of an image: what character
// recognition has put over the image of a page. Where the same text can be seen, they are duplicates.
func (c *canvas) findScanned() {
	grounds := c.imageGrid()
	cells := c.emptyCells()
	for i := range c.glyphs {
		if g := &c.glyphs[i]; g.Fate == Placed && !g.Blank {
			cells.add(g.X, g.Y, int32(i))
		}
	}
	for i := range c.glyphs {
		g := &c.glyphs[i]
		x, y := g.centre()
		switch {
		case g.Fate != Invisible || c.hidden > 0:
		case !(0 <= x && float64(x) <= c.page.Width && 0 <= y && float64(y) <= c.page.Height):
			g.Fate = Outside
		case !g.Blank && c.twin(cells, i, scanError*g.Size):
			g.Fate = Duplicate
		case !grounds.holds(x, y):
		case c.isUnreadable(g):
			g.Fate = Unreadable
		default:
			g.Fate = Placed
			g.drawn |= scanned
		}
	}
}

// A grid says which parts of a page images cover.
type grid struct {
	covered       [gridSize + 1][gridSize + 1]int32 // how many images do
	width, height float32                           // of a part
}

// gridSize is how many parts each side of a page has. They are some 10 points wide, as text over an image
// may stand beside it by a few.
const gridSize = 64

// imageGrid counts the images over each part of the page: first what changes from one part to the next, then the sums.
func (c *canvas) imageGrid() *grid {
	g := &grid{width: float32(c.page.Width) / gridSize, height: float32(c.page.Height) / gridSize}
	n := &g.covered
	for _, image := range c.images {
		left, bottom := g.cell(image.Left, image.Bottom)
		right, top := g.cell(image.Right, image.Top)
		n[bottom][left]++
		n[top+1][left]--
		n[bottom][right+1]--
		n[top+1][right+1]++
	}
	for y := range n {
		for x := range n[y] {
			if x > 0 {
				n[y][x] += n[y][x-1]
			}
		}
		for x := range n[y] {
			if y > 0 {
				n[y][x] += n[y-1][x]
			}
		}
	}
	return g
}

// cell returns the cell of a place; those beyond the page are in the cells of its edges.
func (g *grid) cell(x, y float32) (column, row int) {
	at := func(v, size float32) int {
		if !(v > 0) {
			return 0
		}
		return int(min(v/size, gridSize-1))
	}
	return at(x, g.width), at(y, g.height)
}

func (g *grid) holds(x, y float32) bool {
	column, row := g.cell(x, y)
	return g.covered[row][column] > 0
}
