package rules

import (
	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/markup"
	"plenary/validate/report"
)

func profileChecks() []check {
	return []check{checkElements, checkRecitals, checkInlineNames, checkNamespace}
}

// checkElements: [schema.ProfileElement]. The guidelines rule them out in
// deliberative documents, their annexes apart.
func checkElements(x *index, r *report.Report) {
	for _, c := range [...]struct{ name, instead string }{
		{"ol", "<list> and <point>"}, {"ul", "<list> and <point>"}, {"toc", "nothing: a table of contents is made from the headings"},
		{"tblock", "<section> or <division>"}, {"embeddedText", ""},
	} {
		for _, n := range x.named[c.name] {
			if c.instead != "" && !inside(n, "attachment", "meta") {
				r.Once(c.name, schema.ProfileElement, n, n.Tag, "<%s> is not used in resolutions; use %s", c.name, c.instead)
			}
		}
	}
}

// checkRecitals: [schema.RecitalsUsed].
func checkRecitals(x *index, r *report.Report) {
	for _, n := range x.named["preamble"] {
		if recitals := n.Child("recitals"); recitals != nil && markup.Is(n.Parent, "statement") {
			r.Add(schema.RecitalsUsed, recitals, recitals.Tag, "the paragraphs of the preamble are <recitals>")
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
func checkInlineNames(x *index, r *report.Report) {
	for _, n := range x.named["inline"] {
		if a := n.Attr("name"); a != nil && recommended(a.Value) {
			r.Once(a.Value, schema.InlineName, n, a.Span, "name=%q; the guidelines have %q", a.Value, "akn4un:"+a.Value)
		}
	}
}

// checkNamespace: [schema.ProfileNamespace].
func checkNamespace(x *index, r *report.Report) {
	seen := false
	x.root.Walk(func(n *xmltree.Node) bool {
		if n.Space == "http://a4u.un.org" && !seen {
			seen = true
			r.Add(schema.ProfileNamespace, n, n.Tag, "<%s> is in the namespace %q", n.Name, n.Space)
		}
		return !seen
	})
}
