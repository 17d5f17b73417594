package json_test

import (
	"bytes"
	stdjson "encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plenary/convert/json"
	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/internal/jsontree"
	"plenary/schema"
)

// document returns a small document around a body and other members.
func document(body, more string) string {
	return `{"format": "plenary-resolution/1", "identity": {"kind": "resolution", "organ": "un-ga", "symbol": "A/RES/199/12", "language": "eng"}, ` +
		`"mainBody": [` + body + `]` + more + `}`
}

func TestDecodeFindings(t *testing.T) {
	tests := map[string]struct{ in, want string }{
		"clean": {document("", ""), ""},
		"bom":   {"\uFEFF" + document("", ""), ""},

		"malformed": {`{"format": }`, `json-malformed "}"  invalid character '}' looking for beginning of value`},
		"end":       {`{"format": "ple`, `json-malformed "e"  unexpected end of JSON input`},
		"empty":     {``, `json-malformed ""  unexpected end of JSON input`},
		"bom end":   {"\uFEFF[1", `json-malformed "1"  unexpected end of JSON input`},
		"more":      {document("", "") + "[]", `json-malformed "["  invalid character '[' after top-level value`},
		"utf-8":     {"[\"caf\xe9\"]", `json-malformed "\xe9"  byte 0xE9 is not UTF-8`},
		"surrogate": {document("", `, "preface": {"docNumber": "\ud83d"}`), `json-malformed "\"\\ud83d\""  the string has half a surrogate pair`},
		"U+FFFD":    {document("", `, "preface": {"docNumber": "\uFFFD"}`), ""},
		"twice":     {document("", `, "mainBody": []`), `json-duplicate-key "\"mainBody\""  the key "mainBody" is given twice in one object`},
		"deep": {strings.Repeat("[", 161) + strings.Repeat("]", 161),
			`json-limit "["  the values are nested deeper than 160`},
		"many": {"[" + strings.Repeat("0,", 250_000) + "0]", `json-limit ","  there are more than 250000 values`},

		"root":          {`[]`, `json-schema-violation "[]"  an array is not an object`},
		"no format":     {`{"identity": {}, "mainBody": []}`, `json-schema-violation "{\"identity\": {}, \"mainBody\": []}"  the required key "format" is missing`},
		"other format":  {`{"format": "plenary-resolution/2"}`, `json-schema-violation "\"plenary-resolution/2\"" /format the string "plenary-resolution/2" is not the format plenary-resolution/1`},
		"unknown key":   {document("", `, "colour": {"red": 1}`), `json-schema-violation "{\"red\": 1}" /colour the key "colour" is unknown here; expected one of $schema, format, identity, kept, coverPage, preface, preamble, mainBody, conclusions, attachments, parts, metadata`},
		"wrong kind":    {document("", `, "preface": {"docNumber": 199}`), `json-schema-violation "199" /preface/docNumber the number 199 is not a string`},
		"wrong array":   {document("", `, "preface": {"docTitle": "Lamps"}`), `json-schema-violation "\"Lamps\"" /preface/docTitle the string "Lamps" is not an array`},
		"null":          {document("", `, "preface": null`), `json-schema-violation "null" /preface null is not an object`},
		"day":           {document("", `, "conclusions": {"docDate": {"date": "14 March", "content": []}}`), `json-schema-violation "\"14 March\"" /conclusions/docDate/date the string "14 March" is not a calendar day such as "2145-03-14"`},
		"word":          {document("", `, "coverPage": {"lines": [{"role": "gull", "content": []}]}`), `json-schema-violation "\"gull\"" /coverPage/lines/0/role the string "gull" is not a role of a masthead line`},
		"provision":     {document(`{"type": "verse"}`, ""), `json-schema-violation "\"verse\"" /mainBody/0/type the string "verse" is not the type of a paragraph, a cross-heading or a level of division`},
		"no type":       {document(`{"num": "1."}`, ""), `json-schema-violation "{\"num\": \"1.\"}" /mainBody/0 the required key "type" is missing`},
		"bare string":   {document(`"Decides to rest."`, ""), `json-schema-violation "\"Decides to rest.\"" /mainBody/0 the string "Decides to rest." is not a paragraph, a cross-heading or a level of division`},
		"point":         {document(`{"type": "paragraph", "points": [{"type": "paragraph"}]}`, ""), `json-schema-violation "\"paragraph\"" /mainBody/0/points/0/type the string "paragraph" is not the type of a point`},
		"inline":        {document(`{"type": "crossHeading", "content": ["a", {"type": "blink"}]}`, ""), `json-schema-violation "\"blink\"" /mainBody/0/content/1/type the string "blink" is not the type of an inline element`},
		"colspan":       {document(`{"type": "paragraph", "content": [{"type": "table", "rows": [{"cells": [{"type": "td", "colspan": 0, "content": []}]}]}]}`, ""), `json-schema-violation "0" /mainBody/0/content/0/rows/0/cells/0/colspan the number 0 is not a whole number between 1 and 1000`},
		"huge number":   {document(`{"type": "paragraph", "content": [{"type": "table", "rows": [{"cells": [{"type": "td", "colspan": 1e10000000, "content": []}]}]}]}`, ""), `json-schema-violation "1e10000000" /mainBody/0/content/0/rows/0/cells/0/colspan the number 1e10000000 is not a whole number between 1 and 1000`},
		"escaped token": {document("", `, "a/b~c": 1`), `json-schema-violation "1" /a~1b~0c the key "a/b~c" is unknown here; expected one of $schema, format, identity, kept, coverPage, preface, preamble, mainBody, conclusions, attachments, parts, metadata`},

		"metadata":         {document("", `, "metadata": {"symbol": "A/RES/199/13"}`), `json-metadata "\"A/RES/199/13\"" /metadata/symbol the symbol is "A/RES/199/13" here, but "A/RES/199/12" in the document`},
		"metadata agree":   {document("", `, "metadata": {"symbol": "A/RES/199/12"}`), ""},
		"metadata unknown": {document("", `, "metadata": {"weather": "fog"}`), `json-schema-violation "\"fog\"" /metadata/weather the key "weather" is unknown here; expected one of symbol, resolution_number, title, session, adoption_meeting, adoption_date, issuance_date, originating_document, committee, sponsors, agenda_item, agenda_item_name, distribution, job_number`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, findings := json.Decode([]byte(test.in))
			var got []string
			for _, f := range findings {
				span := f.Place.Span
				got = append(got, fmt.Sprintf("%s %q %s %s", f.Rule.Code, test.in[span.Start:span.End], f.Place.Path, f.Message))
			}
			if diff := cmp.Diff(test.want, strings.Join(got, "\n")); diff != "" {
				t.Errorf("in %.200s\n(-want +got):\n%s", test.in, diff)
			}
		})
	}
}

