package main

import (
	"testing"

	"plenary/diag"
	"plenary/schema"
)

func TestStatusOf(t *testing.T) {
	list := func(rules ...*diag.Rule) (list diag.List) {
		for _, rule := range rules {
			list.Add(rule, diag.Span{}, "gull")
		}
		return list
	}
	warning := &diag.Rule{Code: "gull-warning", Severity: diag.Warning}
	for _, test := range []struct {
		findings diag.List
		failOn   diag.Severity
		want     int
	}{
		{nil, diag.Error, clean},
		{nil, diag.Note, clean},
		{list(warning), diag.Error, clean},
		{list(warning), diag.Warning, faulty},
		{list(warning), diag.Note, faulty},
		{list(warning, schema.TextLost), diag.Error, faulty},
		{list(schema.InputTooLarge), diag.Error, faulty},
		{list(schema.InternalError), diag.Error, faulty},
		{list(schema.TextLost, schema.WriteFailed), diag.Error, failed},
		{list(schema.ReadFailed), diag.Note, failed},
		{list(schema.Interrupted), diag.Error, failed},
	} {
		if got := statusOf(test.findings, test.failOn); got != test.want {
			t.Errorf("statusOf(%v) = %d, want %d", test.findings, got, test.want)
		}
	}
}

func TestNearest(t *testing.T) {
	known := []string{"convert", "explain", "xml", "json", "text-lost"}
	for word, want := range map[string]string{
		"convrt":    "convert",
		"Convert":   "convert",
		"conv":      "convert",
		"xlm":       "xml",
		"jsn":       "json",
		"text-lots": "text-lost",
		"gull":      "",
		"":          "",
		"q":         "",
	} {
		if got := nearest(word, known); got != want {
			t.Errorf("nearest(%q) = %q, want %q", word, got, want)
		}
	}
}
