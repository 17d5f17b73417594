package rules

import (
	"strings"
	"unicode"

	"plenary/convert/printed"
	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/markup"
	"plenary/validate/report"
)

func referenceChecks() []check {
	return []check{checkDangling, checkHashes, checkEmptyReferences, checkEntries, checkEntryClasses, checkRefs, checkLinkTexts, checkLinkLanguages, checkLinkForms}
}

// checkDangling: [schema.DanglingReference]. A target that is missing is
// reported once, where it is first named.
func checkDangling(x *index, r *report.Report) {
	for _, l := range x.links {
		if id, ok := strings.CutPrefix(l.value, "#"); ok && x.ids[id] == nil {
			r.Once(id, schema.DanglingReference, l.node, l.attr.Span, "%s=%q: no element has the eId %q", l.attr.Name, report.Excerpt(l.attr.Value), report.Excerpt(id))
		}
	}
}

// agents are the attributes that name an agent, a role, a concept or a person
// of the references, and have no other use.
func agents(name string) bool {
	switch name {
	case "source", "by", "as", "refersTo", "outcome":
		return true
	}
	return false
}

// checkHashes: [schema.ReferenceHash] and [schema.ReferenceText].
func checkHashes(x *index, r *report.Report) {
	var before *xmltree.Attr
	for _, l := range x.links {
		if l.attr == before {
			continue // another of its references
		}
		before = l.attr
		value := l.attr.Value
		if !agents(l.attr.Name) && (l.attr.Name != "href" || l.node.Name != "FRBRauthor") || value == "" || strings.ContainsAny(value, ":#") ||
			strings.HasPrefix(value, "/") || strings.HasPrefix(value, "!") {
			continue
		}
		switch {
		case isWord(value):
			r.Once("", schema.ReferenceHash, l.node, l.attr.Span, "%s=%q on <%s> is a relative file name; a reference to an entry is %q", l.attr.Name, report.Excerpt(value), l.node.Name, "#"+report.Excerpt(value))
		default:
			r.Once("", schema.ReferenceText, l.node, l.attr.Span, "%s=%q on <%s> is text; a reference was due", l.attr.Name, report.Excerpt(value), l.node.Name)
		}
	}
}

// isWord reports whether s is one word of letters.
func isWord(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) < 0
}

// checkEmptyReferences: [schema.ReferenceEmpty].
func checkEmptyReferences(x *index, r *report.Report) {
	for _, n := range x.elements {
		for i := range n.Attrs {
			if a := &n.Attrs[i]; a.Space == "" && (a.Name == "refersTo" || markup.IsURI(a.Name)) && strings.TrimSpace(a.Value) == "" {
				r.Once("", schema.ReferenceEmpty, n, a.Span, "%s of <%s> is empty", a.Name, n.Name)
			}
		}
	}
}

// entries visits the TLC entries of the references.
func (x *index) entries(visit func(*xmltree.Node)) {
	x.every(func(references *xmltree.Node) {
		for _, n := range references.Children {
			if strings.HasPrefix(n.Name, "TLC") {
				visit(n)
			}
		}
	}, "references")
}

// checkEntries: [schema.EntryUnused].
func checkEntries(x *index, r *report.Report) {
	x.entries(func(n *xmltree.Node) {
		if id := n.Value("eId"); id != "" && !x.pointed[id] {
			r.Once("", schema.EntryUnused, n, n.Tag, "nothing refers to %q", report.Excerpt(id))
		}
	})
}

// checkEntryClasses: [schema.EntryIRI] and [schema.EntryClass].
func checkEntryClasses(x *index, r *report.Report) {
	x.entries(func(n *xmltree.Node) {
		a := n.Attr("href")
		if a == nil || markup.Is(n, "TLCReference") {
			return
		}
		parts := strings.Split(a.Value, "/")
		class := strings.ToLower(strings.TrimPrefix(n.Name, "TLC"))
		switch {
		case !strings.HasPrefix(a.Value, "/akn/ontology/") || len(parts) < 5:
			if !strings.Contains(a.Value, "://") {
				r.Once("", schema.EntryIRI, n, a.Span, "href=%q has not the form /akn/ontology/%s/.../name", report.Excerpt(a.Value), class)
			}
		case parts[3] != class:
			r.Once("", schema.EntryClass, n, a.Span, "a <%s> with the IRI of a %s: %q", n.Name, report.Excerpt(parts[3]), report.Excerpt(a.Value))
		}
	})
}

