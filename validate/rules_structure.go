package validate

import (
	"strings"

	"plenary/diag"
	"plenary/schema"
)

func structureChecks() []check {
	return []check{checkEmptyElements, checkRepeatedText, checkNestedTwice, checkDocumentName}
}

// checkEmptyElements: [schema.ElementEmpty]. An element that holds a picture, a
// note or another object is not empty.
func checkEmptyElements(x *index, r *report) {
	for _, name := range [...]string{"p", "num", "heading", "subheading", "crossHeading", "docTitle", "docNumber", "listIntroduction", "caption",
		"i", "b", "u", "sup", "sub", "a", "ref", "container", "formula", "point", "paragraph", "section", "division"} {
		for _, n := range x.named[name] {
			if !n.inside("meta", "authorialNote", "td", "th") && n.isEmpty() {
				r.once(name, schema.ElementEmpty, n, n.tag, "<%s> has no text", name)
			}
		}
	}
}

// isEmpty reports whether n has neither black characters nor an element that
// shows something else.
func (n *node) isEmpty() bool {
	for _, c := range n.nodes {
		switch {
		case c.name == "":
			if strings.TrimSpace(c.text) != "" {
				return false
			}
		case c.space != aknNamespace, c.is("img", "authorialNote", "noteRef", "table", "foreign", "documentRef", "componentRef", "marker", "placeholder", "fillIn"):
			return false
		case !c.isEmpty():
			return false
		}
	}
	return true
}

// longEnough is the length of a text, in bytes, that nobody writes twice by
// chance.
const longEnough = 80

// checkRepeatedText: [schema.TextRepeated]. Paragraphs that follow each other
// are compared, in one document.
func checkRepeatedText(x *index, r *report) {
	var before *block
	for _, b := range x.blocks {
		if b.inNote || b.name == "num" {
			continue
		}
		if text := b.trimmed(); before != nil && len(text) >= longEnough && text == before.trimmed() && b.parent != before.node {
			f := r.add(schema.TextRepeated, b.node, b.span, "%q stands twice", excerpt(text))
			f.Related = []diag.Related{{Place: diag.Place{Span: before.span, Path: before.path()}, Message: "first here"}}
		}
		before = b
	}
}

// checkNestedTwice: [schema.InlineNested]: an inline in one of its own name
// that holds nothing else.
func checkNestedTwice(x *index, r *report) {
	x.every(func(n *node) {
		if n.parent.is(n.name) && n.value("class") == n.parent.value("class") && n.value("refersTo") == n.parent.value("refersTo") {
			r.once(n.name, schema.InlineNested, n, n.tag, "<%s> stands in another <%s>", n.name, n.name)
		}
	}, "i", "b", "u", "sup", "sub", "span")
}

// checkDocumentName: [schema.DocumentName] and [schema.ContainsMissing].
func checkDocumentName(x *index, r *report) {
	for _, n := range x.named["statement"] {
		switch name := n.attr("name"); {
		case name == nil || n.inside("attachment"):
		default:
			switch name.value {
			case "resolution", "resolutionDraft", "decision", "decisionDraft", "statement", "presidentialStatement":
			default:
				r.add(schema.DocumentName, n, name.span, "a statement with the name %q", excerpt(name.value))
			}
		}
		if n.attr("contains") == nil {
			r.once("", schema.ContainsMissing, n, n.tag, "the <statement> does not say which version it contains")
		}
	}
}
