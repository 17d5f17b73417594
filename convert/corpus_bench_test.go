package convert_test

import (
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

// corpus returns the texts of a folder of the reference material.
func corpus(b *testing.B, folder, pattern string) (sources []convert.Source) {
	paths, err := filepath.Glob(filepath.Join(oracle.Shared(b, folder), pattern))
	if err != nil || len(paths) == 0 {
		b.Fatalf("no texts in %s: %v", folder, err)
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
