package glyph

import "strings"

// A cffFont is what an embedded CFF font says of its glyphs: their names, and the codes that it
// gives them (Technical Note 5176).
type cffFont struct {
	names    []string        // by number; nil: the font has CIDs instead of names
	cids     []uint16        // of a font with CIDs, by number
	encoding map[byte]string // names of glyphs; nil: StandardEncoding
}

// parseCFF reads the charset and the encoding of the first font; nil: it is no CFF font.
func parseCFF(data []byte, left *budget) *cffFont {
	t := table(data)
	if len(t) < 4 {
		return nil
	}
	_, at := cffIndex(t, int(t[2])) // names of fonts
	tops, at := cffIndex(t, at)
	own, _ := cffIndex(t, at)
	if len(tops) == 0 {
		return nil
	}
	top := cffDict(tops[0])
	const charset, encoding, charStrings, ros = 15, 16, 17, 12<<8 | 30
	glyphs, _ := cffIndex(t, top[charStrings])
	if !left.spend(&left.entries, len(glyphs)+len(own)) {
		return nil
	}
	sids := cffCharset(t, top[charset], len(glyphs))
	f := &cffFont{}
	if _, keyed := top[ros]; keyed {
		f.cids = sids
		return f
	}
	standard := strings.Fields(cffStrings)
	name := func(sid uint16) string {
		n := int(sid)
		if n < len(standard) {
			return standard[n]
		}
		if n -= len(standard); n < len(own) {
			return string(own[n])
		}
		return ""
	}
	for _, sid := range sids {
		f.names = append(f.names, name(sid))
	}
	f.encoding = cffEncoding(t, top[encoding], f.names, name)
	return f
}

// cffIndex reads an INDEX: its objects, and where it ends.
func cffIndex(t table, at int) (objects [][]byte, end int) {
	count := t.u16(at)
	if count == 0 {
		return nil, at + 2
	}
	rest := t.from(at + 2)
	if len(rest) == 0 || rest[0] < 1 || rest[0] > 4 {
		return nil, len(t)
	}
	size := int(rest[0])
	offset := func(i int) int {
		n := 0
		for _, b := range rest.from(1 + i*size)[:min(size, len(rest.from(1+i*size)))] {
			n = n<<8 | int(b)
		}
		return n
	}
	base := at + 3 + (count+1)*size - 1
	for i := range count {
		start, stop := base+offset(i), base+offset(i+1)
		if start > stop || stop > len(t) || start < 0 {
			return objects, len(t)
		}
		objects = append(objects, t[start:stop])
	}
	return objects, base + offset(count)
}

// cffDict reads the last whole number before each operator of a DICT. Operators of two bytes
// begin with 12.
func cffDict(data []byte) map[int]int {
	dict, last := map[int]int{}, 0
	t := table(data)
	for i := 0; i < len(t); {
		switch b := int(t[i]); {
		case b == 12:
			dict[12<<8|t.u8(i+1)] = last
			i += 2
		case b <= 21:
			dict[b] = last
			i++
		case b == 28:
			last = int(int16(t.u16(i + 1)))
			i += 3
		case b == 29:
			last = int(int32(t.u32(i + 1)))
			i += 5
		case b == 30: // a real number, in halves of bytes up to 15; none is an offset
			for i++; i < len(t) && t[i]&0xF != 0xF; i++ {
			}
			i++
		case b <= 246:
			last = b - 139
			i++
		case b <= 250:
			last = (b-247)<<8 + t.u8(i+1) + 108
			i += 2
		case b <= 254:
			last = -(b-251)<<8 - t.u8(i+1) - 108
			i += 2
		default:
			i++
		}
	}
	return dict
}

// cffCharset reads the names (SID) or CIDs of the glyphs. The three charsets that are not in the
// font are taken as ISOAdobe, in which the number of a name is that of its glyph.
func cffCharset(t table, at, glyphs int) []uint16 {
	sids := make([]uint16, 0, glyphs)
	if glyphs > 0 {
		sids = append(sids, 0) // .notdef
	}
	if at <= 2 {
		for len(sids) < glyphs {
			sids = append(sids, uint16(len(sids)))
		}
		return sids
	}
	format := t.u8(at)
	for at++; len(sids) < glyphs && at < len(t); {
		first, more := t.u16(at), 0
		at += 2
		switch format {
		case 1:
			more = t.u8(at)
			at++
		case 2:
			more = t.u16(at)
			at += 2
		}
		for n := 0; n <= more && len(sids) < glyphs; n++ {
			sids = append(sids, uint16(first+n))
		}
	}
	return sids
}

// cffEncoding reads the names of the codes; nil: the encoding is the standard one.
func cffEncoding(t table, at int, names []string, name func(sid uint16) string) map[byte]string {
	if at <= 1 || at >= len(t) {
		return nil
	}
	codes := map[byte]string{}
	format, count := t.u8(at), t.u8(at+1)
	glyph := 1
	give := func(code int) {
		if glyph < len(names) {
			codes[byte(code)] = names[glyph]
		}
		glyph++
	}
	at += 2
	for range count {
		first, more := t.u8(at), 0
		at++
		if format&0x7F == 1 {
			more = t.u8(at)
			at++
		}
		for n := range more + 1 {
			give(first + n)
		}
	}
	if format&0x80 != 0 {
		count = t.u8(at)
		for i := range count {
			entry := t.from(at + 1 + 3*i)
			codes[byte(entry.u8(0))] = name(uint16(entry.u16(1)))
		}
	}
	return codes
}

// cidText returns what the glyph of a CID stands for. In a font without CIDs they are the numbers of the glyphs
// (ISO 32000-1, 9.7.4.2).
func (f *cffFont) cidText(cid uint32) string {
	if int(cid) < len(f.names) {
		return nameText(f.names[cid], false)
	}
	return ""
}

// cffName returns the name of the first font.
func cffName(data []byte) string {
	t := table(data)
	if names, _ := cffIndex(t, t.u8(2)); len(names) > 0 {
		return string(names[0])
	}
	return ""
}
