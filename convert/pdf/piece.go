package pdf

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A piece is a part of a paragraph that no line break divides, with the space
// that follows it.
type piece struct {
	parts   []part
	width   float64
	space   float64 // natural width of the space after it; 0 when there is none
	penalty float64 // of a break after it
	end     bool    // the line ends here
	gap     uint8   // how deep the direction of the space is embedded, or of its end where there is none
	square  *square // of Chinese alone
}

// A square is what a piece of Chinese has besides.
type square struct {
	stretch    float64 // of the joints within it
	give       float64 // blanks of marks within it that a full line takes away
	head, tail float64 // blanks of its first and last mark, which the edges of a line take away
	hang       float64 // of its last mark, what may stand beyond the edge of a full line
	after      joint   // what lies behind it, within a line
}

// A part is what a piece has of the text of one span.
type part struct {
	of       *span
	from, to int
	before   *joint // what lies before it, within a piece of Chinese
}

func (p part) text() string { return p.of.text[p.from:p.to] }

// narrow makes a copy of the span of p one of its part, which knows the characters that its letters may join with.
func (p part) narrow(s *span) {
	s.text = p.text()
	s.cite = s.cite && p.from == 0 // of a mark that goes on in the next line, only where it begins
	if s.look.joined && p.from > 0 {
		s.before, _ = utf8.DecodeLastRuneInString(p.of.text[:p.from])
	}
	if s.look.joined && p.to < len(p.of.text) {
		s.after, _ = utf8.DecodeRuneInString(p.of.text[p.to:])
	}
}

// spaced returns the text of p with a space at its end: mostly that which
// stands there anyway.
func (p part) spaced() string {
	if p.to < len(p.of.text) && p.of.text[p.to] == ' ' {
		return p.of.text[p.from : p.to+1]
	}
	return p.text() + " "
}

// text returns the characters of p.
func (p piece) text() string {
	if len(p.parts) == 1 {
		return p.parts[0].text()
	}
	size := 0
	for _, part := range p.parts {
		size += part.to - part.from
	}
	var b strings.Builder
	b.Grow(size)
	for _, part := range p.parts {
		b.WriteString(part.text())
	}
	return b.String()
}

// cut cuts a paragraph into pieces that are at most limit wide. They go on
// using the spans.
func cut(spans []span, limit float64) []piece { return new(cutter).cut(spans, limit) }

// A cutter cuts paragraphs into pieces, each in the memory of the one before.
type cutter struct {
	limit  float64
	pieces []piece
	open   piece
	parts  []part // of all pieces, one after the other
	begin  int    // of the parts of the open piece

	joints []joint // of a paragraph of Chinese
	at     int     // how many characters of it were seen
	lead   *joint  // what lies before the next part
}

// cut is as the function cut; what it returned before is no longer of use.
func (c *cutter) cut(spans []span, limit float64) []piece {
	words := 0
	for i := range spans {
		words += strings.Count(spans[i].text, " ") + 1
	}
	c.limit, c.begin = limit, 0
	c.pieces, c.parts = slices.Grow(c.pieces[:0], words), slices.Grow(c.parts[:0], words)
	c.joints, c.at, c.lead = nil, 0, noJoint
	if isSquare(spans) {
		c.joints = joints(spans)
	}
	c.begins()
	for i := range spans {
		c.span(&spans[i])
	}
	c.close()
	bind(c.pieces)
	return c.pieces
}

// span adds a span, piece by piece.
func (c *cutter) span(s *span) {
	begin := 0
	for i, r := range s.text {
		after := i + utf8.RuneLen(r)
		begin = c.joint(s, begin, i)
		switch {
		case isSpace(r):
			c.add(s, begin, i)
			c.space(s.look.advance(' '), s.level)
			begin = after
		case isHyphen(r) && joins(s.text[:i], s.text[after:]):
			c.add(s, begin, after)
			c.close()
			c.pieces[len(c.pieces)-1].penalty = afterHyphen
			begin = after
		}
	}
	c.add(s, begin, len(s.text))
	if s.end {
		c.close()
		if n := len(c.pieces); n > 0 {
			c.pieces[n-1].end = true
		}
	}
}

