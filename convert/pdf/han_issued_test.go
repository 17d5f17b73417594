package pdf

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"plenary/convert/resolution"
)

// Issued resolutions in Chinese, from the United Nations' own files: no line begins with a mark that closes or ends with one that opens, no symbol
// is divided, numbers stay with what they count, and letters stand evenly.
func TestIssuedChinese(t *testing.T) {
	o := Options{Typeface: (*Typeface)(nil).with(installed(t, "Hans"))}
	var gaps []float64
	breaks := map[string]int{}
	issued(t, "zh", 20, func(name string, r *resolution.Resolution) {
		c := newComposer(r, o)
		c.resolution()
		p := proof{T: t, name: name, laidOut: laidOut{c.book(), c}}
		p.divisions()
		p.ends(breaks)
		gaps = append(gaps, p.letterGaps()...)
	})
	slices.Sort(gaps)
	at := func(part float64) float64 { return gaps[int(part*float64(len(gaps)-1))] }
	t.Logf("%d lines: between letters median %.3f, 95th percentile %.3f, 99th %.3f, most %.3f of their size; ends of lines: %v", len(gaps), at(0.5), at(0.95), at(0.99), at(1), breaks)
	if at(0.5) > 0.015 || at(0.95) > 0.05 || at(1) > 0.1 {
		t.Error("the letters do not stand evenly enough")
	}
	for name, most := range map[string]int{"digit / measure": 12, "第 / number": 8, "年 / digit": 60, "月 / digit": 5, "within Latin": 0} {
		if breaks[name] > most {
			t.Errorf("%d lines end %s", breaks[name], name)
		}
	}
}

// ends looks at the ends of the lines of Chinese.
func (p proof) ends(breaks map[string]int) {
	var above line
	for n, page := range p.pages {
		for _, l := range page.lines {
			if !p.isProse(l) || len(l.segments) == 0 {
				continue
			}
			last := &l.segments[len(l.segments)-1]
			if right := last.x + last.width - p.sheet.right(); right > bodyLook.squared().size+0.1 {
				p.Errorf("%s, page %d: a line reaches %.1f too far: %q", p.name, n+1, right, lineText(l))
			}
			text := lineText(l)
			if above.of == l.of {
				breaks["all"]++
				p.end(n+1, lineText(above), text, breaks)
			}
			above = l
		}
	}
}

// end looks at one end.
func (p proof) end(page int, above, below string, breaks map[string]int) {
	a, _ := utf8.DecodeLastRuneInString(above)
	b, _ := utf8.DecodeRuneInString(below)
	switch {
	case opens(a), closes(b), strings.ContainsRune(unbegun, b):
		p.Errorf("%s, page %d: %q is divided from %q", p.name, page, above, below)
	case strings.ContainsRune(digits, a) && strings.ContainsRune(measures, b):
		breaks["digit / measure"]++
	case a == '第':
		breaks["第 / number"]++
	case strings.ContainsRune("年月", a) && strings.ContainsRune(digits, b):
		breaks[string(a)+" / digit"]++
	case a < 0x2000 && b < 0x2000 && a != ' ' && a != '-':
		breaks["within Latin"]++
	}
}

// letterGaps returns by how much the letters of each justified line stand apart, as parts of their size.
func (p proof) letterGaps() (list []float64) {
	for _, page := range p.pages {
		for _, l := range page.lines {
			if i := slices.IndexFunc(l.segments, func(s segment) bool { return s.isSquare() && s.look.spacing != 0 }); i >= 0 && p.isProse(l) {
				list = append(list, l.segments[i].look.spacing/l.segments[i].look.size)
			} else if i := slices.IndexFunc(l.segments, func(s segment) bool { return s.isSquare() }); i >= 0 && p.isProse(l) && p.composer.items[l.of-1].shape.align == justified {
				last := l.segments[len(l.segments)-1]
				if last.x+last.width > p.sheet.right()-1 {
					list = append(list, 0)
				}
			}
		}
	}
	return list
}
