package structure

import (
	"cmp"
	"slices"

	"plenary/internal/xmltree"
)

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
