package validate

import "plenary/schema"

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

// recommended tells the names that the guidelines recommend for inlines, all
// with the prefix akn4un. (Part 1, Annex II.)
func recommended(name string) bool {
	switch name {
	case "distribution", "from", "honorifics", "interval", "languageOfExpression", "meeting", "meetingName", "note", "originalLanguage",
		"subTitle", "summary", "to", "year":
		return true
	}
	return false
}

// checkInlineNames: [schema.InlineName].
func checkInlineNames(x *index, r *report) {
	for _, n := range x.named["inline"] {
		if a := n.attr("name"); a != nil && recommended(a.value) {
			r.once(a.value, schema.InlineName, n, a.span, "name=%q; the guidelines have %q", a.value, "akn4un:"+a.value)
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
