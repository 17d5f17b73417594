package structure

import (
	"plenary/internal/xmltree"
)

// allowed returns what may stand in parent from before child, or at its end when child
// is nil. Children that fit nowhere are passed over, as the library does.
func (v *vocabulary) allowed(parent, child *xmltree.Node) *model {
	m := v.content(v.typeOf(parent.Name))
	for _, n := range parent.Children {
		if n == child {
			break
		}
		if n.Name == "" {
			continue
		}
		if next := m.after(n); next.op != nothing {
			m = next
		}
	}
	return m
}

// expected says what may stand in parent before child, or at its end when child is
// nil.
func (v *vocabulary) expected(parent, child *xmltree.Node) string {
	m := v.allowed(parent, child)
	names := m.first()
	if m.canEnd() {
		names = append(names, "the end of <"+parent.Name+">")
	}
	return oneOf(names)
}
