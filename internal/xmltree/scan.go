package xmltree

import (
	"bytes"
	"strings"

	"plenary/diag"
	"plenary/schema"
)

// NewScanner returns a scanner over a file.
func NewScanner(data []byte) *Scanner {
	s := scannerOf(data)
	return &s
}

func scannerOf(data []byte) Scanner {
	start := len(data) - len(WithoutMark(data))
	return Scanner{data: data, at: start, start: start}
}

// The kinds of token.
const (
	EndOfFile TokenKind = iota
	StartTag
	EndTag
	CharData
	CDATA
	Comment
	Instruction
)

// Offset returns the offset behind the last token.
func (s *Scanner) Offset() int { return s.at }

// SkipContent goes from the start tag that was read last to the end tag of its
// element, where that is certain without reading what lies between: no comment,
// CDATA section or instruction there could hold a false one, and no element of the
// same name is in it. Otherwise it goes nowhere.
func (s *Scanner) SkipContent() {
	t := &s.token
	if t.Kind != StartTag || t.Empty {
		return
	}
	rest := s.data[s.at:]
	name := string(t.Name)
	end := bytes.Index(rest, []byte("</"+name+">"))
	if end >= 0 && !bytes.Contains(rest[:end], []byte("<!")) && !bytes.Contains(rest[:end], []byte("<?")) && !bytes.Contains(rest[:end], []byte("<"+name)) {
		s.at += end
	}
}

// Next returns the next token, which is valid until the one after it.
func (s *Scanner) Next() (*Token, *Error) {
	if s.at >= len(s.data) {
		return s.read(EndOfFile, s.at), nil
	}
	if s.data[s.at] != '<' {
		return s.charData()
	}
	rest := s.data[s.at:]
	switch {
	case bytes.HasPrefix(rest, []byte("</")):
		return s.endTag()
	case bytes.HasPrefix(rest, []byte("<!--")):
		return s.comment()
	case bytes.HasPrefix(rest, []byte("<![CDATA[")):
		return s.delimited(CDATA, "<![CDATA[", "]]>")
	case bytes.HasPrefix(rest, []byte("<!DOCTYPE")):
		return nil, &Error{Rule: schema.XMLDTD, Span: diag.Span{Start: s.at, End: s.at + len("<!DOCTYPE")}, Message: "a document type declaration is not read"}
	case bytes.HasPrefix(rest, []byte("<!")):
		return nil, malformed(s.at, "markup declaration outside a document type declaration")
	case bytes.HasPrefix(rest, []byte("<?")):
		return s.instruction()
	}
	return s.startTag()
}

// read returns the token of a kind that goes from start to where s has come.
func (s *Scanner) read(kind TokenKind, start int) *Token {
	s.token = Token{Kind: kind, Span: diag.Span{Start: start, End: s.at}}
	return &s.token
}

func (s *Scanner) charData() (*Token, *Error) {
	start := s.at
	end := bytes.IndexByte(s.data[start:], '<')
	if end < 0 {
		end = len(s.data) - start
	}
	s.at = start + end
	text := s.data[start:s.at]
	if len(text) > schema.MaxTextBytes {
		return nil, tooMuch(start, "a run of text of %d bytes is over the limit of %d", len(text), schema.MaxTextBytes)
	}
	if i := bytes.Index(text, []byte("]]>")); i >= 0 {
		return nil, malformed(start+i, "]]> in text")
	}
	t := s.read(CharData, start)
	t.Text = text
	return t, checkReferences(text, start)
}

// delimited reads markup that begins with open and ends with the next close.
func (s *Scanner) delimited(kind TokenKind, open, closing string) (*Token, *Error) {
	start := s.at
	body := start + len(open)
	end := bytes.Index(s.data[body:], []byte(closing))
	if end < 0 {
		return nil, malformed(start, "%s without %s", open, closing)
	}
	s.at = body + end + len(closing)
	if end > schema.MaxTextBytes {
		return nil, tooMuch(start, "a run of %d bytes is over the limit of %d", end, schema.MaxTextBytes)
	}
	t := s.read(kind, start)
	t.Text = s.data[body : body+end]
	return t, nil
}

