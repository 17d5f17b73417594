package akn

import (
	"strings"

	"github.com/beevik/etree"

	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
)

// collection writes a composite: a documentCollection that lists its parts, and
// the parts as components beside it. (AKN4UN guidelines, Part 3, "Several
// resolutions under one number".)
func (e *encoder) collection(root, parent *etree.Element, r *Resolution) {
	el := child(parent, "documentCollection")
	attr(el, "name", "publication"+publicationKind(r.Identity.Kind))
	attr(el, "contains", "originalVersion")
	e.begin(r)
	meta := child(el, "meta")
	e.front(el, r)
	parts := e.collectionBody(el, r)
	e.back(el, r)
	e.meta(meta, r)
	host := root
	if parent != root {
		host = el
	}
	components := child(host, "components")
	for i, part := range r.Parts {
		component := child(components, "component")
		attr(component, "eId", parts[i])
		e.component(component, parts[i], part)
	}
}

// publicationKind is the kind of the parts as it stands in the name of the
// collection, publicationResolution.
func publicationKind(k Kind) string {
	name := string(kindOr(k))
	return strings.ToUpper(name[:1]) + name[1:]
}

// collectionBody writes the list of parts and returns their eIds.
func (e *encoder) collectionBody(el *etree.Element, r *Resolution) []string {
	body := child(el, "collectionBody")
	id := e.ids.child(e.document, "collectionBody")
	attr(body, "eId", id)
	var parts []string
	for i, part := range r.Parts {
		number := itoa(i + 1)
		target := e.ids.take(join(e.document, "cmp", number))
		parts = append(parts, target)
		component := child(body, "component")
		attr(component, "eId", e.ids.take(join(id, "cmp", number)))
		ref := child(component, "documentRef")
		attr(ref, "eId", e.ids.take(join(e.document, "dref", number)))
		attr(ref, "href", "#"+target)
		attr(ref, "showAs", originalTitle(&part.Identity))
	}
	return parts
}

// component writes one part in a context of its own.
func (e *encoder) component(parent *etree.Element, id string, part *Resolution) {
	outer := *e
	defer func() {
		outer.inner, outer.bindings = e.inner, e.bindings
		*e = outer
	}()
	e.document, e.notes, e.marked = id, 0, map[string]string{}
	e.named[part] = id
	if len(part.Parts) > 0 {
		e.collection(nil, parent, part)
	} else {
		e.statement(parent, part)
	}
}
