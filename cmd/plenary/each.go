package main

import (
	"context"

	"plenary/convert"
	"plenary/convert/batch"
	"plenary/diag"
	"plenary/schema"
)

// An outcome is what there is to say of one input.
type outcome struct {
	name     string
	texts    diag.Sources // that the findings have places in; nil where nobody needs them
	findings diag.List
}

// each reads every input, does work with what could be read, n inputs at a
// time, and tells the report the findings in the order of the inputs. What work
// returns is the texts that its findings have places in.
func (c *command) each(found []batch.Input, n int, wait patience, r *report, work func(context.Context, batch.Input, convert.Source) (diag.Sources, diag.List)) error {
	err := batch.Each(c.ctx, found, n, limits{time: wait}.batch(), func(ctx context.Context, in batch.Input, source convert.Source) (diag.Sources, diag.List) {
		texts, findings := work(ctx, in, source)
		if len(findings) == 0 || r.form != text {
			texts = nil // results wait for their turn: the fewer bytes, the better
		}
		return texts, findings
	}, func(in batch.Input, texts diag.Sources, findings diag.List) {
		r.tell(outcome{in.Name, texts, findings})
	})
	if err != nil {
		return err
	}
	return r.close()
}

// withOthers reads the inputs that are compared with a source, and returns it and them. Findings tell why one cannot be read.
func withOthers(ctx context.Context, source convert.Source, others []batch.Input) ([]convert.Source, diag.List) {
	sources := []convert.Source{source}
	for _, in := range others {
		more, findings := in.Read(ctx, batch.DefaultSize)
		if len(findings) > 0 {
			return nil, findings
		}
		sources = append(sources, more)
	}
	return sources, nil
}

// statusOf returns the exit status that findings call for, when failOn is the
// mildest severity that fails.
func statusOf(findings diag.List, failOn diag.Severity) int {
	status := clean
	for _, f := range findings {
		switch {
		case isInputOutput(f):
			return failed
		case f.Severity <= failOn:
			status = faulty
		}
	}
	return status
}

// isInputOutput tells the findings that are not about a document but about
// reading and writing it.
func isInputOutput(f diag.Finding) bool {
	return f.Rule == schema.ReadFailed || f.Rule == schema.WriteFailed || f.Rule == schema.Interrupted
}
