package clean

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// softHyphen reads the soft hyphen source[start:end]. Within a line it is left
// out. At the end of one it joins the word that it breaks: the rest of the word is
// read where it began, and the line ends behind it, so that lines keep about the
// width that they have in print. Where both lines together are no longer than
// others of the text they are one: the text is not broken into lines, but this
// word is.
func (c *cleaner) softHyphen(start, end int, how what) int {
	next := end + spaceLength(c.source[end:])
	between := c.source[end:next]
	if !endsLine(between) || !c.goesOn(start, next) {
		c.replace(start, end, "", "", how)
		return end
	}
	c.replace(start, next, "", "", how)
	word := next + wordLength(c.source[next:])
	after := word + spaceLength(c.source[word:])
	space := c.source[word:after]
	newPage := bytes.IndexByte(between, '\f') >= 0
	if after == word || bytes.IndexByte(space, '\t') >= 0 || !newPage && (endsLine(space) || c.fits(start, next)) {
		return word
	}
	put := linesOf(between)
	c.replace(word, after, put, put, white)
	return after
}

// linesOf returns white space with every line end as LF.
func linesOf(space []byte) string {
	t := Of(space)
	return string(t.Clean)
}

// goesOn reports whether what stands at next is the rest of a word that a hyphen
// at an offset breaks.
func (c *cleaner) goesOn(hyphen, next int) bool {
	before, _ := utf8.DecodeLastRune(c.source[:hyphen])
	after, _ := utf8.DecodeRune(c.source[next:])
	return unicode.IsLetter(before) && unicode.IsLetter(after) && (unicode.IsLower(after) || unicode.IsUpper(before))
}

// spaceLength returns the length of the white space that s begins with.
func spaceLength(s []byte) int { return len(s) - len(bytes.TrimLeftFunc(s, unicode.IsSpace)) }

// wordLength returns the length of what s begins with before a white space or a
// special character.
func wordLength(s []byte) int {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if unicode.IsSpace(r) || s[i] == '&' || r == shy || meanings(r) != (meaning{}) {
			return i
		}
		i += size
	}
	return len(s)
}

// endsLine reports whether white space has a line end.
func endsLine(space []byte) bool { return bytes.ContainsFunc(space, isLineEnd) }
