package structure

import (
	"bytes"
	"cmp"
	"slices"

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

// asWritten returns the name of an attribute with the prefix that it has in the file.
func (r *reporter) asWritten(a *xmltree.Attr) string {
	text := r.body[a.Span.Start-r.shift : a.Span.End-r.shift]
	name, _, _ := bytes.Cut(text, []byte("="))
	return string(bytes.TrimSpace(name))
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

// A declaredAttr is an attribute that an element may have.
type declaredAttr struct {
	name     string
	required bool
	node     *xmltree.Node // its declaration
}

// attributes lists the attributes of an element, each once, those that are required
// first.
func (v *vocabulary) attributes(element string) []declaredAttr {
	list := v.gather(v.typeOf(element), nil)
	slices.SortStableFunc(list, func(a, b declaredAttr) int {
		if a.required != b.required && a.required {
			return -1
		}
		if a.required != b.required {
			return 1
		}
		return cmp.Compare(a.name, b.name)
	})
	return slices.CompactFunc(list, func(a, b declaredAttr) bool { return a.name == b.name })
}

// gather adds the attributes of a complexType, attributeGroup or extension, in the
// order of the schema: those of what it extends come first. Attributes of other
// namespaces are left out.
func (v *vocabulary) gather(t *xmltree.Node, list []declaredAttr) []declaredAttr {
	if t == nil {
		return list
	}
	if t.Name == "extension" {
		list = v.gather(v.globals["complexType "+local(t.Value("base"))], list)
	}
	for _, n := range t.Children {
		switch n.Name {
		case "attribute":
			if name := n.Value("name"); name != "" {
				list = append(list, declaredAttr{name, n.Value("use") == "required", n})
			}
		case "attributeGroup":
			list = v.gather(v.globals["attributeGroup "+local(n.Value("ref"))], list)
		case "complexContent":
			list = v.gather(n.Child("extension"), list)
		}
	}
	return list
}

// An attrFault is one fault of the attributes of an element; a zero one is of another
// kind than these.
type attrFault struct {
	missing *declaredAttr
	unknown *xmltree.Attr
}

// faults lists what is wrong with the attributes that n has, in their order, and then
// those that it should have and has not.
func (v *vocabulary) faults(n *xmltree.Node) (faults []attrFault) {
	t := v.typeOf(n.Name)
	declared := v.gather(t, nil)
	for i := range n.Attrs {
		a := &n.Attrs[i]
		at := slices.IndexFunc(declared, func(d declaredAttr) bool { return d.name == a.Name })
		switch {
		case a.Space == xsiNamespace:
		case a.Space != "":
			if !v.admits(t, a) {
				faults = append(faults, attrFault{unknown: a})
			}
		case at < 0:
			faults = append(faults, attrFault{unknown: a})
		default:
			if fixed := declared[at].node.Attr("fixed"); fixed != nil && fixed.Value != a.Value {
				faults = append(faults, attrFault{})
			}
		}
	}
	for i := range declared {
		if declared[i].required && n.Attr(declared[i].name) == nil {
			faults = append(faults, attrFault{missing: &declared[i]})
		}
	}
	return faults
}

// admits reports whether a complexType, attributeGroup or extension lets an attribute
// of another namespace stand.
func (v *vocabulary) admits(t *xmltree.Node, a *xmltree.Attr) bool {
	if t == nil {
		return false
	}
	for _, n := range t.Children {
		switch n.Name {
		case "anyAttribute":
			return true
		case "attribute":
			if ref := n.Value("ref"); ref != "" && local(ref) == a.Name {
				return true
			}
		case "attributeGroup":
			if v.admits(v.globals["attributeGroup "+local(n.Value("ref"))], a) {
				return true
			}
		case "complexContent":
			if v.admits(n.Child("extension"), a) {
				return true
			}
		}
	}
	return t.Name == "extension" && v.admits(v.globals["complexType "+local(t.Value("base"))], a)
}
