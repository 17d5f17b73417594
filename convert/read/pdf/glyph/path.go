package glyph

import "plenary/convert/read/pdf/object"

// A path is what m, l, re and their like have drawn and no operator has painted yet, as far as
// rules need it: straight lines, and rectangles.
type path struct {
	x, y           float64 // the current point, in user space
	startX, startY float64 // of the subpath
	segments       []segment
	boxes          []Box   // rectangles, on the page
	corners        []point // of the subpath, on the page; more than a rectangle has are not kept
	curved         bool    // the subpath has a curve
	extent         Box     // of all points, on the page
	drawn          bool    // there are some
}

type point struct{ x, y float64 }

// A segment is a straight line on the page.
type segment struct{ from, to point }

// maxSegments bounds what one path keeps: a path with more is a drawing.
const maxSegments = 4096

func (p *path) clear() {
	p.segments, p.boxes, p.corners, p.curved, p.drawn = p.segments[:0], p.boxes[:0], p.corners[:0], false, false
}

// doPath does what the operators of paths say (ISO 32000-1, 8.5).
func (c *canvas) doPath(operator string, operands []object.Value) {
	p := &c.path
	switch operator {
	case "m":
		c.endSubpath()
		p.x, p.y = number(operands, 0), number(operands, 1)
		p.startX, p.startY = p.x, p.y
		p.corners, p.curved = append(p.corners[:0], c.onPage(p.x, p.y)), false
	case "l":
		c.lineTo(number(operands, 0), number(operands, 1))
	case "c", "v", "y":
		for i := 0; i+1 < len(operands); i += 2 {
			p.x, p.y = number(operands, i), number(operands, i+1)
			c.onPage(p.x, p.y)
		}
		p.curved = true
	case "h":
		c.closeSubpath()
	case "re":
		c.rectangle(number(operands, 0), number(operands, 1), number(operands, 2), number(operands, 3))
	case "f", "F", "f*":
		c.endSubpath()
		c.fill()
		p.clear()
	case "S":
		c.stroke()
		p.clear()
	case "s":
		c.closeSubpath()
		c.stroke()
		p.clear()
	case "B", "B*":
		c.endSubpath()
		c.fill()
		c.stroke()
		p.clear()
	case "b", "b*":
		c.closeSubpath()
		c.endSubpath()
		c.fill()
		c.stroke()
		p.clear()
	case "n":
		p.clear()
	case "sh":
		c.addGround(Box{0, 0, float32(c.page.Width), float32(c.page.Height)})
	}
}

// onPage returns where a point of the path is on the page.
func (c *canvas) onPage(x, y float64) point {
	px, py := c.state.ctm.apply(x, y)
	to := point{px, py}
	if p := &c.path; p.drawn {
		p.extent = p.extent.and(boxAround(to, to))
	} else {
		p.extent, p.drawn = boxAround(to, to), true
	}
	return to
}

// and returns the smallest box around two.
func (b Box) and(other Box) Box {
	return Box{min(b.Left, other.Left), min(b.Bottom, other.Bottom), max(b.Right, other.Right), max(b.Top, other.Top)}
}

// rectangleCorners is how many points the path of a rectangle has that comes back to its start.
const rectangleCorners = 5

func (c *canvas) lineTo(x, y float64) {
	p := &c.path
	from := c.onPage(p.x, p.y)
	p.x, p.y = x, y
	to := c.onPage(x, y)
	if len(p.segments) < maxSegments {
		p.segments = append(p.segments, segment{from, to})
	}
	if len(p.corners) > rectangleCorners {
		p.curved = true // no rectangle
		return
	}
	p.corners = append(p.corners, to)
}

func (c *canvas) closeSubpath() {
	p := &c.path
	if p.x != p.startX || p.y != p.startY {
		c.lineTo(p.startX, p.startY)
	}
}

