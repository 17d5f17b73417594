package pdf

import (
	"math"
	"slices"
	"testing"

	"github.com/go-text/typesetting/font/opentype"
	fonttables "github.com/go-text/typesetting/font/opentype/tables"
)

func at(x, y float32) opentype.SegmentPoint { return opentype.SegmentPoint{X: x, Y: y} }

// A cubic curve becomes quadratic ones that begin and end where it does and are nowhere half a unit away, but for the rounding of knots.
func TestBent(t *testing.T) {
	for name, c := range map[string]struct {
		from opentype.SegmentPoint
		to   [3]opentype.SegmentPoint
	}{
		"a quarter of a circle": {at(0, 500), [3]opentype.SegmentPoint{at(276, 500), at(500, 276), at(500, 0)}},
		"a wave":                {at(0, 0), [3]opentype.SegmentPoint{at(900, 300), at(-400, 600), at(500, 900)}},
		"a line":                {at(10, 10), [3]opentype.SegmentPoint{at(20, 20), at(30, 30), at(40, 40)}},
		"a small one":           {at(0, 0), [3]opentype.SegmentPoint{at(3, 1), at(5, 2), at(6, 6)}},
	} {
		knots := bent(c.from, c.to)
		if last := knots[len(knots)-1]; !last.on || last != knotAt(c.to[2], true) || len(knots)%2 > 0 {
			t.Errorf("%s ends in %v", name, last)
		}
		x := [4]float64{float64(c.from.X), float64(c.to[0].X), float64(c.to[1].X), float64(c.to[2].X)}
		y := [4]float64{float64(c.from.Y), float64(c.to[0].Y), float64(c.to[1].Y), float64(c.to[2].Y)}
		before, n := knotAt(c.from, true), float64(len(knots)/2)
		for i := 0; i < len(knots); i += 2 {
			bend, end := knots[i], knots[i+1]
			for _, s := range []float64{0.1, 0.3, 0.5, 0.7, 0.9} {
				u := (float64(i/2) + s) / n
				quadratic := func(a, b, c int) float64 {
					return (1-s)*(1-s)*float64(a) + 2*s*(1-s)*float64(b) + s*s*float64(c)
				}
				if d := math.Hypot(quadratic(before.x, bend.x, end.x)-cubic(x, u), quadratic(before.y, bend.y, end.y)-cubic(y, u)); d > tolerance+0.75 {
					t.Errorf("%s is %.2f away at %.2f of %g curves", name, d, u, n)
				}
			}
			before = end
		}
		if name == "a line" && len(knots) > 2 || name == "a wave" && len(knots) < 6 {
			t.Errorf("%s takes %d knots", name, len(knots))
		}
	}
}

// Contours are written so that a reader of TrueType finds the same points, in the box that the outline says.
func TestOutlineOf(t *testing.T) {
	path := []opentype.Segment{
		{Op: opentype.SegmentOpMoveTo, Args: [3]opentype.SegmentPoint{at(-300, 20)}},
		{Op: opentype.SegmentOpLineTo, Args: [3]opentype.SegmentPoint{at(-300, 900)}},
		{Op: opentype.SegmentOpQuadTo, Args: [3]opentype.SegmentPoint{at(0, 910), at(100, 30)}},
		{Op: opentype.SegmentOpLineTo, Args: [3]opentype.SegmentPoint{at(-300, 20)}},
		{Op: opentype.SegmentOpMoveTo, Args: [3]opentype.SegmentPoint{at(1, 1)}},
		{Op: opentype.SegmentOpMoveTo, Args: [3]opentype.SegmentPoint{at(5, 5)}},
		{Op: opentype.SegmentOpLineTo, Args: [3]opentype.SegmentPoint{at(6, 5)}},
		{Op: opentype.SegmentOpLineTo, Args: [3]opentype.SegmentPoint{at(6, 400)}},
	}
	want := [][]knot{
		{{-300, 20, true}, {-300, 900, true}, {0, 910, false}, {100, 30, true}},
		{{5, 5, true}, {6, 5, true}, {6, 400, true}},
	}
	contours := contoursOf(path)
	if !slices.EqualFunc(contours, want, slices.Equal[[]knot]) {
		t.Fatalf("%v", contours)
	}
	outline := outlineOf(contours)
	for i, n := range []int{2, -300, 5, 100, 910} {
		if signed(outline, 2*i) != n {
			t.Errorf("the header has %d at %d, not %d", signed(outline, 2*i), i, n)
		}
	}
	glyph, _, err := fonttables.ParseGlyph(outline)
	if err != nil {
		t.Fatal(err)
	}
	simple := glyph.Data.(fonttables.SimpleGlyph)
	if !slices.Equal(simple.EndPtsOfContours, []uint16{3, 6}) {
		t.Errorf("contours end at %v", simple.EndPtsOfContours)
	}
	flat := slices.Concat(want...)
	for i, p := range simple.Points {
		if k := flat[i]; int(p.X) != k.x || int(p.Y) != k.y || p.Flag&onCurve > 0 != k.on {
			t.Errorf("point %d is %+v, not %+v", i, p, k)
		}
	}
	if outlineOf(nil) != nil {
		t.Error("a glyph without contours has an outline")
	}
}

// A font with outlines of PostScript is cut as any other is, with the same widths, and its outlines lie where theirs did.
func TestCurves(t *testing.T) {
	files, err := system.family("Nimbus Roman")
	if err != nil || len(files) == 0 {
		t.Skipf("missing fonts: Nimbus Roman (apt-get install fonts-urw-base35): %v", err)
	}
	i := slices.IndexFunc(files, func(f FontFile) bool { return readFont(f.Data).curves != nil })
	if i < 0 {
		t.Skip("missing fonts: Nimbus Roman with outlines of PostScript")
	}
	f := readFont(files[i].Data)
	if err := f.shows('a', "Latin", files[i].Data); err != nil {
		t.Fatal(err)
	}
	made, ok := f.subset(latin(f, []rune("&Bag")))
	if !ok {
		t.Fatal("it cannot be cut")
	}
	small := readFont(made.file)
	for _, r := range "&Bag" {
		_, box, err := f.curves.from.LoadGlyph(fonttables.GlyphID(f.glyph[r]))
		if err != nil {
			t.Fatal(err)
		}
		outline := small.outline(small.glyphOf(r))
		for k, want := range []float64{float64(box.Min.X), float64(box.Min.Y), float64(box.Max.X), float64(box.Max.Y)} {
			if got := float64(signed(outline, 2+2*k)); math.Abs(got-want) > 12 { // a knot that bends may lie outside, as one of a cubic curve does
				t.Errorf("%q: side %d of its box is %g, not %g", r, k, got, want)
			}
		}
		if small.width[r] != f.width[r] || f.width[r] == 0 {
			t.Errorf("%q is %g wide, not %g", r, small.width[r], f.width[r])
		}
	}
}
