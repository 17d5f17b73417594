package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"

	"plenary/convert/batch"
	"plenary/diag"
	"plenary/internal/files"
)

// A baseline is the findings that a file knows. It names files relative to its
// own folder, so that it holds wherever the program is run.
type baseline struct {
	path     string // "" is none
	findings diag.Baseline
}

// openBaseline reads the baseline at path; "" is one that knows nothing.
func openBaseline(ctx context.Context, path string) (b baseline, err error) {
	b.path = path
	if path == "" {
		return b, nil
	}
	data, err := files.Read(ctx, path, batch.DefaultSize)
	if err == nil {
		b.findings, err = diag.ReadBaseline(data)
	}
	if err != nil {
		return b, fmt.Errorf("baseline %s: %w", path, files.Cause(err))
	}
	return b, nil
}

// isBaseline reports whether a file is a baseline.
func isBaseline(file io.Reader) bool {
	return batch.Bears(file, 1<<10, `"format": "plenary-baseline/`)
}

// save writes what the baseline knows.
func (b baseline) save(ctx context.Context) error {
	var out bytes.Buffer
	if err := b.findings.Write(&out); err != nil {
		return err
	}
	return files.Write(ctx, b.path, out.Bytes())
}

// name returns how the baseline names a file.
func (b baseline) name(file string) string {
	below, err := filepath.Rel(absolute(filepath.Dir(b.path)), absolute(file))
	if err != nil {
		below = file // on another drive
	}
	return filepath.ToSlash(below)
}
