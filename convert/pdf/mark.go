package pdf

import (
	"slices"
	"strings"
)

// A kid is what an element holds: an element, a sequence of text, or a link.
type kid interface{ kid() }

func (*element) kid()  {}
func (*sequence) kid() {}
func (*link) kid()     {}

// A sequence is text of one element on one page: what the file marks as one piece.
// (ISO 32000-1, 14.7.4.2, "Marked-content sequences as content items".)
type sequence struct {
	of        *element // nil for what is no part of the document: an artifact
	page      int      // from 1
	number    int      // on its page, from 0; of no meaning for an artifact
	fragments []fragment
}

// A fragment is segments of one element side by side on a line.
type fragment struct {
	segments []segment
	y        float64 // their baseline
}

// A link is a rectangle that leads to an address, or to a note.
type link struct {
	of                       *element
	page                     int
	left, top, right, bottom float64
	href                     string
	to                       *note
	text                     string // that stands in the rectangle
}

// A marking is the pages of a book as sequences, and the structure tree over them.
type marking struct {
	root  *element
	pages [][]*sequence
	links []*link
	kids  map[*element][]kid
}

// mark divides the text of a book among the elements that it belongs to, in the
// order in which it is written.
func mark(b *book) *marking {
	m := &marking{root: b.root, pages: make([][]*sequence, len(b.pages)), kids: make(map[*element][]kid)}
	for i, p := range b.pages {
		w := pageMarker{marking: m, page: i + 1}
		for _, l := range p.lines {
			for len(l.segments) > 0 {
				n := together(l.segments)
				w.fragment(fragment{l.segments[:n], l.y})
				l.segments = l.segments[n:]
			}
		}
	}
	return m
}

// A pageMarker marks one page.
type pageMarker struct {
	*marking
	page   int
	marked int // how many sequences are marked
}

// together returns how many segments from the first on are of one element.
func together(segments []segment) int {
	n := 1
	for n < len(segments) && segments[n].tag == segments[0].tag {
		n++
	}
	return n
}

func (w *pageMarker) fragment(f fragment) {
	sequences, of := &w.pages[w.page-1], f.segments[0].tag
	n := len(*sequences)
	if n == 0 || (*sequences)[n-1].of != of {
		made := &sequence{of: of, page: w.page, number: w.marked}
		if of != nil {
			w.marked++
			w.put(of, made)
		}
		*sequences = append(*sequences, made)
		n++
	}
	last := (*sequences)[n-1]
	last.fragments = append(last.fragments, f)
	for i := range f.segments {
		w.link(&f.segments[i], f.y)
	}
}

// put adds a kid to an element, and the element to that in whose text it stands.
func (m *marking) put(e *element, k kid) {
	first := len(m.kids[e]) == 0
	m.kids[e] = append(m.kids[e], k)
	if first && e.in != nil && len(e.in.kids) == 0 {
		m.put(e.in, e)
	}
}

// link makes a rectangle of a segment with a target, or widens the last one
// that lies on the same line.
func (w *pageMarker) link(s *segment, y float64) {
	reachable := s.note != nil && s.note.at.page > 0
	if s.tag == nil || s.tag.kind != tagLink || s.href == "" && !reachable {
		return
	}
	y -= s.look.rise
	made := &link{
		of: s.tag, page: w.page, href: s.href, to: s.note, text: strings.TrimSpace(s.text),
		left: s.x, top: y - float64(0.75*s.look.size), right: s.x + s.width, bottom: y + float64(0.25*s.look.size),
	}
	if n := len(w.links); n > 0 {
		if last := w.links[n-1]; last.of == s.tag && last.page == w.page && last.top == made.top {
			last.left, last.right = min(last.left, made.left), max(last.right, made.right)
			last.text += " " + made.text
			return
		}
	}
	w.links = append(w.links, made)
	w.put(s.tag, made)
}

// within returns what an element holds that is not empty. An empty cell still
// counts for its row.
func (m *marking) within(e *element) (kids []kid) {
	if len(e.kids) == 0 {
		return m.kids[e]
	}
	for _, k := range e.kids {
		if !m.empty(k) {
			kids = append(kids, k)
		}
	}
	return kids
}

func (m *marking) empty(e *element) bool {
	switch {
	case e.kind == tagCell, e.kind == tagHeader:
		return false
	case len(e.kids) == 0:
		return len(m.kids[e]) == 0
	}
	return !slices.ContainsFunc(e.kids, func(k *element) bool { return !m.empty(k) })
}
