package validate

import (
	"plenary/diag"
	"plenary/schema"
)

// checkDuplicates: [schema.DuplicateEID]. What stands in foreign content is no
// part of the document.
func checkDuplicates(d *document, list *diag.List) {
	for _, document := range d.outermost() {
		first := map[string]*node{}
		document.walk(func(n *node) bool {
			if n.name != "" && n.space != aknNamespace {
				return false
			}
			a := n.attr("eId")
			if a == nil {
				return true
			}
			earlier, twice := first[a.value]
			if !twice {
				first[a.value] = n
				return true
			}
			f := n.add(list, schema.DuplicateEID, a.span, "eId=%q stands on <%s> and before on <%s>", excerpt(a.value), n.name, earlier.name)
			f.Related = []diag.Related{{Place: diag.Place{Span: earlier.tag, Path: earlier.xpath()}, Message: "first here"}}
			return true
		})
	}
}

// checkDangling: [schema.DanglingReference]. A target that is missing is
// reported once, where it is first named.
func checkDangling(d *document, list *diag.List) {
	known := map[string]bool{}
	d.root.walk(func(n *node) bool {
		if a := n.attr("eId"); a != nil {
			known[a.value] = true
		}
		return true
	})
	count := map[string]int{}
	var missing []diag.Finding
	var targets []string
	d.root.walk(func(n *node) bool {
		n.references(func(a *attr, id string) {
			if known[id] {
				return
			}
			if count[id]++; count[id] == 1 {
				f := diag.New(schema.DanglingReference, a.span, "%s=%q: no element has the eId %q", a.name, excerpt(a.value), excerpt(id))
				f.Place.Path = n.path()
				missing, targets = append(missing, f), append(targets, id)
			}
		})
		return true
	})
	for i, f := range missing {
		if more := count[targets[i]] - 1; more > 0 {
			f.Hint = plural(more, "other place names", "other places name") + " it too"
		}
		*list = append(*list, f)
	}
}