// TestDecodeTooLarge sees that a file over the limit is refused unread.
func TestDecodeTooLarge(t *testing.T) {
	r, findings := json.Decode(bytes.Repeat([]byte(" "), jsontree.MaxBytes+1))
	if r != nil || len(findings) != 1 || findings[0].Rule != schema.InputTooLarge {
		t.Errorf("got %v, %v", r, findings)
	}
}

// TestDecodeManyFindings sees that findings without number are cut off.
func TestDecodeManyFindings(t *testing.T) {
	_, findings := json.Decode([]byte(document(strings.Repeat("7,", 100_000)+"7", "")))
	if len(findings) != jsontree.MaxFindings {
		t.Errorf("got %d findings, want %d", len(findings), jsontree.MaxFindings)
	}
}

// TestDecodeKeepsTheRest sees that an error does not take the rest with it.
func TestDecodeKeepsTheRest(t *testing.T) {
	r, findings := json.Decode([]byte(document(`{"type": "verse"}, {"type": "paragraph", "num": "2."}`, "")))
	if !findings.HasErrors() || r == nil || len(r.MainBody) != 1 || r.MainBody[0].(*resolution.Paragraph).Num.Value != "2." {
		t.Errorf("got %+v, %v", r, findings)
	}
}

// TestDecodeMutants puts other values in the place of every value of the
// documents: Decode refuses what the schema refuses, and nothing else.
func TestDecodeMutants(t *testing.T) {
	accept := compile(t)
	for name, r := range documents() {
		data, _ := json.Encode(r)
		root, _ := jsontree.Parse(data)
		n, refused, step := 0, 0, 1+len(data)/1000 // the schema takes its time over long documents
		eachValue(root, func(v *jsontree.Value) {
			for _, other := range []string{`null`, `{}`, `[]`, `[[]]`, `0.5`, `1`, `""`, `"2145-03-14"`, `{"type": "p", "content": []}`} {
				if n++; n%step != 0 {
					continue
				}
				mutant := splice(data, v.Span, other)
				var value any
				if err := stdjson.Unmarshal(mutant, &value); err != nil {
					t.Fatal(err)
				}
				err := accept.Validate(value)
				_, findings := json.Decode(mutant)
				if findings.HasErrors() != (err != nil) {
					t.Errorf("%s: %s for %s at byte %d: the schema says %v, Decode says %v", name, other, v.Describe(), v.Span.Start, err, findings)
				}
				if err != nil {
					refused++
				}
			}
		})
		if refused == 0 || refused == n/step {
			t.Errorf("%s: %d of %d mutants were refused", name, refused, n/step)
		}
	}
}

