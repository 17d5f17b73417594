package pdf

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"

	"plenary/convert/resolution/specimen"
)

// builtIn returns the files of the fonts that are built in, as a user gives
// them.
func builtIn() (files []FontFile) {
	for f := range face(4) {
		files = append(files, FontFile{Name: styleNames[f] + ".ttf", Data: f.data()})
	}
	return files
}

// Fonts that are given take the place of those that are built in: the same
// fonts make the same file, and others another.
func TestTypeface(t *testing.T) {
	want, _ := Render(specimen.New(), Options{})
	files := builtIn()
	files[0], files[3] = files[3], files[0] // the order is of no account
	same, err := NewTypeface(files)
	if err != nil {
		t.Fatal(err)
	}
	if got, findings := Render(specimen.New(), Options{Typeface: same}); !bytes.Equal(got, want) || len(findings) > 0 {
		t.Errorf("the same fonts make another file: %v", findings)
	}
	wide := builtIn()
	for i := range wide {
		wide[i].Data = widenedFont(wide[i].Data)
	}
	other, err := NewTypeface(wide)
	if err != nil {
		t.Fatal(err)
	}
	b, _ := layOut(specimen.New(), Options{Typeface: other})
	for n, p := range b.pages {
		for _, l := range p.lines {
			for _, s := range l.segments {
				if s.look.typeface != other {
					t.Errorf("page %d: %q is in another typeface", n+1, s.text)
				}
			}
		}
	}
	if got, findings := Render(specimen.New(), Options{Typeface: other}); bytes.Equal(got, want) || len(findings) > 0 {
		t.Errorf("other fonts make the same file: %v", findings)
	}
}

// widenedFont returns a font whose em is smaller, so that its glyphs are wider.
func widenedFont(data []byte) []byte {
	data = bytes.Clone(data)
	head := bytes.Index(data, []byte("head"))
	at := binary.BigEndian.Uint32(data[head+8:])
	binary.BigEndian.PutUint16(data[at+18:], 1900)
	return data
}

// What is no typeface is refused, by the name of the file.
func TestNewTypefaceRefuses(t *testing.T) {
	twice := append(builtIn(), FontFile{Name: "lamp.ttf", Data: regular.data()})
	closed := builtIn()
	closed[2].Data = bytes.Clone(closed[2].Data)
	entry := bytes.Index(closed[2].Data, []byte("OS/2"))
	binary.BigEndian.PutUint16(closed[2].Data[binary.BigEndian.Uint32(closed[2].Data[entry+8:])+8:], 2)
	for name, c := range map[string]struct {
		files []FontFile
		want  string
	}{
		"none":       {nil, "no font that is regular"},
		"one":        {builtIn()[:1], "no font that is italic"},
		"twice":      {twice, "regular.ttf and lamp.ttf are both regular"},
		"no font":    {[]FontFile{{Name: "lamp.ttf", Data: []byte("a lamp")}}, "lamp.ttf: not a TrueType font"},
		"OpenType":   {[]FontFile{{Name: "lamp.otf", Data: []byte("OTTO")}}, "lamp.otf: not a TrueType font by itself"},
		"forbidden":  {closed, "bold.ttf: the font may not be embedded"},
		"half of it": {[]FontFile{{Name: "lamp.ttf", Data: regular.data()[:9000]}}, "lamp.ttf: not a TrueType font"},
	} {
		if _, err := NewTypeface(c.files); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, not %q", name, err, c.want)
		}
	}
}
