package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plenary/internal/oracle"
	_ "plenary/internal/update" // the flag -update
)

// twins copies specimens into a folder of reports and returns the folder above it.
func twins(t *testing.T, names map[string]string) (shared string) {
	t.Helper()
	shared = t.TempDir()
	folder := filepath.Join(shared, "corpus", "twins")
	if err := os.MkdirAll(folder, 0o777); err != nil {
		t.Fatal(err)
	}
	for name, specimen := range names {
		data, err := os.ReadFile(filepath.Join(oracle.Root(t), "testdata", "specimens", specimen))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return shared
}

// Twins are equal, and what is none is told.
func TestTwins(t *testing.T) {
	var out strings.Builder
	same := map[string]string{"a.docx": "lighthouses.docx", "a.pdf": "lighthouses.pdf"}
	if err := run(context.Background(), []string{"-shared", twins(t, same)}, &out); err != nil {
		t.Errorf("twins give %v\n%s", err, out.String())
	}
	for _, want := range []string{"paragraphs and cells of reports: 28 of 28 are equal", "notes of reports, with their marks: 4 of 4 are equal"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("it does not tell %q:\n%s", want, out.String())
		}
	}
	out.Reset()
	others := map[string]string{"a.docx": "lighthouses.docx", "a.pdf": "gulls.txt"} // whatever its name says
	if err := run(context.Background(), []string{"-shared", twins(t, others)}, &out); !errors.Is(err, errFewer) || !strings.Contains(out.String(), `a: only in PDF: "The General Assembly`) && !strings.Contains(out.String(), `a: only in DOCX:`) {
		t.Errorf("others give %v\n%s", err, out.String())
	}
	if err := run(context.Background(), []string{"-shared", t.TempDir()}, &out); err == nil || errors.Is(err, errFewer) {
		t.Errorf("nothing gives %v", err)
	}
}

// blocks returns blocks that say these words.
func blocks(words string) (list []block) {
	for _, s := range strings.Fields(words) {
		list = append(list, block{key: s})
	}
	return list
}

func TestAlign(t *testing.T) {
	for _, c := range []struct {
		a, b    string
		matched [][2]int
		parted  []parts
	}{
		{"lamp oil fog", "lamp oil fog", [][2]int{{0, 0}, {1, 1}, {2, 2}}, nil},
		{"lamp oil fog", "lamp fog", [][2]int{{0, 0}, {2, 1}}, nil},
		{"lamp oil", "oil lamp", [][2]int{{1, 0}}, nil},
		{"foghorn lamp", "fog horn lamp", [][2]int{{1, 2}}, []parts{{0, 0, 2}}},
		{"lamp foghorn", "lamp x fog horn", [][2]int{{0, 0}}, []parts{{1, 2, 4}}},
		{"lamp fog horn", "lamp foghorn", [][2]int{{0, 0}}, nil}, // a PDF may not have less
		{"", "lamp", nil, nil},
	} {
		a, b := blocks(c.a), blocks(c.b)
		matched := align(a, b)
		if diff := cmp.Diff(c.matched, matched); diff != "" {
			t.Errorf("%s, %s (-want +got):\n%s", c.a, c.b, diff)
		}
		if diff := cmp.Diff(c.parted, partsOf(a, b, matched), cmp.AllowUnexported(parts{})); diff != "" {
			t.Errorf("%s, %s: parts (-want +got):\n%s", c.a, c.b, diff)
		}
	}
}
