package validate

import (
	"strings"

	"plenary/diag"
)

// rules applies the rules that no schema can say. Each is a small function over
// the tree; the catalogue in package schema says what it looks for and why. They
// are written to run on any well-formed file, valid or not.
func (d *document) rules() diag.List {
	var list diag.List
	for _, check := range [...]func(*document, *diag.List){
		checkDuplicates,
		checkDangling,
		checkNumbers,
		checkNoteSequence,
		checkNotes,
		checkIRIs,
		checkDates,
	} {
		check(d, &list)
	}
	return list
}

// isDocument tells the elements that are documents: their identifiers are
// unique, and their metadata is their own.
func (n *node) isDocument() bool {
	return n.is("statement", "doc", "act", "documentCollection", "bill", "debate", "debateReport", "amendment", "amendmentList",
		"judgment", "officialGazette", "portion")
}

// outermost returns the documents of the file that are in no other: most often
// one, and beside a collection its components.
func (d *document) outermost() []*node {
	var list []*node
	d.root.walk(func(n *node) bool {
		if n.isDocument() {
			list = append(list, n)
			return false
		}
		return true
	})
	return list
}

// references visits the attributes of n that may point to an element of the
// file, with each of the identifiers that they name.
func (n *node) references(visit func(a *attr, target string)) {
	for i := range n.attrs {
		a := &n.attrs[i]
		if a.space != "" || a.name != "refersTo" && !isURI(a.name) {
			continue
		}
		for target := range strings.FieldsSeq(a.value) {
			if id, ok := strings.CutPrefix(target, "#"); ok {
				visit(a, id)
			}
		}
	}
}
