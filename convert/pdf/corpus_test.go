package pdf

import (
	"slices"
	"testing"

	"plenary/convert/resolution"
)

// The pages of issued resolutions, from the United Nations' own files: no line
// is too long, no line of a paragraph stands alone on a page, no heading ends
// one, and the spaces of justified lines are as even as those of the best
// typesetters.
func TestIssuedResolutions(t *testing.T) {
	var gaps []float64
	issued(t, "en", 100, func(name string, r *resolution.Resolution) {
		c := newComposer(r, Options{})
		c.resolution()
		p := proof{T: t, name: name, laidOut: laidOut{c.book(), c}}
		p.lines()
		p.divisions()
		gaps = append(gaps, p.gaps()...)
	})
	slices.Sort(gaps)
	at := func(part float64) float64 { return gaps[int(part*float64(len(gaps)-1))] }
	wide, _ := slices.BinarySearch(gaps, 2)
	over := 100 * float64(len(gaps)-wide) / float64(len(gaps))
	t.Logf("%d lines: median %.2f, 95th percentile %.2f of the natural space, over twice that %.1f %%", len(gaps), at(0.5), at(0.95), over)
	if at(0.5) > 1.2 || at(0.95) > 2.13 || over > 7.7 {
		t.Error("the spaces are not even enough")
	}
}

// A proof is the pages of one document, to be read.
type proof struct {
	*testing.T
	name string
	laidOut
}

// isProse reports whether a line is one of a paragraph.
func (p proof) isProse(l line) bool { return l.of > 0 && p.composer.items[l.of-1].table == nil }

func (p proof) lines() {
	for n, page := range p.pages {
		for _, l := range page.lines {
			last := l.segments[len(l.segments)-1]
			edge := p.sheet.edge()
			if p.isProse(l) {
				edge = p.sheet.right()
			}
			if last.x+last.width > edge+0.1 {
				p.Errorf("%s, page %d: a line reaches %.1f: %q", p.name, n+1, last.x+last.width, lineText(l))
			}
		}
	}
}

func (p proof) divisions() {
	counts := make(map[int][]int) // item to its lines on the pages that it is on
	for n, page := range p.pages {
		here := make(map[int]int)
		lowest := 0
		for _, l := range page.lines {
			if p.isProse(l) {
				here[l.of]++
			}
			lowest = max(lowest, l.of)
		}
		for of, count := range here {
			counts[of] = append(counts[of], count)
		}
		if lowest > 0 && n < len(p.pages)-1 && p.composer.items[lowest-1].shape.keepNext && p.composer.items[lowest-1].shape.keepWhole {
			p.Errorf("%s, page %d ends with a heading: %q", p.name, n+1, textOf(p.composer.items[lowest-1].text))
		}
	}
	for of, list := range counts {
		if len(list) > 1 && slices.Contains(list, 1) {
			p.Errorf("%s: a line stands alone: %v of %q", p.name, list, textOf(p.composer.items[of-1].text))
		}
	}
}

// gaps returns the mean gaps between the words of the justified lines, as parts
// of the natural space of the typeface.
func (p proof) gaps() (list []float64) {
	for _, page := range p.pages {
		for _, l := range page.lines {
			last := l.segments[len(l.segments)-1]
			if !p.isProse(l) || p.composer.items[l.of-1].shape.align != justified || last.x+last.width < p.sheet.right()-0.1 {
				continue
			}
			sum, n := 0.0, 0
			for i, s := range l.segments[:len(l.segments)-1] {
				if gap := l.segments[i+1].x - s.x - s.width; s.text[len(s.text)-1] == ' ' && gap < step {
					sum += gap
					n++
				}
			}
			if n > 1 {
				list = append(list, sum/float64(n)/(bodyLook.size*fonts[regular]().natural(' ')))
			}
		}
	}
	return list
}
