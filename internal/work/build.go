package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// counted are the packages whose blocks are counted: this module, and what loops
// over texts for it.
var counted = []string{
	"plenary/...",
	"bytes", "encoding/json", "encoding/xml", "regexp", "regexp/syntax", "slices", "sort", "strconv", "strings", "unicode", "unicode/utf8",
	"github.com/beevik/etree", "golang.org/x/text/unicode/norm",
}

// build makes this program anew, with counters, in a folder, and returns its path.
func build(ctx context.Context, folder string) (program string, err error) {
	program = filepath.Join(folder, "counting.exe")
	command := exec.CommandContext(ctx, "go", "build", "-cover", "-covermode=atomic", "-coverpkg="+strings.Join(counted, ","), "-o", program, "plenary/internal/work")
	command.Stderr = os.Stderr
	return program, command.Run()
}

// rebuilt runs the program with counters, and args.
func rebuilt(ctx context.Context, args []string) (err error) {
	folder, err := os.MkdirTemp("", "work")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	program, err := build(ctx, folder)
	if err != nil {
		return err
	}
	command := counting(ctx, program, args...)
	command.Stdout, command.Stderr = os.Stdout, os.Stderr
	return command.Run()
}

// counting returns the command that runs a program that build made. What the
// program writes of its counters at its end goes to its own folder.
func counting(ctx context.Context, program string, args ...string) *exec.Cmd {
	command := exec.CommandContext(ctx, program, args...)
	command.Env = append(os.Environ(), "GOCOVERDIR="+filepath.Dir(program))
	return command
}
