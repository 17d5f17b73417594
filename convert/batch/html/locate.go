package html

import (
	"path"
	"strconv"
	"strings"

	"plenary/diag"
)

// where says in words where a place is, leaving out the file that is the
// document itself.
func where(p diag.Place, name string) string {
	var parts []string
	if p.File != "" && p.File != name {
		parts = append(parts, path.Base(strings.ReplaceAll(p.File, `\`, "/")))
	}
	if within := p.Within(); within != "" {
		parts = append(parts, within)
	}
	if p.Path != "" {
		parts = append(parts, p.Path)
	}
	return visible(strings.Join(parts, " "))
}

// find returns the number of the innermost node at or around the element that
// path names, which is an eId or the XPath of an element without one; nil when
// no node is.
func (n *node) find(path string) *int {
	if n == nil {
		return nil
	}
	found := n
	if strings.HasPrefix(path, "/") {
		for step := range strings.SplitSeq(path, "/") {
			found = found.step(step)
		}
	} else if named := n.named(path); named != nil {
		found = named
	}
	if found == n {
		return nil
	}
	return &found.number
}

// step returns the inner node that one step of an XPath leads to, "point[3]",
// or n itself: elements that only wrap others are no nodes.
func (n *node) step(step string) *node {
	name, index, _ := strings.Cut(strings.TrimSuffix(step, "]"), "[")
	nth, _ := strconv.Atoi(index)
	for _, inner := range n.Inner {
		if inner.Kind != name {
			continue
		}
		if nth--; nth <= 0 {
			return inner
		}
	}
	return n
}

// named returns the node below n whose eId is the longest that id is or begins
// with. (AKN Naming Convention, clause 5: the eId of an element begins with
// that of its context and two underscores.)
func (n *node) named(id string) (found *node) {
	for _, inner := range n.Inner {
		rest, ok := strings.CutPrefix(id, inner.EID)
		if inner.EID != "" && ok && (rest == "" || strings.HasPrefix(rest, "__")) {
			found = inner
		}
		if closer := inner.named(id); closer != nil && (found == nil || len(closer.EID) > len(found.EID)) {
			found = closer
		}
	}
	return found
}
