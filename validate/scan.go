package validate

import (
	"bytes"
	"fmt"
	"strings"

	"plenary/diag"
	"plenary/schema"
)

// A scanner cuts XML into tokens that point into the file. It accepts what XML
// 1.0 with namespaces calls well-formed, without document type declarations;
// whether tags match is for its caller to see. The bytes have passed [guard]:
// they are UTF-8 and legal characters.
type scanner struct {
	data  []byte
	at    int
	start int       // where the XML declaration may stand: behind a byte order mark
	attrs []rawAttr // of the last start tag; used again for the next
	token token     // the last one: too large to be handed on by value
}

// A token is one piece of markup or text.
type token struct {
	kind  tokenKind
	span  diag.Span
	name  []byte    // of a start or end tag
	attrs []rawAttr // of a start tag, valid until the next token
	text  []byte    // of text and CDATA, references not yet replaced
	empty bool      // a start tag that is its own end tag
}

type tokenKind uint8

const (
	endOfFile tokenKind = iota
	startTag
	endTag
	charData
	cdata
	comment
	instruction
)

// A rawAttr is an attribute as it stands in the file.
type rawAttr struct {
	name  []byte
	value []byte // between the quotes
	at    int    // offset of name
	end   int    // offset behind the closing quote
}

// A syntaxError is a breach of well-formedness, or of a limit.
type syntaxError struct {
	rule    *diag.Rule
	span    diag.Span
	message string
}

func (e *syntaxError) Error() string { return e.message }

func malformed(at int, format string, args ...any) *syntaxError {
	return &syntaxError{schema.XMLMalformed, diag.Span{Start: at, End: at + 1}, fmt.Sprintf(format, args...)}
}

// next returns the next token, which is valid until the one after it.
func (s *scanner) next() (*token, *syntaxError) {
	if s.at >= len(s.data) {
		return s.read(endOfFile, s.at), nil
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
		return s.delimited(cdata, "<![CDATA[", "]]>")
	case bytes.HasPrefix(rest, []byte("<!DOCTYPE")):
		return nil, &syntaxError{schema.XMLDTD, diag.Span{Start: s.at, End: s.at + 9}, "a document type declaration is not read"}
	case bytes.HasPrefix(rest, []byte("<!")):
		return nil, malformed(s.at, "markup declaration outside a document type declaration")
	case bytes.HasPrefix(rest, []byte("<?")):
		return s.instruction()
	}
	return s.startTag()
}

// read returns the token of a kind that goes from start to where s has come.
func (s *scanner) read(kind tokenKind, start int) *token {
	s.token = token{kind: kind, span: diag.Span{Start: start, End: s.at}}
	return &s.token
}

func (s *scanner) charData() (*token, *syntaxError) {
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
	t := s.read(charData, start)
	t.text = text
	return t, checkReferences(text, start)
}

// delimited reads markup that begins with open and ends with the next close.
func (s *scanner) delimited(kind tokenKind, open, closing string) (*token, *syntaxError) {
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
	t.text = s.data[body : body+end]
	return t, nil
}

func (s *scanner) comment() (*token, *syntaxError) {
	t, err := s.delimited(comment, "<!--", "-->")
	if err == nil && (bytes.Contains(t.text, []byte("--")) || bytes.HasSuffix(t.text, []byte("-"))) {
		return nil, malformed(t.span.Start, "-- inside a comment")
	}
	return t, err
}

// instruction reads a processing instruction. The XML declaration, which looks
// like one, may only open the file.
func (s *scanner) instruction() (*token, *syntaxError) {
	t, err := s.delimited(instruction, "<?", "?>")
	if err != nil {
		return t, err
	}
	n := nameLength(t.text)
	target := t.text[:n]
	switch {
	case n == 0 || n < len(t.text) && !isSpace(t.text[n]):
		return nil, malformed(t.span.Start, "a processing instruction needs a name")
	case string(target) == "xml" && t.span.Start == s.start:
		return t, checkDeclaration(t)
	case strings.EqualFold(string(target), "xml"):
		return nil, malformed(t.span.Start, "an XML declaration may only open the file")
	case bytes.IndexByte(target, ':') >= 0:
		return nil, malformed(t.span.Start, "a colon in the name of a processing instruction")
	}
	return t, nil
}

func (s *scanner) endTag() (*token, *syntaxError) {
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
	t := s.read(endTag, start)
	t.name = name
	return t, nil
}

func (s *scanner) startTag() (*token, *syntaxError) {
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
		t := s.read(startTag, start)
		t.name, t.attrs, t.empty = name, s.attrs, empty
		return t, nil
	}
}

// attribute reads one attribute into s.attrs.
func (s *scanner) attribute() *syntaxError {
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
	s.attrs = append(s.attrs, rawAttr{name, value, start, s.at})
	return checkReferences(value, open)
}

// name reads a qualified name that begins at offset at.
func (s *scanner) name(at int) ([]byte, *syntaxError) {
	n := nameLength(s.data[at:])
	name := s.data[at : at+n]
	switch {
	case n == 0:
		return nil, malformed(at, "a name is missing")
	case n > schema.MaxNameBytes:
		return nil, tooMuch(at, "a name of %d bytes is over the limit of %d", n, schema.MaxNameBytes)
	}
	if i := bytes.IndexByte(name, ':'); i >= 0 {
		local := name[i+1:]
		if i == 0 || len(local) == 0 || bytes.IndexByte(local, ':') >= 0 || nameLength(local) == 0 {
			return nil, malformed(at, "%s is no qualified name", clip(name))
		}
	}
	s.at = at + n
	return name, nil
}

func (s *scanner) skipSpace() bool {
	start := s.at
	for s.at < len(s.data) && isSpace(s.data[s.at]) {
		s.at++
	}
	return s.at > start
}
