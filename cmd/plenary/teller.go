package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"plenary/convert/batch"
	"plenary/diag"
)

// A teller tells how a job goes to all who want to know: the report of findings,
// the reports in the folder of the outputs, the progress, and the log.
type teller struct {
	*command
	several  bool
	quiet    bool
	folder   string // of the outputs
	alone    string // where the outputs of the one input lie, which is told on a terminal
	passed   string // says which files were passed over
	aside    string // report that has the findings which are not told; "" is none
	findings *report
	reports  *batch.Reporter
	progress progress
	log      jobLog
}

// newTeller returns the teller of a job over so many inputs.
func (c *command) newTeller(p production, out *batch.Folder, inputs int) (t *teller, err error) {
	several, aside := inputs > 1, ""
	if p.report.severity == 0 && several && p.report.form == text {
		p.report.severity = level(diag.Error)
		if slices.Contains(p.reports, batch.JSONReport) {
			aside = out.Report(batch.JSONReport)
		}
	}
	if p.report.form != text && p.report.max == 0 {
		p.report.max = batch.MostFindings
	}
	t = &teller{command: c, several: several, aside: aside, passed: p.passed.String(), quiet: p.report.quiet, folder: out.Dir(), findings: c.newReport(p.report, "")}
	if t.log, err = c.newLog(p.log, p.force, out); err != nil {
		return nil, err
	}
	if t.reports, err = batch.NewReporter(out, batch.About{Title: p.title, Tool: thisProgram()}, p.reports); err != nil {
		return nil, errors.Join(err, t.log.close())
	}
	t.progress = c.newProgress(inputs, several && !t.quiet)
	t.log.begun(inputs, out.Dir())
	return t, nil
}

// tell tells one outcome.
func (t *teller) tell(o batch.Outcome) error {
	t.findings.tell(outcome{o.Input.Name, diag.Sources{o.Input.Name: o.Result.Text}, o.Findings})
	t.progress.add(o)
	t.log.document(o)
	if !t.several && !t.quiet && t.onTerminal() {
		t.alone = t.placesOf(o)
	}
	return t.reports.Add(o)
}

// close tells the end of a job: err is what broke it off.
func (t *teller) close(s batch.Summary, err error) error {
	t.progress.close()
	t.log.ended(s, err)
	logged := t.log.close()
	if err != nil && !errors.Is(err, batch.ErrStopped) {
		t.reports.Discard()
		return errors.Join(t.findings.close(), logged, t.brokenOff(s, err))
	}
	if s.Left > 0 {
		defer fmt.Fprintf(t.err, "%v: %d left undone\n", err, s.Left)
	}
	err = errors.Join(t.findings.close(), logged, t.reports.Close(s))
	if t.several && !t.quiet {
		fmt.Fprintln(t.err, t.summary(s))
	}
	if t.alone != "" {
		fmt.Fprintln(t.err, t.alone)
	}
	if about := t.gone(s.Gone); about != "" && !t.quiet {
		fmt.Fprintln(t.err, about)
	}
	if !t.several && !t.quiet && t.passed != "" {
		fmt.Fprintln(t.err, t.passed)
	}
	return err
}

// placesOf returns where the outputs of an input lie: whoever sits at a terminal
// and converts one file wants to look at them.
func (t *teller) placesOf(o batch.Outcome) string {
	if o.Record == nil || len(o.Record.Outputs) == 0 {
		return ""
	}
	var places []string
	for _, output := range o.Record.Outputs {
		places = append(places, filepath.Join(t.folder, filepath.FromSlash(output.Path)))
	}
	line := strings.Join(places, ", ")
	if o.Unchanged {
		line += ": unchanged since the last job"
	}
	return line
}

// gone returns what there is to say of outputs whose inputs are gone, "" for
// nothing.
func (t *teller) gone(g batch.Gone) string {
	if g.Inputs == 0 {
		return ""
	}
	inputs := "an input that is gone: "
	if g.Inputs > 1 {
		inputs = fmt.Sprintf("%d inputs that are gone: ", g.Inputs)
	}
	inputs += strings.Join(g.First, ", ")
	if more := g.Inputs - len(g.First); more > 0 {
		inputs += fmt.Sprintf(" and %d more", more)
	}
	switch {
	case g.Refused:
		return fmt.Sprintf("%s holds outputs of %s; none is removed, since not all that was named is there", t.folder, inputs)
	case g.Removed+g.Changed == 0:
		return fmt.Sprintf("%s holds outputs of %s; --prune removes them", t.folder, inputs)
	case g.Changed > 0:
		return fmt.Sprintf("%d removed of the outputs of %s; %d left in %s, changed since they were made", g.Removed, inputs, g.Changed, t.folder)
	}
	return fmt.Sprintf("%d removed, the outputs of %s", g.Removed, inputs)
}

// brokenOff returns what broke a job off, and what is left of it.
func (t *teller) brokenOff(s batch.Summary, err error) error {
	if errors.Is(err, context.Canceled) {
		err = errInterrupted
	}
	return fmt.Errorf("%w: %d done, %d left undone; the same command goes on from there", err, s.Documents, s.Left)
}

// summary returns, for example, "300 inputs: 280 clean, 12 warned, 8 failed".
func (t *teller) summary(s batch.Summary) string {
	var counts []string
	for _, status := range batch.Statuses() {
		if n := s.By[status]; n > 0 {
			counts = append(counts, fmt.Sprintf("%d %s", n, status))
		}
	}
	line := fmt.Sprintf("%d inputs: %s", s.Documents, strings.Join(counts, ", "))
	if s.Unchanged > 0 {
		line += fmt.Sprintf("; %d of them unchanged since the last job", s.Unchanged)
	}
	if t.passed != "" {
		line += "; " + t.passed
	}
	if hidden := s.Findings[diag.Warning] + s.Findings[diag.Note]; hidden > 0 && t.aside != "" {
		line += "; warnings and notes are in " + t.aside
	}
	return line
}
