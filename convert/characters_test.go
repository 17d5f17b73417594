package convert_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"

	"plenary/convert"
	"plenary/diag"
	"plenary/internal/oracle"
)

// TestCharacters holds that texts with characters that are read as others pass the
// proof of conservation, and that their XML is valid.
func TestCharacters(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(oracle.Root(t), "convert", "text", "testdata", "characters-*.txtar"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		result, findings := convert.Convert(t.Context(), convert.Source{Name: filepath.Base(path), Data: archive.Files[0].Data}, convert.Options{To: []convert.Format{convert.XML}})
		for _, f := range findings {
			if f.Severity == diag.Error {
				t.Errorf("%v", f)
			}
		}
		if len(result.XML) == 0 {
			t.Errorf("%s: no XML", path)
		}
	}
}
