package convert_test

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"plenary/convert"
	"plenary/internal/oracle"
	"plenary/internal/update"
)

// judged is a folder as ../shared/eval/all.py makes it, for TestJudgedTexts.
var judged = flag.String("judged", "", "a folder with PDFs and Word files FORM/in/NAME.pdf, beside which their plain texts are written (make judge)")

// TestJudgedTexts writes the plain texts of PDFs and Word files beside them, where the tests of the
// judge look for them.
func TestJudgedTexts(t *testing.T) {
	if *judged == "" {
		return
	}
	written := 0
	for _, end := range []string{".pdf", ".docx"} {
		files, err := filepath.Glob(filepath.Join(*judged, "*", "in", "*"+end))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range files {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			text := convert.Text(convert.Source{Name: path, Data: data}, convert.Reading{})
			if err := os.WriteFile(strings.TrimSuffix(path, end)+".txt", text, 0o600); err != nil {
				t.Fatal(err)
			}
			written++
		}
	}
	t.Logf("%d texts", written)
}

// TestJudged keeps the documents that the tests of the judge read: they import no
// reader, and so what the product makes of the texts of testdata/judged lies beside
// them, and so do the plain texts of a PDF and of a Word file with what it makes of these.
func TestJudged(t *testing.T) {
	folder := filepath.Join(oracle.Root(t), "testdata", "judged")
	texts, err := filepath.Glob(filepath.Join(folder, "lamps.*.txt"))
	if err != nil || len(texts) == 0 {
		t.Fatal("no texts", err)
	}
	for _, path := range texts {
		result := judgedOf(t, path)
		keep(t, strings.TrimSuffix(path, ".txt")+".xml", result.XML)
	}
	for _, form := range []string{"pdf", "docx"} {
		result := judgedOf(t, filepath.Join(oracle.Root(t), "testdata", "specimens", "lighthouses."+form))
		keep(t, filepath.Join(folder, "lighthouses."+form+".txt"), result.Text)
		keep(t, filepath.Join(folder, "lighthouses."+form+".xml"), result.XML)
	}
}

// judgedOf returns what the product makes of a file.
func judgedOf(t *testing.T, path string) convert.Result {
	t.Helper()
	source, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	result, findings := convert.Normalise(context.Background(), convert.Source{Name: filepath.Base(path), Data: source}, convert.Options{})
	if findings.HasErrors() {
		t.Fatal(findings.Err())
	}
	return result
}

// keep holds data against a golden file, or writes it.
func keep(t *testing.T, golden string, data []byte) {
	t.Helper()
	if *update.Golden {
		if err := os.WriteFile(golden, data, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil || string(want) != string(data) {
		t.Errorf("%s is not what is made now (%v); make golden rewrites it", filepath.Base(golden), err)
	}
}
