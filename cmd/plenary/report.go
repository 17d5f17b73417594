package main

import (
	"fmt"
	"maps"
	"slices"

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
		return unknown("format", name, slices.Sorted(maps.Keys(diag.Formats)))
	}
	*f = form(name)
	return nil
}

func (f *form) addTo(flags *pflag.FlagSet) {
	*f = text
	flags.Var(f, "format", "form of the findings: text, json, sarif, junit or github; all but text go to the standard output")
}

// A report tells the findings of a batch and counts how it went.
type report struct {
	*command
	form      form
	verb      string // what was done to the inputs that are good
	good, bad int
	findings  diag.List    // for the forms that are written as a whole
	sources   diag.Sources // the inputs, without their bytes
}

func (c *command) newReport(form form, verb string) *report {
	return &report{command: c, form: form, verb: verb, sources: diag.Sources{}}
}

// tell takes in what there is to say of one input.
func (r *report) tell(o outcome) {
	status := statusOf(o.findings)
	r.raise(status)
	if status == clean {
		r.good++
	} else {
		r.bad++
	}
	if r.form == text {
		_ = diag.WriteText(r.err, diag.Report{Findings: o.findings, Sources: diag.Sources{o.name: o.text}}) // the stream remembers the error
		return
	}
	r.findings = append(r.findings, o.findings...)
	r.sources[o.name] = nil
}

// close writes what can only be written at the end.
func (r *report) close() error {
	if r.good+r.bad > 1 {
		fmt.Fprintf(r.err, "%d %s, %d failed\n", r.good, r.verb, r.bad)
	}
	if r.form == text {
		return nil
	}
	return diag.Formats[string(r.form)](r.out, diag.Report{Findings: r.findings, Sources: r.sources})
}
