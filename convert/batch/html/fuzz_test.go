package html

import (
	"encoding/json"
	"strings"
	"testing"

	"plenary/convert/account"
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
		account := account.Account{{Span: span, Fate: account.Repair, What: name, Text: name}, {Span: span, Fate: account.Lost}}
		findings := diag.List{diag.New(schema.WordJoined, span, "%s", name)}
		findings[0].Place.Path = name
		got := page(t, Job{Title: name}, Document{Name: name, Findings: findings, Outputs: []string{name}, Text: text, Plain: start%2 == 0, Numbers: []int{start}, Resolution: r, Account: account})
		got = strings.Replace(strings.Replace(got, style(), "", 1), script(), "", 1) // which are ours
		const begins, ends = `<script type="application/json"`, "</script>\n"
		data := strings.Split(got, begins)[1:]
		if all := strings.Count(strings.ToLower(got), "<script"); len(data) != 4 || all != 5 {
			t.Errorf("%d elements of data among %d scripts", len(data), all)
		}
		for _, part := range data {
			_, value, _ := strings.Cut(part, ">")
			if value, _, whole := strings.Cut(value, ends); !whole || !json.Valid([]byte(value)) {
				t.Errorf("no JSON: %.200q", value)
			}
		}
	})
}
