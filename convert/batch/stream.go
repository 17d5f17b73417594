package batch

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"unicode/utf8"

	"plenary/convert"
	"plenary/diag"
	"plenary/schema"
)

// A Stream is a job whose documents come as JSON Lines and leave as JSON Lines,
// so that it can stand in the pipe of any engine. It touches no file.
//
//	{"id": 7, "text": "72/7. Oceans ..."}
//	{"id": 7, "xml": "<?xml ...", "json": {...}, "pdf": "JVBERi0...", "findings": [...]}
//
// An id is any JSON value and comes back as it was. Outputs are there in the
// formats that are asked for, and of a document with an error none; findings are
// those of the JSON report, and name the document by its id.
type Stream struct {
	Make     Make
	Options  convert.Options
	Workers  int
	Limits   Limits
	FailFast bool // end at the first document with an error
}

// errStreamFull tells that a line is too long to be kept.
var errStreamFull = errors.New("the line is too long")

// Run answers every line of in, blank ones apart, with one of out, in the same
// order. A document with an error is an answer, not an error of the stream;
// failed counts them.
func (s Stream) Run(ctx context.Context, in io.Reader, out io.Writer) (failed int, err error) {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	limits := s.Limits.orDefault()
	gate := newGate(limits.Time, s.Workers)
	lines := make(chan streamLine)
	go readLines(ctx, in, limits.Bytes, lines)
	InOrder(s.Workers, received(ctx, lines), func(l streamLine) streamAnswer {
		if l.err != nil && !errors.Is(l.err, errStreamFull) {
			return streamAnswer{err: l.err}
		}
		return s.answer(ctx, gate, l, limits.Bytes)
	}, func(a streamAnswer) {
		if ctx.Err() != nil {
			return
		}
		err := a.err
		if err == nil {
			_, err = out.Write(a.line)
		}
		switch {
		case err != nil:
			stop(err)
		case a.failed:
			failed++
			if s.FailFast {
				stop(ErrStopped)
			}
		}
	})
	return failed, context.Cause(ctx)
}

// A streamLine is one line of a stream.
type streamLine struct {
	number int
	data   []byte
	err    error // of the reader, or errStreamFull
}

// readLines sends the lines of in that are not blank, until ctx ends.
func readLines(ctx context.Context, in io.Reader, limit int64, lines chan<- streamLine) {
	defer close(lines)
	r := bufio.NewReaderSize(in, 64<<10)
	for number := 1; ; number++ {
		data, err := boundedLine(r, 2*limit) // an escaped text may be so much longer
		if len(bytes.TrimSpace(data)) == 0 && errors.Is(err, io.EOF) {
			return
		}
		ended := errors.Is(err, io.EOF)
		if ended {
			err = nil
		}
		if len(bytes.TrimSpace(data)) > 0 || err != nil {
			select {
			case lines <- streamLine{number, data, err}:
			case <-ctx.Done():
				return
			}
		}
		if ended || err != nil && !errors.Is(err, errStreamFull) {
			return
		}
	}
}

// boundedLine reads a line. Of one that is longer than limit it keeps nothing.
func boundedLine(r *bufio.Reader, limit int64) (line []byte, err error) {
	full := false
	for {
		part, err := r.ReadSlice('\n')
		if full = full || int64(len(line)+len(part)) > limit; full {
			line = nil
		} else {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case full && err == nil:
			return nil, errStreamFull
		default:
			return line, err
		}
	}
}

// received yields what comes through a channel until it is closed or ctx ends.
func received[T any](ctx context.Context, c <-chan T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for {
			select {
			case v, ok := <-c:
				if !ok || !yield(v) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}

// A streamAnswer is what is written for a line.
type streamAnswer struct {
	line   []byte
	failed bool
	err    error
}

// streamOutput is the form of an answer.
type streamOutput struct {
	ID       json.RawMessage `json:"id,omitempty"`
	XML      string          `json:"xml,omitempty"`
	JSON     json.RawMessage `json:"json,omitempty"` // encoded without white space
	PDF      []byte          `json:"pdf,omitempty"`  // encoded in base64
	Findings Findings        `json:"findings"`
}

// answer does the document of a line.
func (s Stream) answer(ctx context.Context, g *gate, l streamLine, limit int64) streamAnswer {
	id, source, findings := l.source(limit)
	var result convert.Result
	if len(findings) == 0 {
		p := g.make(ctx, source, s.Make, s.Options)
		result, findings = p.result, p.findings
	}
	line, err := jsonLine(streamOutput{id, string(result.XML), result.JSON, result.PDF, Findings(findings)})
	return streamAnswer{line, findings.HasErrors(), err}
}

// source reads the record of a line.
func (l streamLine) source(limit int64) (id json.RawMessage, source convert.Source, findings diag.List) {
	name := fmt.Sprintf("line %d", l.number)
	if l.err != nil {
		return nil, source, located(schema.InputTooLarge, name, "the text is larger than %s", size(limit))
	}
	var record struct {
		ID   json.RawMessage `json:"id"`
		Text *string         `json:"text"`
	}
	err := json.Unmarshal(l.data, &record)
	switch {
	case !utf8.Valid(l.data):
		err = errors.New("the line is not UTF-8")
	case err == nil && record.Text == nil:
		err = errors.New(`there is no "text"`)
	}
	if record.ID != nil {
		name = idName(record.ID)
	}
	switch {
	case err != nil:
		findings = located(schema.StreamRecord, name, "no record: %v", err)
	case int64(len(*record.Text)) > limit:
		findings = located(schema.InputTooLarge, name, "the text is larger than %s", size(limit))
	default:
		source = convert.Source{Name: name, Data: []byte(*record.Text)}
	}
	return record.ID, source, findings
}

// idName returns an id as findings name the document: a string as it is, other
// values in JSON.
func idName(id json.RawMessage) string {
	var name string
	if json.Unmarshal(id, &name) == nil && name != "" {
		return name
	}
	return string(id)
}
