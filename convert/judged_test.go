package convert_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"plenary/convert"
	"plenary/internal/oracle"
	"plenary/internal/update"
)

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
