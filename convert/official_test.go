package convert_test

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"plenary/convert"
	"plenary/convert/akn"
	"plenary/convert/json"
	"plenary/diag"
	"plenary/internal/oracle"
	"plenary/validate"
)

// officialFiles lists the files that the United Nations publishes, in its six
// languages: every one of them where PLENARY_OFFICIAL is set (make official),
// else a sample.
func officialFiles(t *testing.T) (files []string) {
	t.Helper()
	for _, dir := range []string{"reference/official", "corpus/dev/gold", "corpus/train/gold"} {
		every, n := 45, 0
		if dir == "reference/official" || os.Getenv("PLENARY_OFFICIAL") != "" {
			every = 1
		}
		err := filepath.WalkDir(oracle.Shared(t, dir), func(path string, _ fs.DirEntry, err error) error {
			if err == nil && filepath.Ext(path) == ".xml" {
				if n++; n%every == 0 {
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

// What the United Nations publishes is read and rendered without an error. What
// is written holds all of it: see the table differences for what the guidelines
// want otherwise. It is valid, and comes back as it is.
func TestOfficial(t *testing.T) {
	made, codes := map[convert.Format]int{}, map[string]int{}
	files := officialFiles(t)
	dir := t.TempDir()
	for i, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(file)
		result, findings := convert.Render(context.Background(), convert.Source{Name: name, Data: data}, convert.Options{})
		for _, f := range findings {
			codes[f.Rule.Code]++
			if f.Severity == diag.Error && !isUnprintable(f, result.Resolution.Identity.Language) {
				t.Errorf("%v", f)
			}
		}
		for _, f := range convert.Formats() {
			if result.Output(f) != nil {
				made[f]++
			}
		}
		lines, err := compare(data, result.XML)
		if err != nil || len(lines) > 0 {
			t.Errorf("%s: %v\n  %s", name, err, strings.Join(lines, "\n  "))
		}
		comesBack(t, name, result)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%04d-%s", i, name)), result.XML, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d files; outputs: %v; findings: %v", len(files), made, codes)
	if made[convert.XML] != len(files) || made[convert.JSON] != len(files) {
		t.Errorf("only %d XML and %d JSON", made[convert.XML], made[convert.JSON])
	}
	officiallyValid(t, dir)
}

// isUnprintable reports whether a finding is that the script cannot be printed, which leaves a document without a print edition and with all else.
func isUnprintable(f diag.Finding, language string) bool {
	return f.Rule.Code == "font-missing" && slices.Contains([]string{"ara", "zho"}, language)
}

// comesBack sees that XML and JSON are valid, and the same when they are read
// and written again.
func comesBack(t *testing.T, name string, result convert.Result) {
	t.Helper()
	for _, f := range validate.XML(result.XML, validate.Options{Layers: validate.SchemaLayer}) {
		t.Errorf("%s: the XML is not valid: %v", name, f)
	}
	back, _ := akn.Decode(result.XML)
	if again, _ := akn.Encode(back); !bytes.Equal(again, result.XML) {
		t.Errorf("%s: the XML changes when it is read and written again", name)
	}
	tree, findings := json.Decode(result.JSON)
	if len(findings) > 0 {
		t.Errorf("%s: the JSON is not read: %v", name, findings)
	}
	if again, _ := json.Encode(tree); !bytes.Equal(again, result.JSON) {
		t.Errorf("%s: the JSON changes when it is read and written again", name)
	}
	if fromJSON, _ := akn.Encode(tree); !bytes.Equal(fromJSON, result.XML) {
		t.Errorf("%s: the JSON does not hold what the XML holds", name)
	}
}

// officiallyValid holds the files of a folder against the official schema and,
// by the same oracle, against the profile's.
func officiallyValid(t *testing.T, dir string) {
	t.Helper()
	lint := oracle.Tool(t, "xmllint")
	files, err := filepath.Glob(filepath.Join(dir, "*.xml"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no files: %v", err)
	}
	for _, xsd := range []string{oracle.Shared(t, "reference/xsd/akomantoso30.xsd"), filepath.Join(oracle.Root(t), "schema", "plenary-resolution.xsd")} {
		for some := range slices.Chunk(files, 200) {
			out, err := exec.Command(lint, slices.Concat([]string{"--noout", "--nonet", "--schema", xsd}, some)...).CombinedOutput()
			if err == nil {
				continue
			}
			for line := range strings.Lines(string(out)) {
				if !strings.HasSuffix(line, " validates\n") {
					t.Errorf("%s: %s", filepath.Base(xsd), line)
				}
			}
		}
	}
}

// A fictional file in the form of the official ones is held to the same, and the
// comparison sees what is planted: one thing of each kind taken away, or put in.
func TestCompareSees(t *testing.T) {
	data, err := os.ReadFile(filepath.FromSlash("akn/testdata/foreign/kept.in.xml"))
	if err != nil {
		t.Fatal(err)
	}
	result, findings := convert.Render(context.Background(), convert.Source{Name: "kept.xml", Data: data}, convert.Options{})
	check(t, "render", findings)
	comesBack(t, "kept.xml", result)
	usual := []string{
		"- mark ", // a reference to a note that has no mark
		"- metadata keyword value=GULLS showAs=gulls", // which names no dictionary
	}
	seen := func(ours []byte) []string {
		lines, err := compare(data, ours)
		if err != nil {
			t.Fatal(err)
		}
		return lines
	}
	if got := seen(result.XML); !slices.Equal(got, usual) {
		t.Fatalf("differences: %q, want %q", got, usual)
	}
	for _, c := range []struct{ old, new, want string }{
		{">Keepers<", ">Keeper<", "- character s"},
		{">Keepers<", ">Keepersé<", "+ character é"},
		{`href="https://undocs.org/en/A/RES/198/8"`, `href="https://undocs.org/en/A/RES/198/9"`, "- link https://undocs.org/en/A/RES/198/8"},
		{`<inline name="vessel">Tern</inline>`, "Tern", "- inline vessel"},
		{`marker=""`, `marker="3"`, "+ mark 3"},
		{`dictionary="A/199/251"`, `dictionary="A/199/252"`, "- metadata keyword value=41 showAs=FOG shortForm=FOG dictionary=A/199/251 refersTo=agenda"},
		{`akn4un:end="2146-03-14"`, ``, "- metadata step date=2145-03-14 by= as=A/199/PV.61 outcome=veto end=2146-03-14"},
		{` GUID="https://lamps.example/states/1"`, ``, "- metadata organization refersTo=memberState GUID=https://lamps.example/states/1"},
		{`name="voting"`, `name="adoption"`, "- identification FRBRWork/FRBRdate date=2145-03-14 name=voting"},
		{`/unga/2145-03-14/199-12AB/`, `/unga/2145-03-14/199-12/`, "- identification FRBRWork/FRBRalias value=/akn/un/statement/deliberation/unga/2145-03-14/199-12AB/ name=unxml"},
		{`showAs="The Rock"`, `showAs="A Rock"`, "- entity TLCLocation href=/akn/ontology/location/xx/rock showAs=The Rock"},
		{`normalized="7"`, `normalized="8"`, "- value 7"},
		{`<statement name="draftResolution"`, `<statement name="resolution"`, "- document draftResolution"},
	} {
		ours := bytes.Replace(result.XML, []byte(c.old), []byte(c.new), 1)
		if bytes.Equal(ours, result.XML) {
			t.Errorf("nothing to replace: %s", c.old)
		} else if got := seen(ours); !slices.Contains(got, c.want) {
			t.Errorf("%s → %s: seen %q, want %q", c.old, c.new, got, c.want)
		}
	}
}
