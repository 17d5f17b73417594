package akn_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"plenary/convert/akn"
	"plenary/convert/resolution"
	"plenary/convert/resolution/specimen"
	"plenary/diag"
	"plenary/internal/oracle"
	"plenary/schema"
)

// sameTree compares trees without their places in a source.
var sameTree = cmp.Options{
	cmpopts.IgnoreTypes(diag.Span{}),
	cmpopts.IgnoreFields(resolution.Text{}, "Source"),
}

func TestSpecimenComesBack(t *testing.T) {
	want := specimen.New()
	data, findings := akn.Encode(want)
	if len(findings) > 0 {
		t.Errorf("findings on the specimen: %v", findings)
	}
	got, findings := akn.Decode(data)
	if len(findings) > 0 {
		t.Errorf("findings on what Encode wrote: %v", findings)
	}
	if diff := cmp.Diff(want, got, sameTree); diff != "" {
		t.Errorf("the specimen changed (-before +after):\n%s", diff)
	}
	again, _ := akn.Encode(got)
	if diff := cmp.Diff(string(data), string(again)); diff != "" {
		t.Errorf("the bytes changed (-before +after):\n%s", diff)
	}
}

// Decoding gives the nodes the eIds that encoding gave them, in the order of the
// document.
func TestNamesComeBack(t *testing.T) {
	want := specimen.New()
	data, given, _ := akn.EncodeNamed(want)
	got, read, _ := akn.DecodeNamed(data)
	ids := func(r *resolution.Resolution, named resolution.EIDs) (list []string) {
		resolution.Walk(r, func(node any) bool {
			if id := named[node]; id != "" && node != any(r) {
				list = append(list, id)
			}
			return true
		})
		return list
	}
	if diff := cmp.Diff(ids(want, given), ids(got, read)); diff != "" {
		t.Errorf("the eIds of the nodes (-encoded +decoded):\n%s", diff)
	}
}

// foreignFiles lists the files of others that Decode has to read.
func foreignFiles(t *testing.T) []string {
	var files []string
	for _, pattern := range []string{"reference/official/*.xml", "corpus/dev/gold/*/*.xml", "corpus/real/gold/*.xml", "reference/a-res-72-7.*.xml", "reference/snippets/[a-zF]*.xml"} {
		dir := oracle.Shared(t, strings.Split(pattern, "/*")[0][:strings.Index(pattern, "/")])
		found, err := filepath.Glob(filepath.Join(dir, strings.SplitN(pattern, "/", 2)[1]))
		if err != nil || len(found) == 0 {
			t.Fatalf("no files for %s: %v", pattern, err)
		}
		files = append(files, found...)
	}
	return files
}

func TestForeignFilesSettle(t *testing.T) {
	out := os.Getenv("AKN_OUT")
	counts := map[string]int{}
	every := 8 // all of them take half a minute
	if out != "" {
		every = 1
	}
	for i, file := range foreignFiles(t) {
		name := filepath.Base(file)
		if i%every != 0 && strings.Contains(file, "gold") {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r, findings := akn.Decode(data)
		for _, f := range findings {
			counts[f.Rule.Code+" "+f.Message]++
		}
		if r == nil {
			t.Errorf("%s: not read: %v", name, findings)
			continue
		}
		once, findings := akn.Encode(r)
		if once == nil {
			t.Errorf("%s: not written: %v", name, findings)
			continue
		}
		for _, f := range findings {
			counts["ENCODE "+f.Rule.Code+" "+f.Message]++
		}
		back, findings := akn.Decode(once)
		findings = slices.DeleteFunc(findings, func(f diag.Finding) bool { return f.Rule == schema.AKNInlineUnknown })
		if len(findings) > 0 {
			t.Errorf("%s: findings on what Encode wrote: %v", name, findings)
		}
		if diff := cmp.Diff(r, back, sameTree); diff != "" {
			t.Errorf("%s: the tree changed:\n%s", name, diff)
		}
		twice, _ := akn.Encode(back)
		if string(once) != string(twice) {
			t.Errorf("%s: the bytes changed:\n%s", name, cmp.Diff(string(once), string(twice)))
		}
		if out != "" {
			os.MkdirAll(filepath.Join(out, filepath.Base(filepath.Dir(file))), 0o755)
			os.WriteFile(filepath.Join(out, filepath.Base(filepath.Dir(file)), name), once, 0o644)
		}
	}
	if testing.Verbose() {
		for k, n := range counts {
			t.Log(n, k)
		}
	}
}

// A paragraph or a line of the masthead in another language than the document says so, and comes back.
func TestTongues(t *testing.T) {
	line := func(language string) *resolution.P {
		return &resolution.P{Language: language, Content: []resolution.Inline{&resolution.Text{Value: "Lamps."}}}
	}
	r := &resolution.Resolution{
		Identity:  resolution.Identity{Organ: resolution.GeneralAssembly, Number: "199/12", Language: "rus", Adoption: "2145-03-14"},
		CoverPage: &resolution.CoverPage{Lines: []*resolution.MastheadLine{{Role: resolution.RoleDistribution, Language: "eng", Content: line("").Content}, {Role: resolution.RoleUnclassified, Language: "fra", Content: line("").Content}}},
		MainBody:  []resolution.Provision{&resolution.Paragraph{Content: []resolution.Block{line(""), line("eng"), line("pt"), line("rus"), line("a b"), &resolution.P{Language: "eng"}}}},
	}
	data, _ := akn.Encode(r)
	for want, times := range map[string]int{`<p xml:lang="en">`: 2, `<p xml:lang="fr">`: 1, `<p xml:lang="pt">`: 1, "xml:lang": 4} {
		if got := strings.Count(string(data), want); got != times {
			t.Errorf("%s stands there %d times, want %d:\n%s", want, got, times, data)
		}
	}
	back, _ := akn.Decode([]byte(strings.Replace(string(data), `"pt"`, `"PT-br"`, 1)))
	var got []string
	resolution.Walk(back, func(node any) bool {
		switch node := node.(type) {
		case *resolution.P:
			got = append(got, node.Language)
		case *resolution.MastheadLine:
			got = append(got, node.Language)
		}
		return true
	})
	if diff := cmp.Diff([]string{"eng", "fra", "", "eng", "pt", "", "", ""}, got); diff != "" {
		t.Errorf("the languages of the paragraphs (-want +got)\n%s", diff)
	}
}
