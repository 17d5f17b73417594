package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"plenary/internal/oracle"
	_ "plenary/internal/update" // the flag -update
)

func TestTable(t *testing.T) {
	texts := corpus{documents: 1500, bytes: 30_000_000}
	rows := []row{
		{"xml", 1, measurement{4 * time.Second, 4200 * time.Millisecond, 90 << 20}},
		{"xml", 2, measurement{2 * time.Second, 4400 * time.Millisecond, 120 << 20}},
		{"xml,json,pdf", 2, measurement{12500 * time.Millisecond, 24 * time.Second, 0}},
	}
	want := `1500 documents, 30.0 MB of text

| outputs | processors | documents/s | MB/s | processor time | peak memory | scaling |
|---|--:|--:|--:|--:|--:|--:|
| XML | 1 | 375 | 7.50 | 4.2 s | 90 MB |  |
| XML | 2 | 750 | 15.00 | 4.4 s | 120 MB | 2.00× |
| XML, JSON, PDF | 2 | 120 | 2.40 | 24.0 s | not known |  |
`
	if diff := cmp.Diff(want, table(texts, rows)); diff != "" {
		t.Error(diff)
	}
}

// The fastest round counts, with its processor time; of the memory the most.
func TestTake(t *testing.T) {
	var r row
	for _, m := range []measurement{{3, 5, 10}, {2, 6, 7}, {4, 4, 30}} {
		r.take(m)
	}
	if want := (measurement{2, 6, 30}); r.best != want {
		t.Errorf("got %v, want %v", r.best, want)
	}
}

func TestRows(t *testing.T) {
	if got := len(rows(8)); got != 6 {
		t.Errorf("there are %d rows for 8 processors", got)
	}
	if got := len(rows(1)); got != 3 {
		t.Errorf("there are %d rows for 1 processor", got)
	}
}

// lamps writes a corpus of two texts, one of which is no resolution, and returns
// its folder.
func lamps(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	gulls, err := os.ReadFile(filepath.Join(oracle.Root(t), "testdata", "specimens", "gulls.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string][]byte{"A_199_12.seed.txt": gulls, "A_199_12.tika.txt": []byte("Dear Keeper,\n"), "README": nil} {
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// plenary builds the program and returns its path.
func plenary(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plenary.exe")
	cmd := exec.Command(oracle.Tool(t, "go"), "build", "-o", path, "./cmd/plenary")
	cmd.Dir = oracle.Root(t)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return path
}

func TestBench(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	program, dir := plenary(t), lamps(t)
	var out, progress bytes.Buffer
	if err := run(context.Background(), []string{"-bin", program, "-corpus", dir, "-rounds", "2"}, &out, &progress); err != nil {
		t.Fatalf("%v\n%s", err, progress.String())
	}
	line := regexp.MustCompile(`(?m)^\| (XML|XML, JSON|XML, JSON, PDF) \| \d+ \| [1-9]\d* \| \d+\.\d\d \| \d+\.\d s \| ([1-9]\d* MB|not known) \| (\d\.\d\d×)? \|$`)
	if got := len(line.FindAllString(out.String(), -1)); got < 3 || !strings.HasPrefix(out.String(), "2 documents, ") {
		t.Errorf("%d lines are rows of\n%s", got, out.String())
	}
	if left, _ := os.ReadDir(os.Getenv("TMPDIR")); len(left) > 0 {
		t.Errorf("it left %v", left)
	}
}

// What cannot be measured is an error that says why.
func TestBenchRefuses(t *testing.T) {
	dir := lamps(t)
	for _, test := range []struct {
		name, want string
		args       []string
	}{
		{"no corpus", "name a folder of texts", nil},
		{"absent corpus", "CORPUS=DIR", []string{"-corpus", filepath.Join(dir, "fog")}},
		{"empty corpus", "no file *.txt", []string{"-corpus", t.TempDir()}},
		{"no rounds", "from 1", []string{"-corpus", dir, "-rounds", "0"}},
		{"no program", "fog", []string{"-corpus", dir, "-bin", filepath.Join(dir, "fog")}},
		{"no plenary", "exit status 2", []string{"-corpus", dir, "-bin", oracle.Tool(t, "go")}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var out, progress bytes.Buffer
			err := run(context.Background(), test.args, &out, &progress)
			if err == nil || !strings.Contains(err.Error(), test.want) || out.Len() > 0 {
				t.Errorf("got %v and %q, want an error with %q", err, out.String(), test.want)
			}
		})
	}
}
