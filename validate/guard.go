package validate

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"plenary/diag"
	"plenary/schema"
)

// The limits of judging, beside those of a document in package schema.
const (
	maxIdentifiers = 100_000 // that must be unique
	maxFindings    = 100     // of one rule, and of the schema
)

var byteOrderMark = []byte("\uFEFF")

// WellFormed tells why a file is not well-formed XML, or beyond the limits of a
// document; it returns nothing for a file that may be read. Whatever reads a
// document from XML asks it first, so that all say the same of the same file.
func WellFormed(data []byte) diag.List {
	_, list := readTree(data)
	return list
}

// readTree reads a file into a tree, or tells why it does not.
func readTree(data []byte) (*node, diag.List) {
	if list := guard(data); len(list) > 0 {
		return nil, list
	}
	root, err := parse(data)
	if err != nil {
		return nil, diag.List{diag.New(err.rule, err.span, "%s", err.message)}
	}
	return root, nil
}

// guard refuses what no parser should see: files that are too large, empty, or
// no text in UTF-8. A nil result means that data may be parsed.
func guard(data []byte) diag.List {
	var list diag.List
	switch {
	case len(data) > schema.MaxFileBytes:
		list.Add(schema.InputTooLarge, diag.Span{}, "the file has %d bytes; the limit is %d", len(data), schema.MaxFileBytes)
	case len(bytes.TrimSpace(bytes.TrimPrefix(data, byteOrderMark))) == 0:
		list.Add(schema.InputEmpty, diag.Span{}, "the file is empty")
	default:
		if at := illegal(data); at < len(data) {
			describeIllegal(&list, data, at)
		}
	}
	return list
}

// illegal returns the offset of the first byte that begins no character which
// XML allows, or len(data).
func illegal(data []byte) int {
	for i := 0; i < len(data); {
		if c := data[i]; c < utf8.RuneSelf {
			if c < ' ' && !isSpace(c) {
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

func describeIllegal(list *diag.List, data []byte, at int) {
	span := diag.Span{Start: at, End: at + 1}
	r, size := utf8.DecodeRune(data[at:])
	switch {
	case r == utf8.RuneError && size == 1:
		list.Add(schema.InputEncoding, span, "the byte 0x%02X cannot stand here in UTF-8", data[at]).
			Hint = "convert the file to UTF-8"
	default:
		list.Add(schema.InputBinary, span, "the character %U is not allowed in XML", r)
	}
}

// tooMuch is the error of a limit.
func tooMuch(at int, format string, args ...any) *syntaxError {
	return &syntaxError{schema.XMLLimit, diag.Span{Start: at, End: at + 1}, fmt.Sprintf(format, args...)}
}
