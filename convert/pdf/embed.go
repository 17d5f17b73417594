package pdf

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"fmt"
	"math"
	"slices"
	"strconv"
)

// fonts puts the fonts of the pages, each cut to the characters that occur, in
// the places of their stand-ins. The codes of characters are UTF-16. (ISO
// 32000-1, 9.7.)
func (c *conformer) fonts() error {
	for f := range face(4) {
		used := c.used[f].list()
		if len(used) == 0 {
			continue
		}
		n := c.find("<</Type /Font\n/BaseFont /" + standIn(f) + "\n")
		if n == 0 {
			return fmt.Errorf("the font that is %s has no place", styleNames[f])
		}
		c.embed(n, c.book.typeface.font(f), used)
	}
	return nil
}

// embed makes object n a font for some characters.
func (c *conformer) embed(n int, f *font, used []rune) {
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
	return int(math.Round(1000 / f.unitsPerEm * float64(word(f.tables["hmtx"], 4*min(glyph, f.measures-1)))))
}

// widths returns the widths of characters in ascending order, by their codes.
// (ISO 32000-1, 9.7.4.3.)
func (f *font) widths(used []rune) []byte {
	var out []byte
	for i, r := range used {
		switch {
		case i == 0:
			out = append(strconv.AppendInt(out, int64(r), 10), " ["...)
		case used[i-1] != r-1:
			out = append(strconv.AppendInt(append(out, "]\n"...), int64(r), 10), " ["...)
		default:
			out = append(out, ' ')
		}
		out = strconv.AppendInt(out, int64(f.thousandths(int(f.glyph[r]))), 10)
	}
	return append(out, ']')
}

// glyphMap returns the glyphs of all codes up to the last of characters in
// ascending order, each of two bytes. (ISO 32000-1, 9.7.4.3, "CIDToGIDMap".)
func glyphMap(used []rune, glyphs []int) []byte {
	out := make([]byte, 2*(used[len(used)-1]+1))
	for i, r := range used {
		put(out, 2*int(r), glyphs[i])
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

// toUnicode returns the mapping to Unicode of characters in ascending order,
// whose codes are UTF-16. (ISO 32000-1, 9.10.3.)
func toUnicode(used []rune) []byte {
	const most = 100 // ranges in a block
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for block := range slices.Chunk(ranges(used), most) {
		fmt.Fprintf(&b, "%d beginbfrange\n", len(block))
		for _, r := range block {
			fmt.Fprintf(&b, "<%04X> <%04X> <%04X>\n", r.first, r.last, r.first)
		}
		b.WriteString("endbfrange\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}

// A characterRange is characters side by side, of which only the lower byte
// differs.
type characterRange struct{ first, last rune }

func ranges(used []rune) (list []characterRange) {
	for _, r := range used {
		if n := len(list); n > 0 && list[n-1].last == r-1 && r&0xFF != 0 {
			list[n-1].last = r
			continue
		}
		list = append(list, characterRange{r, r})
	}
	return list
}
