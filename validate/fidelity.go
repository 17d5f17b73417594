package validate

import (
	"cmp"
	"slices"

	"plenary/diag"
	"plenary/internal/xmltree"
)

// A Source is the text that a document was made from, as an extractor gave it.
type Source struct {
	Name string // that findings call it by
	Text []byte // in UTF-8
}

// Fidelity proves that an Akoma Ntoso document, whoever made it, holds the text
// of a source: nothing missing, nothing added, no word changed. Unlike
// [Conservation] it needs no account of the conversion. It compares characters
// and passes over what the way from a page to a text changes without harm:
// white space, line ends, split words, the forms of dashes and quotation marks,
// compatibility characters such as ligatures.
//
// Text that stands elsewhere in the document is moved, not missing: a footnote
// stands at its mark, and at the foot of the page in the source. What is left
// over and looks like page furniture (rules, page numbers, running heads,
// symbols, links, job numbers, the marks of notes) is a note; so is a masthead
// that only the document has. Findings have places in both files.
func Fidelity(source Source, xml []byte) diag.List {
	root, err := xmltree.Parse(xml)
	if err != nil {
		return diag.List{err.Finding()}
	}
	d := &document{xml, root}
	list := d.fidelity(source)
	list.Sort()
	list.Locate("", xml)
	return list
}

// Holds proves the same as [Fidelity] and returns its errors alone. One pass over both
// files clears nearly every document; what it cannot clear is collated with what lies
// about it, and only where that leaves an error the whole is. So every conversion can
// afford it.
func Holds(source Source, xml []byte) diag.List {
	document, err := readLetters(xml)
	if err != nil {
		return diag.List{err.Finding()}
	}
	s := newSweep(sourceLetters(source.Text), &document.spelling)
	if missing, added := s.suspects(source.Text, document); len(missing)+len(added) == 0 || s.clears(source, xml) {
		return nil
	}
	return onlyErrors(Fidelity(source, xml))
}

// clears reports whether the collation of what the sweep has not matched, and of what
// lies about it, finds no error.
func (s *sweep) clears(source Source, xml []byte) bool {
	root, err := xmltree.Parse(xml)
	if err != nil {
		return false
	}
	d := &document{xml, root}
	text, whole := readSource(source.Text), readDocument(d)
	notes := whole.notes()
	r := newFidelityReport(d, source, s.without(text, s.agreed(s.source, 0)), s.without(whole, s.agreed(s.document, 1)))
	r.notes = notes
	r.differences()
	return !r.list.HasErrors()
}

func onlyErrors(list diag.List) diag.List {
	return slices.DeleteFunc(list, func(f diag.Finding) bool { return f.Severity != diag.Error })
}

// fidelity collates. Where every letter has its counterpart, no finding is an error: the
// collation may pair characters otherwise than they belong, above all figures.
func (d *document) fidelity(source Source) diag.List {
	r := newFidelityReport(d, source, readSource(source.Text), readDocument(d))
	r.differences()
	r.displaced()
	if missing, added, err := suspects(source.Text, d.data); err == nil && len(missing)+len(added) == 0 {
		return slices.DeleteFunc(r.list, func(f diag.Finding) bool { return f.Severity == diag.Error })
	}
	return r.list
}

func newFidelityReport(d *document, source Source, text, whole *reading) *fidelityReport {
	var f facts
	if spelling, err := readLetters(d.data); err == nil {
		f = spelling.facts()
	}
	c := collate(text, whole, f)
	r := &fidelityReport{collation: c, where: d, name: cmp.Or(source.Name, "source"), index: diag.NewIndex(source.Text), left: c.left(), notes: c.document.notes()}
	spans := make([]diag.Span, len(r.left))
	for i, m := range r.left {
		spans[i] = c.source.span(m.from, m.to)
	}
	f.isMark = c.isMark()
	r.page = newPage(source.Text, spans, f)
	return r
}
