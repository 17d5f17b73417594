package structure

import (
	"github.com/jacoelho/xsd/xsderrors"

	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/markup"
	"plenary/validate/report"
)

// attribute reports an attribute that is missing or not declared. Of which it is the
// library only speaks; but it tells the faults of an element in a fixed order, the
// attributes as they stand and then those that are missing as the schema has them,
// and so the vocabulary can tell it too.
func (r *reporter) attribute(n *xmltree.Node, e *xsderrors.Error) {
	var f attrFault
	if isOf(e, n) {
		f = r.nextFault(n)
	}
	switch {
	case f.missing != nil:
		r.Add(schema.XSDAttribute, n, n.Tag, "<%s> has no attribute %s; expected %s", n.Name, f.missing.name, r.schema.read().values(f.missing.node))
	case f.unknown != nil:
		var names []string
		for _, d := range r.schema.read().attributes(n.Name) {
			names = append(names, d.name)
		}
		r.Add(schema.XSDAttribute, n, f.unknown.Span, "<%s> may not have %s=%q; expected %s", n.Name, r.asWritten(f.unknown), report.Excerpt(f.unknown.Value), oneOf(names))
	default:
		r.Add(schema.XSDAttribute, n, n.Tag, "<%s>: %s", n.Name, e.Message)
	}
}

// nextFault returns the first fault in the attributes of n that it has not returned
// yet; a zero one where the vocabulary finds others than the library.
func (r *reporter) nextFault(n *xmltree.Node) (next attrFault) {
	faults, begun := r.faults[n]
	if !begun {
		if faults = r.schema.read().faults(n); len(faults) != r.faulty[n] && !r.cut {
			faults = nil
		}
	}
	if len(faults) > 0 {
		next, faults = faults[0], faults[1:]
	}
	r.faults[n] = faults
	return next
}

// value reports an attribute with a value that its type does not have.
func (r *reporter) value(n *xmltree.Node, e *xsderrors.Error) {
	name := attributeOf(e)
	a := n.Attr(name)
	if a == nil {
		r.Add(schema.XSDValue, n, n.Tag, "<%s>: %s", n.Name, e.Message)
		return
	}
	if n.Space == markup.Namespace && (markup.IsURI(name) || name == "refersTo") {
		return // of which lexical has judged: the library refuses a backslash, too
	}
	r.wrongValue(n, a)
}

func (r *reporter) wrongValue(n *xmltree.Node, a *xmltree.Attr) {
	v := r.schema.read()
	values := "text"
	for _, d := range v.attributes(n.Name) {
		if d.name == a.Name {
			values = v.values(d.node)
		}
	}
	r.Add(schema.XSDValue, n, a.Span, "%s=%q in <%s>; expected %s", a.Name, report.Excerpt(a.Value), n.Name, values)
}
