package akn

import (
	"strings"

	"github.com/beevik/etree"

	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
	"plenary/schema"
)

// kept writes the elements of metadata of that name, and reports whether there
// are any.
func (e *encoder) kept(meta *etree.Element, list []*Element, name string) bool {
	before := len(meta.Child)
	for _, k := range list {
		if k.Name == name {
			e.element(meta, k)
		}
	}
	return len(meta.Child) > before
}

func (e *encoder) element(parent *etree.Element, k *Element) {
	space, local := splitName(k.Name)
	el := child(parent, local)
	el.Space = e.prefix(space)
	if k.Name == "note" { // the schema asks for it
		attr(el, "eId", e.ids.take(join(e.document, "note", "1")))
	}
	for _, a := range k.Attributes {
		space, local := splitName(a.Name)
		value := a.Value
		if id, ok := strings.CutPrefix(value, "#"); ok && id != "" {
			value = e.target(answerable(a.Name, id))
		}
		attr(el, local, value)
		el.Attr[len(el.Attr)-1].Space = e.prefix(space)
	}
	for _, c := range k.Children {
		e.element(el, c)
	}
	if k.Text != "" {
		el.CreateText(k.Text)
	}
}

// prefixes are those under which namespaces are known.
var prefixes = map[string]string{"http://un.org/akn4un": "akn4un"}

// prefix returns the prefix of a namespace, which the root declares.
func (e *encoder) prefix(space string) string {
	if space == "" {
		return ""
	}
	for _, b := range e.bindings {
		if b.uri == space {
			return b.prefix
		}
	}
	prefix, ok := prefixes[space]
	if !ok {
		prefix = "ns" + itoa(len(e.bindings)+1)
	}
	e.bindings = append(e.bindings, binding{prefix, space})
	return prefix
}

// fit puts the metadata of a document into the forms that can be written.
func (e *encoder) fit(r *Resolution) {
	f := fitting{guids: e.guids}
	if e.metadata = f.list(nil, r.Metadata); len(e.metadata) > 0 {
		e.metadata = withoutUsual(e.metadata, usualMetadata(r))
	}
	e.guids = f.guids
	for _, l := range f.left {
		e.findings.Add(schema.AKNMetadataLeft, r.Span, "the metadata %s %s; it is not written", l.name, l.why)
	}
}
