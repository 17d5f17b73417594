package glyph

import (
	"math"
	"strings"
	"unicode/utf8"

	"plenary/convert/read/pdf/object"
)

// Bits of the flags of a font descriptor (ISO 32000-1, table 123).
const (
	flagFixed    = 1 << 0
	flagSerif    = 1 << 1
	flagSymbolic = 1 << 2
)

// unknownWidth is taken where nothing says how wide a glyph is, in thousandths of the size: that of
// a digit in most fonts.
const unknownWidth = 500

// A simpleFont knows a font whose codes are single bytes (ISO 32000-1, 9.6).
type simpleFont struct {
	font      *Font
	unicode   *cmap                  // nil: there is none
	names     [256]string            // of the glyphs, where Differences say them
	base      *[256]rune             // nil: nothing is known of other codes
	program   func(code byte) string // what the embedded font program says; nil: it is not asked
	dingbats  bool
	signs     *[256]rune // what the codes of a font of signs stand for; nil: it has letters
	widths    []float64
	first     int     // code of the first width
	missing   float64 // width of codes without one
	perWidth  float64 // units of the size
	measured  bool    // the file gives widths
	monospace bool
	serif     bool
}

func (l *library) loadSimple(dict object.Dict) *Font {
	file := l.file
	s := &simpleFont{perWidth: 1.0 / 1000}
	f := l.newFont(Type1, s)
	s.font = f
	descriptor := file.Dict(dict["FontDescriptor"])
	name := string(file.Name(dict["BaseFont"]))
	switch file.Name(dict["Subtype"]) {
	case "TrueType":
		f.Kind = TrueType
	case "Type3":
		f.Kind = Type3
		if name == "" {
			name = string(file.Name(dict["Name"]))
		}
		s.scaleType3(file, dict, f)
	}
	l.describe(f, descriptor, name)
	s.unicode = l.toUnicode(dict["ToUnicode"])
	s.readEncoding(l, dict, descriptor)
	s.readWidths(file, dict, descriptor)
	return f
}

// scaleType3 takes over the matrix of a Type 3 font, which has units of its own. How large a glyph looks at
// the size 1 only its box tells.
func (s *simpleFont) scaleType3(file *object.File, dict object.Dict, f *Font) {
	m := matrixOf(file, dict["FontMatrix"], matrix{a: 0.001, d: 0.001})
	s.perWidth = math.Hypot(m.a, m.b)
	f.em = 1000 * math.Hypot(m.c, m.d)
	if box := numbers(file, dict["FontBBox"]); len(box) == 4 && box[3] != box[1] {
		f.em = math.Abs(box[3]-box[1]) * math.Hypot(m.c, m.d)
	}
}

// readEncoding finds out what codes stand for that ToUnicode leaves out (ISO 32000-1, 9.6.6).
func (s *simpleFont) readEncoding(l *library, dict, descriptor object.Dict) {
	file := l.file
	flags, _ := file.Int(descriptor["Flags"])
	plain := squeezed(s.font.Name)
	s.dingbats = strings.Contains(plain, "dingbats")
	s.signs = signsOf(plain)
	var named *[256]rune
	switch encoding := file.Get(dict["Encoding"]).(type) {
	case object.Name:
		named = encodingOf(encoding)
	case object.Dict:
		named = encodingOf(file.Name(encoding["BaseEncoding"]))
		s.readDifferences(file, file.Array(encoding["Differences"]))
	}
	embedded := s.font.Embedded
	switch {
	case s.signs != nil:
		s.base = s.signs
	case s.dingbats:
		s.base = &dingbatsEncoding
	case named != nil:
		s.base = named
	case s.font.BarCode:
		s.base = &winAnsiEncoding // no letters: what its codes mean, programs take for granted
	case embedded:
		s.program = l.builtIn(descriptor, flags&flagSymbolic != 0)
	case s.font.Kind != Type3:
		s.base = &standardEncoding
	}
}

// encodingOf returns the predefined encoding of a name; nil: there is none.
func encodingOf(name object.Name) *[256]rune {
	switch name {
	case "StandardEncoding":
		return &standardEncoding
	case "WinAnsiEncoding":
		return &winAnsiEncoding
	case "MacRomanEncoding":
		return &macRomanEncoding
	case "PDFDocEncoding":
		var table [256]rune
		for code := range table {
			table[code] = docRune(byte(code))
		}
		return &table
	case "MacExpertEncoding": // fractions and small capitals, which no text is set in: its codes are unreadable
		return &[256]rune{}
	}
	return nil
}

