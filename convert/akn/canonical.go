package akn

import "github.com/beevik/etree"

// serialise writes an element tree in the one form that Plenary knows: line
// feeds, two spaces a level between blocks, none inside running text, empty
// elements closed at once, attributes in the order in which they were set.
//
// etree's own Indent puts line breaks into mixed content, hence this writer.
func serialise(root *etree.Element) []byte {
	const usual = 32 << 10 // bytes of a file
	w := writer{buf: make([]byte, 0, usual)}
	w.buf = append(w.buf, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"...)
	w.block(root, 0)
	return append(w.buf, '\n')
}

type writer struct{ buf []byte }

const indentation = "                                                                "

// indent begins a line at depth.
func (w *writer) indent(depth int) {
	w.buf = append(w.buf, '\n')
	for n := 2 * depth; n > 0; n -= len(indentation) {
		w.buf = append(w.buf, indentation[:min(n, len(indentation))]...)
	}
}

// block writes an element and, when its content is blocks, each of them on a
// line of its own.
func (w *writer) block(e *etree.Element, depth int) {
	if isRunning(e.Tag) || holdsText(e) {
		w.running(e)
		return
	}
	if !w.open(e) {
		return
	}
	for _, child := range e.Child {
		if child, ok := child.(*etree.Element); ok {
			w.indent(depth + 1)
			w.block(child, depth+1)
		}
	}
	w.indent(depth)
	w.close(e)
}

// running writes an element of mixed content, in which white space counts.
func (w *writer) running(e *etree.Element) {
	if !w.open(e) {
		return
	}
	for _, child := range e.Child {
		switch child := child.(type) {
		case *etree.CharData:
			w.text(child.Data)
		case *etree.Element:
			w.running(child)
		}
	}
	w.close(e)
}

// open writes the start tag, and reports whether content and an end tag follow.
func (w *writer) open(e *etree.Element) bool {
	w.buf = append(w.buf, '<')
	w.name(e)
	for i := range e.Attr {
		a := &e.Attr[i]
		w.buf = append(w.buf, ' ')
		if a.Space != "" {
			w.buf = append(w.buf, a.Space...)
			w.buf = append(w.buf, ':')
		}
		w.buf = append(w.buf, a.Key...)
		w.buf = append(w.buf, '=', '"')
		w.value(a.Value)
		w.buf = append(w.buf, '"')
	}
	if len(e.Child) == 0 {
		w.buf = append(w.buf, '/', '>')
		return false
	}
	w.buf = append(w.buf, '>')
	return true
}

func (w *writer) close(e *etree.Element) {
	w.buf = append(w.buf, '<', '/')
	w.name(e)
	w.buf = append(w.buf, '>')
}

func (w *writer) name(e *etree.Element) {
	if e.Space != "" {
		w.buf = append(w.buf, e.Space...)
		w.buf = append(w.buf, ':')
	}
	w.buf = append(w.buf, e.Tag...)
}

// text writes character data; the canonical form of text holds no carriage
// return, so there is nothing more to escape.
func (w *writer) text(s string) { w.escaped(s, '>', "&gt;") }

// value writes an attribute value.
func (w *writer) value(s string) { w.escaped(s, '"', "&quot;") }

// escaped writes s with references for &, < and one character more.
func (w *writer) escaped(s string, also byte, alsoRef string) {
	start := 0
	for i := 0; i < len(s); i++ {
		var ref string
		switch s[i] {
		case '&':
			ref = "&amp;"
		case '<':
			ref = "&lt;"
		case also:
			ref = alsoRef
		default:
			continue
		}
		w.buf = append(w.buf, s[start:i]...)
		w.buf = append(w.buf, ref...)
		start = i + 1
	}
	w.buf = append(w.buf, s[start:]...)
}

// holdsText reports whether an element of metadata holds text.
func holdsText(e *etree.Element) bool {
	if len(e.Child) == 0 {
		return false
	}
	_, ok := e.Child[0].(*etree.CharData)
	return ok
}

// isRunning reports whether an element that stands between blocks holds running
// text.
func isRunning(tag string) bool {
	switch tag {
	case "p", "num", "heading", "crossHeading", "listIntroduction", "listWrapUp", "caption":
		return true
	}
	return false
}
