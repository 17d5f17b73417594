package pdf

import (
	"encoding/binary"
	"sync"
	"unicode"

	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifbolditalic"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"
)

// A face is one of the four styles of the family, or of the fonts of a script: the sum of its properties.
type face uint8

const (
	italic face = 1 << iota
	bold
	foreign      // of the script of the text, for which no font is built in
	faces        // how many there are
	regular face = 0
)

// String returns the style as the writer of the file calls it.
func (f face) String() string { return [...]string{"", "I", "B", "BI"}[f&3] }

// family returns the name under which the library knows the fonts of a face.
func (f face) family() string {
	if f&foreign != 0 {
		return "script"
	}
	return "text"
}

// data returns the font file of f, which is not to be changed.
func (f face) data() []byte {
	switch f & 3 {
	case italic:
		return liberationserifitalic.TTF
	case bold:
		return liberationserifbold.TTF
	case italic | bold:
		return liberationserifbolditalic.TTF
	default:
		return liberationserifregular.TTF
	}
}

// A font is a font file that has been looked at: the glyphs of the characters
// of the Basic Multilingual Plane, 0 where there is none, and their widths at a
// size of 1. It is not changed.
type font struct {
	file       []byte
	tables     map[string][]byte
	unitsPerEm float64
	measures   int // glyphs with an advance of their own
	glyph      [1 << 16]uint16
	width      [1 << 16]float64
	beyond     map[rune]uint16         // the glyphs of characters beyond the Basic Multilingual Plane
	curves     *curves                 // in the place of outlines of TrueType; nil where there are these
	shaping    func() (*shaper, error) // of its letters, where they join
}

// fonts holds the fonts of the four faces, each read when first asked for.
var fonts = [4]func() *font{
	sync.OnceValue(func() *font { return readFont(regular.data()) }),
	sync.OnceValue(func() *font { return readFont(italic.data()) }),
	sync.OnceValue(func() *font { return readFont(bold.data()) }),
	sync.OnceValue(func() *font { return readFont((italic | bold).data()) }),
}

// has reports whether f can print r.
func (f *font) has(r rune) bool { return f.glyphOf(r) > 0 }

// glyphOf returns the glyph of a character, 0 where there is none.
func (f *font) glyphOf(r rune) int {
	if r >= 0 && r <= 0xFFFF {
		return int(f.glyph[r])
	}
	return int(f.beyond[r])
}

// natural returns the width of r at a size of 1.
func (f *font) natural(r rune) float64 {
	if r >= 0 && r <= 0xFFFF {
		return f.width[r]
	}
	if glyph := f.glyphOf(r); glyph > 0 {
		return f.advance(glyph)
	}
	return 0
}

// advance returns the width of a glyph at a size of 1.
func (f *font) advance(glyph int) float64 {
	return float64(f.units(glyph)) / f.unitsPerEm
}

// outline returns the outline of a glyph, nil when it has none.
func (f *font) outline(glyph int) []byte {
	if f.curves != nil {
		return f.curves.outline(glyph)
	}
	loca, glyf := f.tables["loca"], f.tables["glyf"]
	begin, end := 2*word(loca, 2*glyph), 2*word(loca, 2*glyph+2)
	if word(f.tables["head"], 50) == 1 {
		begin, end = long(loca, 4*glyph), long(loca, 4*glyph+4)
	}
	if begin >= end || end > len(glyf) {
		return nil
	}
	return glyf[begin:end]
}

