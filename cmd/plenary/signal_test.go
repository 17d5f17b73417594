//go:build unix

package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"plenary/internal/files"
)

// A waiter is a program that is to wait for something, and to end at a signal.
type waiter struct {
	*exec.Cmd
	said bytes.Buffer // on the standard error
}

// waiterFor returns the program with a command line, in a folder that has what
// commands read. A test that waits in vain ends it.
func waiterFor(t *testing.T, line string) *waiter {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	t.Cleanup(cancel)
	w := &waiter{Cmd: exec.CommandContext(ctx, "plenary", strings.Fields(line)...)}
	w.Dir, w.Stderr = t.TempDir(), &w.said
	for name, text := range map[string]string{
		"lamp.txt": lamp(1),
		"lamp.xml": `<lamp xmlns="urn:lamp"/>`,
		"long.txt": strings.Replace(lamp(1), "gulls;", strings.Repeat("gulls and ", 30_000)+"terns;", 1),
		"in/x.xsd": `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:include schemaLocation="pipe"/></xs:schema>`,
	} {
		if err := files.Write(t.Context(), filepath.Join(w.Dir, name), []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	return w
}

// mustEnd sends a signal, after which the program must end as one that was
// interrupted.
func (w *waiter) mustEnd(t *testing.T) {
	t.Helper()
	if err := w.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	err := w.Wait()
	if got := exitStatus(err); got != failed || w.Stderr == &w.said && !strings.Contains(w.said.String(), "interrupted") {
		t.Errorf("%v, status %d, and it says %q", err, got, w.said.String())
	}
}

// Whatever is a pipe to which nobody writes, the first signal ends the wait.
func TestSignalAtPipe(t *testing.T) {
	for _, test := range []struct{ line, pipe string }{
		{"normalise pipe", "pipe"},
		{"read pipe", "pipe"},
		{"convert --to xml pipe", "pipe"},
		{"convert --to xml @pipe", "pipe"},
		{"convert --emblem pipe lamp.txt", "pipe"},
		{"convert --font-dir in lamp.txt", "in/pipe.ttf"},
		{"render pipe", "pipe"},
		{"render @pipe", "pipe"},
		{"validate pipe", "pipe"},
		{"validate lamp.xml pipe --write-baseline known.json", "pipe"},
		{"validate @pipe", "pipe"},
		{"validate --schema pipe lamp.xml", "pipe"},
		{"validate --schema in/x.xsd lamp.xml", "in/pipe"},
		{"validate --config pipe lamp.xml", "pipe"},
		{"validate lamp.xml", "plenary.toml"},
		{"validate --baseline pipe lamp.xml", "pipe"},
		{"validate --source pipe lamp.xml", "pipe"},
		{"diff pipe lamp.xml", "pipe"},
		{"diff lamp.xml pipe", "pipe"},
		{"schema fetch --from in", "in/akomantoso30.xsd"},
	} {
		t.Run(test.line, func(t *testing.T) {
			t.Parallel()
			w := waiterFor(t, test.line)
			pipe := filepath.Join(w.Dir, test.pipe)
			if err := syscall.Mkfifo(pipe, 0o666); err != nil {
				t.Fatal(err)
			}
			if err := w.Start(); err != nil {
				t.Fatal(err)
			}
			writer, err := os.OpenFile(pipe, os.O_WRONLY, 0) // comes back when the program reads
			if err != nil {
				t.Fatal(err)
			}
			defer writer.Close()
			w.mustEnd(t)
			if _, err := os.Stat(filepath.Join(w.Dir, "known.json")); err == nil {
				t.Error("a run that was interrupted has left a baseline")
			}
		})
	}
}

// So it does where the standard input does not come to its end.
func TestSignalAtStandardInput(t *testing.T) {
	for _, line := range []string{
		"normalise -", "read -", "convert --to xml -", "convert @-", "convert --stream", "render -", "render @-",
		"validate -", "validate @-", "validate --source - lamp.xml", "diff - lamp.xml", "diff lamp.xml -",
	} {
		t.Run(line, func(t *testing.T) {
			t.Parallel()
			w := waiterFor(t, line)
			in, err := w.StdinPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := w.Start(); err != nil {
				t.Fatal(err)
			}
			if _, err := io.WriteString(in, strings.Repeat(" \n", 1<<18)); err != nil { // more than the pipe holds
				t.Fatal(err)
			}
			w.mustEnd(t)
		})
	}
}

// So it does where nobody reads on what is written.
func TestSignalAtOutput(t *testing.T) {
	for _, test := range []struct {
		line  string
		in    string
		error bool // it is the standard error that nobody reads
	}{
		{line: "normalise long.txt"},
		{line: "read long.txt"},
		{line: "validate --format json many"},
		{line: "convert --stream", in: strings.Repeat(`{"text":"199/1. Lamps\n\nThe General Assembly,\n\n1. Decides so."}`+"\n", 200)},
		{line: "validate many", error: true},
	} {
		t.Run(test.line, func(t *testing.T) {
			t.Parallel()
			w := waiterFor(t, test.line)
			w.Stdin = strings.NewReader(test.in)
			for n := range 200 {
				many := `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act>` + strings.Repeat(`<p eId="gull" refersTo="#gull">1</p>`, 5) + `</act></akomaNtoso>`
				if err := files.Write(t.Context(), filepath.Join(w.Dir, "many", fmt.Sprint(n, ".xml")), []byte(many)); err != nil {
					t.Fatal(err)
				}
			}
			out, err := w.StdoutPipe()
			if test.error {
				w.Stderr = nil
				out, err = w.StderrPipe()
			}
			if err != nil {
				t.Fatal(err)
			}
			if err := w.Start(); err != nil {
				t.Fatal(err)
			}
			if _, err := io.ReadFull(out, make([]byte, 1)); err != nil {
				t.Fatal(err)
			}
			w.mustEnd(t)
		})
	}
}
