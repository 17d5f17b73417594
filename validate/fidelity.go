package validate

import (
	"plenary/diag"
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
	if list := guard(xml); len(list) > 0 {
		return list
	}
	root, err := parse(xml)
	if err != nil {
		return diag.List{diag.New(err.rule, err.span, "%s", err.message)}
	}
	d := &document{xml, root}
	list := d.fidelity(source)
	list.Sort()
	list.Locate("", xml)
	return list
}

func (d *document) fidelity(source Source) diag.List {
	c := collate(readSource(source.Text), readDocument(d))
	r := fidelityReport{collation: c, page: newPage(c), where: d, name: source.Name, index: diag.NewIndex(source.Text)}
	if r.name == "" {
		r.name = "source"
	}
	r.differences()
	r.displaced()
	return r.list
}
