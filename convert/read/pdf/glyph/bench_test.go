package glyph_test

import (
	"os"
	"strings"
	"testing"

	"plenary/convert/read/pdf/glyph"
	"plenary/convert/read/pdf/object"
)

// BenchmarkReal reads the real PDFs of the corpus, from bytes to plain text.
func BenchmarkReal(b *testing.B) {
	var files [][]byte
	for _, path := range real(b, "corpus/real") {
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		files = append(files, data)
	}
	pages, glyphs := 0, 0
	for b.Loop() {
		for _, data := range files {
			d := readBytes(b, data)
			pages += len(d.Pages)
			for i := range d.Pages {
				glyphs += len(d.Pages[i].Glyphs)
			}
		}
	}
	b.ReportMetric(float64(pages)/b.Elapsed().Seconds(), "pages/s")
	b.ReportMetric(float64(glyphs)/b.Elapsed().Seconds(), "glyphs/s")
}

// BenchmarkPage reads a page full of text whose blanks and letters are moved apart, as typesetters do.
func BenchmarkPage(b *testing.B) {
	line := "[(The keep) 12 (er) -250 (of) -260 (the light) 8 (house) -240 (at the pier.)] TJ T*\n"
	f := fixture{content: "BT /F1 10 Tf 2 TL 10 95 Td " + strings.Repeat(line, 60) + "ET"}
	file, err := object.Open(f.bytes(), object.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := glyph.Read(file, glyph.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
