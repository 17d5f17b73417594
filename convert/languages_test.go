package convert_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"plenary/convert"
	"plenary/internal/oracle"
	"plenary/internal/update"
	"plenary/validate"
)

// TestLanguages converts the specimens of all languages but English, each to the XML beside it, which is valid in
// both notations. The PDF is made where the fonts have the letters.
func TestLanguages(t *testing.T) {
	printed := []convert.Format{convert.XML, convert.JSON, convert.PDF}
	unprinted := []convert.Format{convert.XML, convert.JSON}
	for _, c := range []struct {
		tag, code string
		to        []convert.Format
	}{
		{"ar", "ara", unprinted}, {"fr", "fra", printed}, {"es", "spa", printed}, {"ru", "rus", printed}, {"zh", "zho", unprinted},
	} {
		t.Run(c.tag, func(t *testing.T) {
			path := filepath.Join(oracle.Root(t), "testdata", "specimens", "languages", c.tag)
			data, err := os.ReadFile(path + ".txt")
			if err != nil {
				t.Fatal(err)
			}
			source := convert.Source{Name: c.tag + ".txt", Data: data}
			result, findings := convert.Convert(context.Background(), source, convert.Options{To: c.to})
			for _, f := range c.to {
				if len(result.Output(f)) == 0 {
					t.Fatalf("no %s: %v", f, findings)
				}
			}
			check(t, "validate JSON", convert.Validate(context.Background(), convert.Source{Name: c.tag + ".json", Data: result.JSON}, validate.Options{}, convert.Reading{}))
			if got := result.Resolution.Identity.Language; got != c.code {
				t.Errorf("the language is %s, want %s", got, c.code)
			}
			named, _ := convert.Convert(context.Background(), source, convert.Options{To: c.to, Reading: convert.Reading{Language: c.code}})
			if !bytes.Equal(named.XML, result.XML) {
				t.Error("it is another document when its language is named")
			}
			if *update.Golden {
				if err := os.WriteFile(path+".xml", result.XML, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path + ".xml")
			if err != nil {
				t.Fatal(err)
			}
			if diff := gocmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(result.XML), "\n")); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
