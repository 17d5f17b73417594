// Package markup knows the words of Akoma Ntoso that several kinds of judgement
// need: its namespace, its elements and attributes, and how a finding names a place
// in a document.
package markup

import (
	"slices"

	"plenary/internal/xmltree"
)

// Namespace is that of Akoma Ntoso 3.0.
const Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

// Is reports whether n is one of these elements of Akoma Ntoso. The parent of the
// root is none.
func Is(n *xmltree.Node, names ...string) bool {
	return n != nil && n.Space == Namespace && slices.Contains(names, n.Name)
}

// Path names n: by its eId where it has one, otherwise by its place. That of text is
// its element's.
func Path(n *xmltree.Node) string {
	if n == nil {
		return ""
	}
	if n.Name == "" {
		return Path(n.Parent)
	}
	if id := n.Value("eId"); id != "" {
		return id
	}
	return n.XPath()
}

// IsURI tells the attributes of Akoma Ntoso whose value is a URI reference,
// whatever the element. (refersTo is a list of them.)
func IsURI(attribute string) bool {
	switch attribute {
	case "href", "src", "source", "by", "as", "outcome", "dictionary", "from", "upTo", "for", "choice", "placementBase",
		"alternativeTo", "period", "start", "end", "to", "empoweredBy", "includedIn", "original", "current":
		return true
	}
	return false
}
