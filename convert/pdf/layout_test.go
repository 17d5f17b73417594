package pdf

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/jung-kurt/gofpdf"
)

// laidOut is a book with the items that it was made from.
type laidOut struct {
	*book
	composer *composer
}

func layouts(t *testing.T, check func(*testing.T, laidOut)) {
	for _, n := range []int{0, 1, 12, 60} {
		for _, o := range []Options{{}, {Page: A4}} {
			t.Run(fmt.Sprintf("%d %s", n, o.Page), func(t *testing.T) {
				c := newComposer(longResolution(n), o)
				c.resolution()
				check(t, laidOut{c.book(), c})
			})
		}
	}
}

// No line leaves its column, and no paragraph loses a character.
func TestLinesStayInTheColumn(t *testing.T) {
	layouts(t, func(t *testing.T, b laidOut) {
		for n, p := range b.pages {
			for _, l := range p.lines {
				last := l.segments[len(l.segments)-1]
				if first := l.segments[0].x; first < margin-0.01 || last.x+last.width > b.sheet.edge()+0.01 {
					t.Errorf("page %d, %.1f: from %.2f to %.2f: %q", n+1, l.y, first, last.x+last.width, lineText(l))
				}
				if l.of > 0 && b.composer.items[l.of-1].shape.align == justified && last.x+last.width > b.sheet.right()+0.01 {
					t.Errorf("page %d, %.1f: reaches %.2f: %q", n+1, l.y, last.x+last.width, lineText(l))
				}
				for i := range l.segments[1:] {
					if a, b := l.segments[i], l.segments[i+1]; b.x < a.x+a.width-0.01 {
						t.Errorf("page %d, %.1f: %q overlaps %q", n+1, l.y, a.text, b.text)
					}
				}
			}
		}
	})
}

// The lines of every paragraph join to its text.
func TestParagraphsRejoin(t *testing.T) {
	layouts(t, func(t *testing.T, b laidOut) {
		printed := make(map[int]string)
		for _, p := range b.pages {
			for _, l := range p.lines {
				printed[l.of] += lineText(l)
			}
		}
		for n, i := range b.composer.items {
			if i.table != nil {
				continue
			}
			want := textOf(i.label) + " " + textOf(i.text)
			if got := fold(printed[n+1]); got != fold(want) {
				t.Errorf("item %d is printed as %q, not as %q", n, got, fold(want))
			}
		}
	})
}

func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

// No page begins or ends with a single line of a paragraph that goes over it,
// and no heading ends a page.
func TestNoLineAlone(t *testing.T) {
	layouts(t, func(t *testing.T, b laidOut) {
		lines := make(map[int][]int) // item to lines per page
		for n, p := range b.pages {
			for _, l := range p.lines {
				if l.of > 0 && b.composer.items[l.of-1].table == nil {
					lines[l.of] = append(lines[l.of], make([]int, len(b.pages)-len(lines[l.of]))...)
					lines[l.of][n]++
				}
			}
		}
		for of, counts := range lines {
			counts = slices.DeleteFunc(counts, func(n int) bool { return n == 0 })
			if len(counts) > 1 && slices.Contains(counts, 1) {
				t.Errorf("item %d is divided into %v lines: %q", of, counts, textOf(b.composer.items[of-1].text))
			}
		}
		for n, p := range b.pages[:len(b.pages)-1] {
			of := 0
			for _, l := range p.lines {
				of = max(of, l.of)
			}
			if of > 0 && of < len(b.composer.items) && b.composer.items[of-1].shape.keepNext {
				t.Errorf("page %d ends with a heading: %q", n+1, textOf(b.composer.items[of-1].text))
			}
		}
	})
}

// Every note begins on the page of its mark, below the text.
func TestNotesBeginOnTheirPages(t *testing.T) {
	layouts(t, func(t *testing.T, b laidOut) {
		for n, p := range b.pages {
			lowest := 0.0
			for _, l := range p.lines {
				if l.of > 0 {
					lowest = max(lowest, l.y)
				}
			}
			for _, l := range p.lines {
				for _, s := range l.segments {
					if s.cite && (s.note.at.page != n+1 || s.note.at.y < lowest) {
						t.Errorf("the note of mark %q on page %d stands at %v; the text ends at %.1f", s.text, n+1, s.note.at, lowest)
					}
				}
			}
			if lowest > b.sheet.height-footOfText+0.01 {
				t.Errorf("the text of page %d ends at %.1f", n+1, lowest)
			}
		}
	})
}

