package validate

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/jacoelho/xsd/xsderrors"

	"plenary/diag"
	"plenary/schema"
)

// structure validates a document against the schema. The library tells that
// something is wrong and where; what stands there and what may, its findings
// have from the tree and the vocabulary. Ruled says that the rules run too.
func (s *Schema) structure(d *document, ruled bool) diag.List {
	body := bytes.TrimPrefix(d.data, byteOrderMark)
	r := reporter{schema: s, document: d, body: body, ruled: ruled, blamed: map[*node]bool{}, identifiers: make(map[string]bool, usualIDs)}
	r.lexical()
	for _, e := range flatten(s.validate(body, !r.repeated)) {
		r.report(e)
	}
	return r.list
}

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
	*document
	schema *Schema
	ruled  bool
	body   []byte      // what the library read: the file without its byte order mark
	index  *diag.Index // of body; made when needed
	list   diag.List
	blamed map[*node]bool // elements whose content was found wrong: one finding is enough

	identifiers map[string]bool // that stand in the document
	repeated    bool            // one of them at least stands twice
}

func (r *reporter) report(e *xsderrors.Error) {
	offset := r.offset(e)
	n := r.root.at(offset) // for a fault at the end of an element, the element
	switch e.Code {
	case xsderrors.CodeValidationRoot:
		n.add(&r.list, schema.XSDRoot, r.root.tag, "the root is <%s> of namespace %q; expected <akomaNtoso> of %q", r.root.name, r.root.space, aknNamespace)
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
		r.list.Add(schema.XMLLimit, diag.Span{Start: offset, End: offset + 1}, "%s", e.Message)
	default:
		r.list.Add(schema.XMLMalformed, diag.Span{Start: offset, End: offset + 1}, "%s", e.Message)
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
	start := r.index.Offset(diag.Position{Line: e.Line, Column: 1}) + len(r.data) - len(r.body)
	return min(start+max(e.Column-1, 0), len(r.data))
}

// element reports an element in a place where the schema has none.
func (r *reporter) element(n *node, e *xsderrors.Error) {
	parent := n.parent
	if parent == nil || !strings.HasPrefix(e.Message, "unexpected") {
		n.add(&r.list, schema.XSDElement, n.tag, "<%s>: %s", n.name, e.Message)
		return
	}
	r.blamed[parent] = true
	where := fmt.Sprintf("in <%s>", parent.name)
	if previous := n.previous(); previous != nil {
		where += fmt.Sprintf(" after <%s>", previous.name)
	}
	v := r.schema.read()
	f := n.add(&r.list, schema.XSDElement, n.tag, "<%s> may not stand %s; expected %s", n.name, where, v.expected(parent, n))
	f.Hint = advice(parent.name, n.name)
	if n.space != aknNamespace {
		f.Hint = fmt.Sprintf("<%s> is of namespace %q; the elements of Akoma Ntoso are of %q", n.name, n.space, aknNamespace)
	} else if f.Hint == "" && !v.knows(n.name) {
		f.Hint = fmt.Sprintf("the schema has no element <%s>", n.name)
	}
}

// content reports text where only elements may stand, and elements that miss
// some content.
func (r *reporter) content(n *node, offset int, e *xsderrors.Error) {
	if n.name == "" {
		text := n
		n = n.parent
		if r.blamed[n] {
			return
		}
		r.blamed[n] = true
		n.add(&r.list, schema.XSDContent, text.span, "text %q in <%s>, which has none; expected %s",
			excerpt(text.text), n.name, r.schema.read().expected(n, text)).
			Hint = "text stands in <p>, except in headings and other running text"
		return
	}
	if !strings.HasPrefix(e.Message, "missing") {
		n.add(&r.list, schema.XSDContent, n.tag, "<%s>: %s", n.name, e.Message)
		return
	}
	if r.blamed[n] {
		return
	}
	r.blamed[n] = true
	n.add(&r.list, schema.XSDContent, n.tag, "<%s> ends too early; expected %s", n.name, r.schema.read().expected(n, nil))
}

// attribute reports an attribute that is missing or unknown.
func (r *reporter) attribute(n *node, e *xsderrors.Error) {
	v := r.schema.read()
	declared := v.attributes(v.typeOf(n.name))
	if name, ok := strings.CutPrefix(e.Message, "missing required attribute "); ok {
		values := "text"
		for _, d := range declared {
			if d.name == name {
				values = v.values(d.node)
			}
		}
		n.add(&r.list, schema.XSDAttribute, n.tag, "<%s> has no attribute %s; expected %s", n.name, name, values)
		return
	}
	name, ok := strings.CutPrefix(e.Message, "attribute is not declared: ")
	a := n.attr(name)
	if !ok || a == nil {
		n.add(&r.list, schema.XSDAttribute, n.tag, "<%s>: %s", n.name, e.Message)
		return
	}
	var names []string
	for _, d := range declared {
		names = append(names, d.name)
	}
	n.add(&r.list, schema.XSDAttribute, a.span, "<%s> may not have %s=%q; expected %s", n.name, name, excerpt(a.value), oneOf(names))
}

// value reports an attribute with a value that its type does not have.
func (r *reporter) value(n *node, e *xsderrors.Error) {
	name, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(e.Message, "invalid attribute "), "invalid wildcard attribute "), ":")
	a := n.attr(name)
	if a == nil {
		n.add(&r.list, schema.XSDValue, n.tag, "<%s>: %s", n.name, e.Message)
		return
	}
	if n.space == aknNamespace && (isURI(name) || name == "refersTo") {
		return // of which lexical has judged: the library refuses a backslash, too
	}
	r.wrongValue(n, a)
}

