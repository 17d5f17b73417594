package pdf

import "slices"

// A segment is text of one look at one place of a line.
type segment struct {
	x, width float64  // without the space at its end
	run      glyphRun // of letters that join
	span
}

// A line is segments on a common baseline, in reading order.
type line struct {
	y        float64
	segments []segment
	of       int // the number of its item, from 1; 0 for what is not of the text
}

// A stroke is a horizontal rule.
type stroke struct {
	x, y, width, weight float64
}

// An entry is one line of the outline.
type entry struct {
	title string
	level int
	at    anchor
}

// A place is where an element of the document begins, by its eId.
type place struct {
	id string
	at anchor
}

// A slug is what no page break divides: a line, or a row of a table. Its lines
// and strokes are placed from its last baseline.
type slug struct {
	before, after float64 // least space above and below
	leading       float64 // from the baseline above
	lines         []line
	strokes       []stroke
	notes         []*note
	entry         *entry
	ids           []string // of the elements that begin with it
	keep          bool     // stays on the page of the next
	keepLast      bool     // stays on the page of the one before
	begins        *note    // the note whose first line it is
	cells         *cells   // of a row that is tall enough to be divided
	heads         []slug   // what is repeated above it where it begins a page
}

// A setter turns paragraphs into lines.
type setter struct {
	sheet  sheet
	number int // of the item
	cutter cutter
}

// A box is the horizontal place of a paragraph.
type box struct {
	left, right float64
}

// paragraph sets a paragraph with its label.
func (t *setter) paragraph(s shape, in box, label, text []span) []slug {
	labels, begin := t.label(s, in, label)
	text = directed(text)
	right := in.right - s.narrow
	m := measure{first: right - begin, other: right - in.left - s.wrap, align: s.align}
	if isSquare(text) {
		m.square = s.look.squared().size
	}
	pieces := t.cutter.cut(text, max(min(m.first, m.other), 1))
	ends := fit(pieces, m)
	slugs := make([]slug, 0, len(ends))
	from := 0
	for n, to := range ends {
		x := begin
		if n > 0 {
			x = in.left + s.wrap
		}
		last := to == len(pieces) || pieces[to-1].end
		if m.square > 0 {
			slugs = append(slugs, t.spread(s, pieces[from:to], x, right, n == 0, last))
		} else {
			slugs = append(slugs, t.line(s, pieces[from:to], x, right, last))
		}
		from = to
	}
	slugs = withLabel(slugs, labels, s, t.number)
	return keepTogether(slugs, s)
}

// label places the label of a paragraph and tells where the text begins.
func (t *setter) label(s shape, in box, label []span) (segments []segment, begin float64) {
	if len(label) == 0 {
		return nil, in.left + s.first
	}
	width := widthOf(label)
	x, begin := in.left+s.first, in.left+s.text
	if s.labelEnd != 0 {
		x = max(in.left+s.labelEnd-width, 20)
	}
	for x+width+2 > begin {
		begin += step
	}
	return placed(label, x), begin
}

// placed puts spans one after the other; the last ends in a space.
func placed(spans []span, x float64) (segments []segment) {
	spans = directed(spans)
	for i, s := range spans {
		made := s.segment(x)
		x += made.width
		if i == len(spans)-1 {
			made.addSpace(made.text + " ")
		}
		segments = append(segments, made)
	}
	ordered(segments)
	return segments
}

// segment places a span.
func (s *span) segment(x float64) segment {
	made := segment{x: x, span: *s}
	made.measure()
	return made
}

// measure tells a segment its width, and its glyphs where letters join.
func (s *segment) measure() {
	if s.look.joined {
		s.run = s.look.font().run(wording{s.text, s.before, s.after, s.runsLeft()})
		s.width = s.look.measure(s.run)
		return
	}
	s.width = s.look.width(s.text)
}

// addSpace ends a segment in a space; its text with that is given.
func (s *segment) addSpace(text string) {
	s.text = text
	if s.look.joined {
		s.run = append(slices.Clip(s.run), s.look.font().run(wording{text: " "})...)
	}
}

func withLabel(slugs []slug, label []segment, s shape, item int) []slug {
	if len(label) == 0 {
		return slugs
	}
	if len(slugs) == 0 {
		slugs = append(slugs, slug{leading: s.leading, lines: []line{{of: item}}})
	}
	first := &slugs[0].lines[0]
	first.segments = append(label, first.segments...)
	slugs[0].notes = append(notesOf(label), slugs[0].notes...)
	return slugs
}