// Baselines of text descend, by at least the leading of the smallest type.
func TestBaselinesDescend(t *testing.T) {
	layouts(t, func(t *testing.T, b laidOut) {
		for n, p := range b.pages {
			before := 0.0
			for _, l := range p.lines {
				if l.of == 0 || b.composer.items[l.of-1].table != nil {
					continue
				}
				if l.y < before+10.4 {
					t.Errorf("page %d: a line at %.1f under one at %.1f", n+1, l.y, before)
				}
				before = l.y
			}
		}
	})
}

// Justified lines are more even than when each is filled with what fits.
func TestEvenSpaces(t *testing.T) {
	var best, greedy []float64
	g := prose{rand.New(rand.NewPCG(7, 7)), 0}
	m := measure{first: 341.5, other: 365.3, align: justified}
	for range 400 {
		pieces := cut([]span{{text: g.words(60), look: look{size: 10, scale: 1}}}, 341)
		best = append(best, growths(pieces, fit(pieces, m), m)...)
		greedy = append(greedy, growths(pieces, fill(pieces, m), m)...)
	}
	slices.Sort(best)
	slices.Sort(greedy)
	at := func(list []float64, percent int) float64 { return list[(len(list)-1)*percent/100] }
	if at(best, 50) > 1.15 || at(best, 95) > 0.8*at(greedy, 95) || best[0] < 1-shrink-0.01 {
		t.Errorf("median %.2f, 95th percentile %.2f, least %.2f of the natural space; greedy %.2f, %.2f", at(best, 50), at(best, 95), best[0], at(greedy, 50), at(greedy, 95))
	}
}

// growths returns the factors of the spaces of all lines but the last.
func growths(pieces []piece, ends []int, m measure) (list []float64) {
	from := 0
	for _, to := range ends[:len(ends)-1] {
		list = append(list, growth(pieces[from:to], m.of(from)))
		from = to
	}
	return list
}

// fill breaks lines where nothing more fits.
func fill(pieces []piece, m measure) (ends []int) {
	from, width := 0, 0.0
	for i, p := range pieces {
		if i > from && width+p.width > m.of(from) {
			ends = append(ends, i)
			from, width = i, 0
		}
		width += p.width + p.space
	}
	return append(ends, len(pieces))
}

// growth returns the factor of the spaces of a justified line, after its glyphs
// have taken their share.
func growth(pieces []piece, room float64) float64 {
	text, space := extent(pieces, 0)
	text, space = extent(pieces, widening(room-text-space, text, space))
	return (room - text) / space
}

// What belongs together is not divided.
func TestBind(t *testing.T) {
	for text, want := range map[string][]float64{
		"on 27 December 2013":     {0, forbidden, 0, 0},
		"of section VI of":        {0, forbidden, 0, 0},
		"(paras. 5 and 6)":        {forbidden, 0, 0, 0},
		"its resolution 68/247 A": {0, forbidden, forbidden, 0},
		"the sum of 97 194 000":   {0, 0, 0, forbidden, forbidden, 0},
		"May 1 may":               {0, 0, 0},
		"في 9 كانون الثاني/يناير": {0, forbidden, forbidden, 0},
		"القرار 7 و 8":            {forbidden, 0, forbidden, 0},
	} {
		var got []float64
		for _, p := range cut([]span{{text: text, look: bodyLook}}, 300) {
			got = append(got, p.penalty)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %v, not %v", text, got, want)
		}
	}
}

// Words are cut after hyphens with something on both sides, and where they are
// too wide.
func TestCut(t *testing.T) {
	for text, want := range map[string]string{
		"the Secretary-General of 2014–2015": "the|Secretary-|General|of|2014–|2015",
		"M-23, non‑aligned - A/RES-1":        "M-23,|non‑aligned|-|A/RES-1",
		"ES-10/24 COVID-19 mid-2014":         "ES-10/24|COVID-19|mid-2014",
		"No.\u00a05  two \n lines":           "No.\u00a05|two|lines",
		strings.Repeat("W", 40):              "WWWWWWWWWW|WWWWWWWWWW|WWWWWWWWWW|WWWWWWWWWW",
		"":                                   "",
		" ":                                  "",
		"-":                                  "-",
	} {
		var got []string
		for _, p := range cut([]span{{text: text, look: look{size: 10, scale: 1}}}, 100) {
			got = append(got, p.text())
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%q: %q, not %q", text, s, want)
		}
	}
}

