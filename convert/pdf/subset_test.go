package pdf

import (
	"bytes"
	"maps"
	"slices"
	"testing"
)

// latin returns characters as pages show them in a font that is built in.
func latin(f *font, runes []rune) repertoire {
	var u usage
	for _, r := range runes {
		u.characters[regular].add(r)
	}
	return u.repertoire(regular, f)
}

// A font that is cut has the glyphs that were asked for, with their widths and
// outlines, and no other.
func TestSubset(t *testing.T) {
	kept := map[rune]bool{}
	for _, r := range " AZaz09é–“Жf" {
		kept[r] = true
	}
	runes := slices.Sorted(maps.Keys(kept))
	for f := range face(4) {
		whole := fonts[f]()
		made, _ := whole.subset(latin(whole, runes))
		data := made.file
		if len(data) == 0 || len(data) > len(f.data())/10 {
			t.Errorf("face %d: %d bytes of %d", f, len(data), len(f.data()))
		}
		small := readFont(data)
		for r := range rune(0xFFFF) {
			switch {
			case small.has(r) != kept[r]:
				t.Errorf("face %d: has %q: %t", f, r, small.has(r))
			case kept[r] && small.width[r] != whole.width[r]:
				t.Errorf("face %d: %q is %g wide, not %g", f, r, small.width[r], whole.width[r])
			case kept[r] && r != ' ' && !sameOutline(small, whole, int(small.glyph[r]), int(whole.glyph[r])):
				t.Errorf("face %d: %q has another outline", f, r)
			}
		}
	}
}

// sameOutline reports whether two glyphs look the same, instructions apart.
func sameOutline(a, b *font, i, j int) bool {
	x, y := a.outline(i), b.outline(j)
	if len(x) < 10 || len(y) < 10 || !bytes.Equal(x[:10], y[:10]) {
		return false
	}
	if int16(word(x, 0)) >= 0 {
		at := 10 + 2*int(word(x, 0))
		unpadded := func(b []byte) []byte { return bytes.TrimRight(b, "\x00") }
		return word(x, at) == 0 && bytes.Equal(unpadded(y[at+2+word(y, at):]), unpadded(x[at+2:]))
	}
	for at, more := 10, true; more; {
		flags := word(y, at)
		if word(x, at) != flags&^hasInstructions || !sameOutline(a, b, word(x, at+2), word(y, at+2)) {
			return false
		}
		at, more = at+componentSize(flags), flags&moreComponents != 0
	}
	return true
}

// The tables of a font that is cut add up to the checksums that it says they
// have, and the whole to the number that is the same for every font.
func TestChecksums(t *testing.T) {
	cut, _ := fonts[italic]().subset(latin(fonts[italic](), []rune{'a', 'l', 'm', 'p', 'é'}))
	if got := checksum(cut.file); got != 0xB1B0AFBA {
		t.Errorf("the file adds up to %X", got)
	}
	tables := tablesOf(cut.file)
	for i := range word(cut.file, 4) {
		record := cut.file[12+16*i:]
		name := string(record[:4])
		data := bytes.Clone(tables[name])
		if name == "head" {
			data = with(data, patch{8, 0}, patch{10, 0})
		}
		if got := int(checksum(data)); len(data) == 0 || got != long(record, 4) {
			t.Errorf("%s adds up to %X, not %X", name, got, long(record, 4))
		}
	}
	if checksum([]byte{0, 0, 1, 0, 2}) != 0x02000100 {
		t.Error("the rest of a table counts as the first bytes of a number")
	}
}

// A font whose maker forbids it is not cut, and its glyphs keep their numbers.
func TestUncut(t *testing.T) {
	data := bytes.Clone(regular.data())
	put(tablesOf(data)["OS/2"], 8, 0x0100)
	f := readFont(data)
	cut := f.cut(latin(f, []rune{'a', 'é'}))
	if want := []int{int(f.glyph['a']), int(f.glyph['é'])}; !bytes.Equal(cut.file, data) || !slices.Equal(cut.glyphs, want) {
		t.Errorf("%d bytes of %d, glyphs %v, not %v", len(cut.file), len(data), cut.glyphs, want)
	}
}

// What is no font, or a broken one, is not cut.
func TestSubsetOfNoFont(t *testing.T) {
	runes := []rune{'a'}
	whole := regular.data()
	for name, data := range map[string][]byte{"empty": nil, "text": []byte("a lamp"), "half": whole[:len(whole)/2]} {
		f := readFont(data)
		if made, ok := f.subset(latin(f, runes)); ok {
			t.Errorf("%s: %d bytes", name, len(made.file))
		}
	}
}

// Whatever the file, reading and cutting it ends.
func FuzzSubset(f *testing.F) {
	whole := fonts[regular]()
	cut, _ := whole.subset(latin(whole, []rune{'a', 'é'}))
	small := cut.file
	f.Add(small, uint16('a'))
	f.Add(small[:len(small)/2], uint16('é'))
	f.Fuzz(func(_ *testing.T, data []byte, r uint16) {
		read := readFont(data)
		read.cut(latin(read, []rune{rune(r)}))
	})
}
