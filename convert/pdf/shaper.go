package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"sync"

	opentype "github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
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

// run returns the glyphs of a text. None of a font without shaper, which was refused, is left out: each of its characters is a glyph.
func (f *font) run(w wording) glyphRun {
	s, err := f.shaping()
	if err == nil {
		return s.run(w)
	}
	return nil
}

// run is as font.run.
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
func (s *shaper) shape(w wording) glyphRun {
	text := []rune(w.text)
	around := append(append([]rune{w.before}, text...), w.after)
	from, to := 0, len(around)
	if w.before == 0 {
		from = 1
	}
	if w.after == 0 {
		to--
	}
	s.Clear()
	s.AddRunes(around[from:to], 1-from, len(text))
	s.ClusterLevel, s.Flags = harfbuzz.MonotoneCharacters, harfbuzz.DoNotinsertDottedCircle
	s.Props.Language = "ar"
	s.Props.Direction = harfbuzz.LeftToRight
	if w.leftwards {
		s.Props.Direction = harfbuzz.RightToLeft
	}
	s.GuessSegmentProperties() // the script
	s.Shape(s.font, nil)

	clusters := s.clusters()
	if w.leftwards {
		slices.Reverse(clusters)
	}
	made := make(glyphRun, len(clusters))
	signs := 0 // that stand on the glyph before
	for i, c := range clusters {
		end := len(text)
		if i+1 < len(clusters) {
			end = clusters[i+1].begin - (1 - from)
		}
		if signs++; c.advance != 0 || !w.leftwards {
			signs = 0
		}
		made[i].back = signs * s.from.unitsIn(hair)
		for j := range c.parts {
			c.parts[j].right += made[i].back
		}
		made[i].shown, made[i].advance = s.from.composed(c.parts, c.advance), c.advance
		made[i].text = string(text[c.begin-(1-from) : end])
	}
	return made
}

// hair is what a sign stands before its letter in thousandths of the size, a second one before the first: who reads
// letters by where they stand finds signs after their letters, and only there. The outline of the sign is as much further on.
const hair = 10

// A cluster is the glyphs of a font that show the same characters.
type cluster struct {
	begin   int // of the characters
	parts   []component
	advance int
}

// clusters returns what the shaper has made, from left to right.
func (s *shaper) clusters() (list []cluster) {
	for i, info := range s.Info {
		if n := len(list); n == 0 || list[n-1].begin != info.Cluster {
			list = append(list, cluster{begin: info.Cluster})
		}
		c, p := &list[len(list)-1], s.Pos[i]
		c.parts = append(c.parts, component{int(info.Glyph), c.advance + int(p.XOffset), int(p.YOffset)})
		c.advance += int(p.XAdvance)
	}
	return list
}
