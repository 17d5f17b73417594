package xmltree

import (
	"bytes"

	"plenary/diag"
	"plenary/schema"
)

// A Scanner cuts XML into tokens that point into the file. It accepts what XML
// 1.0 with namespaces calls well-formed, without document type declarations;
// whether tags match and prefixes are declared is for its caller to see, and so is
// whether the bytes are UTF-8 and legal characters. [Parse] sees to all of it.
type Scanner struct {
	data  []byte
	at    int
	start int       // where the XML declaration may stand: behind a byte order mark
	attrs []RawAttr // of the last start tag; used again for the next
	token Token     // the last one: too large to be handed on by value
}

// A Token is one piece of markup or text. What it points to are bytes of the file,
// as they are written there.
type Token struct {
	Kind  TokenKind
	Span  diag.Span
	Name  []byte    // of a start or end tag, with its prefix
	Attrs []RawAttr // of a start tag, declarations of namespaces among them; valid until the next token
	Text  []byte    // of text and CDATA; see [Reference]
	Empty bool      // a start tag that is its own end tag
}

// A TokenKind is what a token is.
type TokenKind uint8

// A RawAttr is an attribute as it is written.
type RawAttr struct {
	Name  []byte // with its prefix
	Value []byte // between the quotes
	Span  diag.Span
}

// ValueAt returns the offset of the value in the file.
func (a *RawAttr) ValueAt() int { return a.Span.End - 1 - len(a.Value) }

// name reads a qualified name that begins at offset at.
func (s *Scanner) name(at int) ([]byte, *Error) {
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

func (s *Scanner) skipSpace() bool {
	start := s.at
	for s.at < len(s.data) && IsSpace(s.data[s.at]) {
		s.at++
	}
	return s.at > start
}
