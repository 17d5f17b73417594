package convert_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"plenary/convert"
	"plenary/convert/akn"
	"plenary/convert/json"
	"plenary/diag"
	"plenary/internal/oracle"
	"plenary/validate"
)

// officialFiles lists the files that the United Nations publishes, in the six
// languages: every one of them where PLENARY_OFFICIAL is set, else a sample.
func officialFiles(t *testing.T) (files []string) {
	t.Helper()
	every := 45
	if os.Getenv("PLENARY_OFFICIAL") != "" {
		every = 1
	}
	for _, dir := range []string{"reference/official", "corpus/dev/gold", "corpus/train/gold"} {
		n := 0
		err := filepath.WalkDir(oracle.Shared(t, dir), func(path string, d os.DirEntry, err error) error {
			if err == nil && filepath.Ext(path) == ".xml" {
				if n++; n%every == 0 || dir == "reference/official" {
					files = append(files, path)
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}

func TestOfficial(t *testing.T) {
	var counts struct{ files, xml, json, pdf int }
	for _, file := range officialFiles(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(file)
		source := convert.Source{Name: name, Data: data}
		o := convert.Options{}
		if os.Getenv("NOPDF") != "" {
			o.To = []convert.Format{convert.XML, convert.JSON}
		}
		result, findings := convert.Render(context.Background(), source, o)
		for _, f := range findings {
			if f.Severity == diag.Error {
				t.Errorf("%s: %v", name, f)
			}
		}
		counts.files++
		if result.XML != nil {
			counts.xml++
		}
		if result.JSON != nil {
			counts.json++
		}
		if result.PDF != nil {
			counts.pdf++
		}
		lines, err := compare(data, result.XML)
		if err != nil {
			t.Fatal(err)
		}
		if len(lines) > 0 {
			t.Errorf("%s:\n  %s", name, strings.Join(lines, "\n  "))
		}
		back, _ := akn.Decode(result.XML)
		if again, _ := akn.Encode(back); !bytes.Equal(again, result.XML) {
			t.Errorf("%s: the XML changes when it is read and written again", name)
		}
		tree, list := json.Decode(result.JSON)
		if len(list) > 0 {
			t.Errorf("%s: the JSON is not read: %v", name, list)
		}
		if again, _ := json.Encode(tree); !bytes.Equal(again, result.JSON) {
			t.Errorf("%s: the JSON changes when it is read and written again", name)
		}
		for _, f := range validate.XML(result.XML, validate.Options{Layers: validate.SchemaLayer}) {
			if f.Severity == diag.Error {
				t.Errorf("%s: %v", name, f)
			}
		}
	}
	t.Logf("%+v", counts)
}
