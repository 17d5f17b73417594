package validate

import (
	"strconv"
	"strings"

	"plenary/diag"
)

// attr returns the attribute name without namespace, or nil.
func (n *node) attr(name string) *attr {
	for i := range n.attrs {
		if n.attrs[i].name == name && n.attrs[i].space == "" {
			return &n.attrs[i]
		}
	}
	return nil
}

// value returns the value of an attribute, "" when it is missing.
func (n *node) value(name string) string {
	if a := n.attr(name); a != nil {
		return a.value
	}
	return ""
}

// child returns the first child element with this local name, or nil.
func (n *node) child(name string) *node {
	for _, c := range n.nodes {
		if c.name == name {
			return c
		}
	}
	return nil
}

// is reports whether n is one of these elements of Akoma Ntoso. The parent of
// the root is none.
func (n *node) is(names ...string) bool {
	if n == nil || n.space != aknNamespace {
		return false
	}
	for _, name := range names {
		if n.name == name {
			return true
		}
	}
	return false
}

// inside reports whether n has an ancestor that is one of these elements.
func (n *node) inside(names ...string) bool {
	for a := n.parent; a != nil; a = a.parent {
		if a.is(names...) {
			return true
		}
	}
	return false
}

// foreign reports whether n is, or is below, an element of another vocabulary.
func (n *node) foreign() bool {
	for a := n; a != nil; a = a.parent {
		if a.name != "" && a.space != aknNamespace {
			return true
		}
	}
	return false
}

// walk visits n and its descendants in document order; when visit returns
// false for a node, its descendants are passed over.
func (n *node) walk(visit func(*node) bool) {
	if !visit(n) {
		return
	}
	for _, c := range n.nodes {
		c.walk(visit)
	}
}

// find returns the first descendant that is this element, or nil.
func (n *node) find(name string) (found *node) {
	n.walk(func(d *node) bool {
		if found == nil && d.is(name) {
			found = d
		}
		return found == nil
	})
	return found
}

// printed returns the characters of n without those of its notes.
func (n *node) printed() string {
	var b strings.Builder
	n.walk(func(d *node) bool {
		b.WriteString(d.text)
		return !d.is("authorialNote")
	})
	return b.String()
}

// path names n: by its eId where it has one, otherwise by its place.
func (n *node) path() string {
	if n == nil {
		return ""
	}
	if n.name == "" {
		return n.parent.path()
	}
	if id := n.value("eId"); id != "" {
		return id
	}
	return n.xpath()
}

func (n *node) xpath() string {
	if n.parent == nil {
		return "/" + n.name
	}
	index, total := 0, 0
	for _, sibling := range n.parent.nodes {
		if sibling.name == n.name {
			total++
		}
		if sibling == n {
			index = total
		}
	}
	step := "/" + n.name
	if total > 1 {
		step += "[" + strconv.Itoa(index) + "]"
	}
	return n.parent.xpath() + step
}

// at returns the deepest node that covers the byte at offset, or the element
// that ends there.
func (n *node) at(offset int) *node {
	for _, c := range n.nodes {
		if c.span.Start <= offset && offset < c.span.End {
			return c.at(offset)
		}
	}
	return n
}

// add appends a finding about n at span. Of one rule a list gets no more than
// people read: what goes beyond is dropped.
func (n *node) add(list *diag.List, rule *diag.Rule, span diag.Span, format string, args ...any) *diag.Finding {
	count := 0
	for _, f := range *list {
		if f.Rule == rule {
			count++
		}
	}
	if count >= maxFindings {
		return &diag.Finding{}
	}
	f := list.Add(rule, span, format, args...)
	f.Place.Path = n.path()
	return f
}
