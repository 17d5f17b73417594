package pdf

import (
	"strings"
	"testing"
)

// Letters join with those around them, also in another span; each character is in one glyph, in reading order.
func TestShaper(t *testing.T) {
	f := installed(t, "Arab").fonts[regular]
	shape := func(text string, before, after rune) glyphRun {
		r := f.run(wording{text, before, after, true})
		var read strings.Builder
		for _, g := range r {
			read.WriteString(g.text)
		}
		if read.String() != text {
			t.Errorf("%q is read as %q", text, read.String())
		}
		return r
	}
	three := shape("ببب", 0, 0)
	if len(three) != 3 || three[0].glyph == three[1].glyph || three[1].glyph == three[2].glyph || three[0].glyph == three[2].glyph {
		t.Errorf("begin, middle and end look alike: %v", three)
	}
	if alone, joined := shape("ب", 0, 0), shape("ب", 'ب', 'ب'); alone[0].glyph == joined[0].glyph {
		t.Error("a letter does not join with those of another span")
	}
	if lamAlef := shape("لا", 0, 0); len(lamAlef) > 2 || lamAlef[0].glyph == shape("ل", 0, 'ب')[0].glyph {
		t.Errorf("lam and alef do not join as they do: %v", lamAlef)
	}
	for _, text := range []string{"الجمعية العامة", "تسلّم", "أُعلنت", "مُؤَخِّرة", "الأمــم", "(أ)", "«النور»", "’1‘"} {
		shape(text, 0, 0)
	}
	if r := f.run(wording{text: "(", leftwards: true}); r[0].glyph != f.glyphOf(')') || r[0].text != "(" {
		t.Errorf("a bracket is not mirrored: %v", r)
	}
}

// A sign stands a hair before its letter, a second one before the first, and neither takes room.
func TestSigns(t *testing.T) {
	f := installed(t, "Arab").fonts[regular]
	r := f.run(wording{text: "سَْب", leftwards: true})
	if len(r) != 4 || r[0].back != 0 || r[1].back != f.unitsIn(hair) || r[2].back != 2*f.unitsIn(hair) || r[3].back != 0 {
		t.Fatalf("%v", r)
	}
	for _, sign := range r[1:3] {
		if sign.advance != 0 || sign.made.parts != 1 {
			t.Errorf("%v", sign)
		}
	}
	if with, without := r.advance(), f.run(wording{text: "سب", leftwards: true}).advance(); with != without {
		t.Errorf("%d wide, not %d", with, without)
	}
}

// A glyph that the font has not is composed of those that it has, with its own advance, and does not move when a file is cut.
func TestComposed(t *testing.T) {
	f := fonts[regular]()
	a, accent := f.glyphOf('a'), f.glyphOf('\u0301')
	if got := f.composed([]component{{a, 0, 0}}, f.units(a)); got.glyph != a || got.made.parts != 0 {
		t.Errorf("a glyph as it is is composed: %v", got)
	}
	s := f.composed([]component{{a, 100, 0}, {accent, 900, 50}}, 700)
	cut, ok := f.subset(repertoire{{1, s}, {2, shown{glyph: a}}})
	if !ok || len(cut.glyphs) != 2 || cut.glyphs[0] == cut.glyphs[1] {
		t.Fatal(cut.glyphs)
	}
	small := &font{file: cut.file, tables: tablesOf(cut.file), unitsPerEm: f.unitsPerEm}
	small.measures = word(small.tables["hhea"], 34)
	made, whole := small.outline(cut.glyphs[0]), f.outline(a)
	if small.units(cut.glyphs[0]) != 700 || signed(made, 0) != -1 || signed(made, 2) != signed(whole, 2)+100 || signed(small.tables["hmtx"], 4*cut.glyphs[0]+2) != signed(made, 2) {
		t.Errorf("advance %d, box from %d, bearing %d", small.units(cut.glyphs[0]), signed(made, 2), signed(small.tables["hmtx"], 4*cut.glyphs[0]+2))
	}
	if word(made, 12) != cut.glyphs[1] || signed(made, 14) != 100 || word(made, 18)&moreComponents != 0 {
		t.Errorf("parts % x", made[10:])
	}
	if depth := word(small.tables["maxp"], 30); depth != word(f.tables["maxp"], 30)+1 {
		t.Errorf("composites %d deep", depth)
	}
}
