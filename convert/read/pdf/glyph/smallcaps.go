package glyph

import (
	"unicode"
	"unicode/utf8"
)

// Small capitals are small letters in the shape of capitals, which word processors draw as capitals of a
// smaller size. Their size is told by that of the capital with which a word begins.
const (
	smallest = 0.65 // of the size of a capital; small capitals have 0.7 to 0.8
	largest  = 0.87
)

// markSmallCapitals marks the glyphs of a page that are small capitals: those that follow a capital of a
// larger size in a word, on the same baseline, and words in letters of that size beside such a word.
func (p *Page) markSmallCapitals() {
	var capital float32 // size of the last capital that small ones followed; 0: none on this line
	for from := 0; from < len(p.Glyphs); {
		to := p.wordEnd(from)
		if to == from {
			if g := &p.Glyphs[from]; !g.Blank && !isLetterless(g) {
				capital = 0
			}
			from++
			continue
		}
		word := p.Glyphs[from:to]
		from = to
		size := word[0].Size
		if len(word) > 1 && areSmall(word[1:], size) {
			capital = size
			mark(word[1:])
			continue
		}
		if capital > 0 && areSmall(word, capital) {
			mark(word)
		}
	}
}

// wordEnd returns the index behind the capitals of one baseline and font that are drawn one after the
// other from a glyph on.
func (p *Page) wordEnd(from int) int {
	to := from
	for to < len(p.Glyphs) {
		g := &p.Glyphs[to]
		if g.Fate != Placed || !isCapital(g) || to > from && (g.Y != p.Glyphs[from].Y || g.Angle != p.Glyphs[from].Angle) {
			break
		}
		to++
	}
	return to
}

// isCapital reports whether a glyph is one capital.
func isCapital(g *Glyph) bool {
	r, size := utf8.DecodeRuneInString(g.Text)
	return size == len(g.Text) && unicode.IsUpper(r)
}

// isLetterless reports whether a glyph is a mark between words.
func isLetterless(g *Glyph) bool {
	for _, r := range g.Text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return false
		}
	}
	return true
}

// areSmall reports whether glyphs are all of the size of small capitals beside a capital.
func areSmall(word []Glyph, capital float32) bool {
	for i := range word {
		if s := word[i].Size; s < smallest*capital || s > largest*capital {
			return false
		}
	}
	return true
}

func mark(word []Glyph) {
	for i := range word {
		word[i].drawn |= smallCapital
	}
}