// keepTogether gives a paragraph its space, and forbids page breaks that would
// leave one line of it alone.
func keepTogether(slugs []slug, s shape) []slug {
	n := len(slugs)
	if n == 0 {
		return nil
	}
	slugs[0].before, slugs[n-1].after = s.before, s.after
	slugs[0].keepLast = s.keepLast
	for i := range slugs[:n-1] {
		slugs[i].keep = s.keepWhole || i == 0 || i == n-2
	}
	slugs[n-1].keep = s.keepNext
	return slugs
}

// line places the pieces of one line between x and right.
func (t *setter) line(s shape, pieces []piece, x, right float64, last bool) slug {
	text, space := extent(pieces, 0)
	by, grow := 0.0, 1.0
	slack := right - x - text - space
	switch {
	case s.align == centred:
		x += float64(slack / 2)
	case s.align == flushRight:
		x += slack
	case (s.align == justified || s.align == spread) && space > 0 && (slack < 0 || !last):
		if s.align == justified {
			by = widening(slack, text, space)
		}
		text, space = extent(pieces, by)
		grow = (right - x - text) / space
	}
	l := line{of: t.number, segments: segmentsOf(pieces, x, by, grow)}
	return slug{leading: s.leading, lines: []line{l}, notes: notesOf(l.segments)}
}

// extent returns the widths of the text of a line and of its spaces, all of it
// widened by a part.
func extent(pieces []piece, by float64) (text, space float64) {
	for i := range pieces {
		text += float64(pieces[i].width * (1 + by))
		if i < len(pieces)-1 {
			space += float64(pieces[i].space * (1 + by))
		}
	}
	return text, space
}

// segmentsOf places pieces from x on, widened by a part, with spaces that grow
// by a factor besides. Where they do not grow, pieces of one look become one
// segment.
func segmentsOf(pieces []piece, x, by, grow float64) []segment {
	natural := grow == 1
	segments := make([]segment, 0, most(pieces, natural))
	for i := range pieces {
		p := &pieces[i]
		spaced := p.space > 0 || i == len(pieces)-1 && !endsInHyphen(p)
		for j, part := range p.parts {
			s := segment{x: x, span: *part.of}
			part.narrow(&s.span)
			s.look = s.look.widened(by)
			s.measure()
			x += s.width
			if ends := spaced && j == len(p.parts)-1; ends && s.level == p.gap {
				s.addSpace(part.spaced())
				segments = join(segments, s, natural)
			} else if segments = join(segments, s, natural); ends {
				segments = append(segments, s.gap(p))
			}
		}
		x += float64(p.space * (1 + by) * grow)
	}
	ordered(segments)
	return segments
}

// gap returns the space after a piece that does not run as its end does.
func (s *segment) gap(after *piece) segment {
	made := segment{x: s.x + s.width, width: after.space, span: span{look: s.look, tag: s.tag, level: after.gap}}
	made.addSpace(" ")
	return made
}

// most returns how many segments pieces can become: few, when they are joined.
func most(pieces []piece, joined bool) (n int) {
	if joined {
		return min(len(pieces), 2)
	}
	for i := range pieces {
		n += len(pieces[i].parts)
	}
	return n
}

// join appends a segment, or lengthens the last one by it when natural spaces
// make them one text.
func join(segments []segment, s segment, natural bool) []segment {
	if n := len(segments); n > 0 {
		last := &segments[n-1]
		same := last.look == s.look && last.tag == s.tag && last.href == s.href && last.note == nil && s.note == nil && last.level == s.level
		if ends := last.text[len(last.text)-1] == ' '; same && (natural || !ends) {
			last.text += s.text
			last.run = append(slices.Clip(last.run), s.run...)
			last.width = s.x + s.width - last.x
			return segments
		}
	}
	return append(segments, s)
}

// endsInHyphen reports whether a line that ends in p is to be joined to the
// next without a space.
func endsInHyphen(p *piece) bool { return p.penalty == afterHyphen && p.space == 0 }

// notesOf returns the notes that begin on a line.
func notesOf(segments []segment) (notes []*note) {
	for _, s := range segments {
		if s.cite {
			notes = append(notes, s.note)
		}
	}
	return notes
}
