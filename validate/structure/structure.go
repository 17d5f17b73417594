// Package structure judges whether a document has the form that an XML Schema asks
// for: that of the profile, or one that a user names. A library validates; what
// stands in a place and what may, a finding has from the tree and from the schema
// document.
package structure

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

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
		blamed: map[*xmltree.Node]bool{}, faulty: map[*xmltree.Node]int{}, faults: map[*xmltree.Node][]attrFault{}, identifiers: make(map[string]bool, usualIDs),
	}
	r.lexical()
	told := flatten(s.validate(body, !r.repeated))
	if slices.ContainsFunc(told, func(e *xsderrors.Error) bool { return e.Category == xsderrors.CategoryInternal }) {
		told = flatten(s.validate(r.withoutOverfull(), !r.repeated))
	}
	r.cut = len(told) >= report.Most
	for _, e := range told {
		if e.Code == xsderrors.CodeValidationAttribute {
			if n := r.root.At(r.offset(e)); isOf(e, n) {
				r.faulty[n]++
			}
		}
	}
	for _, e := range told {
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

func (r *reporter) report(e *xsderrors.Error) {
	offset := r.offset(e)
	n := r.root.At(offset) // for a fault at the end of an element, the element
	switch e.Code {
	case xsderrors.CodeValidationRoot:
		r.Add(schema.XSDRoot, n, r.root.Tag, "the root is <%s> of namespace %q; expected <akomaNtoso> of %q", r.root.Name, r.root.Space, markup.Namespace)
	case xsderrors.CodeValidationElement:
		r.element(n, e)
	case xsderrors.CodeValidationContent, xsderrors.CodeValidationText, xsderrors.CodeValidationNil:
		switch {
		case n.Name == "":
			r.text(n)
		case e.Code == xsderrors.CodeValidationContent && isOf(e, n):
			r.incomplete(n)
		default:
			r.Add(schema.XSDContent, n, n.Tag, "<%s>: %s", n.Name, e.Message)
		}
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

// element reports an element in a place where the schema has none. A fault of
// another kind it tells in the library's words: of an element itself, or of one that
// a wildcard lets stand there but that is not declared.
func (r *reporter) element(n *xmltree.Node, e *xsderrors.Error) {
	parent, v := n.Parent, r.schema.read()
	if parent == nil || isOf(e, n) || n.Space != markup.Namespace && v.allowed(parent, n).after(n).op != nothing {
		r.Add(schema.XSDElement, n, n.Tag, "<%s>: %s", n.Name, e.Message)
		return
	}
	r.blamed[parent] = true
	where := fmt.Sprintf("in <%s>", parent.Name)
	if previous := n.Previous(); previous != nil {
		where += fmt.Sprintf(" after <%s>", previous.Name)
	}
	f := r.Add(schema.XSDElement, n, n.Tag, "<%s> may not stand %s; expected %s", n.Name, where, v.expected(parent, n))
	f.Hint = advice(parent.Name, n.Name)
	if n.Space != markup.Namespace {
		f.Hint = fmt.Sprintf("<%s> is of namespace %q; the elements of Akoma Ntoso are of %q", n.Name, n.Space, markup.Namespace)
	} else if f.Hint == "" && !v.knows(n.Name) {
		f.Hint = fmt.Sprintf("the schema has no element <%s>", n.Name)
	}
}

// withoutOverfull reports the elements in those that have no content, and returns the
// file with blanks in their place. The library breaks off at the first of them.
func (r *reporter) withoutOverfull() []byte {
	v, rest := r.schema.read(), bytes.Clone(r.body)
	r.root.Walk(func(n *xmltree.Node) bool {
		if n.Space != markup.Namespace || !v.knows(n.Name) || v.content(v.typeOf(n.Name)).op != epsilon {
			return true
		}
		for _, c := range n.Children {
			if c.Name == "" {
				continue
			}
			r.Add(schema.XSDElement, c, c.Tag, "<%s> may not stand in <%s>; expected %s", c.Name, n.Name, v.expected(n, c))
			for i := c.Span.Start; i < c.Span.End; i++ {
				if b := &rest[i-r.shift]; *b != '\n' && *b != '\r' {
					*b = ' '
				}
			}
		}
		return false
	})
	return rest
}

// text reports text where only elements may stand.
func (r *reporter) text(text *xmltree.Node) {
	n := text.Parent
	if r.blamed[n] {
		return
	}
	r.blamed[n] = true
	r.Add(schema.XSDContent, n, text.Span, "text %q in <%s>, which has none; expected %s",
		report.Excerpt(text.Text), n.Name, r.schema.read().expected(n, text)).
		Hint = "text stands in <p>, except in headings and other running text"
}

// incomplete reports an element that misses some content.
func (r *reporter) incomplete(n *xmltree.Node) {
	if r.blamed[n] {
		return
	}
	r.blamed[n] = true
	r.Add(schema.XSDContent, n, n.Tag, "<%s> ends too early; expected %s", n.Name, r.schema.read().expected(n, nil))
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
