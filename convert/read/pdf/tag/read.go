package tag

import (
	"strings"

	"plenary/convert/read/pdf/object"
)

// Bounds of the work, far beyond what documents have.
const (
	deepest  = 200       // elements within elements: those of Word are a dozen deep
	most     = 1_000_000 // elements and contents: a page of a table has some hundreds
	mostCell = 1000      // columns or rows that one cell takes
)

// Read reads the structure tree of a file, whose pages are found by their references. It returns
// nil where the file has none. What is damaged in it is left out: whoever uses it has to look
// whether it has all of a page.
func Read(f *object.File, pages map[object.Ref]int) *Element {
	root := f.Dict(f.Dict(f.Trailer()["Root"])["StructTreeRoot"])
	if root == nil {
		return nil
	}
	r := &reader{file: f, pages: pages, roleMap: f.Dict(root["RoleMap"]), seen: map[object.Ref]bool{}}
	top := &Element{}
	r.kids(top, root["K"], page{}, 0)
	if len(top.Kids) == 0 {
		return nil
	}
	return top
}

// A reader reads one tree.
type reader struct {
	file    *object.File
	pages   map[object.Ref]int
	roleMap object.Dict
	seen    map[object.Ref]bool // an element has one parent
	count   int
}

// A page is the index of a page, where it is known.
type page struct {
	index int
	known bool
}

// kids reads what an element holds. Content is of the given page where it does not say another.
func (r *reader) kids(parent *Element, k object.Value, on page, depth int) {
	if r.count++; depth > deepest || r.count > most {
		return
	}
	if ref, ok := k.(object.Ref); ok {
		if r.seen[ref] {
			return
		}
		r.seen[ref] = true
	}
	switch k := r.file.Get(k).(type) {
	case object.Array:
		for _, kid := range k {
			r.kids(parent, kid, on, depth+1)
		}
	case object.Integer:
		r.content(parent, k, on)
	case object.Dict:
		r.dict(parent, k, on, depth)
	}
}

func (r *reader) dict(parent *Element, d object.Dict, on page, depth int) {
	if ref, ok := d["Pg"].(object.Ref); ok {
		on.index, on.known = r.pages[ref]
	}
	switch r.file.Name(d["Type"]) {
	case "OBJR": // an annotation, whose words are content of the page
		return
	case "MCR":
		if _, ok := d["Stm"]; !ok {
			r.content(parent, d["MCID"], on)
		}
		return
	}
	e := &Element{Role: r.role(d["S"])}
	r.attributes(e, d["A"])
	r.kids(e, d["K"], on, depth+1)
	parent.Kids = append(parent.Kids, e)
}

// content adds a sequence of marked content. That of a form XObject, which has numbers of its own,
// is not told here: its page is then not covered.
func (r *reader) content(parent *Element, id object.Value, on page) {
	if n, ok := r.file.Int(id); ok && on.known && n >= 0 {
		parent.Kids = append(parent.Kids, Content{on.index, n})
	}
}

// role returns the role of a structure type, by the role map where the type is not standard.
func (r *reader) role(s object.Value) Role {
	name := r.file.Name(s)
	for range 8 { // a chain of mappings is short, and may be a loop
		if role, ok := roles[string(name)]; ok {
			return role
		}
		mapped := r.file.Name(r.roleMap[name])
		if mapped == "" {
			break
		}
		name = mapped
	}
	if strings.HasPrefix(string(name), "H") && strings.Trim(string(name[1:]), "0123456789") == "" && len(name) > 1 {
		return Heading // H7 and below, of PDF 2.0
	}
	return Group
}

// attributes reads the attributes of an element that a reader of text uses.
// (ISO 32000-1, 14.8.5.)
func (r *reader) attributes(e *Element, a object.Value) {
	switch a := r.file.Get(a).(type) {
	case object.Array:
		for _, one := range a[:min(len(a), 32)] {
			if _, nested := r.file.Get(one).(object.Array); !nested {
				r.attributes(e, one)
			}
		}
	case object.Dict:
		if n, ok := r.file.Int(a["ColSpan"]); ok && n > 1 {
			e.Columns = min(n, mostCell)
		}
		if n, ok := r.file.Int(a["RowSpan"]); ok && n > 1 {
			e.Rows = min(n, mostCell)
		}
		e.Centred = e.Centred || r.file.Name(a["TextAlign"]) == "Center"
	case *object.Stream:
		r.attributes(e, a.Dict)
	}
}
