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

// A product is what the work on a source gives.
type product struct {
	result   convert.Result
	findings diag.List
}

// A maker does the work on sources under a time limit. Work that cannot be
// stopped is left behind to end by itself; slots bounds how much there can be of
// it, and with it the memory it holds.
type maker struct {
	make  Make
	limit time.Duration
	slots chan struct{}
}

// Make is a stage, or several, of the pipeline: [convert.Convert] or
// [convert.Render].
type Make func(context.Context, convert.Source, convert.Options) (convert.Result, diag.List)

// newMaker returns a maker for so many workers.
func newMaker(make_ Make, limit time.Duration, workers int) *maker {
	return &maker{make_, limit, make(chan struct{}, 2*workers)}
}

// do makes the outputs of source.
func (m *maker) do(ctx context.Context, source convert.Source, o convert.Options) product {
	ctx, cancel := context.WithTimeoutCause(ctx, m.limit, errSlow)
	defer cancel()
	select {
	case m.slots <- struct{}{}:
	case <-ctx.Done():
		return brokenOff(ctx, source, m.limit)
	}
	made := make(chan product, 1)
	go func() {
		defer func() { <-m.slots }()
		made <- m.guarded(ctx, source, o)
	}()
	select {
	case p := <-made:
		if errors.Is(context.Cause(ctx), errSlow) && p.findings.HasErrors() {
			return brokenOff(ctx, source, m.limit) // a stage was not begun, for the time was over
		}
		return p
	case <-ctx.Done():
		return brokenOff(ctx, source, m.limit)
	}
}

// guarded turns a panic outside the stages, which have guards of their own, into
// a finding.
func (m *maker) guarded(ctx context.Context, source convert.Source, o convert.Options) (p product) {
	defer func() {
		if v := recover(); v != nil {
			p = product{findings: located(schema.InternalError, source.Name, "the work on it broke off: %v", v)}
		}
	}()
	p.result, p.findings = m.make(ctx, source, o)
	return p
}

// brokenOff returns the product of work that did not come to its end.
func brokenOff(ctx context.Context, source convert.Source, limit time.Duration) product {
	if errors.Is(context.Cause(ctx), errSlow) {
		return product{findings: located(schema.TimeLimit, source.Name, "the work on it took more than %v", limit)}
	}
	return product{findings: located(schema.Interrupted, source.Name, "not converted: %v", context.Cause(ctx))}
}

// located returns one finding about a file as a whole.
func located(rule *diag.Rule, file, format string, args ...any) (findings diag.List) {
	findings.Add(rule, diag.Span{}, "%s", fmt.Sprintf(format, args...))
	findings.Locate(file, nil)
	return findings
}
