package report_test

import (
	"strings"
	"testing"

	"plenary/diag"
	_ "plenary/internal/update" // the flag -update
	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/report"
)

func TestReport(t *testing.T) {
	root, err := xmltree.Parse([]byte("<a><b/><b eId='c'/></a>"))
	if err != nil {
		t.Fatal(err)
	}
	r := report.New()
	for i := range report.Most + 20 {
		r.Add(schema.XSDElement, root.Children[0], diag.Span{Start: i}, "gull %d", i).Hint = "shoo"
		r.Once("fog", schema.XSDValue, root.Children[1], diag.Span{}, "fog")
		r.Once("mist", schema.XSDValue, nil, diag.Span{}, "mist")
	}
	list := r.Findings()
	if !r.Full(schema.XSDElement) || r.Full(schema.XSDValue) || len(list) != report.Most+2 {
		t.Fatalf("%d findings", len(list))
	}
	for i, want := range map[int][3]string{
		0:               {"/a/b[1]", "gull 0", "shoo"},
		1:               {"c", "fog", "and 119 more in the file"},
		2:               {"", "mist", "and 119 more in the file"},
		report.Most + 1: {"/a/b[1]", "gull 99", "shoo"},
	} {
		if got := [3]string{list[i].Place.Path, list[i].Message, list[i].Hint}; got != want {
			t.Errorf("finding %d is %q, want %q", i, got, want)
		}
	}
}

func TestExcerpt(t *testing.T) {
	for text, want := range map[string]string{
		" The  old\nlamp ":            "The old lamp",
		strings.Repeat("gull ", 1000): strings.Repeat("gull ", 12) + "...",
		strings.Repeat("é", 40):       strings.Repeat("é", 30) + "...",
	} {
		if got := report.Excerpt(text); got != want {
			t.Errorf("%.20q: %q", text, got)
		}
	}
}
