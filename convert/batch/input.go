package batch

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"plenary/convert"
	"plenary/diag"
	"plenary/internal/files"
	"plenary/schema"
)

// DefaultSize is the most bytes that are read of an input where nobody says
// otherwise: far more than any resolution has, and a bound on the memory of a
// job.
const DefaultSize = 64 << 20

// An Input is one document to be read, or something that stands in the place of
// one: then it has a finding that tells why there is nothing to be read.
type Input struct {
	Path string // of the file; "" is the standard input
	Name string // that findings call it by
	Stem string // of its outputs: the path below their folder without extension, with slashes

	finding *diag.Finding
	from    io.Reader // where the path is ""
}

// File returns the input that path names; "-" is stdin.
func File(path string, stdin io.Reader) Input {
	if path == "-" {
		return Input{Name: "stdin", Stem: "stdin", from: stdin}
	}
	path = filepath.Clean(path)
	return newInput(path, filepath.Base(path))
}

// newInput returns the input of a file whose outputs keep the relative path
// below. A name that has nothing before its extension, such as ".txt", has none.
func newInput(path, below string) Input {
	stem := filepath.ToSlash(below)
	if extension := filepath.Ext(below); extension != filepath.Base(below) {
		stem = strings.TrimSuffix(stem, extension)
	}
	return Input{Path: path, Name: path, Stem: stem}
}

// bad returns in with a finding that tells why it is not read.
func (in Input) bad(rule *diag.Rule, format string, args ...any) Input {
	f := diag.New(rule, diag.Span{}, format, args...)
	in.finding = &f
	return in
}

// unreadable returns in with the finding that err kept it from being read.
func (in Input) unreadable(err error) Input {
	return in.bad(schema.ReadFailed, "cannot be read: %v", files.Cause(err))
}

// Read returns the document of in, which must not have more than limit bytes.
// Findings tell why there is none. Where ctx ends before a file has come, there is
// none; a stream ends by itself.
func (in Input) Read(ctx context.Context, limit int64) (convert.Source, diag.List) {
	source := convert.Source{Name: in.Name}
	findings := in.findings()
	if len(findings) == 0 {
		data, err := in.bytes(ctx, limit)
		switch {
		case errors.As(err, new(files.TooLarge)):
			findings.Add(schema.InputTooLarge, diag.Span{}, "the input is larger than %s", files.Size(limit))
		case err != nil:
			findings = in.unreadable(err).findings()
		default:
			source.Data = data
		}
	}
	findings.Locate(in.Name, nil)
	return source, findings
}

func (in Input) findings() diag.List {
	if in.finding == nil {
		return nil
	}
	return diag.List{*in.finding}
}

// bytes reads what must not be more than limit bytes.
func (in Input) bytes(ctx context.Context, limit int64) ([]byte, error) {
	if in.Path == "" {
		return files.ReadAll(in.from, limit)
	}
	return files.Read(ctx, in.Path, limit)
}
