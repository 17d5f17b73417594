package fidelity

import "testing"

// TestLinesOpen looks that a word opens a line whatever letter it begins with: after a line end that a mark may combine with, too.
func TestLinesOpen(t *testing.T) {
	text := sourceLetters([]byte("oil lamp\nÉcran fog\nМаяк\f灯 bell\nкит"))
	var opening []string
	for _, w := range text.words {
		if w.opens {
			opening = append(opening, string(text.text[w.from:][:3]))
		}
	}
	if len(opening) != 4 || opening[0] != "Éc" || opening[3][:2] != "к" {
		t.Errorf("lines open with %q", opening)
	}
}
