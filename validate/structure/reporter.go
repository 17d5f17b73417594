package structure

import (
	"bytes"

	"github.com/jacoelho/xsd/xsderrors"

	"plenary/diag"
	"plenary/internal/xmltree"
	"plenary/validate/markup"
	"plenary/validate/report"
)

// A reporter turns the library's errors into findings.
type reporter struct {
	*report.Report
	schema *Schema
	ruled  bool
	root   *xmltree.Node
	body   []byte                        // what the library read: the file without its byte order mark
	shift  int                           // of body in the file
	index  *diag.Index                   // of body; made when needed
	blamed map[*xmltree.Node]bool        // elements whose content was found wrong: one finding is enough
	cut    bool                          // whether there are more errors than the library told
	faulty map[*xmltree.Node]int         // how many faults it told of the attributes of an element
	faults map[*xmltree.Node][]attrFault // of them, those that are to be reported yet

	identifiers map[string]bool // that stand in the document
	repeated    bool            // one of them at least stands twice
}

// asWritten returns the name of an attribute with the prefix that it has in the file.
func (r *reporter) asWritten(a *xmltree.Attr) string {
	text := r.body[a.Span.Start-r.shift : a.Span.End-r.shift]
	name, _, _ := bytes.Cut(text, []byte("="))
	return string(bytes.TrimSpace(name))
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

// foreign reports whether n is, or is below, an element of another vocabulary.
func foreign(n *xmltree.Node) bool {
	for a := n; a != nil; a = a.Parent {
		if a.Name != "" && a.Space != markup.Namespace {
			return true
		}
	}
	return false
}

// isOf reports whether e is a fault of element n, and not of its place in its
// parent: the library's path then ends in n and not above it.
func isOf(e *xsderrors.Error, n *xmltree.Node) bool {
	steps, inNamespace := 0, false // names of other vocabularies are {namespace}name
	for _, c := range e.Path {
		switch {
		case c == '{' || c == '}':
			inNamespace = c == '{'
		case c == '/' && !inNamespace:
			steps++
		}
	}
	for ; n != nil; n = n.Parent {
		steps--
	}
	return steps == 0
}
