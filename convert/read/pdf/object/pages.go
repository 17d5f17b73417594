package object

import (
	"fmt"
	"slices"
)

// A Page is a page, with what it inherits (ISO 32000-1, 7.7.3.3 and 7.7.3.4).
type Page struct {
	Dict      Dict
	Ref       Ref // zero where the page is no indirect object
	Resources Dict
	MediaBox  Box // that of an American letter where the file has none
	CropBox   Box // what is shown: within MediaBox
	Rotate    int // 0, 90, 180 or 270 degrees clockwise
}

// A Box is a rectangle in units of the page, of 1/72 inch unless the page has a UserUnit; X0
// is at most X1, and Y0 at most Y1.
type Box struct{ X0, Y0, X1, Y1 float64 }

// letter is the paper that other readers take a page to be on that does not say.
var letter = Box{0, 0, 612, 792}

// inherited are the attributes that a page takes from what is above it.
var inherited = []Name{"Resources", "MediaBox", "CropBox", "Rotate"}

// Pages returns the pages in the order of the page tree, whatever the counts in it say. Where the
// catalog is lost, they are those that are found, in the order of the file. The error wraps
// [ErrDamaged] where there is none.
func (f *File) Pages() ([]Page, error) {
	t := tree{f: f, seen: map[int]bool{}}
	root := f.Dict(f.trailer["Root"])["Pages"]
	if f.Dict(root) != nil {
		t.walk(root)
		count, ok := f.Int(f.Dict(root)["Count"])
		if ok && count > len(t.pages) {
			f.mend(BadTree, true, fmt.Sprintf("the page tree has %d pages and says %d", len(t.pages), count))
		}
	}
	if len(t.pages) == 0 {
		t.takeAll()
	}
	if len(t.pages) == 0 {
		return nil, fmt.Errorf("%w: it has no page", ErrDamaged)
	}
	return t.pages, nil
}

// A tree is a page tree that is being walked.
type tree struct {
	f     *File
	pages []Page
	seen  map[int]bool  // nodes, by the numbers of their objects
	kids  map[int][]int // what says that it is below an object, in the order of the file; nil until a node is missing
}

// A node is a part of the tree that is to be visited, with the attributes it inherits.
type node struct {
	v     Value
	above Dict
}

// walk visits the tree below a node, without recursion: how deep it is, the file says.
func (t *tree) walk(root Value) {
	next := []node{{root, Dict{}}}
	for len(next) > 0 {
		n := next[len(next)-1]
		next = next[:len(next)-1]
		d := t.f.Dict(n.v)
		kids, isNode := t.f.Get(d["Kids"]).(Array)
		kind := t.f.Name(d["Type"])
		switch {
		case d == nil:
			t.f.mend(BadTree, true, "a part of the page tree is missing")
			if ref, ok := n.v.(Ref); ok && !t.seen[ref.Number] {
				t.seen[ref.Number] = true
				for _, number := range slices.Backward(t.orphans(ref.Number)) {
					next = append(next, node{Ref{Number: number}, n.above})
				}
			}
			continue
		case !isNode && (kind == "Page" || kind == "" || d["Contents"] != nil || d["MediaBox"] != nil):
			t.add(n, d)
			continue
		case !isNode:
			t.f.mend(BadTree, true, fmt.Sprintf("a %q stands in the place of a page", clip(string(kind))))
			continue
		}
		if ref, ok := n.v.(Ref); ok {
			if t.seen[ref.Number] {
				t.f.mend(BadTree, true, "a part of the page tree is in it twice")
				continue
			}
			t.seen[ref.Number] = true
		}
		below := t.pass(d, n.above)
		for i := len(kids) - 1; i >= 0; i-- {
			next = append(next, node{kids[i], below})
		}
	}
}

// orphans returns the pages and nodes that say that they are below an object, which is missing.
func (t *tree) orphans(number int) []int {
	if !t.f.damaged {
		return nil
	}
	if t.kids == nil {
		t.kids = map[int][]int{}
		for _, kid := range t.f.inOrder() {
			d, _ := t.f.object(kid).(Dict)
			kind := t.f.Name(d["Type"])
			if parent, ok := d["Parent"].(Ref); ok && (kind == "Page" || kind == "Pages") {
				t.kids[parent.Number] = append(t.kids[parent.Number], kid)
			}
		}
	}
	return t.kids[number]
}

// pass returns what the pages below a node inherit.
func (t *tree) pass(d, above Dict) Dict {
	below := Dict{}
	for _, key := range inherited {
		if v, ok := d[key]; ok {
			below[key] = v
		} else if v, ok := above[key]; ok {
			below[key] = v
		}
	}
	return below
}

// add adds a page.
func (t *tree) add(n node, d Dict) {
	all := t.pass(d, n.above)
	p := Page{Dict: d, Resources: t.f.Dict(all["Resources"])}
	p.Ref, _ = n.v.(Ref)
	var ok bool
	if p.MediaBox, ok = t.f.Box(all["MediaBox"]); !ok {
		p.MediaBox = letter
	}
	p.CropBox = p.MediaBox
	if crop, ok := t.f.Box(all["CropBox"]); ok {
		if shown := crop.within(p.MediaBox); shown.X0 < shown.X1 && shown.Y0 < shown.Y1 {
			p.CropBox = shown
		}
	}
	if angle, ok := t.f.Int(all["Rotate"]); ok && angle%90 == 0 {
		p.Rotate = (angle%360 + 360) % 360
	}
	t.pages = append(t.pages, p)
}

// takeAll adds all pages of the file in its order, whatever the tree says.
func (t *tree) takeAll() {
	for _, number := range t.f.inOrder() {
		ref := Ref{Number: number}
		if d, ok := t.f.Get(ref).(Dict); ok && t.f.Name(d["Type"]) == "Page" {
			t.add(node{ref, t.above(d)}, d)
		}
	}
	if len(t.pages) > 0 {
		t.f.mend(BadTree, true, "the page tree is lost; all pages were taken in the order of the file")
	}
}

// above returns what a page inherits from what it says is above it.
func (t *tree) above(d Dict) Dict {
	all := Dict{}
	for range maxHops {
		if d = t.f.Dict(d["Parent"]); d == nil {
			break
		}
		all = t.pass(all, t.pass(d, Dict{}))
	}
	return all
}

// Box returns the rectangle that v is or refers to; ok is whether it is one that has an area.
func (f *File) Box(v Value) (b Box, ok bool) {
	a := f.Array(v)
	if len(a) < 4 {
		return Box{}, false
	}
	var n [4]float64
	for i := range n {
		if n[i], ok = f.Number(a[i]); !ok {
			return Box{}, false
		}
	}
	b = Box{min(n[0], n[2]), min(n[1], n[3]), max(n[0], n[2]), max(n[1], n[3])}
	return b, b.X0 < b.X1 && b.Y0 < b.Y1
}

// within returns the part of b that is in another box.
func (b Box) within(c Box) Box {
	return Box{max(b.X0, c.X0), max(b.Y0, c.Y0), min(b.X1, c.X1), min(b.Y1, c.Y1)}
}
