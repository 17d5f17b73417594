package glyph_test

import (
	"fmt"
	"strings"
	"testing"

	"plenary/convert/read/pdf/glyph"
	"plenary/convert/read/pdf/object"
	_ "plenary/internal/update" // the flag -update
)

// The fonts of all fixtures, by their names in the resources:
//
//	F1  Times-Roman, not embedded, without widths, WinAnsi
//	F2  Times-Italic
//	F3  names of glyphs: 65 is a, 66 is two letters, 67 is not known
//	F4  a CIDFont with ToUnicode: 1 is l, 2 is fi, 3 is a clef beyond the BMP, 4 to 6 are x to z, 7 is a tatweel
//	F5  Symbol
//	F6  a bar code font whose name is that of a bold italic one
//	F7  a Type 3 font with units of its own
//	F8  a CIDFont without ToUnicode, and with a CMap that is not known
//	F9  one with a CMap of a set of characters
//	F10 one with a CMap of Unicode for vertical writing
//	F11 one with a CMap of Unicode, whose glyphs are half as wide as high; U+0001 is not known
const fixtureFonts = `/Font <<
/F1 << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>
/F2 << /Type /Font /Subtype /Type1 /BaseFont /Times-Italic >>
/F3 << /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Lamp-Bold /FirstChar 65 /Widths [500 1000 250]
  /Encoding << /Differences [65 /a /uni004C004D /g77 97 /uni0067.alt] >> >>
/F4 << /Type /Font /Subtype /Type0 /BaseFont /Beam /Encoding /Identity-H /ToUnicode 4 0 R
  /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Beam /DW 500 /W [1 [300] 2 3 700] >>] >>
/F5 << /Type /Font /Subtype /Type1 /BaseFont /Symbol >>
/F6 << /Type /Font /Subtype /TrueType /BaseFont /Barcode#203#20of#209,BoldItalic /Encoding /WinAnsiEncoding >>
/F7 << /Type /Font /Subtype /Type3 /FontMatrix [0.01 0 0 0.01 0 0] /FontBBox [0 0 80 80] /FirstChar 97 /Widths [50]
  /Encoding << /Differences [97 /a] >> >>
/F8 << /Type /Font /Subtype /Type0 /BaseFont /Mole /Encoding /KSCms-UHC-H
  /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Mole >>] >>
/F9 << /Type /Font /Subtype /Type0 /BaseFont /Pier /Encoding /GBK-EUC-H
  /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Pier >>] >>
/F10 << /Type /Font /Subtype /Type0 /BaseFont /Pier /Encoding /UniGB-UCS2-V
  /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Pier >>] >>
/F11 << /Type /Font /Subtype /Type0 /BaseFont /Fog /Encoding /UniGB-UCS2-H
  /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Fog /DW 500 >>] >>
>>`

const fixtureCMap = `/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
4 beginbfchar <0001> <006C> <0002> <00660069> <0003> <D834DD1E> <0007> <0640> endbfchar
1 beginbfrange <0004> <0006> <0078> endbfrange endcmap`

// fixture makes a PDF of one page on a sheet of 200 by 100 points with a content stream. The rest of the
// resources, entries of the page and further objects from number 10 on may be given.
type fixture struct {
	content   string
	resources string
	page      string
	objects   []string
	root      string
}

func stream(dict, data string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(data), data)
}

