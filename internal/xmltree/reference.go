package xmltree

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// checkReferences finds the first & in text, which begins at offset at, that
// is no reference to a character or to a predefined entity.
func checkReferences(text []byte, at int) *Error {
	for i := bytes.IndexByte(text, '&'); i >= 0 && i < len(text); {
		_, size := Reference(text[i:])
		if size == 0 {
			return malformed(at+i, "& is neither a reference to a character nor one of &amp; &lt; &gt; &quot; &apos;")
		}
		next := bytes.IndexByte(text[i+size:], '&')
		if next < 0 {
			return nil
		}
		i += size + next
	}
	return nil
}

// Reference returns the character that the reference at the beginning of text
// stands for, and the reference's length; the length of what is none is 0.
func Reference(text []byte) (r rune, size int) {
	end := bytes.IndexByte(text[:min(len(text), 16)], ';')
	if end < 2 {
		return 0, 0
	}
	name := text[1:end]
	switch string(name) {
	case "amp":
		return '&', end + 1
	case "lt":
		return '<', end + 1
	case "gt":
		return '>', end + 1
	case "quot":
		return '"', end + 1
	case "apos":
		return '\'', end + 1
	}
	if name[0] != '#' {
		return 0, 0
	}
	digits, base := string(name[1:]), 10
	if strings.HasPrefix(digits, "x") {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || !legal(rune(n)) || n > utf8.MaxRune {
		return 0, 0
	}
	return rune(n), end + 1
}

// legal tells the characters that XML 1.0 allows. (Production 2.)
func legal(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' || 0x20 <= r && r <= 0xD7FF || 0xE000 <= r && r <= 0xFFFD || 0x10000 <= r && r <= utf8.MaxRune
}

// lineFeeds returns text with its line ends made one line feed each. (XML 1.0,
// section 2.11.)
func lineFeeds(text []byte) []byte {
	return bytes.ReplaceAll(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n"))
}

// unescape returns text with its references replaced and its line ends made one line
// feed each.
func unescape(text []byte) []byte {
	out := make([]byte, 0, len(text))
	for i := 0; i < len(text); {
		switch text[i] {
		case '&':
			r, size := Reference(text[i:])
			out = utf8.AppendRune(out, r)
			i += max(size, 1)
		case '\r':
			out = append(out, '\n')
			i++
			if i < len(text) && text[i] == '\n' {
				i++
			}
		default:
			out = append(out, text[i])
			i++
		}
	}
	return out
}

// attributeValue returns the value of an attribute: as [unescape], and white
// space that is not written as a reference made blanks. (XML 1.0, 3.3.3.)
func attributeValue(raw []byte) string {
	if !bytes.ContainsAny(raw, "&\t\r\n") {
		return string(raw)
	}
	var b strings.Builder
	for len(raw) > 0 {
		size := 1
		switch c := raw[0]; {
		case c == '&':
			var r rune
			r, size = Reference(raw)
			b.WriteRune(r)
		case c == '\r' && len(raw) > 1 && raw[1] == '\n':
			b.WriteByte(' ')
			size = 2
		case IsSpace(c):
			b.WriteByte(' ')
		default:
			b.WriteByte(c)
		}
		raw = raw[max(size, 1):]
	}
	return b.String()
}
