package glyph

import (
	"slices"
	"strings"
	"testing"

	"plenary/convert/read/pdf/object"
)

func TestNames(t *testing.T) {
	for name, want := range map[string]string{
		"A": "A", "eacute": "é", "Omega": "Ω", "afii10017": "А", "quoteright": "’", "endash": "–", "zeroinferior": "₀", "Asmall": "a", "oneoldstyle": "1",
		"a.alt": "a", "f_f_i": "ffi", "uni20AC": "€", "uni00660069": "fi", "uni20ac": "€", "u1D11E": "\U0001D11E", "uniD800": "", "u110000": "",
		"g77": "", "a65": "", ".notdef": "", "": "", "uni20A": "", "onesuperior": "¹", "bullet": "•", "hyphen": "-", "minus": "−", "zukatakana": "",
	} {
		if got := nameText(name, false); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
	if got := nameText("a20", true); got != "✔" {
		t.Errorf("a20 of ZapfDingbats: %q", got)
	}
}

// The tables are searched by halves: their names must be in order, and every one must be found.
func TestNamesAreInOrder(t *testing.T) {
	for _, table := range []string{glyphNames, dingbatNames} {
		lines := strings.Split(strings.TrimSuffix(table, "\n"), "\n")
		var names []string
		for _, line := range lines {
			name, digits, _ := strings.Cut(line, " ")
			names = append(names, name)
			if got := lookUp(table, name); got == 0 || got != codePoint(digits) {
				t.Errorf("%s: %X, want %s", name, got, digits)
			}
		}
		if !slices.IsSorted(names) {
			t.Error("the names are not in order")
		}
	}
}

func TestFaces(t *testing.T) {
	for name, want := range map[string]string{
		"TimesNewRomanPSMT": "", "TimesNewRomanPS-ItalicMT": "i", "TimesNewRomanPS-BoldMT": "b", "TimesNewRomanPS-BoldItalicMT": "ib",
		"Times New Roman,Italic": "i", "Helvetica-Oblique": "i", "C059-BdIta": "ib", "Garamond-It": "i", "Garamond-BdIt": "ib", "MyriadPro-SemiboldIt": "ib",
		"Arial-Black": "b", "Roboto-Medium": "", "Digital-Regular": "", "Univers-BoldOblique": "ib", "URWGothic-Demi": "b", "Capitals": "",
		"Barcode 3 of 9 by request,BoldItalic": "c", "Free3of9": "c", "Code39-Bold": "c", "Calibri-LightItalic": "i", "Orbit": "", "Frutiger-Heavy": "b",
	} {
		italic, bold, barCode := face(name)
		got := ""
		for _, c := range []struct {
			is   bool
			sign string
		}{{italic, "i"}, {bold, "b"}, {barCode, "c"}} {
			if c.is {
				got += c.sign
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	for name, want := range map[string]string{"ABCDEF+Lamp": "Lamp", "ABCDE+Lamp": "ABCDE+Lamp", "abcdef+Lamp": "abcdef+Lamp", "ABCDEF+": "ABCDEF+"} {
		if got := plainName(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

func TestStandardWidths(t *testing.T) {
	for _, c := range []struct {
		font string
		r    rune
		want float64
	}{
		{"Helvetica", 'W', 944}, {"Helvetica-BoldOblique", 'W', 944}, {"Helvetica-Bold", 'i', 278}, {"ArialMT", 'i', 222},
		{"Times-Roman", ' ', 250}, {"Times-Bold", 'ﬁ', 556}, {"Times-BoldItalic", '€', 500}, {"Courier-Bold", 'W', 600},
		{"Symbol", 'α', 631}, {"ZapfDingbats", '✔', 846},
	} {
		got, ok := standardWidth(c.font, 0, c.r)
		if !ok || got != c.want {
			t.Errorf("%s %c: %v, %v, want %v", c.font, c.r, got, ok, c.want)
		}
	}
	if _, ok := standardWidth("Lamp", 'a', 'a'); ok {
		t.Error("a font that is none of the 14 has widths")
	}
}

func TestSigns(t *testing.T) {
	for _, c := range []struct{ font, text, want string }{
		{"Wingdings-Regular", "\uF0A7", "▪"}, {"Wingdings-Regular", "§", "▪"}, {"SymbolMT", "\uF0B7", "•"}, {"SymbolMT", "·", "•"},
		{"Times", "·", "·"}, {"Wingdings3", "§", "§"}, {"SymbolMT", "α", "α"}, {"Wingdings", "\uF001", "\uF001"},
	} {
		if got := signText(signsOf(squeezed(c.font)), c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.font, got, c.want)
		}
	}
}

func TestCharacters(t *testing.T) {
	for text, want := range map[string]string{
		"a": "a", "é": "é", "ﬁ": "fi", "oﬃce": "office", "\t": " ", "a\nb": "a b", "\x00": "", "\uFFFD": "", "\uE000": "", "a\uF0B7": "", "\u00AD": "\u00AD",
		"\uFEDF": "ل", "\uFEFB": "لا", "\uFE70": "\u064B", "\uFE71": "\u064B", "\uFEFF": "\uFEFF",
	} {
		if got := cleaned(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	for s, want := range map[string]string{
		"\xFE\xFF\x00a\x20\xAC": "a€", "\uFEFFé": "é", "\xE9\x85": "é–", "\xFE\xFF\x00\x1B\x00e\x00n\x00\x1B\x00a": "a", "\xFE\xFF\x00": "",
	} {
		if got := textString(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestMadeUpNames(t *testing.T) {
	for name, want := range map[string]bool{"F1": true, "CIDFont+F12": true, "T1_0": true, "C2_0": true, "": true, "Lamp": false, "CMR10": false, "TT2": true, "Arial": false, "R9": true} {
		if got := isMadeUp(name); got != want {
			t.Errorf("%q: %v", name, got)
		}
	}
	for _, c := range []struct {
		data, key           string
		italic, bold, known bool
	}{
		{"%!\n/FontName /Lamp-BoldItalic def", "FontFile", true, true, true},
		{"%!\n/FontName /F1 def", "FontFile", false, false, false},
		{"\x01\x00\x04\x01" + string(index("ABCDEF+Lamp-Italic")), "FontFile3", true, false, true},
		{"", "FontFile2", false, false, false},
		{"", "FontFile3", false, false, false},
	} {
		if italic, bold, known := programFace([]byte(c.data), object.Name(c.key)); italic != c.italic || bold != c.bold || known != c.known {
			t.Errorf("%q: %v, %v, %v", c.data, italic, bold, known)
		}
	}
}
