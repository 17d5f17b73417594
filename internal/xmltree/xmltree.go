// Package xmltree reads XML into a tree of elements and text that know which bytes
// of the file they stand at, so that a finding about them can point there. Unlike
// encoding/xml it refuses whatever is not well-formed with namespaces; it reads no
// document type declaration, fetches nothing, and stops at the limits of package
// schema.
//
//	[]byte ──Parse──▶ *Node
//	[]byte ──Scanner──▶ Token, Token, ...  for those who need no tree
package xmltree

import (
	"strconv"
	"strings"

	"plenary/diag"
)

// Namespace is that of the attributes xml:lang, xml:space, xml:id and xml:base,
// whose prefix needs no declaration.
const Namespace = "http://www.w3.org/XML/1998/namespace"

// A Node is an element or a run of text. Comments and processing instructions are
// none; they part the text round them into two runs, and so does a CDATA section.
type Node struct {
	Parent   *Node  // nil of the root
	Space    string // namespace of an element
	Name     string // local name of an element; "" of a run of text
	Text     string // of a run of text, with references replaced and line ends as line feeds
	Attrs    []Attr
	Children []*Node
	Tag      diag.Span // the start tag; of text, the same as Span
	Span     diag.Span // from the start tag to the end tag; of text, as it is written
}

// An Attr is an attribute. Declarations of namespaces are none.
type Attr struct {
	Space string // namespace; "" without a prefix
	Name  string // local name
	Value string // normalised (XML 1.0, section 3.3.3)
	Span  diag.Span
}

// Attr returns the attribute name without namespace, or nil.
func (n *Node) Attr(name string) *Attr {
	for i := range n.Attrs {
		if n.Attrs[i].Name == name && n.Attrs[i].Space == "" {
			return &n.Attrs[i]
		}
	}
	return nil
}

// Value returns the value of the attribute name without namespace, "" when it is
// missing.
func (n *Node) Value(name string) string {
	if a := n.Attr(name); a != nil {
		return a.Value
	}
	return ""
}

// Child returns the first child element with this local name, or nil.
func (n *Node) Child(name string) *Node {
	for _, c := range n.Children {
		if c.Name == name {
			return c
		}
	}
	return nil
}

// Previous returns the element before n under the same parent, or nil.
func (n *Node) Previous() (previous *Node) {
	for _, sibling := range n.Parent.Children {
		if sibling == n {
			return previous
		}
		if sibling.Name != "" {
			previous = sibling
		}
	}
	return nil
}

// Walk visits n and its descendants in document order; when visit returns false
// for a node, its descendants are passed over.
func (n *Node) Walk(visit func(*Node) bool) {
	if !visit(n) {
		return
	}
	for _, c := range n.Children {
		c.Walk(visit)
	}
}

// AllText returns the text of n and of all that is in it.
func (n *Node) AllText() string {
	var b strings.Builder
	n.Walk(func(d *Node) bool {
		b.WriteString(d.Text)
		return true
	})
	return b.String()
}

// At returns the deepest node that covers the byte at offset, or the element that
// ends there.
func (n *Node) At(offset int) *Node {
	for _, c := range n.Children {
		if c.Span.Start <= offset && offset < c.Span.End {
			return c.At(offset)
		}
	}
	return n
}

// XPath returns the path to an element by local names, with its number among
// siblings of the same name where there are others.
func (n *Node) XPath() string {
	if n.Parent == nil {
		return "/" + n.Name
	}
	index, total := 0, 0
	for _, sibling := range n.Parent.Children {
		if sibling.Name == n.Name {
			total++
		}
		if sibling == n {
			index = total
		}
	}
	step := "/" + n.Name
	if total > 1 {
		step += "[" + strconv.Itoa(index) + "]"
	}
	return n.Parent.XPath() + step
}
