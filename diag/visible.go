package diag

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
)

// Visible returns text as it may be shown on a terminal or in a log: what would
// steer these, and bytes that are no text, are U+FFFD. Lines stay lines. All that
// Plenary says to people goes through it, or through what it is made of: names of
// files, and words of documents, are never to do more than to be read.
func Visible(text string) string {
	var b strings.Builder
	for _, r := range text { // which has U+FFFD for what is not UTF-8
		if r == '\n' {
			b.WriteByte('\n')
			continue
		}
		b.WriteString(visible(r))
	}
	return b.String()
}

// visible returns a character as it is shown: a tab as four spaces, so that the
// marks below a line stand right whatever the terminal's tabs are, and what steers
// as U+FFFD.
func visible(r rune) string {
	switch {
	case r == '\t':
		return "    "
	case steers(r):
		return "\uFFFD"
	}
	return string(r)
}

// steers reports whether a character does something to a terminal or to the text
// around it: controls, with the line ends of other systems among them, and what
// turns the direction of the text.
func steers(r rune) bool {
	return unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control, unicode.Zl, unicode.Zp)
}

// escaped returns JSON with escapes for the characters that steer and that JSON
// lets stand. It means the same.
func escaped(json []byte) []byte {
	steering := func(r rune) bool { return r > ' ' && steers(r) }
	if bytes.IndexFunc(json, steering) < 0 {
		return json
	}
	var b bytes.Buffer
	for _, r := range string(json) {
		if steering(r) {
			fmt.Fprintf(&b, `\u%04x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.Bytes()
}
