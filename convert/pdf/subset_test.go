package pdf

import (
	"bytes"
	"testing"
)

// A font that is cut has the glyphs that were asked for, with their widths and
// outlines, and no other.
func TestSubset(t *testing.T) {
	const kept = " AZaz09é–“Жf"
	runes := make(map[rune]bool)
	for _, r := range kept {
		runes[r] = true
	}
	for f := range face(4) {
		whole := fonts[f]()
		data := whole.subset(runes)
		if len(data) == 0 || len(data) > len(f.data())/10 {
			t.Errorf("face %d: %d bytes of %d", f, len(data), len(f.data()))
		}
		small := readFont(data)
		for r := range rune(0xFFFF) {
			switch {
			case small.has(r) != runes[r]:
				t.Errorf("face %d: has %q: %t", f, r, small.has(r))
			case runes[r] && small.advance[r] != whole.advance[r]:
				t.Errorf("face %d: %q is %d wide, not %d", f, r, small.advance[r], whole.advance[r])
			case runes[r] && r != ' ' && !sameOutline(small, whole, int(small.glyph[r]), int(whole.glyph[r])):
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

// What is no font, or a broken one, is not cut.
func TestSubsetOfNoFont(t *testing.T) {
	runes := map[rune]bool{'a': true}
	whole := regular.data()
	for name, data := range map[string][]byte{"empty": nil, "text": []byte("a lamp"), "half": whole[:len(whole)/2]} {
		if made := readFont(data).subset(runes); made != nil {
			t.Errorf("%s: %d bytes", name, len(made))
		}
	}
}

// Whatever the file, reading and cutting it ends.
func FuzzSubset(f *testing.F) {
	small := fonts[regular]().subset(map[rune]bool{'a': true, 'é': true})
	f.Add(small, uint16('a'))
	f.Add(small[:len(small)/2], uint16('é'))
	f.Fuzz(func(_ *testing.T, data []byte, r uint16) {
		readFont(data).subset(map[rune]bool{rune(r): true})
	})
}
