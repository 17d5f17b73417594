package validate

import (
	"strings"

	"plenary/schema"
)

// lexical checks what the library lets pass and XML Schema does not: URI
// references that are none, and white space in elements that must be empty. It
// also keeps the promise that the profile is narrower than the Standard where
// no schema can say so.
func (r *reporter) lexical() {
	r.root.walk(func(n *node) bool {
		if n.name == "" {
			return false
		}
		for i := range n.attrs {
			r.lexicalAttr(n, &n.attrs[i])
		}
		if n.space == aknNamespace {
			r.lexicalElement(n)
		}
		return true
	})
}

func (r *reporter) lexicalElement(n *node) {
	if isEmptyElement(n.name) && len(n.nodes) > 0 {
		if text := n.nodes[0]; text.name == "" && strings.TrimSpace(text.text) == "" {
			n.add(&r.list, schema.XSDContent, text.span, "white space in <%s>; expected nothing between its tags", n.name).
				Hint = "write <" + n.name + " .../>"
		}
	}
	// Below foreign content the library looks only at elements that it knows.
	foreign := n.parent != nil && (n.parent.space != aknNamespace || holdsForeign(n.parent.name))
	if r.schema.own && foreign && !r.schema.read().knows(n.name) {
		n.add(&r.list, schema.XSDElement, n.tag, "<%s> inside foreign content; expected an element of the profile or of another namespace", n.name)
	}
}

func (r *reporter) lexicalAttr(n *node, a *attr) {
	switch {
	case a.isIdentifier():
		r.repeated = r.repeated || r.identifiers[a.value]
		r.identifiers[a.value] = true
	case a.space == xsiNamespace && (a.name == "type" || a.name == "nil"):
		n.add(&r.list, schema.XSDAttribute, a.span, "<%s> may not have xsi:%s=%q; expected an element without it", n.name, a.name, excerpt(a.value))
	case a.space == xmlNamespace && a.name == "base", a.space == "" && n.space == aknNamespace && isURI(a.name):
		if !uriReference(a.value) {
			r.wrongValue(n, a)
		}
	case a.space == "" && n.space == aknNamespace && a.name == "refersTo":
		for value := range strings.FieldsSeq(a.value) {
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

// isURI tells the attributes of Akoma Ntoso whose value is a URI reference,
// whatever the element. (refersTo is a list of them.)
func isURI(name string) bool {
	switch name {
	case "href", "src", "source", "by", "as", "outcome", "dictionary", "from", "upTo", "for", "choice", "placementBase",
		"alternativeTo", "period", "start", "end", "to", "empoweredBy", "includedIn", "original", "current":
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
