package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"plenary/internal/oracle"
)

// A streamed is what the tests read of an answer of the stream.
type streamed struct {
	ID, XML  string
	JSON     json.RawMessage
	PDF      []byte
	Findings []any
}

// ask runs plenary convert --stream over records.
func ask(t *testing.T, records string, want int, args ...string) (answers []streamed) {
	t.Helper()
	cmd := exec.Command("plenary", append([]string{"convert", "--stream"}, args...)...)
	cmd.Stdin = strings.NewReader(records)
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if got := exitStatus(err); got != want {
		t.Fatalf("exit status %d, want %d: %s", got, want, said.String())
	}
	decoder := json.NewDecoder(bytes.NewReader(out))
	for {
		var a streamed
		err := decoder.Decode(&a)
		if err == io.EOF {
			return answers
		}
		if err != nil {
			t.Fatalf("%v in %s", err, out)
		}
		answers = append(answers, a)
	}
}

// What leaves a stream is what is written to files: XML and PDF to the byte, and
// JSON but for its white space.
func TestStreamEqualsFiles(t *testing.T) {
	specimens := filepath.Join(oracle.Root(t), "testdata", "specimens")
	dir := t.TempDir()
	names := []string{"gulls", "lighthouses", "oil"}
	for _, name := range names {
		plenary(t, dir, clean, "convert", "-q", "-o", "out", filepath.Join(specimens, name+".txt"))
	}
	var records strings.Builder
	for _, name := range names {
		text, err := os.ReadFile(filepath.Join(specimens, name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		line, _ := json.Marshal(map[string]string{"id": name, "text": string(text)})
		records.Write(append(line, '\n'))
	}
	answers := ask(t, records.String(), clean, "--to", "pdf,json,xml")
	if len(answers) != len(names) {
		t.Fatalf("%d answers", len(answers))
	}
	for i, a := range answers {
		file := func(extension string) []byte {
			data, err := os.ReadFile(filepath.Join(dir, "out", names[i]+extension))
			if err != nil {
				t.Fatal(err)
			}
			return data
		}
		var compact bytes.Buffer
		if err := json.Compact(&compact, file(".json")); err != nil {
			t.Fatal(err)
		}
		if a.ID != names[i] || a.XML != string(file(".xml")) || string(a.JSON) != compact.String() || !bytes.Equal(a.PDF, file(".pdf")) {
			t.Errorf("the answer %q is not what the files of %s are", a.ID, names[i])
		}
	}
	for _, a := range ask(t, records.String(), clean) {
		if a.XML == "" || a.JSON == nil || a.PDF != nil || a.Findings == nil {
			t.Errorf("without --to, %s has not XML, JSON and findings, and no PDF", a.ID)
		}
	}
}

// Whoever reads no more of a stream ends it, with an error that is told.
func TestStreamClosed(t *testing.T) {
	out, closed, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	_ = out.Close()
	record, _ := json.Marshal(map[string]string{"text": lamp(1)})
	cmd := exec.Command("plenary", "convert", "--stream")
	var said bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(record), closed, &said
	err = cmd.Run()
	_ = closed.Close()
	if exitStatus(err) != failed || !strings.HasPrefix(said.String(), "plenary: write ") || strings.Count(said.String(), "\n") != 1 {
		t.Errorf("%v, and it says %q", err, said.String())
	}
}
