package pdf

import (
	"bytes"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math"
	"slices"
	"strings"
	"testing"

	"plenary/convert/resolution/specimen"
)

// drawn returns a picture of a size, in the form that encode writes.
func drawn(t *testing.T, width, height int, encode func(*bytes.Buffer, image.Image) error) []byte {
	t.Helper()
	lamp := image.NewNRGBA(image.Rect(0, 0, width, height))
	lamp.Set(0, 0, color.NRGBA{R: 200, A: 90})
	var out bytes.Buffer
	if err := encode(&out, lamp); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func asPNG(out *bytes.Buffer, m image.Image) error  { return png.Encode(out, m) }
func asJPEG(out *bytes.Buffer, m image.Image) error { return jpeg.Encode(out, m, nil) }
func asGIF(out *bytes.Buffer, m image.Image) error  { return gif.Encode(out, m, nil) }

// An emblem stands in its place, with its proportions.
func TestEmblem(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		want [4]float64 // left, top, width, height
	}{
		"as wide as the place": {drawn(t, 561, 470, asPNG), [4]float64{64.7, 71.3, 56.1, 47}},
		"wider":                {drawn(t, 40, 10, asJPEG), [4]float64{64.7, 87.8, 56.1, 14}},
		"higher":               {drawn(t, 10, 20, asPNG), [4]float64{81, 71.3, 23.5, 47}},
	} {
		t.Run(name, func(t *testing.T) {
			o := Options{Emblem: c.data}
			b, _ := layOut(specimen.New(), o)
			if len(b.pages[0].pictures) != 1 {
				t.Fatalf("%d pictures", len(b.pages[0].pictures))
			}
			p := b.pages[0].pictures[0]
			for i, got := range []float64{p.x, p.y, p.width, p.height} {
				if math.Abs(got-c.want[i]) > 0.05 {
					t.Errorf("placed at %.2f, %.2f, of %.2f by %.2f, not %v", p.x, p.y, p.width, p.height, c.want)
					break
				}
			}
			if _, findings := Render(specimen.New(), o); len(findings) > 0 {
				t.Error(findings)
			}
		})
	}
}

// What is no picture, or not of the two forms, is refused.
func TestCheckEmblem(t *testing.T) {
	whole := drawn(t, 30, 30, asPNG)
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"empty":  {nil, "neither PNG nor JPEG"},
		"text":   {[]byte("a gull"), "neither PNG nor JPEG"},
		"broken": {whole[:len(whole)-20], "reading the picture"},
		"a GIF":  {drawn(t, 3, 3, asGIF), "neither PNG nor JPEG"},
		"huge":   {drawn(t, 4001, 1, asPNG), "4001 by 1 pixels"},
	} {
		if err := CheckEmblem(c.data); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, not %q", name, err, c.want)
		}
	}
}

// A drafting copy has a number beside each line of the text, from 1 on each
// page, and the same text.
func TestLineNumbers(t *testing.T) {
	plain, _ := layOut(longResolution(9), Options{})
	numbered, _ := layOut(longResolution(9), Options{LineNumbers: true})
	if bodyText(plain) != bodyText(numbered) {
		t.Error("the text is another")
	}
	for n, p := range numbered.pages {
		var text, numbers []float64
		for _, l := range p.lines {
			switch {
			case l.of > 0:
				text = append(text, l.y)
			case l.segments[0].x+l.segments[0].width < margin:
				numbers = append(numbers, l.y)
			}
		}
		slices.Sort(text)
		if text = slices.Compact(text); !slices.Equal(text, numbers) {
			t.Errorf("page %d: lines at %v have numbers at %v", n+1, text, numbers)
		}
	}
}

// A drafting copy leaves every other line free, in its paragraphs only.
func TestDoubleSpaced(t *testing.T) {
	c := newComposer(longResolution(9), Options{DoubleSpaced: true})
	c.resolution()
	b := c.book()
	for n, p := range b.pages {
		for i := range p.lines[min(1, len(p.lines)):] {
			a, b := p.lines[i], p.lines[i+1]
			if a.of == 0 || a.of != b.of || c.items[a.of-1].table != nil {
				continue
			}
			want := c.items[a.of-1].shape.leading
			if c.items[a.of-1].shape.align == justified && want != 24 || math.Abs(b.y-a.y-want) > 0.01 {
				t.Errorf("page %d: lines of item %d at %.1f and %.1f", n+1, a.of, a.y, b.y)
			}
		}
	}
}
