package jsontree_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"

	"plenary/internal/jsontree"
	_ "plenary/internal/update" // the flag -update
)

func TestSpans(t *testing.T) {
	const in = ` {"a" : [1, -2.5e3,"x\"y"], "b/~": {"": null , "c":true}}` + "\n"
	root, findings := jsontree.Parse([]byte(in))
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	for pointer, want := range map[string]string{
		"":          `{"a" : [1, -2.5e3,"x\"y"], "b/~": {"": null , "c":true}}`,
		"/a":        `[1, -2.5e3,"x\"y"]`,
		"/a/0":      `1`,
		"/a/1":      `-2.5e3`,
		"/a/2":      `"x\"y"`,
		"/b~1~0":    `{"": null , "c":true}`,
		"/b~1~0/":   `null`,
		"/b~1~0/c":  `true`,
		"/" + "b/~": "",
		"/a/3":      "",
		"/a/-1":     "",
		"/a/0/0":    "",
	} {
		v := root.At(pointer)
		switch {
		case v == nil && want != "":
			t.Errorf("%q leads nowhere, want %s", pointer, want)
		case v != nil && in[v.Span.Start:v.Span.End] != want:
			t.Errorf("%q leads to %s, want %s", pointer, in[v.Span.Start:v.Span.End], want)
		}
	}
	if got := in[root.Members[1].Span.Start:root.Members[1].Span.End]; got != `"b/~"` {
		t.Errorf("the name stands at %s", got)
	}
	if got := "/" + jsontree.Token("b/~"); got != "/b~1~0" {
		t.Errorf("Token gives %s", got)
	}
}

func TestDescribe(t *testing.T) {
	for in, want := range map[string]string{
		`null`: "null", `true`: "true", `-7`: "the number -7", `[1]`: "an array", `{}`: "an object", `"é\n"`: `the string "é\n"`,
		`"0123456789012345678901234567890123456789x"`: `the string "012345678901234567890123456789012345678…"`,
	} {
		root, _ := jsontree.Parse([]byte(in))
		if got := root.Describe(); got != want {
			t.Errorf("%s is %s, want %s", in, got, want)
		}
	}
}

// Half a surrogate pair is found beside U+FFFD itself, and whole pairs are none.
func TestHalfPairs(t *testing.T) {
	for in, want := range map[string]int{
		`"\ud83d\udc26"`: 0, `"\uD83D\uDC26 \ufffd"`: 0, "\"\uFFFD\"": 0, `"\\ud83d` + "\uFFFD\"": 0,
		`"\ud83d"`: 1, `"\udc26"`: 1, `"\udc26\ud83d"`: 1, `"\ud83d \udc26"`: 1, `"\ud83d\ud83d\udc26"`: 1, `"\ud83d\n"`: 1,
		`"\ufffd \ud83d"`: 1, "\"\uFFFD \\uDC26\"": 1, `"\\\ud83d"`: 1,
	} {
		if _, findings := jsontree.Parse([]byte(in)); len(findings) != want {
			t.Errorf("%s has the findings %v, want %d", in, findings, want)
		}
	}
}

// FuzzParse compares Parse with encoding/json: the one accepts what the other
// does, and both find the same values.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		`{"a": [1, 2.5e-3, null, true, false, "x\"\\\u00e9\ud83d\udc26"], "b": {}}`, ` [ ] `, "\uFEFF[]", `"`, `[1,]`, `{"a":1,}`, `01`, `1 2`,
		`"\ud800"`, `{"a":1,"a":2}`, `[[[[`, "\"\x80\"", `nul`, ``, `"\ufffd"`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		root, findings := jsontree.Parse(data)
		for _, finding := range findings {
			if span := finding.Place.Span; span.Start < 0 || span.Start > span.End || span.End > len(data) {
				t.Fatalf("the span %v is not in the file", span)
			}
		}
		if root == nil && len(findings) == 0 {
			t.Fatal("nothing, and no finding")
		}
		if root == nil || len(findings) > 0 {
			return
		}
		var want any
		if err := json.Unmarshal(bytes.TrimPrefix(data, []byte("\uFEFF")), &want); err != nil {
			if _, number := err.(*json.UnmarshalTypeError); number { // beyond float64
				return
			}
			t.Fatalf("encoding/json: %v", err)
		}
		if got := root.Any(); !reflect.DeepEqual(got, want) {
			t.Fatalf("got %#v, want %#v", got, want)
		}
	})
}
