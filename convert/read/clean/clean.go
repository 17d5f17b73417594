// Package clean reads the characters of a text whose meaning is certain whatever
// the text says: every space is a space and every line end a line end; a soft
// hyphen, a direction mark and a space of no width are no part of a word; an
// entity of HTML and a ligature are the characters that they stand for; the marks
// of Markdown are no words; a space in a symbol or a job number is no
// part of it; and what a program wrote about the number of a note that print sets high is none of its figures.
//
// A reader works on the clean text. What it finds is put back to the places of
// the source afterwards ([Text.Restore]): each character that was read as
// another, or as none, is a named repair of the account, so that conservation is
// proved of the source itself. White space that stands for white space needs no
// entry. A text without such characters costs one look at its bytes.
package clean

import (
	"bytes"
	"slices"
	"unicode/utf8"
)

// Of reads source, which is UTF-8.
func Of(source []byte) *Text {
	c := cleaner{source: source}
	at := 0
	for _, m := range marksOf(source) {
		if at = c.scan(at, m.start); at == m.start {
			c.replace(m.start, m.end, m.out, m.out, m.what)
			at = m.end
		}
	}
	c.scan(at, len(source))
	t := c.text()
	if c.tabs > 0 {
		t.Clean = spaceTabs(t.Clean, c.out != nil)
	}
	return t
}

// marksOf returns the marks of Markdown and those of notes, in their order.
func marksOf(source []byte) []mark {
	styled, notes := markdownMarks(source), noteMarks(source)
	if len(styled) == 0 || len(notes) == 0 {
		return append(styled, notes...)
	}
	marks := append(styled, notes...)
	slices.SortStableFunc(marks, func(a, b mark) int { return a.start - b.start })
	return marks
}

// Shown reads source, the text that a document shows, in UTF-8. No extractor was there to
// write entities for its characters or marks of Markdown for its styles, and its tabs are
// what its author typed: all that is as it is.
func Shown(source []byte) *Text {
	c := cleaner{source: source, shown: true}
	c.scan(0, len(source))
	return c.text()
}

// text returns what was read.
func (c *cleaner) text() *Text {
	t := &Text{Clean: c.source, source: c.source, edits: c.edits}
	if c.out != nil {
		t.Clean = c.copied(len(c.source))
	}
	return t
}

// fits reports whether the line that ends at an offset and the one that begins at
// next are together no longer than the longest line of the text.
func (c *cleaner) fits(end, next int) bool {
	if c.longest == 0 {
		for line := range bytes.FieldsFuncSeq(c.source, isLineEnd) {
			c.longest = max(c.longest, utf8.RuneCount(line))
		}
	}
	above := c.source[bytes.LastIndexFunc(c.source[:end], isLineEnd)+1 : end]
	below := c.source[next:]
	if n := bytes.IndexFunc(below, isLineEnd); n >= 0 {
		below = below[:n]
	}
	return utf8.RuneCount(above)+utf8.RuneCount(below) <= c.longest
}

// special are the bytes that a character to be looked at begins with.
var special = [256]bool{
	'\t': true, '\r': true, '&': true, '/': true, '-': true,
	0xc2: true,             // U+0080 to U+00BF
	0xd8: true,             // U+061C among them
	0xe1: true, 0xe2: true, // U+1680, U+180E, U+2000 to U+206F
	0xe3: true, 0xef: true, // U+3000, U+FB00, U+FEFF
}

// scan reads source[from:to] and returns where it has come to.
func (c *cleaner) scan(from, to int) int {
	for from < to {
		if special[c.source[from]] {
			from = c.special(from)
		} else {
			from++
		}
	}
	return from
}

// special reads what begins at an offset with a special byte, and returns the
// offset behind it.
func (c *cleaner) special(at int) int {
	switch c.source[at] {
	case '\t':
		c.tabs++
		return at + 1
	case '\r':
		return c.carriageReturn(at)
	case '/':
		return c.stroke(at)
	case '-':
		return c.hyphen(at)
	case '&':
		if c.shown {
			return at + 1
		}
		if meant, size := c.entity(at); size > 0 {
			return c.read(at, at+size, meant, entity)
		}
		return at + 1
	}
	r, size := utf8.DecodeRune(c.source[at:])
	return c.read(at, at+size, string(r), white)
}

// carriageReturn reads a CR, which ends a line of its own if no LF follows.
func (c *cleaner) carriageReturn(at int) int {
	end := at
	for end < len(c.source) && c.source[end] == '\r' {
		end++
	}
	if end < len(c.source) && c.source[end] == '\n' {
		return end + 1
	}
	for ; at < end; at++ {
		c.replace(at, at+1, "\n", "\n", white)
	}
	return end
}

// read reads source[start:end], which is or stands for a character. How says how
// the account names it where the character itself has no name.
func (c *cleaner) read(start, end int, character string, how what) int {
	r, size := utf8.DecodeRuneInString(character)
	if size < len(character) { // an entity of several characters
		c.replace(start, end, character, character, how)
		return end
	}
	switch m := meanings(r); {
	case r == shy:
		return c.softHyphen(start, end, max(how, softHyphen))
	case m.joiner && c.amongOthers(start, end):
	case m.what == invisible:
		c.replace(start, end, "", "", max(how, invisible))
	case m.what == ligature:
		c.replace(start, end, m.out, m.out, max(how, ligature))
	case m.out != "":
		c.replace(start, end, m.out, character, how)
	case how == entity:
		c.replace(start, end, character, character, how)
	}
	return end
}

// amongOthers reports whether characters beyond ASCII stand on both sides of
// source[start:end]: a joiner between them may change what they are.
func (c *cleaner) amongOthers(start, end int) bool {
	return start > 0 && c.source[start-1] >= utf8.RuneSelf && end < len(c.source) && c.source[end] >= utf8.RuneSelf
}

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
