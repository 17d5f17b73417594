package normalise

import (
	"os"
	"testing"

	"plenary/internal/oracle"
)

// BenchmarkNormalise measures the text stage on the seed and on the longest
// text of the development corpus.
func BenchmarkNormalise(b *testing.B) {
	for _, name := range []string{"corpus/seed/a-res-72-7.txt", "corpus/dev/en/A_RES_78_69-en.seed.txt"} {
		b.Run(name, func(b *testing.B) {
			source, err := os.ReadFile(oracle.Shared(b, name))
			if err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(len(source)))
			b.ReportAllocs()
			for b.Loop() {
				Text(source)
			}
		})
	}
}
