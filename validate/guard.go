package validate

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"plenary/diag"
	"plenary/schema"
)

// The limits of a document. No resolution comes near them; beyond them a file
// is an attack or an accident, and reading on would only cost memory and time.
const (
	maxFileBytes   = 64 << 20
	maxTextBytes   = 4 << 20 // of one run of text or one attribute value
	maxNameBytes   = 256
	maxDepth       = 256
	maxAttributes  = 256 // of one element
	maxElements    = 500_000
	maxIdentifiers = 100_000 // that must be unique
	maxFindings    = 100     // of one rule, and of the schema
)

var byteOrderMark = []byte("\uFEFF")

// guard refuses what no parser should see: files that are too large, empty, or
// no text in UTF-8. A nil result means that data may be parsed.
func guard(data []byte) diag.List {
	var list diag.List
	switch {
	case len(data) > maxFileBytes:
		list.Add(schema.InputTooLarge, diag.Span{}, "the file has %d bytes; the limit is %d", len(data), maxFileBytes)
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
