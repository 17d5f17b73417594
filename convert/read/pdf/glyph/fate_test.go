package glyph_test

import (
	"testing"

	"plenary/convert/read/pdf/glyph"
)

// image is a content that draws an image over most of the page.
const image = "q 180 0 0 90 10 5 cm /I Do Q "

func TestFates(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"hidden", "BT /F1 10 Tf 3 Tr 20 20 Td (a) Tj ET", "a 20 20 w4.44 s10 invisible\n"},
		{"clipping only", "BT /F1 10 Tf 7 Tr 20 20 Td (a) Tj ET", "a 20 20 w4.44 s10 invisible\n"},
		{"hidden over an image", image + "BT /F1 10 Tf 3 Tr 20 20 Td (a) Tj ET", "a 20 20 w4.44 s10 scanned\n"},
		{"hidden under an image", "BT /F1 10 Tf 3 Tr 20 20 Td (a) Tj ET " + image, "a 20 20 w4.44 s10 scanned\n"},
		{"hidden beside the image", "q 20 0 0 20 150 70 cm /I Do Q BT /F1 10 Tf 3 Tr 20 20 Td (a) Tj ET", "a 20 20 w4.44 s10 invisible\n"},
		{"hidden over an image and seen", image + "BT /F1 10 Tf 20 20 Td (a) Tj 3 Tr 4 1 Td (a) Tj ET", `
			a 20 20 w4.44 s10
			a 24 21 w4.44 s10 duplicate
			`},
		{"printed twice", "BT /F1 10 Tf 20 20 Td (ab) Tj ET BT /F1 10 Tf 20.3 20 Td (ab) Tj ET", `
			a 20 20 w4.44 s10
			b 24.44 20 w5 s10
			a 20.3 20 w4.44 s10 duplicate
			b 24.74 20 w5 s10 duplicate
			`},
		{"large letters printed twice", "BT /F1 24 Tf 20 20 Td (a) Tj ET BT 21.5 20 Td (a) Tj ET", "a 20 20 w10.66 s24\na 21.5 20 w10.66 s24 duplicate\n"},
		{"narrow letters are no duplicates", "BT /F1 10 Tf 20 20 Td (ii) Tj ET", "i 20 20 w2.78 s10\ni 22.78 20 w2.78 s10\n"},
		{"a shade of another size is none", "BT /F1 10 Tf 20 20 Td (a) Tj /F1 16 Tf (a) Tj ET BT 20 20 Td (a) Tj ET", `
			a 20 20 w4.44 s10
			a 24.44 20 w7.104 s16
			a 20 20 w7.104 s16
			`},
		{"a stroke of Arabic in two pieces", "BT /F4 10 Tf 20 20 Td <0007> Tj ET BT /F4 10 Tf 20.5 20 Td <0007> Tj ET", "ـ 174.5 20 w5 s10\nـ 175 20 w5 s10\n"},
		{"a white blank is a blank", "1 g BT /F1 10 Tf 20 20 Td ( ) Tj ET", "  20 20 w2.5 s10 white\n"},
		{"beyond the page", "BT /F1 10 Tf 198 20 Td (a) Tj 0 90 Td (a) Tj ET", "a 198 20 w4.44 s10 outside\na 198 110 w4.44 s10 outside\n"},
		{"of no size", "BT /F1 0 Tf 20 20 Td (a) Tj ET", "a 20 20 w0 s0 tiny\n"},
		{"white on white", "1 g BT /F1 10 Tf 20 20 Td (a) Tj ET", "a 20 20 w4.44 s10 concealed white\n"},
		{"white by the inks of printing", "0 0 0 0 k BT /F1 10 Tf 20 20 Td (a) Tj ET", "a 20 20 w4.44 s10 concealed white\n"},
		{"white on black", "0 g 10 10 100 30 re f 1 g BT /F1 10 Tf 20 20 Td (a) Tj ET", "a 20 20 w4.44 s10 white\n"},
		{"white beside black", "0 g 10 10 10 30 re f 1 g BT /F1 10 Tf 60 20 Td (a) Tj ET", "a 60 20 w4.44 s10 concealed white\n"},
		{"white on a form that no rectangle is", "0 g 10 10 m 100 10 l 50 90 l f 1 g BT /F1 10 Tf 40 20 Td (a) Tj ET", "a 40 20 w4.44 s10 white\n"},
		{"white on an image", image + "1 g BT /F1 10 Tf 20 20 Td (a) Tj ET", "a 20 20 w4.44 s10 white\n"},
		{"the full tint of an ink is not white", "/Ink cs 1 scn BT /F1 10 Tf 20 20 Td (a) Tj ET", "a 20 20 w4.44 s10\n"},
		{"a layer that is off", "/OC /Off BDC BT /F1 10 Tf 20 20 Td (a) Tj ET EMC BT /F1 10 Tf 20 20 Td (b) Tj ET", `
			a 20 20 w4.44 s10 layered in 1
			b 20 20 w5 s10
			`},
		{"a layer that is on", "/OC /On BDC BT /F1 10 Tf 20 20 Td (a) Tj ET EMC", "a 20 20 w4.44 s10 in 1\n"},
		{"any of two layers", "/OC /Any BDC BT /F1 10 Tf 20 20 Td (a) Tj ET EMC", "a 20 20 w4.44 s10 in 1\n"},
		{"all of two layers", "/OC /All BDC BT /F1 10 Tf 20 20 Td (a) Tj ET EMC", "a 20 20 w4.44 s10 layered in 1\n"},
		{"a form of a layer that is off", "/X Do", "a 20 20 w4.44 s10 layered\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := fixture{
				content: c.content,
				resources: `/XObject << /I 10 0 R /X 13 0 R >> /ColorSpace << /Ink [/Separation /Lamp /DeviceGray 1] >>
					/Properties << /Off 11 0 R /On 12 0 R /Any << /Type /OCMD /OCGs [11 0 R 12 0 R] >> /All << /Type /OCMD /P /AllOn /OCGs [11 0 R 12 0 R] >> >>`,
				objects: []string{
					stream("/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "x"),
					"<< /Type /OCG /Name (Off) >>", "<< /Type /OCG /Name (On) >>",
					stream("/Subtype /Form /OC 11 0 R", "BT /F1 10 Tf 20 20 Td (a) Tj ET"),
				},
				root: "/OCProperties << /OCGs [11 0 R 12 0 R] /D << /OFF [11 0 R] >> >>",
			}.read(t)
			if got := list(d); got != dedent(c.want) {
				t.Errorf("got\n%swant\n%s", got, dedent(c.want))
			}
		})
	}
}

