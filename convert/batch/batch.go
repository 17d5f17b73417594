// Package batch does the stages of the pipeline for many inputs, and survives
// what happens to long jobs.
//
//	arguments ──Selection.Find──▶ []Input ──Job.Run──▶ Outcome, in the order of the inputs
//	                                          │
//	                                          └──▶ Folder: outputs, manifest
//
// One input never hurts another: what cannot be read, panics, takes too long or
// cannot be written is a finding of that input. Nobody ever sees half a file, and
// whatever is done is on record in the manifest, from which the next job goes on.
// Memory is bounded by the number of workers and the limits of a document, not by
// the length of the job.
//
// This package touches files and the clock; it is one of the edges of the house.
package batch

import (
	"context"
	"errors"
	"iter"
	"slices"
	"time"
	"unicode/utf8"

	"plenary/convert"
	"plenary/diag"
	"plenary/schema"
)

// A Job is what is to be done for many inputs.
type Job struct {
	Inputs  []Input
	Make    Make
	Options convert.Options
	// Recipe returns a hash of all that the outputs depend on besides their
	// source: the version of the program and the options. Outputs of another
	// recipe are made again, and those of the recipe "" always. It is called for
	// each input, by several at once.
	Recipe   func() string
	Workers  int
	Limits   Limits
	Force    bool // make again what has not changed
	FailFast bool // begin nothing more after an input that has failed
	// View makes the results that outcomes have, of inputs that have not changed;
	// nil leaves all outcomes without.
	View Make
	// Emit is told each outcome, in the order of the inputs. An error ends the
	// job.
	Emit func(Outcome) error
}

// ErrStopped tells that a job was broken off by FailFast.
var ErrStopped = errors.New("stopped at the first failure")

// Run does the job in a folder. What it returns is an error of the job, not of a
// document: that it was broken off, or that the manifest could not be written.
// The caller closes the folder.
func (j Job) Run(ctx context.Context, out *Folder) (Summary, error) {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	r := run{
		Job:     j,
		out:     out,
		gate:    newGate(j.Limits.orDefault().Time, j.Workers),
		stop:    stop,
		summary: Summary{By: map[Status]int{}},
	}
	InOrder(j.Workers, until(ctx, j.Inputs), func(in Input) Outcome { return r.document(ctx, in) }, r.emit)
	r.summary.Left = len(j.Inputs) - r.summary.Documents
	return r.summary, context.Cause(ctx)
}

// until yields the inputs until ctx ends.
func until(ctx context.Context, inputs []Input) iter.Seq[Input] {
	return func(yield func(Input) bool) {
		for _, in := range inputs {
			if ctx.Err() != nil || !yield(in) {
				return
			}
		}
	}
}

// A run is a job at work.
type run struct {
	Job
	out     *Folder
	gate    *gate
	stop    context.CancelCauseFunc
	summary Summary
	stopped bool // by FailFast
}

// emit takes in the outcome whose turn it is.
func (r *run) emit(o Outcome) {
	switch {
	case o.fatal != nil:
		r.stop(o.fatal)
		return
	case o.undone():
		return
	}
	if o.Record != nil && !o.Record.kept {
		if err := r.out.manifest.add(o.Record); err != nil {
			r.stop(err)
			return
		}
	}
	if r.stopped {
		return // it had been begun before, and is on record
	}
	r.summary.add(o)
	if err := r.Emit(o); err != nil {
		r.stop(err)
	}
	if r.FailFast && o.Status() == Failed {
		r.stopped = true
		r.stop(ErrStopped)
	}
}

