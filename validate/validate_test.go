package validate

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plenary/diag"
	"plenary/internal/oracle"
	"plenary/internal/update"
	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/report"
	"plenary/validate/schemaset"
)

func read(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// golden compares got with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update.Golden {
		if err := os.WriteFile(name, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(string(read(t, name)), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

// print writes findings as the golden files have them.
func print(list diag.List) string {
	var b strings.Builder
	for _, f := range list {
		fmt.Fprintf(&b, "%s\n", f.Error())
		if f.Place.Path != "" {
			fmt.Fprintf(&b, "    at %s\n", f.Place.Path)
		}
		if f.Hint != "" {
			fmt.Fprintf(&b, "    hint: %s\n", f.Hint)
		}
		for _, r := range f.Related {
			fmt.Fprintf(&b, "    %s: %s\n", r.Place, r.Message)
		}
	}
	return b.String()
}

func TestWholeDocumentIsClean(t *testing.T) {
	if list := XML(read(t, "testdata/whole.xml"), Options{}); len(list) > 0 {
		t.Errorf("findings:\n%s", print(list))
	}
}

// The example of each rule raises it, and the example put right raises nothing.
func TestCatalogueExamples(t *testing.T) {
	tried := 0
	for _, rule := range schema.Rules() {
		if !strings.Contains(rule.Bad, "<") || !ours(rule) {
			continue
		}
		tried++
		if list := XML([]byte(rule.Bad), Options{}); !raises(list, rule) {
			t.Errorf("%s: the bad example does not raise it:\n%s", rule.Code, print(list))
		}
		if list := XML([]byte(rule.Good), Options{}); len(list) > 0 {
			t.Errorf("%s: the good example raises\n%s", rule.Code, print(list))
		}
	}
	if tried < 100 {
		t.Errorf("only %d examples were tried", tried)
	}
}

// ours reports whether a rule is one of those that XML raises.
func ours(rule *diag.Rule) bool { return strings.HasPrefix(rule.Good, "<akomaNtoso") }

func raises(list diag.List, rule *diag.Rule) bool {
	for _, f := range list {
		if f.Rule == rule {
			return true
		}
	}
	return false
}

// What the findings say, for the bad example of each rule and for many small
// documents with one mistake each.
func TestGoldenFindings(t *testing.T) {
	var b strings.Builder
	for _, c := range mistakes(t) {
		fmt.Fprintf(&b, "== %s\n%s", c.name, print(XML([]byte(c.xml), Options{})))
	}
	golden(t, "testdata/findings.golden", b.String())
}

type mistake struct{ name, xml string }

// mistakes reads testdata/mistakes.txt: names after "== ", each with the
// content of a statement behind its meta. The meta comes from the catalogue.
func mistakes(t *testing.T) (list []mistake) {
	good := schema.XMLDTD.Good
	meta := strings.Index(good, "</meta>") + len("</meta>")
	start := strings.Index(good, "</preface>") + len("</preface>")
	for part := range strings.SplitSeq(string(read(t, "testdata/mistakes.txt")), "== ") {
		name, body, ok := strings.Cut(part, "\n")
		if !ok {
			continue
		}
		xml := good[:start] + body + "</statement></akomaNtoso>"
		switch first := strings.TrimSpace(body); {
		case strings.HasPrefix(first, "<meta"):
			xml = good[:strings.Index(good, "<meta>")] + body + "</statement></akomaNtoso>"
		case strings.HasPrefix(first, "<coverPage"), strings.HasPrefix(first, "<preface"):
			xml = good[:meta] + body + "</statement></akomaNtoso>"
		}
		list = append(list, mistake{name, xml})
	}
	return list
}

// The verdict on each reference document is the one that is written down.
func TestReferenceSnippets(t *testing.T) {
	folder := oracle.Shared(t, "reference/snippets")
	rows := strings.Split(strings.TrimSpace(string(read(t, filepath.Join(folder, "RESULTS.tsv")))), "\n")
	for _, row := range rows {
		fields := strings.Split(row, "\t")
		list := XML(read(t, filepath.Join(folder, fields[1]+".xml")), Options{})
		if valid := !list.HasErrors(); valid != (fields[2] == "valid") {
			t.Errorf("%s is %s, we say valid=%v\n%s", fields[1], fields[2], valid, print(list))
		}
	}
	if len(rows) < 60 {
		t.Errorf("only %d documents", len(rows))
	}
}

func TestReferenceDocument(t *testing.T) {
	if list := XML(read(t, oracle.Shared(t, "reference/a-res-72-7.handmade.xml")), Options{}); len(list) > 0 {
		t.Errorf("findings:\n%s", print(list))
	}
}

// The UN's own files are of another profile, and some are invalid by the
// Standard; the rules must cope with them all, and most must be accepted.
func TestProductionFiles(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(oracle.Shared(t, "corpus/dev/gold/en"), "*.xml"))
	accepted := 0
	for _, file := range files {
		if !XML(read(t, file), Options{}).HasErrors() {
			accepted++
		}
	}
	t.Logf("%d of %d files accepted", accepted, len(files))
	if accepted*100 < len(files)*92 {
		t.Errorf("only %d of %d files accepted", accepted, len(files))
	}
}

// open compiles the schema in a file.
func open(t *testing.T, path string) (*Schema, error) {
	set, err := schemaset.Read(t.Context(), path)
	if err != nil {
		return nil, err
	}
	return CompileSchema(set)
}

func TestCompileSchema(t *testing.T) {
	if _, err := open(t, "testdata/whole.xml"); err == nil {
		t.Error("a document was opened as a schema")
	}
	s, err := open(t, filepath.Join(oracle.Root(t), "schema", schema.ProfileName))
	if err != nil {
		t.Fatal(err)
	}
	if list := XML(read(t, "testdata/whole.xml"), Options{Schema: s}); len(list) > 0 {
		t.Errorf("findings:\n%s", print(list))
	}
	bad := []byte(schema.XSDElement.Bad)
	if got, want := print(XML(bad, Options{Schema: s})), print(XML(bad, Options{})); got != want {
		t.Errorf("the opened schema says\n%s\nthe embedded one\n%s", got, want)
	}
}

// A byte order mark changes no place but the offsets.
func TestByteOrderMark(t *testing.T) {
	for _, rule := range []*diag.Rule{schema.XSDElement, schema.XSDValue, schema.DuplicateEID} {
		declared := `<?xml version="1.0" encoding="UTF-8"?>` + rule.Bad
		plain, marked := XML([]byte(declared), Options{}), XML([]byte("\uFEFF"+declared), Options{})
		if len(plain) != len(marked) || len(plain) == 0 {
			t.Fatalf("%s: %d findings without mark, %d with", rule.Code, len(plain), len(marked))
		}
		for i := range plain {
			if plain[i].Place.Span.Start+3 != marked[i].Place.Span.Start || plain[i].Message != marked[i].Message {
				t.Errorf("%s: %v became %v", rule.Code, plain[i], marked[i])
			}
		}
	}
}

// Each hostile document gives one finding, and takes little memory. That the time is
// linear, internal/work holds.
func TestHostileInput(t *testing.T) {
	open, closing, _ := strings.Cut(schema.XMLDTD.Good, "Thanks")
	with := func(text string) string { return open + text + closing }
	var attributes strings.Builder
	for i := range 50_000 {
		fmt.Fprintf(&attributes, " a%d=''", i)
	}
	var identifiers strings.Builder
	for i := range 200_001 {
		fmt.Fprintf(&identifiers, "<i eId='a%d'/>", i)
	}
	bomb := "<!DOCTYPE a [<!ENTITY a 'gull'>"
	for c := 'b'; c < 'z'; c++ {
		bomb += fmt.Sprintf("<!ENTITY %c '%s'>", c, strings.Repeat(fmt.Sprintf("&%c;", c-1), 20))
	}
	for _, c := range []struct {
		name, xml string
		rule      *diag.Rule
	}{
		{"entity bomb", bomb + "]>" + with("&y;"), schema.XMLDTD},
		{"external entity", `<!DOCTYPE a SYSTEM "file:///etc/passwd">` + with(""), schema.XMLDTD},
		{"undeclared entity", with("&gull;"), schema.XMLMalformed},
		{"deep", with(strings.Repeat("<i>", 200_000) + strings.Repeat("</i>", 200_000)), schema.XMLLimit},
		{"deep and unclosed", strings.Repeat("<i>", 200_000), schema.XMLLimit},
		{"attributes", with("<i" + attributes.String() + "/>"), schema.XMLLimit},
		{"elements", with(strings.Repeat("<i/>", 600_000)), schema.XMLLimit},
		{"identifiers", with(identifiers.String()), schema.XMLLimit},
		{"interleaved encodings", with("\xc3\xa9\xe9\xc3"), schema.InputEncoding},
		{"UTF-16 in UTF-8", with("f\x00o\x00g\x00"), schema.InputBinary},
		{"text of 20 MB in pieces", with(strings.Repeat("fog <i/>", 2_600_000)), schema.XMLLimit},
		{"long text", with(strings.Repeat("fog ", 5_000_000)), schema.XMLLimit},
		{"long attribute", with(`<i class="` + strings.Repeat("fog ", 5_000_000) + `"/>`), schema.XMLLimit},
		{"long name", with("<" + strings.Repeat("fog", 1_000_000) + "/>"), schema.XMLLimit},
		{"NUL", with("fog\x00"), schema.InputBinary},
		{"not UTF-8", with("fog\xff"), schema.InputEncoding},
		{"UTF-16", "\xff\xfe<\x00a\x00/\x00>\x00", schema.InputEncoding},
		{"latin", `<?xml version="1.0" encoding="ISO-8859-1"?>` + with(""), schema.InputEncoding},
		{"version 1.1", `<?xml version="1.1"?>` + with(""), schema.XMLMalformed},
		{"truncated", open, schema.XMLMalformed},
		{"truncated tag", open + "<i class=", schema.XMLMalformed},
		{"empty", "", schema.InputEmpty},
		{"blank", "\uFEFF \n", schema.InputEmpty},
		{"no XML", "Dear Keeper,", schema.XMLMalformed},
		{"JSON", `{"a": 1}`, schema.XMLMalformed},
		{"two roots", with("") + "<a/>", schema.XMLMalformed},
		{"too large", strings.Repeat(" ", schema.MaxFileBytes+1), schema.InputTooLarge},
	} {
		data := []byte(c.xml)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		list := XML(data, Options{})
		runtime.ReadMemStats(&after)
		if used := (after.TotalAlloc - before.TotalAlloc) >> 20; used > 300 {
			t.Errorf("%s took %d MiB", c.name, used)
		}
		if len(list) != 1 || list[0].Rule != c.rule {
			t.Errorf("%s: want one finding of %s, got\n%.2000s", c.name, c.rule.Code, print(list))
		}
		for _, f := range list {
			if len(f.Message) > 1000 {
				t.Errorf("%s: a message of %d bytes", c.name, len(f.Message))
			}
		}
	}
}

// Very many mistakes give not more findings than people read.
func TestManyMistakes(t *testing.T) {
	open, closing, _ := strings.Cut(schema.XMLDTD.Good, "Thanks")
	list := XML([]byte(open+strings.Repeat("<gull/>", 20_000)+closing), Options{Layers: SchemaLayer})
	if n := len(list); n == 0 || n > report.Most+1 {
		t.Errorf("%d findings", n)
	}
	list = XML([]byte(open+strings.Repeat(`<i eId="a"/>`, 20_000)+closing), Options{})
	if n := len(list); n < 2 || n > 2*report.Most {
		t.Errorf("%d findings", n)
	}
}

func TestConcurrent(t *testing.T) {
	Preload()
	whole, bad := read(t, "testdata/whole.xml"), []byte(schema.XSDElement.Bad)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 5 {
				if len(XML(whole, Options{})) != 0 || len(XML(bad, Options{})) == 0 {
					t.Error("another verdict")
				}
			}
		})
	}
	wait.Wait()
}

func BenchmarkXML(b *testing.B) {
	data := read(b, "testdata/whole.xml")
	XML(data, Options{})
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		XML(data, Options{})
	}
}

func FuzzValidate(f *testing.F) {
	for _, rule := range schema.Rules() {
		f.Add([]byte(rule.Bad))
	}
	f.Add([]byte(schema.XMLDTD.Good))
	f.Fuzz(func(t *testing.T, data []byte) {
		list := XML(data, Options{})
		for _, place := range list {
			if s := place.Place.Span; s.Start < 0 || s.Start > s.End || s.End > len(data)+1 {
				t.Fatalf("a place outside the file: %v", place)
			}
		}
		// What we call well-formed, the library reads to its end.
		if _, err := xmltree.Parse(data); err == nil && raises(list, schema.XMLMalformed) {
			t.Fatalf("well-formed by our parser and not by the library:\n%s", print(list))
		}
	})
}
