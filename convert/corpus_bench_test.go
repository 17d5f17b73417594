package convert_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"runtime/debug"
	"testing"

	"plenary/convert"
	"plenary/convert/akn"
	"plenary/convert/normalise"
	"plenary/internal/oracle"
	"plenary/validate"
)

// BenchmarkCorpus converts the English texts of the development corpus, as the
// best of its extractors gave them, one after the other: what it tells is the
// time of one document of a batch. The heap grows as the command lets it.
func BenchmarkCorpus(b *testing.B) {
	sources := corpus(b, "corpus/dev/en", "*.tika.txt")
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	for _, bench := range []struct {
		name string
		to   []convert.Format
	}{
		{"xml", []convert.Format{convert.XML}},
		{"xml+json", []convert.Format{convert.XML, convert.JSON}},
		{"all", convert.Formats()},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				convert.Convert(context.Background(), sources[i%len(sources)], convert.Options{To: bench.to})
			}
		})
	}
}

// BenchmarkDocuments reads PDFs and Word files: the real resolutions to XML, by their tags and by where their
// glyphs stand, and reports in both forms, which are no resolutions, to the manuscript. A round is all of a kind.
func BenchmarkDocuments(b *testing.B) {
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	xml := func(how convert.Reading) func(convert.Source) []byte {
		return func(source convert.Source) []byte {
			result, _ := convert.Convert(context.Background(), source, convert.Options{To: []convert.Format{convert.XML}, Reading: how})
			return result.Text
		}
	}
	manuscript := func(source convert.Source) []byte {
		pages, _ := convert.Read(context.Background(), source, convert.RouteAuto, convert.Reading{})
		return pages.Text
	}
	for _, bench := range []struct {
		name, folder, pattern string
		make                  func(convert.Source) (text []byte)
	}{
		{"pdf-to-xml", "corpus/real", "*.pdf", xml(convert.Reading{})},
		{"pdf-without-tags-to-xml", "corpus/real", "*.pdf", xml(convert.Reading{Structure: convert.StructureIgnore})},
		{"pdf-to-manuscript", "corpus/twins", "*.pdf", manuscript},
		{"docx-to-manuscript", "corpus/twins", "*.docx", manuscript},
	} {
		b.Run(bench.name, func(b *testing.B) {
			sources := corpus(b, bench.folder, bench.pattern)
			size, pages := 0, 0
			for _, source := range sources {
				size += len(source.Data)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for _, source := range sources {
					pages += 1 + bytes.Count(bench.make(source), []byte("\f"))
				}
			}
			if bench.pattern == "*.pdf" {
				b.ReportMetric(float64(pages)/b.Elapsed().Seconds(), "pages/s")
			}
		})
	}
}

// BenchmarkJudge tells what the judge that runs in every conversion costs, beside the
// making of the XML that it judges: in texts of all forms of the corpus.
func BenchmarkJudge(b *testing.B) {
	var sources []convert.Source
	for i, source := range corpus(b, "corpus/dev/en", "*.txt") {
		if i%7 == 0 {
			sources = append(sources, source)
		}
	}
	documents := make([][]byte, len(sources))
	encode := func() {
		for i, source := range sources {
			r, _, _ := normalise.Text(source.Data)
			documents[i], _ = akn.Encode(r)
		}
	}
	encode()
	b.Run("text+akn", func(b *testing.B) {
		for b.Loop() {
			encode()
		}
	})
	b.Run("judge", func(b *testing.B) {
		for b.Loop() {
			for i, source := range sources {
				validate.Holds(validate.Source{Name: source.Name, Text: source.Data}, documents[i])
			}
		}
	})
}

// corpus returns the files of a folder of the reference material.
func corpus(b *testing.B, folder, pattern string) (sources []convert.Source) {
	paths, err := filepath.Glob(filepath.Join(oracle.Shared(b, folder), pattern))
	if err != nil || len(paths) == 0 {
		b.Fatalf("no files in %s: %v", folder, err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		sources = append(sources, convert.Source{Name: filepath.Base(path), Data: data})
	}
	return sources
}
