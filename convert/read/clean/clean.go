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
	"unicode/utf8"
)

// A Text is a source and what is read in its place.
type Text struct {
	// Clean is what a reader is given; the source itself if nothing is changed.
	Clean  []byte
	source []byte
	edits  []edit // in the order of the source
}

// An edit is a range of the source that is read as something else.
type edit struct {
	start, end int    // in the source
	at         int    // where it stands in the clean text
	size       int    // what it has there, in bytes
	what       what   // for the account; white where space stands for space
	put        string // what the source means: that which stands in the clean text, or a no-break space
}

// A what names what was repaired.
type what uint8

const (
	white what = iota // no repair
	softHyphen
	invisible
	entity
	ligature
	markdown
	whats
)

var whatNames = [whats]string{"white space", "soft hyphen", "invisible character", "HTML entity", "ligature", "mark of Markdown"}

// String returns the name that the account has for w.
func (w what) String() string { return whatNames[w] }

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

// special are the bytes that a character to be looked at begins with.
var special = [256]bool{
	'\t': true, '\r': true, '&': true,
	0xc2: true,             // U+0080 to U+00BF
	0xd8: true,             // U+061C among them
	0xe1: true, 0xe2: true, // U+1680, U+180E, U+2000 to U+206F
	0xe3: true, 0xef: true, // U+3000, U+FB00, U+FEFF
}

// A cleaner is the state of one pass.
type cleaner struct {
	source []byte
	out    []byte // nil as long as nothing is changed
	from   int    // the source before it is in out
	edits  []edit
	tabs   int
	markup yesno // whether the text has tags

	longest int // characters of the longest line; 0 until somebody asks
}

type yesno uint8

const (
	unknown yesno = iota
	yes
	no
)

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

// copied returns the clean text of all before an offset of the source.
func (c *cleaner) copied(to int) []byte {
	c.out, c.from = append(c.out, c.source[c.from:to]...), to
	return c.out
}

// replace makes source[start:end] read as out; put is what it means.
func (c *cleaner) replace(start, end int, out, put string, what what) {
	if c.out == nil {
		c.out = make([]byte, 0, len(c.source)+len(c.source)/16)
	}
	at := len(c.copied(start))
	c.out, c.from = append(c.out, out...), end
	if what != white || len(out) != end-start || put != out {
		c.edits = append(c.edits, edit{start, end, at, len(out), what, put})
	}
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
	case '&':
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
