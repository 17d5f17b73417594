package glyph

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf16"
)

// A cmap is a CMap: which bytes make a code, and what a code stands for, a number
// of a glyph (CID) or a text (ISO 32000-1, 9.7.5 and 9.10.3).
type cmap struct {
	spaces   []codeSpace
	cids     []cidRange
	chars    map[uint32]string
	ranges   []textRange
	vertical bool
	use      string // the name of the CMap that this one adds to
}

// A codeSpace says that codes of some bytes have each byte within those of low and high.
type codeSpace struct {
	bytes     int
	low, high uint32
}

type cidRange struct{ low, high, cid uint32 }

// A textRange is for codes that stand for texts which differ in the last character.
type textRange struct {
	low, high uint32
	text      string // of low
}

// Limits of what a CMap may say.
const (
	maxCMapOperands = 1 << 18 // of one operator: three times what a font of 65,536 glyphs needs, and some
	maxCodeSpaces   = 64      // the predefined CMaps have up to a dozen
	maxCMapText     = 512     // bytes of the text of one code (ISO 32000-1, 9.10.3)
)

// twoBytes is the code space of Identity and of the CMaps that take UCS-2.
var twoBytes = []codeSpace{{2, 0, 0xFFFF}}

// parseCMap reads a CMap within the budget of the library.
func (l *library) parseCMap(data []byte) *cmap { return parseCMap(data, &l.left) }

// parseCMap reads a CMap. What it does not understand it leaves out: a CMap that is broken
// says less, and nothing wrong.
func parseCMap(data []byte, left *budget) *cmap {
	m := &cmap{chars: map[uint32]string{}}
	lex := cmapLexer{data: data}
	var operands []cmapToken
	for {
		token, ok := lex.next()
		if !ok {
			break
		}
		if token.kind != cmapWord {
			if len(operands) < maxCMapOperands {
				operands = append(operands, token)
			}
			continue
		}
		if !left.spend(&left.entries, len(operands)/2) {
			break
		}
		m.do(token.text, operands)
		operands = operands[:0]
	}
	slices.SortStableFunc(m.cids, func(a, b cidRange) int { return cmp.Compare(a.low, b.low) })
	slices.SortStableFunc(m.ranges, func(a, b textRange) int { return cmp.Compare(a.low, b.low) })
	return m
}

// do takes over what an operator of a CMap says.
func (m *cmap) do(operator string, operands []cmapToken) {
	switch operator {
	case "usecmap":
		if n := len(operands); n > 0 {
			m.use = operands[n-1].text
		}
	case "def":
		if n := len(operands); n >= 2 && operands[n-2].text == "WMode" {
			m.vertical = operands[n-1].number == 1
		}
	case "endcodespacerange":
		for p := range slices.Chunk(operands, 2) {
			if len(p) == 2 && p[0].isCode() && p[1].isCode() && len(m.spaces) < maxCodeSpaces {
				m.spaces = append(m.spaces, codeSpace{len(p[1].text), p[0].code(), p[1].code()})
			}
		}
	case "endcidchar":
		for p := range slices.Chunk(operands, 2) {
			if len(p) == 2 && p[0].isCode() {
				m.cids = append(m.cids, cidRange{p[0].code(), p[0].code(), p[1].number})
			}
		}
	case "endcidrange":
		for p := range slices.Chunk(operands, 3) {
			if len(p) == 3 && p[0].isCode() && p[1].isCode() {
				m.cids = append(m.cids, cidRange{p[0].code(), p[1].code(), p[2].number})
			}
		}
	case "endbfchar":
		for p := range slices.Chunk(operands, 2) {
			if len(p) == 2 && p[0].isCode() {
				m.chars[p[0].code()] = p[1].unicode()
			}
		}
	case "endbfrange":
		m.addRanges(operands)
	}
}

