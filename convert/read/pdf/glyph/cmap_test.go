package glyph

import "testing"

func freshBudget() *budget { return &budget{mostFonts, mostEntries, mostRows} }

func TestToUnicode(t *testing.T) {
	for _, c := range []struct {
		name, cmap string
		code       uint32
		want       string
	}{
		{"a character", "1 beginbfchar <01> <0041> endbfchar", 1, "A"},
		{"several", "1 beginbfchar <01> <006600660069> endbfchar", 1, "ffi"},
		{"surrogates", "1 beginbfchar <0001> <D834 DD1E> endbfchar", 1, "\U0001D11E"},
		{"half a pair", "1 beginbfchar <0001> <D834> endbfchar", 1, ""},
		{"one byte for a character", "1 beginbfchar <01> <41> endbfchar", 1, "A"},
		{"a name for a character", "1 beginbfchar <01> /eacute endbfchar", 1, "é"},
		{"a range", "1 beginbfrange <10> <20> <0041> endbfrange", 0x12, "C"},
		{"a range of texts", "1 beginbfrange <10> <20> <00660041> endbfrange", 0x12, "fC"},
		{"beyond a range", "1 beginbfrange <10> <20> <0041> endbfrange", 0x21, ""},
		{"an array", "1 beginbfrange <10> <12> [<0041> <00420043> <0044>] endbfrange", 0x11, "BC"},
		{"an array that is too long", "1 beginbfrange <10> <10> [<0041> <0042>] endbfrange", 0x11, ""},
		{"an array that is not closed", "1 beginbfrange <10> <12> [<0041> endbfrange", 0x10, "A"},
		{"after a broken range", "1 beginbfrange <10> (x) <0041> <20> <21> <0061> endbfrange", 0x21, "b"},
		{"the narrower of two ranges", "2 beginbfrange <00> <FF> <0100> <10> <12> <0041> endbfrange", 0x11, "B"},
		{"the wider again", "2 beginbfrange <00> <FF> <0100> <10> <12> <0041> endbfrange", 0x14, "\u0114"},
		{"a count that lies", "99 beginbfchar <01> <0041> endbfchar", 1, "A"},
		{"no end", "1 beginbfchar <01> <0041>", 1, ""},
		{"comments and dictionaries", "/A << /B (x)) >> def % <01>\n1 beginbfchar <01> <0041> endbfchar", 1, "A"},
		{"a text that is not closed", "1 beginbfchar <01> <0041", 1, ""},
	} {
		if got := parseCMap([]byte(c.cmap), freshBudget()).text(c.code); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestCIDs(t *testing.T) {
	m := parseCMap([]byte(`/WMode 1 def /Adobe-Japan1-0 usecmap
		2 begincodespacerange <00> <80> <8140> <9FFC> endcodespacerange
		1 begincidchar <20> 1 endcidchar 1 begincidrange <8140> <817E> 633 endcidrange`), freshBudget())
	if !m.vertical || m.use != "Adobe-Japan1-0" || len(m.spaces) != 2 {
		t.Errorf("%+v", m)
	}
	for code, want := range map[uint32]uint32{0x20: 1, 0x8141: 634} {
		if got, ok := m.cid(code); got != want || !ok {
			t.Errorf("%x: %d, %v, want %d", code, got, ok, want)
		}
	}
	if _, ok := m.cid(0x21); ok {
		t.Error("a code that is in no range has a CID")
	}
	if left := (&budget{entries: 1}); len(parseCMap([]byte("2 beginbfchar <01> <0041> <02> <0042> endbfchar"), left).chars) != 0 {
		t.Error("a CMap costs more than is left")
	}
}

func TestCodes(t *testing.T) {
	for _, c := range []struct {
		name   string
		spaces []codeSpace
		text   string
		want   []uint32
	}{
		{"two bytes", twoBytes, "\x01\x02\x03\x04", []uint32{0x102, 0x304}},
		{"half a code", twoBytes, "\x01\x02\x03", []uint32{0x102, 3}},
		{"mixed", shiftCodes, "a\x82\xA0\xB1", []uint32{'a', 0x82A0, 0xB1}},
		{"UTF-16", utf16Codes, "\x00A\xD8\x34\xDD\x1E", []uint32{'A', 0xD834DD1E}},
		{"no such code", []codeSpace{{2, 0x8140, 0x9FFC}}, "a\x82\x40b", []uint32{0x6182, 0x4062}},
		{"nor one of one byte", []codeSpace{{1, 0, 0x20}, {2, 0x8140, 0x9FFC}}, "a\x82\x40", []uint32{'a', 0x8240}},
		{"no spaces", []codeSpace{}, "ab", []uint32{0x6162}},
	} {
		var got []uint32
		for rest := c.text; rest != ""; {
			code, n := nextCode(c.spaces, rest)
			if n < 1 || n > len(rest) {
				t.Fatalf("%s: %d bytes of %d", c.name, n, len(rest))
			}
			got, rest = append(got, code), rest[n:]
		}
		if len(got) != len(c.want) {
			t.Errorf("%s: %x, want %x", c.name, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: %x, want %x", c.name, got, c.want)
			}
		}
	}
}

func TestPredefinedCMaps(t *testing.T) {
	for _, c := range []struct {
		name  string
		code  uint32
		want  string
		known bool
	}{
		{"UniGB-UCS2-H", 0x4E2D, "中", true},
		{"UniJIS-UTF16-V", 0xD834DD1E, "\U0001D11E", true},
		{"UniKS-UTF32-H", 0x1D11E, "\U0001D11E", true},
		{"UniCNS-UTF8-H", 0xE4B8AD, "中", true},
		{"UniCNS-UTF8-H", 0xE4B800, "", true},
		{"UniGB-UCS2-H", 0xD800, "", true},
		{"90ms-RKSJ-H", 0x82A0, "あ", true},
		{"GBK-EUC-H", 0xD6D0, "中", true},
		{"ETen-B5-V", 0xA4A4, "中", true},
		{"GB-EUC-H", 'a', "a", true},
		{"GBK-EUC-H", 0xFF, "", true},
		{"KSCms-UHC-H", 0xB0A1, "", false},
	} {
		p := predefined(c.name)
		got := ""
		if p.text != nil {
			got = p.text(c.code)
		}
		if got != c.want || p.known != c.known {
			t.Errorf("%s %x: %q, %v", c.name, c.code, got, p.known)
		}
	}
}

// FuzzCMap holds that no CMap is too much: what it says of codes has an end, and is text.
func FuzzCMap(f *testing.F) {
	f.Add([]byte("1 begincodespacerange <00> <FFFF> endcodespacerange 1 beginbfchar <01> <D834DD1E> endbfchar"), []byte("ab\x82"))
	f.Add([]byte("1 beginbfrange <10> <FFFFFFFF> [<0041> /a] <00> <01> <0041> endbfrange /X usecmap /WMode 1 def"), []byte("\x10"))
	f.Add([]byte("1 begincidrange <8140> <817E> 633 <> <> 99999999999 endcidrange % x\n<4"), []byte("\x81\x40"))
	f.Fuzz(func(t *testing.T, data, codes []byte) {
		m := parseCMap(data, freshBudget())
		for rest := string(codes); rest != ""; {
			code, n := nextCode(m.spaces, rest)
			if n < 1 || n > len(rest) {
				t.Fatalf("%d bytes of %d", n, len(rest))
			}
			rest = rest[n:]
			m.cid(code)
			if text := cleaned(m.text(code)); text != "" && !meansSomething(text) {
				t.Fatalf("%x: %q", code, text)
			}
		}
	})
}
