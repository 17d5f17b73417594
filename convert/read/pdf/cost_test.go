package pdf

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"plenary/internal/outline"
)

// longPDF returns a tagged PDF of so many full pages.
func longPDF(t testing.TB, pages int) []byte {
	t.Helper()
	const lines, perParagraph = 48, 4
	var b strings.Builder
	for page := 1; page <= pages; page++ {
		fmt.Fprintf(&b, "page %d\nartifact /Type /Pagination\n\t72,760 \"LAMP/78/L.1\"\n\t500,40 \"%d/%d\"\n", page, page, pages)
		for k := range lines {
			if k%perParagraph == 0 {
				b.WriteString("P\n")
			}
			fmt.Fprintf(&b, "\t72,%d \"<i>Recalling</i> the lamps of the coast and the horns of the isles, line %d \"\n", 720-12*k, k)
		}
		fmt.Fprintf(&b, "P\n\t72,130 \"of the keepers<r>%d</r>\"\n\tNote\n\t\t72,100@8 \"<r>%d</r> See the almanac.\"\n", page, page)
	}
	data, err := outline.PDF(b.String(), "")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestMemory holds that all that is allocated for 200 pages, what is given back on the way included, is below 100 MB.
func TestMemory(t *testing.T) {
	data := longPDF(t, 200)
	for _, ignore := range []bool{false, true} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		d, err := Read(data, Options{IgnoreTags: ignore})
		runtime.ReadMemStats(&after)
		if err != nil || (d.Flow == nil) != ignore {
			t.Fatal(err, d.Facts)
		}
		if made := after.TotalAlloc - before.TotalAlloc; made > 100<<20 {
			t.Errorf("tree ignored: %v: %d MB", ignore, made>>20)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	data := longPDF(b, 200)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(data, Options{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(200*float64(b.N)/b.Elapsed().Seconds(), "pages/s")
}