// readDifferences reads numbers, each the code of the name that follows it; further names have the codes
// after it.
func (s *simpleFont) readDifferences(file *object.File, differences object.Array) {
	code := 0
	for _, v := range differences {
		switch v := file.Get(v).(type) {
		case object.Name:
			if 0 <= code && code < len(s.names) {
				s.names[code] = string(v)
			}
			code++
		default:
			if n, ok := file.Int(v); ok {
				code = n
			}
		}
	}
}

// builtIn returns what an embedded font program says of its codes. The program is read when it is first asked.
func (l *library) builtIn(descriptor object.Dict, symbolic bool) func(byte) string {
	var program func(byte) string
	return func(code byte) string {
		if program == nil {
			data, key := l.program(descriptor)
			program = l.codesOf(data, key)
		}
		text := program(code)
		if text == "" && !symbolic {
			text = runeText(standardEncoding[code])
		}
		return text
	}
}

// codesOf returns what the codes of a font program stand for, by the key that it has in the font descriptor.
func (l *library) codesOf(data []byte, key object.Name) func(code byte) string {
	standard := func(code byte) string { return runeText(standardEncoding[code]) }
	named := func(names map[byte]string) func(byte) string {
		if names == nil {
			return standard
		}
		return func(code byte) string { return nameText(names[code], false) }
	}
	switch key {
	case "FontFile":
		return named(type1Encoding(data))
	case "FontFile2":
		f := parseTrueType(data, &l.left)
		return func(code byte) string { return f.codeText(uint32(code)) }
	case "FontFile3":
		if f := parseCFF(cffData(data), &l.left); f != nil {
			return named(f.encoding)
		}
	}
	return standard
}

// cffData returns the CFF font in an OpenType font, or the data as they are.
func cffData(data []byte) []byte {
	if strings.HasPrefix(string(data[:min(4, len(data))]), "OTTO") {
		return fontTables(data)["CFF "]
	}
	return data
}

func (s *simpleFont) text(code uint32) string {
	if code > 0xFF {
		return ""
	}
	if s.unicode != nil {
		if text := signText(s.signs, s.unicode.text(code)); meansSomething(text) {
			return text
		}
	}
	if name := s.names[code]; name != "" {
		return nameText(name, s.dingbats)
	}
	if s.program != nil {
		if text := signText(s.signs, s.program(byte(code))); meansSomething(text) {
			return text
		}
	}
	if s.base != nil {
		return runeText(s.base[code])
	}
	return ""
}

func (s *simpleFont) readWidths(file *object.File, dict, descriptor object.Dict) {
	flags, _ := file.Int(descriptor["Flags"])
	s.monospace, s.serif = flags&flagFixed != 0, flags&flagSerif != 0
	s.missing, _ = file.Number(descriptor["MissingWidth"])
	s.first, _ = file.Int(dict["FirstChar"])
	s.widths = numbers(file, dict["Widths"])
	s.measured = len(s.widths) > 0
}

func (s *simpleFont) measure(c *Char) {
	if at := int(c.Code) - s.first; s.measured {
		width := s.missing
		if 0 <= at && at < len(s.widths) {
			width = s.widths[at]
		}
		c.width = float32(width * s.perWidth)
		return
	}
	r, _ := utf8.DecodeRuneInString(c.Text)
	c.width = float32(s.usualWidth(c.Code, r) / 1000)
}

// usualWidth returns how wide a glyph is that the file does not say it of: as wide as it is in the standard
// font that is like this one.
func (s *simpleFont) usualWidth(code uint32, r rune) float64 {
	if width, ok := standardWidth(s.font.Name, code, r); ok {
		return width
	}
	if s.missing > 0 {
		return s.missing
	}
	like := "Helvetica"
	switch {
	case s.monospace:
		like = "Courier"
	case s.serif:
		like = "Times"
	}
	if s.font.Bold {
		like += "-Bold"
	}
	if width, ok := standardWidth(like, code, r); ok {
		return width
	}
	return unknownWidth
}
