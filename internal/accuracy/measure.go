package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"strings"
)

// languages are those whose texts are compared with gold, by their tags.
var languages = []string{"en", "fr", "es", "ru", "ar", "zh"}

// A kit runs the evaluation kit.
type kit struct {
	program, shared string
	folder          string // for outputs
	progress        io.Writer
}

// measure returns all figures.
func (k kit) measure(ctx context.Context) (figures, error) {
	var table bytes.Buffer
	err := k.python(ctx, &table, "all.py", "--bin", k.program, "--langs", strings.Join(languages, ","), "--forms", "all", "--real", "--seed", "--out", k.folder)
	if err != nil {
		return nil, err
	}
	return readTable(table.String())
}

// python runs a program of the kit.
func (k kit) python(ctx context.Context, out io.Writer, name string, args ...string) error {
	cmd := exec.CommandContext(ctx, "python3", append([]string{filepath.Join(k.shared, "eval", name)}, args...)...)
	cmd.Stdout, cmd.Stderr = out, k.progress
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
