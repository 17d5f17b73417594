package pdf

import (
	"encoding/binary"
	"math/bits"
	"slices"
)

// A cutting is a font file for some characters.
type cutting struct {
	file   []byte
	glyphs []int // of the characters, in their order
}

// cut cuts a font file for some characters. A font that cannot be
// cut, or may not be, stays whole. (OpenType specification, OS/2, fsType.)
func (f *font) cut(used repertoire) cutting {
	const noSubsetting = 0x0100
	if word(f.tables["OS/2"], 8)&noSubsetting == 0 {
		if made, ok := f.subset(used); ok {
			return made
		}
	}
	whole := cutting{file: f.file}
	for _, c := range used {
		whole.glyphs = append(whole.glyphs, c.glyph)
	}
	return whole
}

// A subsetter cuts a small font out of a large one. The instructions that fit
// outlines to the pixels of old screens are left out; they are half of a font.
// (OpenType specification, the chapters on the tables named here.)
type subsetter struct {
	from   *font
	glyphs []kept       // by their numbers in the small font
	number map[kept]int // the reverse
}

// What is kept is a glyph of the large font, or one that is composed of others.
type kept struct {
	glyph int
	made  composite
}

// subset returns a font of the glyphs of some characters, those
// that there are, unless the font has no outlines that can be cut.
func (f *font) subset(used repertoire) (made cutting, ok bool) {
	s := subsetter{from: f, number: make(map[kept]int, len(used)+1)}
	s.add(kept{})
	for _, c := range used {
		made.glyphs = append(made.glyphs, s.add(kept{c.glyph, c.made}))
	}
	glyf, loca, ok := s.outlines()
	if !ok {
		return cutting{}, false
	}
	made.file = assemble([]table{
		{"OS/2", f.tables["OS/2"]},
		{"cmap", characterMap(used, made.glyphs)},
		{"glyf", glyf},
		{"head", with(f.tables["head"], patch{8, 0}, patch{10, 0}, patch{50, 1})}, // no checksum yet; offsets of four bytes
		{"hhea", with(f.tables["hhea"], patch{34, len(s.glyphs)})},
		{"hmtx", s.metrics()},
		{"loca", loca},
		{"maxp", s.limits()},
		{"name", []byte{0, 0, 0, 0, 0, 6}}, // no names
		{"post", with(f.tables["post"][:min(32, len(f.tables["post"]))], patch{0, 3}, patch{2, 0})}, // none of glyphs either
	})
	return made, true
}

// add returns the number of a glyph in the small font.
func (s *subsetter) add(k kept) int {
	n, ok := s.number[k]
	if !ok {
		n = len(s.glyphs)
		s.glyphs = append(s.glyphs, k)
		s.number[k] = n
	}
	return n
}

// large returns the outline of a glyph with the numbers of the large font.
func (s *subsetter) large(k kept) []byte {
	if k.made.parts > 0 {
		return []byte(k.made.outline)
	}
	return s.from.outline(k.glyph)
}

// outlines returns the tables glyf and loca. Glyphs that others are composed of
// are added on the way.
func (s *subsetter) outlines() (glyf, loca []byte, ok bool) {
	for n := 0; n < len(s.glyphs); n++ {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		outline, ok := s.outline(s.large(s.glyphs[n]))
		if !ok {
			return nil, nil, false
		}
		glyf = append(glyf, outline...)
		glyf = append(glyf, make([]byte, -len(outline)&3)...)
	}
	return glyf, binary.BigEndian.AppendUint32(loca, uint32(len(glyf))), len(glyf) > 0
}

// The flags of the components of a composite glyph.
const (
	argumentsAreWords = 1 << 0
	hasScale          = 1 << 3
	moreComponents    = 1 << 5
	hasTwoScales      = 1 << 6
	hasMatrix         = 1 << 7
	hasInstructions   = 1 << 8
)

// outline returns an outline without instructions, with the components by their
// new numbers.
func (s *subsetter) outline(from []byte) ([]byte, bool) {
	if len(from) < 10 {
		return nil, len(from) == 0
	}
	if contours := int(int16(word(from, 0))); contours >= 0 {
		return withoutInstructions(from, 10+2*contours)
	}
	made := slices.Clone(from)
	for at, more := 10, true; more; {
		if at+4 > len(made) {
			return nil, false
		}
		flags := word(made, at)
		put(made, at, flags&^hasInstructions)
		put(made, at+2, s.add(kept{glyph: word(made, at+2)}))
		at += componentSize(flags)
		if more = flags&moreComponents != 0; !more {
			made = made[:min(at, len(made))]
		}
	}
	return made, true
}

// withoutInstructions cuts the instructions, whose length stands at an offset,
// out of a simple outline.
func withoutInstructions(from []byte, at int) ([]byte, bool) {
	length := word(from, at)
	if at+2+length > len(from) {
		return nil, false
	}
	made := append(slices.Clone(from[:at]), 0, 0)
	return append(made, from[at+2+length:]...), true
}

