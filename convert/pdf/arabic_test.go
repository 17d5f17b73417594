package pdf

import (
	"bytes"
	"math"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"plenary/convert/resolution"
)

// A resolution in Arabic is a sound file: the same at each call, with the text in its order, subsets of the fonts that were found, and pages
// that say that they are read from right to left.
func TestArabicFile(t *testing.T) {
	installed(t, "Arab")
	r := fictional(t, "ar.xml")
	o := Options{Library: system}
	data, path := mustBeSound(t, r, o)
	for _, want := range []string{"/Lang (ar)", "/Direction /R2L", "/WritingMode /RlTb", "/S /Span", "/Lang (en)", "/ListNumbering /LowerAlpha"} {
		if !bytes.Contains(data, []byte(want)) {
			t.Errorf("no %s", want)
		}
	}
	tagged := strings.Join(regexp.MustCompile(`(?m)^ *"(.*)"$`).FindAllString(run(t, "pdfinfo", "-struct-text", path), -1), "")
	tagged = dense(strings.ReplaceAll(tagged, `"`, ""))
	laid := run(t, "pdftotext", "-nopgbrk", path, "-")
	if strings.Contains(laid, "?") {
		t.Error("it has a question mark")
	}
	laid = joinedLetters(laid)
	resolution.Walk(r, func(node any) bool {
		if text, ok := node.(*resolution.Text); ok && !strings.HasPrefix(text.Value, "45-00112") { // which is an artifact
			if !strings.Contains(tagged, dense(text.Value)) {
				t.Errorf("no %q in the structure tree", text.Value)
			}
			if !strings.Contains(laid, joinedLetters(text.Value)) {
				t.Errorf("no %q on the pages", text.Value)
			}
		}
		return true
	})
}

// joinedLetters returns the letters of a text. What else stands between words of Arabic pdftotext puts elsewhere.
func joinedLetters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return r
		}
		return -1
	}, text)
}

// The page of a resolution in Arabic is that of one in English in a mirror: the places of what stands alone, and those of numbers and points. Letters
// are neither spaced nor widened.
func TestArabicPage(t *testing.T) {
	o := Options{Typeface: (*Typeface)(nil).with(installed(t, "Arab")), LineNumbers: true}
	b, findings := layOut(fictional(t, "ar.xml"), o)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	begins := func(text string) float64 { // from the right edge
		for _, p := range b.pages {
			for _, l := range p.lines {
				for i := range l.segments {
					if strings.HasPrefix(textOfSegments(l.segments[i:]), text) {
						return 612 - l.segments[i].x - l.segments[i].width
					}
				}
			}
		}
		t.Errorf("no %q", text)
		return 0
	}
	for text, want := range map[string]float64{
		"الأمــم المتحـدة": left,
		"الجمعية العامة":   left,
		"الدورة التاسعة":   margin,
		"قرار اتخذته":      left,
		"رعاية منارات":     left,
		"إن الجمعية":       left + 1.2*step,
		"ترحب":             left + 2*1.2*step,
		"إحصاء مصابيح":     left + 2*1.2*step,
		"الزيت لأربعين":    left + 2*1.2*step,
		"سلسلة العهود":     left,
	} {
		if got := begins(text); math.Abs(got-want) > 0.01 {
			t.Errorf("%q begins %.2f from the right edge, not %.2f", text, got, want)
		}
	}
	for _, text := range []string{"Distr.: General", "20 March 2145", "A/RES/199/12"} {
		for _, l := range b.pages[0].lines {
			if got := textOfSegments(l.segments); strings.HasPrefix(got, text) && l.of == 0 && math.Abs(l.segments[0].x-margin) > 0.01 {
				t.Errorf("%q begins at %.2f", text, l.segments[0].x)
			}
		}
	}
	marks := 0
	for _, p := range b.pages {
		for _, l := range p.lines {
			for _, s := range l.segments {
				if s.look.spacing != 0 || s.look.scale != 1 {
					t.Errorf("%q is spaced or widened", s.text)
				}
				if s.note != nil {
					marks++
				}
			}
		}
	}
	if begins("(1)") == 0 || marks == 0 {
		t.Error("no marks of notes in brackets")
	}
}

