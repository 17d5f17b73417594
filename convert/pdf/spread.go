package pdf

import (
	"math"
	"slices"
	"unicode/utf8"
)

// edges finds what the edges of a line take of a piece: the blanks of its first and last mark, and what may hang beyond.
func (p *piece) edges() {
	first, last := p.parts[0], p.parts[len(p.parts)-1]
	if r, _ := utf8.DecodeRuneInString(first.text()); opens(r) && first.of.isSquare() {
		p.square.head = first.of.look.blankBefore(r)
	}
	if r, _ := utf8.DecodeLastRuneInString(last.text()); closes(r) && last.of.isSquare() {
		p.square.tail = last.of.look.blankBehind(r)
		if pauses(r) {
			p.square.hang = last.of.look.advance(r) - p.square.tail
		}
	}
}

// isSquare reports whether the characters of a span fill squares.
func (s *span) isSquare() bool { return s.look.face&foreign != 0 && s.look.typeface.isSquare() }

// stretch returns how far the letters of a span stand apart where those of Han do so by 1.
func (s *span) stretch() float64 {
	switch {
	case s.note != nil:
		return 0
	case s.isSquare():
		return 1
	}
	return 0.5
}

// A strain is what a line of Chinese can give and take.
type strain struct {
	width float64 // without the blanks at its edges
	units float64 // among which what is left is shared
	give  float64 // blanks of marks
	hang  float64 // of its last mark
}

// spaceUnits is how much more a space between Latin words grows than one between Han letters.
const spaceUnits = 4

// spaceUnits returns how far the space behind a piece grows: one at which no line ends, as in 7 995 100, does not.
func (p *piece) spaceUnits() float64 {
	if p.space > 0 && p.penalty < forbidden {
		return spaceUnits
	}
	return 0
}

// add adds a piece that stands before others.
func (s *strain) add(p *piece) {
	s.width += p.width + p.space + p.square.after.kern
	s.units += p.square.stretch + p.square.after.stretch + p.spaceUnits()
	s.give += p.square.give + p.square.after.give
}

// between returns what a line of pieces can give and take, when those between the first and the last are summed up. The blank of a
// first mark stays where a paragraph begins.
func (s strain) between(first, last *piece, begins bool) strain {
	s.width += last.width - last.square.tail
	s.units += last.square.stretch
	s.give += last.square.give
	s.hang = last.square.hang
	if !begins {
		s.width -= first.square.head
	}
	return s
}

// least returns the least width of a line.
func (s strain) least() float64 { return s.width - s.give - s.hang }

// The parts of a square by which letters stand apart at no great cost in a line that is filled, and by which they are
// pressed together where even a hanging mark does not make room.
const letterGap = 0.05

// mostApart is how far letters stand apart at most, as a part of their size: from a tenth on extractors read spaces between them. A line
// that lacks more ends before the edge.
const mostApart = 0.09

// ratio tells how far a line of a size departs from its natural width when slack is to be shared.
func (s strain) ratio(slack, size float64) float64 {
	room := s.units * letterGap * size
	if slack < 0 {
		room = s.give + s.hang
	}
	if slack == 0 {
		return 0
	}
	return slack / max(room, 0.01)
}

// demerits judges a line of Chinese of a width.
func (m measure) demerits(line strain, width float64, last bool) float64 {
	slack := width - line.width
	share := slack / m.other
	switch {
	case m.align == centred:
		return 100 + float64(1e6*share*share)
	case m.align != justified && last:
		return 100
	case m.align != justified:
		return 100 + float64(1e4*share*share)
	case last && slack >= 0:
		return 1
	}
	ratio := line.ratio(slack, m.square)
	badness := 1 + float64(100*math.Abs(ratio*ratio*ratio))
	return badness * badness
}

// spread places the pieces of a line of Chinese between x and right. What a line lacks lies between its letters; what it has too much it
// takes from its marks: the last hangs, and the others lose some of their blank.
func (t *setter) spread(s shape, pieces []piece, x, right float64, first, last bool) slug {
	var all strain
	for i := range pieces[:len(pieces)-1] {
		all.add(&pieces[i])
	}
	all = all.between(&pieces[0], &pieces[len(pieces)-1], first)
	slack := right - x - all.width
	var grow, press float64
	switch {
	case s.align == centred:
		x += float64(slack / 2)
	case s.align == flushRight:
		x += slack
	case s.align == justified && slack < 0:
		slack = min(slack+all.hang, 0)
		if all.give > 0 {
			press = min(1, -slack/all.give)
		}
		if slack += float64(press * all.give); all.units > 0 {
			grow = slack / all.units
		}
	case s.align == justified && !last && all.units > 0:
		grow = min(slack/all.units, mostApart*s.look.squared().size)
	}
	if !first {
		x -= pieces[0].square.head
	}
	grow = math.Round(grow*1000) / 1000 // as fine as a file says it
	l := line{of: t.number, segments: spreadSegments(pieces, x, grow, press, last)}
	return slug{leading: s.leading, lines: []line{l}, notes: notesOf(l.segments)}
}

// spreadSegments places pieces from x on, their letters apart by a width, with a part of the blanks of marks taken away.
func spreadSegments(pieces []piece, x, grow, press float64, last bool) (segments []segment) {
	end := 0.0 // of what is written
	for i := range pieces {
		p := &pieces[i]
		for j, part := range p.parts {
			if j > 0 {
				x += part.before.kern + float64(grow*part.before.stretch) - float64(press*part.before.give)
			}
			s := segment{x: x, span: *part.of}
			s.cite = s.cite && part.from == 0
			s.text = part.text()
			apart := float64(grow * s.stretch())
			s.look.spacing += apart
			s.width = s.look.width(s.text) - apart
			x += s.width
			if j == len(p.parts)-1 && (p.space > 0 || last && i == len(pieces)-1) {
				s.text += " "
			}
			segments = joinAt(segments, s, end+apart)
			end = x
		}
		if p.space > 0 {
			x += p.space + float64(p.spaceUnits()*grow)
		}
		x += p.square.after.kern + float64(grow*p.square.after.stretch) - float64(press*p.square.after.give)
	}
	return slices.Clip(segments)
}

// joinAt appends a segment, or lengthens the last one by it when that ends where it begins and looks the same.
func joinAt(segments []segment, s segment, end float64) []segment {
	if n := len(segments); n > 0 && s.x == end {
		last := &segments[n-1]
		if last.look == s.look && last.tag == s.tag && last.href == s.href && last.note == nil && s.note == nil {
			last.text += s.text
			last.width = s.x + s.width - last.x
			return segments
		}
	}
	return append(segments, s)
}
