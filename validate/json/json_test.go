package json_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v5"

	writer "plenary/convert/json"
	"plenary/convert/resolution"
	"plenary/convert/resolution/specimen"
	"plenary/diag"
	"plenary/internal/jsontree"
	_ "plenary/internal/update" // the flag -update
	"plenary/schema"
	"plenary/validate/json"
)

func specimenJSON(t testing.TB) []byte {
	t.Helper()
	data, findings := writer.Encode(specimen.New())
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	return data
}

func TestAccepts(t *testing.T) {
	if findings := json.Judge(specimenJSON(t)); len(findings) > 0 {
		t.Error(findings)
	}
}

// TestMutants changes one thing of the specimen at a time, and sees it
// refused with its place, its value and what was expected.
func TestMutants(t *testing.T) {
	tests := map[string]struct{ old, new, want string }{
		"required key":  {`"format": "plenary-resolution/1",`, ``, `1:1  the required key "format" is missing (The name and version of the format.)`},
		"key of a node": {`"marker": "1",`, ``, `/preface/docTitle/1 the required key "marker" is missing (The mark.)`},
		"type":          {`"type": "paragraph",`, ``, `/mainBody/0 the required key "type" is missing (The element of the provision.)`},
		"format":        {`"plenary-resolution/1"`, `"plenary-resolution/2"`, `3:13 /format the string "plenary-resolution/2" is not "plenary-resolution/1" (The name and version of the format.)`},
		"wrong type":    {`"docNumber": "199/12."`, `"docNumber": 199`, `/preface/docNumber the number 199 is not a string (The number as printed, with its final stop.)`},
		"unknown type":  {`"type": "paragraph"`, `"type": "verse"`, `/mainBody/0/type the string "verse" is none of "paragraph", "part", "section", "title", "chapter", "division", "article", "crossHeading" (The element of the provision.)`},
		"inline":        {`"Recalling"` + "\n", `7` + "\n", `/content/0 the number 7 is not a string or an object (A piece of running text: bare characters, or an object.)`},
		"unknown key":   {`"wrapUp"`, `"wrapup"`, `/mainBody/1/wrapup the key "wrapup" with an array is unknown here; expected one of type, num, heading, content, points, wrapUp ()`},
		"odd key":       {`"wrapUp"`, `"wrap/up ~é%"`, `/mainBody/1/wrap~1up ~0é% the key "wrap/up ~é%" with an array is unknown here; expected one of type, num, heading, content, points, wrapUp ()`},
		"word":          {`"role": "session"`, `"role": "song"`, `, "resolutionTitle" (What the line is about.)`},
		"day":           {`"adoption": "2145-03-14"`, `"adoption": "2145-02-30"`, `/identity/adoption the string "2145-02-30" has not the form of the format date, for example "2145-03-14" (A calendar day: year, month, day.)`},
		"pattern":       {`"language": "eng"`, `"language": "en"`, `/identity/language the string "en" has not the form of the pattern ^[a-z]{3}$, for example "eng" (The language of the text, ISO 639-2/T; "und" when it is not known.)`},
		"minimum":       {`"colspan": 2`, `"colspan": 0`, `/colspan the number 0 is less than 1 (How many columns it covers; one when left out.)`},
		"maximum":       {`"colspan": 2`, `"colspan": 1e10000000`, `/colspan the number 1e10000000 is more than 1000 (How many columns it covers; one when left out.)`},
		"integer":       {`"colspan": 2`, `"colspan": 2.5`, `/colspan the number 2.5 is not an integer (How many columns it covers; one when left out.)`},
		"twice":         {`"number": "199/12",`, `"number": "199/12", "number": "199/12",`, ` the key "number" is given twice in one object ()`},
		"malformed":     {`"identity": {`, `"identity": [`, ` invalid character ':' after array element ()`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			data := specimenJSON(t)
			if !bytes.Contains(data, []byte(test.old)) {
				t.Fatalf("the specimen has no %s", test.old)
			}
			data = bytes.Replace(data, []byte(test.old), []byte(test.new), 1)
			findings := json.Judge(data)
			if len(findings) != 1 {
				t.Fatalf("got %d findings: %v", len(findings), findings)
			}
			f := findings[0]
			got := fmt.Sprintf("%d:%d %s %s (%s)", f.Place.Start.Line, f.Place.Start.Column, f.Place.Path, f.Message, f.Hint)
			if !strings.HasSuffix(got, test.want) {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
			if f.Place.Start.Line == 0 {
				t.Error("the finding has no position")
			}
			if _, findings := writer.Decode(data); !findings.HasErrors() {
				t.Error("json.Decode accepts it")
			}
		})
	}
}

// TestEveryKey renames and removes every key of the specimen: a renamed
// key is always refused at its own place, a removed one where it is required.
func TestEveryKey(t *testing.T) {
	data := specimenJSON(t)
	root, _ := jsontree.Parse(data)
	renamed := 0
	eachMember(root, "", func(pointer string, m *jsontree.Member) {
		mutant := bytes.Join([][]byte{data[:m.Span.Start], []byte(`"gull"`), data[m.Span.End:]}, nil)
		want := pointer + "/gull"
		var paths []string
		for _, f := range json.Judge(mutant) {
			paths = append(paths, f.Place.Path)
		}
		// Without its type nothing is known of a node but that.
		if m.Name == "type" {
			want = pointer
		}
		if !strings.Contains(strings.Join(paths, "\n")+"\n", want+"\n") {
			t.Errorf("%s: the key %q renamed gives findings at %q", pointer, m.Name, paths)
		}
		if _, findings := writer.Decode(mutant); !findings.HasErrors() {
			t.Errorf("%s: json.Decode accepts %q renamed", pointer, m.Name)
		}
		renamed++
	})
	if renamed < 250 {
		t.Errorf("only %d keys were renamed", renamed)
	}
}

