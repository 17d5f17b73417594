package pdf

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// joinedLook is a look of letters that join, in the built-in fonts.
var joinedLook = look{size: 10, scale: 1, joined: true}

// What stands on a line of a page that is read from right to left, as it is seen from left to right: numbers, symbols and Latin words keep
// their order, brackets and what parts words follow the page.
func TestLineOrder(t *testing.T) {
	for text, want := range map[string]string{
		"قرار 198/7 المؤرخ":        " المؤرخ|198/7|قرار ",
		"قرار A/RES/70/1 المؤرخ":   " المؤرخ|A/RES/70/1|قرار ",
		"(A/199/L.12)":             ")|A/199/L.12|(",
		"1 -":                      " -|1",
		"’1‘":                      "‘|1|’",
		"(أ)":                      "(أ)",
		"20 March 2145":            "20 March 2145",
		"A/199/12/Add.1.":          ".|A/199/12/Add.1",
		"\u200e45-00112 (A)\u200e": "45-00112 (A)",
		"9 آذار/مارس 2145":         "2145| آذار/مارس |9",
		"في New York، مدينة":       "، مدينة|New York|في ",
	} {
		segments := placed([]span{{text: text, look: joinedLook}}, 0)
		last := &segments[len(segments)-1]
		last.text = strings.TrimSuffix(last.text, " ")
		seen := slices.Clone(segments)
		for i := range seen {
			seen[i].x = mirrored(seen[i].x, seen[i].width, 0, 600)
		}
		slices.SortStableFunc(seen, func(a, b segment) int { return int(1000 * (a.x - b.x)) })
		var texts []string
		for _, s := range seen {
			texts = append(texts, s.text)
		}
		if got := strings.Join(texts, "|"); got != want {
			t.Errorf("%q: %q, not %q", text, got, want)
		}
		said := strings.Trim(text, "\u200e")
		if got := textOfSegments(segments); got != said {
			t.Errorf("%q is read as %q", said, got)
		}
	}
}

func textOfSegments(segments []segment) string {
	var b strings.Builder
	for _, s := range segments {
		b.WriteString(s.text)
	}
	return b.String()
}

// Of a text that is divided where its direction changes the mark of a note begins it once, and the line ends after it once.
func TestDirected(t *testing.T) {
	made := directed([]span{{text: "قرار 7", look: joinedLook, cite: true, note: new(note), end: true}})
	if len(made) != 2 || !made[0].cite || made[1].cite || made[0].end || !made[1].end || made[0].before != 0 || made[0].after != '7' || made[1].before != ' ' {
		t.Errorf("%+v", made)
	}
	plain := []span{{text: "lamp 7", look: bodyLook}}
	if made := directed(plain); &made[0] != &plain[0] {
		t.Error("what does not join is divided")
	}
}

// English words tell their language, symbols and links do not.
func TestEnglishWords(t *testing.T) {
	for text, want := range map[string]string{"Distr.: General": "en", "A/199/12/Add.1": "", "قرار": "", "2145": ""} {
		s := directed([]span{{text: text, look: joinedLook, tag: &element{kind: tagParagraph}}})[0]
		if s.tag.language != want {
			t.Errorf("%q is in %q, not %q", text, s.tag.language, want)
		}
	}
	link := &element{kind: tagLink}
	if s := directed([]span{{text: "Charter", look: joinedLook, tag: link}})[0]; s.tag != link {
		t.Error("a link is no link any more")
	}
}

// A page is mirrored as a whole, and each thing on it once, wherever else it is printed.
func TestTurned(t *testing.T) {
	head := []segment{{x: 60, width: 40}}
	b := &book{sheet: sheet{width: 612, height: 792, leftwards: true}, pages: []page{
		{lines: []line{{segments: head}}, strokes: []stroke{{x: 99.6, width: 72}}, pictures: []placedPicture{{x: 64.7, width: 56.1}}},
		{lines: []line{{segments: head}}},
	}}
	b.turned()
	near := func(got, want float64) bool { return got-want < 0.001 && want-got < 0.001 }
	if p := b.pages[0]; !near(p.lines[0].segments[0].x, 512) || !near(p.strokes[0].x, 440.4) || !near(p.pictures[0].x, 491.2) || !near(b.pages[1].lines[0].segments[0].x, 512) {
		t.Errorf("%+v", b.pages)
	}
	b.sheet.leftwards = false
	if b.turned(); !near(b.pages[0].strokes[0].x, 440.4) {
		t.Error("a page that is read from left to right is mirrored")
	}
}

// Cells of nothing but numbers run from left to right on a page that is read from right to left, and others as they are.
func TestDirectedFigures(t *testing.T) {
	for text, want := range map[string]uint8{"(3 029 600)": 2, "12 %": 2, "إنشاء": 1} {
		g := &grid{rows: [][]cell{{{items: []item{{text: []span{{text: text, look: joinedLook}}}}}}}}
		g.directFigures(sheet{leftwards: true})
		made := directed(g.rows[0][0].items[0].text)
		if len(made) != 1 || made[0].level != want || made[0].text != text {
			t.Errorf("%q: %+v", text, made)
		}
	}
}

// Lines that are filled by their spaces alone leave the glyphs as wide as they are, and are judged by the natural width of a space.
func TestSpread(t *testing.T) {
	m := measure{first: 100, other: 100, align: spread}
	if got := m.tightest(90, 12); math.Abs(got-98) > 1e-9 {
		t.Errorf("at least %.2f wide, not 98", got)
	}
	natural, loose, tight := demeritsOf(0, 90, 10, m, false), demeritsOf(5, 85, 10, m, false), demeritsOf(-2, 92, 10, m, false)
	if natural != 1 || loose <= natural || tight <= natural {
		t.Errorf("demerits %.2f of a natural line, %.2f of a loose one, %.2f of a tight one", natural, loose, tight)
	}
	pieces := cut([]span{{text: "a lamp and a gull of the coast", look: look{size: 10, scale: 1}}}, 300)
	l := new(setter).line(shape{align: spread}, pieces[:5], 0, 200, false).lines[0]
	last := l.segments[len(l.segments)-1]
	if math.Abs(last.x+last.width-200) > 0.01 || last.look.scale != 1 {
		t.Errorf("a line ends at %.2f, widened to %.3f", last.x+last.width, last.look.scale)
	}
}
