package structure

import (
	"strings"

	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/markup"
	"plenary/validate/report"
)

// xsiNamespace is that of the attributes by which a document speaks to a schema.
const xsiNamespace = "http://www.w3.org/2001/XMLSchema-instance"

// lexical checks what the library lets pass and XML Schema does not: URI
// references that are none, and white space in elements that must be empty. It
// also keeps the promise that the profile is narrower than the Standard where
// no schema can say so.
func (r *reporter) lexical() {
	r.root.Walk(func(n *xmltree.Node) bool {
		if n.Name == "" {
			return false
		}
		for i := range n.Attrs {
			r.lexicalAttr(n, &n.Attrs[i])
		}
		if n.Space == markup.Namespace {
			r.lexicalElement(n)
		}
		return true
	})
}

func (r *reporter) lexicalElement(n *xmltree.Node) {
	if isEmptyElement(n.Name) && len(n.Children) > 0 {
		if text := n.Children[0]; text.Name == "" && strings.TrimSpace(text.Text) == "" {
			r.Add(schema.XSDContent, n, text.Span, "white space in <%s>; expected nothing between its tags", n.Name).
				Hint = "write <" + n.Name + " .../>"
		}
	}
	// Below foreign content the library looks only at elements that it knows.
	foreign := n.Parent != nil && (n.Parent.Space != markup.Namespace || holdsForeign(n.Parent.Name))
	if r.schema.own && foreign && !r.schema.read().knows(n.Name) {
		r.Add(schema.XSDElement, n, n.Tag, "<%s> inside foreign content; expected an element of the profile or of another namespace", n.Name)
	}
}

func (r *reporter) lexicalAttr(n *xmltree.Node, a *xmltree.Attr) {
	switch {
	case a.IsIdentifier():
		r.repeated = r.repeated || r.identifiers[a.Value]
		r.identifiers[a.Value] = true
	case a.Space == xsiNamespace && (a.Name == "type" || a.Name == "nil"):
		r.Add(schema.XSDAttribute, n, a.Span, "<%s> may not have xsi:%s=%q; expected an element without it", n.Name, a.Name, report.Excerpt(a.Value))
	case a.Space == xmltree.Namespace && a.Name == "base", a.Space == "" && n.Space == markup.Namespace && markup.IsURI(a.Name):
		if !uriReference(a.Value) {
			r.wrongValue(n, a)
		}
	case a.Space == "" && n.Space == markup.Namespace && a.Name == "refersTo":
		for value := range strings.FieldsSeq(a.Value) {
			if !uriReference(value) {
				r.wrongValue(n, a)
				return
			}
		}
	}
}

// isEmptyElement tells the elements of Akoma Ntoso that have neither text nor
// children.
func isEmptyElement(name string) bool {
	switch name {
	case "FRBRthis", "FRBRuri", "FRBRalias", "FRBRdate", "FRBRauthor", "FRBRcountry", "FRBRsubtype", "FRBRnumber", "FRBRname",
		"FRBRprescriptive", "FRBRauthoritative", "FRBRversionNumber", "FRBRmasterExpression", "FRBRlanguage", "FRBRtranslation",
		"FRBRportion", "FRBRformat", "publication", "keyword", "mapping", "timeInterval",
		"original", "passiveRef", "activeRef", "jurisprudence", "hasAttachment", "attachmentOf",
		"TLCPerson", "TLCOrganization", "TLCConcept", "TLCObject", "TLCEvent", "TLCLocation", "TLCProcess", "TLCRole", "TLCTerm", "TLCReference",
		"componentRef", "documentRef", "noteRef", "eol", "eop", "br", "img", "marker":
		return true
	}
	return false
}

// holdsForeign tells the elements whose content is of other namespaces.
func holdsForeign(name string) bool {
	switch name {
	case "foreign", "proprietary", "presentation", "quorum", "count", "step", "eventRef", "alternativeReference", "implicitReference":
		return true
	}
	return false
}

// uriReference reports whether value is a URI reference. Characters that a URI
// has only in escaped form are let pass, as XML Schema 1.0 does: it escapes
// them first. (RFC 3986, section 4.1 and appendix A.)
func uriReference(value string) bool {
	value = strings.Join(strings.Fields(value), " ")
	value, fragment, _ := strings.Cut(value, "#")
	value, query, _ := strings.Cut(value, "?")
	if !escapes(fragment) || !escapes(query) || !escapes(value) || strings.ContainsAny(fragment, "#[]") || strings.ContainsAny(query, "[]") {
		return false
	}
	first, _, _ := strings.Cut(value, "/")
	if scheme, _, ok := strings.Cut(first, ":"); ok {
		if !isScheme(scheme) {
			return false
		}
		value = value[len(scheme)+1:]
	}
	if authority, ok := strings.CutPrefix(value, "//"); ok {
		authority, path, _ := strings.Cut(authority, "/")
		return isAuthority(authority) && !strings.ContainsAny(path, "[]")
	}
	return !strings.ContainsAny(value, "[]")
}

// escapes reports whether every % in s begins an escaped byte.
func escapes(s string) bool {
	for i := strings.IndexByte(s, '%'); i >= 0; i = strings.IndexByte(s, '%') {
		if len(s) < i+3 || !isHex(s[i+1]) || !isHex(s[i+2]) {
			return false
		}
		s = s[i+3:]
	}
	return true
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f'
}

func isScheme(s string) bool {
	for i := range len(s) {
		c := s[i]
		letter := 'a' <= c|0x20 && c|0x20 <= 'z'
		if !letter && (i == 0 || !('0' <= c && c <= '9' || c == '+' || c == '-' || c == '.')) {
			return false
		}
	}
	return s != ""
}

// isAuthority checks [userinfo@]host[:port], where only an address in brackets
// may have colons.
func isAuthority(s string) bool {
	if i := strings.IndexByte(s, '@'); i >= 0 {
		if strings.ContainsAny(s[:i], "[]@") {
			return false
		}
		s = s[i+1:]
	}
	port := ""
	if strings.HasPrefix(s, "[") {
		_, after, ok := strings.Cut(s, "]")
		if !ok || after != "" && after[0] != ':' {
			return false
		}
		port = strings.TrimPrefix(after, ":")
	} else {
		s, port, _ = strings.Cut(s, ":")
		if strings.ContainsAny(s, "[]@") {
			return false
		}
	}
	return strings.Trim(port, "0123456789") == ""
}
