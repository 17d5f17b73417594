// Package clean reads the characters of a text whose meaning is certain whatever
// the text says: every space is a space and every line end a line end; a soft
// hyphen, a direction mark and a space of no width are no part of a word; an
// entity of HTML and a ligature are the characters that they stand for; the marks
// of Markdown are no words.
//
// A reader works on the clean text. What it finds is put back to the places of
// the source afterwards ([Text.Restore]): each character that was read as
// another, or as none, is a named repair of the account, so that conservation is
// proved of the source itself. White space that stands for white space needs no
// entry. A text without such characters costs one look at its bytes.
package clean

import (
	"bytes"
	"unicode/utf8"
)

// Of reads source, which is UTF-8.
func Of(source []byte) *Text {
	c := cleaner{source: source}
	at := 0
	for _, m := range markdownMarks(source) {
		if at = c.scan(at, m.start); at == m.start {
			c.replace(m.start, m.end, m.out, m.out, markdown)
			at = m.end
		}
	}
	c.scan(at, len(source))
	t := &Text{Clean: source, source: source, edits: c.edits}
	if c.out != nil {
		t.Clean = c.copied(len(source))
	}
	if c.tabs > 0 {
		t.Clean = spaceTabs(t.Clean, c.out != nil)
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
