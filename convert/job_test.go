package convert

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"plenary/diag"
	"plenary/schema"
)

func rules(findings diag.List) (codes []string) {
	for _, f := range findings {
		codes = append(codes, f.Rule.Code)
	}
	return codes
}

// A panic becomes a finding that says where it was raised. The stages that ran
// at the same time keep their findings; no later stage is begun.
func TestPanicIsAFinding(t *testing.T) {
	j := newJob(context.Background(), Source{Name: "lamps.txt", Data: []byte("Lamps\nfog\n")})
	goesOn := j.together(
		stage{name: "one", run: func() diag.List { return diag.List{diag.New(schema.TextLost, diag.Span{Start: 6, End: 9}, "lost")} }},
		stage{name: "two", run: breaks},
		stage{name: "three", run: func() diag.List { return nil }},
	)
	later := j.do("four", func() diag.List { t.Error("a stage was begun after an error"); return nil })
	_, findings := j.close(Result{XML: []byte("<half"), PDF: []byte("%PDF")})
	if goesOn || later {
		t.Error("the job goes on after a panic")
	}
	if got, want := rules(findings), []string{"internal-error", "text-lost"}; !slices.Equal(got, want) {
		t.Fatalf("findings %v, want %v", got, want)
	}
	if got := findings[0].Message; !strings.Contains(got, "the stage two broke off in plenary/convert.breaks: the horn is cracked") {
		t.Errorf("message: %s", got)
	}
	if got := findings[1].Place.String(); got != "lamps.txt:2:1" {
		t.Errorf("place: %s", got)
	}
}

// A writer that fails, or breaks off, takes its own output and no other.
func TestWriterFailsAlone(t *testing.T) {
	unsaid := func() diag.List { return diag.List{diag.New(schema.JSONUnencodable, diag.Span{}, "no form")} }
	for _, c := range []struct {
		name         string
		pdf, json    func() diag.List
		wants, codes []string
	}{
		{"none", silent, silent, []string{"xml", "json", "pdf"}, nil},
		{"json", silent, unsaid, []string{"xml", "pdf"}, []string{"json-unencodable"}},
		{"pdf breaks", breaks, silent, []string{"xml", "json"}, []string{"internal-error"}},
		{"both", breaks, unsaid, []string{"xml"}, []string{"internal-error", "json-unencodable"}},
	} {
		j := newJob(context.Background(), Source{Name: "lamps.txt"})
		goesOn := j.together(stage{"pdf", c.pdf, PDF}, stage{"json", c.json, JSON})
		result, findings := j.close(Result{XML: []byte("<lamp/>"), JSON: []byte("{}"), PDF: []byte("%PDF")})
		var there []string
		for _, f := range Formats() {
			if result.Output(f) != nil {
				there = append(there, string(f))
			}
		}
		if !goesOn || !slices.Equal(there, c.wants) || !slices.Equal(rules(findings), c.codes) {
			t.Errorf("%s: goes on %v, outputs %v, findings %v; want %v and %v", c.name, goesOn, there, rules(findings), c.wants, c.codes)
		}
	}
}

func silent() diag.List { return nil }

func breaks() diag.List { panic(errors.New("the horn is cracked")) }

// Cancellation is noticed between stages, and told once.
func TestCancelBetweenStages(t *testing.T) {
	ctx, cancel := context.WithCancelCause(context.Background())
	j := newJob(ctx, Source{Name: "lamps.txt"})
	j.do("one", func() diag.List { cancel(errors.New("the keeper is ill")); return nil })
	j.do("two", func() diag.List { t.Error("begun after the end"); return nil })
	j.do("three", func() diag.List { t.Error("begun after the end"); return nil })
	result, findings := j.close(Result{JSON: []byte("{}")})
	if len(findings) != 1 || findings[0].Rule != schema.Interrupted || !strings.Contains(findings[0].Message, "the keeper is ill") {
		t.Errorf("findings: %v", findings)
	}
	if result.JSON != nil {
		t.Error("an interrupted job has an output")
	}
}

func TestIsJSON(t *testing.T) {
	for data, want := range map[string]bool{
		"{}":             true,
		" \r\n\t[1]":     true,
		"\ufeff{}":       true,
		"<lamp/>":        false,
		"\ufeff <lamp/>": false,
		"":               false,
		"1":              false,
	} {
		if got := isJSON([]byte(data)); got != want {
			t.Errorf("isJSON(%q) = %v", data, got)
		}
	}
}
