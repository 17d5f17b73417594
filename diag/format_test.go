package diag_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plenary/diag"
	"plenary/internal/oracle"
	"plenary/internal/update"
)

var (
	gap = &diag.Rule{
		Code: "paragraph-gap", Severity: diag.Error, Title: "A paragraph is missing",
		What: "Speaks when the numbers of paragraphs leave one out.", Why: "Text may have been lost.",
	}
	spelling = &diag.Rule{Code: "spelling", Severity: diag.Warning, Title: "A word is spelt in two ways"}
	joined   = &diag.Rule{Code: "word-joined", Severity: diag.Note, Title: "A word was joined"}
)

// tool is what the reports say of the program.
var tool = diag.Tool{Version: "v1.2.3", Rules: "https://lamps.example/docs/rules.md"}

// fixture is findings of every kind: with and without place, span, hint, path
// and related place; on lines that are long, wide, indented by tabs, or have
// what no terminal should get; on pages, and in files without them.
func fixture() (diag.List, diag.Sources) {
	const lamps = "1. Welcomes the lamps;\n3. Thanks\tthe <keepers> & gulls.\n\tTabbed gulls\r\n灯台と gull 🐦 here\n" +
		"bell\a and turn\u202e round\n\n"
	long := strings.Repeat("The keepers of the northern lights rest. ", 6) + "Then the goose came, " +
		strings.Repeat("and the lamps went out. ", 6) + "\n"
	sources := diag.Sources{"lamps.txt": []byte(lamps), "dir/long, 100%: line.txt": []byte(long), "clean.xml": []byte("<a/>"), "big.xml": nil}

	var list diag.List
	add := func(file, text string, rule *diag.Rule, words, message string) *diag.Finding {
		start := strings.Index(text, words)
		f := list.Add(rule, diag.Span{Start: start, End: start + len(words)}, "%s", message)
		f.Place.File = file
		return f
	}
	f := add("lamps.txt", lamps, gap, "3.", "paragraph 3 follows 1")
	f.Hint = "look for paragraph 2 in the source, 100% of it"
	first := strings.Index(lamps, "1.")
	f.Related = []diag.Related{
		{Place: diag.Place{Span: diag.Span{Start: first, End: first + 2}, File: "lamps.txt"}, Message: "the paragraph before"},
		{Place: diag.Place{File: "elsewhere.txt"}, Message: "the draft"},
	}
	add("lamps.txt", lamps, spelling, "keepers", `"keepers" is also spelt "kepers"`)
	add("lamps.txt", lamps, spelling, "gulls\r", "gulls after a tab")
	add("lamps.txt", lamps, spelling, "gull 🐦", "a wide gull")
	add("lamps.txt", lamps, joined, "round", "what\nturns \x1b[31mround")
	add("lamps.txt", lamps, joined, "Thanks\tthe", "across a tab")
	add("lamps.txt", lamps, joined, "Tabbed gulls\r\n灯台", "across lines")
	add("dir/long, 100%: line.txt", long, spelling, "goose", "a goose in the middle")
	add("dir/long, 100%: line.txt", long, spelling, "The keepers", "a start")
	add("dir/long, 100%: line.txt", long, spelling, "out. \n", "an end")
	list.Add(gap, diag.Span{}, "a node without span").Place = diag.Place{File: "big.xml", Path: "/akomaNtoso/statement[1]"}
	list = append(list, paged(sources)...)
	list.Add(gap, diag.Span{}, "nothing is known").Hint = "look everywhere"
	for file, source := range sources {
		for i := range list {
			if list[i].Place.File == file {
				list[i:i+1].Locate(file, source)
			}
		}
	}
	return list, sources
}

// paged is findings in a PDF, whose plain text is among the sources, and in a Word file, whose
// text is not.
func paged(sources diag.Sources) diag.List {
	const text = "Care of lamps\n1. Thanks the keepers;\n\f2. Requests the gulls to rest,\nand the geese.\n\f"
	span := func(words string) diag.Span {
		start := strings.Index(text, words)
		return diag.Span{Start: start, End: start + len(words)}
	}
	var list diag.List
	list.Add(gap, span("gulls"), "a gull on a page").Related = []diag.Related{{Place: diag.Place{Span: span("keepers")}, Message: "the page before"}}
	list.Add(spelling, span("Requests the gulls to rest,\nand"), "across lines").Hint = "rest"
	list.LocateOn("dir/lamps.pdf", []byte(text), func(s diag.Span) (page, paragraph int, box diag.Box) {
		if s.Start < strings.Index(text, "\f") {
			return 1, 2, diag.Box{}
		}
		return 2, 1, diag.Box{Left: 72.0001, Bottom: 700, Right: 130.5, Top: 712.256}
	})
	sources["dir/lamps.pdf"] = []byte(text)
	whole := diag.New(joined, diag.Span{}, "the page has no text")
	whole.Place = diag.Place{File: "dir/lamps.pdf", Page: 3}

	words := diag.List{diag.New(spelling, span("geese"), "a goose without a page")}
	words.LocateOn("lamps.docx", []byte(text), func(diag.Span) (page, paragraph int, box diag.Box) { return 0, 41, box })
	return append(append(list, whole), words...)
}

func render(t *testing.T, name string, list diag.List, sources diag.Sources) []byte {
	t.Helper()
	return renderReport(t, name, diag.Report{Findings: list, Sources: sources, Tool: tool})
}

