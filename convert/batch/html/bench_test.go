package html

import (
	"io"
	"os"
	"testing"

	"plenary/internal/oracle"
)

// BenchmarkAdd adds a text of the length that is usual in the corpus, 20 KB, and
// the specimen of the lighthouses, 2 KB.
func BenchmarkAdd(b *testing.B) {
	usual, err := os.ReadFile(oracle.Shared(b, "corpus/dev/en/A_RES_78_262-en.tika.txt"))
	if err != nil {
		b.Fatal(err)
	}
	for name, d := range map[string]Document{
		"usual":    converted("usual.txt", string(usual)),
		"specimen": converted("light.txt", specimenText(b, "lighthouses.txt")),
	} {
		b.Run(name, func(b *testing.B) {
			w := NewWriter(io.Discard, Job{Budget: 1 << 40})
			b.SetBytes(int64(len(d.Text)))
			b.ReportAllocs()
			for b.Loop() {
				if err := w.Add(d); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
