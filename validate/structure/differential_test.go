package structure

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"plenary/diag"
	"plenary/internal/oracle"
	_ "plenary/internal/update" // the flag -update
	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/schemaset"
)

var mutantCount = flag.Int("mutants", 300, "how many mutated documents the differential tests make")

func read(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// mutated writes documents with one or two changes into a folder.
func mutated(t *testing.T) (files []string) {
	dir := t.TempDir()
	whole := read(t, "../testdata/whole.xml")
	for i := range *mutantCount {
		data := newMutator(whole, uint64(i)).mutate()
		if i%3 == 0 {
			if _, err := xmltree.Parse(data); err == nil {
				data = newMutator(data, uint64(i)).mutate()
			}
		}
		name := filepath.Join(dir, fmt.Sprintf("%05d.xml", i))
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, name)
	}
	return files
}

// xmllint returns which files libxml2 finds valid, and what it says.
func xmllint(t *testing.T, xsd string, files []string) (map[string]bool, string) {
	t.Helper()
	tool := oracle.Tool(t, "xmllint")
	valid := map[string]bool{}
	var all strings.Builder
	for len(files) > 0 {
		n := min(len(files), 500)
		out, err := exec.Command(tool, append([]string{"--noout", "--nonet", "--schema", xsd}, files[:n]...)...).CombinedOutput()
		for line := range strings.Lines(string(out)) {
			if name, ok := strings.CutSuffix(strings.TrimSpace(line), " validates"); ok {
				valid[name] = true
			}
		}
		var exit *exec.ExitError
		if errors.As(err, &exit) && !exit.Exited() {
			t.Fatalf("xmllint broke off: %v", err)
		}
		all.Write(out)
		files = files[n:]
	}
	return valid, all.String()
}

// said returns what xmllint said of one file.
func said(log, file string) string {
	var lines []string
	for line := range strings.Lines(log) {
		if strings.HasPrefix(line, file+":") {
			lines = append(lines, line[len(file):])
		}
	}
	return strings.Join(lines, "")
}

// structural judges a document up to a schema, as xmllint can.
func structural(data []byte, s *Schema) diag.List {
	root, err := xmltree.Parse(data)
	if err != nil {
		return diag.List{err.Finding()}
	}
	return s.Judge(data, root, false)
}

// open compiles the schema in a file.
func open(t *testing.T, path string) (*Schema, error) {
	set, err := schemaset.Read(t.Context(), path)
	if err != nil {
		return nil, err
	}
	return Compile(set)
}

// The profile as jacoelho/xsd and our own checks read it is the profile as
// libxml2 reads it.
func TestAgreesWithXMLLint(t *testing.T) {
	files := mutated(t)
	valid, log := xmllint(t, filepath.Join(oracle.Root(t), "schema", schema.ProfileName), files)
	if len(valid) == 0 || len(valid) == len(files) {
		t.Fatalf("of %d mutants %d are valid: the test shows nothing", len(files), len(valid))
	}
	for _, file := range files {
		found := structural(read(t, file), Profile())
		if (len(found) == 0) != valid[file] && !narrower(found) {
			t.Errorf("%s: xmllint says valid=%v, we say %v\n%s", filepath.Base(file), valid[file], found, said(log, file))
		}
	}
}

// narrower reports whether list holds only what no schema can say: elements of
// the Standard that the profile does not have, below foreign content.
func narrower(list diag.List) bool {
	for _, f := range list {
		if !strings.Contains(f.Message, "inside foreign content") {
			return false
		}
	}
	return len(list) > 0
}

// What the profile accepts, the official schema accepts.
func TestNarrowerThanTheStandard(t *testing.T) {
	official := oracle.Shared(t, "reference/xsd/akomantoso30.xsd")
	files := mutated(t)
	valid, log := xmllint(t, official, files)
	accepted := 0
	for _, file := range files {
		if len(structural(read(t, file), Profile())) > 0 {
			continue
		}
		accepted++
		if !valid[file] {
			t.Errorf("%s is valid here and not by the Standard\n%s", filepath.Base(file), said(log, file))
		}
	}
	t.Logf("%d documents: the profile accepts %d, the Standard %d", len(files), accepted, len(valid))
}

// With the official schema our verdict is libxml2's.
func TestOfficialSchemaAgreesWithXMLLint(t *testing.T) {
	official := oracle.Shared(t, "reference/xsd/akomantoso30.xsd")
	s, err := open(t, official)
	if err != nil {
		t.Fatal(err)
	}
	files := mutated(t)
	valid, log := xmllint(t, official, files)
	for _, file := range files {
		found := structural(read(t, file), s)
		if (len(found) == 0) != valid[file] {
			t.Errorf("%s: xmllint says valid=%v, we say %v\n%s", filepath.Base(file), valid[file], found, said(log, file))
		}
	}
}

// With the official schema our verdict on the UN's own files, in six languages,
// is libxml2's.
func TestProductionAgreesWithXMLLint(t *testing.T) {
	official := oracle.Shared(t, "reference/xsd/akomantoso30.xsd")
	files, _ := filepath.Glob(filepath.Join(oracle.Shared(t, "corpus/dev/gold"), "*", "*.xml"))
	s, err := open(t, official)
	if err != nil {
		t.Fatal(err)
	}
	valid, log := xmllint(t, official, files)
	if len(valid) == 0 || len(valid) == len(files) {
		t.Fatalf("of %d files %d are valid: the test shows nothing", len(files), len(valid))
	}
	for _, file := range files {
		found := structural(read(t, file), s)
		if found.HasErrors() == valid[file] {
			t.Errorf("%s: xmllint says valid=%v, we say %v\n%s", filepath.Base(file), valid[file], found, said(log, file))
		}
	}
	t.Logf("%d files, %d valid", len(files), len(valid))
}