func (r *reporter) wrongValue(n *node, a *attr) {
	v := r.schema.read()
	values := "text"
	for _, d := range v.attributes(v.typeOf(n.name)) {
		if d.name == a.name {
			values = v.values(d.node)
		}
	}
	n.add(&r.list, schema.XSDValue, a.span, "%s=%q in <%s>; expected %s", a.name, excerpt(a.value), n.name, values)
}

// identity reports an identifier that is not unique. Of an eId the rule
// duplicate-eid speaks, if the rules run; but not of foreign content.
func (r *reporter) identity(n *node, e *xsderrors.Error) {
	first, a := r.earlier(n)
	switch {
	case a == nil:
		n.add(&r.list, schema.XSDIdentity, n.tag, "<%s>: %s", n.name, e.Message)
	case !r.ruled, a.name != "eId", n.foreign(), first.foreign():
		f := n.add(&r.list, schema.XSDIdentity, a.span, "%s=%q stands twice; expected a value that is unique in the document", a.name, excerpt(a.value))
		f.Related = []diag.Related{{Place: diag.Place{Span: first.tag, Path: first.path()}, Message: "first here"}}
	}
}

// earlier finds the element before n that has an identifier of n.
func (r *reporter) earlier(n *node) (first *node, a *attr) {
	for _, name := range [...]string{"eId", "GUID"} {
		own := n.attr(name)
		if own == nil {
			continue
		}
		r.root.walk(func(d *node) bool {
			if first == nil && d != n && d.value(name) == own.value && d.attr(name) != nil {
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

// previous returns the element before n under the same parent, or nil.
func (n *node) previous() (previous *node) {
	for _, sibling := range n.parent.nodes {
		if sibling == n {
			return previous
		}
		if sibling.name != "" {
			previous = sibling
		}
	}
	return nil
}

// excerpt shortens text for a message. It does not read on where it has enough.
func excerpt(text string) string {
	const most, read = 60, 1 << 10
	short := strings.Join(strings.Fields(text[:min(len(text), read)]), " ")
	if len(short) <= most && len(text) <= read {
		return short
	}
	return strings.ToValidUTF8(short[:min(len(short), most)], "") + "..."
}
