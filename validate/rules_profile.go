package validate

import (
	"strings"

	"plenary/schema"
)

func profileChecks() []check {
	return []check{checkElements, checkRecitals, checkInlineNames, checkNamespace}
}

// checkElements: [schema.ProfileElement]. The guidelines rule them out in
// deliberative documents, their annexes apart.
func checkElements(x *index, r *report) {
	for _, c := range [...]struct{ name, instead string }{
		{"ol", "<list> and <point>"}, {"ul", "<list> and <point>"}, {"toc", "nothing: a table of contents is made from the headings"},
		{"tblock", "<section> or <division>"}, {"embeddedText", ""},
	} {
		for _, n := range x.named[c.name] {
			if c.instead != "" && !n.inside("attachment", "meta") {
				r.once(c.name, schema.ProfileElement, n, n.tag, "<%s> is not used in resolutions; use %s", c.name, c.instead)
			}
		}
	}
}

// checkRecitals: [schema.RecitalsUsed].
func checkRecitals(x *index, r *report) {
	for _, n := range x.named["preamble"] {
		if recitals := n.child("recitals"); recitals != nil && n.parent.is("statement") {
			r.add(schema.RecitalsUsed, recitals, recitals.tag, "the paragraphs of the preamble are <recitals>")
		}
	}
}

// checkInlineNames: [schema.InlineName].
func checkInlineNames(x *index, r *report) {
	for _, n := range x.named["inline"] {
		if a := n.attr("name"); a != nil && !n.inside("meta") && !strings.HasPrefix(a.value, "akn4un:") {
			r.once("", schema.InlineName, n, a.span, "name=%q of an <inline> has not the prefix akn4un", excerpt(a.value))
		}
	}
}

// checkNamespace: [schema.ProfileNamespace].
func checkNamespace(x *index, r *report) {
	seen := false
	x.root.walk(func(n *node) bool {
		if n.space == "http://a4u.un.org" && !seen {
			seen = true
			r.add(schema.ProfileNamespace, n, n.tag, "<%s> is in the namespace %q", n.name, n.space)
		}
		return !seen
	})
}
