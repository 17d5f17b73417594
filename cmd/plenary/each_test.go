package main

import (
	"slices"
	"sync/atomic"
	"testing"

	"plenary/diag"
	"plenary/schema"
)

// Results come in order, every one, with at most n at work.
func TestInOrder(t *testing.T) {
	for _, n := range []int{1, 2, 7} {
		var working, most atomic.Int32
		var got []int
		batch.InOrder(n, numbers(100), func(i int) int {
			now := working.Add(1)
			for seen := most.Load(); now > seen && !most.CompareAndSwap(seen, now); seen = most.Load() {
			}
			defer working.Add(-1)
			for range (i * 7919) % 1000 { // some take longer than others
				working.Load()
			}
			return i
		}, func(i int) { got = append(got, i) })
		if len(got) != 100 || !slices.IsSorted(got) {
			t.Errorf("%d at a time: %v", n, got)
		}
		if int(most.Load()) > n {
			t.Errorf("%d were at work, not %d", most.Load(), n)
		}
	}
}

// Few results wait for a slow one, however many there are.
func TestInOrderIsBounded(t *testing.T) {
	const n = 2
	var done atomic.Int32
	release := make(chan struct{})
	inOrder(n, 1000, func(i int) int {
		if i == 0 {
			<-release
		}
		if done.Add(1) == n*4 {
			close(release)
		}
		return i
	}, func(i int) {
		if i == 0 && done.Load() > n*4+n+2 {
			t.Errorf("%d results were made while the first was waited for", done.Load())
		}
	})
}

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
