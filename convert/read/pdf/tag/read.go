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

// Read reads the structure tree of a file. pages returns the index of a page by its object; false: there is no
// such page. It returns nil where the file has no tree. What is damaged in it is left out: whoever uses it has to look
// whether it has all of a page.
func Read(f *object.File, pages func(object.Ref) (index int, ok bool)) *Element {
	root := f.Dict(f.Dict(f.Trailer()["Root"])["StructTreeRoot"])
	if root == nil {
		return nil
	}
	r := &reader{file: f, pages: pages, roleMap: f.Dict(root["RoleMap"]), seen: map[int]bool{}}
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
	pages   func(object.Ref) (index int, ok bool)
	roleMap object.Dict
	seen    map[int]bool // numbers of elements: each has one parent
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
	switch v := r.file.Get(k).(type) {
	case object.Array:
		for _, kid := range v {
			if r.count > most {
				return
			}
			r.kids(parent, kid, on, depth+1)
		}
	case object.Integer:
		r.content(parent, v, nil, on)
	case object.Dict:
		ref, _ := k.(object.Ref)
		r.dict(parent, v, ref, on, depth)
	}
}

// dict reads a kid that is a dictionary: content, an object, or an element with a reference of its own.
func (r *reader) dict(parent *Element, d object.Dict, ref object.Ref, on page, depth int) {
	if ref, ok := d["Pg"].(object.Ref); ok {
		on.index, on.known = r.pages(ref)
	}
	switch r.file.Name(d["Type"]) {
	case "OBJR":
		if ref, ok := d["Obj"].(object.Ref); ok && on.known {
			parent.Kids = append(parent.Kids, Object{on.index, ref})
		}
		return
	case "MCR":
		r.content(parent, d["MCID"], d["Stm"], on)
		return
	}
	if ref.Number != 0 {
		if r.seen[ref.Number] {
			return
		}
		r.seen[ref.Number] = true
	}
	e := &Element{Role: r.role(d)}
	r.attributes(e, d["A"])
	r.kids(e, d["K"], on, depth+1)
	parent.Kids = append(parent.Kids, e)
	parent.Blocks = parent.Blocks || e.Role.isBlock() || e.Blocks && e.Role != Note
}

// content adds a sequence of marked content.
func (r *reader) content(parent *Element, id, stream object.Value, on page) {
	n, ok := r.file.Int(id)
	if !ok || !on.known || n < 0 {
		return
	}
	ref, _ := stream.(object.Ref)
	parent.Kids = append(parent.Kids, Content{on.index, ref, n})
}

// longest is how many mappings of types are followed: a chain is short, and may be a loop.
const longest = 8

// role returns the role of an element, by its structure type, and where that is mapped to another, by
// that: a type is mapped even if it has the name of a standard one. (ISO 32000-1, 14.7.3; ISO 32000-2, 14.8.6.)
func (r *reader) role(element object.Dict) (role Role) {
	name, space := r.file.Name(element["S"]), r.file.Dict(element["NS"])
	first := name
	for range longest {
		if known, ok := standard(string(name)); ok {
			role = known
		}
		mapped := r.roleMap[name]
		if space != nil {
			mapped = r.file.Dict(space["RoleMapNS"])[name]
			space = nil
			if pair := r.file.Array(mapped); len(pair) > 1 {
				mapped, space = pair[0], r.file.Dict(pair[1])
			}
		}
		name = r.file.Name(mapped)
		if name == "" || name == first {
			break
		}
	}
	if known, ok := written[string(first)]; ok && role == Group {
		return known
	}
	return role
}

// standard returns the role of a standard structure type.
func standard(name string) (role Role, ok bool) {
	if level, isHeading := strings.CutPrefix(name, "H"); isHeading && level != "" && strings.Trim(level, "0123456789") == "" {
		return Heading, true // below H6, of PDF 2.0
	}
	role, ok = roles[name]
	return role, ok
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
