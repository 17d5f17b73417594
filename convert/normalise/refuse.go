package normalise

import (
	"plenary/convert/language"
	"plenary/convert/manuscript"
	"plenary/diag"
	"plenary/schema"
)

// refusal says that a manuscript is no resolution, and what it seems to be, with a place of the
// source of its runs.
func refusal(m *manuscript.Manuscript, lang *language.Language) diag.Finding {
	name, title := seems(m, lang)
	if name == "" {
		return diag.New(schema.NotAResolution, diag.Span{}, "the text is no resolution: it has no enacting formula").
			WithHint("give the text of one resolution or decision, from its masthead or number to its date")
	}
	return diag.New(schema.NotAResolution, title, "the text is no resolution: it seems to be %s", name).
		WithHint("give the text of one resolution or decision; one that is annexed is given by itself, from its number or formula to its date")
}

// nearTop is the number of runs, which are no shorter than lines, that a title stands within.
const nearTop = 100

// seems returns what the manuscript seems to be, by the words that open a run near
// its top, and where they stand in the source.
func seems(m *manuscript.Manuscript, lang *language.Language) (name string, title diag.Span) {
	for _, run := range m.Runs[:min(len(m.Runs), nearTop)] {
		s := m.Text[run.At : run.At+run.Len]
		other, sure := lang.OtherDocument(s)
		if sure {
			return other, run.Source
		}
		if name == "" && other != "" {
			name, title = other, run.Source
		}
	}
	return name, title
}