// joint ends what stands before a character in a paragraph of Chinese, a piece or a part of one, where something lies between, and
// returns the begin of what follows.
func (c *cutter) joint(s *span, begin, i int) int {
	if c.joints == nil {
		return begin
	}
	j := c.joints[c.at]
	c.at++
	if !j.breaks {
		c.open.square.stretch += j.stretch
	}
	if !j.breaks && j.kern == 0 && j.give == 0 && i > 0 {
		return begin
	}
	c.add(s, begin, i)
	if j.breaks {
		c.close()
		if n := len(c.pieces); n > 0 {
			last := &c.pieces[n-1]
			last.penalty, last.square.after = j.penalty, j
		}
		return i
	}
	c.lead = &j
	c.open.width += j.kern
	c.open.square.give += j.give
	return i
}

// add adds a text to the open piece, and closes that where it grows too wide.
func (c *cutter) add(s *span, from, to int) {
	if s.look.joined {
		c.addJoined(s, from, to)
		return
	}
	font, begin := s.look.font(), from
	for i, r := range s.text[from:to] {
		advance := s.look.advanceIn(font, r)
		if c.open.width+advance > c.limit && c.open.width > 0 {
			c.append(part{of: s, from: begin, to: from + i})
			c.close()
			begin = from + i
		}
		c.open.width += advance
	}
	c.append(part{of: s, from: begin, to: to})
}

// addJoined is as add, for a text whose letters join: it is divided between glyphs.
func (c *cutter) addJoined(s *span, from, to int) {
	begin, at := from, from
	whole := segment{span: *s}
	part{of: s, from: from, to: to}.narrow(&whole.span)
	whole.measure()
	for _, g := range whole.run {
		width := s.look.measure(glyphRun{g})
		if c.open.width+width > c.limit && c.open.width > 0 {
			c.append(part{of: s, from: begin, to: at})
			c.close()
			begin = at
		}
		c.open.width += width
		at += len(g.text)
	}
	c.append(part{of: s, from: begin, to: to})
}

// begins begins a piece.
func (c *cutter) begins() {
	c.open = piece{}
	if c.joints != nil {
		c.open.square = new(square)
	}
}

// noJoint is what lies between characters of any other text than Chinese.
var noJoint = new(joint)

func (c *cutter) append(p part) {
	if p.from < p.to {
		p.before, c.lead = c.lead, noJoint
		c.parts = append(c.parts, p)
	}
}

// close ends the open piece, when there is one.
func (c *cutter) close() {
	if end := len(c.parts); end > c.begin {
		c.open.parts = c.parts[c.begin:end:end]
		c.open.gap = c.parts[end-1].of.level
		if c.joints != nil {
			c.open.edges()
		}
		c.pieces = append(c.pieces, c.open)
		c.begin = end
	}
	c.begins()
}

// space ends the open piece with a space. Of several spaces the first counts.
func (c *cutter) space(width float64, level uint8) {
	c.close()
	if n := len(c.pieces); n > 0 && c.pieces[n-1].space == 0 {
		c.pieces[n-1].space, c.pieces[n-1].gap = width, level
		c.pieces[n-1].penalty = 0
	}
}

// isSpace reports whether r is white space at which a line may end.
func isSpace(r rune) bool {
	if r > ' ' && r <= '~' {
		return false
	}
	return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' && r != '\u2007'
}

func isHyphen(r rune) bool { return r == '-' || r == '–' || r == '—' || r == '\u2010' }

// joins reports whether a hyphen between two texts stands inside a word of
// which both parts are long enough to stand on lines of their own. What goes on
// with a number is a symbol or a name: ES-10/24, COVID-19.
func joins(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	return !(unicode.IsLetter(last) && unicode.IsDigit(first)) && wordy(utf8.DecodeLastRuneInString(before)) &&
		wordy(utf8.DecodeLastRuneInString(before[:len(before)-lastLen(before)])) &&
		wordy(utf8.DecodeRuneInString(after)) &&
		wordy(utf8.DecodeRuneInString(after[firstLen(after):]))
}

func wordy(r rune, _ int) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func lastLen(s string) int {
	_, n := utf8.DecodeLastRuneInString(s)
	return n
}

func firstLen(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	return n
}
