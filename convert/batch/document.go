package batch

import (
	"context"
	"slices"
	"time"
	"unicode/utf8"

	"plenary/convert"
	"plenary/diag"
	"plenary/schema"
)

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