func componentSize(flags int) int {
	size := 6
	if flags&argumentsAreWords != 0 {
		size += 2
	}
	switch {
	case flags&hasScale != 0:
		size += 2
	case flags&hasTwoScales != 0:
		size += 4
	case flags&hasMatrix != 0:
		size += 8
	}
	return size
}

// metrics returns the table hmtx. What is composed bears on the left where its box begins, so that it stays where it is.
func (s *subsetter) metrics() (hmtx []byte) {
	from, long := s.from.tables["hmtx"], s.from.measures
	for _, k := range s.glyphs {
		bearing := 4*k.glyph + 2
		if k.glyph >= long {
			bearing = 4*long + 2*(k.glyph-long)
		}
		advance, left := s.from.units(k.glyph), word(from, bearing)
		if k.made.parts > 0 {
			advance, left = k.made.advance, word([]byte(k.made.outline), 2)
		}
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(advance))
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(left))
	}
	return hmtx
}

// limits returns the table maxp, for composites that may be composed of others.
func (s *subsetter) limits() []byte {
	const glyphs, components, depth = 4, 28, 30
	maxp := with(s.from.tables["maxp"], patch{glyphs, len(s.glyphs)})
	for _, k := range s.glyphs {
		if k.made.parts > 0 {
			put(maxp, components, max(word(maxp, components), k.made.parts))
			put(maxp, depth, word(s.from.tables["maxp"], depth)+1)
		}
	}
	return maxp
}

// characterMap returns a table cmap of one subtable, in format 4, with a
// segment for each run of codes whose glyphs follow each other.
func characterMap(used repertoire, glyphs []int) []byte {
	var starts, ends, deltas []int
	for i, c := range used {
		code, delta := c.code, (glyphs[i]-c.code)&0xFFFF
		if n := len(ends); n > 0 && ends[n-1] == code-1 && deltas[n-1] == delta {
			ends[n-1] = code
			continue
		}
		starts, ends, deltas = append(starts, code), append(ends, code), append(deltas, delta)
	}
	starts, ends, deltas = append(starts, 0xFFFF), append(ends, 0xFFFF), append(deltas, 1)
	n := len(starts)
	made := make([]byte, 0, 28+8*n)
	for _, w := range []int{0, 1, 3, 1, 0, 12, 4, 16 + 8*n, 0, 2 * n} {
		made = binary.BigEndian.AppendUint16(made, uint16(w))
	}
	made = append(made, searchHelp(n, 2)...)
	for _, list := range [][]int{ends, {0}, starts, deltas, make([]int, n)} { // no segment has an array of its own
		for _, w := range list {
			made = binary.BigEndian.AppendUint16(made, uint16(w))
		}
	}
	return made
}

// searchHelp returns what a table says for a binary search among n records of a
// size: the largest power of two in n, in bytes, its logarithm, and the rest.
func searchHelp(n, size int) (made []byte) {
	log := bits.Len(uint(n)) - 1
	for _, w := range []int{size << log, log, size * (n - 1<<log)} {
		made = binary.BigEndian.AppendUint16(made, uint16(w))
	}
	return made
}

// A patch is other 16 bits at an offset.
type patch struct{ at, value int }

// with returns a copy of a table with patches.
func with(table []byte, patches ...patch) []byte {
	made := slices.Clone(table)
	for _, p := range patches {
		put(made, p.at, p.value)
	}
	return made
}

// put writes 16 bits at an offset, if it lies in b.
func put(b []byte, at, value int) {
	if at >= 0 && at+2 <= len(b) {
		binary.BigEndian.PutUint16(b[at:], uint16(value))
	}
}

// A table is one table of a font file.
type table struct {
	name string
	data []byte
}

// assemble makes a font file of tables in ascending order. The table head is
// without checksum. (OpenType specification, "Organization of an OpenType
// font".)
func assemble(tables []table) []byte {
	at := 12 + 16*len(tables)
	size := at
	for _, t := range tables {
		size += len(t.data) + 3
	}
	made := append(make([]byte, 0, size), 0, 1, 0, 0, 0, byte(len(tables)))
	made = append(made, searchHelp(len(tables), 16)...)
	for _, t := range tables {
		made = append(made, t.name...)
		for _, n := range []int{int(checksum(t.data)), at, len(t.data)} {
			made = binary.BigEndian.AppendUint32(made, uint32(n))
		}
		at += len(t.data) + -len(t.data)&3
	}
	var head int
	for _, t := range tables {
		if t.name == "head" {
			head = len(made)
		}
		made = append(append(made, t.data...), make([]byte, -len(t.data)&3)...)
	}
	const whole = 0xB1B0AFBA // what the checksum of a file is to make it
	binary.BigEndian.PutUint32(made[head+8:], whole-checksum(made))
	return made
}

// checksum returns the sum of the big-endian numbers of four bytes that make up
// a table, the last of them filled with zeros.
func checksum(table []byte) (sum uint32) {
	for ; len(table) >= 4; table = table[4:] {
		sum += binary.BigEndian.Uint32(table)
	}
	var rest [4]byte
	copy(rest[:], table)
	return sum + binary.BigEndian.Uint32(rest[:])
}
