package akn

import (
	"net/url"
	"strings"
)

// escapeURI escapes the characters that no IRI may hold.
func escapeURI(s string) string {
	const hex = "0123456789ABCDEF"
	fragment := strings.IndexByte(s, '#')
	clean := true
	for i := 0; i < len(s); i++ {
		clean = clean && !mustEscape(s, i, fragment)
	}
	if clean {
		return s
	}
	b := make([]byte, 0, len(s)+8)
	for i := 0; i < len(s); i++ {
		if c := s[i]; mustEscape(s, i, fragment) {
			b = append(b, '%', hex[c>>4], hex[c&15])
		} else {
			b = append(b, c)
		}
	}
	return string(b)
}

// isURI reports whether s can stand where the schema asks for an address.
func isURI(s string) bool {
	if escapeURI(s) != s || strings.HasPrefix(s, ":") || strings.HasSuffix(s, ":") {
		return false
	}
	if strings.HasPrefix(s, "/") && !strings.HasPrefix(s, "//") {
		return true // a path without more, as most are
	}
	_, err := url.Parse(s)
	return err == nil
}

// mustEscape reports whether no address may hold the byte at i of s, whose
// fragment begins at fragment.
func mustEscape(s string, i, fragment int) bool {
	c := s[i]
	switch c {
	case '%':
		return i+2 >= len(s) || !isHex(s[i+1]) || !isHex(s[i+2])
	case '#':
		return i != fragment
	}
	return c <= ' ' || c == 0x7f || strings.IndexByte("\"<>[]\\^`{|}", c) >= 0
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}
