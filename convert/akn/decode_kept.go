package akn

import (
	"strings"

	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
)

// element reads an element of metadata as it stands, without white space
// between elements.
func (d *decoder) element(n *node) *Element {
	e := &Element{Name: n.tag}
	if len(n.attrs) > 0 {
		e.Attributes = make([]Attribute, 0, len(n.attrs))
	}
	for _, a := range n.attrs {
		name := a.Name
		if a.Space != "" {
			name = "{" + a.Space + "}" + name
		}
		value := a.Value
		if id, ok := strings.CutPrefix(value, "#"); ok && d.document != "" {
			value = "#" + d.local(id)
		}
		e.Attributes = append(e.Attributes, Attribute{Name: name, Value: value})
	}
	if form := keptFormOf(n.tag); form != nil && form.text {
		e.Text = n.words()
		pass(n)
		return e
	}
	for _, c := range n.children {
		switch {
		case n.tag == "analysis" && c.tag == "otherReferences": // what the text refers to, which is read
		case c.tag != "":
			e.Children = append(e.Children, d.element(c))
		case !c.blank():
			e.Text += c.text
			c.done = true
		}
	}
	return e
}

// keep takes an element of metadata into the tree, and tells what of it has no
// place there.
func (d *decoder) keep(r *Resolution, n *node) {
	f := fitting{guids: d.guids}
	r.Metadata = append(r.Metadata, f.list(nil, []*Element{d.element(n)})...)
	d.guids = f.guids
	for _, l := range f.left {
		d.left(n, l)
	}
}

// answered sees to it that what metadata refers to is declared.
func (d *decoder) answered(n *node, k *Element) {
	for _, a := range k.Attributes {
		if id, ok := strings.CutPrefix(a.Value, "#"); ok && id != "" {
			d.declared(n, answerable(a.Name, label(id)))
		}
	}
	for _, c := range k.Children {
		d.answered(n, c)
	}
}
