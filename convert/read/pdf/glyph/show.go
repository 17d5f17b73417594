package glyph

import (
	"math"

	"plenary/convert/read/pdf/object"
)

// moveText begins a line that is so far from the beginning of the last.
func (c *canvas) moveText(x, y float64) {
	c.line.e, c.line.f = c.line.apply(x, y)
	c.text = c.line
}

// showAll shows the strings of an array; the numbers between them move the pen back, in thousandths of
// the size.
func (c *canvas) showAll(operands []object.Value) {
	if len(operands) == 0 {
		return
	}
	list, _ := operands[0].(object.Array)
	s := &c.state
	for _, v := range list {
		switch v := v.(type) {
		case object.String:
			c.show(string(v))
		default:
			move := -numberOf(v) / 1000 * s.size
			if s.font != nil && s.font.Vertical {
				c.text.e, c.text.f = c.text.apply(0, move)
			} else {
				c.text.e, c.text.f = c.text.apply(move*s.scale, 0)
			}
		}
	}
}

// Limits of how far the vertical axis of text leans for it to be slanted, as tangents. What
// programs slant leans by 0.2 (12 degrees) to 0.34.
const (
	leastSlant = 0.1
	mostSlant  = 0.7
)

// leastSize is the size in points below which nobody sees text.
const leastSize = 0.1

// show shows a string (ISO 32000-1, 9.4.4).
func (c *canvas) show(text string) {
	s := &c.state
	if s.font == nil {
		s.font = c.fonts.absent
	}
	font := s.font
	if len(c.glyphs)+len(text) > maxGlyphs {
		c.overflow = "glyphs"
		return
	}
	// What is alike for all glyphs of the string: axes of the text on the page, for a size of 1.
	m := c.text.times(s.ctm)
	along := math.Sqrt(float64(m.a*m.a) + float64(m.b*m.b))
	height := 0.0
	if along > 0 {
		height = math.Abs(m.determinant()) / along
	}
	g := Glyph{Size: float32(math.Abs(s.size) * height * font.em), Mark: c.mark(), drawn: c.drawing(m)}
	forward := s.size * s.scale
	g.Angle = angleOf(m, forward < 0, font.Vertical)
	along *= math.Abs(forward)
	down := math.Sqrt(float64(m.c*m.c)+float64(m.d*m.d)) * math.Abs(s.size)
	g.Fate = c.fateOf(&g)
	riseX, riseY := m.c*s.rise, m.d*s.rise
	x, y := m.e, m.f
	moved := 0.0
	for at := 0; at < len(text); {
		code, bytes := uint32(text[at]), 1
		if font.spaces != nil {
			code, bytes = nextCode(font.spaces, text[at:])
		}
		at += bytes
		char := font.char(code)
		space := s.charSpace
		if bytes == 1 && code == ' ' {
			space += s.wordSpace
		}
		g.Char = char
		var step float64
		if font.Vertical {
			step = float64(float64(char.down)*s.size) + space
			g.X, g.Y, g.Width = float32(x), float32(y), float32(math.Abs(float64(char.down))*down)
		} else {
			step = float64((float64(float64(char.width)*s.size) + space) * s.scale)
			g.X, g.Y, g.Width = float32(float64(x)+float64(riseX)), float32(float64(y)+float64(riseY)), float32(float64(char.width)*along)
		}
		c.glyphs = append(c.glyphs, g)
		moved += step
		if font.Vertical {
			x, y = m.e+float64(moved*m.c), m.f+float64(moved*m.d)
		} else {
			x, y = m.e+float64(moved*m.a), m.f+float64(moved*m.b)
		}
	}
	if font.Vertical {
		c.text.e, c.text.f = c.text.apply(0, moved)
	} else {
		c.text.e, c.text.f = c.text.apply(moved, 0)
	}
}

// angleOf returns the direction of a baseline in degrees.
func angleOf(m matrix, backward, vertical bool) float32 {
	x, y := m.a, m.b
	if vertical {
		x, y, backward = -m.c, -m.d, false
	}
	if backward {
		x, y = -x, -y
	}
	if y == 0 && x >= 0 {
		return 0
	}
	// What is turned by less stands upright: matrices have rounded numbers.
	const upright = 0.05
	angle := float32(math.Atan2(y, x) * 180 / math.Pi)
	if -upright < angle && angle < upright {
		return 0
	}
	return angle
}

// drawing tells how glyphs are drawn.
func (c *canvas) drawing(m matrix) (how drawn) {
	s := &c.state
	if m.c != 0 && !s.font.Vertical {
		if det := m.determinant(); det != 0 {
			if slant := (float64(m.a*m.c) + float64(m.b*m.d)) / det; slant > leastSlant && slant < mostSlant {
				how |= slanted
			}
		}
	}
	if s.mode == modeFillStroke && !s.whiteStroke {
		how |= thickened
	}
	if s.whiteFill && s.mode != modeNeither && s.mode != 1 {
		how |= white
	}
	return how
}

// fateOf tells what becomes of the glyphs of a string as far as the state says it.
func (c *canvas) fateOf(g *Glyph) Fate {
	switch {
	case c.hidden > 0:
		return Layered
	case c.state.mode == modeNeither || c.state.mode == modeClip:
		return Invisible
	case g.Size < leastSize:
		return Tiny
	}
	return Placed
}
