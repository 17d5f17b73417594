package pdf

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"fmt"
	"math"
	"slices"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// fonts puts the fonts of the pages, each cut to the characters that occur, in
// the places of their stand-ins. The codes of characters are UTF-16. (ISO
// 32000-1, 9.7.)
func (c *conformer) fonts() error {
	for f := range faces {
		if !c.used.shows(f) {
			continue
		}
		n := c.find("<</Type /Font\n/BaseFont /" + standIn(f) + "\n")
		if n == 0 {
			return fmt.Errorf("the font that is %s has no place", styleNames[f&3])
		}
		c.embed(n, c.book.typeface.font(f), c.used.repertoire(f, c.book.typeface.font(f)))
	}
	return nil
}

// A repertoire is what a file shows in one font, in the ascending order of codes.
type repertoire []character

// A character is a code, and what it stands for.
type character struct {
	code int
	shown
}

// repertoire returns what is shown in a face.
func (u *usage) repertoire(f face, in *font) (list repertoire) {
	for i, s := range u.codings[f].list {
		list = append(list, character{i + 1, s})
	}
	if list == nil {
		for _, r := range u.characters[f].list() {
			list = append(list, character{int(r), shown{glyph: int(in.glyph[r]), text: string(r)}})
		}
	}
	return list
}

// embed makes object n a font for some characters.
func (c *conformer) embed(n int, f *font, used repertoire) {
	cut := f.cut(used)
	unicode := toUnicode(used)
	name := "/" + subsetTag(unicode) + "+" + f.postScript()
	file := c.add(c.stream(fmt.Sprintf("/Length1 %d", len(cut.file)), cut.file))
	descriptor := c.add(f.descriptor(name, file))
	glyphs := c.add(c.stream("", glyphMap(used, cut.glyphs)))
	descendant := c.add(fmt.Appendf(nil, "<</Type /Font /Subtype /CIDFontType2 /BaseFont %s /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>>\n"+
		"/FontDescriptor %d 0 R /CIDToGIDMap %d 0 R /DW %d\n/W [%s]>>", name, descriptor, glyphs, f.thousandths(0), f.widths(used)))
	c.objects[n] = fmt.Appendf(nil, "<</Type /Font /Subtype /Type0 /BaseFont %s /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R>>",
		name, descendant, c.add(c.stream("", unicode)))
}

// The flags of a font. (ISO 32000-1, table 123.)
const (
	fixedPitch = 1 << 0
	symbolic   = 1 << 2
	slanted    = 1 << 6
	forceBold  = 1 << 18
)

// descriptor returns the descriptor of a font whose file is an object. (ISO
// 32000-1, 9.8.)
func (f *font) descriptor(name string, file int) []byte {
	head, hhea, os2, post := f.tables["head"], f.tables["hhea"], f.tables["OS/2"], f.tables["post"]
	ascent, descent := cmp.Or(f.scaled(hhea, 4), f.scaled(os2, 68)), cmp.Or(f.scaled(hhea, 6), f.scaled(os2, 70))
	weight, angle := word(os2, 4), signed(post, 4)
	capHeight, flags := ascent, symbolic
	if word(os2, 0) > 1 {
		capHeight = f.scaled(os2, 88)
	}
	if angle != 0 {
		flags |= slanted
	}
	if weight >= 600 {
		flags |= forceBold
	}
	if long(post, 12) != 0 {
		flags |= fixedPitch
	}
	return fmt.Appendf(nil, "<</Type /FontDescriptor /FontName %s /Ascent %d /Descent %d /CapHeight %d /Flags %d /FontBBox [%d %d %d %d]"+
		" /ItalicAngle %d /StemV %d /MissingWidth %d /FontFile2 %d 0 R>>",
		name, ascent, descent, capHeight, flags, f.scaled(head, 36), f.scaled(head, 38), f.scaled(head, 40), f.scaled(head, 42),
		angle, stem(weight), f.thousandths(0), file)
}

// stem estimates the width of the stems of a font from its weight.
func stem(weight int) int { return 50 + int(math.Pow(float64(weight)/65, 2)) }

// scaled returns a measure that a table has, in thousandths of the size.
func (f *font) scaled(table []byte, at int) int {
	return int(float64(signed(table, at)) * (1000 / f.unitsPerEm))
}

// thousandths returns the advance of a glyph in thousandths of the size.
func (f *font) thousandths(glyph int) int {
	return f.inThousandths(f.units(glyph))
}

// inThousandths returns units of the font in thousandths of the size.
func (f *font) inThousandths(units int) int {
	return int(math.Round(1000 / f.unitsPerEm * float64(units)))
}

// thousandthsOf returns the advance of what is shown in thousandths of the size.
func (f *font) thousandthsOf(s shown) int {
	if s.made.parts > 0 {
		return f.inThousandths(s.made.advance)
	}
	return f.thousandths(s.glyph)
}

// widths returns the widths of characters by their codes. (ISO 32000-1, 9.7.4.3.)
func (f *font) widths(used repertoire) []byte {
	var out []byte
	for i, c := range used {
		switch {
		case i == 0:
			out = append(strconv.AppendInt(out, int64(c.code), 10), " ["...)
		case used[i-1].code != c.code-1:
			out = append(strconv.AppendInt(append(out, "]\n"...), int64(c.code), 10), " ["...)
		default:
			out = append(out, ' ')
		}
		out = strconv.AppendInt(out, int64(f.thousandthsOf(c.shown)), 10)
	}
	return append(out, ']')
}

// glyphMap returns the glyphs of all codes up to the last of those of some characters,
// each of two bytes. (ISO 32000-1, 9.7.4.3, "CIDToGIDMap".)
func glyphMap(used repertoire, glyphs []int) []byte {
	out := make([]byte, 2*(used[len(used)-1].code+1))
	for i, c := range used {
		put(out, 2*c.code, glyphs[i])
	}
	return out
}

// subsetTag returns six letters for a subset. (ISO 32000-1, 9.6.4.)
func subsetTag(of []byte) string {
	sum := sha256.Sum256(of)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag)
}

// toUnicode returns the mapping of codes to Unicode. (ISO 32000-1, 9.10.3.)
func toUnicode(used repertoire) []byte {
	const most = 100 // ranges in a block
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for block := range slices.Chunk(ranges(used), most) {
		fmt.Fprintf(&b, "%d beginbfrange\n", len(block))
		for _, r := range block {
			fmt.Fprintf(&b, "<%04X> <%04X> <", r.first, r.last)
			for _, unit := range utf16.Encode([]rune(r.text)) {
				fmt.Fprintf(&b, "%04X", unit)
			}
			b.WriteString(">\n")
		}
		b.WriteString("endbfrange\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}

// A codeRange is codes side by side that show characters side by side, of which, as of the codes, only the lower byte
// differs.
type codeRange struct {
	first, last int
	text        string // of the first
}

func ranges(used repertoire) (list []codeRange) {
	for i, c := range used {
		if i > 0 && c.follows(used[i-1]) {
			list[len(list)-1].last = c.code
			continue
		}
		list = append(list, codeRange{c.code, c.code, c.text})
	}
	return list
}

// follows reports whether a character can go on the range of another.
func (c character) follows(before character) bool {
	r, one := single(c.text)
	last, after := single(before.text)
	return c.code == before.code+1 && c.code&0xFF != 0 && one && after && r == last+1 && r&0xFF != 0
}

// single returns the one character that a text is.
func single(text string) (r rune, ok bool) {
	r, size := utf8.DecodeRuneInString(text)
	return r, size == len(text)
}