// readFont reads the tables head, hhea, hmtx and cmap of a TrueType font. A
// font of another form has no glyphs. (OpenType specification, the chapters on
// these tables.)
func readFont(data []byte) *font {
	tables := tablesOf(data)
	w := &font{file: data, tables: tables, unitsPerEm: 1}
	w.shaping = sync.OnceValues(func() (*shaper, error) { return newShaper(w) })
	head, hhea, hmtx, cmap := tables["head"], tables["hhea"], tables["hmtx"], tables["cmap"]
	if len(head) < 54 || len(hhea) < 36 || len(cmap) < 4 {
		return w
	}
	w.unitsPerEm = float64(word(head, 18))
	w.measures = word(hhea, 34)
	for r, glyph := range glyphsOf(cmap) {
		at := 4 * (min(int(glyph), w.measures-1))
		if glyph != 0 && at >= 0 && at+2 <= len(hmtx) {
			w.glyph[r] = glyph
			w.width[r] = float64(word(hmtx, at)) / w.unitsPerEm
		}
	}
	w.beyond = glyphsBeyond(cmap)
	if table := tables["CFF "]; table != nil {
		w.curves = readCurves(table)
		tables["maxp"] = limits(word(tables["maxp"], 4))
	}
	return w
}

// tablesOf cuts a font file into its tables.
func tablesOf(font []byte) map[string][]byte {
	tables := make(map[string][]byte)
	for i := range word(font, 4) {
		at := 12 + 16*i
		if at+16 > len(font) {
			break
		}
		offset, length := long(font, at+8), long(font, at+12)
		if offset+length <= len(font) {
			tables[string(font[at:at+4])] = font[offset : offset+length]
		}
	}
	return tables
}

// glyphsOf yields the characters and glyphs of the Windows Unicode subtable, in
// format 4, of a table cmap.
func glyphsOf(cmap []byte) func(yield func(rune, uint16) bool) {
	return func(yield func(rune, uint16) bool) {
		sub := windowsSubtable(cmap, 1)
		if word(sub, 0) != 4 {
			return
		}
		segments := word(sub, 6) / 2
		ends, starts := 14, 16+2*segments
		deltas, ranges := starts+2*segments, starts+4*segments
		for i := range segments {
			first, last := word(sub, starts+2*i), word(sub, ends+2*i)
			delta, offset := word(sub, deltas+2*i), word(sub, ranges+2*i)
			for r := first; r <= last && r < 0xFFFF; r++ {
				glyph := uint16(r + delta)
				if offset != 0 {
					glyph = uint16(word(sub, ranges+2*i+offset+2*(r-first)))
					if glyph != 0 {
						glyph += uint16(delta)
					}
				}
				if !yield(rune(r), glyph) {
					return
				}
			}
		}
	}
}

// glyphsBeyond returns the glyphs of characters beyond the Basic Multilingual Plane, of the Windows subtable for all of Unicode, in
// format 12.
func glyphsBeyond(cmap []byte) map[rune]uint16 {
	const all, most = 10, 1 << 17 // characters of a font that has as many as there can be
	sub := windowsSubtable(cmap, all)
	if word(sub, 0) != 12 {
		return nil
	}
	glyphs := make(map[rune]uint16)
	for i := range min(long(sub, 12), len(sub)/12) {
		at := 16 + 12*i
		first, last, glyph := long(sub, at), long(sub, at+4), long(sub, at+8)
		for r := max(first, 0x10000); r <= min(last, unicode.MaxRune) && len(glyphs) < most; r++ {
			glyphs[rune(r)] = uint16(glyph + r - first)
		}
	}
	return glyphs
}

// windowsSubtable returns the subtable of a table cmap that is in an encoding of Windows.
func windowsSubtable(cmap []byte, encoding int) []byte {
	for i := range word(cmap, 2) {
		at := 4 + 8*i
		if word(cmap, at) == 3 && word(cmap, at+2) == encoding {
			if offset := long(cmap, at+4); offset < len(cmap) {
				return cmap[offset:]
			}
		}
	}
	return nil
}

// word returns the 16 bits at an offset, 0 beyond the end.
func word(b []byte, at int) int {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return int(binary.BigEndian.Uint16(b[at:]))
}

// signed returns the 16 bits at an offset as a signed number.
func signed(b []byte, at int) int { return int(int16(word(b, at))) }

// long returns the 32 bits at an offset, 0 beyond the end.
func long(b []byte, at int) int {
	if at < 0 || at+4 > len(b) {
		return 0
	}
	return int(binary.BigEndian.Uint32(b[at:]))
}
