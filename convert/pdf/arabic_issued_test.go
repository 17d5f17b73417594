package pdf

import (
	"math"
	"slices"
	"testing"

	"plenary/convert/resolution"
)

// Issued resolutions in Arabic, from the United Nations' own files: no line is wider than its column, and words stand evenly though letters are not
// spaced.
func TestIssuedArabic(t *testing.T) {
	o := Options{Typeface: (*Typeface)(nil).with(installed(t, "Arab"))}
	var gaps []float64
	lines, loose := 0, 0
	issued(t, "ar", 20, func(name string, r *resolution.Resolution) {
		b, findings := layOut(r, o)
		if len(findings) > 0 {
			t.Errorf("%s: %v", name, findings)
		}
		for n, p := range b.pages {
			for _, l := range p.lines {
				seen := slices.Clone(l.segments)
				slices.SortFunc(seen, func(a, b segment) int { return int(1000 * (a.x - b.x)) })
				if len(seen) == 0 {
					continue
				}
				first, last := seen[0], seen[len(seen)-1]
				end := last.x + last.width
				if first.x < margin-0.8 || end > 612-margin+0.8 {
					t.Errorf("%s, page %d: from %.2f to %.2f: %q", name, n+1, first.x, end, textOfSegments(l.segments))
				}
				if l.of == 0 || len(seen) < 3 || math.Abs(first.x-left) > 0.01 || math.Abs(end-612+left) > 0.01 { // no full line, or one with a label
					continue
				}
				lines++
				wide := false
				for i := range seen[1:] {
					natural := seen[i].look.advance(' ')
					if gap := (seen[i+1].x - seen[i].x - seen[i].width) / natural; gap > 0.3 {
						gaps = append(gaps, gap)
						wide = wide || gap > 2
					}
				}
				if wide {
					loose++
				}
			}
		}
	})
	slices.Sort(gaps)
	at := func(part float64) float64 { return gaps[int(part*float64(len(gaps)-1))] }
	t.Logf("%d lines: spaces between words are %.2f of the natural one, the 95th percentile %.2f, the most %.2f; %.1f %% of lines have one over twice that", lines, at(0.5), at(0.95), at(1), 100*float64(loose)/float64(lines))
	if at(0.5) > 1.1 || at(0.95) > 1.5 || loose > lines*3/100 {
		t.Error("words do not stand evenly enough")
	}
}
