package akn

import (
	"slices"
	"strings"

	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
)

// isAdopted reports whether it is known on what day an organ adopted r.
func isAdopted(r *Resolution) bool {
	return isKnown(r.Identity.Adoption) && occasionOf(&r.Identity) == ""
}

// usualMetadata is what the encoder writes of the life of an adopted document
// where the source says nothing, as it is read again.
func usualMetadata(r *Resolution) []*Element {
	if !isAdopted(r) {
		return nil
	}
	day := string(r.Identity.Adoption)
	at := "#adoption"
	if r.Conclusions != nil && r.Conclusions.Meeting != nil {
		at = "#adoptionMeeting"
	}
	event := &Element{Name: "eventRef", Attributes: attributes(
		"date", day, "source", "#original", "type", "generation", "refersTo", "#adoption")}
	step := &Element{Name: "step", Attributes: attributes(
		"date", day, "by", "#"+organOf(r.Identity.Organ).Code, "as", "#author", "outcome", "#adopted", "refersTo", at)}
	source := attributes("source", "#converter")
	return []*Element{
		{Name: "lifecycle", Attributes: source, Children: []*Element{event}},
		{Name: "workflow", Attributes: source, Children: []*Element{step}},
	}
}

// attributes makes attributes of names and values by turns.
func attributes(pairs ...string) []Attribute {
	list := make([]Attribute, 0, len(pairs)/2)
	for i := 0; i < len(pairs); i += 2 {
		list = append(list, Attribute{Name: pairs[i], Value: pairs[i+1]})
	}
	return list
}

// withoutUsual takes out of list what is usual.
func withoutUsual(list, usual []*Element) (rest []*Element) {
	for _, e := range list {
		if !slices.ContainsFunc(usual, func(u *Element) bool { return saysSame(e, u) }) {
			rest = append(rest, e)
		}
	}
	return rest
}

// saysSame reports whether two elements say the same, whatever the order of their
// attributes.
func saysSame(a, b *Element) bool {
	return a.Name == b.Name && a.Text == b.Text && len(a.Attributes) == len(b.Attributes) &&
		!slices.ContainsFunc(a.Attributes, func(x Attribute) bool { return !slices.Contains(b.Attributes, x) }) &&
		slices.EqualFunc(a.Children, b.Children, saysSame)
}

// isUsual reports whether an element of a file says what u says, and no more.
func (d *decoder) isUsual(n *node, u *Element) bool {
	attributes := 0
	for _, a := range n.attrs {
		if a.Space == "" && a.Name == "eId" {
			continue
		}
		attributes++
		value := attributeOf(u, a.Name)
		if id, ok := strings.CutPrefix(a.Value, "#"); ok {
			if "#"+d.local(id) != value {
				return false
			}
		} else if a.Space != "" || a.Value != value {
			return false
		}
	}
	children := 0
	for _, c := range n.children {
		if c.blank() {
			continue
		}
		if children++; children > len(u.Children) || !d.isUsual(c, u.Children[children-1]) {
			return false
		}
	}
	return n.tag == u.Name && attributes == len(u.Attributes) && children == len(u.Children)
}
