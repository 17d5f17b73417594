package clean

import (
	"unicode/utf8"
)

// special are the bytes that a character to be looked at begins with.
var special = [256]bool{
	'\t': true, '\r': true, '&': true,
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
