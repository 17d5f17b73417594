package batch

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plenary/diag"
	"plenary/internal/files"
	"plenary/schema"
)

// record returns a record with findings in all their parts.
func record(stem string) *Record {
	findings := diag.List{diag.New(schema.WordUncertain, diag.Span{Start: 3, End: 9}, "%q & <%s>", stem, "gull").WithHint("look at it")}
	findings[0].Related = []diag.Related{{Place: diag.Place{File: "fog.txt", Path: "para_2"}, Message: "here"}}
	findings.Locate(stem+".txt", []byte("a lamp or a lam p"))
	return &Record{
		Stem: stem, Input: stem + ".txt", Source: digest([]byte(stem)), Recipe: "oil", Symbol: "A/RES/199/12", Title: "Lamps",
		Outputs: []Output{{stem + ".xml", digest([]byte("<lamp/>"))}}, Tally: counts(findings.Tally()), Millis: 1.5, Findings: Findings(findings),
	}
}

// folderAt opens a folder.
func folderAt(t testing.TB, dir string) *files.Folder {
	t.Helper()
	folder, err := files.OpenFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = folder.Close() })
	return folder
}

func open(t *testing.T, dir string) *manifest {
	t.Helper()
	m, err := openManifest(folderAt(t, dir), Share{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(m.close)
	return m
}

// What was added is found again, as it was, by the same job and by the next.
func TestManifest(t *testing.T) {
	dir := t.TempDir()
	stems := []string{"a", "coast/west", `od"d \ name`, "Fögß", strings.Repeat("long", 1000)}
	m := open(t, dir)
	long := record("long")
	long.Title = strings.Repeat("Lamps ", 20_000) // more than is read at a time
	if err := m.add(long); err != nil {
		t.Fatal(err)
	}
	for _, stem := range stems {
		if err := m.add(record(stem)); err != nil {
			t.Fatal(err)
		}
	}
	for _, m := range []*manifest{m, open(t, dir)} {
		for _, stem := range stems {
			want := record(stem)
			want.kept = true
			if diff := cmp.Diff([]*Record{want}, m.lookup(key{stem: stem}), cmp.AllowUnexported(Record{})); diff != "" {
				t.Errorf("%.20s (-want +got):\n%s", stem, diff)
			}
		}
		if got := m.lookup(key{stem: "b"}); got != nil {
			t.Errorf("there is a record of what was not added: %v", got)
		}
	}
}

// A line that was left without its end is cut off, and the next begins there.
func TestManifestIsTorn(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "manifest.jsonl")
	whole := manifestHeader
	for _, stem := range []string{"a", "b"} {
		line, err := jsonLine(record(stem))
		if err != nil {
			t.Fatal(err)
		}
		whole += string(line)
	}
	for end := range len(whole) + 1 {
		if err := os.WriteFile(path, []byte(whole[:end]), 0o666); err != nil {
			t.Fatal(err)
		}
		m := open(t, dir)
		if err := m.add(record("c")); err != nil {
			t.Fatal(err)
		}
		m.close()
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		kept := max(strings.LastIndexByte(whole[:end], '\n')+1, len(manifestHeader))
		line, _ := jsonLine(record("c"))
		if want := whole[:kept] + string(line); string(data) != want {
			t.Fatalf("cut at %d: got\n%s\nwant\n%s", end, data, want)
		}
	}
}

// Of two records of one input the later counts; at the end the lines are in
// order, each input once, and without those that nobody can read.
func TestManifestOrder(t *testing.T) {
	dir := t.TempDir()
	m := open(t, dir)
	first, later := record("b"), record("b")
	later.Recipe = "gas"
	for _, r := range []*Record{first, record("c"), record("a"), later} {
		if err := m.add(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := m.write([]byte(`{"stem":"d","command":"","input":` + "\x00\x00\n")); err != nil { // as after a loss of power
		t.Fatal(err)
	}
	m.close()
	m = open(t, dir)
	if found := m.lookup(key{stem: "b"}); len(found) != 1 || found[0].Recipe != "gas" {
		t.Errorf("the later record does not count: %v", found)
	}
	if found := m.lookup(key{stem: "d"}); found != nil {
		t.Errorf("a broken line is a record: %v", found)
	}
	var out bytes.Buffer
	if err := m.order(&out); err != nil {
		t.Fatal(err)
	}
	var stems []string
	for line := range bytes.Lines(out.Bytes()) {
		k, _ := keyOf(line)
		stems = append(stems, k.stem)
	}
	if diff := cmp.Diff([]string{"", "a", "b", "c"}, stems); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
	}
}

// A file of that name that is not ours is left alone.
func TestManifestOfOthers(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "manifest.jsonl")
	if err := os.WriteFile(path, []byte("{\"app\": \"lamps\"}\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	_, err := Open(t.Context(), dir, Share{})
	if err == nil || !strings.Contains(err.Error(), "manifest.jsonl is no manifest of Plenary") {
		t.Errorf("got %v", err)
	}
	if data, _ := os.ReadFile(path); string(data) != "{\"app\": \"lamps\"}\n" {
		t.Errorf("the file is now %q", data)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, scratch)); left != nil {
		t.Errorf("left behind: %v", left)
	}
}

// Whatever a manifest holds, it is read without a panic, and what is added then is
// found; or it is refused, and as it was.
func FuzzManifest(f *testing.F) {
	line, _ := jsonLine(record("a"))
	f.Add([]byte(nil))
	f.Add(line)
	f.Add(line[:len(line)/2])
	f.Add([]byte(`{"stem":"a"}` + "\n" + `{"stem":7}` + "\n\n{\"stem\":\"\x00"))
	dir := f.TempDir() // each manifest takes the place of the one before
	f.Fuzz(func(t *testing.T, data []byte) {
		path := filepath.Join(dir, "manifest.jsonl")
		data = append([]byte(manifestHeader), data...)
		if err := os.WriteFile(path, data, 0o666); err != nil {
			t.Fatal(err)
		}
		m, err := openManifest(folderAt(t, dir), Share{})
		if err != nil {
			if now, _ := os.ReadFile(path); !bytes.Equal(now, data) {
				t.Errorf("%v; and it is %q now", err, now)
			}
			return
		}
		if err := m.add(record("new")); err != nil {
			t.Fatal(err)
		}
		m.close()
		m = open(t, dir)
		if m.lookup(key{stem: "new"}) == nil {
			t.Error("what was added is not there")
		}
		for k := range m.own.places {
			_ = m.lookup(k)
		}
		var out bytes.Buffer
		if err := m.order(&out); err != nil {
			t.Error(err)
		}
	})
}

// The memory for a manifest is that of its names.
func BenchmarkManifest(b *testing.B) {
	dir := b.TempDir()
	folder := folderAt(b, dir)
	m, err := openManifest(folder, Share{})
	if err != nil {
		b.Fatal(err)
	}
	for i := range 10_000 {
		if err := m.add(record(fmt.Sprintf("lamps/%06d", i))); err != nil {
			b.Fatal(err)
		}
	}
	m.close()
	b.ReportAllocs()
	for b.Loop() {
		m, err := openManifest(folder, Share{})
		if err != nil {
			b.Fatal(err)
		}
		m.close()
	}
}