func eachValue(v *jsontree.Value, visit func(*jsontree.Value)) {
	visit(v)
	for i := range v.Items {
		eachValue(&v.Items[i], visit)
	}
	for i := range v.Members {
		eachValue(&v.Members[i].Value, visit)
	}
}

func splice(data []byte, span diag.Span, other string) []byte {
	return bytes.Join([][]byte{data[:span.Start], []byte(other), data[span.End:]}, nil)
}

// TestRulesExamples sees that the bad example of each rule raises it, and the
// good one nothing.
func TestRulesExamples(t *testing.T) {
	for _, rule := range []*diag.Rule{schema.JSONMalformed, schema.JSONDuplicateKey, schema.JSONSchemaViolation, schema.JSONMetadata} {
		if _, findings := json.Decode([]byte(rule.Bad)); len(findings) != 1 || findings[0].Rule != rule {
			t.Errorf("%s: the bad example gives %v", rule.Code, findings)
		}
		if _, findings := json.Decode([]byte(rule.Good)); len(findings) != 0 {
			t.Errorf("%s: the good example gives %v", rule.Code, findings)
		}
	}
}

// TestSchemaDescribes sees that every property of the schema has a description
// and that every example in the schema is itself in order.
func TestSchemaDescribes(t *testing.T) {
	root, findings := jsontree.Parse([]byte(schema.JSON))
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	count := 0
	eachValue(root, func(v *jsontree.Value) {
		properties := v.Member("properties")
		if properties == nil || v.Member("description") == nil {
			return // the properties of an "if" only choose
		}
		for _, p := range properties.Members {
			count++
			if p.Value.Member("description") == nil {
				t.Errorf("the property %q has no description", p.Name)
			}
		}
	})
	if count < 100 {
		t.Errorf("only %d properties were seen", count)
	}
	for _, example := range root.Member("examples").Items {
		data := []byte(schema.JSON)[example.Span.Start:example.Span.End]
		accepts(t, compile(t), data)
		if _, findings := json.Decode(data); len(findings) > 0 {
			t.Errorf("the example gives %v", findings)
		}
	}
}

// FuzzDecode sees that Decode does not panic, that findings lie in the file,
// and that what it reads without finding obeys the schema and survives another
// round.
func FuzzDecode(f *testing.F) {
	// The seeds are short: the fuzzer spends its time on making long ones short.
	for _, name := range []string{"bare", "least"} {
		data, err := os.ReadFile(filepath.Join("testdata", name+".json"))
		if err != nil {
			f.Fatal(err)
		}
		var compact bytes.Buffer
		if err := stdjson.Compact(&compact, data); err != nil {
			f.Fatal(err)
		}
		f.Add(compact.Bytes())
	}
	f.Add([]byte(schema.JSONMetadata.Bad))
	f.Add([]byte(document("", `, "parts": [{"identity": {"kind": "decision", "organ": "un-sc", "language": "fra", "entities": [{"class": "TLCRole", "id": "keeper"}]}, "mainBody": []}]`)))
	f.Add([]byte(document(`{"type": "crossHeading", "content": [{"type": "i", "content": ["\u00e9"]}, {"type": "term", "element": "date", "content": []}]}`, "")))
	s := compile(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		r, findings := json.Decode(data)
		for _, finding := range findings {
			if span := finding.Place.Span; span.Start < 0 || span.End > len(data) || span.Start > span.End {
				t.Fatalf("the span %v is not in the %d bytes: %v", span, len(data), finding)
			}
		}
		if len(findings) > 0 {
			return
		}
		accepts(t, s, bytes.TrimPrefix(data, []byte("\uFEFF")))
		roundTrip(t, r)
		if !stdjson.Valid(bytes.TrimPrefix(data, []byte("\uFEFF"))) {
			t.Fatal("encoding/json refuses what Decode reads")
		}
	})
}
