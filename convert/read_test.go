package convert

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"plenary/convert/pdf"
	"plenary/diag"
	"plenary/internal/oracle"
	"plenary/internal/update"
	"plenary/schema"
)

// TestRead reads the cases of testdata/read, and prints what the reader took to be on their
// pages: by the route text, and by the route literal where that differs. A case of which
// both are alike has no literal.
func TestRead(t *testing.T) {
	cases, err := filepath.Glob("testdata/read/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, path := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			source := archive.Files[0].Data
			got := &txtar.Archive{Comment: archive.Comment, Files: archive.Files[:1:1]}
			asText, literal := printOf(t, source, RouteText, Reading{}), printOf(t, source, RouteLiteral, Reading{})
			got.Files = append(got.Files, txtar.File{Name: "text", Data: asText})
			if string(literal) != string(asText) {
				got.Files = append(got.Files, txtar.File{Name: "literal", Data: literal})
			}
			if string(printOf(t, source, RouteAuto, Reading{})) != string(asText) {
				t.Error("the route auto is another")
			}
			if *update.Golden {
				if err := os.WriteFile(path, txtar.Format(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(txtar.Format(archive)), string(txtar.Format(got))); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// printOf returns the print of a source, without whose errors there must be one.
func printOf(t *testing.T, source []byte, route Route, how Reading) []byte {
	t.Helper()
	pages, findings := Read(context.Background(), Source{Name: "in.txt", Data: source}, route, how)
	if findings.HasErrors() {
		t.Fatalf("%s: %v", route, findings.Err())
	}
	print := pages.Print()
	checkPrint(t, pages, print)
	return print
}

// checkPrint holds that the words of a print, line by line, are the text of the manuscript.
func checkPrint(t *testing.T, pages Pages, print []byte) {
	t.Helper()
	var words strings.Builder
	for line := range strings.Lines(string(print)) {
		switch word, rest, _ := strings.Cut(strings.TrimSpace(line), " "); word {
		case "run", "label", "put":
			text, err := strconv.Unquote(rest[strings.IndexByte(rest, '"'):])
			if err != nil {
				t.Fatalf("%q: %v", line, err)
			}
			words.WriteString(text)
		}
	}
	if diff := cmp.Diff(strings.ReplaceAll(pages.Manuscript.Text, "\n", ""), words.String()); diff != "" {
		t.Errorf("the print has not the words of the manuscript (-want +got):\n%s", diff)
	}
}

// TestReadPages reads the cases of testdata/pages: a text, of which the PDF is read that is made of it, or
// the parts of a Word file.
func TestReadPages(t *testing.T) {
	cases, err := filepath.Glob("testdata/pages/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, path := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			parts := map[string]string{}
			got := &txtar.Archive{Comment: archive.Comment}
			for _, file := range archive.Files {
				if file.Name != "read" {
					parts["word/"+file.Name] = string(file.Data)
					got.Files = append(got.Files, file)
				}
			}
			body := parts["word/in.xml"]
			delete(parts, "word/in.xml")
			var source []byte
			if body != "" {
				source = []byte(madeDOCX(t, body, parts))
			} else {
				source = printedPDF(t, parts["word/in.txt"])
				for line := range strings.Lines(string(printOf(t, source, RouteAuto, Reading{Structure: StructureIgnore}))) {
					if word, rest, _ := strings.Cut(strings.TrimSpace(line), " "); word == "run" && !pageAlone.MatchString(rest) {
						t.Errorf("without tags a place is no page: %s", line)
					}
				}
			}
			got.Files = append(got.Files, txtar.File{Name: "read", Data: printOf(t, source, RouteAuto, Reading{})})
			if *update.Golden {
				if err := os.WriteFile(path, txtar.Format(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(txtar.Format(archive)), string(txtar.Format(got))); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// pageAlone is a place of which the page alone is known.
var pageAlone = regexp.MustCompile(`^p[12](-p2)? `)

// printedPDF returns the print edition of a text, double-spaced, so that it is long.
func printedPDF(t *testing.T, text string) []byte {
	t.Helper()
	result, findings := Convert(context.Background(), Source{Name: "in.txt", Data: []byte(text)}, Options{To: []Format{PDF}, PDF: pdf.Options{Official: true, DoubleSpaced: true}})
	if findings.HasErrors() {
		t.Fatal(findings.Err())
	}
	return result.PDF
}

// TestReadSpecimens prints whole documents.
func TestReadSpecimens(t *testing.T) {
	paths, _ := filepath.Glob(filepath.Join(oracle.Root(t), "testdata", "specimens", "*.txt"))
	if len(paths) == 0 {
		t.Fatal("no specimens")
	}
	for _, path := range paths {
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, route := range Routes() {
			printOf(t, source, route, Reading{})
		}
	}
}

// FuzzRead holds that every manuscript is as it must be, whatever the text, and that its
// print has its words.
func FuzzRead(f *testing.F) {
	cases, _ := filepath.Glob("testdata/read/*.txtar")
	for _, path := range cases {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(archive.Files[0].Data, true)
		f.Add(archive.Files[0].Data, false)
	}
	f.Fuzz(func(t *testing.T, data []byte, literal bool) {
		route := RouteAuto
		if literal {
			route = RouteLiteral
		}
		pages, findings := Read(context.Background(), Source{Name: "in.txt", Data: data}, route, Reading{})
		for _, finding := range findings {
			if finding.Rule == schema.InternalError {
				t.Error(finding)
			}
		}
		if pages.Manuscript != nil {
			checkPrint(t, pages, pages.Print())
		}
	})
}

// TestReadFindings holds what is told of a source of which Read makes no manuscript, and of
// one that is read though it is no resolution.
func TestReadFindings(t *testing.T) {
	ended, end := context.WithDeadline(context.Background(), time.Unix(0, 0))
	defer end()
	for _, c := range []struct {
		name  string
		ctx   context.Context
		data  string
		rule  *diag.Rule // nil where the source is read
		lines int        // of the print
	}{
		{"a letter", context.Background(), "Dear Keeper,\n\nThank you for the oil of the lamps.\n", nil, 4},
		{"nothing", context.Background(), "", schema.InputEmpty, 0},
		{"bytes", context.Background(), "\x7fELF\x01\x02", schema.InputBinary, 0},
		{"a damaged file", context.Background(), "%PDF-1.7\n", schema.DocumentDamaged, 0},
		{"another language", context.Background(), strings.Repeat("Der Wärter des Turms hat von der Lampe und den Möwen im Nebel berichtet und sie nicht gezählt. ", 8), schema.LanguageUnsupported, 0},
		{"no time", ended, "The lamps of the coast", schema.Interrupted, 0},
	} {
		pages, findings := Read(c.ctx, Source{Name: c.name, Data: []byte(c.data)}, RouteAuto, Reading{})
		if got := strings.Count(string(pages.Print()), "\n"); got != c.lines {
			t.Errorf("%s: %d lines, want %d:\n%s", c.name, got, c.lines, pages.Print())
		}
		if c.rule == nil && findings.HasErrors() || c.rule != nil && (len(findings) == 0 || findings[0].Rule != c.rule) {
			t.Errorf("%s: %v", c.name, findings)
		}
		if string(pages.Text) != c.data {
			t.Errorf("%s: the text is %q", c.name, pages.Text)
		}
	}
}
