package main

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	_ "plenary/internal/update" // the flag -update
)

const printed = `| set | docs | missing | lost | text | title | s |
|---|---|---|---|---|---|---|
| en.seed | 300 | 2 | 0 | 99.98 | 98.00 | 0.7 |
| real.seed | 12 | 0 | 7 (?3) | 100.00 | - | 0.0 |
`

func TestReadTable(t *testing.T) {
	got, err := readTable(printed)
	if err != nil {
		t.Fatal(err)
	}
	want := figures{
		{"en.seed", "docs", 300, ""}, {"en.seed", "missing", 2, ""}, {"en.seed", "lost", 0, ""}, {"en.seed", "not compared", 0, ""},
		{"en.seed", "text", 99.98, ""}, {"en.seed", "title", 98, ""},
		{"real.seed", "docs", 12, ""}, {"real.seed", "missing", 0, ""}, {"real.seed", "lost", 7, ""}, {"real.seed", "not compared", 3, ""},
		{"real.seed", "text", 100, ""},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(figure{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, wrong := range []string{"", "Traceback\n", printed + "| en.tika | 300 |\n", strings.ReplaceAll(printed, "98.00", "fog")} {
		if _, err := readTable(wrong); err == nil {
			t.Errorf("%q is read as a table", wrong)
		}
	}
}

func TestCompare(t *testing.T) {
	held := figures{{"a", "docs", 3, ""}, {"a", "missing", 2, ""}, {"a", "text", 90, ""}, {"a", "title", 80, ""}}
	known := figure{"c", lost, 7, "by hand"}
	for _, test := range []struct {
		name         string
		got          figures
		falls, rises int
	}{
		{"the same", held, 0, 0},
		{"a fall", figures{{"a", "docs", 3, ""}, {"a", "missing", 2, ""}, {"a", "text", 89.99, ""}, {"a", "title", 80, ""}}, 1, 0},
		{"a rise", figures{{"a", "docs", 3, ""}, {"a", "missing", 2, ""}, {"a", "text", 90, ""}, {"a", "title", 81, ""}}, 0, 1},
		{"more are missing", figures{{"a", "docs", 3, ""}, {"a", "missing", 3, ""}, {"a", "text", 90, ""}, {"a", "title", 80, ""}}, 1, 0},
		{"fewer are missing", figures{{"a", "docs", 3, ""}, {"a", "missing", 0, ""}, {"a", "text", 90, ""}, {"a", "title", 80, ""}}, 0, 1},
		{"fewer documents", figures{{"a", "docs", 2, ""}, {"a", "missing", 2, ""}, {"a", "text", 90, ""}, {"a", "title", 80, ""}}, 1, 0},
		{"more documents", figures{{"a", "docs", 4, ""}, {"a", "missing", 2, ""}, {"a", "text", 90, ""}, {"a", "title", 80, ""}}, 1, 0},
		{"a figure is not measured", held[:3], 1, 0},
		{"a new figure", append(slices.Clone(held), figure{"b", "text", 1, ""}), 0, 1},
		{"a lost word", append(slices.Clone(held), figure{"a", lost, 1, ""}), 1, 0},
		{"a document that is not compared", append(slices.Clone(held), figure{"a", notCompared, 1, ""}), 1, 0},
		{"a known loss", append(slices.Clone(held), figure{"c", lost, 7, ""}), 0, 0},
		{"more than the known loss", append(slices.Clone(held), figure{"c", lost, 8, ""}), 1, 0},
		{"all that must be", append(slices.Clone(held), figure{"a", lost, 0, ""}), 0, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			held := held
			if slices.ContainsFunc(test.got, func(f figure) bool { return f.set == known.set }) {
				held = append(slices.Clone(held), known)
			}
			if falls, rises := compare(held, test.got); len(falls) != test.falls || len(rises) != test.rises {
				t.Errorf("falls %q, rises %q; want %d and %d", falls, rises, test.falls, test.rises)
			}
		})
	}
}

// What is written never falls, and what has a fixed value is not written.
func TestRaised(t *testing.T) {
	held := figures{{"a", "missing", 2, ""}, {"a", "text", 90, ""}, {"a", "title", 80, "by hand"}, {"c", lost, 7, "by hand"}, {"d", lost, 7, "by hand"}, {"b", "text", 70, ""}}
	measured := figures{{"c", lost, 7, ""}, {"d", lost, 0, ""}, {"a", "missing", 3, ""}, {"a", lost, 9, ""}, {"a", "text", 91, ""}, {"a", "title", 79, ""}, {"c", "text", 60, ""}}
	want := figures{{"c", lost, 7, "by hand"}, {"a", "missing", 2, ""}, {"a", "text", 91, ""}, {"a", "title", 80, "by hand"}, {"c", "text", 60, ""}, {"b", "text", 70, ""}}
	if diff := cmp.Diff(want, raised(held, measured), cmp.AllowUnexported(figure{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// The gate from the table to the files: a fall fails, -raise writes what rose
// and keeps the rest, the document has the tables between its marks.
func TestGate(t *testing.T) {
	dir := t.TempDir()
	var out strings.Builder
	g := gate{subject: subjectOf(false, 0), document: filepath.Join(dir, "d.md"), raise: true, out: &out}
	g.thresholds = filepath.Join(dir, "t.tsv")
	opening, closing := g.tables.opening, g.tables.closing
	write(t, g.document, "# Lamps\n\n"+opening+"old\n"+closing+"\nBy hand.\n")
	if err := g.hold(figures{{"en.seed", "docs", 3, ""}, {"en.seed", "text", 90, ""}, {"fr.seed", "docs", 4, ""}}); err != nil {
		t.Fatal(err)
	}
	g.raise = false
	if err := g.hold(figures{{"en.seed", "docs", 3, ""}, {"en.seed", "text", 89, ""}, {"fr.seed", "docs", 4, ""}}); !errors.Is(err, errFall) {
		t.Errorf("a fall gives %v", err)
	}
	if !strings.Contains(out.String(), "FALL: en.seed, text: 89.00, 90.00 is held\n") {
		t.Errorf("it does not tell the fall:\n%s", out.String())
	}
	if want := "en.seed\ttext\t90.00\n"; !strings.Contains(read(t, g.thresholds), want) {
		t.Errorf("the thresholds lack %q:\n%s", want, read(t, g.thresholds))
	}
	document := read(t, g.document)
	for _, want := range []string{"# Lamps\n\n" + opening, "| en.seed | 3 | 89.00 |\n", "| fr.seed | 4 | - |\n", closing + "\nBy hand.\n"} {
		if !strings.Contains(document, want) {
			t.Errorf("the document lacks %q:\n%s", want, document)
		}
	}
	if strings.Contains(document, "old") {
		t.Errorf("the document has old tables:\n%s", document)
	}
	write(t, g.document, "# Lamps\n")
	if err := g.hold(nil); err == nil || errors.Is(err, errFall) {
		t.Errorf("a document without marks gives %v", err)
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestEvenly(t *testing.T) {
	list := strings.Split("abcdefg", "")
	for n, want := range []string{"abcdefg", "a", "ad", "ace", "abdf", "abcef", "abcdef", "abcdefg", "abcdefg"} {
		if got := strings.Join(evenly(list, n), ""); got != want {
			t.Errorf("%d of %d are %q, want %q", n, len(list), got, want)
		}
	}
}

// A sample has the kit, and so many of the documents; all others are not to be found in it.
func TestSample(t *testing.T) {
	shared, folder := t.TempDir(), t.TempDir()
	for _, path := range []string{"eval/all.py", "reference/a.xsd", "corpus/real/a.pdf", "corpus/dev/gold/en/a.xml", "corpus/dev/gold/en/b.xml", "corpus/dev/gold/en/c.xml"} {
		path = filepath.Join(shared, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		write(t, path, "a lamp")
	}
	sampled, err := kit{shared: shared}.sample(folder, 2)
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]bool{"all.py": true, "../corpus/real/a.pdf": true, "../corpus/dev/gold/en/a.xml": true, "../corpus/dev/gold/en/b.xml": true, "../corpus/dev/gold/en/c.xml": false} {
		// As the kit opens it: the system goes up from where a link leads.
		if _, err := os.Stat(sampled.shared + "/eval/" + path); (err == nil) != want {
			t.Errorf("%s is there: %v, want %v", path, err == nil, want)
		}
	}
	if _, err := (kit{shared: t.TempDir()}).sample(t.TempDir(), 2); err == nil {
		t.Error("a folder without documents has a sample")
	}
}

// The sample of the documents has no table in the document, and the sets of real texts are left out.
func TestDocuments(t *testing.T) {
	for limit, want := range map[int]string{0: "make documents-raise", 20: "make documents-raise LIMIT=20"} {
		s := subjectOf(true, limit)
		if got := s.raising(); got != want || (s.tables == nil) != (limit > 0) {
			t.Errorf("of a limit of %d: %q, tables %v", limit, got, s.tables)
		}
	}
	got := figures{{"en.pdf", "docs", 1, ""}, {"real.seed", "docs", 2, ""}, {"real.pdf-flat", "docs", 3, ""}}.of(pdfForms)
	want := figures{{"en.pdf", "docs", 1, ""}, {"real.pdf-flat", "docs", 3, ""}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(figure{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