// checkRefs: [schema.RefIRI].
func checkRefs(x *index, r *report.Report) {
	x.every(func(n *xmltree.Node) {
		for _, name := range [...]string{"href", "from", "upTo"} {
			a := n.Attr(name)
			if a == nil || a.Value == "" || strings.HasPrefix(a.Value, "/") || strings.HasPrefix(a.Value, "#") || strings.HasPrefix(a.Value, "!") || strings.HasPrefix(a.Value, "~") {
				continue
			}
			r.Once("", schema.RefIRI, n, a.Span, "%s=%q of <%s> is no IRI of the naming convention", name, report.Excerpt(a.Value), n.Name)
		}
	}, "ref", "rref")
}

// documentHosts are the addresses under which the United Nations serve
// documents by their symbol.
func symbolOf(href string) (language, symbol string, ok bool) {
	for _, host := range [...]string{"undocs.org/", "docs.un.org/"} {
		_, path, found := strings.Cut(href, "://"+host)
		if !found {
			if _, path, found = strings.Cut(href, "://www."+host); !found {
				continue
			}
		}
		language, symbol, ok = strings.Cut(path, "/")
		if ok && len(language) == 2 && language == strings.ToLower(language) {
			return language, symbol, true
		}
		return "", path, true
	}
	return "", "", false
}

// checkLinkForms: [schema.LinkScheme] and [schema.LinkSpace].
func checkLinkForms(x *index, r *report.Report) {
	x.every(func(n *xmltree.Node) {
		a := n.Attr("href")
		if a == nil {
			return
		}
		value := strings.TrimSpace(a.Value)
		host, _, _ := strings.Cut(value, "/")
		switch {
		case strings.ContainsAny(value, " \u00a0"):
			r.Once("", schema.LinkSpace, n, a.Span, "href=%q has a space", report.Excerpt(a.Value))
		case strings.ContainsRune(host, ':'):
		case strings.HasPrefix(host, "www.") || strings.HasSuffix(host, ".org") || strings.HasSuffix(host, ".int"):
			r.Once("", schema.LinkScheme, n, a.Span, "href=%q has no scheme", report.Excerpt(a.Value))
		}
	}, "a")
}

// checkLinkTexts: [schema.LinkText]. Only links from a number to a symbol are
// compared.
func checkLinkTexts(x *index, r *report.Report) {
	x.every(func(n *xmltree.Node) {
		href := n.Attr("href")
		if href == nil {
			return
		}
		_, symbol, ok := symbolOf(href.Value)
		text := strings.TrimSpace(printedText(n))
		if !ok || !looksLikeSymbol(text) || symbol == "" {
			return
		}
		said, meant := digitRuns(text), digitRuns(unescapeURI(symbol))
		if !containsRuns(said, meant) && !containsRuns(meant, said) {
			r.Add(schema.LinkText, n, n.Span, "the text says %q, the address leads to %q", report.Excerpt(text), report.Excerpt(symbol))
		}
	}, "a")
}

// looksLikeSymbol reports whether text is a document's number or symbol alone:
// digits with a stroke between, and few words.
func looksLikeSymbol(text string) bool {
	return strings.ContainsAny(text, "0123456789") && strings.ContainsRune(text, '/') && len(text) < 40 && len(strings.Fields(text)) < 3 &&
		!strings.Contains(text, "://") && !strings.HasPrefix(text, "www.")
}

func unescapeURI(s string) string {
	if strings.IndexByte(s, '%') < 0 {
		return s
	}
	return strings.NewReplacer("%20", " ", "%28", "(", "%29", ")", "%2F", "/").Replace(s)
}

// digitRuns returns the numbers of s. No symbol has as many as it looks for.
func digitRuns(s string) (runs []string) {
	const most = 32
	for run := range strings.FieldsFuncSeq(s, func(r rune) bool { return r < '0' || r > '9' }) {
		if len(runs) == most {
			break
		}
		runs = append(runs, run)
	}
	return runs
}

// containsRuns reports whether part stands in whole, one after the other.
func containsRuns(whole, part []string) bool {
	for i := 0; i+len(part) <= len(whole); i++ {
		equal := true
		for j := range part {
			equal = equal && whole[i+j] == part[j]
		}
		if equal {
			return true
		}
	}
	return false
}

// checkLinkLanguages: [schema.LinkLanguage].
func checkLinkLanguages(x *index, r *report.Report) {
	want := printed.Tag(x.language)
	if want == "" {
		return
	}
	x.every(func(n *xmltree.Node) {
		a := n.Attr("href")
		if a == nil {
			return
		}
		language, _, ok := symbolOf(a.Value)
		switch language { // as undocs.org spells them
		case "ch", "cn":
			language = "zh"
		case "sp":
			language = "es"
		}
		if ok && language != "" && language != want {
			r.Once("", schema.LinkLanguage, n, a.Span, "the document is in %q, the address leads to the text in %q", want, language)
		}
	}, "a")
}
