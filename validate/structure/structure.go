// Package structure judges whether a document has the form that an XML Schema asks
// for: that of the profile, or one that a user names. A library validates; what
// stands in a place and what may, a finding has from the tree and from the schema
// document.
package structure

import (
	"errors"
	"fmt"
	"strings"

	"github.com/jacoelho/xsd/xsderrors"

	"plenary/diag"
	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/markup"
	"plenary/validate/report"
)

// Judge validates a document, of which root is the tree, against the schema. The
// library tells that something is wrong and where; what stands there and what may,
// its findings have from the tree and the vocabulary. Ruled says that the rules run
// too.
func (s *Schema) Judge(data []byte, root *xmltree.Node, ruled bool) diag.List {
	body := xmltree.WithoutMark(data)
	r := reporter{
		Report: report.New(), schema: s, ruled: ruled, root: root, body: body, shift: len(data) - len(body),
		blamed: map[*xmltree.Node]bool{}, identifiers: make(map[string]bool, usualIDs),
	}
	r.lexical()
	for _, e := range flatten(s.validate(body, !r.repeated)) {
		r.report(e)
	}
	return r.Findings()
}

// usualIDs is how many identifiers a document has: a map that need not grow.
const usualIDs = 256

// flatten lists the errors of one validation.
func flatten(err error) []*xsderrors.Error {
	var many xsderrors.Errors
	if !errors.As(err, &many) {
		many = xsderrors.Errors{err}
	}
	var list []*xsderrors.Error
	for _, e := range many {
		var one *xsderrors.Error
		switch {
		case errors.As(e, &one):
			list = append(list, one)
		case e != nil:
			list = append(list, &xsderrors.Error{Code: xsderrors.CodeValidationXML, Message: e.Error()})
		}
	}
	return list
}

// A reporter turns the library's errors into findings.
type reporter struct {
	*report.Report
	schema *Schema
	ruled  bool
	root   *xmltree.Node
	body   []byte                 // what the library read: the file without its byte order mark
	shift  int                    // of body in the file
	index  *diag.Index            // of body; made when needed
	blamed map[*xmltree.Node]bool // elements whose content was found wrong: one finding is enough

	identifiers map[string]bool // that stand in the document
	repeated    bool            // one of them at least stands twice
}

func (r *reporter) report(e *xsderrors.Error) {
	offset := r.offset(e)
	n := r.root.At(offset) // for a fault at the end of an element, the element
	switch e.Code {
	case xsderrors.CodeValidationRoot:
		r.Add(schema.XSDRoot, n, r.root.Tag, "the root is <%s> of namespace %q; expected <akomaNtoso> of %q", r.root.Name, r.root.Space, markup.Namespace)
	case xsderrors.CodeValidationElement:
		r.element(n, e)
	case xsderrors.CodeValidationContent, xsderrors.CodeValidationText, xsderrors.CodeValidationNil:
		r.content(n, offset, e)
	case xsderrors.CodeValidationAttribute:
		r.attribute(n, e)
	case xsderrors.CodeValidationFacet, xsderrors.CodeValidationType:
		r.value(n, e)
	case xsderrors.CodeValidationIdentity:
		r.identity(n, e)
	case xsderrors.CodeValidationLimit:
		r.Add(schema.XMLLimit, nil, diag.Span{Start: offset, End: offset + 1}, "%s", e.Message)
	default:
		r.Add(schema.XMLMalformed, nil, diag.Span{Start: offset, End: offset + 1}, "%s", e.Message)
	}
}

// offset returns the byte that e points to; the library's columns are bytes.
func (r *reporter) offset(e *xsderrors.Error) int {
	if e.Line < 1 {
		return 0
	}
	if r.index == nil {
		r.index = diag.NewIndex(r.body)
	}
	start := r.index.Offset(diag.Position{Line: e.Line, Column: 1})
	return r.shift + min(start+max(e.Column-1, 0), len(r.body))
}

// element reports an element in a place where the schema has none.
func (r *reporter) element(n *xmltree.Node, e *xsderrors.Error) {
	parent := n.Parent
	if parent == nil || !strings.HasPrefix(e.Message, "unexpected") {
		r.Add(schema.XSDElement, n, n.Tag, "<%s>: %s", n.Name, e.Message)
		return
	}
	r.blamed[parent] = true
	where := fmt.Sprintf("in <%s>", parent.Name)
	if previous := n.Previous(); previous != nil {
		where += fmt.Sprintf(" after <%s>", previous.Name)
	}
	v := r.schema.read()
	f := r.Add(schema.XSDElement, n, n.Tag, "<%s> may not stand %s; expected %s", n.Name, where, v.expected(parent, n))
	f.Hint = advice(parent.Name, n.Name)
	if n.Space != markup.Namespace {
		f.Hint = fmt.Sprintf("<%s> is of namespace %q; the elements of Akoma Ntoso are of %q", n.Name, n.Space, markup.Namespace)
	} else if f.Hint == "" && !v.knows(n.Name) {
		f.Hint = fmt.Sprintf("the schema has no element <%s>", n.Name)
	}
}

