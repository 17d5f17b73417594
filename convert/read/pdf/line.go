package pdf

import (
	"strings"

	"plenary/convert/manuscript"
	"plenary/convert/read/pdf/glyph"
)

// A line is glyphs of a page that are drawn one after the other on one baseline, with the marks that
// stand raised above it.
type line struct {
	from, to int     // the glyphs of the page
	solid    int     // how many of them are no blanks
	baseline float32 // of most of it
	size     float32 // the largest of what is no blank
}

// A setting is how the glyphs of a page are set.
type setting struct {
	lines  []line
	raised []bool // of each glyph: it stands above the line, as the mark of a note does
}

// Bounds of what stands raised: marks of notes are 0.60 to 0.67 of the body and 3 to 3.5 points above
// its baseline.
const (
	smaller  = 0.8 // of the size of the line: what is raised is smaller than that
	highest  = 0.7 // of the size of the line: what stands higher is on another line
	baseline = 0.2 // of the size of the line: glyphs of one line stand no farther apart
)

// settingOf tells the lines of a page from the order in which its glyphs are drawn.
func settingOf(p *glyph.Page) setting {
	s := setting{raised: make([]bool, len(p.Glyphs))}
	open := false
	var last *glyph.Glyph
	for i := range p.Glyphs {
		g := &p.Glyphs[i]
		if g.Fate != glyph.Placed && g.Fate != glyph.Replaced {
			continue
		}
		if open && (g.Angle == last.Angle || angleOf(g) == angleOf(last)) {
			l := &s.lines[len(s.lines)-1]
			rise, gap := g.Y-l.baseline, g.X-last.X-last.Width
			last = g
			switch {
			case g.Blank:
				l.to = i + 1
				continue
			case l.solid == 0 && -highest*g.Size <= rise && rise <= highest*g.Size:
				l.to, l.solid, l.baseline, l.size = i+1, 1, g.Y, g.Size
				continue
			case -baseline*l.size <= rise && rise <= baseline*l.size:
				l.to, l.solid, l.size = i+1, l.solid+1, max(l.size, g.Size)
				continue
			case 0 < rise && rise <= highest*l.size && g.Size < smaller*l.size && -l.size < gap && gap < l.size:
				l.to, l.solid, s.raised[i] = i+1, l.solid+1, true
				continue
			case 0 > rise && -rise <= highest*g.Size && l.size < smaller*g.Size && s.isAhead(p, l, g):
				for k := l.from; k < i; k++ { // what stands at the beginning is raised above the rest
					s.raised[k] = true
				}
				l.to, l.solid, l.baseline, l.size = i+1, l.solid+1, g.Y, g.Size
				continue
			}
		}
		l := line{from: i, to: i + 1, baseline: g.Y}
		if !g.Blank {
			l.solid, l.size = 1, g.Size
		}
		s.lines = append(s.lines, l)
		open, last = true, g
	}
	return s
}

// isAhead reports whether what was drawn of a line is a mark that stands before a glyph: a few
// glyphs to its left.
func (s *setting) isAhead(p *glyph.Page, l *line, g *glyph.Glyph) bool {
	const longest = 4 // glyphs: "(12)"
	return l.solid <= longest && p.Glyphs[l.to-1].X <= g.X
}

// styleOf is how a glyph is set, as far as the page shows it.
func (s *setting) styleOf(p *glyph.Page, i int) manuscript.Style {
	g := &p.Glyphs[i]
	var style manuscript.Style
	if !g.Scanned() {
		style.Raised = shown(s.raised[i])
	}
	if !g.Scanned() && !g.Font.Unnamed {
		style.Italic, style.Bold = shown(g.Italic()), shown(g.Bold())
	}
	return style
}

func shown(is bool) manuscript.Shown {
	if is {
		return manuscript.Yes
	}
	return manuscript.No
}

// isSpace reports whether s is white space, or nothing.
func isSpace(s string) bool { return strings.TrimSpace(s) == "" }
