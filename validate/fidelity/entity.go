package fidelity

import (
	"bytes"
	"html"
	"unicode/utf8"
)

// entity returns the characters of the HTML entity that text begins with, and
// its size; 0 for none. Texts that were pages of the web have them, and whether a
// converter reads them is its own affair.
func entity(text []byte) (chars string, size int) {
	const longest = 12
	end := bytes.IndexByte(text[:min(len(text), longest)], ';')
	if end < 3 || text[0] != '&' {
		return "", 0
	}
	name := string(text[:end+1])
	if chars = html.UnescapeString(name); chars == name || utf8.RuneCountInString(chars) > 2 {
		return "", 0
	}
	if chars == "&" { // escaped twice
		rest := text[end+1 : min(len(text), end+1+longest)]
		if again, more := entity(append([]byte("&"), rest...)); more > 0 {
			return again, end + more
		}
	}
	return chars, end + 1
}

// raisedTag returns the length of the tag of HTML about what is set high that text
// begins with, or 0: models that make texts of pages write it in plain text and in
// Markdown, about the marks of notes.
func raisedTag(text []byte) int {
	for _, tag := range [...]string{"<sup>", "</sup>"} {
		if bytes.HasPrefix(text, []byte(tag)) {
			return len(tag)
		}
	}
	return 0
}
