package validate

import (
	"strings"

	"plenary/diag"
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

// foreign reports whether n is, or is below, an element of another vocabulary.
func foreign(n *xmltree.Node) bool {
	for a := n; a != nil; a = a.Parent {
		if a.Name != "" && a.Space != markup.Namespace {
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

// maxFindings is the most findings of one rule, and of the schema.
const maxFindings = 100

// add appends a finding about n at span. Of one rule a list gets no more than
// people read: what goes beyond is dropped.
func (r *reporter) add(n *xmltree.Node, rule *diag.Rule, span diag.Span, format string, args ...any) *diag.Finding {
	count := 0
	for _, f := range r.list {
		if f.Rule == rule {
			count++
		}
	}
	if count >= maxFindings {
		return &diag.Finding{}
	}
	f := r.list.Add(rule, span, format, args...)
	f.Place.Path = markup.Path(n)
	return f
}