func (f fixture) bytes() []byte {
	box := ""
	if !strings.Contains(f.page, "/MediaBox") {
		box = "/MediaBox [0 0 200 100]"
	}
	resources := fmt.Sprintf("/Resources << %s %s >>", fixtureFonts, f.resources)
	if strings.Contains(f.page, "/Resources") {
		resources = ""
	}
	numbered := map[int]string{
		1: "<< /Type /Catalog /Pages 2 0 R " + f.root + " >>",
		2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		3: fmt.Sprintf("<< /Type /Page /Parent 2 0 R %s %s /Contents 5 0 R %s >>", box, f.page, resources),
		4: stream("", fixtureCMap),
		5: stream("", f.content),
	}
	for i, o := range f.objects {
		numbered[10+i] = o
	}
	var b strings.Builder
	b.WriteString("%PDF-1.7\n")
	size := 10 + len(f.objects)
	places := make([]int, size)
	for n := range size {
		if o, ok := numbered[n]; ok {
			places[n] = b.Len()
			fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", n, o)
		}
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n", size)
	for _, at := range places {
		kind := "n"
		if at == 0 {
			kind = "f"
		}
		fmt.Fprintf(&b, "%010d %05d %s \n", at, 0, kind)
	}
	fmt.Fprintf(&b, "trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", size, start)
	return []byte(b.String())
}

// read reads a fixture, and checks what holds of all documents.
func (f fixture) read(t testing.TB) *glyph.Document {
	t.Helper()
	d := readBytes(t, f.bytes())
	check(t, d)
	return d
}

func readBytes(t testing.TB, data []byte) *glyph.Document {
	t.Helper()
	file, err := object.Open(data, object.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d, err := glyph.Read(file, glyph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// check reports what is wrong with a document whatever it was read from: each glyph that is placed has its
// text in the plain text, once and in order; what lies between is white space; and marks, forms and
// pages are where they say.
func check(t testing.TB, d *glyph.Document) {
	t.Helper()
	at := 0
	between := func(to int) {
		if to < at || to > len(d.Text) || strings.Trim(d.Text[at:to], " \n\f") != "" {
			t.Fatalf("text %d to %d of %d is of no glyph: %.40q", at, to, len(d.Text), d.Text[min(at, len(d.Text)):])
		}
	}
	for i := range d.Pages {
		p := &d.Pages[i]
		if p.Start < at || p.End < p.Start || p.End > len(d.Text) {
			t.Fatalf("page %d: text %d to %d of %d", p.Number, p.Start, p.End, len(d.Text))
		}
		for j := range p.Glyphs {
			g := &p.Glyphs[j]
			start, end := int(g.Start), int(g.End)
			between(start)
			at = end
			switch {
			case g.Fate == glyph.Placed && d.Text[start:end] != g.Text && d.Text[start:end] != strings.ToLower(g.Text) && // a small capital
				!(g.Text == "\u00AD" && d.Text[start:end] == "-") && !(g.Blank && start == end): // a soft hyphen that is shown, a blank that takes no room
				t.Fatalf("glyph %d: %q in the text, %q in the font", j, d.Text[start:end], g.Text)
			case g.Fate == glyph.Placed && g.Text == "":
				t.Fatalf("glyph %d is placed without a text", j)
			case g.Fate != glyph.Placed && g.Fate != glyph.Replaced && start != end:
				t.Fatalf("glyph %d is %v and has text %q", j, g.Fate, d.Text[start:end])
			case int(g.Mark) > len(p.Marks):
				t.Fatalf("glyph %d: mark %d of %d", j, g.Mark, len(p.Marks))
			case g.Mark > 0 && (p.Marks[g.Mark-1].From > j || p.Marks[g.Mark-1].To <= j):
				t.Fatalf("glyph %d is not in its mark %+v", j, p.Marks[g.Mark-1])
			}
		}
		for j, m := range p.Marks {
			if m.From > m.To || m.To > len(p.Glyphs) || m.Parent > j {
				t.Fatalf("mark %d: %+v", j, m)
			}
		}
		for j, f := range p.Forms {
			if f.From > f.To || f.To > len(p.Glyphs) {
				t.Fatalf("form %d: %+v", j, f)
			}
		}
	}
	between(len(d.Text))
}

// list writes the glyphs of the first page, one a line: text, place, and what is not usual.
func list(d *glyph.Document) string {
	var b strings.Builder
	for i := range d.Pages[0].Glyphs {
		g := &d.Pages[0].Glyphs[i]
		fmt.Fprintf(&b, "%s %.4g %.4g w%.4g s%.4g", g.Text, g.X, g.Y, g.Width, g.Size)
		for _, s := range []struct {
			is   bool
			text string
		}{
			{g.Angle != 0, fmt.Sprintf(" angle %.4g", g.Angle)},
			{g.Fate != glyph.Placed, " " + g.Fate.String()},
			{g.Italic(), " italic"}, {g.Bold(), " bold"}, {g.White(), " white"}, {g.Scanned(), " scanned"},
			{g.Mark != 0, fmt.Sprintf(" in %d", g.Mark)},
		} {
			if s.is {
				b.WriteString(s.text)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}
