package xmltree

import (
	"bytes"
	"unicode/utf8"
)

// IsSpace tells white space. (XML 1.0, production 3.)
func IsSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// nameLength returns the length of the Name at the beginning of data, 0 when
// there is none. (XML 1.0, productions 4 to 5.)
func nameLength(data []byte) int {
	for i := 0; i < len(data); {
		c := data[i]
		if c < utf8.RuneSelf {
			if !asciiNameByte(c) || i == 0 && (c == '-' || c == '.' || '0' <= c && c <= '9') {
				return i
			}
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		if !nameRune(r) && (i == 0 || !laterNameRune(r)) {
			return i
		}
		i += size
	}
	return len(data)
}

func asciiNameByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_' || c == ':' || c == '-' || c == '.'
}

// nameRune tells the characters beyond ASCII that may begin a name.
func nameRune(r rune) bool {
	for _, span := range [...][2]rune{
		{0xC0, 0xD6}, {0xD8, 0xF6}, {0xF8, 0x2FF}, {0x370, 0x37D}, {0x37F, 0x1FFF}, {0x200C, 0x200D},
		{0x2070, 0x218F}, {0x2C00, 0x2FEF}, {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF},
	} {
		if span[0] <= r && r <= span[1] {
			return true
		}
	}
	return false
}

// laterNameRune tells those that may only stand later in one.
func laterNameRune(r rune) bool {
	return r == 0xB7 || 0x300 <= r && r <= 0x36F || 0x203F <= r && r <= 0x2040
}

func clip(name []byte) string {
	const most = 60
	if len(name) <= most {
		return string(name)
	}
	return string(bytes.ToValidUTF8(name[:most], nil)) + "..."
}
