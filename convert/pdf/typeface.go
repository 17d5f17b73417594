package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"
)

// A Typeface is four fonts for the text, in place of those that are built in.
// It is safe for use by many at once.
type Typeface struct {
	fonts  [4]*font
	names  [4]string    // of their files
	script *scriptFonts // of the letters that these fonts have not; nil where they have all
}

// A FontFile is the bytes of a TrueType font with the name that errors call it
// by, and of the file that it was found in, which may hold others besides, the size and a hash.
type FontFile struct {
	Name   string
	Data   []byte
	Bytes  int64
	SHA256 string
}

// NewTypeface makes a typeface of font files, one of each style: regular,
// italic, bold, and bold italic, as the fonts themselves say. It fails when one
// is missing or there twice, when a file is no TrueType font of at most 65,536
// glyphs, or may not be embedded.
func NewTypeface(files []FontFile) (*Typeface, error) {
	t := new(Typeface)
	for _, file := range files {
		f := readFont(file.Data)
		if err := f.shows('a', "Latin", file.Data); err != nil {
			return nil, fmt.Errorf("%s: %w", file.Name, err)
		}
		style := f.style()
		if t.fonts[style] != nil {
			return nil, fmt.Errorf("%s and %s are both %s", t.names[style], file.Name, styleNames[style])
		}
		t.fonts[style], t.names[style] = f, file.Name
	}
	for style, f := range t.fonts {
		if f == nil {
			return nil, fmt.Errorf("there is no font that is %s", styleNames[style])
		}
	}
	return t, nil
}

// MarshalText returns a hash of the fonts.
func (t *Typeface) MarshalText() ([]byte, error) {
	h := sha256.New()
	for _, f := range t.fonts {
		_, _ = fmt.Fprintf(h, "%d\n%s", len(f.file), f.file)
	}
	return hex.AppendEncode(nil, h.Sum(nil)), nil
}

var styleNames = [4]string{regular: "regular", italic: "italic", bold: "bold", italic | bold: "bold italic"}

// shows reports why a font cannot be embedded to show letters such as a sample. (OpenType specification, OS/2,
// fsType.)
func (f *font) shows(sample rune, letters string, data []byte) error {
	const restricted, bitmapOnly = 0x0002, 0x0200
	switch permission := word(f.tables["OS/2"], 8); {
	case bytes.HasPrefix(data, []byte("OTTO")), bytes.HasPrefix(data, []byte("ttcf")):
		return errors.New("not a TrueType font by itself: its outlines are of another form, or it is a collection")
	case sample != 'a' && f.tables["fvar"] != nil:
		return errors.New("a variable font, of which no style is chosen")
	case !f.has(sample) || !f.divisible(sample) || len(f.tables["post"]) < 32 || len(f.tables["OS/2"]) < 78:
		return fmt.Errorf("not a TrueType font with %s letters", letters)
	case permission&0x000F == restricted || permission&bitmapOnly != 0:
		return errors.New("the font may not be embedded")
	}
	return nil
}

// divisible reports whether a small font can be cut out of f.
func (f *font) divisible(sample rune) bool {
	_, ok := f.subset(repertoire{{int(sample), shown{glyph: f.glyphOf(sample), text: string(sample)}}})
	return ok
}

// style returns the face that a font says it is. (OpenType specification, head,
// macStyle.)
func (f *font) style() (style face) {
	flags := word(f.tables["head"], 44)
	if flags&1 != 0 {
		style |= bold
	}
	if flags&2 != 0 {
		style |= italic
	}
	return style
}

// postScript returns the name by which files know a font. (OpenType
// specification, name, ID 6.)
func (f *font) postScript() string {
	const record, windows, unicode, english, postScript = 12, 3, 1, 0x409, 6
	names := f.tables["name"]
	for i := range word(names, 2) {
		at := 6 + record*i
		if word(names, at) != windows || word(names, at+2) != unicode || word(names, at+4) != english || word(names, at+6) != postScript {
			continue
		}
		from := word(names, 4) + word(names, at+10)
		var units []uint16
		for n := range word(names, at+8) / 2 {
			units = append(units, uint16(word(names, from+2*n)))
		}
		if name := strings.Map(plainName, string(utf16.Decode(units))); name != "" {
			return name
		}
	}
	return "Font-" + strings.ReplaceAll(styleNames[f.style()], " ", "-")
}

// plainName keeps what needs no escape in a name of PDF. (ISO 32000-1, 7.3.5.)
func plainName(r rune) rune {
	if r == '-' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
		return r
	}
	return -1
}

// font returns the font of a face in a typeface; nil is the one that is built
// in.
func (t *Typeface) font(f face) *font {
	switch {
	case f&foreign != 0:
		return t.script.fonts[f&3]
	case t != nil && t.fonts[regular] != nil:
		return t.fonts[f&3]
	}
	return fonts[f&3]()
}

// with returns a typeface that has the fonts of a script besides.
func (t *Typeface) with(script *scriptFonts) *Typeface {
	made := &Typeface{script: script}
	if t != nil {
		made.fonts = t.fonts
	}
	return made
}
