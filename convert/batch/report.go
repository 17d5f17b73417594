package batch

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"plenary/diag"
)

// A ReportForm is the name of a form of report.
type ReportForm string

// The forms of reports. Each is one file beside the outputs.
const (
	JSONReport  ReportForm = "json"  // report.json: all documents and findings
	HTMLReport  ReportForm = "html"  // report.html: a page to be read
	JUnitReport ReportForm = "junit" // report.junit.xml
	SARIFReport ReportForm = "sarif" // report.sarif
)

// Reports returns all forms of reports.
func Reports() []ReportForm {
	return []ReportForm{JSONReport, HTMLReport, JUnitReport, SARIFReport}
}

// report returns the name of the report of a share in a form.
func (s Share) report(form ReportForm) string { return "report" + s.suffix() + "." + form.extension() }

// extension returns that of the file, without the dot.
func (f ReportForm) extension() string {
	if f == JUnitReport {
		return "junit.xml"
	}
	return string(f)
}

// A Reporter writes the reports of a job. Nothing of a report is to be seen
// before the job is done.
type Reporter struct {
	out     *Folder
	reports []*reportFile
}

// A reportFile is one report while it is written.
type reportFile struct {
	report
	name string // that it will have
	file *os.File
	w    *bufio.Writer
}

// A report is a form in which outcomes are written.
type report interface {
	begin(w *bufio.Writer, version string) error
	add(w *bufio.Writer, o Outcome) error
	end(w *bufio.Writer, s Summary) error
}

// NewReporter begins reports of the forms that are asked for, as the program of
// that version makes them. An earlier job's are removed: a report that lies there
// is that of a job that was done.
func NewReporter(out *Folder, version string, forms []ReportForm) (*Reporter, error) {
	r := &Reporter{out: out}
	for _, form := range forms {
		if err := r.open(form, version); err != nil {
			r.Discard()
			return nil, err
		}
	}
	return r, nil
}

func (r *Reporter) open(form ReportForm, version string) error {
	name := filepath.Join(r.out.dir, r.out.share.report(form))
	if err := removeReport(name, form); err != nil {
		return err
	}
	file, err := os.Create(r.out.temporary())
	if err != nil {
		return err
	}
	f := &reportFile{newReport(form), name, file, bufio.NewWriterSize(file, 64<<10)}
	r.reports = append(r.reports, f)
	return f.begin(f.w, version)
}

func newReport(form ReportForm) report {
	switch form {
	case JSONReport:
		return new(jsonReport)
	default:
		return newWholeReport(diag.Formats[string(form)])
	}
}

// removeReport removes an earlier report. A file that is none is not ours to
// remove.
func removeReport(name string, form ReportForm) error {
	if _, err := os.Stat(name); errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if form == JSONReport && !isReport(name) {
		return fmt.Errorf("%s is no report of Plenary; choose another folder with -o", name)
	}
	return os.Remove(name)
}

// isReport reports whether a file is the report.json of a job, or of a share.
func isReport(path string) bool {
	if base := filepath.Base(path); !strings.HasPrefix(base, "report.") || !strings.HasSuffix(base, ".json") {
		return false
	}
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer file.Close()
	begins := make([]byte, len(reportBegins))
	_, err = io.ReadFull(file, begins)
	return err == nil && string(begins) == reportBegins
}

// Add writes what there is to say of one input.
func (r *Reporter) Add(o Outcome) error {
	for _, f := range r.reports {
		if err := f.add(f.w, o); err != nil {
			return fmt.Errorf("writing %s: %w", f.name, err)
		}
	}
	return nil
}

// Close ends the reports and gives them their names.
func (r *Reporter) Close(s Summary) error {
	for _, f := range r.reports {
		err := f.end(f.w, s)
		if err = errors.Join(err, f.w.Flush(), f.file.Close()); err == nil {
			err = os.Rename(f.file.Name(), f.name)
		}
		if err != nil {
			r.Discard()
			return fmt.Errorf("writing %s: %w", f.name, err)
		}
	}
	return nil
}

// Discard ends the reports of a job that was not done; none of them remains.
func (r *Reporter) Discard() {
	for _, f := range r.reports {
		_ = f.file.Close()
		_ = os.Remove(f.file.Name())
	}
}

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
	Tally    Counts   `json:"findings"`
	Findings Findings `json:"found"`
}

// jsonSummary is the end of it.
type jsonSummary struct {
	Documents int    `json:"documents"`
	Clean     int    `json:"clean"`
	Warned    int    `json:"warned"`
	Failed    int    `json:"failed"`
	Skipped   int    `json:"skipped"`
	Left      int    `json:"left"` // not done
	Tally     Counts `json:"findings"`
}

func (*jsonReport) begin(w *bufio.Writer, version string) error {
	_, err := fmt.Fprintf(w, "%s,\"version\":%q,\"documents\":[", reportBegins, version)
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

// MostFindings is how many findings a report holds that is written as a whole:
// as many as GitHub takes of a SARIF log. The others are counted.
const MostFindings = 25_000

// A wholeReport is one of those forms that need all findings at once.
type wholeReport struct {
	write  diag.Writer
	report diag.Report
}

func newWholeReport(write diag.Writer) *wholeReport {
	return &wholeReport{write, diag.Report{Sources: diag.Sources{}}}
}

func (*wholeReport) begin(*bufio.Writer, string) error { return nil }

func (r *wholeReport) add(_ *bufio.Writer, o Outcome) error {
	r.report.Sources[o.Input.Name] = nil
	room := min(MostFindings-len(r.report.Findings), len(o.Findings))
	r.report.Findings = append(r.report.Findings, o.Findings[:room]...)
	r.report.Omitted = r.report.Omitted.Plus(o.Findings[room:].Tally())
	return nil
}

func (r *wholeReport) end(w *bufio.Writer, _ Summary) error { return r.write(w, r.report) }
