package glyph_test

import (
	"strings"
	"testing"
)

// words is a line that draws its blanks, for documents that are to do so.
const words = "BT /F1 10 Tf 10 90 Td (the gulls of the keepers saw the lamp) Tj ET "

func TestPlainText(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"lines", "BT /F1 10 Tf 10 50 Td (ab) Tj 0 -12 Td (c) Tj ET", "ab\nc\n"},
		{"one line in parts", "BT /F1 10 Tf 10 50 Td (ab ) Tj ET BT /F2 10 Tf 22 50 Td (cd) Tj ET", "ab cd\n"},
		{"a mark that is raised", "BT /F1 10 Tf 10 50 Td (ab) Tj /F1 6.5 Tf 9.5 3.5 Td (1) Tj /F1 10 Tf 3.3 -3.5 Td (, c) Tj ET", "ab1, c\n"},
		{"a line just below", "BT /F1 10 Tf 10 50 Td (ab) Tj 0 -5 Td (c) Tj ET", "ab\nc\n"},
		{"a line that is hardly below", "BT /F1 10 Tf 10 50 Td (gulls) Tj 0 -2.5 Td (c) Tj ET", "gulls\nc\n"},
		{"a line far below to the right", "BT /F1 10 Tf 10 50 Td (ab) Tj 20 -12 Td (c) Tj ET", "ab\nc\n"},
		{"a tabulator", words + "BT /F1 10 Tf 10 50 Td (100.) Tj 22 0 Td (The) Tj ET", "the gulls of the keepers saw the lamp\n100. The\n"},
		{"letters set apart on purpose", words + "BT /F1 10 Tf 3 Tc 10 50 Td (gulls) Tj ET", "the gulls of the keepers saw the lamp\ngulls\n"},
		{"letters set apart a little", words + "BT /F1 10 Tf 1.36 Tc 10 50 Td (gulls) Tj ET", "the gulls of the keepers saw the lamp\ngulls\n"},
		{"one wide gap within a word", words + "BT /F1 10 Tf 10 50 Td [(gul) -170 (ls)] TJ ET", "the gulls of the keepers saw the lamp\ngulls\n"},
		{"figures of columns", words + "BT /F1 10 Tf 10 50 Td (1) Tj 20 0 Td (2) Tj 20 0 Td (3) Tj ET", "the gulls of the keepers saw the lamp\n1 2 3\n"},
		{"back on the line", words + "BT /F1 10 Tf 90 50 Td (right) Tj -60 0 Td (left) Tj ET", "the gulls of the keepers saw the lamp\nright left\n"},
		{"leftwards without a gap", words + "BT /F1 10 Tf 50 50 Td (b) Tj -4.44 0 Td (a) Tj ET", "the gulls of the keepers saw the lamp\nba\n"},
		{"turned", "BT /F1 10 Tf 10 50 Td (ab) Tj 0 1 -1 0 100 20 Tm (cd) Tj ET", "ab\ncd\n"},
		{"no blank is drawn", "BT /F1 10 Tf 10 50 Td [(the) -250 (gulls) -220 (of) -300 (the) -260 (lamp) -250 (saw) -230 (t) 20 (he) -40 (m)] TJ ET",
			"the gulls of the lamp saw them\n"},
		{"narrow blanks that are not drawn", "BT /F1 10 Tf 10 50 Td [(the) -180 (gulls) -180 (of) -180 (the) -180 (lamp)] TJ ET", "the gulls of the lamp\n"},
		{"wide blanks and a narrow one", "BT /F1 5 Tf 10 50 Td [(the) -500 (gulls) -500 (of) -500 (the) -200 (lamp) -500 (saw) -500 (them) -500 (all)] TJ ET",
			"the gulls of the lamp saw them all\n"},
		{"Chinese set apart", "BT /F9 10 Tf 10 50 Td [<D6D0> -300 <D6D0> -300 <D6D0>] TJ ET", "中中中\n"},
		{"Chinese after a number", "BT /F9 10 Tf 10 50 Td [<312E> -1200 <D6D0> -300 <61>] TJ ET", "1. 中a\n"},
		{"a ligature", "BT /F1 10 Tf 10 50 Td (of) Tj /F4 10 Tf <0002> Tj ET", "offi\n"},
		{"a soft hyphen within a line", "BT /F1 10 Tf 10 50 Td (a\\255b\\255) Tj ET", "a-b\u00AD\n"},
		{"ActualText", "BT /F1 10 Tf 10 50 Td (a) Tj /Span << /ActualText (gull) >> BDC (bcd) Tj EMC (e) Tj ET", "agulle\n"},
		{"ActualText within another", "BT /F1 10 Tf 10 50 Td /Span << /ActualText (gull) >> BDC (b) Tj /Span << /ActualText (x) >> BDC (c) Tj EMC (d) Tj EMC ET", "gull\n"},
		{"ActualText of glyphs that cannot be read", "BT /F8 10 Tf 10 50 Td <41> Tj /Span << /ActualText (gull) >> BDC <4142> Tj EMC ET", "gull\n"},
		{"an empty ActualText", "BT /F1 10 Tf 10 50 Td (a) Tj /Span << /ActualText () >> BDC (-) Tj EMC (b) Tj ET", "ab\n"},
		{"ActualText in UTF-16", "BT /F1 10 Tf 10 50 Td /Span << /ActualText <FEFF0067FB01> >> BDC (b) Tj EMC ET", "gfi\n"},
		{"hidden glyphs are not in it", "BT /F1 10 Tf 10 50 Td (a) Tj 3 Tr (b) Tj 0 Tr (c) Tj ET", "a c\n"},
		{"nothing", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := fixture{content: c.content}.read(t)
			if d.Text != c.want {
				t.Errorf("got %q\nwant %q", d.Text, c.want)
			}
		})
	}
}

func TestPages(t *testing.T) {
	data := string(fixture{content: "BT /F1 10 Tf 10 50 Td (ab) Tj ET"}.bytes())
	// The page once more: the tree says it twice, which costs its number no more than a mended file.
	data = strings.Replace(data, "/Kids [3 0 R] /Count 1", "/Kids [3 0 R 3 0 R] /Count 2", 1)
	d := readBytes(t, []byte(data))
	check(t, d)
	if d.Text != "ab\n\fab\n" || len(d.Pages) != 2 || d.Pages[1].Start != 4 || d.Pages[1].End != 7 {
		t.Errorf("%q %+v", d.Text, d.Pages)
	}
}

func TestDrawsBlanks(t *testing.T) {
	for _, c := range []struct {
		content string
		want    bool
	}{
		{words, true},
		{words + "BT /F1 10 Tf 10 50 Td [(the) -300 (gulls)] TJ ET", true}, // a tabulator
		{"BT /F1 10 Tf 10 50 Td [(the) -300 (gulls) -300 (saw)] TJ ET", false},
		{"", true},
	} {
		if d := (fixture{content: c.content}).read(t); d.DrawsBlanks != c.want {
			t.Errorf("%s: %v", c.content, d.DrawsBlanks)
		}
	}
}
