package glyph

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// A predefinedCMap is a CMap that files name only (ISO 32000-1, 9.7.5.2).
type predefinedCMap struct {
	spaces []codeSpace
	text   func(code uint32) string // nil: it is not known what codes stand for, unless they select CIDs
	known  bool
}

// How the bytes of the predefined CMaps make codes, by what is in their names. The sets of characters of
// East Asia have codes of one and two bytes.
var (
	utf16Codes = []codeSpace{{2, 0, 0xD7FF}, {4, 0xD800DC00, 0xDBFFDFFF}, {2, 0xE000, 0xFFFF}}
	utf32Codes = []codeSpace{{4, 0, 0x0010FFFF}}
	utf8Codes  = []codeSpace{{1, 0, 0x7F}, {2, 0xC280, 0xDFBF}, {3, 0xE08080, 0xEFBFBF}, {4, 0xF0808080, 0xF7BFBFBF}}
	shiftCodes = []codeSpace{{1, 0, 0x80}, {2, 0x8140, 0x9FFC}, {1, 0xA0, 0xDF}, {2, 0xE040, 0xFCFC}, {1, 0xFD, 0xFF}}
	mixedCodes = []codeSpace{{1, 0, 0x80}, {2, 0x8140, 0xFEFE}, {1, 0xFF, 0xFF}}
)

// predefined returns what is known of a CMap by its name. One that is not known has codes that stand for nothing.
func predefined(name string) predefinedCMap {
	contains := func(parts ...string) bool { return containsAny(name, parts) }
	switch {
	case strings.HasPrefix(name, "Identity"):
		return predefinedCMap{spaces: twoBytes, known: true}
	case contains("UCS2", "UTF16"):
		return predefinedCMap{spaces: utf16Codes, text: utf16Code, known: true}
	case contains("UTF32"):
		return predefinedCMap{spaces: utf32Codes, text: utf32Code, known: true}
	case contains("UTF8"):
		return predefinedCMap{spaces: utf8Codes, text: utf8Code, known: true}
	case contains("RKSJ"):
		return predefinedCMap{shiftCodes, decoded(japanese.ShiftJIS), true}
	case contains("GBK", "GB-EUC", "GBpc"):
		return predefinedCMap{mixedCodes, decoded(simplifiedchinese.GBK), true}
	case contains("B5"):
		return predefinedCMap{mixedCodes, decoded(traditionalchinese.Big5), true}
	case contains("KSC", "EUC"):
		return predefinedCMap{spaces: mixedCodes}
	}
	return predefinedCMap{spaces: twoBytes}
}

// decoded returns what reads the codes of a set of characters.
func decoded(set encoding.Encoding) func(code uint32) string {
	decoder := set.NewDecoder()
	return func(code uint32) string {
		text, err := decoder.Bytes(codeBytes(code))
		if err != nil || !meansSomething(string(text)) {
			return ""
		}
		return string(text)
	}
}

// codeBytes returns the bytes of a code without the leading zeros.
func codeBytes(code uint32) []byte {
	b := binary.BigEndian.AppendUint32(nil, code)
	for len(b) > 1 && b[0] == 0 {
		b = b[1:]
	}
	return b
}

func validRune(code uint32) rune {
	if code > utf8.MaxRune || !utf8.ValidRune(rune(code)) {
		return 0
	}
	return rune(code)
}

// utf16Code reads a code of UTF-16, of one unit or two.
func utf16Code(code uint32) string {
	if code > 0xFFFF {
		return runeText(validRune(uint32(utf16.DecodeRune(rune(code>>16), rune(code&0xFFFF)))))
	}
	return runeText(validRune(code))
}

func utf32Code(code uint32) string { return runeText(validRune(code)) }

// utf8Code reads a code of the bytes of UTF-8.
func utf8Code(code uint32) string {
	b := codeBytes(code)
	if !utf8.Valid(b) {
		return ""
	}
	return string(b)
}
