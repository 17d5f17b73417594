package flow

import (
	"testing"

	"plenary/convert/language"
	"plenary/convert/manuscript"
	"plenary/convert/read/clean"
	"plenary/diag"
)

// What stands between two printed lines is a space, but where a word or a range of numbers goes on, or a bracket has
// opened.
func TestLineEnd(t *testing.T) {
	for text, want := range map[string]string{
		"the plan for 2143–\n2150":  "the plan for 2143–2150",
		"keepers –\n2 of them":      "keepers – 2 of them",
		"the lamps –\nof brass":     "the lamps – of brass",
		"the year 2143 –\nthe last": "the year 2143 – the last",
		"the light-\nhouse":         "the light-house",
		"the lamps\nof brass":       "the lamps of brass",
		"resolution 7 (\n2143)":     "resolution 7 (2143)",
	} {
		d := &Document{Text: text, Lines: true, Body: []Block{&Paragraph{
			Heading: manuscript.No, Pieces: []Piece{{Source: diag.SpanOf(0, len(text))}},
		}}}
		m, _ := Read(d, clean.Shown([]byte(text)), language.English)
		if m.Text != want {
			t.Errorf("%q is read as %q, want %q", text, m.Text, want)
		}
	}
}
