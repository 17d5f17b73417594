package read

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"

	"plenary/diag"
	"plenary/schema"
)

// A wide is an encoding of two or four bytes a unit.
type wide struct {
	name  string
	mark  string // its byte order mark
	size  int    // bytes of a unit
	order binary.ByteOrder
}

// wides lists them; the mark of UTF-16 is the beginning of that of UTF-32.
var wides = [...]wide{
	{"UTF-32LE", "\xff\xfe\x00\x00", 4, binary.LittleEndian},
	{"UTF-32BE", "\x00\x00\xfe\xff", 4, binary.BigEndian},
	{"UTF-16LE", "\xff\xfe", 2, binary.LittleEndian},
	{"UTF-16BE", "\xfe\xff", 2, binary.BigEndian},
}

// wideOf returns the wide encoding of data, and the length of its mark: 0 where
// its zero bytes alone tell.
func wideOf(data []byte) (w wide, marked int, ok bool) {
	for _, w := range wides {
		if bytes.HasPrefix(data, []byte(w.mark)) {
			return w, len(w.mark), true
		}
	}
	if bytes.IndexByte(data, 0) < 0 {
		return wide{}, 0, false
	}
	for _, w := range wides {
		if w.fits(data) {
			return w, 0, true
		}
	}
	return wide{}, 0, false
}

// fits reports whether the zero bytes of data lie as those of the encoding do in
// a text of which a good part is ASCII, and only there, and what they make is
// text.
func (w wide) fits(data []byte) bool {
	const asciiShare = 4 // one unit in so many, at least: texts in Chinese have figures, symbols and line ends
	if len(data)%w.size != 0 || len(data) < 2*w.size {
		return false
	}
	ascii := 0
	for at := 0; at < len(data); at += w.size {
		unit := w.unit(data[at:])
		if unit < ' ' && unit != '\t' && unit != '\n' && unit != '\v' && unit != '\f' && unit != '\r' || unit > utf8.MaxRune {
			return false
		}
		if unit < utf8.RuneSelf {
			ascii++
		}
	}
	if ascii*asciiShare*w.size < len(data) {
		return false
	}
	_, findings := w.decode(data, 0)
	return !findings.HasErrors()
}

// unit returns the unit that s begins with.
func (w wide) unit(s []byte) uint32 {
	if w.size == 2 {
		return uint32(w.order.Uint16(s))
	}
	return w.order.Uint32(s)
}

// decode returns data as UTF-8. Findings count bytes from the beginning of the
// file, which has a mark of so many bytes.
func (w wide) decode(data []byte, marked int) ([]byte, diag.List) {
	if odd := len(data) % w.size; odd != 0 {
		at := len(data) - odd
		return nil, diag.List{diag.New(schema.InputEncoding, diag.SpanOf(marked+at, marked+len(data)), "the %s text ends in a part of a character, at byte %d", w.name, marked+at)}
	}
	source := make([]byte, 0, len(data))
	for at := 0; at < len(data); at += w.size {
		r := rune(w.unit(data[at:]))
		switch {
		case w.size == 2 && utf16.IsSurrogate(r):
			if at+2*w.size <= len(data) {
				r = utf16.DecodeRune(r, rune(w.unit(data[at+w.size:])))
			}
			if r == utf8.RuneError || utf16.IsSurrogate(r) {
				return nil, diag.List{diag.New(schema.InputEncoding, diag.SpanOf(marked+at, marked+at+2), "half a UTF-16 surrogate pair at byte %d", marked+at)}
			}
			at += w.size
		case !utf8.ValidRune(r):
			return nil, diag.List{diag.New(schema.InputEncoding, diag.SpanOf(marked+at, marked+at+w.size), "byte %d begins no character of %s", marked+at, w.name)}
		}
		source = utf8.AppendRune(source, r)
	}
	return source, nil
}
