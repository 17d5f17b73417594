package rules

import (
	"strings"

	"plenary/internal/xmltree"
	"plenary/validate/markup"
)

// inside reports whether n has an ancestor that is one of these elements.
func inside(n *xmltree.Node, names ...string) bool {
	for a := n.Parent; a != nil; a = a.Parent {
		if markup.Is(a, names...) {
			return true
		}
	}
	return false
}

// find returns the first descendant that is this element, or nil.
func find(n *xmltree.Node, name string) (found *xmltree.Node) {
	n.Walk(func(d *xmltree.Node) bool {
		if found == nil && markup.Is(d, name) {
			found = d
		}
		return found == nil
	})
	return found
}

// printedText returns the characters of n without those of its notes.
func printedText(n *xmltree.Node) string {
	var b strings.Builder
	n.Walk(func(d *xmltree.Node) bool {
		b.WriteString(d.Text)
		return !markup.Is(d, "authorialNote")
	})
	return b.String()
}
