package batch

import (
	"cmp"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
)

// PassedOver counts the files of folders that a search did not take, by their
// extension. The zero value counts none.
type PassedOver struct {
	kinds map[string]int
}

// Add counts one file; those that begin with a dot are nobody's documents.
func (p *PassedOver) Add(name string) {
	name = path.Base(name)
	if strings.HasPrefix(name, ".") {
		return
	}
	p.add(strings.ToLower(path.Ext(name)))
}

// ownPDF is the kind of PDFs that Plenary has made.
const ownPDF = ".pdf of Plenary"

// AddOwn counts one PDF that Plenary has made.
func (p *PassedOver) AddOwn() { p.add(ownPDF) }

func (p *PassedOver) add(kind string) {
	if p.kinds == nil {
		p.kinds = map[string]int{}
	}
	p.kinds[kind]++
}

// String returns "14 files are passed over: 12 .pdf, 2 .docx", or "".
func (p *PassedOver) String() string {
	total := p.total()
	switch total {
	case 0:
		return ""
	case 1:
		return "1 file is passed over: " + p.list()
	}
	return fmt.Sprintf("%d files are passed over: %s", total, p.list())
}

func (p *PassedOver) total() (n int) {
	for _, count := range p.kinds {
		n += count
	}
	return n
}

// list returns "12 .pdf, 2 .docx", those first that are most.
func (p *PassedOver) list() string {
	const named = 5
	byCount := func(a, b string) int { return cmp.Or(cmp.Compare(p.kinds[b], p.kinds[a]), cmp.Compare(a, b)) }
	var list []string
	others := 0
	for i, kind := range slices.SortedFunc(maps.Keys(p.kinds), byCount) {
		switch {
		case i >= named:
			others += p.kinds[kind]
		case kind == "":
			list = append(list, fmt.Sprintf("%d without extension", p.kinds[kind]))
		default:
			list = append(list, fmt.Sprintf("%d %s", p.kinds[kind], kind))
		}
	}
	if others > 0 {
		list = append(list, fmt.Sprintf("%d others", others))
	}
	return strings.Join(list, ", ")
}

// wayOut says what makes documents that are read of the files that were passed over.
func (p *PassedOver) wayOut() string {
	switch {
	case p.kinds[".doc"]+p.kinds[".odt"]+p.kinds[".rtf"] > 0:
		return "save each as DOCX first: soffice --headless --convert-to docx NAME"
	case p.kinds[ownPDF] > 0:
		return "what Plenary has made is read when it is named"
	}
	return "files of other names are taken with --include"
}
