package glyph

import "math/bits"

// cells finds glyphs by their places: a hash table of squares of the page, each with a chain of
// the glyphs that begin in it.
type cells struct {
	heads []int32 // by hash: 1 + the index into links of the last glyph
	links []link
	shift int
}

type link struct {
	glyph int32
	next  int32 // 1 + the index of the next
}

// cellSide is the side of a square in points, about half the size of small print.
const cellSide = 4

// mostInCell bounds how many glyphs of a cell are looked at, so that a page with all its
// glyphs in one place is linear work.
const mostInCell = 32

// emptyCells returns cells for the glyphs of the page; those of the page before are emptied.
func (c *canvas) emptyCells() *cells {
	width := bits.Len(uint(len(c.glyphs))) + 1
	if c.cells == nil || len(c.cells.heads) < 1<<width {
		c.cells = &cells{heads: make([]int32, 1<<width), shift: 32 - width}
	}
	clear(c.cells.heads)
	c.cells.links = c.cells.links[:0]
	return c.cells
}

func (c *cells) hash(column, row int32) *int32 {
	const golden, prime = 0x9E3779B1, 0x85EBCA77
	return &c.heads[(uint32(column)*golden^uint32(row)*prime)*golden>>c.shift]
}

// cellOf returns the number of a square along one side of the page.
func cellOf(v float32) int32 {
	const farthest = 1 << 20
	return int32(min(max(v/cellSide, -farthest), farthest))
}

func (c *cells) add(x, y float32, glyph int32) {
	head := c.hash(cellOf(x), cellOf(y))
	c.links = append(c.links, link{glyph, *head})
	*head = int32(len(c.links))
}

// any reports whether is holds of a glyph that begins within the distance of a place, or not far beyond
// it.
func (c *cells) any(x, y, distance float32, is func(glyph int32) bool) bool {
	distance = min(distance, cellSide/2) // no more than four cells
	left, right := cellOf(x-distance), cellOf(x+distance)
	bottom, top := cellOf(y-distance), cellOf(y+distance)
	for column := left; column <= right; column++ {
		for row := bottom; row <= top; row++ {
			budget := mostInCell
			for at := *c.hash(column, row); at != 0 && budget > 0; at = c.links[at-1].next {
				budget--
				if is(c.links[at-1].glyph) {
					return true
				}
			}
		}
	}
	return false
}
