package batch

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
)

// reportBegins is how a report.json begins.
const reportBegins = `{"format":"plenary-report/1"`

// A jsonReport is written a document a line, so that nothing of a long job is
// kept.
type jsonReport struct{ documents int }

// jsonDocument is one document of it.
type jsonDocument struct {
	Input    string   `json:"input"`
	Status   Status   `json:"status"`
	Source   *Digest  `json:"source,omitempty"`
	Symbol   string   `json:"symbol,omitempty"`
	Title    string   `json:"title,omitempty"`
	Outputs  []Output `json:"outputs"`
	Tally    Counts   `json:"counts"`
	Findings Findings `json:"findings"`
}

// jsonSummary is the end of it.
type jsonSummary struct {
	Documents int    `json:"documents"`
	Clean     int    `json:"clean"`
	Warned    int    `json:"warned"`
	Failed    int    `json:"failed"`
	Skipped   int    `json:"skipped"`
	Left      int    `json:"left"` // not done
	Tally     Counts `json:"counts"`
}

func (*jsonReport) begin(w *bufio.Writer, about About) error {
	_, err := fmt.Fprintf(w, "%s,\"version\":%q,\"documents\":[", reportBegins, about.Tool.Version)
	return err
}

func (j *jsonReport) add(w *bufio.Writer, o Outcome) error {
	if j.documents > 0 {
		_ = w.WriteByte(',')
	}
	j.documents++
	_ = w.WriteByte('\n')
	d := jsonDocument{Input: o.Input.Name, Status: o.Status(), Outputs: []Output{}, Tally: counts(o.Findings.Tally()), Findings: Findings(o.Findings)}
	if r := o.Record; r != nil {
		d.Source, d.Symbol, d.Title, d.Outputs = &r.Source, r.Symbol, r.Title, r.Outputs
	}
	return writeLine(w, d)
}

func (*jsonReport) end(w *bufio.Writer, s Summary) error {
	_, _ = w.WriteString("\n],\"summary\":")
	err := writeLine(w, jsonSummary{s.Documents, s.By[Clean], s.By[Warned], s.By[Failed], s.By[Skipped], s.Left, counts(s.Findings)})
	_, _ = w.WriteString("}\n")
	return err
}

// writeLine writes a value as JSON on one line, without its end.
func writeLine(w *bufio.Writer, value any) error {
	line, err := jsonLine(value)
	_, _ = w.Write(bytes.TrimSuffix(line, []byte("\n"))) // Flush tells the error
	return err
}

// jsonLine returns a value as a line of JSON.
func jsonLine(value any) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	err := e.Encode(value)
	return out.Bytes(), err
}