// addRanges reads pairs of codes, each followed by a text or by an array with a text for each code.
func (m *cmap) addRanges(operands []cmapToken) {
	for len(operands) >= 3 {
		low, high, to := operands[0], operands[1], operands[2]
		operands = operands[3:]
		if to.kind != cmapOpen {
			if low.isCode() && high.isCode() {
				m.ranges = append(m.ranges, textRange{low.code(), high.code(), to.unicode()})
			}
			continue
		}
		for n := uint32(0); len(operands) > 0; n++ {
			text := operands[0]
			operands = operands[1:]
			if text.kind == cmapClose {
				break
			}
			if low.isCode() && high.isCode() && low.code()+n <= high.code() {
				m.chars[low.code()+n] = text.unicode()
			}
		}
	}
}

// text returns what a code stands for, or "".
func (m *cmap) text(code uint32) string {
	if text, ok := m.chars[code]; ok {
		return text
	}
	at, ok := rangeAt(len(m.ranges), code, func(i int) (low, high uint32) { return m.ranges[i].low, m.ranges[i].high })
	if !ok {
		return ""
	}
	return advanced(m.ranges[at].text, code-m.ranges[at].low)
}

// cid returns the number of the glyph that a code selects.
func (m *cmap) cid(code uint32) (uint32, bool) {
	at, ok := rangeAt(len(m.cids), code, func(i int) (low, high uint32) { return m.cids[i].low, m.cids[i].high })
	if !ok {
		return 0, false
	}
	return m.cids[at].cid + code - m.cids[at].low, true
}

// rangeAt finds the range that holds a code among ranges in the order of their low ends. Ranges should
// not overlap; of some that do, the last few are tried.
func rangeAt(n int, code uint32, bounds func(int) (low, high uint32)) (int, bool) {
	const overlaps = 4
	low, high := 0, n
	for low < high {
		middle := (low + high) / 2
		if from, _ := bounds(middle); from <= code {
			low = middle + 1
		} else {
			high = middle
		}
	}
	for i := low - 1; i >= 0 && i >= low-overlaps; i-- {
		if _, to := bounds(i); code <= to {
			return i, true
		}
	}
	return 0, false
}

// advanced returns a text whose last character is n further on.
func advanced(text string, n uint32) string {
	if n == 0 || text == "" {
		return text
	}
	runes := []rune(text)
	runes[len(runes)-1] += rune(n)
	return string(runes)
}

// nextCode takes one code off the front of a string. Bytes that no code begins with are taken as a code of the
// shortest kind, which stands for nothing.
func nextCode(spaces []codeSpace, s string) (code uint32, bytes int) {
	if len(spaces) == 1 && spaces[0].bytes == 2 && len(s) >= 2 {
		return uint32(s[0])<<8 | uint32(s[1]), 2
	}
	shortest := len(s)
	for n := 1; n <= 4 && n <= len(s); n++ {
		code = code<<8 | uint32(s[n-1])
		for _, space := range spaces {
			if space.bytes == n && space.holds(code) {
				return code, n
			}
			shortest = min(shortest, space.bytes)
		}
	}
	shortest = max(shortest, 1)
	code = 0
	for _, b := range []byte(s[:shortest]) {
		code = code<<8 | uint32(b)
	}
	return code, shortest
}

// holds reports whether each byte of the code is within those of the bounds.
func (s codeSpace) holds(code uint32) bool {
	for shift := 0; shift < 8*s.bytes; shift += 8 {
		b := code >> shift & 0xFF
		if b < s.low>>shift&0xFF || b > s.high>>shift&0xFF {
			return false
		}
	}
	return true
}

// utf16Text reads UTF-16, the higher byte first. A half of a pair, or of a unit, is left out.
func utf16Text(s string) string {
	units := make([]uint16, 0, len(s)/2)
	for i := 0; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	text := strings.TrimPrefix(string(utf16.Decode(units)), "\uFEFF") // a byte order mark says nothing of a character
	return strings.ReplaceAll(text, "\uFFFD", "")
}
