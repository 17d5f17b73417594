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
// them.
func TestJudged(t *testing.T) {
	texts, err := filepath.Glob(filepath.Join(oracle.Root(t), "testdata", "judged", "*.txt"))
	if err != nil || len(texts) == 0 {
		t.Fatal("no texts", err)
	}
	for _, path := range texts {
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(path)
		result, findings := convert.Normalise(context.Background(), convert.Source{Name: name, Data: source}, convert.Options{})
		if findings.HasErrors() {
			t.Fatal(findings.Err())
		}
		golden := strings.TrimSuffix(path, ".txt") + ".xml"
		if *update.Golden {
			if err := os.WriteFile(golden, result.XML, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil || string(want) != string(result.XML) {
			t.Errorf("%s is another document than its golden file (%v); make golden rewrites it", name, err)
		}
	}
}
