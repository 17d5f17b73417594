package rules

import (
	"strings"

	"plenary/diag"
	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/markup"
	"plenary/validate/report"
)

func structureChecks() []check {
	return []check{checkEmptyElements, checkRepeatedText, checkNestedTwice, checkDocumentName}
}

// checkEmptyElements: [schema.ElementEmpty]. An element that holds a picture, a
// note or another object is not empty.
func checkEmptyElements(x *index, r *report.Report) {
	for _, name := range [...]string{"p", "num", "heading", "subheading", "crossHeading", "docTitle", "docNumber", "listIntroduction", "caption",
		"i", "b", "u", "sup", "sub", "a", "ref", "container", "formula", "point", "paragraph", "section", "division"} {
		for _, n := range x.named[name] {
			if !inside(n, "meta", "authorialNote", "td", "th") && isEmpty(n) {
				r.Once(name, schema.ElementEmpty, n, n.Tag, "<%s> has no text", name)
			}
		}
	}
}

// isEmpty reports whether n has neither black characters nor an element that
// shows something else.
func isEmpty(n *xmltree.Node) bool {
	for _, c := range n.Children {
		switch {
		case c.Name == "":
			if strings.TrimSpace(c.Text) != "" {
				return false
			}
		case c.Space != markup.Namespace, markup.Is(c, "img", "authorialNote", "noteRef", "table", "foreign", "documentRef", "componentRef", "marker", "placeholder", "fillIn"):
			return false
		case !isEmpty(c):
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
func checkRepeatedText(x *index, r *report.Report) {
	var before *block
	for _, b := range x.blocks {
		if b.inNote || b.Name == "num" {
			continue
		}
		if text := b.trimmed(); before != nil && len(text) >= longEnough && text == before.trimmed() && b.Parent != before.Node {
			f := r.Add(schema.TextRepeated, b.Node, b.Span, "%q stands twice", report.Excerpt(text))
			f.Related = []diag.Related{{Place: diag.Place{Span: before.Span, Path: markup.Path(before.Node)}, Message: "first here"}}
		}
		before = b
	}
}

// checkNestedTwice: [schema.InlineNested]: an inline in one of its own name
// that holds nothing else.
func checkNestedTwice(x *index, r *report.Report) {
	x.every(func(n *xmltree.Node) {
		if markup.Is(n.Parent, n.Name) && n.Value("class") == n.Parent.Value("class") && n.Value("refersTo") == n.Parent.Value("refersTo") {
			r.Once(n.Name, schema.InlineNested, n, n.Tag, "<%s> stands in another <%s>", n.Name, n.Name)
		}
	}, "i", "b", "u", "sup", "sub", "span")
}

// checkDocumentName: [schema.DocumentName] and [schema.ContainsMissing].
func checkDocumentName(x *index, r *report.Report) {
	for _, n := range x.named["statement"] {
		switch name := n.Attr("name"); {
		case name == nil || inside(n, "attachment"):
		default:
			switch name.Value {
			case "resolution", "resolutionDraft", "decision", "decisionDraft", "statement", "presidentialStatement":
			default:
				r.Add(schema.DocumentName, n, name.Span, "a statement with the name %q", report.Excerpt(name.Value))
			}
		}
		if n.Attr("contains") == nil {
			r.Once("", schema.ContainsMissing, n, n.Tag, "the <statement> does not say which version it contains")
		}
	}
}
