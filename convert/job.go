package convert

import (
	"context"
	"runtime"
	"slices"
	"strings"
	"sync"

	"plenary/diag"
	"plenary/schema"
)

// A job is the work on one source. It gathers the findings of the stages. An
// error is about the source or the document, and then no further stage is begun
// and there are no outputs; or a writer tells it of its own output, and then
// that one is missing and the others are made.
type job struct {
	ctx      context.Context
	source   Source
	text     []byte    // that the spans of the document model point into
	document *document // what a reader of files made of the source; nil for a text
	findings diag.List
	failed   bool     // an error is about the source or the document
	missing  []Format // the outputs that cannot be made
}

// A stage is one step of a job. Its findings either are located already or
// have spans in the text of the job.
type stage struct {
	name  string
	run   func() diag.List
	makes Format // of a writer: its output; "" of a stage whose errors are about the document
}

func newJob(ctx context.Context, source Source) *job {
	return &job{ctx: ctx, source: source, text: source.Data}
}

// do runs one stage and reports whether the job may go on.
func (j *job) do(name string, run func() diag.List) bool {
	return j.together(stage{name: name, run: run})
}

// together runs stages that do not depend on each other at the same time, and
// reports whether the job may go on. Their findings stay in the order of the
// stages.
func (j *job) together(stages ...stage) bool {
	if j.failed {
		return false
	}
	if err := j.ctx.Err(); err != nil {
		j.failed = true
		j.findings.Add(schema.Interrupted, diag.Span{}, "not done: %v", context.Cause(j.ctx))
		return false
	}
	found := make([]diag.List, len(stages))
	var running sync.WaitGroup
	for i, s := range stages[1:] {
		running.Go(func() { found[i+1] = s.guarded() })
	}
	found[0] = stages[0].guarded()
	running.Wait()
	for i, s := range stages {
		if s.makes == "" {
			j.take(found[i])
			continue
		}
		j.findings = append(j.findings, found[i]...)
		if found[i].HasErrors() {
			j.missing = append(j.missing, s.makes)
		}
	}
	return !j.failed
}

// take takes in findings about the source or the document.
func (j *job) take(findings diag.List) {
	j.findings = append(j.findings, findings...)
	j.failed = j.failed || findings.HasErrors()
}

// close ends the job: where the document has an error there are no outputs, and
// none that its writer could not make.
func (j *job) close(result Result) (Result, diag.List) {
	j.locate(j.findings)
	j.findings.Sort()
	result.Text = j.text
	for _, f := range Formats() {
		if j.failed || slices.Contains(j.missing, f) {
			result.drop(f)
		}
	}
	return result, j.findings
}

// guarded runs s and turns a panic, which only a mistake in Plenary can raise,
// into a finding, so that one document never ends the work on others.
// (Promise 5.)
func (s stage) guarded() (findings diag.List) {
	defer func() {
		if v := recover(); v != nil {
			findings = diag.List{}
			findings.Add(schema.InternalError, diag.Span{}, "the stage %s broke off in %s: %v", s.name, origin(), v).
				Hint = "this is a mistake in Plenary, not in the document; please report it with the input"
		}
	}()
	return s.run()
}

// origin returns the function of Plenary in which the present panic was raised.
func origin() string {
	var callers [64]uintptr
	frames := runtime.CallersFrames(callers[:runtime.Callers(2, callers[:])])
	panicked := false
	for {
		frame, more := frames.Next()
		panicked = panicked || frame.Function == "runtime.gopanic"
		if panicked && strings.HasPrefix(frame.Function, "plenary/") {
			return frame.Function
		}
		if !more {
			return "an unknown place"
		}
	}
}
