package glyph_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"plenary/convert/read/pdf/glyph"
	"plenary/convert/read/pdf/object"
)

// everything is a fixture with a bit of all.
func everything(content string) fixture {
	return fixture{
		content: content,
		resources: `/XObject << /X 10 0 R /Y 11 0 R /I 12 0 R >> /ExtGState << /G << /Font [13 0 R 8] /LW 2 >> >>
			/Properties << /Off 14 0 R /P << /MCID 3 /ActualText <FEFF00E9> /Attached [/Top] >> >> /ColorSpace << /C [/ICCBased 12 0 R] >>`,
		objects: []string{
			stream("/Subtype /Form /Matrix [1 0 0 1 5 5]", "/X Do /Y Do BT /F1 10 Tf (a) Tj ET EMC Q"),
			stream("/Subtype /Form /OC 14 0 R /StructParent 1 /Resources << /XObject << /X 10 0 R >> >>", "/X Do /X Do q"),
			stream("/Subtype /Image", "x"),
			"<< /Type /Font /Subtype /TrueType /BaseFont /Lamp,Italic /FirstChar 32 /Widths [250 -5 1e30] /FontDescriptor << /Flags 4 /MissingWidth 300 >> >>",
			"<< /Type /OCG >>",
		},
		root: "/OCProperties << /D << /OFF [14 0 R] >> >>",
	}
}

const everyOperator = `q 1 0 0 1 5 5 cm BT /F1 10 Tf 12 TL 1 Tc 2 Tw 90 Tz 1 Ts 0 Tr 10 50 Td (ab c) Tj T* [(a) -250 (b) 1e9 (c)] TJ
(d) ' 1 2 (e) " 1 0 0.2 1 5 5 Tm /F4 8 Tf <000100020003> Tj /F8 9 Tf <41B0A1> Tj 0 -5 TD 3 Tr (f) Tj 2 Tr /F3 5 Tf (ABC) Tj ET
/P /P BDC /Artifact << /Type /Pagination >> BDC EMC /OC /Off BDC BT (g) Tj ET EMC /Span << /ActualText (x) >> BDC BT (h) Tj ET
/G gs /C cs 1 sc 1 g 10 10 50 1 re f 10 10 m 20 10 l 30 30 40 40 50 50 c h B n W 5 w 0 0 m 9 0 l S /X Do /I Do BI /W 1 /H 1 /BPC 8 /CS /G ID x EI sh Q`

func TestEveryOperator(t *testing.T) {
	d := everything(everyOperator).read(t)
	if n := len(d.Pages[0].Glyphs); n < 20 {
		t.Errorf("only %d glyphs", n)
	}
}

// FuzzContent holds what check holds for any content stream.
func FuzzContent(f *testing.F) {
	f.Add(everyOperator)
	f.Add("BT /F1 1e38 Tf 1e38 0 0 1e38 0 0 Tm (ab) Tj ET q 0 0 0 0 0 0 cm BT (a) Tj ET")
	f.Add("BT /F1 10 Tf 10 50 Td (S) Tj /F1 8 Tf (EA) Tj ( OF LAMPS) Tj ET")
	f.Add("/X Do /Y Do BT /F7 1 Tf (aaa) Tj ET")
	f.Fuzz(func(t *testing.T, content string) {
		file, err := object.Open(everything(content).bytes(), object.Options{})
		if err != nil {
			return
		}
		if d, err := glyph.Read(file, glyph.Options{}); err == nil {
			check(t, d)
		}
	})
}