// document does one input.
func (r *run) document(ctx context.Context, in Input) Outcome {
	begun := time.Now()
	read := r.gate.read(ctx, in, r.Limits.orDefault().Bytes)
	if len(read.findings) > 0 {
		return Outcome{Input: in, Findings: read.findings}
	}
	source := read.source
	was := digest(source.Data)
	old := r.out.manifest.lookup(in.Stem)
	if i := slices.IndexFunc(old, func(o *Record) bool { return r.stands(o, in, was) }); i >= 0 {
		return r.unchanged(ctx, in, source, old[i])
	}
	o := r.made(ctx, in, source, was, old)
	o.Took = time.Since(begun)
	if o.Record != nil {
		o.Record.Millis = float64(o.Took.Microseconds()) / 1000
	}
	return o
}

// stands reports whether a record tells what would become of a source, and its
// outputs are there.
func (r *run) stands(old *Record, in Input, source Digest) bool {
	return !r.Force && old.Input == in.Name && old.Source == source &&
		old.Recipe != "" && old.Recipe == r.Recipe() && r.out.holds(old.Outputs...)
}

// unchanged returns the outcome of an input whose outputs are left as they are.
// The record is written again where it is another share's.
func (r *run) unchanged(ctx context.Context, in Input, source convert.Source, old *Record) Outcome {
	o := Outcome{Input: in, Findings: diag.List(old.Findings), Unchanged: true, Record: old}
	if r.View != nil {
		o.Result = r.gate.make(ctx, source, r.View, r.Options).result
	} else if len(o.Findings) > 0 && utf8.Valid(source.Data) {
		o.Result.Text = source.Data
	}
	return o
}

// made makes the outputs of a source and writes them.
func (r *run) made(ctx context.Context, in Input, source convert.Source, was Digest, old []*Record) Outcome {
	p := r.gate.make(ctx, source, r.Make, r.Options)
	o := Outcome{Input: in, Findings: p.findings, Result: r.remains(p)}
	if passing(p.findings) {
		return o
	}
	record := newRecord(in, was, r.Recipe(), p.result, p.findings)
	if err := r.save(in, p.result, old, record); noRoom(err) {
		o.fatal = err
		return o
	} else if err != nil {
		o.Findings = append(o.Findings, located(schema.WriteFailed, in.Name, "%v", err)...)
		return o
	}
	o.Record = record
	return o
}

// remains returns what is still needed of a result when its outputs have been
// written. Outcomes wait for their turn: the fewer bytes, the better.
func (r *run) remains(p product) convert.Result {
	result := p.result
	result.XML, result.JSON, result.PDF = nil, nil, nil
	if r.View == nil {
		result = convert.Result{}
		if len(p.findings) > 0 {
			result.Text = p.result.Text
		}
	}
	return result
}

// passing reports whether findings are about this time, and not about the
// document: they are not put on record, so that the next job tries again.
func passing(findings diag.List) bool {
	return has(findings, schema.Interrupted) || has(findings, schema.TimeLimit) || has(findings, schema.InternalError)
}

// save writes the outputs of a result. Those that an earlier job has made of the
// same input, and this one does not, stay on record while they are of the same
// source; otherwise they are removed.
func (r *run) save(in Input, result convert.Result, old []*Record, now *Record) error {
	var gone []Output
	for _, was := range old {
		if was.Input != in.Name {
			continue
		}
		for _, o := range without(was.Outputs, now.Outputs) {
			if was.Source == now.Source && len(now.Outputs) > 0 && r.out.holds(o) {
				now.Outputs = append(now.Outputs, o)
			} else {
				gone = append(gone, o)
			}
		}
	}
	for _, o := range without(gone, now.Outputs) {
		if err := r.out.remove(o); err != nil {
			return err
		}
	}
	var files []file
	for _, format := range convert.Formats() {
		if data := result.Output(format); data != nil {
			files = append(files, file{in.Output(format), data})
		}
	}
	return r.out.write(files...)
}

// without returns the outputs of list that are not among others.
func without(list, others []Output) (rest []Output) {
	there := map[string]bool{}
	for _, o := range others {
		there[o.Path] = true
	}
	for _, o := range list {
		if !there[o.Path] {
			rest = append(rest, o)
		}
	}
	return rest
}
