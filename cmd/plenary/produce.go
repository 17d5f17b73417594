package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/pflag"

	"plenary/convert"
	"plenary/convert/batch"
)

// A production is what convert and render have in common: each makes outputs
// in a folder from many inputs.
type production struct {
	extensions []string                                     // of the files that are taken from a folder
	verb       string                                       // what it does, for what depends on it
	make       batch.Make                                   // the stages
	view       batch.Make                                   // those that a page shows again; nil where there is no such page
	text       func(convert.Source, convert.Reading) []byte // that findings have places in

	dir         string
	to          formats
	date        day
	jobs        count
	files       choice
	edition     edition
	reading     *reading // of sources; nil where there are none that are read
	report      reporting
	reports     reportForms
	share       string
	limits      limits
	force       bool
	failFast    bool
	prune       bool
	log         string
	spareInputs bool // make no XML where it would overwrite an input

	reach  batch.Reach      // of the search for inputs
	title  string           // of the job, for people
	passed batch.PassedOver // files of folders that are no inputs
}

// limits is what one document may cost, as far as flags say.
type limits struct {
	size bytesLimit
	time patience
}

func (l limits) batch() batch.Limits {
	return batch.Limits{Bytes: int64(l.size), Time: time.Duration(l.time)}
}

// addTo adds the flags of p, with their defaults.
func (p *production) addTo(flags *pflag.FlagSet) {
	p.to = convert.Formats()
	p.reports = reportForms{batch.JSONReport}
	flags.StringVarP(&p.dir, "output", "o", "out", "folder `DIR` of the outputs")
	flags.Var(&p.to, "to", "formats of the outputs, with commas between")
	flags.VarP(&p.jobs, "jobs", "j", "inputs at a time; without it one for each processor")
	p.files.addTo(flags)
	if p.reading != nil {
		p.reading.addTo(flags)
	}
	p.edition.addTo(flags)
	p.date.addTo(flags)
	p.report.form.addTo(flags)
	flags.Var(&p.report.severity, "severity", "tell findings from this SEVERITY up; without it all of one input, and errors of several")
	flags.BoolVarP(&p.report.quiet, "quiet", "q", false, "tell no findings and no progress: the reports and the exit status do")
	flags.Var(&p.reports, "report", "reports in DIR, with commas between: "+strings.Join(reportNames(), ", ")+", or none")
	flags.StringVar(&p.log, "log", "", "write a log of the job as JSON Lines to this `FILE`; - is the standard error")
	flags.BoolVar(&p.force, "force", false, "make all outputs again, also of what has not changed, and over files that Plenary has not made; one may overwrite its own input, but no other")
	flags.BoolVar(&p.prune, "prune", false, "remove from DIR the outputs whose inputs are gone, if they are as they were made")
	flags.BoolVar(&p.failFast, "fail-fast", false, "begin no further input after one that has failed")
	flags.StringVar(&p.share, "shard", "", "do the share `I/N` of the inputs, I from 1 on; auto/N or auto take it from the environment of an array job")
	flags.Var(&p.limits.size, "max-size", "refuse inputs that are larger than `SIZE`; without it 64MiB")
	p.limits.time.addTo(flags)
}

// options returns what p asks of the stages.
func (p *production) options(c *command) (o convert.Options, err error) {
	if o.Date, err = c.markup(p.date); err != nil {
		return o, err
	}
	o.To = p.to
	ctx, cancel := p.limits.time.within(c.ctx)
	defer cancel()
	if p.reading != nil {
		if o.Reading, err = p.reading.choices(ctx); err != nil {
			return o, err
		}
	}
	o.PDF, err = p.edition.options(ctx)
	return o, err
}

// produce makes the outputs of the inputs that args name.
func (c *command) produce(p production, args []string) error {
	if info, err := os.Stat(p.dir); p.dir == "-" && (err != nil || !info.IsDir()) {
		return errors.New("-o: the outputs go to a folder; for the standard output use convert --stream, for a folder of that name say -o ./-")
	}
	o, err := p.options(c)
	if err != nil {
		return err
	}
	var share batch.Share
	if p.share != "" {
		if share, err = batch.ParseShare(p.share, c.getenv); err != nil {
			return fmt.Errorf("--shard %s: %w", p.share, err)
		}
	}
	selection := p.files.selection(p.extensions...)
	selection.Not = p.dir
	selection.Passed = &p.passed
	found := selection.Find(c.ctx, args, c.in)
	p.reach = selection.Reach(args, found)
	if p.spareInputs && batch.Overwrites(found, p.dir, convert.XML) {
		o.To = slices.DeleteFunc(slices.Clone(o.To), func(f convert.Format) bool { return f == convert.XML })
	}
	batch.Apart(found, p.dir, o.To, p.force)
	p.title = args[0] + " → " + p.dir
	if n := len(args) - 1; n > 0 {
		p.title = fmt.Sprintf("%s and %d more → %s", args[0], n, p.dir)
	}
	return c.work(p, o, share, share.Of(found))
}

// work does the job in its folder.
func (c *command) work(p production, o convert.Options, share batch.Share, found []batch.Input) (err error) {
	recipe := recipeOf(p.verb, o)
	out, err := batch.Open(c.ctx, p.dir, share)
	if errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.ENOTDIR) {
		err = fmt.Errorf("%w; choose another with -o", err)
	}
	if err != nil {
		return err
	}
	done := false
	defer func() { err = errors.Join(err, out.Close(done)) }()
	teller, err := c.newTeller(p, out, len(found))
	if err != nil {
		return err
	}
	job := batch.Job{
		Inputs: found, Command: p.verb, Make: p.make, Options: o, Recipe: recipe, Workers: p.jobs.orProcessors(), Limits: p.limits.batch(),
		Text:  func(source convert.Source) []byte { return p.text(source, o.Reading) },
		Reach: p.reach, Prune: p.prune, Force: p.force, FailFast: p.failFast, Emit: teller.tell,
	}
	if slices.Contains(p.reports, batch.HTMLReport) {
		job.View = p.view
	}
	summary, err := job.Run(c.ctx, out)
	done = err == nil || errors.Is(err, batch.ErrStopped)
	return teller.close(summary, err)
}

// reportForms is the value of --report.
type reportForms []batch.ReportForm

func (r *reportForms) Type() string { return "FORMS" }

func (r *reportForms) String() string {
	var names []string
	for _, form := range *r {
		names = append(names, string(form))
	}
	return strings.Join(names, ",")
}

func (r *reportForms) Set(list string) error {
	*r = nil
	for name := range strings.SplitSeq(list, ",") {
		form := batch.ReportForm(strings.ToLower(strings.TrimSpace(name)))
		switch {
		case form == "none":
		case !slices.Contains(batch.Reports(), form):
			return unknown("report", name, append(reportNames(), "none"))
		case !slices.Contains(*r, form):
			*r = append(*r, form)
		}
	}
	return nil
}

func reportNames() (names []string) {
	for _, form := range batch.Reports() {
		names = append(names, string(form))
	}
	return names
}
