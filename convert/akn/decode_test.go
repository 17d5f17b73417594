package akn_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"plenary/convert/akn"
	"plenary/convert/resolution/specimen"
)

const head = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">`

// TestDecodeForeign reads files in the forms of others and compares what Encode
// makes of them, and the findings, with golden files.
func TestDecodeForeign(t *testing.T) {
	files, err := filepath.Glob("testdata/foreign/*.in.xml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(file, ".in.xml")
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			r, findings := akn.Decode(data)
			findings.Locate(filepath.Base(file), data)
			var lines strings.Builder
			for _, f := range findings {
				lines.WriteString(f.Error() + " at " + f.Place.Path + "\n")
			}
			golden(t, name+".findings", []byte(lines.String()))
			out, _ := akn.Encode(r)
			golden(t, name+".xml", out)
			checkIdentifiers(t, out)
			schemaValid(t, []string{name + ".xml"})
		})
	}
}

func TestDecodeRefuses(t *testing.T) {
	for name, c := range map[string]struct{ code, data string }{
		"empty":            {"akn-malformed", ""},
		"text":             {"akn-malformed", "Dear Keeper"},
		"doctype":          {"akn-doctype", `<!DOCTYPE akomaNtoso [<!ENTITY a "b">]>` + head + `</akomaNtoso>`},
		"not closed":       {"akn-malformed", head},
		"two roots":        {"akn-malformed", head + `</akomaNtoso><p/>`},
		"attribute twice":  {"akn-malformed", head + `<statement name="a" name="b"/></akomaNtoso>`},
		"prefix":           {"akn-malformed", head + `<x:statement/></akomaNtoso>`},
		"attribute prefix": {"akn-malformed", head + `<statement x:name="a"/></akomaNtoso>`},
		"entity":           {"akn-malformed", head + `&gull;</akomaNtoso>`},
		"deep":             {"akn-malformed", head + strings.Repeat("<p>", 300) + strings.Repeat("</p>", 300) + `</akomaNtoso>`},
		"other root":       {"akn-not-a-document", `<html xmlns="http://www.w3.org/1999/xhtml"/>`},
		"no namespace":     {"akn-not-a-document", `<akomaNtoso><statement/></akomaNtoso>`},
		"no document":      {"akn-not-a-document", head + `</akomaNtoso>`},
	} {
		r, findings := akn.Decode([]byte(c.data))
		if r != nil || len(findings) != 1 || findings[0].Rule.Code != c.code {
			t.Errorf("%s: tree %v, findings %v; want none and %s", name, r != nil, findings, c.code)
		}
	}
}

func TestDecodeSaysWhere(t *testing.T) {
	data := []byte(head + "\n<statement name=\"resolution\"><mainBody>\n<paragraph eId=\"para_1\"><content><p>\nA <blink>gull</blink></p></content></paragraph></mainBody></statement></akomaNtoso>")
	_, findings := akn.Decode(data)
	findings.Locate("gull.xml", data)
	if len(findings) != 1 {
		t.Fatalf("findings %v", findings)
	}
	f := findings[0]
	if f.Rule.Code != "akn-element-unknown" || f.Place.Start.Line != 4 || f.Place.Path != "para_1/content/p/blink" {
		t.Errorf("finding %v at line %d, path %s", f, f.Place.Start.Line, f.Place.Path)
	}
}

func FuzzDecode(f *testing.F) {
	data, _ := akn.Encode(specimen.New())
	f.Add(data)
	files, _ := filepath.Glob("testdata/foreign/*.in.xml")
	for _, file := range files {
		if data, err := os.ReadFile(file); err == nil {
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, findings := akn.Decode(data)
		if r == nil {
			if !findings.HasErrors() {
				t.Error("neither a tree nor an error")
			}
			return
		}
		out, findings := akn.Encode(r)
		if out == nil {
			if !findings.HasErrors() {
				t.Error("neither bytes nor an error")
			}
			return
		}
		back, findings := akn.Decode(out)
		if back == nil {
			t.Fatalf("what Encode wrote is not read: %v\n%s", findings, out)
		}
	})
}
