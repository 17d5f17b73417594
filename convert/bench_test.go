package convert_test

import (
	"context"
	"os"
	"testing"

	"plenary/convert"
	"plenary/convert/akn"
	"plenary/convert/json"
	"plenary/convert/language/guess"
	"plenary/convert/normalise"
	"plenary/convert/pdf"
	"plenary/convert/read"
	"plenary/convert/read/clean"
	"plenary/internal/oracle"
	"plenary/validate"
)

// benchTexts are what every stage is measured on: the seed, and the longest text
// of the development corpus.
var benchTexts = []struct{ name, path string }{
	{"seed", "corpus/seed/a-res-72-7.txt"},
	{"longest", "corpus/dev/en/A_RES_78_69-en.seed.txt"},
}

// BenchmarkStages measures each stage alone and the whole conversion, in one
// process with everything warm.
func BenchmarkStages(b *testing.B) {
	for _, t := range benchTexts {
		source, err := os.ReadFile(oracle.Shared(b, t.path))
		if err != nil {
			b.Fatal(err)
		}
		r, entries, _ := normalise.Text(source)
		xml, _ := akn.Encode(r)
		stages := []struct {
			name string
			run  func()
		}{
			{"read.Decode", func() { read.Decode(t.name, source) }},
			{"guess.Of", func() { guess.Of(source) }},
			{"clean.Of", func() { clean.Of(source) }},
			{"text", func() { normalise.Text(source) }},
			{"text+akn", func() { r, _, _ := normalise.Text(source); akn.Encode(r) }},
			{"akn.Encode", func() { akn.Encode(r) }},
			{"akn.Decode", func() { akn.Decode(xml) }},
			{"json.Encode", func() { json.Encode(r) }},
			{"pdf.Render", func() { pdf.Render(r, pdf.Options{}) }},
			{"validate.XML", func() { validate.XML(xml, validate.Options{}) }},
			{"validate.Conservation", func() { validate.Conservation(source, entries, xml) }},
			{"validate.Holds", func() { validate.Holds(validate.Source{Text: source}, xml) }},
			{"convert.Convert", func() {
				convert.Convert(context.Background(), convert.Source{Name: t.name, Data: source}, convert.Options{})
			}},
		}
		for _, stage := range stages {
			b.Run(stage.name+"/"+t.name, func(b *testing.B) {
				b.SetBytes(int64(len(source)))
				b.ReportAllocs()
				for b.Loop() {
					stage.run()
				}
			})
		}
	}
}
