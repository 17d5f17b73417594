package pdf

import (
	"encoding/binary"
	"math"
	"sync"

	"github.com/go-text/typesetting/font/cff"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// Curves are the outlines of a font that has them in the form of PostScript, as TrueType has them: its cubic curves are drawn
// as quadratic ones that are nowhere half a unit away. It is safe for use by many at once.
type curves struct {
	from *cff.CFF
	made sync.Map // of outlines by their glyphs
}

// readCurves reads the table "CFF " of a font, nil where there is none or it cannot be read.
func readCurves(table []byte) *curves {
	from, err := cff.Parse(table)
	if err != nil {
		return nil
	}
	return &curves{from: from}
}

// outline returns the outline of a glyph, nil when it has none.
func (c *curves) outline(glyph int) []byte {
	if made, ok := c.made.Load(glyph); ok {
		return made.([]byte)
	}
	var made []byte
	if segments, _, err := c.from.LoadGlyph(tables.GlyphID(glyph)); err == nil {
		made = outlineOf(contoursOf(segments))
	}
	c.made.Store(glyph, made)
	return made
}

// limits returns a table maxp for outlines that are made. (OpenType specification, maxp: no glyph has as many points or contours.)
func limits(glyphs int) []byte {
	maxp := make([]byte, 32)
	for _, p := range []patch{{0, 1}, {4, glyphs}, {6, 1 << 14}, {8, 1 << 12}, {14, 2}} {
		put(maxp, p.at, p.value)
	}
	return maxp
}

// A knot is a point of a contour: one that this goes through, or one that bends it.
type knot struct {
	x, y int
	on   bool
}

// contoursOf returns the closed contours of a path.
func contoursOf(path []opentype.Segment) (contours [][]knot) {
	var open []knot
	var at opentype.SegmentPoint
	end := func() {
		if n := len(open); n > 1 && open[0] == open[n-1] {
			open = open[:n-1] // a contour of TrueType closes itself
		}
		if len(open) > 1 {
			contours = append(contours, open)
		}
		open = nil
	}
	for _, s := range path {
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			end()
			at = s.Args[0]
			open = append(open, knotAt(at, true))
		case opentype.SegmentOpLineTo:
			at = s.Args[0]
			open = append(open, knotAt(at, true))
		case opentype.SegmentOpQuadTo:
			at = s.Args[1]
			open = append(open, knotAt(s.Args[0], false), knotAt(at, true))
		case opentype.SegmentOpCubeTo:
			open = append(open, bent(at, s.Args)...)
			at = s.Args[2]
		}
	}
	end()
	return contours
}

func knotAt(p opentype.SegmentPoint, on bool) knot {
	return knot{int(math.Round(float64(p.X))), int(math.Round(float64(p.Y))), on}
}

// tolerance is how far, in units of the font, a quadratic curve may be from the cubic one that it stands for.
const tolerance = 0.5

// mostPieces is how many quadratic curves stand for a cubic one at most: for one that spans a font few are enough.
const mostPieces = 32

// bent returns the knots of quadratic curves that stand for a cubic one. Cut into n pieces, a curve is √3/36 n³ of its third difference
// from the quadratic curves through the ends of these at most. (Sederberg, "Computer Aided Geometric Design", section 10.6.)
func bent(from opentype.SegmentPoint, to [3]opentype.SegmentPoint) (knots []knot) {
	x := [4]float64{float64(from.X), float64(to[0].X), float64(to[1].X), float64(to[2].X)}
	y := [4]float64{float64(from.Y), float64(to[0].Y), float64(to[1].Y), float64(to[2].Y)}
	third := func(p [4]float64) float64 { return p[3] - float64(3*p[2]) + float64(3*p[1]) - p[0] }
	dx, dy := third(x), third(y)
	off, n := math.Sqrt(float64(dx*dx)+float64(dy*dy))*math.Sqrt(3)/36, 1.0
	for off > tolerance*n*n*n && n < mostPieces {
		n++
	}
	for i := range int(n) {
		t, u := float64(i)/n, float64(i+1)/n
		knots = append(knots,
			knot{bend(x, t, u), bend(y, t, u), false},
			knot{int(math.Round(cubic(x, u))), int(math.Round(cubic(y, u))), true})
	}
	return knots
}

// cubic returns a coordinate of a cubic curve at t.
func cubic(p [4]float64, t float64) float64 { return blossom(p, t, t, t) }

// bend returns the coordinate of the knot that bends a quadratic curve between two places of a cubic one as this is bent.
func bend(p [4]float64, t, u float64) int {
	return int(math.Round(float64(0.75*(blossom(p, t, t, u)+blossom(p, t, u, u))) - float64(0.25*(cubic(p, t)+cubic(p, u)))))
}

// blossom returns the polar form of a cubic curve, which has its control points between any two places. (Ramshaw, "Blossoms are polar forms".)
func blossom(p [4]float64, ts ...float64) float64 {
	for _, t := range ts {
		for i := range len(p) - 1 {
			p[i] = float64((1-t)*p[i]) + float64(t*p[i+1])
		}
	}
	return p[0]
}

// The flags of the points of an outline. (OpenType specification, glyf, "Simple Glyph Description".)
const (
	onCurve = 1 << 0
	xShort  = 1 << 1
	yShort  = 1 << 2
	xSame   = 1 << 4 // of a short one: it is positive
	ySame   = 1 << 5
)

// outlineOf writes contours as a simple outline.
func outlineOf(contours [][]knot) (outline []byte) {
	if len(contours) == 0 {
		return nil
	}
	var flags, xs, ys, ends []byte
	var last knot
	left, bottom, right, top, points := math.MaxInt16, math.MaxInt16, math.MinInt16, math.MinInt16, 0
	for _, contour := range contours {
		for _, k := range contour {
			left, bottom, right, top = min(left, k.x), min(bottom, k.y), max(right, k.x), max(top, k.y)
			flag := 0
			if k.on {
				flag = onCurve
			}
			var x, y int
			x, xs = coordinate(xs, k.x-last.x, xShort, xSame)
			y, ys = coordinate(ys, k.y-last.y, yShort, ySame)
			flags = append(flags, byte(flag|x|y))
			last = k
			points++
		}
		ends = binary.BigEndian.AppendUint16(ends, uint16(points-1))
	}
	for _, n := range []int{len(contours), left, bottom, right, top} {
		outline = binary.BigEndian.AppendUint16(outline, uint16(n))
	}
	outline = append(append(outline, ends...), 0, 0) // no instructions
	return append(append(append(outline, flags...), xs...), ys...)
}

// coordinate appends a coordinate by its distance from the last, and returns the flags that tell how.
func coordinate(list []byte, by, short, same int) (flags int, _ []byte) {
	switch {
	case by == 0:
		return same, list
	case by > 0 && by < 256:
		return short | same, append(list, byte(by))
	case by < 0 && by > -256:
		return short, append(list, byte(-by))
	}
	return 0, binary.BigEndian.AppendUint16(list, uint16(by))
}