func renderReport(t *testing.T, name string, r diag.Report) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := diag.Formats[name](&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestGolden(t *testing.T) {
	list, sources := fixture()
	for name := range diag.Formats {
		t.Run(name, func(t *testing.T) {
			got := render(t, name, list, sources)
			golden := filepath.Join("testdata", "golden."+name)
			if *update.Golden {
				if err := os.WriteFile(golden, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if again := render(t, name, list, sources); !bytes.Equal(again, got) {
				t.Error("a second run gives other bytes")
			}
		})
	}
}

func TestFormatNames(t *testing.T) {
	want := []string{"github", "gitlab", "json", "junit", "sarif", "text"}
	if got := slices.Sorted(maps.Keys(diag.Formats)); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestNothing sees what each format makes of no findings in one clean file.
func TestNothing(t *testing.T) {
	want := map[string]string{
		"text":   "",
		"github": "",
		"gitlab": "[]\n",
		"json":   `"findings": []`,
		"sarif":  `"results": []`,
		"junit":  `<testcase name="no findings" classname="clean.xml"></testcase>`,
	}
	for name := range diag.Formats {
		got := string(render(t, name, nil, diag.Sources{"clean.xml": nil}))
		if !strings.Contains(got, want[name]) || want[name] == "" && got != "" {
			t.Errorf("%s: got %s, want %s in it", name, got, want[name])
		}
	}
}

type failing struct{}

var errFull = errors.New("the disk is full")

func (failing) Write([]byte) (int, error) { return 0, errFull }

func TestWriteErrors(t *testing.T) {
	list, sources := fixture()
	for name, write := range diag.Formats {
		if err := write(failing{}, diag.Report{Findings: list, Sources: sources}); !errors.Is(err, errFull) {
			t.Errorf("%s: got error %v", name, err)
		}
	}
}

// TestText sees that lines fit the terminal, that marks stand below what they
// mark, and that nothing steers the terminal.
func TestText(t *testing.T) {
	list, sources := fixture()
	text := string(render(t, "text", list, sources))
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "    ") && len([]rune(line)) > 101 {
			t.Errorf("%d characters in %q", len([]rune(line)), line)
		}
	}
	if strings.ContainsAny(text, "\a\x1b\r\u202e") {
		t.Errorf("controls in %q", text)
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if !strings.HasSuffix(line, "a goose in the middle [spelling]") {
			continue
		}
		at := len([]rune(lines[i+1][:strings.Index(lines[i+1], "goose")]))
		if want := strings.Repeat(" ", at) + "^~~~~"; lines[i+2] != want {
			t.Errorf("the marks are\n%q, want\n%q", lines[i+2], want)
		}
		return
	}
	t.Error("the goose is not to be found")
}

func TestJSON(t *testing.T) {
	list, sources := fixture()
	var report struct {
		Summary  struct{ Files, Errors, Warnings, Notes int }
		Findings []struct {
			Code, Severity, Message, Hint string
			Place                         struct {
				Start, End struct{ Offset, Line, Column int }
			}
		}
	}
	if err := json.Unmarshal(render(t, "json", list, sources), &report); err != nil {
		t.Fatal(err)
	}
	if s := report.Summary; s.Errors != list.Count(diag.Error) || s.Warnings != list.Count(diag.Warning) || s.Notes != list.Count(diag.Note) || s.Files != 7 {
		t.Errorf("the summary is %+v", s)
	}
	for i, f := range report.Findings {
		if want := list[i]; f.Code != want.Rule.Code || f.Message != want.Message || f.Place.Start.Offset != want.Place.Span.Start {
			t.Errorf("finding %d is %+v, want %+v", i, f, want)
		}
	}
}

func TestJUnitIsWellFormed(t *testing.T) {
	xmllint := oracle.Tool(t, "xmllint")
	list, sources := fixture()
	for query, want := range map[string]string{
		"string(/testsuites/@tests)":    "17", // each finding, and one for the clean file
		"string(/testsuites/@failures)": "4",
		"count(//failure)":              "4",
		"count(//testcase)":             "17",
		"count(/testsuites/testsuite)":  "7",
	} {
		cmd := exec.Command(xmllint, "--nonet", "--xpath", query, "-")
		cmd.Stdin = bytes.NewReader(render(t, "junit", list, sources))
		got, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, got)
		}
		if strings.TrimSpace(string(got)) != want {
			t.Errorf("%s is %s, want %s", query, got, want)
		}
	}
}

// TestGitHub sees that each finding is one line, and that nothing in it can be
// taken for the end of a property.
func TestGitHub(t *testing.T) {
	list, sources := fixture()
	lines := strings.Split(strings.TrimSuffix(string(render(t, "github", list, sources)), "\n"), "\n")
	if len(lines) != len(list) {
		t.Fatalf("%d lines for %d findings", len(lines), len(list))
	}
	for i, line := range lines {
		command, rest, _ := strings.Cut(strings.TrimPrefix(line, "::"), " ")
		properties, _, ok := strings.Cut(rest, "::")
		if !ok || !slices.Contains([]string{"error", "warning", "notice"}, command) || strings.Count(properties, "=") != strings.Count(properties, ",")+1 {
			t.Errorf("finding %d is %q", i, line)
		}
	}
}
