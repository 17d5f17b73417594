package main

import (
	"context"
	"slices"

	"github.com/spf13/pflag"

	"plenary/convert"
	"plenary/diag"
)

// A production is what convert and render have in common: each makes outputs
// in a folder from many inputs.
type production struct {
	extension string // of the files that are taken from a folder
	verb      string // what was done to an input, for the summary
	make      func(context.Context, convert.Source, convert.Options) (convert.Result, diag.List)

	dir         string
	to          formats
	date        day
	jobs        count
	edition     edition
	report      reporting
	spareInputs bool // make no XML where it would overwrite an input
}

// addTo adds the flags of p, with their defaults.
func (p *production) addTo(flags *pflag.FlagSet) {
	p.to = convert.Formats()
	flags.StringVarP(&p.dir, "output", "o", "out", "folder `DIR` of the outputs")
	flags.Var(&p.to, "to", "formats of the outputs, with commas between")
	flags.VarP(&p.jobs, "jobs", "j", "inputs at a time; without it one for each processor")
	p.edition.addTo(flags)
	p.date.addTo(flags)
	p.report.form.addTo(flags)
}

// produce makes the outputs of the inputs that args name.
func (c *command) produce(p production, args []string) error {
	date, err := c.markup(p.date)
	if err != nil {
		return err
	}
	edition, err := p.edition.options()
	if err != nil {
		return err
	}
	found := inputs(args, p.extension)
	if p.spareInputs && overwritten(found, p.dir, convert.XML) != nil {
		p.to = slices.DeleteFunc(p.to, func(f convert.Format) bool { return f == convert.XML })
	}
	if err := checkOutputs(found, p.dir, p.to); err != nil {
		return err
	}
	o := convert.Options{To: p.to, Date: date, PDF: edition}
	report := c.newReport(p.report, p.verb)
	return c.each(found, p.jobs.orProcessors(), report, func(in input, source convert.Source) (diag.Sources, diag.List) {
		result, findings := p.make(c.ctx, source, o)
		return diag.Sources{source.Name: result.Text}, append(findings, saveAll(in, p.dir, result)...)
	})
}
