package xmltree

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"plenary/diag"
	"plenary/schema"
)

var byteOrderMark = []byte("\uFEFF")

// WithoutMark returns data without a byte order mark.
func WithoutMark(data []byte) []byte { return bytes.TrimPrefix(data, byteOrderMark) }

// guard refuses what no parser should see: files that are too large, empty, or no
// text in UTF-8. What it lets pass may be parsed.
func guard(data []byte) *Error {
	switch {
	case len(data) > schema.MaxFileBytes:
		return &Error{Rule: schema.InputTooLarge, Message: fmt.Sprintf("the file has %d bytes; the limit is %d", len(data), schema.MaxFileBytes)}
	case len(bytes.TrimSpace(WithoutMark(data))) == 0:
		return &Error{Rule: schema.InputEmpty, Message: "the file is empty"}
	}
	if at := illegal(data); at < len(data) {
		return describeIllegal(data, at)
	}
	return nil
}

// illegal returns the offset of the first byte that begins no character which
// XML allows, or len(data).
func illegal(data []byte) int {
	for i := 0; i < len(data); {
		if c := data[i]; c < utf8.RuneSelf {
			if c < ' ' && !IsSpace(c) {
				return i
			}
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 || !legal(r) {
			return i
		}
		i += size
	}
	return len(data)
}

func describeIllegal(data []byte, at int) *Error {
	span := diag.Span{Start: at, End: at + 1}
	r, size := utf8.DecodeRune(data[at:])
	if r == utf8.RuneError && size == 1 {
		return &Error{
			Rule: schema.InputEncoding, Span: span,
			Message: fmt.Sprintf("the byte 0x%02X cannot stand here in UTF-8", data[at]),
			Hint:    "convert the file to UTF-8",
		}
	}
	return &Error{Rule: schema.InputBinary, Span: span, Message: fmt.Sprintf("the character %U is not allowed in XML", r)}
}
