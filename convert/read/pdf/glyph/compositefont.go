package glyph

import (
	"cmp"
	"slices"
	"strings"

	"plenary/convert/read/pdf/object"
)

// A compositeFont knows a Type 0 font: codes of one or more bytes that select the glyphs of a
// CIDFont (ISO 32000-1, 9.7).
type compositeFont struct {
	font     *Font
	unicode  *cmap                    // nil: there is none
	encoding *cmap                    // codes to CIDs; nil: the code is the CID
	codeText func(code uint32) string // of a predefined CMap whose characters are known; nil: they are not
	cidText  func(cid uint32) string  // of the embedded font program; nil: it does not say
	toGlyph  []byte                   // CIDToGIDMap; nil: the CID is the number of the glyph
	signs    *[256]rune               // of a font of signs
	widths   []cidWidths
	downs    []cidWidths // W2, in threes
	width    float64     // DW
	down     float64     // DW2: by which the pen moves in vertical writing
}

// cidWidths is for CIDs from low to high: a width for each, or one for all.
type cidWidths struct {
	low, high uint32
	widths    []float64
}

func (l *library) loadComposite(dict object.Dict) *Font {
	file := l.file
	s := &compositeFont{}
	f := l.newFont(Composite, s)
	s.font = f
	var descendant object.Dict
	if list := file.Array(dict["DescendantFonts"]); len(list) > 0 {
		descendant = file.Dict(list[0])
	} else {
		descendant = file.Dict(dict["DescendantFonts"])
	}
	descriptor := file.Dict(descendant["FontDescriptor"])
	name := string(file.Name(descendant["BaseFont"]))
	if name == "" {
		name = string(file.Name(dict["BaseFont"]))
	}
	l.describe(f, descriptor, name)
	s.unicode = l.toUnicode(dict["ToUnicode"])
	s.readEncoding(l, dict["Encoding"])
	s.signs = signsOf(squeezed(f.Name))
	if stream := file.Stream(descendant["CIDToGIDMap"]); stream != nil {
		s.toGlyph, _ = file.Data(stream)
	}
	if s.codeText == nil {
		s.cidText = l.programText(descriptor)
	}
	s.readWidths(file, descendant)
	return f
}

// readEncoding takes over the CMap of the font: how strings are cut into codes, and what CIDs they select.
func (s *compositeFont) readEncoding(l *library, v object.Value) {
	if stream := l.file.Stream(v); stream != nil {
		data, _ := l.file.Data(stream)
		m := l.parseCMap(data)
		if wmode, ok := l.file.Int(stream.Dict["WMode"]); ok {
			m.vertical = wmode == 1
		}
		s.encoding, s.font.Vertical, s.font.spaces = m, m.vertical, m.spaces
		use := l.file.Name(stream.Dict["UseCMap"])
		if use == "" {
			use = object.Name(m.use)
		}
		if len(m.spaces) == 0 {
			s.font.spaces = predefined(string(use)).spaces
		}
		if len(m.cids) == 0 {
			s.encoding = nil
		}
		return
	}
	name := string(l.file.Name(v))
	p := predefined(name)
	s.font.spaces, s.codeText = p.spaces, p.text
	s.font.Vertical = strings.HasSuffix(name, "-V") || name == "V"
	if !p.known {
		s.font.CMap = name
	}
}

// programText returns what the embedded font program says of its glyphs, by their numbers; nil: it
// says nothing. It is read when it is first asked.
func (l *library) programText(descriptor object.Dict) func(uint32) string {
	var text func(uint32) string
	return func(number uint32) string {
		if text == nil {
			text = func(uint32) string { return "" }
			switch data, key := l.program(descriptor); key {
			case "FontFile2":
				f := parseTrueType(data, &l.left)
				text = func(glyph uint32) string { return f.texts[uint16(glyph)] }
			case "FontFile3":
				if f := parseCFF(cffData(data), &l.left); f != nil {
					text = f.cidText
				}
			}
		}
		return text(number)
	}
}

