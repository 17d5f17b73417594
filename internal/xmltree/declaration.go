package xmltree

import (
	"strconv"
	"strings"

	"plenary/diag"
	"plenary/schema"
)

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
