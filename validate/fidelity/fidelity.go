// Package fidelity proves of a document in Akoma Ntoso that it holds the text of a
// source, whoever made it: from the two files alone, with no account of the
// conversion and no knowledge of any reader.
//
// A pass over the words of both files ([Holds]) clears nearly every document. What
// it cannot clear is collated character by character ([Judge]), and what is left
// over there is looked at as part of a page: it may be furniture.
package fidelity

import (
	"cmp"
	"slices"

	"plenary/diag"
	"plenary/internal/xmltree"
	"plenary/validate/report"
)

// A Source is the text that a document was made from, as an extractor gave it.
type Source struct {
	Name string // that findings call it by
	Text []byte // in UTF-8
	// Pages are the parts of Text that the source itself sets apart as belonging to its pages and
	// not to its text: the heads and feet of a Word file, the artifacts of a tagged PDF. Extracted
	// text has none.
	Pages []diag.Span
}

// Judge compares the text of a document with that of a source, and passes over what
// the way from a page to a text changes without harm: white space, line ends, split
// words, the forms of dashes and quotation marks, compatibility characters such as
// ligatures. Root is the tree of xml. Findings come in no order; those with the name
// of the source as file have places in it, the others places in xml, not located
// yet.
//
// Text that stands elsewhere in the document is moved, not missing: a footnote
// stands at its mark, and at the foot of the page in the source. What is left over
// and looks like page furniture (rules, page numbers, running heads, symbols, links,
// job numbers, the marks of notes) is a note; so is a masthead that only the document
// has. Where every letter has its counterpart, no finding is an error: the collation
// may pair characters otherwise than they belong, above all figures.
func Judge(source Source, xml []byte, root *xmltree.Node) diag.List {
	r := newReporter(source, xml, root, readSource(source.Text), readDocument(xml, root))
	r.differences()
	r.displaced()
	list := r.Findings()
	if missing, added, err := suspects(source, xml); err == nil && len(missing)+len(added) == 0 {
		return slices.DeleteFunc(list, func(f diag.Finding) bool { return f.Severity == diag.Error })
	}
	return list
}

// Holds proves the same as [Judge] and returns its errors alone, in the order of
// their places, which are located. One pass over both files clears nearly every
// document; what it cannot clear is collated with what lies about it, and only where
// that leaves an error the whole is. So every conversion can afford it.
func Holds(source Source, xml []byte) diag.List {
	document, err := readLetters(xml)
	if err != nil {
		return diag.List{err.Finding()}
	}
	s := newSweep(sourceLetters(source.Text), &document.spelling)
	if missing, added := s.suspects(source, document); len(missing)+len(added) == 0 {
		return nil
	}
	root, err := xmltree.Parse(xml)
	switch {
	case err != nil:
		return diag.List{err.Finding()}
	case s.clears(source, xml, root):
		return nil
	}
	list := onlyErrors(Judge(source, xml, root))
	list.Sort()
	list.Locate("", xml)
	return list
}

// clears reports whether the collation of what the sweep has not matched, and of what
// lies about it, finds no error.
func (s *sweep) clears(source Source, xml []byte, root *xmltree.Node) bool {
	text, whole := readSource(source.Text), readDocument(xml, root)
	notes := whole.notes()
	r := newReporter(source, xml, root, s.without(text, s.agreed(s.source, 0)), s.without(whole, s.agreed(s.document, 1)))
	r.notes = notes
	r.differences()
	return !r.Findings().HasErrors()
}

func onlyErrors(list diag.List) diag.List {
	return slices.DeleteFunc(list, func(f diag.Finding) bool { return f.Severity != diag.Error })
}

func newReporter(source Source, xml []byte, root *xmltree.Node, text, whole *side) *reporter {
	var f facts
	if spelling, err := readLetters(xml); err == nil {
		f = source.facts(sourceLetters(source.Text), spelling)
	}
	c := collate(text, whole, f)
	r := &reporter{collation: c, Report: report.New(), root: root, name: cmp.Or(source.Name, "source"), index: diag.NewIndex(source.Text), left: c.left(), notes: c.document.notes()}
	spans := make([]diag.Span, len(r.left))
	for i, m := range r.left {
		spans[i] = c.source.span(m.from, m.to)
	}
	f.isMark = c.isMark()
	r.page = newPage(source.Text, spans, f)
	return r
}
