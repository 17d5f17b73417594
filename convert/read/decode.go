// Package read decides what an input is before a reader is given it: a PDF, a Word
// file or a text, and which encoding the bytes of a text are in. What is none of
// these is told by name, with the command that makes one of it. (Promise 6.)
package read

import (
	"bytes"
	"unicode/utf8"

	"plenary/diag"
	"plenary/schema"
)

// Decode returns data as UTF-8 without a byte order mark; UTF-16 and UTF-32 are
// converted, with a mark or without. Spans of later stages count the bytes of what
// Decode returns. Data that is no text, or has no text, gives an error finding and
// nil. Name is the file's, for the commands that findings propose.
func Decode(name string, data []byte) ([]byte, diag.List) {
	const shown = 4 // bytes at which the finding stands: the most files are known by so many
	if k, ok := kindOf(data); ok {
		return nil, diag.List{diag.New(schema.InputBinary, diag.SpanOf(0, min(len(data), shown)), "the file is %s, not text", k.name).
			WithHint(k.hint(name))}
	}
	source, findings := decode(name, data)
	if findings.HasErrors() {
		return nil, findings
	}
	if len(bytes.TrimSpace(source)) == 0 {
		return nil, diag.List{diag.New(schema.InputEmpty, diag.Span{}, "the file has no text").
			WithHint("look whether the extraction of the text failed")}
	}
	for at, b := range source {
		if (b < ' ' || b >= 0x7f) && opensControl(source[at:]) {
			return nil, binaryAt(source, at)
		}
	}
	return source, findings
}

// decode converts data to UTF-8.
func decode(name string, data []byte) ([]byte, diag.List) {
	if wide, marked, ok := wideOf(data); ok {
		source, findings := wide.decode(data[marked:], marked)
		if marked == 0 && !findings.HasErrors() {
			findings.Add(schema.EncodingAssumed, diag.SpanOf(0, 1), "the text is read as %s: it has no byte order mark, but its zero bytes tell", wide.name)
		}
		return source, findings
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if utf8.Valid(data) {
		return data, nil
	}
	if at := bytes.IndexByte(data, 0); at >= 0 {
		return nil, binaryAt(data, at)
	}
	return nil, legacy(name, data)
}

// binaryAt is the finding that byte at of data is none of a text.
func binaryAt(data []byte, at int) diag.List {
	return diag.List{diag.New(schema.InputBinary, diag.SpanOf(at, at+1), "byte %d is the control character 0x%02X, which no text has", at, data[at]).
		WithHint("give the text of the document, as an extractor gives it")}
}

// opensControl reports whether s begins with a character that text does not
// hold: any control but white space, and what XML cannot carry.
func opensControl(s []byte) bool {
	r, _ := utf8.DecodeRune(s)
	switch r {
	case '\t', '\n', '\v', '\f', '\r', 0x85:
		return false
	}
	return r < ' ' || r == 0x7f || r == 0xfffe || r == 0xffff
}