func (s *compositeFont) text(code uint32) string {
	if s.unicode != nil {
		if text := signText(s.signs, s.unicode.text(code)); meansSomething(text) {
			return text
		}
	}
	if s.codeText != nil {
		return s.codeText(code)
	}
	if s.cidText == nil || s.font.CMap != "" {
		return ""
	}
	glyph := s.cid(code)
	if at := 2 * int(glyph); s.toGlyph != nil {
		if at+2 > len(s.toGlyph) {
			return ""
		}
		glyph = uint32(s.toGlyph[at])<<8 | uint32(s.toGlyph[at+1])
	}
	return signText(s.signs, s.cidText(glyph))
}

func (s *compositeFont) cid(code uint32) uint32 {
	if s.encoding == nil {
		return code
	}
	cid, _ := s.encoding.cid(code)
	return cid
}

// usualCID returns the CID of a code of a predefined CMap as far as it is known without the CMap, and the width of glyphs
// that have none in the file. The letters of ASCII are the first CIDs of all character collections of Adobe, and half as wide as others
// unless the file says it.
func (s *compositeFont) usualCID(code uint32) (cid uint32, width float64) {
	const none, halfWidth = 1 << 31, 500
	if ' ' <= code && code <= '~' {
		return code - ' ' + 1, halfWidth
	}
	return none, s.width
}

// readWidths reads W, DW, W2 and DW2 (ISO 32000-1, 9.7.4.3).
func (s *compositeFont) readWidths(file *object.File, descendant object.Dict) {
	s.width, s.down = 1000, -1000
	if width, ok := file.Number(descendant["DW"]); ok {
		s.width = width
	}
	if both := numbers(file, descendant["DW2"]); len(both) == 2 {
		s.down = both[1]
	}
	s.widths = readRuns(file, file.Array(descendant["W"]), 1)
	if s.font.Vertical {
		s.downs = readRuns(file, file.Array(descendant["W2"]), 3)
	}
}

// readRuns reads "first [w w w]" and "first last w", with each w of so many numbers.
func readRuns(file *object.File, list object.Array, each int) (runs []cidWidths) {
	for len(list) >= 2 {
		first, ok := file.Int(list[0])
		if !ok || first < 0 || first > 0xFFFF {
			list = list[1:]
			continue
		}
		low := uint32(first)
		if widths := numbers(file, list[1]); widths != nil {
			if n := len(widths) / each; n > 0 {
				runs = append(runs, cidWidths{low, low + uint32(n) - 1, widths})
			}
			list = list[2:]
			continue
		}
		if len(list) < 2+each {
			break
		}
		last, _ := file.Int(list[1])
		widths := make([]float64, each)
		for i := range widths {
			widths[i], _ = file.Number(list[2+i])
		}
		if first <= last && last <= 0xFFFF {
			runs = append(runs, cidWidths{low, uint32(last), widths})
		}
		list = list[2+each:]
	}
	slices.SortStableFunc(runs, func(a, b cidWidths) int { return cmp.Compare(a.low, b.low) })
	return runs
}

// runOf returns the numbers for a CID; nil: there are none.
func runOf(runs []cidWidths, cid uint32, each int) []float64 {
	at, ok := rangeAt(len(runs), cid, func(i int) (low, high uint32) { return runs[i].low, runs[i].high })
	if !ok {
		return nil
	}
	run := runs[at]
	if len(run.widths) == each {
		return run.widths
	}
	n := int(cid-run.low) * each
	return run.widths[n : n+each]
}

func (s *compositeFont) measure(c *Char) {
	cid, width := s.cid(c.Code), s.width
	if s.codeText != nil {
		cid, width = s.usualCID(c.Code)
	}
	if run := runOf(s.widths, cid, 1); run != nil {
		width = run[0]
	}
	c.width = float32(width / 1000)
	if !s.font.Vertical {
		return
	}
	c.down = float32(s.down / 1000)
	if run := runOf(s.downs, cid, 3); run != nil {
		c.down = float32(run[0] / 1000)
	}
}
