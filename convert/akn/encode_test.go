package akn_test

import (
	"bytes"
	"encoding/xml"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plenary/convert/akn"
	"plenary/convert/resolution"
	"plenary/convert/resolution/specimen"
	"plenary/internal/oracle"
	"plenary/internal/update"
)

// golden compares got with a golden file, or rewrites the file.
func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update.Golden {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s differs (-want +got):\n%s", file, diff)
	}
}

func TestEncodeGolden(t *testing.T) {
	for name, r := range cases() {
		t.Run(name, func(t *testing.T) {
			data, findings := akn.Encode(r)
			if len(findings) > 0 {
				t.Errorf("findings: %v", findings)
			}
			golden(t, filepath.Join("testdata", "encode", name+".xml"), data)
			checkIdentifiers(t, data)
			back, findings := akn.Decode(data)
			if len(findings) > 0 && name != "terms" && name != "foreign" { // which have inlines of their own names
				t.Errorf("findings on what Encode wrote: %v", findings)
			}
			again, _ := akn.Encode(back)
			if diff := cmp.Diff(string(data), string(again)); diff != "" {
				t.Errorf("decoding and encoding changed it (-before +after):\n%s", diff)
			}
			if name == "divisions" || name == "conclusion-date" || name == "council" {
				return // a level without name, and a day without date, come back named
			}
			if diff := cmp.Diff(r, back, sameTree); diff != "" {
				t.Errorf("the tree changed (-before +after):\n%s", diff)
			}
		})
	}
}

// checkIdentifiers reports eIds that come twice and fragments that lead nowhere.
func checkIdentifiers(t *testing.T, data []byte) {
	t.Helper()
	ids, refs := map[string]bool{}, map[string]string{}
	decoder := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("not well-formed: %v", err)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		for _, a := range start.Attr {
			switch {
			case a.Name.Local == "eId" && ids[a.Value]:
				t.Errorf("eId %s comes twice", a.Value)
			case a.Name.Local == "eId":
				ids[a.Value] = true
			case strings.HasPrefix(a.Value, "#") && a.Name.Local != "value" && a.Name.Local != "title" && a.Name.Local != "showAs" && a.Name.Local != "name" && a.Name.Local != "marker":
				refs[a.Value[1:]] = start.Name.Local + "/" + a.Name.Local
			}
		}
	}
	for target, from := range refs {
		if !ids[target] {
			t.Errorf("%s refers to #%s, which is nowhere", from, target)
		}
	}
}

// schemaValid runs the official schema over all XML files of a folder.
func schemaValid(t *testing.T, files []string) {
	t.Helper()
	xmllint := oracle.Tool(t, "xmllint")
	xsd := oracle.Shared(t, "reference/xsd/akomantoso30.xsd")
	for len(files) > 0 {
		n := min(len(files), 200)
		args := append([]string{"--nonet", "--noout", "--schema", xsd}, files[:n]...)
		if out, err := exec.Command(xmllint, args...).CombinedOutput(); err != nil {
			for _, line := range strings.Split(string(out), "\n") {
				if line != "" && !strings.HasSuffix(line, " validates") {
					t.Error(line)
				}
			}
		}
		files = files[n:]
	}
}

func TestGoldenFilesAreValid(t *testing.T) {
	files, err := filepath.Glob("testdata/encode/*.xml")
	if err != nil || len(files) < len(cases()) {
		t.Fatalf("%d golden files: %v", len(files), err)
	}
	schemaValid(t, files)
}

// TestAnyTreeIsValid encodes trees of every odd shape: what comes out is valid,
// refers to nothing that is not there, and does not change any more.
func TestAnyTreeIsValid(t *testing.T) {
	show := func(a, b []byte) string {
		x, y := strings.Split(string(a), "\n"), strings.Split(string(b), "\n")
		return cmp.Diff(x, y)
	}
	dir := t.TempDir()
	var files []string
	for seed := range uint64(600) {
		g := grower{rand.New(rand.NewPCG(seed, 199))}
		data, findings := akn.Encode(g.resolution(2))
		if data == nil {
			if !findings.HasErrors() {
				t.Errorf("seed %d: neither bytes nor an error", seed)
			}
			continue
		}
		file := filepath.Join(dir, strconv.FormatUint(seed, 10)+".xml")
		if err := os.WriteFile(file, data, 0o644); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
		checkIdentifiers(t, data)
		back, findings := akn.Decode(data)
		if back == nil {
			t.Fatalf("seed %d: not read again: %v", seed, findings)
		}
		if again, _ := akn.Encode(back); !bytes.Equal(data, again) {
			t.Errorf("seed %d: the bytes changed:\n%s", seed, show(data, again))
		}
		if t.Failed() {
			return
		}
	}
	if len(files) < 200 {
		t.Errorf("only %d trees gave a document", len(files))
	}
	schemaValid(t, files)
}

func TestEncodeWithoutBody(t *testing.T) {
	for name, r := range map[string]*resolution.Resolution{
		"nil":           nil,
		"empty":         {},
		"nil part":      {Parts: []*resolution.Resolution{nil}},
		"part no body":  {Parts: []*resolution.Resolution{{}}},
		"only preamble": {Preamble: &resolution.Preamble{Formula: &resolution.Formula{}}},
	} {
		data, findings := akn.Encode(r)
		if data != nil || !findings.HasErrors() {
			t.Errorf("%s: %d bytes, findings %v; want none and an error", name, len(data), findings)
		}
	}
}

func TestEncodeDropsWhatXMLCannotHold(t *testing.T) {
	data, findings := akn.Encode(body(para("1.", "a\x01 \x02b\xff\ufffe  c\r\n\td e\u0301")))
	if want := "<p>a b\ufffd c d \u00e9</p>"; !bytes.Contains(data, []byte(want)) {
		t.Errorf("no %q in\n%s", want, data)
	}
	if len(findings) != 1 || findings[0].Rule.Code != "akn-character-dropped" {
		t.Errorf("findings %v", findings)
	}
}

func TestEncodeFindings(t *testing.T) {
	for code, content := range map[string]resolution.Inline{
		"akn-note-ref-dangling":  &resolution.NoteRef{Marker: "9"},
		"akn-reference-unusable": &resolution.Reference{Href: "a b: c", Content: words("x")},
		"akn-entity-missing":     &resolution.Term{Element: "role", RefersTo: "keeper", Content: words("keeper")},
	} {
		data, findings := akn.Encode(body(&resolution.Paragraph{Content: []resolution.Block{p(content)}}))
		if len(findings) != 1 || findings[0].Rule.Code != code {
			t.Errorf("%s: findings %v", code, findings)
		}
		checkIdentifiers(t, data)
	}
}

func BenchmarkEncode(b *testing.B) {
	r := specimen.New()
	b.ReportAllocs()
	for b.Loop() {
		if data, _ := akn.Encode(r); len(data) == 0 {
			b.Fatal("no bytes")
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	data, _ := akn.Encode(specimen.New())
	b.ReportAllocs()
	for b.Loop() {
		if r, _ := akn.Decode(data); r == nil {
			b.Fatal("no tree")
		}
	}
}
