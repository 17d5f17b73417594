package glyph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"plenary/convert/read/pdf/glyph"
)

// drawnAt draws texts of the font F11 in the size 10: each is "x text", "x,y text" or "x,y/properties text", from left to
// right. A letter is 5 wide.
func drawnAt(texts ...string) string {
	var b strings.Builder
	for _, s := range texts {
		place, text, _ := strings.Cut(s, " ")
		place, properties, marked := strings.Cut(place, "/")
		x, y, high := strings.Cut(place, ",")
		if !high {
			y = "50"
		}
		show := fmt.Sprintf("BT /F11 10 Tf %s %s Td <", x, y)
		for _, r := range text {
			show += fmt.Sprintf("%04X", r)
		}
		show += "> Tj ET\n"
		if marked {
			show = "/Span << /" + strings.ReplaceAll(properties, "_", " ") + " >> BDC\n" + show + "EMC\n"
		}
		b.WriteString(show)
	}
	return b.String()
}

// reversed returns a text as it is drawn from left to right.
func reversed(text string) string {
	letters := []rune(text)
	slices.Reverse(letters)
	return string(letters)
}

func TestDirections(t *testing.T) {
	for _, c := range []struct {
		name   string
		texts  []string
		want   string
		turned int
	}{
		{"a line from left to right", []string{"20 " + reversed("حارس المنارة")}, "حارس المنارة", 1},
		{"runs as they are read, letters from left to right", []string{"100 " + reversed("المنارة "), "85 144", "40 " + reversed(" حارسا،")}, "المنارة 144 حارسا،", 2},
		{"letters as they are read, each to the left of the one before", []string{"100 ن", "95 و", "90 ر", "70 144", "65 ل"}, "نور 144ل", 0},
		{"a number and a symbol in a line from left to right", []string{"20 " + reversed(" القرار") + "A/RES/199/12" + reversed(" المؤرخ ") + "9"}, "9 المؤرخ A/RES/199/12 القرار", 1},
		{"a number behind a word of other letters", []string{"20 " + reversed(" فنار") + "Annex 2" + reversed("انظر ")}, "انظر Annex 2 فنار", 1},
		{"numbers with a dash behind Arabic letters", []string{"20 2145-2144" + reversed("الفترة ")}, "الفترة 2144-2145", 1},
		{"a number with a dash on a line of its own", []string{"20,80 " + reversed("المنارة"), "20,20 45-00112"}, "المنارة\n45-00112", 1},
		{"a sign of percent", []string{"20 " + "%5" + reversed("حصة ")}, "حصة 5%", 1},
		{"columns of figures from left to right", []string{"20,80 " + reversed("المنارة"), "20,20 12", "80,20 34"}, "المنارة\n34 12", 2},
		{"words of other letters alone on a line", []string{"20,80 " + reversed("المنارة"), "20,20 Oil."}, "المنارة\nOil.", 1},
		{"Arabic words on a page in other letters", []string{"20,80 The lamps of the coast", "20,50 See " + reversed("منارة 12 حارس") + " (3)."}, "The lamps of the coast\nSee منارة 21 حارس (3).", 1},
		{"brackets by what they do", []string{"20 " + reversed("(أ) زيت")}, "(أ) زيت", 1},
		{"brackets by how they look", []string{"20 " + reversed(")أ( زيت »نور«")}, "(أ) زيت «نور»", 1},
		{"a mark drawn before its letter", []string{"20 ل", "26,54 \u064F", "25 ك"}, "ك\u064Fل", 1},
		{"a mark drawn behind its letter, as it is read", []string{"40 ك", "41,54 \u064F", "35 ل", "36,54 \u0650"}, "ك\u064Fل\u0650", 0},
		{"letters with a text of their own", []string{"20 " + reversed("نور"), "35/ActualText_<FEFF06440627> X"}, "لانور", 1},
		{"shapes of letters", []string{"20 \uFE93\uFEAD\uFE8E\uFEE8\uFEE4\uFEDF\uFE8D"}, "المنارة", 1},
		{"a shape of two letters", []string{"20 \uFEE1\uFEFC\uFEB3"}, "سلام", 1},
		{"strokes that fill a line", []string{"20 ن", "25 ـ", "28 ـ", "33 م"}, "من", 1},
		{"a stroke of the text", []string{"20 ن", "25 ـ", "30 م"}, "مـن", 1},
		{"strokes of the text", []string{"20 ن", "25 ــ", "35 م"}, "مــن", 1},
		{"a stroke of the text beside one that fills", []string{"20 ن", "25 ـ", "30 ـ", "32 ـ", "37 م", "42 ر", "47 ـ", "49 ـ", "54 ي"}, "يرمـن", 1},
		{"a stroke alone on a line that is filled, and at the end of a word", []string{"20,80 ن", "25,80 ـ", "28,80 ـ", "33,80 م", "20 ن", "25 ـ", "30 م", "35  ", "40 ـ", "45 ه"}, "من\nهـ من", 2},
		{"strokes of which the font says nothing", []string{"20 ن", "25 \x01", "28 \x01", "33 م", "38 ر", "43 \x01", "48 ي"}, "يرمن", 1},
		{"a narrow tabulator between a number and its text", []string{"100 12", "60 " + reversed("المنار"), "20,20 12", "31.2,20 " + reversed("نور")}, "12 المنار\nنور 12", 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := fixture{content: drawnAt(c.texts...)}.read(t)
			if got := strings.TrimSpace(d.Text); got != c.want || d.Pages[0].Turned != c.turned {
				t.Errorf("%q, %d turned, want %q, %d", got, d.Pages[0].Turned, c.want, c.turned)
			}
		})
	}
}

// TestMirrored holds where glyphs are: rising in the order of reading, and where the page shows them.
func TestMirrored(t *testing.T) {
	d := fixture{content: drawnAt("100 "+reversed("نور "), "80 12"), page: "/MediaBox [0 0 200 100]"}.read(t)
	var got strings.Builder
	for i := range d.Pages[0].Glyphs {
		g := &d.Pages[0].Glyphs[i]
		fmt.Fprintf(&got, "%s %.4g shown at %.4g\n", g.Text, g.X, g.Left())
	}
	const want = "ن 80 shown at 115\nو 85 shown at 110\nر 90 shown at 105\n  95 shown at 100\n1 110 shown at 80\n2 115 shown at 85\n"
	if got.String() != want {
		t.Errorf("%swant\n%s", got.String(), want)
	}
	if box := d.Pages[0].Glyphs[0].Box(); box.Left != 115 || box.Right != 120 {
		t.Errorf("the first letter is shown in %v", box)
	}
}

// TestUnreadStroke holds that a glyph of which the font says nothing is a stroke only between Arabic letters.
func TestUnreadStroke(t *testing.T) {
	d := fixture{content: drawnAt("20 a", "25 \x01", "28 \x01", "33 b")}.read(t)
	if n := d.Pages[0].Fates()[glyph.Unreadable]; n != 2 {
		t.Errorf("%d glyphs are unreadable, want 2", n)
	}
}
