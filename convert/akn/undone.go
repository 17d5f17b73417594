package akn

import (
	"plenary/internal/xmltree"
	"plenary/schema"
)

// Decode looks at the end whether each run of text has come to a place in the
// tree, or was left out for a reason that is told. (Plenary, promise 1.)

// pass says of all text in n that it is seen to: it stands in the tree in
// another form, or is told to be left.
func pass(n *node) {
	n.done = true
	for _, c := range n.children {
		pass(c)
	}
}

// isDone reports whether no text in n waits for its place.
func isDone(n *node) bool {
	if n.tag == "" {
		return n.done || n.blank()
	}
	for _, c := range n.children {
		if !isDone(c) {
			return false
		}
	}
	return true
}

// foreign tells of the attributes of other vocabularies on an element of the text.
// None is kept; those that only serve the reading of XML say nothing.
func (d *decoder) foreign(n *node) {
	for _, a := range n.attrs {
		switch a.Space {
		case "", "http://www.w3.org/2001/XMLSchema-instance":
			continue
		case xmltree.Namespace:
			if a.Name == "space" {
				continue
			}
		}
		d.once(schema.AKNMetadataLeft, n, "", "the attribute %s of %s is not kept: it is of the namespace %s", a.Name, n.tag, quote(a.Space))
	}
}

// undone tells of what in n nothing has seen to: of text in metadata, which has no
// place for it, that it is left; of a word of the document that it would be lost,
// which is an error.
func (d *decoder) undone(n *node, inMeta bool) {
	if !inMeta {
		d.foreign(n)
	}
	for _, c := range n.children {
		switch {
		case c.tag != "":
			d.undone(c, inMeta || c.tag == "meta")
		case isDone(c):
		case inMeta:
			d.once(schema.AKNMetadataLeft, n, "", "the text in %s is not kept", n.tag)
		default:
			d.add(schema.AKNTextLost, c, "the text %s in %s would be lost", quote(canonicalValue(c.text)), n.tag).
				Hint = "put it into a p, or take it out"
		}
	}
}