func (s *Scanner) comment() (*Token, *Error) {
	t, err := s.delimited(Comment, "<!--", "-->")
	if err == nil && (bytes.Contains(t.Text, []byte("--")) || bytes.HasSuffix(t.Text, []byte("-"))) {
		return nil, malformed(t.Span.Start, "-- inside a comment")
	}
	return t, err
}

// instruction reads a processing instruction. The XML declaration, which looks
// like one, may only open the file.
func (s *Scanner) instruction() (*Token, *Error) {
	t, err := s.delimited(Instruction, "<?", "?>")
	if err != nil {
		return t, err
	}
	n := nameLength(t.Text)
	target := t.Text[:n]
	switch {
	case n == 0 || n < len(t.Text) && !IsSpace(t.Text[n]):
		return nil, malformed(t.Span.Start, "a processing instruction needs a name")
	case string(target) == "xml" && t.Span.Start == s.start:
		return t, checkDeclaration(t)
	case strings.EqualFold(string(target), "xml"):
		return nil, malformed(t.Span.Start, "an XML declaration may only open the file")
	case bytes.IndexByte(target, ':') >= 0:
		return nil, malformed(t.Span.Start, "a colon in the name of a processing instruction")
	}
	return t, nil
}

func (s *Scanner) endTag() (*Token, *Error) {
	start := s.at
	name, err := s.name(start + 2)
	if err != nil {
		return nil, err
	}
	s.skipSpace()
	if s.at >= len(s.data) || s.data[s.at] != '>' {
		return nil, malformed(start, "the end tag </%s is not closed", clip(name))
	}
	s.at++
	t := s.read(EndTag, start)
	t.Name = name
	return t, nil
}

func (s *Scanner) startTag() (*Token, *Error) {
	start := s.at
	name, err := s.name(start + 1)
	if err != nil {
		return nil, err
	}
	s.attrs = s.attrs[:0]
	for empty := false; ; {
		spaced := s.skipSpace()
		if s.at >= len(s.data) {
			return nil, malformed(start, "the start tag <%s is not closed", clip(name))
		}
		switch c := s.data[s.at]; {
		case c == '>':
			s.at++
		case c == '/' && s.at+1 < len(s.data) && s.data[s.at+1] == '>':
			s.at += 2
			empty = true
		case !spaced:
			return nil, malformed(s.at, "white space is missing before an attribute of <%s>", clip(name))
		default:
			if err := s.attribute(); err != nil {
				return nil, err
			}
			continue
		}
		t := s.read(StartTag, start)
		t.Name, t.Attrs, t.Empty = name, s.attrs, empty
		return t, nil
	}
}

// attribute reads one attribute into s.attrs.
func (s *Scanner) attribute() *Error {
	start := s.at
	name, err := s.name(start)
	if err != nil {
		return err
	}
	s.skipSpace()
	if s.at >= len(s.data) || s.data[s.at] != '=' {
		return malformed(start, "the attribute %s has no value", clip(name))
	}
	s.at++
	s.skipSpace()
	if s.at >= len(s.data) || s.data[s.at] != '"' && s.data[s.at] != '\'' {
		return malformed(start, "the value of the attribute %s is not in quotes", clip(name))
	}
	open := s.at + 1
	length := bytes.IndexByte(s.data[open:], s.data[s.at])
	if length < 0 {
		return malformed(start, "the value of the attribute %s is not closed", clip(name))
	}
	value := s.data[open : open+length]
	s.at = open + length + 1
	switch {
	case len(value) > schema.MaxTextBytes:
		return tooMuch(start, "an attribute of %d bytes is over the limit of %d", len(value), schema.MaxTextBytes)
	case len(s.attrs) >= schema.MaxAttributes:
		return tooMuch(start, "an element has more than %d attributes", schema.MaxAttributes)
	case bytes.IndexByte(value, '<') >= 0:
		return malformed(open, "< in the value of the attribute %s", clip(name))
	}
	s.attrs = append(s.attrs, RawAttr{name, value, diag.Span{Start: start, End: s.at}})
	return checkReferences(value, open)
}