// content reports text where only elements may stand, and elements that miss
// some content.
func (r *reporter) content(n *xmltree.Node, offset int, e *xsderrors.Error) {
	if n.Name == "" {
		text := n
		n = n.Parent
		if r.blamed[n] {
			return
		}
		r.blamed[n] = true
		r.Add(schema.XSDContent, n, text.Span, "text %q in <%s>, which has none; expected %s",
			report.Excerpt(text.Text), n.Name, r.schema.read().expected(n, text)).
			Hint = "text stands in <p>, except in headings and other running text"
		return
	}
	if !strings.HasPrefix(e.Message, "missing") {
		r.Add(schema.XSDContent, n, n.Tag, "<%s>: %s", n.Name, e.Message)
		return
	}
	if r.blamed[n] {
		return
	}
	r.blamed[n] = true
	r.Add(schema.XSDContent, n, n.Tag, "<%s> ends too early; expected %s", n.Name, r.schema.read().expected(n, nil))
}

// attribute reports an attribute that is missing or unknown.
func (r *reporter) attribute(n *xmltree.Node, e *xsderrors.Error) {
	v := r.schema.read()
	declared := v.attributes(v.typeOf(n.Name))
	if name, ok := strings.CutPrefix(e.Message, "missing required attribute "); ok {
		values := "text"
		for _, d := range declared {
			if d.name == name {
				values = v.values(d.node)
			}
		}
		r.Add(schema.XSDAttribute, n, n.Tag, "<%s> has no attribute %s; expected %s", n.Name, name, values)
		return
	}
	name, ok := strings.CutPrefix(e.Message, "attribute is not declared: ")
	a := n.Attr(name)
	if !ok || a == nil {
		r.Add(schema.XSDAttribute, n, n.Tag, "<%s>: %s", n.Name, e.Message)
		return
	}
	var names []string
	for _, d := range declared {
		names = append(names, d.name)
	}
	r.Add(schema.XSDAttribute, n, a.Span, "<%s> may not have %s=%q; expected %s", n.Name, name, report.Excerpt(a.Value), oneOf(names))
}

// value reports an attribute with a value that its type does not have.
func (r *reporter) value(n *xmltree.Node, e *xsderrors.Error) {
	name, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(e.Message, "invalid attribute "), "invalid wildcard attribute "), ":")
	a := n.Attr(name)
	if a == nil {
		r.Add(schema.XSDValue, n, n.Tag, "<%s>: %s", n.Name, e.Message)
		return
	}
	if n.Space == markup.Namespace && (markup.IsURI(name) || name == "refersTo") {
		return // of which lexical has judged: the library refuses a backslash, too
	}
	r.wrongValue(n, a)
}

func (r *reporter) wrongValue(n *xmltree.Node, a *xmltree.Attr) {
	v := r.schema.read()
	values := "text"
	for _, d := range v.attributes(v.typeOf(n.Name)) {
		if d.name == a.Name {
			values = v.values(d.node)
		}
	}
	r.Add(schema.XSDValue, n, a.Span, "%s=%q in <%s>; expected %s", a.Name, report.Excerpt(a.Value), n.Name, values)
}

// identity reports an identifier that is not unique. Of an eId the rule
// duplicate-eid speaks, if the rules run; but not of foreign content.
func (r *reporter) identity(n *xmltree.Node, e *xsderrors.Error) {
	first, a := r.earlier(n)
	switch {
	case a == nil:
		r.Add(schema.XSDIdentity, n, n.Tag, "<%s>: %s", n.Name, e.Message)
	case !r.ruled, a.Name != "eId", foreign(n), foreign(first):
		f := r.Add(schema.XSDIdentity, n, a.Span, "%s=%q stands twice; expected a value that is unique in the document", a.Name, report.Excerpt(a.Value))
		f.Related = []diag.Related{{Place: diag.Place{Span: first.Tag, Path: markup.Path(first)}, Message: "first here"}}
	}
}

// earlier finds the element before n that has an identifier of n.
func (r *reporter) earlier(n *xmltree.Node) (first *xmltree.Node, a *xmltree.Attr) {
	for _, name := range [...]string{"eId", "GUID"} {
		own := n.Attr(name)
		if own == nil {
			continue
		}
		r.root.Walk(func(d *xmltree.Node) bool {
			if first == nil && d != n && d.Value(name) == own.Value && d.Attr(name) != nil {
				first, a = d, own
			}
			return first == nil
		})
		if first != nil {
			return first, a
		}
	}
	return nil, nil
}

// foreign reports whether n is, or is below, an element of another vocabulary.
func foreign(n *xmltree.Node) bool {
	for a := n; a != nil; a = a.Parent {
		if a.Name != "" && a.Space != markup.Namespace {
			return true
		}
	}
	return false
}
