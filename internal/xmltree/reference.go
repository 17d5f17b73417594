package xmltree

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"plenary/diag"
	"plenary/schema"
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

// checkDeclaration reads <?xml version="1.0" encoding="UTF-8"
// standalone="yes"?>, of which encoding and standalone may be missing.
func checkDeclaration(t *Token) *Error {
	s := Scanner{data: t.Text, at: len("xml")}
	offset := t.Span.Start + len("<?")
	for {
		spaced := s.skipSpace()
		if s.at == len(s.data) {
			break
		}
		if !spaced {
			return malformed(offset+s.at, "white space is missing in the XML declaration")
		}
		if err := s.attribute(); err != nil {
			return malformed(offset+s.at, "the XML declaration is not well-formed: %s", err.Message)
		}
	}
	wanted := []string{"version", "encoding", "standalone"}
	for i, attr := range s.attrs {
		if i == 0 && string(attr.Name) != "version" {
			break
		}
		for len(wanted) > 0 && wanted[0] != string(attr.Name) {
			wanted = wanted[1:]
		}
		if len(wanted) == 0 {
			return malformed(offset+attr.Span.Start, "unexpected %s in the XML declaration", clip(attr.Name))
		}
		wanted = wanted[1:]
		if err := checkDeclared(attr, offset); err != nil {
			return err
		}
	}
	if len(s.attrs) == 0 || string(s.attrs[0].Name) != "version" {
		return malformed(t.Span.Start, "the XML declaration has no version")
	}
	return nil
}

func checkDeclared(attr RawAttr, offset int) *Error {
	span := diag.Span{Start: offset + attr.Span.Start, End: offset + attr.Span.End}
	value := string(attr.Value)
	switch name := string(attr.Name); {
	case name == "version" && value != "1.0":
		return &Error{Rule: schema.XMLMalformed, Span: span, Message: "XML version " + strconv.Quote(value) + " is not read; only 1.0 is"}
	case name == "encoding" && !strings.EqualFold(value, "UTF-8"):
		return &Error{Rule: schema.InputEncoding, Span: span, Message: "the XML declaration names the encoding " + strconv.Quote(value) + "; only UTF-8 is read"}
	case name == "standalone" && value != "yes" && value != "no":
		return &Error{Rule: schema.XMLMalformed, Span: span, Message: "standalone is neither yes nor no"}
	}
	return nil
}
