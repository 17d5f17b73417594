package diag

import (
	"encoding/json"
	"io"
)

// The form of [WriteJSON], the same for every command.
type (
	jsonReport struct {
		Format   string        `json:"format"`
		Summary  jsonSummary   `json:"summary"`
		Findings []jsonFinding `json:"findings"`
	}
	jsonSummary struct {
		Files    int `json:"files"`
		Errors   int `json:"errors"`
		Warnings int `json:"warnings"`
		Notes    int `json:"notes"`
		Omitted  int `json:"omitted,omitempty"` // of these, not among the findings
		Known    int `json:"known,omitempty"`   // in the baseline, and counted nowhere else
	}
	jsonFinding struct {
		Code     string        `json:"code"`
		Severity Severity      `json:"severity"`
		Message  string        `json:"message"`
		Hint     string        `json:"hint,omitempty"`
		Place    jsonPlace     `json:"place"`
		Related  []jsonRelated `json:"related,omitempty"`
	}
	jsonRelated struct {
		Message string    `json:"message"`
		Place   jsonPlace `json:"place"`
	}
	jsonPlace struct {
		File  string        `json:"file,omitempty"`
		Path  string        `json:"path,omitempty"`
		Text  string        `json:"text,omitempty"`
		Start *jsonPosition `json:"start,omitempty"`
		End   *jsonPosition `json:"end,omitempty"`
	}
	jsonPosition struct {
		Offset int `json:"offset"` // in bytes, from 0
		Line   int `json:"line,omitempty"`
		Column int `json:"column,omitempty"`
	}
)

// jsonFormat names the format; a change that old readers would not understand
// gives it a new number, and its schema, too.
const jsonFormat = "plenary-findings/1"

// WriteJSON writes findings as one JSON object, which the schema
// plenary-findings.schema.json describes. Offsets count bytes from 0, lines and
// columns (in characters) from 1.
func WriteJSON(w io.Writer, r Report) error {
	report := jsonReport{
		Format:   jsonFormat,
		Summary:  r.json(),
		Findings: make([]jsonFinding, len(r.Findings)), // an empty array, not null
	}
	for i, f := range r.Findings {
		report.Findings[i] = jsonFinding{f.Rule.Code, f.Severity, f.Message, f.Hint, f.Place.json(), relatedJSON(f.Related)}
	}
	return writeJSON(w, report)
}

func (r Report) json() jsonSummary {
	all := r.Findings.Tally().Plus(r.Omitted)
	return jsonSummary{len(r.files()), all[Error], all[Warning], all[Note], r.Omitted.Total(), r.Known.Total()}
}

func writeJSON(w io.Writer, value any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(value)
}

func relatedJSON(list []Related) (out []jsonRelated) {
	for _, r := range list {
		out = append(out, jsonRelated{r.Message, r.Place.json()})
	}
	return out
}

func (p Place) json() jsonPlace {
	out := jsonPlace{File: p.File, Path: p.Path, Text: p.Text}
	if !p.Span.IsZero() || p.Start.Line > 0 {
		out.Start = &jsonPosition{p.Span.Start, p.Start.Line, p.Start.Column}
		out.End = &jsonPosition{p.Span.End, p.End.Line, p.End.Column}
	}
	return out
}
