package batch

import (
	"bufio"

	"plenary/diag"
)

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

func (r *wholeReport) begin(_ *bufio.Writer, about About) error {
	r.report.Tool = about.Tool
	return nil
}

func (r *wholeReport) add(_ *bufio.Writer, o Outcome) error {
	r.report.Sources[o.Input.Name] = nil
	room := min(MostFindings-len(r.report.Findings), len(o.Findings))
	r.report.Findings = append(r.report.Findings, o.Findings[:room]...)
	r.report.Omitted = r.report.Omitted.Plus(o.Findings[room:].Tally())
	return nil
}

func (r *wholeReport) end(w *bufio.Writer, _ Summary) error { return r.write(w, r.report) }
