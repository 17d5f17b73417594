package batch

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Whoever waits for a folder waits no longer when the context ends.
func TestLockIsInterrupted(t *testing.T) {
	dir := t.TempDir()
	whole, err := Open(t.Context(), dir, Share{})
	if err != nil {
		t.Fatal(err)
	}
	defer whole.leave()
	ctx, stop := context.WithCancelCause(t.Context())
	enough := errors.New("enough")
	stop(enough)
	if _, err := Open(ctx, dir, Share{1, 2}); !errors.Is(err, enough) {
		t.Errorf("got %v", err)
	}
}

// Only names that jobs give are swept away.
func TestLeftovers(t *testing.T) {
	for name, want := range map[string]string{
		"1.tmp": "", "207.tmp": "", "7.2-of-8.tmp": "2/8", "lock.2-of-8": "2/8",
		"lock": "-", "lock.": "-", "lock.tmp": "-", "lock.9-of-8": "-", "lock.bak": "-", ".tmp": "-", "x.tmp": "-", "1.x.tmp": "-", "1.tmp.bak": "-",
		"1.9-of-8.tmp": "-", "-1.tmp": "-", "1": "-", "notes": "-", "lockout": "-", "1 .tmp": "-",
	} {
		got := "-"
		if s, ok := shareOfLeftover(name); ok {
			got = s.String()
		}
		if got != want {
			t.Errorf("%s is that of %q, want %q", name, got, want)
		}
	}
}

// A manifest with lines that no job has written is not ours, and stays as it is;
// what a loss of power or a kill leaves is.
func TestForeignLines(t *testing.T) {
	line, err := jsonLine(record("a"))
	if err != nil {
		t.Fatal(err)
	}
	whole := string(line)
	for added, want := range map[string]bool{
		"":                                    true,
		whole:                                 true,
		whole[:9]:                             true,
		`{"st`:                                true,
		"\x00\x00\n":                          true,
		"\x00\x00\x00":                        true,
		`{"stem":"b","comm` + "\x00\x00\n":    true,
		strings.Repeat(" ", 70_000) + "\n":    false,
		"\n":                                  false,
		"gulls\n":                             false,
		"gulls":                               false,
		"{}\n":                                false,
		`{"stem":"b"}` + "\n":                 false,
		`{"stem":"","command":""}` + "\n":     false,
		`{"stem":7,"command":""}` + "\n":      false,
		`{"stem":"../b","command":""}` + "\n": false,
		`{"stem":"/b","command":""}` + "\n":   false,
		`{"stem":"b/../../c","command":""}` + "\n":     false,
		`{"stem":"b\u0000","command":""` + "\n":        false,
		`{"stem":"b","command":"","input":"b` + "\n":   false,
		whole[:len(whole)-2] + " # my own note" + "\n": false,
	} {
		for _, after := range []string{"", whole} {
			if after != "" && !strings.HasSuffix(added, "\n") {
				continue
			}
			dir := t.TempDir()
			path := filepath.Join(dir, "manifest.jsonl")
			was := manifestHeader + whole + added + after
			if err := os.WriteFile(path, []byte(was), 0o666); err != nil {
				t.Fatal(err)
			}
			f, err := Open(t.Context(), dir, Share{})
			if (err == nil) != want {
				t.Errorf("%.40q: got %v", added, err)
			}
			if err == nil {
				f.leave()
				continue
			}
			if !strings.Contains(err.Error(), "line 3 of "+path+" is no record of Plenary") {
				t.Errorf("%.40q: got %v", added, err)
			}
			if now, _ := os.ReadFile(path); string(now) != was {
				t.Errorf("%.40q: the manifest is now\n%s", added, now)
			}
		}
	}
}

// A record names no file of the job as an output of its.
func TestReservedOutputs(t *testing.T) {
	for stem, want := range map[string]bool{"lamp": true, "coast/lamp": true, "report": false, "REPORT": false, "report.1-of-2": false, ".plenary/lock": false} {
		r := &Record{Stem: stem, Outputs: []Output{{Path: stem + ".json"}}}
		if got := r.isWhole(r.key()); got != want {
			t.Errorf("%s: %v, want %v", stem, got, want)
		}
	}
}
