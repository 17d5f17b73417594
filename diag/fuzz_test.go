package diag_test

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"plenary/diag"
	"plenary/internal/runner"
)

// FuzzFormats writes a finding at any place of any text: whatever it is, reports
// for machines can be read, and nothing that people read steers their terminal.
func FuzzFormats(f *testing.F) {
	f.Add([]byte("1. Welcomes the lamps;\n"), 3, 11, "lamps.txt", "gulls")
	f.Add([]byte("灯台\t🐦\xff\r\n"), 1, 9, `a\b: 100%`, "\x1b[31m\u202e")
	f.Add([]byte("fog\n\frain\f\f gull"), 5, 9, "lamps.pdf", "gulls")
	f.Add([]byte("fog\nrain"), -3, 1<<40, "", "")
	f.Add([]byte("gull\n ::error::lamp\n"), 5, 9, "--- lamp", "##[group]fog ##vso[a]")
	f.Fuzz(func(t *testing.T, source []byte, start, end int, file, message string) {
		list := diag.List{diag.New(gap, diag.Span{Start: start, End: max(start, end)}, "%s", message)}
		if len(source)%2 == 0 {
			list.Locate(file, source)
		} else {
			list.LocateOn(file, source, func(s diag.Span) (page, paragraph int, box diag.Box) {
				return s.Start, s.End, diag.Box{Right: float64(s.Start), Top: float64(end)}
			})
		}
		r := diag.Report{Findings: list, Sources: diag.Sources{file: source}}
		for _, name := range []string{"json", "sarif", "gitlab"} {
			if out := renderReport(t, name, r); !json.Valid(out) {
				t.Errorf("%s is no JSON: %s", name, out)
			}
		}
		wellFormed(t, string(renderReport(t, "junit", r)))
		if out := string(renderReport(t, "github", r)); strings.Count(out, "\n") != 1 {
			t.Errorf("more than a line for GitHub: %q", out)
		}
		if out := string(renderReport(t, "text", r)); strings.ContainsAny(out, "\x1b\a\r\u202e\x00") || strings.Count(out, "\n") > 3 {
			t.Errorf("a terminal gets %q", out)
		} else if found := runner.Commands(out); found != nil {
			t.Errorf("a runner takes %q from %q", found, out)
		}
	})
}

func wellFormed(t *testing.T, text string) {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(text))
	for {
		_, err := decoder.Token()
		switch {
		case errors.Is(err, io.EOF):
			return
		case err != nil:
			t.Fatalf("%v in %s", err, text)
		}
	}
}

// FuzzBaseline reads anything: what is taken for a baseline is written again as
// one that knows the same.
func FuzzBaseline(f *testing.F) {
	f.Add([]byte(`{"format": "plenary-baseline/1", "findings": [{"file": "a.xml", "code": "fog", "at": "gull", "count": 2}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if b, err := diag.ReadBaseline(data); err == nil {
			rewritten(t, b)
		}
	})
}
