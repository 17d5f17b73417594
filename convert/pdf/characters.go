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
// script of the text, and of all where letters join, glyphs, which have codes of their own.
type usage struct {
	characters [foreign]characters
	codings    [faces]coding
}

// shows reports whether anything is shown in a face.
func (u *usage) shows(f face) bool {
	return len(u.codings[f].list) > 0 || f&foreign == 0 && !u.characters[f].empty()
}

// first returns the first face that anything is shown in.
func (u *usage) first() (f face) {
	for f < faces-1 && !u.shows(f) {
		f++
	}
	return f
}

// usage returns what the pages show. There is always a regular character, but where letters join.
func (b *book) usage() *usage {
	u := new(usage)
	if !b.sheet.leftwards {
		u.characters[regular].add(' ')
	}
	for _, p := range b.pages {
		for _, l := range p.lines {
			for i := range l.segments {
				u.add(&l.segments[i])
			}
		}
	}
	return u
}

// add adds what a segment shows.
func (u *usage) add(s *segment) {
	switch {
	case s.look.joined:
		for _, g := range s.run {
			u.code(s.look.face, g.shown)
		}
		return
	case s.look.face&foreign != 0:
		u.coded(nil, &s.span)
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
	font := s.look.font()
	for _, r := range s.text {
		code := u.code(s.look.face, shown{glyph: font.glyphOf(twin(r)), text: string(r)})
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

// A shown is a glyph, and the text that it shows.
type shown struct {
	glyph int
	text  string
	made  composite // what stands for the glyph, where the font has not what is shown
}

// A coding is the codes of what a file shows in one font of a script, in the order in which it first occurs, from 1 on: glyphs alone would
// not tell the text, since one can show several characters, and several one.
type coding struct {
	codes map[shown]int
	list  []shown
}

// code returns the code of a glyph of a face that shows a text.
func (u *usage) code(f face, s shown) int {
	c := &u.codings[f]
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
