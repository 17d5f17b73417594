package flow

import (
	"testing"

	"plenary/convert/language"
	"plenary/convert/manuscript"
	"plenary/convert/read/clean"
	"plenary/diag"
)

// What stands between two printed lines is a space, but where a word or a range of numbers goes on, a bracket has opened, or no
// space parts words.
func TestLineEnd(t *testing.T) {
	for code, texts := range map[string]map[string]string{
		"eng": {
			"the plan for 2143–\n2150":  "the plan for 2143–2150",
			"keepers –\n2 of them":      "keepers – 2 of them",
			"the lamps –\nof brass":     "the lamps – of brass",
			"the year 2143 –\nthe last": "the year 2143 – the last",
			"the light-\nhouse":         "the light-house",
			"the lamps\nof brass":       "the lamps of brass",
			"resolution 7 (\n2143)":     "resolution 7 (2143)",
		},
		"zho": {
			"灯塔看\n守人":                 "灯塔看守人",
			"第199/7(2145)\n、200/8号决议": "第199/7(2145)、200/8号决议",
			"“the lamps\nof brass”":   "“the lamps of brass”",
			"1.\n决定灯塔看守人应获得灯油":        "1. 决定灯塔看守人应获得灯油",
		},
	} {
		lang, _ := language.Of(code)
		for text, want := range texts {
			d := &Document{Text: text, Lines: true, Body: []Block{&Paragraph{
				Heading: manuscript.No, Pieces: []Piece{{Source: diag.SpanOf(0, len(text))}},
			}}}
			m, _ := Read(d, clean.Shown([]byte(text)), lang)
			if m.Text != want {
				t.Errorf("%q is read as %q, want %q", text, m.Text, want)
			}
		}
	}
}
