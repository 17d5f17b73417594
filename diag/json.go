package diag

import (
	"bytes"
	"encoding/json"
	"fmt"
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
		File      string        `json:"file,omitempty"`
		Path      string        `json:"path,omitempty"`
		Page      int           `json:"page,omitempty"`
		Paragraph int           `json:"paragraph,omitempty"`
		Box       *jsonBox      `json:"box,omitempty"`
		Text      string        `json:"text,omitempty"`
		Start     *jsonPosition `json:"start,omitempty"`
		End       *jsonPosition `json:"end,omitempty"`
	}
	jsonBox struct {
		Left   float64 `json:"left"`
		Bottom float64 `json:"bottom"`
		Right  float64 `json:"right"`
		Top    float64 `json:"top"`
	}
	jsonPosition struct {
		Offset int `json:"offset"` // in bytes of the text, from 0
		Line   int `json:"line,omitempty"`
		Column int `json:"column,omitempty"`
	}
)

// jsonFormat names the format; a change that old readers would not understand
// gives it a new number, and its schema, too.
const jsonFormat = "plenary-findings/1"

// WriteJSON writes findings as one JSON object, which the schema
// plenary-findings.schema.json describes. Offsets count bytes from 0, lines,
// columns (in characters), pages and paragraphs from 1.
func WriteJSON(w io.Writer, r Report) error {
	report := jsonReport{
		Format:   jsonFormat,
		Summary:  r.json(),
		Findings: make([]jsonFinding, len(r.Findings)), // an empty array, not null
	}
	for i, f := range r.Findings {
		report.Findings[i] = f.json()
	}
	return writeJSON(w, report)
}

// JSON returns l as one line of JSON: the array of findings that [WriteJSON]
// writes.
func (l List) JSON() ([]byte, error) {
	findings := make([]jsonFinding, len(l))
	for i, f := range l {
		findings[i] = f.json()
	}
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	err := e.Encode(findings)
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), err
}

// ParseJSON reads what [List.JSON] wrote. It finds the rules by their codes; an
// unknown code, as another version may have, is an error.
func ParseJSON(data []byte, rule func(code string) *Rule) (List, error) {
	var findings []jsonFinding
	if err := json.Unmarshal(data, &findings); err != nil {
		return nil, err
	}
	var l List
	for _, f := range findings {
		r := rule(f.Code)
		if r == nil {
			return nil, fmt.Errorf("there is no rule %q", f.Code)
		}
		l = append(l, Finding{r, f.Severity, f.Place.place(), f.Message, f.Hint, f.related()})
	}
	return l, nil
}

func (r Report) json() jsonSummary {
	all := r.Findings.Tally().Plus(r.Omitted)
	return jsonSummary{len(r.files()), all[Error], all[Warning], all[Note], r.Omitted.Total(), r.Known.Total()}
}

func writeJSON(w io.Writer, value any) error {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(value); err != nil {
		return err
	}
	_, err := w.Write(VisibleJSON(out.Bytes()))
	return err
}

func (f Finding) json() jsonFinding {
	return jsonFinding{f.Rule.Code, f.Severity, f.Message, f.Hint, f.Place.json(), relatedJSON(f.Related)}
}

func (f jsonFinding) related() (list []Related) {
	for _, r := range f.Related {
		list = append(list, Related{r.Place.place(), r.Message})
	}
	return list
}

func relatedJSON(list []Related) (out []jsonRelated) {
	for _, r := range list {
		out = append(out, jsonRelated{r.Message, r.Place.json()})
	}
	return out
}

func (p Place) json() jsonPlace {
	out := jsonPlace{File: p.File, Path: p.Path, Page: p.Page, Paragraph: p.Paragraph, Box: p.Box.json(), Text: p.Text}
	if !p.Span.IsZero() || p.Start.Line > 0 {
		out.Start = &jsonPosition{p.Span.Start, p.Start.Line, p.Start.Column}
		out.End = &jsonPosition{p.Span.End, p.End.Line, p.End.Column}
	}
	return out
}

func (p jsonPlace) place() Place {
	out := Place{File: p.File, Path: p.Path, Page: p.Page, Paragraph: p.Paragraph, Text: p.Text}
	if p.Box != nil {
		out.Box = Box(*p.Box)
	}
	if p.Start != nil && p.End != nil {
		out.Span = Span{p.Start.Offset, p.End.Offset}
		out.Start, out.End = Position{p.Start.Line, p.Start.Column}, Position{p.End.Line, p.End.Column}
	}
	return out
}

// json returns a box that is known, and can be written.
func (b Box) json() *jsonBox {
	b = b.rounded()
	if b.IsZero() {
		return nil
	}
	out := jsonBox(b)
	return &out
}
