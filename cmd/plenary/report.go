package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"plenary/diag"
)

// A form is the value of --format: how findings are written.
type form string

// text is the form for people: its findings go to standard error, one input
// after the other. The other forms are results, for machines, and whole.
const text form = "text"

// Type, String and Set make form a value of a flag.
func (f *form) Type() string { return "FORMAT" }

func (f *form) String() string { return string(*f) }

func (f *form) Set(name string) error {
	if _, ok := diag.Formats[name]; !ok {
		return unknown("format", name, formNames())
	}
	*f = form(name)
	return nil
}

func (f *form) addTo(flags *pflag.FlagSet) {
	*f = text
	flags.Var(f, "format", "form of the findings: "+strings.Join(formNames(), ", ")+"; all but text go to the standard output")
}

func formNames() []string { return slices.Sorted(maps.Keys(diag.Formats)) }

// reporting is the choices of a report. The zero value of each but form is that
// of the commands without the flag.
type reporting struct {
	form     form
	severity level // the mildest that is reported; 0 is a note
	failOn   level // the mildest that gives the exit status 1; 0 is an error
	max      count // of the findings that are shown; 0 is all
	quiet    bool  // tell nothing in the form for people
}

// A report tells the findings of a batch and counts how it went.
type report struct {
	*command
	reporting
	verb      string // what was done to the inputs that are good; "" where another tells how many they were
	good, bad int
	shown     int
	whole     diag.Report // for the forms that are written as a whole
	known     baseline    // that the findings are held against
	record    baseline    // that they are recorded in
	gone      int         // known findings that are no longer there
	weakened  string      // what settings of a file take away; "" is nothing
}

// newReport opens a report of inputs that are, when all is well, verb.
func (c *command) newReport(choices reporting, verb string) *report {
	if choices.severity == 0 {
		choices.severity = level(diag.Note)
	}
	if choices.failOn == 0 {
		choices.failOn = level(diag.Error)
	}
	whole := diag.Report{Sources: diag.Sources{}, FailOn: diag.Severity(choices.failOn), Tool: thisProgram()}
	return &report{command: c, reporting: choices, verb: verb, whole: whole}
}

// tell takes in what there is to say of one input.
func (r *report) tell(o outcome) {
	findings := r.sift(o)
	status := statusOf(findings, diag.Severity(r.failOn))
	r.raise(status)
	if status == clean {
		r.good++
	} else {
		r.bad++
	}
	findings = r.cut(findings)
	if r.form == text {
		if !r.quiet {
			_ = diag.WriteText(r.err, diag.Report{Findings: findings, Sources: o.texts}) // the stream remembers the error
		}
		return
	}
	r.whole.Findings = append(r.whole.Findings, findings...)
	r.whole.Sources[o.name] = nil
}

// sift returns the findings that are to be reported: severe enough, and new.
// With a baseline to be written all of them are known from now on.
func (r *report) sift(o outcome) diag.List {
	var about, aside diag.List // the document, and reading it
	for _, f := range o.findings {
		switch {
		case isInputOutput(f):
			aside = append(aside, f)
		case f.Severity <= diag.Severity(r.severity):
			about = append(about, f)
		}
	}
	var known diag.Tally
	switch {
	case r.record.path != "":
		r.record.findings.Add(r.record.name(o.name), about)
		about, known = nil, about.Tally()
	case r.known.path != "":
		name := r.known.name(o.name)
		about, known = r.known.findings.Sift(name, about)
		r.gone += r.known.findings.Left(name)
	}
	r.whole.Known = r.whole.Known.Plus(known)
	return append(about, aside...)
}

// cut returns the findings that are still to be shown and counts the others.
func (r *report) cut(findings diag.List) diag.List {
	if r.max == 0 {
		return findings
	}
	room := min(int(r.max)-r.shown, len(findings))
	r.shown += room
	r.whole.Omitted = r.whole.Omitted.Plus(findings[room:].Tally())
	return findings[:room]
}

// close writes what can only be written at the end.
func (r *report) close() error {
	if r.form == text && !r.quiet {
		r.whole.Findings, r.whole.Sources = nil, nil // they have been told
		_ = diag.WriteText(r.err, r.whole)
	}
	if r.gone > 0 {
		fmt.Fprintf(r.err, "%s: %d of its findings are no longer there; --write-baseline makes it anew\n", r.known.path, r.gone)
	}
	if r.weakened != "" {
		fmt.Fprintln(r.err, r.weakened)
	}
	if r.verb != "" && r.good+r.bad > 1 {
		fmt.Fprintf(r.err, "%d %s, %d failed\n", r.good, r.verb, r.bad)
	}
	if r.record.path != "" {
		if err := r.record.save(r.ctx); err != nil {
			return err
		}
	}
	if r.form == text {
		return nil
	}
	return diag.Formats[string(r.form)](r.out, r.whole)
}