func eachMember(v *jsontree.Value, pointer string, visit func(string, *jsontree.Member)) {
	for i := range v.Members {
		m := &v.Members[i]
		visit(pointer, m)
		eachMember(&m.Value, pointer+"/"+jsontree.Token(m.Name), visit)
	}
	for i := range v.Items {
		eachMember(&v.Items[i], fmt.Sprintf("%s/%d", pointer, i), visit)
	}
}

// TestSame sees that findings do not depend on the order of a map.
func TestSame(t *testing.T) {
	data := bytes.ReplaceAll(specimenJSON(t), []byte(`"content"`), []byte(`"contents"`))
	data = bytes.ReplaceAll(data, []byte(`"num"`), []byte(`"number"`))
	first := json.Judge(data)
	if len(first) < 10 {
		t.Fatalf("only %d findings", len(first))
	}
	for range 10 {
		if diff := cmp.Diff(messages(first), messages(json.Judge(data))); diff != "" {
			t.Fatal(diff)
		}
	}
}

func messages(list diag.List) (lines []string) {
	for _, f := range list {
		lines = append(lines, f.Error()+f.Place.Path)
	}
	return lines
}

// TestHostile sees that nested and repeated values cost no time without
// bound.
func TestHostile(t *testing.T) {
	body := func(s string) string {
		return strings.Replace(schema.JSONMalformed.Good, `"mainBody": []`, `"mainBody": [`+s+`]`, 1)
	}
	nested := func(depth int, core string) string {
		return body(`{"type":"crossHeading","content":[` + strings.Repeat(`{"type":"i","content":[`, depth) + core + strings.Repeat(`]}`, depth) + `]}`)
	}
	for name, in := range map[string]string{
		"deep":     nested(45, ""),
		"broad":    nested(45, strings.Repeat(`{"type":"br"},`, 100_000)+`"gull"`),
		"too deep": strings.Repeat("[", 100_000),
		"numbers":  body(strings.Repeat("1e99999999,", 200_000) + "1"),
		"nothing":  "",
		"null":     "null",
	} {
		t.Run(name, func(t *testing.T) {
			findings := json.Judge([]byte(in))
			if findings.HasErrors() != (name != "deep") {
				t.Errorf("got %d findings", len(findings))
			}
			if len(findings) > jsontree.MaxFindings {
				t.Errorf("got %d findings, more than %d", len(findings), jsontree.MaxFindings)
			}
		})
	}
}

// Benchmark judges a document with some 50 KB of text.
func BenchmarkJudge(b *testing.B) {
	r := specimen.New()
	for i := range 130 {
		r.MainBody = append(r.MainBody, &resolution.Paragraph{
			Num: resolution.Num{Value: fmt.Sprintf("%d.", i)},
			Content: []resolution.Block{&resolution.P{Content: []resolution.Inline{
				&resolution.Emphasis{Style: resolution.Italic, Content: []resolution.Inline{&resolution.Text{Value: "Requests"}}},
				&resolution.Text{Value: strings.Repeat(" the keepers of the northern lights,", 5)},
				&resolution.Reference{Symbol: "A/RES/198/7", Content: []resolution.Inline{&resolution.Text{Value: "resolution 198/7"}}},
				&resolution.Text{Value: strings.Repeat(" to look after the horns and lamps", 5) + ";"},
			}}},
		})
	}
	data, _ := writer.Encode(r)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		json.Judge(data)
	}
}

// BenchmarkCompile is what the first document of a process pays.
func BenchmarkCompile(b *testing.B) {
	for b.Loop() {
		c := jsonschema.NewCompiler()
		if err := c.AddResource(schema.JSONID, strings.NewReader(schema.JSON)); err != nil {
			b.Fatal(err)
		}
		c.MustCompile(schema.JSONID)
	}
}

// FuzzJudge sees that nothing panics and that findings lie in the file.
func FuzzJudge(f *testing.F) {
	f.Add([]byte(schema.JSONMetadata.Good))
	f.Add([]byte(schema.JSONSchemaViolation.Bad))
	f.Add([]byte(strings.Replace(schema.JSONMalformed.Good, "[]", `[{"type": "paragraph", "content": [{"type": "table", "rows": [{"cells": [{"type": "td", "colspan": 1e999, "content": []}]}]}]}]`, 1)))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, finding := range json.Judge(data) {
			if span := finding.Place.Span; span.Start < 0 || span.Start > span.End || span.End > len(data) {
				t.Fatalf("the span %v is not in the %d bytes: %v", span, len(data), finding)
			}
			if strings.Contains(finding.Message, "cannot be judged") {
				t.Fatalf("the library panicked: %v", finding)
			}
		}
	})
}
