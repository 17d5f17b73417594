package glyph

import (
	"bytes"
	"strconv"
	"strings"
)

// type1Encoding reads the names that an embedded Type 1 font gives its codes, from the part that is not
// encrypted: "dup 65 /A put" for each. nil: the encoding is the standard one.
func type1Encoding(data []byte) map[byte]string {
	if end := bytes.Index(data, []byte("eexec")); end >= 0 {
		data = data[:end]
	}
	_, data, ok := bytes.Cut(data, []byte("/Encoding"))
	if !ok {
		return nil
	}
	codes := map[byte]string{}
	words := bytes.Fields(bytes.ReplaceAll(data, []byte("/"), []byte(" /")))
	for i, word := range words {
		switch {
		case i == 0 && string(word) == "StandardEncoding":
			return nil
		case string(word) == "def" && len(codes) > 0, string(word) == "readonly":
			return codes
		case string(word) == "put" && i >= 2 && words[i-1][0] == '/':
			if code, ok := type1Number(string(words[i-2])); ok {
				codes[code] = string(words[i-1][1:])
			}
		}
	}
	return codes
}

// type1Number reads a number of PostScript: 65, or 8#101.
func type1Number(word string) (code byte, ok bool) {
	base := 10
	if radix, digits, hasRadix := strings.Cut(word, "#"); hasRadix {
		n, err := strconv.Atoi(radix)
		if err != nil || n < 2 || n > 36 {
			return 0, false
		}
		base, word = n, digits
	}
	n, err := strconv.ParseUint(word, base, 8)
	return byte(n), err == nil
}

// type1Name returns the name that an embedded Type 1 font has for itself.
func type1Name(data []byte) string {
	_, rest, _ := bytes.Cut(data, []byte("/FontName"))
	rest = bytes.TrimLeft(rest, " \t\r\n/")
	return string(rest[:lengthTo(rest, cmapDelimiters)])
}
