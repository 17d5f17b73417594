package glyph

import (
	"reflect"
	"strings"
	"unicode/utf8"

	"plenary/convert/read/pdf/object"
)

// A Font is a font of the file.
type Font struct {
	Name    string // without the tag of a subset
	Kind    FontKind
	Italic  bool // by its name, or by its italic angle
	Bold    bool // by its name
	BarCode bool // it draws bars: its text is not read by people, and it is never italic or bold
	// Unnamed is whether neither the file nor the embedded font tells its name: how its text is set is then not
	// known.
	Unnamed  bool
	Vertical bool // its text runs from the top to the bottom of the page
	Embedded bool
	// CMap is the name of the predefined CMap of the font where Plenary does not know it: the
	// codes of the font are then unreadable unless the file says what they stand for.
	CMap string

	spaces  []codeSpace // how strings are cut into codes; nil: a code is a byte
	say     sayer
	em      float64 // units of the size that a size of 1 stands for; 1 but for Type 3
	inFonts bool    // it is in Document.Fonts

	// What was asked before.
	bytes  [256]*Char
	rows   [256]*[256]*Char // of codes of two bytes, by the first byte
	others map[uint32]*Char
	unused []Char
	left   *budget
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
	if code <= 0xFF {
		if f.bytes[code] == nil {
			f.bytes[code] = f.ask(code)
		}
		return f.bytes[code]
	}
	if code <= 0xFFFF {
		row := f.rows[code>>8]
		if row == nil && f.left.spend(&f.left.rows, 1) {
			row = new([256]*Char)
			f.rows[code>>8] = row
		}
		if row != nil {
			if row[code&0xFF] == nil {
				row[code&0xFF] = f.ask(code)
			}
			return row[code&0xFF]
		}
	}
	c := f.others[code]
	if c == nil {
		if f.others == nil {
			f.others = map[uint32]*Char{}
		}
		c = f.ask(code)
		f.others[code] = c
	}
	return c
}

// ask asks the font what a code is.
func (f *Font) ask(code uint32) *Char {
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
	c.class = classOf(c.Text)
	c.Blank = c.Text != "" && strings.TrimSpace(c.Text) == ""
	return c
}

// A budget is what the fonts of a file may still cost. What is beyond it is as if the file did not say it, so that
// glyphs are unreadable.
type budget struct {
	fonts   int // fonts
	entries int // codes and glyphs that CMaps and font programs tell of
	rows    int // tables of 256 codes that are kept
}

// What the fonts of a file may cost: some ten times what those of the largest real ones do.
const (
	mostFonts   = 10_000
	mostEntries = 4_000_000
	mostRows    = 20_000
)

// spend takes n from what is left of something; false: there is not so much.
func (b *budget) spend(left *int, n int) bool {
	if *left < n {
		return false
	}
	*left -= n
	return true
}

// A library loads the fonts of a file, each once.
type library struct {
	file   *object.File
	byRef  map[object.Ref]*Font
	direct map[uintptr]direct // fonts that are no objects of their own, by the addresses of their dictionaries
	absent *Font
	left   budget
}

// direct is a font with its dictionary, which must live as long as its address is a key.
type direct struct {
	dict object.Dict
	font *Font
}

func newLibrary(file *object.File) *library {
	l := &library{
		file: file, byRef: map[object.Ref]*Font{}, direct: map[uintptr]direct{},
		left: budget{mostFonts, mostEntries, mostRows},
	}
	l.absent = l.newFont(Type1, mute{})
	return l
}

func (l *library) newFont(kind FontKind, say sayer) *Font {
	return &Font{Kind: kind, say: say, em: 1, left: &l.left}
}

// mute is the sayer of a font that is not there.
type mute struct{}

func (mute) text(uint32) string { return "" }

func (mute) measure(c *Char) { c.width = unknownWidth / 1000.0 }

// font returns the font that v is; nil: it is none.
func (l *library) font(v object.Value) *Font {
	ref, isRef := v.(object.Ref)
	if isRef {
		if f, ok := l.byRef[ref]; ok {
			return f
		}
	}
	dict := l.file.Dict(v)
	if dict == nil {
		return nil
	}
	address := reflect.ValueOf(dict).Pointer()
	if d, ok := l.direct[address]; ok && !isRef {
		return d.font
	}
	f := l.absent
	if l.left.spend(&l.left.fonts, 1) {
		f = l.load(dict)
	}
	if isRef {
		l.byRef[ref] = f
	} else {
		l.direct[address] = direct{dict, f}
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
func (l *library) describe(f *Font, descriptor object.Dict, name string) {
	file := l.file
	for _, key := range []object.Name{"FontFile", "FontFile2", "FontFile3"} {
		f.Embedded = f.Embedded || file.Stream(descriptor[key]) != nil
	}
	f.Name = plainName(name)
	f.Italic, f.Bold, f.BarCode = face(f.Name)
	if f.BarCode {
		return
	}
	if isMadeUp(f.Name) {
		f.Unnamed = true
		if data, key := l.program(descriptor); data != nil {
			var known bool
			f.Italic, f.Bold, known = programFace(data, key)
			f.Unnamed = !known
		}
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
	return l.parseCMap(data)
}