// TestDamage changes bytes of a file at random: whatever is read holds what check holds.
func TestDamage(t *testing.T) {
	whole := everything(everyOperator).bytes()
	rounds := 3000
	if testing.Short() {
		rounds = 300
	}
	for seed := range rounds {
		r := rand.New(rand.NewPCG(uint64(seed), 14))
		data := append([]byte(nil), whole...)
		for range 1 + r.IntN(8) {
			at := r.IntN(len(data))
			switch r.IntN(4) {
			case 0:
				data[at] = byte(r.Uint32())
			case 1:
				data[at] = "0123456789<>[]()/ R"[r.IntN(19)]
			case 2:
				end := min(len(data), at+r.IntN(20))
				data = append(data[:at], data[end:]...)
			case 3:
				end := min(len(data), at+r.IntN(40))
				data = append(data[:end:end], data[at:]...)
			}
		}
		file, err := object.Open(data, object.Options{})
		if err != nil {
			continue
		}
		d, err := glyph.Read(file, glyph.Options{})
		if err != nil {
			continue
		}
		check(t, d)
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// TestLimits holds that each page costs no more than it may.
func TestLimits(t *testing.T) {
	form := func(name string) string {
		return stream("/Subtype /Form", strings.Repeat("/"+name+" Do ", 100))
	}
	for _, c := range []struct {
		name string
		f    fixture
		o    glyph.Options
	}{
		{"forms that draw each other", fixture{content: "/A Do", resources: "/XObject << /A 10 0 R /B 11 0 R >>", objects: []string{form("B"), form("A")}}, glyph.Options{}},
		{"marks", fixture{content: strings.Repeat("/P BMC ", 100_001)}, glyph.Options{}},
		{"glyphs of the document", fixture{content: "BT /F1 1 Tf (abc) Tj ET"}, glyph.Options{MaxGlyphs: 2}},
		{"glyphs of a page", fixture{content: "BT /F1 1 Tf " + strings.Repeat("("+strings.Repeat("a", 10_000)+") Tj ", 101)}, glyph.Options{}},
		{"text that is named again and again", fixture{
			content: strings.Repeat("/P /A BDC EMC ", 50_000), resources: "/Properties << /A << /ActualText (" + strings.Repeat("a", 1000) + ") >> >>",
		}, glyph.Options{}},
	} {
		file, err := object.Open(c.f.bytes(), object.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := glyph.Read(file, c.o); !errors.Is(err, glyph.ErrLimit) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestProblems(t *testing.T) {
	self := fixture{
		content: "/X Do /Z Do BT /F99 1 Tf (a) Tj ET", resources: "/XObject << /X 10 0 R >>",
		objects: []string{stream("/Subtype /Form", "/X Do")},
	}
	d := self.read(t)
	want := []glyph.Problem{{Page: 1, Kind: glyph.DeepForms}, {Page: 1, Kind: glyph.MissingObject, What: "Z"}, {Page: 1, Kind: glyph.MissingFont, What: "F99"}}
	if fmt.Sprint(d.Problems) != fmt.Sprint(want) {
		t.Errorf("%+v, want %+v", d.Problems, want)
	}
	broken := fixture{objects: []string{stream("/Filter /Lamp", "x")}, page: "/Contents [10 0 R 99 0 R]"}
	data := []byte(strings.Replace(string(broken.bytes()), "/Contents 5 0 R", "", 1))
	if d = readBytes(t, data); len(d.Problems) != 2 || d.Problems[0].Kind != glyph.BrokenStream || d.Problems[1].Kind != glyph.BrokenStream {
		t.Errorf("%+v", d.Problems)
	}
}

func TestPageRange(t *testing.T) {
	data := string(fixture{content: "BT /F1 10 Tf 10 50 Td (ab) Tj ET"}.bytes())
	data = strings.Replace(data, "/Kids [3 0 R] /Count 1", "/Kids [3 0 R 3 0 R 3 0 R] /Count 3", 1)
	file, err := object.Open([]byte(data), object.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ first, last, from, pages int }{{0, 0, 1, 3}, {2, 0, 2, 2}, {0, 2, 1, 2}, {2, 2, 2, 1}, {4, 9, 0, 0}} {
		d, err := glyph.Read(file, glyph.Options{Pages: func(n int) bool { return n >= c.first && (c.last == 0 || n <= c.last) }})
		if err != nil || len(d.Pages) != c.pages || c.pages > 0 && d.Pages[0].Number != c.from {
			t.Errorf("%d to %d: %d pages, %v", c.first, c.last, len(d.Pages), err)
		}
	}
}
