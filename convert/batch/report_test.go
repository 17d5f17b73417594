package batch

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"plenary/diag"
	"plenary/schema"
)

// reported does a job over the texts of s with reports and returns them by name.
func (s *shore) reported(forms ...ReportForm) map[string]string {
	s.Helper()
	out, err := Open(s.Context(), s.out(), Share{})
	if err != nil {
		s.Fatal(err)
	}
	reporter, err := NewReporter(out, About{"texts → out", diag.Tool{Version: "v1.2.3", Rules: "https://lamps.example/rules"}}, forms)
	if err != nil {
		s.Fatal(err)
	}
	s.Emit = reporter.Add
	s.Inputs = Selection{Extensions: []string{".txt"}}.Find(context.Background(), []string{filepath.Join(s.dir, "texts"), filepath.Join(s.dir, "fog.txt")}, nil)
	summary, err := s.Job.Run(s.Context(), out)
	if err != nil {
		s.Fatal(err)
	}
	if err := reporter.Close(summary); err != nil {
		s.Fatal(err)
	}
	if err := out.Close(true); err != nil {
		s.Fatal(err)
	}
	reports := map[string]string{}
	for _, form := range forms {
		data, err := os.ReadFile(filepath.Join(s.out(), Share{}.report(form)))
		if err != nil {
			s.Error(err)
		}
		reports[string(form)] = string(data)
	}
	return reports
}

// The report is what its schema says, holds every input, and is the same when
// nothing has changed.
func TestReport(t *testing.T) {
	s := newShore(t)
	s.View = echo
	s.text("a.txt", "bright")
	s.text("b.txt", "dark")
	s.text("c.txt", "dim")
	first := s.reported(Reports()...)
	second := s.reported(Reports()...)
	for form, report := range first {
		if report != second[form] {
			t.Errorf("the %s report of a job in which nothing had changed is another:\n%s\nand\n%s", form, report, second[form])
		}
		for _, name := range []string{"a.txt", "b.txt", "c.txt", "fog.txt"} {
			if !strings.Contains(report, name) {
				t.Errorf("the %s report does not know %s:\n%s", form, name, report)
			}
		}
	}
	var report any
	if err := json.Unmarshal([]byte(first["json"]), &report); err != nil {
		t.Fatal(err)
	}
	if err := reportSchema(t).Validate(report); err != nil {
		t.Errorf("%#v\n%s", err, first["json"])
	}
	summary := `"summary":{"documents":4,"clean":1,"warned":1,"failed":2,"skipped":0,"left":0,"counts":{"errors":2,"warnings":1,"notes":0}}`
	if !strings.Contains(first["json"], summary) {
		t.Errorf("the summary is not %s:\n%s", summary, first["json"])
	}
}

func reportSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	for id, text := range map[string]string{"urn:plenary:schema:plenary-findings:1": schema.Findings, "urn:plenary:schema:plenary-report:1": schema.Report} {
		if err := c.AddResource(id, strings.NewReader(text)); err != nil {
			t.Fatal(err)
		}
	}
	compiled, err := c.Compile("urn:plenary:schema:plenary-report:1")
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

// A report of a job that was not done is not to be seen, nor is an earlier one.
func TestNoReportOfWhatIsNotDone(t *testing.T) {
	s := newShore(t)
	s.text("a.txt", "bright")
	s.reported(JSONReport)
	out, err := Open(s.Context(), s.out(), Share{})
	if err != nil {
		t.Fatal(err)
	}
	reporter, err := NewReporter(out, About{}, []ReportForm{JSONReport, SARIFReport})
	if err != nil {
		t.Fatal(err)
	}
	reporter.Discard()
	if err := out.Close(false); err != nil {
		t.Fatal(err)
	}
	s.holds("a.json bright", "a.xml bright")
}

// A file by the name of the report that is none is left alone.
func TestReportOfOthers(t *testing.T) {
	s := newShore(t)
	if err := os.Mkdir(s.out(), 0o777); err != nil {
		t.Fatal(err)
	}
	s.write("report.json", `{"lamps": 7}`)
	out, err := Open(s.Context(), s.out(), Share{})
	if err != nil {
		t.Fatal(err)
	}
	_, err = NewReporter(out, About{}, []ReportForm{JSONReport})
	if errClose := out.Close(false); errClose != nil {
		t.Fatal(errClose)
	}
	if err == nil || !strings.Contains(err.Error(), "no report of Plenary") {
		t.Errorf("got %v", err)
	}
	s.holds(`report.json {"lamps": 7}`)
}
