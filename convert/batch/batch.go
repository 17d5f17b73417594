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
	"io/fs"
	"iter"
	"sync"

	"plenary/convert"
)

// A Job is what is to be done for many inputs.
type Job struct {
	Inputs  []Input
	Command string // by whose name the outputs are on record
	Make    Make
	Options convert.Options
	// Recipe returns a hash of all that the outputs depend on besides their
	// source: the version of the program and the options. Outputs of another
	// recipe are made again, and those of the recipe "" always. It is called for
	// each input, by several at once.
	Recipe   func() string
	Workers  int
	Limits   Limits
	Force    bool // make again what has not changed, and replace files that Plenary has not made
	FailFast bool // begin nothing more after an input that has failed
	// Reach is where the inputs were looked for. Outputs of what is no longer there
	// are told; Prune removes them.
	Reach Reach
	Prune bool
	// Text returns the text of a source that its findings have places in.
	Text func(convert.Source) []byte
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
		linked:  sync.OnceValue(func() []fs.FileInfo { return linked(j.Inputs) }),
		out:     out,
		gate:    newGate(j.Limits.orDefault().Time, j.Workers),
		stop:    stop,
		summary: Summary{By: map[Status]int{}},
	}
	InOrder(j.Workers, until(ctx, j.Inputs), func(in Input) Outcome { return r.document(ctx, in) }, r.emit)
	r.summary.Left = len(j.Inputs) - r.summary.Documents
	err := context.Cause(ctx)
	if err == nil {
		r.summary.Gone, err = r.gone()
	}
	return r.summary, err
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
	linked  func() []fs.FileInfo // the files of inputs that are links
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
