package glyph

import (
	"strings"
	"unicode/utf8"

	"plenary/convert/read/pdf/object"
)

// A Font is a font of the file.
type Font struct {
	Name     string // without the tag of a subset
	Kind     FontKind
	Italic   bool // by its name, or by its italic angle
	Bold     bool // by its name
	BarCode  bool // it draws bars: its text is not read by people, and it is never italic or bold
	Vertical bool // its text runs from the top to the bottom of the page
	Embedded bool
	// CMap is the name of the predefined CMap of the font where Plenary does not know it: the
	// codes of the font are then unreadable unless the file says what they stand for.
	CMap string

	spaces  []codeSpace // how strings are cut into codes; nil: a code is a byte
	say     sayer
	em      float64 // units of the size that a size of 1 stands for; 1 but for Type 3
	bytes   [256]*Char
	wide    map[uint32]*[256]*Char // by all but the last byte of the code
	unused  []Char
	inFonts bool // it is in Document.Fonts
}

// A FontKind is what kind of font it is (ISO 32000-1, 9.5).
type FontKind uint8

// The kinds of fonts.
const (
	Type1 FontKind = iota // MMType1 too
	TrueType
	Type3
	Composite // Type 0
)

// A sayer says what a font knows of its codes.
type sayer interface {
	// text returns what a code stands for, or "".
	text(code uint32) string
	// measure sets how far the pen moves, and where the glyph stands, in units of the size. The text of the glyph
	// is known.
	measure(c *Char)
}

// char returns what the font says of a code, and asks for it but once.
func (f *Font) char(code uint32) *Char {
	row := &f.bytes
	if code > 0xFF {
		if row = f.wide[code>>8]; row == nil {
			row = new([256]*Char)
			f.wide[code>>8] = row
		}
	}
	if c := row[code&0xFF]; c != nil {
		return c
	}
	if len(f.unused) == 0 {
		const block = 32
		f.unused = make([]Char, block)
	}
	c := &f.unused[0]
	f.unused = f.unused[1:]
	c.Font, c.Code = f, code
	c.Text = f.say.text(code)
	f.say.measure(c)
	c.Text = cleaned(c.Text)
	r, _ := utf8.DecodeRuneInString(c.Text)
	c.ideograph = isIdeographic(r)
	c.Blank = c.Text != "" && strings.TrimSpace(c.Text) == ""
	row[code&0xFF] = c
	return c
}

// A library loads the fonts of a file, each once.
type library struct {
	file   *object.File
	byRef  map[object.Ref]*Font
	direct map[string]*Font // fonts that are no objects of their own, by what tells them apart
	absent *Font
}

func newLibrary(file *object.File) *library {
	return &library{file: file, byRef: map[object.Ref]*Font{}, direct: map[string]*Font{}, absent: newFont("", Type1, mute{})}
}

func newFont(name string, kind FontKind, say sayer) *Font {
	return &Font{Name: name, Kind: kind, say: say, em: 1, wide: map[uint32]*[256]*Char{}}
}

// mute is the sayer of a font that is not there.
type mute struct{}

func (mute) text(uint32) string { return "" }

func (mute) measure(c *Char) { c.width = unknownWidth / 1000 }

// font returns the font that v is; nil: it is none.
func (l *library) font(v object.Value) *Font {
	ref, isRef := v.(object.Ref)
	if f, ok := l.byRef[ref]; ok && isRef {
		return f
	}
	dict := l.file.Dict(v)
	if dict == nil {
		return nil
	}
	f := l.load(dict)
	if isRef {
		l.byRef[ref] = f
	}
	return f
}

func (l *library) load(dict object.Dict) *Font {
	if l.file.Name(dict["Subtype"]) == "Type0" {
		return l.loadComposite(dict)
	}
	return l.loadSimple(dict)
}

// describe sets what the name and the descriptor of a font say of its face.
func (f *Font) describe(file *object.File, descriptor object.Dict, name string) {
	f.Name = plainName(name)
	f.Italic, f.Bold, f.BarCode = face(f.Name)
	for _, key := range []object.Name{"FontFile", "FontFile2", "FontFile3"} {
		f.Embedded = f.Embedded || file.Stream(descriptor[key]) != nil
	}
	if f.BarCode {
		return
	}
	// The flags of the descriptor are not believed: what writes most files leaves that of an
	// italic font out. An upright font has the angle 0.
	const upright = 3 // degrees that an upright font may lean
	if angle, ok := file.Number(descriptor["ItalicAngle"]); ok && (angle < -upright || angle > upright) {
		f.Italic = true
	}
}

// program returns the embedded font program of a descriptor and the key that it stands under; nil: there is none.
func (l *library) program(descriptor object.Dict) (data []byte, key object.Name) {
	for _, key := range []object.Name{"FontFile2", "FontFile3", "FontFile"} {
		if stream := l.file.Stream(descriptor[key]); stream != nil {
			data, err := l.file.Data(stream)
			if err != nil && len(data) == 0 {
				return nil, ""
			}
			return data, key
		}
	}
	return nil, ""
}

// toUnicode returns the CMap of the font that says what its codes stand for; nil: there is none.
func (l *library) toUnicode(v object.Value) *cmap {
	if name := l.file.Name(v); name != "" { // not allowed, and found: the codes are Unicode
		if strings.HasPrefix(string(name), "Identity") {
			return &cmap{ranges: []textRange{{0, 0xFFFF, "\x00"}}}
		}
		return nil
	}
	stream := l.file.Stream(v)
	if stream == nil {
		return nil
	}
	data, err := l.file.Data(stream)
	if err != nil && len(data) == 0 {
		return nil
	}
	return parseCMap(data)
}
