package glyph

import "golang.org/x/text/unicode/bidi"

// tatweel is the stroke that lengthens Arabic letters.
const tatweel = "\u0640"

// overlap is by how many points at least strokes that fill a line lie over one another: places are rounded to a tenth.
const overlap = 0.11

// A filler finds the strokes that fill lines. Programs draw as many as have room between two letters, one a little over
// the other, and share the room of a line out evenly; where one has just the room of a stroke, it shows only by its line, which ends
// where others end that are filled. A font need not say what they are. Strokes that are part of the text stand beside
// its letters, and those that fill a line may stand beside them.
type filler struct {
	page   *Page
	ends   map[int]float32     // of each line of the page: its left end
	rooms  map[lineKey]float32 // of lines in which strokes lie over one another: the room of those between two letters
	edges  map[int]bool        // where these lines end
	unsaid map[*Char]bool      // the strokes in them of which the fonts say nothing
}

type lineKey struct {
	page *Page
	y    int
}

// lineOf numbers the lines of a page by their baselines.
func lineOf(y float32) int { return int(y * 2) }

// strokes are glyphs that are the same stroke and drawn one after the other.
type strokes struct {
	glyphs         []Glyph
	before, behind *Glyph // what is drawn there on the line; nil: nothing, or a blank
	letters        int    // how many of both are letters
	line           lineKey
	width          float32 // of all of them
	over           bool    // they lie over one another, or over a letter
}

// lengthen names the strokes that fill lines.
func (d *Document) lengthen() {
	f := filler{rooms: map[lineKey]float32{}, edges: map[int]bool{}, unsaid: map[*Char]bool{}}
	for _, use := range [...]func(*strokes){f.learn, f.fill} {
		for i := range d.Pages {
			f.page, f.ends = &d.Pages[i], nil
			f.each(use)
		}
		if len(f.edges) == 0 {
			return
		}
	}
}

// each calls use with the strokes of the page.
func (f *filler) each(use func(*strokes)) {
	glyphs := f.page.Glyphs
	for from := 0; from < len(glyphs); {
		g := &glyphs[from]
		to := from + 1
		if g.Fate == Unreadable || g.Fate == Placed && g.Text == tatweel {
			for to < len(glyphs) && glyphs[to].Char == g.Char && glyphs[to].Fate == g.Fate && glyphs[to].Y == g.Y {
				to++
			}
			use(f.strokes(from, to))
		}
		from = to
	}
}

// strokes returns glyphs from one to another as strokes.
func (f *filler) strokes(from, to int) *strokes {
	s := &strokes{glyphs: f.page.Glyphs[from:to], before: f.beside(from, from, -1), behind: f.beside(from, to-1, 1)}
	s.line = lineKey{f.page, lineOf(s.glyphs[0].Y)}
	for _, g := range [...]*Glyph{s.before, s.behind} {
		if g != nil && isLeftward(f.page.class(g)) {
			s.letters++
		}
	}
	left, right := s.glyphs[0].X, s.glyphs[0].X
	all := float32(0)
	for i := range s.glyphs {
		g := &s.glyphs[i]
		left, right, all = min(left, g.X), max(right, g.X+g.Width), all+g.Width
	}
	s.width = right - left
	s.over = all-s.width > overlap
	for _, g := range [...]*Glyph{s.before, s.behind} {
		s.over = s.over || g != nil && s.isSaid() && min(g.X+g.Width, right)-max(g.X, left) > overlap
	}
	return s
}

// isSaid reports whether the font says what the strokes are.
func (s *strokes) isSaid() bool { return s.glyphs[0].Text != "" }

// learn takes note of strokes that lie over one another.
func (f *filler) learn(s *strokes) {
	if !s.over || !s.isSaid() && s.letters == 0 {
		return
	}
	f.edges[edgeOf(f.end(&s.glyphs[0]))] = true
	f.unsaid[s.glyphs[0].Char] = !s.isSaid()
	if room := f.rooms[s.line]; len(s.glyphs) > 1 && (room == 0 || s.width < room) {
		f.rooms[s.line] = s.width
	}
}

// fill names those strokes that fill their line. What stands beside them takes their room.
func (f *filler) fill(s *strokes) {
	fills := f.fillers(s)
	beside, from := s.behind, len(s.glyphs)-fills
	if beside == nil || s.before != nil && isLeftward(f.page.class(s.before)) && !isLeftward(f.page.class(beside)) {
		beside, from = s.before, 0
	}
	if fills == 0 || beside == nil {
		return
	}
	left, right := beside.X, beside.X+beside.Width
	for i := from; i < from+fills; i++ {
		g := &s.glyphs[i]
		g.Fate = Lengthening
		left, right = min(left, g.X), max(right, g.X+g.Width)
	}
	beside.X, beside.Width = left, right-left
}

// fillers returns how many of the strokes fill their line.
func (f *filler) fillers(s *strokes) int {
	const even = 0.6 // points by which rooms of a line differ
	n, room := len(s.glyphs), f.rooms[s.line]
	switch {
	case !s.isSaid():
		if f.unsaid[s.glyphs[0].Char] || s.letters == 2 && n > 1 && f.isFilled(s) {
			return n
		}
	case s.letters == 1 && !s.over: // the end of a word
	case room == 0:
		if s.over || f.isFilled(s) {
			return n
		}
	default:
		text := int(max(0, (s.width-room)/s.glyphs[0].Width+0.5)) // strokes of the text
		if off := s.width - room - float32(float32(text)*s.glyphs[0].Width); text < n && absolute(off) < even && (s.over || text == 0) {
			return n - text
		}
		if s.over {
			return n
		}
	}
	return 0
}

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

// end returns where the line of a glyph ends on the left, with the marks that are raised above it.
func (f *filler) end(g *Glyph) float32 {
	if f.ends == nil {
		f.ends = map[int]float32{}
		for i := range f.page.Glyphs {
			g := &f.page.Glyphs[i]
			if x, ok := f.ends[lineOf(g.Y)]; g.runs() && !g.Blank && (!ok || g.X < x) {
				f.ends[lineOf(g.Y)] = g.X
			}
		}
	}
	end := g.X
	const most = 64 // lines of large letters
	line := lineOf(g.Y)
	for y := line; y <= lineOf(g.Y+float32(raisedLine*g.Size)) && y-line < most; y++ {
		if x, ok := f.ends[y]; ok {
			end = min(end, x)
		}
	}
	return end
}

// edgeOf returns the number of a strip of the page that is a few points wide.
func edgeOf(x float32) int { return int(x / 4) }

// isFilled reports whether the line of strokes ends where others do that are filled.
func (f *filler) isFilled(s *strokes) bool {
	at := edgeOf(f.end(&s.glyphs[0]))
	return f.edges[at-1] || f.edges[at] || f.edges[at+1]
}
