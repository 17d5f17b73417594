package pdf

import (
	"os"
	"path/filepath"
	"testing"

	"plenary/convert/akn"
	"plenary/convert/resolution"
	"plenary/convert/resolution/specimen"
	"plenary/internal/oracle"
)

func BenchmarkRender(b *testing.B) {
	r := specimen.New()
	for b.Loop() {
		Render(r, Options{})
	}
}

func BenchmarkLayout(b *testing.B) {
	r := longResolution(60)
	for b.Loop() {
		layOut(r, Options{})
	}
}

func BenchmarkRenderLong(b *testing.B) {
	r := longResolution(60)
	for b.Loop() {
		Render(r, Options{})
	}
}

// The issued resolutions, one after the other as in a batch, each with its XML
// attached: the time of one operation is that of one document.
func BenchmarkCorpus(b *testing.B) {
	corpus := corpusOf(b)
	for i := 0; b.Loop(); i++ {
		d := corpus[i%len(corpus)]
		Render(d.resolution, Options{XML: d.xml})
	}
}

type document struct {
	xml        []byte
	resolution *resolution.Resolution
}

func corpusOf(b *testing.B) (corpus []document) {
	b.Helper()
	paths, err := filepath.Glob(filepath.Join(oracle.Shared(b, "corpus/dev/gold/en"), "*.xml"))
	if err != nil {
		b.Fatal(err)
	}
	for _, path := range paths {
		xml, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		if r, _ := akn.Decode(xml); r != nil {
			corpus = append(corpus, document{xml, r})
		}
	}
	if len(corpus) == 0 {
		b.Fatal("the corpus has no document")
	}
	return corpus
}