// The measures that are read from the fonts are those that the library reads,
// which draws with stand-ins for them.
func TestMeasures(t *testing.T) {
	for f := range face(4) {
		p := gofpdf.New("P", "pt", "Letter", "")
		p.AddUTF8FontFromBytes(regular.family(), f.String(), slices.Clone(f.data()))
		p.SetFont(regular.family(), f.String(), 1000)
		for _, r := range "AZaz09.,;:()-–— “”’éñçßøŁЖя€" {
			if got, want := fonts[f]().natural(r)*1000, p.GetStringWidth(string(r)); math.Abs(got-want) > 1 || want == 0 {
				t.Errorf("face %d, %q: %.1f, the library says %.1f", f, r, got, want)
			}
		}
		d := p.GetFontDesc(regular.family(), f.String())
		want := fmt.Sprintf("/Ascent %d /Descent %d /CapHeight %d /Flags %d /FontBBox [%d %d %d %d] /ItalicAngle %d /StemV %d /MissingWidth %d ",
			d.Ascent, d.Descent, d.CapHeight, d.Flags, d.FontBBox.Xmin, d.FontBBox.Ymin, d.FontBBox.Xmax, d.FontBBox.Ymax, d.ItalicAngle, d.StemV, d.MissingWidth)
		if got := string(fonts[f]().descriptor("/Lamp", 7)); !strings.Contains(got, want) {
			t.Errorf("face %d: %s, the library says %s", f, got, want)
		}
	}
	if w := readFont([]byte("no font")); w.has('a') {
		t.Error("what is no font has widths")
	}
}

// The outline has the headings and the operative paragraphs, properly nested.
func TestOutline(t *testing.T) {
	b, _ := layOut(longResolution(20), Options{})
	level := 0
	for i, e := range b.outline {
		if e.level > level+1 || i == 0 && e.level > 0 || e.title == "" || e.at.page == 0 {
			t.Errorf("entry %d: %+v after level %d", i, e, level)
		}
		level = e.level
	}
	if len(b.outline) < 24 {
		t.Errorf("only %d entries", len(b.outline))
	}
}

// Whatever the pieces, every line that the breaker makes can be set.
func FuzzFit(f *testing.F) {
	f.Add("Recalling its resolution 68/247 A of 27 December 2013, by-laws", 365.3, 341.5, uint8(0))
	f.Add("W W W–W WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", 30.0, 60.0, uint8(2))
	f.Fuzz(func(t *testing.T, text string, first, other float64, align uint8) {
		if !(first > 1 && first < 1e4 && other > 1 && other < 1e4) || len(text) > 2000 {
			t.Skip()
		}
		m := measure{first: first, other: other, align: alignment(align % 4)}
		pieces := cut([]span{{text: text, look: bodyLook}}, min(first, other))
		from := 0
		for _, to := range fit(pieces, m) {
			if to <= from || to > len(pieces) {
				t.Fatalf("a line of pieces %d to %d", from, to)
			}
			if width := leastWidth(pieces[from:to], m); to-from > 1 && width > m.of(from)+0.01 {
				t.Errorf("pieces %d to %d need %.2f of %.2f", from, to, width, m.of(from))
			}
			from = to
		}
		if from != len(pieces) {
			t.Fatalf("%d of %d pieces are set", from, len(pieces))
		}
	})
}

func leastWidth(pieces []piece, m measure) float64 { return m.tightest(extent(pieces, 0)) }

// A paragraph that may not be divided goes to the next page as a whole.
func TestAdoptionStaysTogether(t *testing.T) {
	for n := 1; n < 40; n++ {
		b, _ := layOut(longResolution(n), Options{})
		pages := make(map[int]bool)
		for i, p := range b.pages {
			for _, l := range p.lines {
				if s := l.segments[0]; s.text == "61st plenary meeting " || s.text == "14 March 2145 " && s.look.face == italic {
					pages[i] = true
				}
			}
		}
		if len(pages) != 1 {
			t.Errorf("%d paragraphs: the adoption block is on pages %v", n, pages)
		}
	}
}
