package batch

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"

	"plenary/convert"
	"plenary/diag"
	"plenary/internal/files"
	"plenary/internal/jsontree"
	"plenary/schema"
)

// A Stream is a job whose documents come as JSON Lines and leave as JSON Lines,
// so that it can stand in the pipe of any engine. It touches no file.
//
//	{"id": 7, "text": "72/7. Oceans ..."}
//	{"id": 8, "pdf": "JVBERi0xLjcK..."}
//	{"id": 7, "xml": "<?xml ...", "json": {...}, "pdf": "JVBERi0...", "findings": [...]}
//
// A document is a text, or a PDF or a Word file ("docx") in base64. An id is any
// JSON value and comes back as it was; without one the answer has none. Other
// members are passed over. Outputs are there in the formats that are
// asked for, and of a document with an error none; findings are those of the JSON
// report, and name the document by its id, or as "line 7". A line is read as
// strictly as JSON can be: what two readers might take for two texts is an error.
type Stream struct {
	Make     Make
	Options  convert.Options
	Workers  int
	Limits   Limits
	FailFast bool // end at the first document with an error
}

// Run answers every line of in, blank ones apart, with one of out, in the same
// order. A document with an error is an answer, not an error of the stream;
// failed counts them.
func (s Stream) Run(ctx context.Context, in io.Reader, out io.Writer) (failed int, err error) {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	limits := s.Limits.orDefault()
	gate := newGate(limits.Time, s.Workers)
	lines := make(chan streamLine)
	go readLines(ctx, in, longestLine(limits.Bytes), lines)
	InOrder(s.Workers, received(ctx, lines), func(l streamLine) streamAnswer {
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

// longestLine returns how many bytes a line may have whose document may have so
// many: thrice as many when all characters of a text are escaped, as some programs
// write all but English, and some for the id. Base64 has a third more than what it
// stands for.
func longestLine(document int64) int64 { return min(3*document+64<<10, jsontree.MaxBytes) }

// A streamLine is one line of a stream.
type streamLine struct {
	number int
	data   []byte
	long   bool  // too long to be kept; then there are no data
	err    error // of the reader
}

func (l streamLine) isBlank() bool {
	return l.err == nil && !l.long && len(bytes.Trim(l.data, " \t\r\n")) == 0
}

// readLines sends the lines of in that are not blank, until ctx ends.
func readLines(ctx context.Context, in io.Reader, longest int64, lines chan<- streamLine) {
	defer close(lines)
	r := bufio.NewReaderSize(in, 64<<10)
	for number := 1; ; number++ {
		l := streamLine{number: number}
		var err error
		l.data, l.long, err = boundedLine(r, longest)
		if err != nil && !errors.Is(err, io.EOF) {
			l.err = fmt.Errorf("reading the stream: %w", err)
		}
		if !l.isBlank() {
			select {
			case lines <- l:
			case <-ctx.Done():
				return
			}
		}
		if err != nil {
			return
		}
	}
}

// boundedLine reads a line. Of one that has more bytes than longest it keeps
// nothing.
func boundedLine(r *bufio.Reader, longest int64) (line []byte, long bool, err error) {
	for {
		part, err := r.ReadSlice('\n')
		long = long || int64(len(line)+len(part)) > longest
		if long {
			line = nil
		} else {
			line = append(line, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, long, err
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
	if l.err != nil {
		return streamAnswer{err: l.err}
	}
	id, source, findings := l.source(limit)
	var result convert.Result
	if len(findings) == 0 {
		result, findings = g.make(ctx, source, s.Make, s.Options)
	}
	line, err := jsonLine(streamOutput{id, string(result.XML), result.JSON, result.PDF, Findings(findings)})
	return streamAnswer{line, findings.HasErrors(), err}
}

// source reads the record of a line.
func (l streamLine) source(limit int64) (id json.RawMessage, source convert.Source, findings diag.List) {
	source.Name = fmt.Sprintf("line %d", l.number)
	if l.long {
		return nil, source, located(schema.InputTooLarge, source.Name, "the line is longer than %s", files.Size(longestLine(limit)))
	}
	record, wrong := jsontree.Parse(l.data)
	if record == nil {
		return nil, source, located(schema.StreamRecord, source.Name, "no record: %s", wrong[0].Message)
	}
	if member := record.Member("id"); member != nil {
		id = l.data[member.Span.Start:member.Span.End]
		source.Name = cmp.Or(member.Text, string(id)) // which for a string is what it says
	}
	switch {
	case len(wrong) > 0:
		findings = located(schema.StreamRecord, source.Name, "no record: %s", wrong[0].Message)
	case record.Kind != jsontree.Object:
		findings = located(schema.StreamRecord, source.Name, "no record: it is %s, not an object", record.Describe())
	default:
		source.Data, findings = documentOf(record, source.Name, limit)
	}
	return id, source, findings
}

// documentOf returns the document of a record that is an object, whose name is given: that of
// the one member which is a form of it. It must not have more than limit bytes.
func documentOf(record *jsontree.Value, name string, limit int64) ([]byte, diag.List) {
	bad := func(format string, args ...any) ([]byte, diag.List) {
		return nil, located(schema.StreamRecord, name, "no record: "+format, args...)
	}
	var form convert.Form
	for _, f := range convert.Forms() {
		switch {
		case record.Member(string(f)) == nil:
		case form != "":
			return bad("it has %q and %q, and is to be one document", form, f)
		default:
			form = f
		}
	}
	if form == "" {
		return bad(`there is no "text", "pdf" or "docx"`)
	}
	member := record.Member(string(form))
	if member.Kind != jsontree.String {
		return bad("%q is %s, not a string", form, member.Describe())
	}
	data := []byte(member.Text)
	if form != convert.FormText {
		n, err := base64.StdEncoding.Decode(data, data)
		if err != nil {
			return bad("%q is not base64 (RFC 4648, section 4)", form)
		}
		data = data[:n]
	}
	if int64(len(data)) > limit {
		return nil, located(schema.InputTooLarge, name, "the %s is larger than %s", form, files.Size(limit))
	}
	if is := convert.FormOf(data); form != convert.FormText && is != "" && is != form {
		return bad("%q holds a %s", form, is) // what has no form is told by whoever reads it
	}
	return data, nil
}
