package diag

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// Visible returns text as it may be shown on a terminal or in a log: what would
// steer these, and bytes that are no text, are U+FFFD, and so is the character that
// would make a line a command for whatever runs the job that logs it. Lines stay
// lines. All that Plenary says to people goes through it, or through a [Screen]:
// names of files, and words of documents, are never to do more than to be read.
func Visible(text string) string {
	var l line
	return l.show(text)
}

// visibleWithin returns text as [Visible] does, but for the middle of a line.
func visibleWithin(text string) string {
	l := within()
	return l.show(text)
}

// visibleLine returns text as [Visible] does, but on one line.
func visibleLine(text string) string {
	return Visible(strings.ReplaceAll(text, "\n", "\uFFFD"))
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
	return !isPlain(r) && (unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control, unicode.Zl, unicode.Zp))
}

// isPlain reports whether a character is of ASCII and no control.
func isPlain(r rune) bool { return ' ' <= r && r <= '~' }

// VisibleJSON returns JSON that may be shown as text may that is [Visible], with
// escapes for the characters that must not be shown and that JSON lets stand. It
// means the same.
func VisibleJSON(json []byte) []byte {
	if !bytes.ContainsFunc(json, isUnusual) && !slices.ContainsFunc(anywhere, func(text string) bool { return bytes.Contains(json, []byte(text)) }) {
		return json
	}
	var l line
	var b bytes.Buffer
	for _, r := range string(json) {
		if l.add(r) || r > ' ' && steers(r) {
			fmt.Fprintf(&b, `\u%04x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.Bytes()
}

// isUnusual reports whether a character of JSON, white space apart, steers, or has
// no width, so that a command may be seen where none is written.
func isUnusual(r rune) bool { return r > '~' && (steers(r) || width(r) == 0) }
