package text

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"

	"plenary/diag"
	"plenary/schema"
)

// byteOrderMarks are the marks that a text may begin with.
var byteOrderMarks = []struct {
	mark   string
	decode func([]byte) ([]byte, diag.List)
}{
	{"\xef\xbb\xbf", decodeUTF8},
	{"\xff\xfe", func(b []byte) ([]byte, diag.List) { return decodeUTF16(b, binary.LittleEndian) }},
	{"\xfe\xff", func(b []byte) ([]byte, diag.List) { return decodeUTF16(b, binary.BigEndian) }},
}

// containers are the first bytes of files that hold documents without being
// text.
var containers = []struct{ magic, name string }{
	{"%PDF-", "a PDF"},
	{"PK\x03\x04", "a ZIP or Office file"},
	{"\xd0\xcf\x11\xe0", "an Office file"},
	{"\x1f\x8b", "a gzip file"},
	{"\x89PNG", "a picture"},
	{"\xff\xd8\xff", "a picture"},
	{"{\\rtf", "an RTF file"},
}

// Decode returns data as UTF-8 without a byte order mark; UTF-16 with one is
// converted. Spans of later stages count the bytes of what Decode returns.
// Data that is no text, or has no text, gives an error finding and nil.
func Decode(data []byte) ([]byte, diag.List) {
	for _, c := range containers {
		if bytes.HasPrefix(data, []byte(c.magic)) {
			return nil, diag.List{diag.New(schema.InputBinary, span(0, len(c.magic)), "the file is %s, not text", c.name).
				WithHint("extract its text first, for example with pdftotext")}
		}
	}
	source, findings := decode(data)
	if findings.HasErrors() {
		if at := bytes.IndexByte(data, 0); at >= 0 && findings[0].Rule == schema.InputEncoding && !hasByteOrderMark(data) {
			return nil, binaryAt(data, at)
		}
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

// binaryAt is the finding that byte at of data is none of a text.
func binaryAt(data []byte, at int) diag.List {
	return diag.List{diag.New(schema.InputBinary, span(at, at+1), "byte %d is the control character 0x%02X, which no text has", at, data[at])}
}

func hasByteOrderMark(data []byte) bool {
	for _, m := range byteOrderMarks {
		if bytes.HasPrefix(data, []byte(m.mark)) {
			return true
		}
	}
	return false
}

func decode(data []byte) ([]byte, diag.List) {
	for _, m := range byteOrderMarks {
		if rest, ok := bytes.CutPrefix(data, []byte(m.mark)); ok {
			return m.decode(rest)
		}
	}
	return decodeUTF8(data)
}

func decodeUTF8(data []byte) ([]byte, diag.List) {
	if utf8.Valid(data) {
		return data, nil
	}
	at := 0
	for at < len(data) {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	return nil, diag.List{diag.New(schema.InputEncoding, span(at, at+1), "byte %d (0x%02X) is not UTF-8", at, data[at]).
		WithHint("convert the file to UTF-8, for example with iconv")}
}

func decodeUTF16(data []byte, order binary.ByteOrder) ([]byte, diag.List) {
	if len(data)%2 == 1 {
		return nil, diag.List{diag.New(schema.InputEncoding, span(len(data)-1, len(data)), "the UTF-16 text ends in half a character, at byte %d", len(data)+1)}
	}
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	source := make([]byte, 0, len(data))
	for i := 0; i < len(units); i++ {
		r := rune(units[i])
		if utf16.IsSurrogate(r) {
			if i+1 < len(units) {
				r = utf16.DecodeRune(r, rune(units[i+1]))
			}
			if r == utf8.RuneError || utf16.IsSurrogate(r) {
				return nil, diag.List{diag.New(schema.InputEncoding, span(2*i, 2*i+2), "half a UTF-16 surrogate pair at byte %d", 2*i+2)}
			}
			i++
		}
		source = utf8.AppendRune(source, r)
	}
	return source, nil
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
