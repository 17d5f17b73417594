package glyph

import (
	"encoding/binary"
	"strings"
	"testing"
)

func u16s(values ...int) (b []byte) {
	for _, v := range values {
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	return b
}

// fontFile puts tables together to a TrueType font.
func fontFile(tables map[string][]byte) []byte {
	file := append([]byte{0, 1, 0, 0}, u16s(len(tables), 0, 0, 0)...)
	at := len(file) + 16*len(tables)
	var bodies []byte
	for _, tag := range []string{"CFF ", "cmap", "post"} {
		body, ok := tables[tag]
		if !ok {
			continue
		}
		file = append(file, tag...)
		for _, v := range []int{0, at + len(bodies), len(body)} {
			file = binary.BigEndian.AppendUint32(file, uint32(v))
		}
		bodies = append(bodies, body...)
	}
	return append(file, bodies...)
}

// codeTable puts subtables together to a table "cmap".
func codeTable(subtables ...[]byte) []byte {
	table := u16s(0, len(subtables))
	at := len(table) + 8*len(subtables)
	var bodies []byte
	for _, s := range subtables { // platform and encoding, then the subtable
		table = append(table, s[:4]...)
		table = binary.BigEndian.AppendUint32(table, uint32(at+len(bodies)))
		bodies = append(bodies, s[4:]...)
	}
	return append(table, bodies...)
}

func subtable(platform, encoding int, values ...int) []byte {
	return append(u16s(platform, encoding), u16s(values...)...)
}

func TestTrueType(t *testing.T) {
	unicode := subtable(3, 1, 4, 40, 0, 4, 0, 0, 0, 'b', 0xFFFF, 0, 'a', 0xFFFF, 7-'a', 1, 0, 0) // a, b: glyphs 7, 8
	symbols := subtable(3, 0, 4, 32, 0, 4, 0, 0, 0, 0xF042, 0xFFFF, 0, 0xF041, 0xFFFF, 0, 1, 4, 0, 8, 7)
	f := parseTrueType(fontFile(map[string][]byte{"cmap": codeTable(unicode, symbols)}), freshBudget())
	for code, want := range map[uint32]string{'A': "b", 'B': "a", 'C': ""} {
		if got := f.codeText(code); got != want {
			t.Errorf("%c: %q, want %q", code, got, want)
		}
	}
	macintosh := subtable(1, 0, 6, 14, 0, 65, 2, 1, 2)
	names := append(u16s(2, 0), make([]byte, 28)...)
	names = append(names, u16s(3, 0, 258, 259)...)
	names = append(names, "\x06eacute\x05g1234"...)
	f = parseTrueType(fontFile(map[string][]byte{"cmap": codeTable(macintosh), "post": names}), freshBudget())
	for code, want := range map[uint32]string{'A': "é", 'B': ""} {
		if got := f.codeText(code); got != want {
			t.Errorf("%c by its name: %q, want %q", code, got, want)
		}
	}
	groups := subtable(3, 10, 12, 0, 0, 28, 0, 0, 0, 1, 1, 0xD11E, 1, 0xD11F, 0, 5)
	f = parseTrueType(fontFile(map[string][]byte{"cmap": codeTable(groups)}), freshBudget())
	if f.texts[6] != "\U0001D11F" {
		t.Errorf("glyph 6: %q", f.texts[6])
	}
	if f = parseTrueType(fontFile(map[string][]byte{"cmap": codeTable(groups)}), &budget{}); len(f.texts) != 0 {
		t.Error("a font costs more than is left")
	}
}

// index puts objects together to an INDEX of CFF with offsets of one byte.
func index(objects ...string) []byte {
	if len(objects) == 0 {
		return u16s(0)
	}
	b := append(u16s(len(objects)), 1, 1)
	at := 1
	for _, o := range objects {
		at += len(o)
		b = append(b, byte(at))
	}
	return append(b, strings.Join(objects, "")...)
}

func TestCFF(t *testing.T) {
	// Numbers of a DICT: 139 more than they are, or 28 and two bytes.
	number := func(n int) string { return "\x1C" + string(u16s(n)) }
	build := func(ros string) []byte {
		head := append([]byte{1, 0, 4, 1}, index("Lamp")...)
		rest := append(index("keeper"), index()...)
		size := len(head) + 5 + len(ros) + 3*4 + len(rest)
		glyphs := index("x", "x", "x", "x")
		charset := append([]byte{0}, u16s(34, 391, 35)...) // A, keeper, B
		encoding := "\x01\x01\x61\x02"                     // format 1: a, b and c
		dict := ros + number(size) + "\x11" + number(size+len(glyphs)) + "\x0F" + number(size+len(glyphs)+len(charset)) + "\x10"
		b := append(head, index(dict)...)
		b = append(append(b, rest...), glyphs...)
		return append(append(b, charset...), encoding...)
	}
	f := parseCFF(build(""), freshBudget())
	if f == nil || strings.Join(f.names, " ") != ".notdef A keeper B" {
		t.Fatalf("%+v", f)
	}
	if f.encoding['a'] != "A" || f.encoding['b'] != "keeper" || f.encoding['c'] != "B" || f.cidText(3) != "B" || f.cidText(2) != "" || f.cidText(9) != "" {
		t.Errorf("%+v", f)
	}
	if f = parseCFF(build(number(1)+number(2)+number(0)+"\x0C\x1E"), freshBudget()); f == nil || f.names != nil {
		t.Errorf("a font with CIDs has names: %+v", f)
	}
}

func TestType1(t *testing.T) {
	names := type1Encoding([]byte("%!\n/FontName /Lamp def\n/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\ndup 65 /eacute put\ndup 8#102/Omega put\nreadonly def\ndup 67 /C put currentfile eexec dup 68 /D put"))
	if len(names) != 2 || names[65] != "eacute" || names[66] != "Omega" {
		t.Errorf("%v", names)
	}
	if names = type1Encoding([]byte("/Encoding StandardEncoding def")); names != nil {
		t.Errorf("%v", names)
	}
}

// FuzzProgram holds that no font program breaks the readers of all three kinds.
func FuzzProgram(f *testing.F) {
	f.Add(fontFile(map[string][]byte{"cmap": codeTable(subtable(3, 1, 4, 40, 0, 4, 0, 0, 0, 'b', 0xFFFF, 0, 'a', 0xFFFF, 7-'a', 1, 0, 0)), "post": u16s(2, 0, 0)}))
	f.Add(fontFile(map[string][]byte{"cmap": codeTable(subtable(3, 10, 12, 0, 0, 28, 0, 0, 0, 1, 1, 0xD11E, 1, 0xD11F, 0, 5)), "CFF ": {1, 0, 4, 1}}))
	f.Add(append([]byte{1, 0, 4, 1}, index("Lamp")...))
	f.Add([]byte("/Encoding 256 array dup 65 /eacute put def"))
	f.Fuzz(func(_ *testing.T, data []byte) {
		ttf := parseTrueType(data, freshBudget())
		ttf.codeText(65)
		if cff := parseCFF(cffData(data), freshBudget()); cff != nil {
			cff.cidText(1)
		}
		type1Encoding(data)
	})
}
