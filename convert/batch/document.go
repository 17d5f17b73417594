package batch

import (
	"context"
	"slices"
	"time"

	"plenary/convert"
	"plenary/diag"
	"plenary/schema"
)

// document does one input. A panic, which only a mistake in Plenary can raise, is
// a finding of that input.
func (r *run) document(ctx context.Context, in Input) (o Outcome) {
	defer func() {
		if v := recover(); v != nil {
			o = Outcome{Input: in, Findings: broken(in.Name, v)}
		}
	}()
	begun := time.Now()
	old := r.out.manifest.lookup(key{in.Stem, r.Command})
	if findings := r.inTheWay(in, old); len(findings) > 0 {
		return Outcome{Input: in, Findings: findings}
	}
	source, findings := r.gate.read(ctx, in, r.Limits.orDefault().Bytes)
	if len(findings) > 0 {
		return r.unread(in, findings, old)
	}
	was := digest(source.Data)
	if i := slices.IndexFunc(old, func(o *Record) bool { return r.stands(o, in, was) }); i >= 0 {
		return r.unchanged(ctx, in, source, old[i])
	}
	o = r.made(ctx, in, source, was, old)
	o.Took = time.Since(begun)
	if o.Record != nil {
		o.Record.Millis = float64(o.Took.Microseconds()) / 1000
	}
	return o
}

// outcome returns what is known of an input that was read.
func (r *run) outcome(in Input, source convert.Source) Outcome {
	return Outcome{Input: in, Form: convert.FormOf(source.Data), Pages: r.Options.Reading.Pages}
}

// unread returns the outcome of an input that was not read. One that is too large
// now is another than it was.
func (r *run) unread(in Input, findings diag.List, old []*Record) Outcome {
	o := Outcome{Input: in, Findings: findings}
	if has(findings, schema.InputTooLarge) {
		o.add(r.removeUntrue(in, old, Digest{}))
	}
	return o
}

// stands reports whether a record tells what would become of a source, and its
// outputs are there.
func (r *run) stands(old *Record, in Input, source Digest) bool {
	return !r.Force && old.Input == in.Name && old.Source == source &&
		old.Recipe != "" && old.Recipe == r.Recipe() && r.out.holds(old.Outputs...) && r.finds(old.Fonts)
}

// finds reports whether the fonts that are on record are those that are found today.
func (r *run) finds(old []convert.Font) bool {
	return len(old) == 0 || slices.Equal(old, r.Options.PDF.Library.Fonts(old[0].Script)) // a document is in one script
}

// unchanged returns the outcome of an input whose outputs are left as they are.
// The record is written again where it is another share's.
func (r *run) unchanged(ctx context.Context, in Input, source convert.Source, old *Record) Outcome {
	o := r.outcome(in, source)
	o.Findings, o.Unchanged, o.Record = diag.List(old.Findings), true, old
	if r.View != nil {
		o.Result, _ = r.gate.make(ctx, source, r.View, r.Options)
	} else if len(o.Findings) > 0 {
		o.Result.Text = r.Text(source)
	}
	return o
}

// A product is what was made of a source.
type product struct {
	result   convert.Result
	findings diag.List
}

// made makes the outputs of a source and writes them.
func (r *run) made(ctx context.Context, in Input, source convert.Source, was Digest, old []*Record) Outcome {
	result, findings := r.gate.make(ctx, source, r.Make, r.Options)
	p := product{result, findings}
	o := r.outcome(in, source)
	o.Findings, o.Result = p.findings, r.remains(p)
	switch {
	case has(p.findings, schema.Interrupted):
		return o
	case passing(p.findings) && !hasOutputs(p.result):
		o.add(r.removeUntrue(in, old, was))
		return o
	}
	record := r.record(in, was, p)
	if passing(p.findings) {
		record.Recipe = "" // what there is stays, and the next job tries again
	}
	if err := r.save(in, p.result, old, record); err != nil {
		o.add(err)
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

// passing reports whether findings are about this time, or this machine, and not about the
// document: they are not put on record, so that the next job tries again.
func passing(findings diag.List) bool {
	return has(findings, schema.TimeLimit) || has(findings, schema.InternalError) || has(findings, schema.FontMissing)
}

func hasOutputs(result convert.Result) bool {
	return slices.ContainsFunc(convert.Formats(), func(f convert.Format) bool { return result.Output(f) != nil })
}

// save writes the outputs of a result. What is there from earlier jobs stays on
// record while it is true, and beside a document that has outputs now; what was
// asked for and could not be made is not true any more.
func (r *run) save(in Input, result convert.Result, old []*Record, now *Record) error {
	if len(now.Outputs) == 0 {
		return r.removeUntrue(in, old, Digest{})
	}
	still, untrue := r.earlier(old, now.Source, now.Outputs)
	for _, format := range convert.Formats() {
		if path := in.Output(format); r.Options.Wants(format) && result.Output(format) == nil {
			at := slices.IndexFunc(still, func(o Output) bool { return o.Path == path })
			if at >= 0 {
				untrue, still = append(untrue, still[at]), slices.Delete(still, at, at+1)
			}
		}
	}
	now.Outputs = append(now.Outputs, still...)
	if err := r.discard(in, without(untrue, now.Outputs)); err != nil {
		return err
	}
	var files []file
	for _, format := range convert.Formats() {
		if data := result.Output(format); data != nil {
			files = append(files, file{in.Output(format), data})
		}
	}
	return r.out.write(files...)
}

// removeUntrue removes the outputs that earlier jobs have made of another source.
func (r *run) removeUntrue(in Input, old []*Record, source Digest) error {
	_, untrue := r.earlier(old, source, nil)
	return r.discard(in, untrue)
}

// earlier returns the outputs that earlier jobs have made and this one has not:
// those that are still true, since they are of the same source and lie there as
// they were made, and the others.
func (r *run) earlier(old []*Record, source Digest, now []Output) (still, untrue []Output) {
	for _, was := range old {
		for _, o := range without(was.Outputs, now) {
			if was.Source == source && r.out.holds(o) {
				still = append(still, o)
			} else {
				untrue = append(untrue, o)
			}
		}
	}
	return still, without(untrue, still)
}

// without returns the outputs of list whose places are not those of others.
func without(list, others []Output) (rest []Output) {
	for _, o := range list {
		if !slices.ContainsFunc(others, func(other Output) bool { return other.Path == o.Path }) {
			rest = append(rest, o)
		}
	}
	return rest
}