// Characters that the font of a script has not are set in the fonts of Latin letters, and turned as their line is.
func TestArabicWithLatinFonts(t *testing.T) {
	found := *installed(t, "Arab")
	script := *found.of
	script.western = func(_, r, _ rune) bool { return strings.ContainsRune("()0123456789", r) }
	found.of = &script
	o := Options{Typeface: (*Typeface)(nil).with(&found)}
	b, _ := layOut(textOnly("القرار (199/12) المؤرخ"), o)
	data, err := write(b, o)
	if err != nil {
		t.Fatal(err)
	}
	path := saved(t, data)
	if out := run(t, "pdffonts", path); !strings.Contains(out, "LiberationSerif") || !strings.Contains(out, "Amiri") {
		t.Error(out)
	}
	if out := run(t, "pdfinfo", "-struct-text", path); !strings.Contains(out, `"القرار (199/12) المؤرخ `) {
		t.Error(out)
	}
}

// Marks of notes stand in brackets once, and empty ones at the head of a note are those of its mark.
func TestBracketedMarks(t *testing.T) {
	o := Options{Typeface: (*Typeface)(nil).with(installed(t, "Arab"))}
	note := func(text string) *resolution.Note {
		return &resolution.Note{Marker: "7", Content: []resolution.Block{&resolution.P{Content: []resolution.Inline{&resolution.Text{Value: text}}}}}
	}
	for _, content := range [][]resolution.Inline{
		{&resolution.Text{Value: "المصباح"}, note("القرار")},
		{&resolution.Text{Value: "المصباح("}, note("\t()\tالقرار"), &resolution.Text{Value: ")"}},
	} {
		r := &resolution.Resolution{MainBody: []resolution.Provision{&resolution.Paragraph{Content: []resolution.Block{&resolution.P{Content: content}}}}}
		b, _ := layOut(r, o)
		var text string
		for _, l := range b.pages[0].lines {
			text += textOfSegments(l.segments)
		}
		if text, _, _ = strings.Cut(text, notADocument); text != "المصباح(7) (7) القرار " {
			t.Errorf("%q", text)
		}
	}
}

// Whatever stands in a text, its letters come to the page in their order, and marks of direction, joiners and signs without letters break nothing.
func TestAnyArabic(t *testing.T) {
	o := Options{Typeface: (*Typeface)(nil).with(installed(t, "Arab")), AllowMissingGlyphs: true}
	random := rand.New(rand.NewPCG(199, 12))
	letters := []rune("ابجدهوزلاإأؤ ًٌُِّْ ()[]«»،؛.-–/1290٠٩Aa\u00a0\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2067\u2069 ﷲﻼ\u0301灯")
	for range 300 {
		text := make([]rune, random.IntN(60))
		for i := range text {
			text[i] = letters[random.IntN(len(letters))]
		}
		data, findings := Render(textOnly(string(text)), o)
		if data == nil {
			t.Fatalf("%q: %v", string(text), findings)
		}
		b, _ := layOut(textOnly(string(text)), o)
		var read strings.Builder
		for _, l := range b.pages[0].lines {
			for _, s := range l.segments {
				for _, g := range s.run {
					if l.of > 0 {
						read.WriteString(g.text)
					}
				}
			}
		}
		want := strings.Map(func(r rune) rune {
			switch {
			case unicode.IsSpace(r) && r != '\u00a0', isShapeless(r) && !isJoiner(r):
				return -1
			case r == '灯':
				return '?'
			}
			return r
		}, string(text))
		if got := strings.ReplaceAll(read.String(), " ", ""); got != want {
			t.Errorf("%q is read as %q", string(text), got)
		}
	}
}
