package clean

import (
	"bytes"
	"html"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// entity returns the characters that the entity at an offset stands for, and
// its length; or nothing, where there is none, it stands for no character of a
// text, or the text has tags, so that it is not what a copied page left behind.
// Entities that were escaped again, "&amp;nbsp;", are read to the end.
func (c *cleaner) entity(at int) (meant string, size int) {
	const again = "amp;"
	s := c.source[at+1:]
	rest := s
	for bytes.HasPrefix(rest, []byte(again)) && isEntity(rest[len(again):]) {
		rest = rest[len(again):]
	}
	if !isEntity(rest) {
		return "", 0
	}
	end := bytes.IndexByte(rest, ';') + 1
	written := "&" + string(rest[:end])
	meant = html.UnescapeString(written)
	if meant == written || strings.HasSuffix(meant, ";") || strings.ContainsFunc(meant, isNoText) || c.hasMarkup() {
		return "", 0
	}
	return meant, 1 + len(s) - len(rest) + end
}

// isEntity reports whether s begins as an entity does behind its first character:
// "nbsp;", "#160;", "#xA0;".
func isEntity(s []byte) bool {
	allowed := func(b byte) bool { return '0' <= b && b <= '9' || 'a' <= b|0x20 && b|0x20 <= 'z' }
	if rest, ok := bytes.CutPrefix(s, []byte("#")); ok {
		s, allowed = rest, func(b byte) bool { return '0' <= b && b <= '9' }
		if len(s) > 0 && s[0]|0x20 == 'x' {
			s, allowed = s[1:], func(b byte) bool { return '0' <= b && b <= '9' || 'a' <= b|0x20 && b|0x20 <= 'f' }
		}
	}
	for i, b := range s {
		if b == ';' {
			return i > 0
		}
		if !allowed(b) {
			return false
		}
	}
	return false
}

// isNoText reports a character that no text has, or that stands for one.
func isNoText(r rune) bool {
	return r == utf8.RuneError || unicode.IsControl(r) && !unicode.IsSpace(r) || unicode.Is(unicode.Noncharacter_Code_Point, r)
}

// hasMarkup reports whether the text has a tag.
func (c *cleaner) hasMarkup() bool {
	if c.markup == unknown {
		c.markup = no
		for tag := range Tags(c.source) {
			if string(tag) != Raised {
				c.markup = yes
				break
			}
		}
	}
	return c.markup == yes
}

// Raised is the tag of HTML about what is set high.
const Raised = "sup"

// Tags yields the names of the tags of XML or HTML in text: "<p>", "</a>", "<br />".
// What stands between angle brackets as an address does, and a comment, is none.
func Tags(text []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		const longest = 300 // bytes: copied web pages have tags with long attributes; a "<" of running text is closed nowhere so near
		for {
			at := bytes.IndexByte(text, '<')
			if at < 0 {
				return
			}
			text = text[at+1:]
			inside, _, closed := bytes.Cut(text[:min(len(text), longest)], []byte(">"))
			inside = bytes.TrimPrefix(inside, []byte("/"))
			if !closed || bytes.ContainsAny(inside, "<@") || bytes.Contains(inside, []byte("://")) {
				continue
			}
			if end := nameLength(inside); end > 0 && !yield(inside[:end]) {
				return
			}
		}
	}
}

// nameLength returns the length of the name of a tag that s begins with, or 0: a
// letter, then letters and figures, with a space, a slash or nothing behind it.
func nameLength(s []byte) int {
	for i, b := range s {
		letter := 'a' <= b|0x20 && b|0x20 <= 'z'
		switch {
		case letter, i > 0 && ('0' <= b && b <= '9' || b == ':' || b == '-' || b == '_'):
		case i > 0 && (b == ' ' || b == '/' || '\t' <= b && b <= '\r'):
			return i
		default:
			return 0
		}
	}
	return len(s)
}
