package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"sync"

	opentype "github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// A glyphRun is a text of one font and one direction as the glyphs that show it, in reading order.
type glyphRun []glyph

// A glyph is what a run shows for one or more of its characters.
type glyph struct {
	shown
	advance int // to the next, in units of the font
	back    int // how far it stands before its place
}

// advance returns the width of a run in units of its font.
func (r glyphRun) advance() (units int) {
	for i := range r {
		units += r[i].advance
	}
	return units
}

// A shaper chooses and places the glyphs of a text as its font tells: the forms of letters that join, the places of the signs on
// them, what two letters make together. (OpenType specification, GSUB and GPOS.)
// It is safe for use by many at once, one of which it serves at a time.
type shaper struct {
	from  *font
	mutex sync.Mutex
	font  *harfbuzz.Font
	runs  map[wording]glyphRun // that were asked for; texts repeat their words
	*harfbuzz.Buffer
}

// A wording is what a run depends on: the text, the characters on either side, which it may join with, 0 where
// there are none, and its direction.
type wording struct {
	text          string
	before, after rune
	leftwards     bool
}

// newShaper returns the shaper of a font.
func newShaper(f *font) (*shaper, error) {
	face, err := opentype.ParseTTF(bytes.NewReader(f.file))
	if err != nil {
		return nil, fmt.Errorf("the font does not tell how its letters join: %w", err)
	}
	return &shaper{from: f, font: harfbuzz.NewFont(face), runs: make(map[wording]glyphRun), Buffer: harfbuzz.NewBuffer()}, nil
}

// run returns the glyphs of a text; none of a font without a shaper, which no script is given.
func (f *font) run(w wording) glyphRun {
	s, err := f.shaping()
	if err != nil {
		return nil
	}
	return s.run(w)
}

// run returns the glyphs of a text.
func (s *shaper) run(w wording) glyphRun {
	const most = 1 << 15 // runs that are kept
	s.mutex.Lock()
	defer s.mutex.Unlock()
	made, ok := s.runs[w]
	if !ok {
		if len(s.runs) == most {
			clear(s.runs)
		}
		made = s.shape(w)
		s.runs[w] = made
	}
	return made
}

// shape returns the glyphs of a text that was not asked for before.
func (s *shaper) shape(w wording) (made glyphRun) {
	s.fill(w)
	s.Shape(s.font, nil)
	signs := 0 // that stand on the glyph before
	for _, c := range s.clusters(w) {
		if signs++; c.advance > 0 || !w.leftwards {
			signs = 0
		}
		back := signs * s.from.unitsIn(hair)
		for i := range c.parts {
			c.parts[i].right += back
		}
		g := glyph{shown: s.from.composed(c.parts, c.advance), advance: c.advance, back: back}
		g.text = c.text
		made = append(made, g)
	}
	return made
}

// hair is what a sign, and a letter that is tucked under another, stands before that in thousandths of the size, a second one before
// the first: who reads letters by where they stand finds them after it, and only there. The outline of the glyph is as much further
// on.
const hair = 10

// fill gives the shaper a text with the characters on either side.
func (s *shaper) fill(w wording) {
	s.Clear()
	s.ClusterLevel, s.Flags = harfbuzz.MonotoneCharacters, harfbuzz.DoNotinsertDottedCircle
	s.Props = harfbuzz.SegmentProperties{Language: "ar", Script: language.Latin, Direction: harfbuzz.LeftToRight}
	if w.leftwards { // also of nothing but punctuation, whose signs else came before it
		s.Props.Script, s.Props.Direction = language.Arabic, harfbuzz.RightToLeft
	}
	text := []rune(w.text)
	around := text
	if w.after != 0 {
		around = append(slices.Clip(around), w.after)
	}
	if w.before != 0 {
		around = slices.Insert(slices.Clip(around), 0, w.before)
	}
	s.AddRunes(around, w.first(), len(text))
}

// first returns where the text of w begins, counted from the first character that the shaper knows.
func (w wording) first() int {
	if w.before != 0 {
		return 1
	}
	return 0
}

// A cluster is the glyphs of a font that show the same characters.
type cluster struct {
	text    string
	parts   []component
	advance int
}

// clusters returns what the shaper has made of a text, in reading order. The text of a cluster goes as far as that of the next one in the text,
// which is not always the next glyph.
func (s *shaper) clusters(w wording) (list []cluster) {
	if w.leftwards {
		slices.Reverse(s.Info)
		slices.Reverse(s.Pos)
	}
	text := []rune(w.text)
	ends := []int{len(text)} // of clusters
	for _, info := range s.Info {
		ends = append(ends, info.Cluster-w.first())
	}
	slices.Sort(ends)
	for i, end := 0, 0; i < len(s.Info); i = end {
		for end = i + 1; end < len(s.Info) && s.Info[end].Cluster == s.Info[i].Cluster; end++ {
		}
		begin := s.Info[i].Cluster - w.first()
		next, _ := slices.BinarySearch(ends, begin+1)
		own := text[begin:ends[next]]
		if end-i != len(own) { // unless each glyph shows a character
			list = append(list, s.cluster(i, end, string(own), w.leftwards))
			continue
		}
		for n, r := range own {
			list = append(list, s.cluster(i+n, i+n+1, string(r), w.leftwards))
		}
	}
	return list
}

// cluster puts glyphs in reading order together.
func (s *shaper) cluster(from, to int, text string, leftwards bool) cluster {
	c := cluster{text: text}
	for i := from; i < to; i++ {
		p := s.Pos[i]
		advance := int(p.XAdvance)
		if leftwards { // what came before is to the right of it
			for j := range c.parts {
				c.parts[j].right += advance
			}
			c.parts = append(c.parts, component{int(s.Info[i].Glyph), int(p.XOffset), int(p.YOffset)})
		} else {
			c.parts = append(c.parts, component{int(s.Info[i].Glyph), c.advance + int(p.XOffset), int(p.YOffset)})
		}
		c.advance += advance
	}
	return c
}
