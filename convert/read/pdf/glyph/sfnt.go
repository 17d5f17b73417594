package glyph

import (
	"encoding/binary"
	"strings"
)

// A trueType is what the tables of an embedded TrueType or OpenType font say of its glyphs, by
// their numbers. Whatever is missing or damaged in them is left out.
type trueType struct {
	byCode map[uint32]uint16 // codes of the symbol table (3, 0), or else those of the Macintosh table (1, 0)
	texts  map[uint16]string // from the Unicode tables, or else from the names in "post"
	left   *budget
}

// maxFontGlyphs is how many codes of one table are looked at. A font has no more glyphs.
const maxFontGlyphs = 1 << 16

// A table is part of a font. Reading beyond its end gives zeros, so that a damaged font says less.
type table []byte

func (t table) from(at int) table {
	if at < 0 || at > len(t) {
		return nil
	}
	return t[at:]
}

func (t table) u8(at int) int {
	if at < 0 || at >= len(t) {
		return 0
	}
	return int(t[at])
}

func (t table) u16(at int) int {
	if at < 0 || at+2 > len(t) {
		return 0
	}
	return int(binary.BigEndian.Uint16(t[at:]))
}

func (t table) u32(at int) uint32 {
	if at < 0 || at+4 > len(t) {
		return 0
	}
	return binary.BigEndian.Uint32(t[at:])
}

// fontTables returns the tables of a font by their tags (OpenType specification, "Organization of an OpenType Font").
// Of a collection they are those of its first font.
func fontTables(data []byte) map[string]table {
	file := table(data)
	if strings.HasPrefix(string(data[:min(4, len(data))]), "ttcf") {
		file = file.from(int(file.u32(12)))
	}
	tables := map[string]table{}
	const mostTables = 64
	for i := range min(file.u16(4), mostTables) {
		entry := file.from(12 + 16*i)
		if len(entry) < 16 {
			break
		}
		start, size := int(entry.u32(8)), int(entry.u32(12))
		body := table(data).from(start)
		tables[string(entry[:4])] = body[:min(size, len(body))]
	}
	return tables
}

// parseTrueType reads the tables "cmap" and "post" of a font.
func parseTrueType(data []byte, left *budget) *trueType {
	f := &trueType{byCode: map[uint32]uint16{}, texts: map[uint16]string{}, left: left}
	tables := fontTables(data)
	f.readCMap(tables["cmap"])
	if len(f.texts) == 0 {
		f.readPost(tables["post"])
	}
	return f
}

func (f *trueType) readCMap(t table) {
	type subtable struct{ platform, encoding int }
	found := map[subtable]table{}
	for i := range min(t.u16(2), 64) {
		entry := t.from(4 + 8*i)
		found[subtable{entry.u16(0), entry.u16(2)}] = t.from(int(entry.u32(4)))
	}
	for _, unicode := range []subtable{{3, 10}, {0, 6}, {0, 4}, {3, 1}, {0, 3}, {0, 2}, {0, 1}, {0, 0}} {
		f.eachCode(found[unicode], func(code uint32, glyph uint16) {
			if _, known := f.texts[glyph]; !known {
				f.texts[glyph] = string(rune(code))
			}
		})
	}
	for _, coded := range []subtable{{3, 0}, {1, 0}} {
		f.eachCode(found[coded], func(code uint32, glyph uint16) {
			if _, known := f.byCode[code]; !known {
				f.byCode[code] = glyph
			}
		})
	}
}

// eachCode calls do with what a subtable of "cmap" maps, in ascending order of the codes.
func (f *trueType) eachCode(t table, do func(code uint32, glyph uint16)) {
	budget := maxFontGlyphs
	one := func(code uint32, glyph int) {
		if glyph != 0 && f.left.spend(&f.left.entries, 1) {
			do(code, uint16(glyph))
		}
	}
	switch t.u16(0) {
	case 0:
		for code, glyph := range t.from(6)[:min(256, len(t.from(6)))] {
			one(uint32(code), int(glyph))
		}
	case 4:
		segments := t.u16(6) / 2
		for i := range segments {
			end, start := t.u16(14+2*i), t.u16(16+2*(segments+i))
			delta, at := t.u16(16+2*(2*segments+i)), 16+2*(3*segments+i)
			offset := t.u16(at)
			for code := start; code <= end && code < 0xFFFF && budget > 0; code++ {
				budget--
				glyph := code
				if offset != 0 {
					if glyph = t.u16(at + offset + 2*(code-start)); glyph == 0 {
						continue
					}
				}
				one(uint32(code), (glyph+delta)&0xFFFF)
			}
		}
	case 6:
		first := t.u16(6)
		for i := range t.u16(8) {
			one(uint32(first+i), t.u16(10+2*i))
		}
	case 12:
		for i := range min(t.u32(12), maxFontGlyphs) {
			group := t.from(16 + 12*int(i))
			start, end, glyph := group.u32(0), group.u32(4), group.u32(8)
			for code := start; code <= end && code <= 0x10FFFF && budget > 0; code++ {
				budget--
				one(code, int(glyph+code-start)&0xFFFF)
			}
		}
	}
}

// readPost reads the names of glyphs of version 2 of "post". The names of the first 258 numbers, which
// are not in the font, are those of MacRoman in most subsets and not needed.
func (f *trueType) readPost(t table) {
	const ownNames = 258 // numbers from here on are names of the font
	if t.u32(0) != 0x00020000 {
		return
	}
	glyphs := t.u16(32)
	var names []string
	if !f.left.spend(&f.left.entries, glyphs) {
		return
	}
	for at := 34 + 2*glyphs; at < len(t) && len(names) < glyphs; {
		end := min(at+1+int(t[at]), len(t))
		names = append(names, string(t[at+1:end]))
		at = end
	}
	for glyph := range glyphs {
		if n := t.u16(34+2*glyph) - ownNames; 0 <= n && n < len(names) {
			if text := nameText(names[n], false); text != "" {
				f.texts[uint16(glyph)] = text
			}
		}
	}
}

// codeText returns what the font shows for a code of one byte, or "". Symbol fonts have their codes
// from U+F000 on.
func (f *trueType) codeText(code uint32) string {
	for _, base := range []uint32{0xF000, 0, 0xF100, 0xF200} {
		if glyph, ok := f.byCode[base+code]; ok {
			return f.texts[glyph]
		}
	}
	return ""
}
