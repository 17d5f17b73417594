package flow

import (
	"testing"

	"plenary/convert/language"
	"plenary/convert/manuscript"
	"plenary/convert/read/clean"
	"plenary/diag"
)

// What stands between two printed lines is a space, but where a word or a range of numbers goes on.
func TestLineEnd(t *testing.T) {
	for text, want := range map[string]string{
		"the plan for 2143–\n2150":  "the plan for 2143–2150",
		"keepers –\n2 of them":      "keepers – 2 of them",
		"the lamps –\nof brass":     "the lamps – of brass",
		"the year 2143 –\nthe last": "the year 2143 – the last",
		"the light-\nhouse":         "the light-house",
		"the lamps\nof brass":       "the lamps of brass",
	} {
		if got := readLines(text, language.English); got != want {
			t.Errorf("%q is read as %q, want %q", text, got, want)
		}
	}
	chinese, _ := language.Of("zho")
	for text, want := range map[string]string{
		"灯塔的看守人数一\n数船只":       "灯塔的看守人数一数船只",
		"第198/7号决议，\n2145年":   "第198/7号决议，2145年",
		"the lamps\nof brass": "the lamps of brass",
	} {
		if got := readLines(text, chinese); got != want {
			t.Errorf("%q is read as %q, want %q", text, got, want)
		}
	}
}

// readLines reads a paragraph of lines.
func readLines(text string, lang *language.Language) string {
	d := &Document{Text: text, Lines: true, Body: []Block{&Paragraph{
		Heading: manuscript.No, Pieces: []Piece{{Source: diag.SpanOf(0, len(text))}},
	}}}
	m, _ := Read(d, clean.Shown([]byte(text)), lang)
	return m.Text
}
