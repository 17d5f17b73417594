package batch

import (
	"context"

	"plenary/convert"
	"plenary/diag"
	"plenary/schema"
)

// Each reads every input and does work on what could be read, so many at a time
// and under the limits, and hands emit what was made and found, in the order of
// the inputs. Where work was given up, nothing was made. When ctx ends it begins
// nothing more, tells nothing of what was broken off, and returns the cause.
func Each[T any](ctx context.Context, inputs []Input, workers int, limits Limits, work func(context.Context, Input, convert.Source) (T, diag.List), emit func(Input, T, diag.List)) error {
	limits = limits.orDefault()
	gate := newGate(limits.Time, workers)
	type done struct {
		input    Input
		made     T
		findings diag.List
	}
	InOrder(workers, until(ctx, inputs), func(in Input) done {
		source, findings := gate.read(ctx, in, limits.Bytes)
		if len(findings) > 0 {
			return done{input: in, findings: findings}
		}
		made, findings := inSlot(ctx, gate, in.Name, func(ctx context.Context) (T, diag.List) { return work(ctx, in, source) })
		return done{in, made, findings}
	}, func(d done) {
		if !has(d.findings, schema.Interrupted) {
			emit(d.input, d.made, d.findings)
		}
	})
	return context.Cause(ctx)
}