// endSubpath keeps the subpath as a box if it is a rectangle.
func (c *canvas) endSubpath() {
	p := &c.path
	if n := len(p.corners); !p.curved && (n == rectangleCorners || n == rectangleCorners-1) && len(p.boxes) < maxSegments {
		box, straight := boxAround(p.corners[0], p.corners[0]), true
		for i := 1; i < n; i++ {
			a, b := p.corners[i-1], p.corners[i]
			straight = straight && (near(a.x, b.x) || near(a.y, b.y))
			box = box.and(boxAround(a, b))
		}
		if straight {
			p.boxes = append(p.boxes, box)
		}
	}
	p.corners, p.curved = p.corners[:0], false
}

// nearness is how far apart two places are that count as one, in points.
const nearness = 0.1

func near(a, b float64) bool { return a-b < nearness && b-a < nearness }

func boxAround(a, b point) Box {
	return Box{float32(min(a.x, b.x)), float32(min(a.y, b.y)), float32(max(a.x, b.x)), float32(max(a.y, b.y))}
}

func (c *canvas) rectangle(x, y, width, height float64) {
	c.endSubpath()
	p := &c.path
	p.x, p.y, p.startX, p.startY = x, y, x, y
	corners := [4]point{c.onPage(x, y), c.onPage(x+width, y), c.onPage(x+width, y+height), c.onPage(x, y+height)}
	if len(p.segments)+4 > maxSegments || len(p.boxes) >= maxSegments {
		return
	}
	for i, corner := range corners {
		p.segments = append(p.segments, segment{corner, corners[(i+1)%4]})
	}
	if m := c.state.ctm; m.b == 0 && m.c == 0 || m.a == 0 && m.d == 0 {
		p.boxes = append(p.boxes, boxAround(corners[0], corners[2]))
	}
}

// Rules are thin and longer than they are thick.
const (
	mostThickness = 4 // points
	leastLength   = 4
)

// fill keeps the thin ones of the rectangles as rules, and what is filled as a ground for white text.
func (c *canvas) fill() {
	if c.hidden > 0 || c.state.whiteFill {
		return
	}
	if c.path.drawn {
		c.addGround(c.path.extent)
	}
	for _, box := range c.path.boxes {
		width, height := box.Right-box.Left, box.Top-box.Bottom
		if min(width, height) <= mostThickness && max(width, height) >= leastLength {
			c.addRule(box)
		}
	}
}

// leastGround is the height in points that something needs for text to stand on it.
const leastGround = 4

func (c *canvas) addGround(box Box) {
	if box.Top-box.Bottom >= leastGround && len(c.grounds) <= mostGrounds {
		c.grounds = append(c.grounds, box)
	}
}

// stroke keeps the lines that run along the edges of the page as rules.
func (c *canvas) stroke() {
	if c.hidden > 0 || c.state.whiteStroke {
		return
	}
	m := c.state.ctm
	_, thick := matrix{a: m.a, b: m.b, c: m.c, d: m.d}.lengths()
	half := float32(thick * c.state.lineWidth / 2)
	if 2*half > mostThickness {
		extent := c.path.extent
		c.addGround(Box{extent.Left - half, extent.Bottom - half, extent.Right + half, extent.Top + half})
		return
	}
	for _, s := range c.path.segments {
		if !near(s.from.x, s.to.x) && !near(s.from.y, s.to.y) {
			continue
		}
		box := boxAround(s.from, s.to)
		if max(box.Right-box.Left, box.Top-box.Bottom) < leastLength {
			continue
		}
		if box.Right-box.Left > box.Top-box.Bottom {
			box.Bottom, box.Top = box.Bottom-half, box.Top+half
		} else {
			box.Left, box.Right = box.Left-half, box.Right+half
		}
		c.addRule(box)
	}
}

func (c *canvas) addRule(box Box) {
	if len(c.rules) < maxRules {
		c.rules = append(c.rules, box)
	}
}
