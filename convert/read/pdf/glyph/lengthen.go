package glyph

import "golang.org/x/text/unicode/bidi"

// tatweel is the stroke that lengthens Arabic letters.
const tatweel = "\u0640"

// overlap is by how many points at least strokes that fill a line lie over one another: places are rounded to a tenth.
const overlap = 0.11

// A filler finds the strokes that fill lines. Programs draw as many as have room between two letters, one a little over
// the other; one alone shows only by its line, which ends where others end that are filled. A font need not say what
// they are. What is part of the text stands beside its letters.
type filler struct {
	unsaid map[*Char]bool // strokes of which the fonts say nothing
	edges  map[int]bool   // where lines end that are filled
	page   *Page
	ends   map[int]float32 // of each line of the page, by its baseline: its left end
	again  bool            // what fills lines is known
}

// lengthen names the strokes that fill lines.
func (d *Document) lengthen() {
	f := filler{unsaid: map[*Char]bool{}, edges: map[int]bool{}}
	for _, f.again = range [...]bool{false, true} {
		for i := range d.Pages {
			f.page, f.ends = &d.Pages[i], nil
			f.find()
		}
		if len(f.edges) == 0 {
			return
		}
	}
}

// find goes through the strokes of a page that stand together.
func (f *filler) find() {
	glyphs := f.page.Glyphs
	for from := 0; from < len(glyphs); {
		g := &glyphs[from]
		to := from + 1
		if g.Fate == Unreadable || g.Fate == Placed && g.Text == tatweel {
			for to < len(glyphs) && glyphs[to].Char == g.Char && glyphs[to].Fate == g.Fate && glyphs[to].Y == g.Y {
				to++
			}
			f.strokes(from, to)
		}
		from = to
	}
}

// strokes names those strokes that fill a line. The letter beside them takes their room.
func (f *filler) strokes(from, to int) {
	glyphs := f.page.Glyphs
	char := glyphs[from].Char
	said := char.Text != ""
	before, behind := f.beside(from, from, -1), f.beside(from, to-1, 1)
	joined := [2]bool{f.isLetter(before), f.isLetter(behind)}
	beside := before
	if beside == nil || !joined[0] && joined[1] {
		beside = behind
	}
	if beside == nil || !said && joined == [2]bool{} {
		return
	}
	fills := f.again && (f.unsaid[char] || joined[0] == joined[1] && (said || to-from > 1) && f.isFilled(from))
	var over []*Glyph
	for i := from; i < to; i++ {
		g := &glyphs[i]
		if fills || i > from && overlaps(g, &glyphs[i-1]) || i+1 < to && overlaps(g, &glyphs[i+1]) ||
			said && (before != nil && overlaps(g, before) || behind != nil && overlaps(g, behind)) {
			over = append(over, g)
		}
	}
	for _, g := range over {
		f.edges[edgeOf(f.end(from))] = true
		g.Fate = Lengthening
		f.unsaid[char] = !said
		left, right := min(beside.X, g.X), max(beside.X+beside.Width, g.X+g.Width)
		beside.X, beside.Width = left, right-left
	}
}

func overlaps(a, b *Glyph) bool { return min(a.X+a.Width, b.X+b.Width)-max(a.X, b.X) > overlap }

// beside returns what stands beside glyph i on the line of another, before it or behind it: what is placed there and no
// combining mark. It returns nil where there is nothing, or a blank.
func (f *filler) beside(of, i, step int) *Glyph {
	const mostMarks = 4
	for range mostMarks {
		if i += step; i < 0 || i >= len(f.page.Glyphs) {
			return nil
		}
		g := &f.page.Glyphs[i]
		if f.page.class(g) == bidi.NSM {
			continue
		}
		if !g.runs() || g.Blank || absolute(g.Y-f.page.Glyphs[of].Y) > sameLine*g.Size {
			return nil
		}
		return g
	}
	return nil
}

func (f *filler) isLetter(g *Glyph) bool { return g != nil && isLeftward(f.page.class(g)) }

// end returns where the line of a glyph ends on the left, with the marks that are raised above it.
func (f *filler) end(of int) float32 {
	line := func(y float32) int { return int(y * 2) }
	if f.ends == nil {
		f.ends = map[int]float32{}
		for i := range f.page.Glyphs {
			g := &f.page.Glyphs[i]
			if x, ok := f.ends[line(g.Y)]; g.runs() && !g.Blank && (!ok || g.X < x) {
				f.ends[line(g.Y)] = g.X
			}
		}
	}
	g := &f.page.Glyphs[of]
	end := g.X
	for y := line(g.Y); y <= line(g.Y+float32(raisedLine*g.Size)); y++ {
		if x, ok := f.ends[y]; ok {
			end = min(end, x)
		}
	}
	return end
}

// edgeOf returns the number of a strip of the page that is a few points wide.
func edgeOf(x float32) int { return int(x / 4) }

// isFilled reports whether the line of a glyph ends where others do that are filled.
func (f *filler) isFilled(of int) bool {
	at := edgeOf(f.end(of))
	return f.edges[at-1] || f.edges[at] || f.edges[at+1]
}
