package validate

import (
	"strings"

	"plenary/diag"
	"plenary/schema"
)

// checkIRIs: [schema.IRIMetadata].
func checkIRIs(d *document, list *diag.List) {
	d.root.walk(func(n *node) bool {
		if n.is("identification") {
			checkIdentification(d, n, list)
			return false
		}
		return true
	})
}

func checkIdentification(d *document, n *node, list *diag.List) {
	work, expression, manifestation := n.child("FRBRWork"), n.child("FRBRExpression"), n.child("FRBRManifestation")
	if work == nil || expression == nil || manifestation == nil {
		return // of which the schema speaks
	}
	for _, level := range []*node{work, expression, manifestation} {
		checkThis(level, list)
	}
	checkWork(d, n, work, list)
	checkExpression(work, expression, list)
	base := strings.TrimSuffix(iri(expression), "/")
	if m := manifestation.child("FRBRuri"); m != nil && !strings.HasPrefix(m.value("value"), base) {
		m.add(list, schema.IRIMetadata, m.tag, "the IRI of the Manifestation, %q, does not begin with that of the Expression, %q", m.value("value"), base)
	}
}

// iri returns the IRI of an FRBR level.
func iri(level *node) string {
	if uri := level.child("FRBRuri"); uri != nil {
		return uri.value("value")
	}
	return ""
}

// checkThis: FRBRthis is FRBRuri and the name of the component.
func checkThis(level *node, list *diag.List) {
	this := level.child("FRBRthis")
	if this == nil {
		return
	}
	base := strings.TrimSuffix(iri(level), "/")
	if level.name == "FRBRManifestation" {
		base = base[:strings.LastIndexByte(base, '.')+1]
		base = strings.TrimRight(base, "./")
	}
	if !strings.HasPrefix(this.value("value"), base) {
		this.add(list, schema.IRIMetadata, this.tag, "FRBRthis %q does not begin with FRBRuri %q", this.value("value"), base)
	}
}

// checkWork compares the parts of the Work's IRI with the elements that repeat
// them: /akn/{country}/{type}/{subtype}/{actor}/{date}/{number}.
func checkWork(d *document, identification, work *node, list *diag.List) {
	uri := work.child("FRBRuri")
	if uri == nil {
		return
	}
	parts := strings.Split(strings.Trim(uri.value("value"), "/"), "/")
	if len(parts) != 7 || parts[0] != "akn" {
		uri.add(list, schema.IRIMetadata, uri.tag, "the IRI %q has not the form /akn/country/type/subtype/actor/date/number", uri.value("value"))
		return
	}
	compare := func(part, element, attribute string) {
		if n := work.child(element); n != nil && !hasValue(work, element, attribute, part) {
			n.add(list, schema.IRIMetadata, n.tag, "<%s> says %q, the IRI %q", element, n.value(attribute), part)
		}
	}
	compare(parts[1], "FRBRcountry", "value")
	compare(parts[3], "FRBRsubtype", "value")
	compare(parts[5], "FRBRdate", "date")
	compare(parts[6], "FRBRnumber", "value")
	checkType(identification, uri, parts[2], list)
	checkActor(d, work, parts[4], list)
}

// hasValue reports whether one of the children of this name has the value.
func hasValue(n *node, element, attribute, value string) bool {
	for _, c := range n.nodes {
		if c.name == element && c.value(attribute) == value {
			return true
		}
	}
	return false
}

// checkType: the type in the IRI is the element of the document. An annex has
// the IRI of the document that it is annexed to.
func checkType(identification, uri *node, docType string, list *diag.List) {
	if identification.parent == nil || identification.parent.parent == nil {
		return
	}
	document := identification.parent.parent
	if document.isDocument() && !document.inside("attachment") && document.name != docType {
		uri.add(list, schema.IRIMetadata, uri.tag, "the IRI says %q, the document is a <%s>", docType, document.name)
	}
}

// checkActor: the actor in the IRI is the end point of the IRI of the author.
func checkActor(d *document, work *node, actor string, list *diag.List) {
	author := work.child("FRBRauthor")
	if author == nil || hasValue(work, "FRBRauthor", "href", "#"+actor) {
		return
	}
	target := author.value("href")
	if id, ok := strings.CutPrefix(target, "#"); ok {
		if entry := d.byID(id); entry != nil {
			target = entry.value("href")
		}
	}
	if target[strings.LastIndexByte(target, '/')+1:] != actor {
		author.add(list, schema.IRIMetadata, author.tag, "the author is %q, the actor in the IRI is %q", author.value("href"), actor)
	}
}

// byID returns the element with this eId, or nil.
func (d *document) byID(id string) (found *node) {
	d.root.walk(func(n *node) bool {
		if found == nil && n.value("eId") == id {
			found = n
		}
		return found == nil
	})
	return found
}

// checkExpression: the Expression's IRI is the Work's and the language.
func checkExpression(work, expression *node, list *diag.List) {
	uri, language := expression.child("FRBRuri"), expression.child("FRBRlanguage")
	base := strings.TrimSuffix(iri(work), "/")
	if uri == nil || base == "" {
		return
	}
	rest, ok := strings.CutPrefix(uri.value("value"), base+"/")
	if !ok {
		uri.add(list, schema.IRIMetadata, uri.tag, "the IRI of the Expression, %q, does not begin with that of the Work, %q", uri.value("value"), base)
		return
	}
	code, _, _ := strings.Cut(rest, "@")
	if language != nil && !hasValue(expression, "FRBRlanguage", "language", code) {
		language.add(list, schema.IRIMetadata, language.tag, "<FRBRlanguage> says %q, the IRI %q", language.value("language"), code)
	}
}