func TestFateNames(t *testing.T) {
	for fate, want := range map[glyph.Fate]string{glyph.Placed: "placed", glyph.Concealed: "concealed", 200: "unknown"} {
		if got := fate.String(); got != want {
			t.Errorf("%d: %q, want %q", fate, got, want)
		}
	}
	d := fixture{content: "BT /F1 10 Tf 20 20 Td (aa) Tj 3 Tr (b) Tj ET"}.read(t)
	if got := d.Pages[0].Fates(); len(got) != 2 || got[glyph.Placed] != 2 || got[glyph.Invisible] != 1 {
		t.Errorf("fates %v", got)
	}
}

func TestLeft(t *testing.T) {
	d := fixture{content: "BT /F1 10 Tf 20 20 Td (a) Tj 3 Tr (b c) Tj 0 Tr /F8 10 Tf <41> Tj 0 1 -1 0 100 20 Tm /F1 10 Tf 3 Tr (a) Tj ET"}.read(t)
	left := d.Left()
	if len(left) != 2 || left[0].Count != 3 || left[0].Fate != glyph.Invisible || left[0].First != 1 || left[1].Count != 1 || left[1].Fate != glyph.Unreadable {
		t.Fatalf("%+v", left)
	}
	// From the b at 24.44, and with the a that is turned, from 92 to 102.
	if box := left[0].Box; box.Left < 24.4 || box.Left > 24.5 || box.Right < 101.9 || box.Right > 102.1 || box.Bottom != 18 || box.Top != 28 {
		t.Errorf("box %v", box)
	}
}

func TestBaseState(t *testing.T) {
	f := fixture{
		content:   "BT /F1 10 Tf 20 20 Td /OC /A BDC (a) Tj EMC /OC /B BDC (b) Tj EMC ET",
		resources: "/Properties << /A 10 0 R /B 11 0 R >>",
		objects:   []string{"<< /Type /OCG >>", "<< /Type /OCG >>"},
		root:      "/OCProperties << /D << /BaseState /OFF /ON [11 0 R] >> >>",
	}
	if got, want := list(f.read(t)), "a 20 20 w4.44 s10 layered in 1\nb 24.44 20 w5 s10 in 2\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
