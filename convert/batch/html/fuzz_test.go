package html

import (
	"encoding/json"
	"strings"
	"testing"

	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/schema"
)

// FuzzPage writes the page of a document of any name and text, with places in it
// that may be none: every element of data is whole, and there is no other.
func FuzzPage(f *testing.F) {
	f.Add("lamp.txt", []byte("199/12. Lamps\nThe General Assembly,\n"), 3, 9)
	f.Add("</script>\u202e", []byte("<!--<script>\xff\x00🜂"), 2, 40)
	f.Add("", []byte(letter), -1, 0)
	f.Fuzz(func(t *testing.T, name string, text []byte, start, end int) {
		span := diag.Span{Start: start, End: end}
		r := &resolution.Resolution{Preface: &resolution.Preface{
			Span: span, Number: resolution.Num{Value: name, Span: span},
			Title: []resolution.Inline{&resolution.Text{Value: string(text), Source: []diag.Span{span, span}}, &resolution.Note{Marker: name, Mark: span}},
		}}
		account := resolution.Account{{Span: span, Fate: resolution.Repair, What: name, Text: name}, {Span: span, Fate: resolution.Lost}}
		findings := diag.List{diag.New(schema.WordJoined, span, "%s", name)}
		findings[0].Place.Path = name
		got := page(t, Job{Title: name}, Document{Name: name, Findings: findings, Outputs: []string{name}, Text: text, Resolution: r, Account: account})
		data := dataElement.FindAllStringSubmatch(got, -1)
		if all := strings.Count(strings.ToLower(got), "<script"); len(data) != 4 || all != 5 {
			t.Errorf("%d elements of data among %d scripts", len(data), all)
		}
		for _, element := range data {
			if !json.Valid([]byte(element[2])) {
				t.Errorf("no JSON: %.200q", element[2])
			}
		}
	})
}
