package batch

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"plenary/convert"
	"plenary/diag"
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
	return in.bad(schema.ReadFailed, "cannot be read: %v", cause(err))
}

// Read returns the document of in, which must not have more than limit bytes.
// Findings tell why there is none.
func (in Input) Read(limit int64) (convert.Source, diag.List) {
	source := convert.Source{Name: in.Name}
	findings := in.findings()
	if len(findings) == 0 {
		data, err := in.bytes(limit + 1)
		switch {
		case err != nil:
			findings = in.unreadable(err).findings()
		case int64(len(data)) > limit:
			findings.Add(schema.InputTooLarge, diag.Span{}, "the input is larger than %s", size(limit))
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

// bytes reads at most limit bytes.
func (in Input) bytes(limit int64) ([]byte, error) {
	if in.Path == "" {
		return io.ReadAll(io.LimitReader(in.from, limit))
	}
	f, err := os.Open(in.Path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readAll(f, limit)
}

// readAll reads at most limit bytes of a file, into one piece of memory where
// its size is known.
func readAll(f *os.File, limit int64) ([]byte, error) {
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() || info.Size() >= limit {
		return io.ReadAll(io.LimitReader(f, limit))
	}
	data := make([]byte, info.Size()+1) // a byte more, to see the end
	n, err := io.ReadFull(f, data)
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		return data[:n], nil
	}
	rest, err := io.ReadAll(io.LimitReader(f, limit-int64(n))) // it has grown
	return append(data[:n], rest...), err
}

// size returns a number of bytes as people write it.
func size(bytes int64) string {
	for _, unit := range []struct {
		bytes int64
		name  string
	}{{1 << 30, "GiB"}, {1 << 20, "MiB"}, {1 << 10, "KiB"}} {
		if bytes >= unit.bytes && bytes%unit.bytes == 0 {
			return fmt.Sprintf("%d %s", bytes/unit.bytes, unit.name)
		}
	}
	return fmt.Sprintf("%d bytes", bytes)
}

// cause returns err without the path, which the finding names already.
func cause(err error) error {
	var ofPath *fs.PathError
	var ofLink *os.LinkError
	switch {
	case errors.As(err, &ofPath):
		return ofPath.Err
	case errors.As(err, &ofLink):
		return ofLink.Err
	}
	return err
}
