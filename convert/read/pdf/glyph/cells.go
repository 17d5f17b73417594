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

func newCells(n int) *cells {
	width := bits.Len(uint(n)) + 1
	return &cells{heads: make([]int32, 1<<width), links: make([]link, 0, n), shift: 32 - width}
}

func (c *cells) hash(column, row int32) *int32 {
	const golden, prime = 0x9E3779B1, 0x85EBCA77
	return &c.heads[(uint32(column)*golden^uint32(row)*prime)*golden>>c.shift]
}

func (c *cells) add(x, y float32, glyph int32) {
	head := c.hash(int32(x/cellSide), int32(y/cellSide))
	c.links = append(c.links, link{glyph, *head})
	*head = int32(len(c.links))
}

// any reports whether is holds of a glyph that begins within the distance of a place, or not far beyond
// it.
func (c *cells) any(x, y, distance float32, is func(glyph int32) bool) bool {
	distance = min(distance, cellSide/2) // no more than four cells
	left, right := int32((x-distance)/cellSide), int32((x+distance)/cellSide)
	bottom, top := int32((y-distance)/cellSide), int32((y+distance)/cellSide)
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
