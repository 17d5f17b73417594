package glyph_test

import (
	"strings"
	"testing"
)

// dedent takes the tabulators off the lines of a literal.
func dedent(s string) string { return strings.TrimLeft(strings.ReplaceAll(s, "\t", ""), "\n") }

// Widths of Times-Roman, in thousandths: a 444, b 500, i 278, l 278, space 250.
func TestOperators(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"Td moves from the start of the line", "BT /F1 10 Tf 10 50 Td (ab) Tj 5 -12 Td (a) Tj ET", `
			a 10 50 w4.44 s10
			b 14.44 50 w5 s10
			a 15 38 w4.44 s10
			`},
		{"TD sets the leading", "BT /F1 10 Tf 10 50 Td 0 -12 TD (a) Tj T* (b) Tj ET", `
			a 10 38 w4.44 s10
			b 10 26 w5 s10
			`},
		{"the quotation marks begin lines", "BT /F1 10 Tf 12 TL 10 50 Td (a) ' 3 1 (a b) \" ET", `
			a 10 38 w4.44 s10
			a 10 26 w4.44 s10
			  15.44 26 w2.5 s10
			b 21.94 26 w5 s10
			`},
		{"TJ moves back", "BT /F1 10 Tf 10 50 Td [(a) -100 (b) 200 (a)] TJ ET", `
			a 10 50 w4.44 s10
			b 15.44 50 w5 s10
			a 18.44 50 w4.44 s10
			`},
		{"Tz narrows all but the height", "BT /F1 10 Tf 50 Tz 1 Tc 10 50 Td [(a) -100 (b)] TJ ET", `
			a 10 50 w2.22 s10
			b 13.22 50 w2.5 s10
			`},
		{"Ts raises", "BT /F1 10 Tf 10 50 Td (a) Tj 3 Ts (b) Tj 0 Ts (a) Tj ET", `
			a 10 50 w4.44 s10
			b 14.44 53 w5 s10
			a 19.44 50 w4.44 s10
			`},
		{"Tm and cm scale", "2 0 0 2 1 2 cm BT /F1 1 Tf 5 0 0 5 10 20 Tm (ab) Tj ET", `
			a 21 42 w4.44 s10
			b 25.44 42 w5 s10
			`},
		{"Tm turns", "BT /F1 10 Tf 0 1 -1 0 50 20 Tm (ab) Tj ET", `
			a 50 20 w4.44 s10 angle 90
			b 50 24.44 w5 s10 angle 90
			`},
		{"a slant is an italic", "BT /F1 10 Tf 1 0 0.2 1 10 20 Tm (a) Tj ET", "a 10 20 w4.44 s10 italic\n"},
		{"a line along the outline is bold", "BT 2 Tr /F1 10 Tf 10 20 Td (a) Tj ET", "a 10 20 w4.44 s10 bold\n"},
		{"a white line along the outline is none", "1 G BT 2 Tr /F1 10 Tf 10 20 Td (a) Tj ET", "a 10 20 w4.44 s10\n"},
		{"upside down twice is upright", "1 0 0 -1 0 100 cm BT /F1 -10 Tf -1 0 0 1 10 20 Tm (a) Tj ET", "a 10 80 w4.44 s10\n"},
		{"Q goes back to the font", "BT /F1 10 Tf q /F2 10 Tf Q 10 20 Td (a) Tj ET", "a 10 20 w4.44 s10\n"},
		{"gs sets the font", "/G gs BT 10 20 Td (a) Tj ET", "a 10 20 w4 s8 italic\n"},
		{"a font that is not there", "BT /F99 10 Tf 10 20 Td (a) Tj ET", " 10 20 w5 s10 unreadable\n"},
		{"text before any font", "BT 10 20 Td (a) Tj ET", " 10 20 w0 s0 tiny\n"},
		{"operators without operands", "BT /F1 10 Tf 10 20 Td Tj TJ Td Tm Tf ' \" cm re l Do gs BDC EMC EMC Q ET", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := fixture{content: c.content, resources: "/ExtGState << /G << /Font [<< /Subtype /Type1 /BaseFont /Times-Italic >> 8] >> >>"}.read(t)
			if got := list(d); got != dedent(c.want) {
				t.Errorf("got\n%swant\n%s", got, dedent(c.want))
			}
		})
	}
}

func TestPageBox(t *testing.T) {
	const content = "BT /F1 10 Tf 30 40 Td (a) Tj ET"
	for _, c := range []struct{ page, want string }{
		{"/MediaBox [0 0 200 100] /CropBox [10 20 110 90]", "a 20 20 w4.44 s10\n"},
		{"/MediaBox [0 0 200 100] /Rotate 90", "a 40 170 w4.44 s10 angle -90\n"},
		{"/MediaBox [0 0 200 100] /Rotate 180", "a 170 60 w4.44 s10 angle 180\n"},
		{"/MediaBox [0 0 200 100] /Rotate 270", "a 60 30 w4.44 s10 angle 90\n"},
		{"/MediaBox [0 0 200 100] /UserUnit 2", "a 60 80 w8.88 s20\n"},
		{"/MediaBox [0 0 200 100] /CropBox [100 0 200 100]", "a -70 40 w4.44 s10 outside\n"},
	} {
		if got := list(fixture{content: content, page: c.page}.read(t)); got != c.want {
			t.Errorf("%s: got %swant %s", c.page, got, c.want)
		}
	}
}

