package pdf

import (
	"encoding/binary"
	"maps"
	"slices"
)

// A subsetter cuts a small font out of a large one, for the library to cut
// again: most of what the library does with a font takes time in proportion to
// its glyphs, and it writes into the bytes that it is given. The instructions
// that fit outlines to the pixels of old screens are left out; they are half of
// a font. (OpenType specification, the chapters on the tables named here.)
type subsetter struct {
	from   *font
	glyphs []int       // of the large font, by their numbers in the small one
	number map[int]int // the reverse
}

// subset returns a TrueType font that has the glyphs of runes, or nil when the
// font has no outlines that can be cut.
func (f *font) subset(runes map[rune]bool) []byte {
	s := subsetter{from: f, number: make(map[int]int)}
	s.add(0)
	codes := make(map[int]int)
	for _, r := range slices.Sorted(maps.Keys(runes)) {
		if f.has(r) && r < 0xFFFF {
			codes[int(r)] = s.add(int(f.glyph[r]))
		}
	}
	glyf, loca, ok := s.outlines()
	if !ok {
		return nil
	}
	return assemble(map[string][]byte{
		"OS/2": f.tables["OS/2"],
		"cmap": characterMap(codes),
		"glyf": glyf,
		"head": with(f.tables["head"], 50, 1), // offsets of four bytes
		"hhea": with(f.tables["hhea"], 34, len(s.glyphs)),
		"hmtx": s.metrics(),
		"loca": loca,
		"maxp": with(f.tables["maxp"], 4, len(s.glyphs)),
		"name": {0, 0, 0, 0, 0, 6}, // no names
		"post": f.tables["post"][:min(32, len(f.tables["post"]))],
	})
}

// add returns the number of a glyph in the small font.
func (s *subsetter) add(glyph int) int {
	n, ok := s.number[glyph]
	if !ok {
		n = len(s.glyphs)
		s.glyphs = append(s.glyphs, glyph)
		s.number[glyph] = n
	}
	return n
}

// outlines returns the tables glyf and loca. Glyphs that others are composed of
// are added on the way.
func (s *subsetter) outlines() (glyf, loca []byte, ok bool) {
	for n := 0; n < len(s.glyphs); n++ {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		outline, ok := s.outline(s.from.outline(s.glyphs[n]))
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
		put(made, at+2, s.add(word(made, at+2)))
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

// metrics returns the table hmtx.
func (s *subsetter) metrics() (hmtx []byte) {
	from, long := s.from.tables["hmtx"], s.from.measures
	for _, glyph := range s.glyphs {
		bearing := 4*glyph + 2
		if glyph >= long {
			bearing = 4*long + 2*(glyph-long)
		}
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(word(from, 4*min(glyph, long-1))))
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(word(from, bearing)))
	}
	return hmtx
}

// characterMap returns a table cmap of one subtable, in format 4, with a
// segment for each run of characters whose glyphs follow each other.
func characterMap(codes map[int]int) []byte {
	var starts, ends, deltas []int
	for _, c := range slices.Sorted(maps.Keys(codes)) {
		delta := (codes[c] - c) & 0xFFFF
		if n := len(ends); n > 0 && ends[n-1] == c-1 && deltas[n-1] == delta {
			ends[n-1] = c
			continue
		}
		starts, ends, deltas = append(starts, c), append(ends, c), append(deltas, delta)
	}
	starts, ends, deltas = append(starts, 0xFFFF), append(ends, 0xFFFF), append(deltas, 1)
	n := len(starts)
	table := []int{0, 1, 3, 1, 0, 12, 4, 16 + 8*n, 0, 2 * n, 0, 0, 0}
	table = append(append(table, ends...), 0)
	table = append(append(table, starts...), deltas...)
	table = append(table, make([]int, n)...) // no segment has an array of its own
	var made []byte
	for _, w := range table {
		made = binary.BigEndian.AppendUint16(made, uint16(w))
	}
	return made
}

// with returns a copy of a table with other 16 bits at an offset.
func with(table []byte, at, value int) []byte {
	made := slices.Clone(table)
	put(made, at, value)
	return made
}

// put writes 16 bits at an offset, if it lies in b.
func put(b []byte, at, value int) {
	if at >= 0 && at+2 <= len(b) {
		binary.BigEndian.PutUint16(b[at:], uint16(value))
	}
}

// assemble makes a font file of tables. Their checksums are left out: the
// library writes its own.
func assemble(tables map[string][]byte) []byte {
	made := []byte{0, 1, 0, 0, 0, byte(len(tables)), 0, 0, 0, 0, 0, 0}
	at := len(made) + 16*len(tables)
	var body []byte
	for _, name := range slices.Sorted(maps.Keys(tables)) {
		table := tables[name]
		made = append(append(made, name...), 0, 0, 0, 0)
		made = binary.BigEndian.AppendUint32(made, uint32(at+len(body)))
		made = binary.BigEndian.AppendUint32(made, uint32(len(table)))
		body = append(append(body, table...), make([]byte, -len(table)&3)...)
	}
	return append(made, body...)
}
