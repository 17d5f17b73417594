package validate

import (
	"strings"
	"unicode"

	"plenary/convert/printed"
	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/markup"
)

func referenceChecks() []check {
	return []check{checkDangling, checkHashes, checkEmptyReferences, checkEntries, checkEntryClasses, checkRefs, checkLinkTexts, checkLinkLanguages, checkLinkForms}
}

// checkDangling: [schema.DanglingReference]. A target that is missing is
// reported once, where it is first named.
func checkDangling(x *index, r *report) {
	for _, l := range x.links {
		if id, ok := strings.CutPrefix(l.value, "#"); ok && x.ids[id] == nil {
			r.once(id, schema.DanglingReference, l.node, l.attr.Span, "%s=%q: no element has the eId %q", l.attr.Name, excerpt(l.attr.Value), excerpt(id))
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
func checkHashes(x *index, r *report) {
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
			r.once("", schema.ReferenceHash, l.node, l.attr.Span, "%s=%q on <%s> is a relative file name; a reference to an entry is %q", l.attr.Name, excerpt(value), l.node.Name, "#"+excerpt(value))
		default:
			r.once("", schema.ReferenceText, l.node, l.attr.Span, "%s=%q on <%s> is text; a reference was due", l.attr.Name, excerpt(value), l.node.Name)
		}
	}
}

// isWord reports whether s is one word of letters.
func isWord(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) < 0
}

// checkEmptyReferences: [schema.ReferenceEmpty].
func checkEmptyReferences(x *index, r *report) {
	for _, n := range x.elements {
		for i := range n.Attrs {
			if a := &n.Attrs[i]; a.Space == "" && (a.Name == "refersTo" || markup.IsURI(a.Name)) && strings.TrimSpace(a.Value) == "" {
				r.once("", schema.ReferenceEmpty, n, a.Span, "%s of <%s> is empty", a.Name, n.Name)
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
func checkEntries(x *index, r *report) {
	x.entries(func(n *xmltree.Node) {
		if id := n.Value("eId"); id != "" && !x.pointed[id] {
			r.once("", schema.EntryUnused, n, n.Tag, "nothing refers to %q", excerpt(id))
		}
	})
}

// checkEntryClasses: [schema.EntryIRI] and [schema.EntryClass].
func checkEntryClasses(x *index, r *report) {
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
				r.once("", schema.EntryIRI, n, a.Span, "href=%q has not the form /akn/ontology/%s/.../name", excerpt(a.Value), class)
			}
		case parts[3] != class:
			r.once("", schema.EntryClass, n, a.Span, "a <%s> with the IRI of a %s: %q", n.Name, excerpt(parts[3]), excerpt(a.Value))
		}
	})
}

// checkRefs: [schema.RefIRI].
func checkRefs(x *index, r *report) {
	x.every(func(n *xmltree.Node) {
		for _, name := range [...]string{"href", "from", "upTo"} {
			a := n.Attr(name)
			if a == nil || a.Value == "" || strings.HasPrefix(a.Value, "/") || strings.HasPrefix(a.Value, "#") || strings.HasPrefix(a.Value, "!") || strings.HasPrefix(a.Value, "~") {
				continue
			}
			r.once("", schema.RefIRI, n, a.Span, "%s=%q of <%s> is no IRI of the naming convention", name, excerpt(a.Value), n.Name)
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
func checkLinkForms(x *index, r *report) {
	x.every(func(n *xmltree.Node) {
		a := n.Attr("href")
		if a == nil {
			return
		}
		value := strings.TrimSpace(a.Value)
		host, _, _ := strings.Cut(value, "/")
		switch {
		case strings.ContainsAny(value, " \u00a0"):
			r.once("", schema.LinkSpace, n, a.Span, "href=%q has a space", excerpt(a.Value))
		case strings.ContainsRune(host, ':'):
		case strings.HasPrefix(host, "www.") || strings.HasSuffix(host, ".org") || strings.HasSuffix(host, ".int"):
			r.once("", schema.LinkScheme, n, a.Span, "href=%q has no scheme", excerpt(a.Value))
		}
	}, "a")
}

// checkLinkTexts: [schema.LinkText]. Only links from a number to a symbol are
// compared.
func checkLinkTexts(x *index, r *report) {
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
			r.add(schema.LinkText, n, n.Span, "the text says %q, the address leads to %q", excerpt(text), excerpt(symbol))
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
func checkLinkLanguages(x *index, r *report) {
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
			r.once("", schema.LinkLanguage, n, a.Span, "the document is in %q, the address leads to the text in %q", want, language)
		}
	}, "a")
}
