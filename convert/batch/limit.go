package batch

import (
	"context"
	"errors"
	"fmt"
	"time"

	"plenary/convert"
	"plenary/diag"
	"plenary/schema"
)

// DefaultTime is how long the work on one document may take where nobody says
// otherwise: a hundred times what the longest resolutions take.
const DefaultTime = time.Minute

// Limits bound what one document may cost. The zero value is [DefaultSize] and
// [DefaultTime].
type Limits struct {
	Bytes int64         // of the input
	Time  time.Duration // of the work
}

func (l Limits) orDefault() Limits {
	if l.Bytes == 0 {
		l.Bytes = DefaultSize
	}
	if l.Time == 0 {
		l.Time = DefaultTime
	}
	return l
}

// errSlow is the cause of a work's end when it has taken too long.
var errSlow = errors.New("it took too long")

// A gate lets work through under a time limit. Work that cannot be stopped is
// left behind to end by itself; slots bounds how much there can be of it, and
// with it the memory it holds.
type gate struct {
	limit time.Duration
	slots chan struct{}
}

// newGate returns a gate for so many workers.
func newGate(limit time.Duration, workers int) *gate {
	return &gate{limit, make(chan struct{}, 2*workers)}
}

// within does the work on the file of that name. When the time is over, or ctx
// ends, a finding says so instead.
func within[T any](ctx context.Context, g *gate, name string, work func(context.Context) (T, diag.List)) (made T, findings diag.List) {
	ctx, cancel := context.WithTimeoutCause(ctx, g.limit, errSlow)
	defer cancel()
	type result struct {
		made     T
		findings diag.List
	}
	done := make(chan result, 1)
	go func() {
		made, findings := guarded(ctx, name, work)
		done <- result{made, findings}
	}()
	select {
	case r := <-done:
		if ctx.Err() == nil || !r.findings.HasErrors() {
			return r.made, r.findings
		} // perhaps for that alone
	case <-ctx.Done():
	}
	return made, g.brokenOff(ctx, name)
}

// guarded turns a panic outside the stages, which have guards of their own, into
// a finding.
func guarded[T any](ctx context.Context, name string, work func(context.Context) (T, diag.List)) (made T, findings diag.List) {
	defer func() {
		if v := recover(); v != nil {
			findings = broken(name, v)
		}
	}()
	return work(ctx)
}

// brokenOff returns the finding that work did not come to its end.
func (g *gate) brokenOff(ctx context.Context, name string) diag.List {
	if errors.Is(context.Cause(ctx), errSlow) {
		return located(schema.TimeLimit, name, "the work on it took more than %v", g.limit)
	}
	return located(schema.Interrupted, name, "not done: %v", context.Cause(ctx))
}

// broken returns the finding that the work on a file panicked.
func broken(name string, v any) diag.List {
	return located(schema.InternalError, name, "the work on it broke off: %v", v)
}

// read reads an input under the time limit: a pipe may have nobody at its other
// end. Whoever waits there holds next to no memory, and no slot.
func (g *gate) read(ctx context.Context, in Input, limit int64) (convert.Source, diag.List) {
	return within(ctx, g, in.Name, func(ctx context.Context) (convert.Source, diag.List) { return in.Read(ctx, limit) })
}

// inSlot does the work on the file of that name when there is a slot for it.
func inSlot[T any](ctx context.Context, g *gate, name string, work func(context.Context) (T, diag.List)) (none T, _ diag.List) {
	select {
	case g.slots <- struct{}{}: // one that is free is taken, however short the limit
	default:
		patience := time.NewTimer(g.limit)
		defer patience.Stop()
		select {
		case g.slots <- struct{}{}:
		case <-ctx.Done():
			return none, g.brokenOff(ctx, name)
		case <-patience.C:
			return none, located(schema.TimeLimit, name, "not begun: %d documents that were given up are still at work", cap(g.slots))
		}
	}
	return within(ctx, g, name, func(ctx context.Context) (T, diag.List) {
		defer func() { <-g.slots }()
		return work(ctx)
	})
}

// make makes the outputs of a source, in a slot.
func (g *gate) make(ctx context.Context, source convert.Source, stages Make, o convert.Options) (convert.Result, diag.List) {
	return inSlot(ctx, g, source.Name, func(ctx context.Context) (convert.Result, diag.List) { return stages(ctx, source, o) })
}

// Make is a stage, or several, of the pipeline: [convert.Convert] or
// [convert.Render].
type Make func(context.Context, convert.Source, convert.Options) (convert.Result, diag.List)

// located returns one finding about a file as a whole.
func located(rule *diag.Rule, file, format string, args ...any) (findings diag.List) {
	findings.Add(rule, diag.Span{}, "%s", fmt.Sprintf(format, args...))
	findings.Locate(file, nil)
	return findings
}
