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

// A job is the work on one source. It gathers the findings of the stages; once
// they hold an error no further stage is begun.
type job struct {
	ctx      context.Context
	source   Source
	text     []byte // that the spans of the document model point into
	findings diag.List
}

// A stage is one step of a job. Its findings either are located already or
// have spans in the text of the job.
type stage struct {
	name string
	run  func() diag.List
}

func newJob(ctx context.Context, source Source) *job {
	return &job{ctx: ctx, source: source, text: source.Data}
}

// do runs one stage and reports whether the job may go on.
func (j *job) do(name string, run func() diag.List) bool { return j.together(stage{name, run}) }

// together runs stages that do not depend on each other at the same time, and
// reports whether the job may go on. Their findings stay in the order of the
// stages.
func (j *job) together(stages ...stage) bool {
	if j.findings.HasErrors() {
		return false
	}
	if err := j.ctx.Err(); err != nil {
		j.findings.Add(schema.Interrupted, diag.Span{}, "not converted: %v", context.Cause(j.ctx))
		return false
	}
	found := make([]diag.List, len(stages))
	var running sync.WaitGroup
	for i, s := range stages[1:] {
		running.Go(func() { found[i+1] = s.guarded() })
	}
	found[0] = stages[0].guarded()
	running.Wait()
	j.findings = append(j.findings, slices.Concat(found...)...)
	return !j.findings.HasErrors()
}

// close ends the job: a result with an error has no outputs.
func (j *job) close(result Result) (Result, diag.List) {
	j.findings.Locate(j.source.Name, j.text)
	j.findings.Sort()
	result.Text = j.text
	if j.findings.HasErrors() {
		result.XML, result.JSON, result.PDF = nil, nil, nil
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
