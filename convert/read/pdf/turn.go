package pdf

import (
	"math"

	"plenary/convert/read/pdf/glyph"
)

// angleOf returns the angle of a glyph in whole degrees; small ones are none.
func angleOf(g *glyph.Glyph) int {
	const level = 2 // degrees: a scanned page may stand a little askew
	a := int(math.Round(float64(g.Angle)))
	for _, right := range [...]int{0, 90, -90, 180, -180} {
		if a >= right-level && a <= right+level {
			a = right
		}
	}
	if a == -180 {
		return 180
	}
	return a
}

// anglesOf returns the angles of the text of a page, that of most glyphs first, then in the order in which they
// come.
func anglesOf(p *glyph.Page) (angles []int) {
	var counts map[int]int
	for i := range p.Glyphs {
		g := &p.Glyphs[i]
		if g.Fate != glyph.Placed || g.Blank {
			continue
		}
		a := angleOf(g)
		if counts == nil {
			if len(angles) == 0 {
				angles = append(angles, a)
			}
			if a == angles[0] {
				continue
			}
			counts = map[int]int{}
			for k := range i { // all before it have the first angle
				if before := &p.Glyphs[k]; before.Fate == glyph.Placed && !before.Blank {
					counts[angles[0]]++
				}
			}
		}
		if counts[a] == 0 {
			angles = append(angles, a)
		}
		counts[a]++
	}
	for k := range angles {
		if counts[angles[k]] > counts[angles[0]] {
			angles[0], angles[k] = angles[k], angles[0]
		}
	}
	return angles
}

// turn turns a page so that the text of an angle runs from left to right.
func turn(p *glyph.Page, angle int) *glyph.Page {
	sin, cos := math.Sincos(float64(angle) * math.Pi / 180)
	var right, up float64 // so that the page begins at its corner again
	c := *p
	switch angle {
	case 90:
		up, c.Width, c.Height = p.Width, p.Height, p.Width
	case -90:
		right, c.Width, c.Height = p.Height, p.Height, p.Width
	case 180:
		right, up = p.Width, p.Height
	}
	at := func(x, y float32) (float32, float32) {
		return float32(float64(float64(x)*cos) + float64(float64(y)*sin) + right), float32(float64(float64(y)*cos) - float64(float64(x)*sin) + up)
	}
	c.Glyphs = make([]glyph.Glyph, len(p.Glyphs))
	for i, g := range p.Glyphs {
		g.X, g.Y = at(g.X, g.Y)
		c.Glyphs[i] = g
	}
	c.Rules = make([]glyph.Box, len(p.Rules))
	for i, r := range p.Rules {
		x0, y0 := at(r.Left, r.Bottom)
		x1, y1 := at(r.Right, r.Top)
		c.Rules[i] = glyph.Box{Left: min(x0, x1), Bottom: min(y0, y1), Right: max(x0, x1), Top: max(y0, y1)}
	}
	return &c
}