func TestFonts(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"names of glyphs", "/F3 10 Tf 10 20 Td (ABCa) Tj", `
			a 10 20 w5 s10 bold
			LM 15 20 w10 s10 bold
			 25 20 w2.5 s10 unreadable bold
			g 27.5 20 w0 s10 bold
			`},
		{"ToUnicode", "/F4 10 Tf 10 20 Td <0001000200030006> Tj", "l 10 20 w3 s10\nfi 13 20 w7 s10\n\U0001D11E 20 20 w7 s10\nz 27 20 w5 s10\n"},
		{"half a code", "/F4 10 Tf 10 20 Td <000100> Tj", "l 10 20 w3 s10\n 13 20 w5 s10 unreadable\n"},
		{"Symbol", "/F5 10 Tf 10 20 Td (a\\267) Tj", "α 10 20 w6.31 s10\n• 16.31 20 w4.6 s10\n"},
		{"a bar code is not italic", "/F6 10 Tf 10 20 Td (*) Tj", "* 10 20 w3.89 s10\n"},
		{"a Type 3 font", "/F7 10 Tf 10 20 Td (aa) Tj", "a 10 20 w5 s8\na 15 20 w5 s8\n"},
		{"a CMap that is not known", "/F8 10 Tf 10 20 Td <41B0A1> Tj", " 10 20 w10 s10 unreadable\n 20 20 w10 s10 unreadable\n"},
		{"a set of characters of East Asia", "/F9 10 Tf 10 20 Td <61D6D0> Tj", "a 10 20 w5 s10\n中 15 20 w10 s10\n"},
		{"from top to bottom", "/F10 10 Tf 50 90 Td <4E2D4E2D> Tj [<4E2D> 500 <4E2D>] TJ", `
			中 50 90 w10 s10 angle -90
			中 50 80 w10 s10 angle -90
			中 50 70 w10 s10 angle -90
			中 50 55 w10 s10 angle -90
			`},
		{"WinAnsi", "/F1 10 Tf 10 20 Td (\\223\\240) Tj", "“ 10 20 w4.44 s10\n\u00A0 14.44 20 w2.5 s10\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := list(fixture{content: "BT " + c.content + " ET"}.read(t)); got != dedent(c.want) {
				t.Errorf("got\n%swant\n%s", got, dedent(c.want))
			}
		})
	}
	d := fixture{content: "BT /F8 1 Tf (a) Tj /F6 1 Tf (a) Tj /F3 1 Tf (A) Tj ET"}.read(t)
	if len(d.Fonts) != 3 || d.Fonts[0].CMap != "KSCms-UHC-H" || !d.Fonts[1].BarCode || d.Fonts[1].Bold || d.Fonts[2].Name != "Lamp-Bold" {
		t.Errorf("fonts %+v", d.Fonts)
	}
}

func TestFontDescriptor(t *testing.T) {
	for _, c := range []struct{ name, descriptor, want string }{
		{"Lamp", "/ItalicAngle -12", "a 10 20 w3.3 s10 italic\n"},
		{"Lamp", "/ItalicAngle -1", "a 10 20 w3.3 s10\n"},
		{"Lamp", "/Flags 64", "a 10 20 w3.3 s10\n"}, // the flag of italics
		{"Lamp", "/MissingWidth 700", "a 10 20 w7 s10\n"},
		{"Lamp /Encoding /MacExpertEncoding", "", " 10 20 w5 s10 unreadable\n"},
		{"Lamp /Encoding /PDFDocEncoding", "", "a 10 20 w5.56 s10\n"},
		{"Lamp /FirstChar 98 /Widths [330]", "/MissingWidth 700", "a 10 20 w7 s10\n"},
		{"Lamp", "/Flags 1", "a 10 20 w6 s10\n"}, // of fixed pitch
		{"Lamp-Bold", "/Flags 2", "a 10 20 w5 s10 bold\n"},
		{"Lamp", "/Flags 2", "a 10 20 w4.44 s10\n"}, // with serifs
		{"Lamp", "", "a 10 20 w5.56 s10\n"},
	} {
		widths := ""
		if strings.Contains(c.want, "w3.3") {
			widths = "/FirstChar 97 /Widths [330]"
		}
		f := fixture{
			content: "BT /A 10 Tf 10 20 Td (a) Tj ET",
			page:    "/Resources << /Font << /A << /Subtype /Type1 /BaseFont /" + c.name + " " + widths + " /FontDescriptor << " + c.descriptor + " >> >> >> >>",
		}
		if got := list(f.read(t)); got != c.want {
			t.Errorf("%s %s: got %swant %s", c.name, c.descriptor, got, c.want)
		}
	}
}
