package pdf

import "math/bits"

// Characters are a set of characters of the Basic Multilingual Plane, a bit for
// each.
type characters [1 << 10]uint64

func (c *characters) add(r rune) {
	if r >= 0 && r <= 0xFFFF {
		c[r>>6] |= 1 << (r & 63)
	}
}

func (c *characters) empty() bool { return *c == characters{} }

// list returns the characters in ascending order.
func (c *characters) list() (list []rune) {
	for i, set := range c {
		for ; set != 0; set &= set - 1 {
			list = append(list, rune(i<<6+bits.TrailingZeros64(set)))
		}
	}
	return list
}

// A usage is what pages show: of the faces of Latin letters characters, whose codes are UTF-16, and of those of the
// script of the text glyphs, which have codes of their own.
type usage struct {
	characters [foreign]characters
	codings    [foreign]coding
}

// shows reports whether anything is shown in a face.
func (u *usage) shows(f face) bool {
	if f&foreign != 0 {
		return len(u.codings[f&^foreign].list) > 0
	}
	return !u.characters[f].empty()
}

// usage returns what the pages show. There is always a regular character.
func (b *book) usage() *usage {
	u := new(usage)
	u.characters[regular].add(' ')
	for _, p := range b.pages {
		for _, l := range p.lines {
			for i := range l.segments {
				u.add(&l.segments[i].span)
			}
		}
	}
	return u
}

// add adds what a span shows.
func (u *usage) add(s *span) {
	if s.look.face&foreign != 0 {
		u.coded(nil, s)
		return
	}
	set := &u.characters[s.look.face]
	for _, r := range s.printed() {
		set.add(r)
	}
}

// coded appends the codes of a span, each of two bytes.
func (u *usage) coded(out []byte, s *span) []byte {
	if s.look.face&foreign == 0 {
		return appendUTF16(out, s.printed())
	}
	c, font := &u.codings[s.look.face&^foreign], s.look.font()
	for _, r := range s.text {
		code := c.code(font.glyphOf(twin(r)), string(r))
		out = append(out, byte(code>>8), byte(code))
	}
	return out
}

// appendUTF16 appends characters of the Basic Multilingual Plane in UTF-16.
func appendUTF16(out []byte, text string) []byte {
	for _, r := range text {
		out = append(out, byte(r>>8), byte(r))
	}
	return out
}

// A shown is a glyph of the fonts of a script, and the text that it shows.
type shown struct {
	glyph int
	text  string
}

// A coding is the codes of what a file shows in one font of a script, in the order in which it first occurs, from 1 on: glyphs alone would
// not tell the text, since one can show several characters, and several one.
type coding struct {
	codes map[shown]int
	list  []shown
}

// code returns the code of a glyph that shows a text.
func (c *coding) code(glyph int, text string) int {
	s := shown{glyph, text}
	n, ok := c.codes[s]
	if !ok {
		if c.codes == nil {
			c.codes = make(map[shown]int)
		}
		c.list = append(c.list, s)
		n = len(c.list)
		c.codes[s] = n
	}
	return n
}
