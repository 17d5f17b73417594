package xmltree

import (
	"bytes"
	"strings"

	"plenary/schema"
)

// Parse reads a file. It refuses files beyond the limits of package schema, and what
// is no XML in UTF-8.
func Parse(data []byte) (*Node, *Error) {
	if err := guard(data); err != nil {
		return nil, err
	}
	b := builder{
		Scanner: scannerOf(data),
		source:  string(data),
		space:   map[string]string{"xml": Namespace},
		names:   make(map[string]qualified, 64),
	}
	for {
		t, err := b.Next()
		if err == nil {
			err = b.add(t)
		}
		if err != nil {
			return nil, err
		}
		if t.Kind == EndOfFile {
			return b.root, nil
		}
	}
}

// A builder makes the tree and sees to it that tags match and namespaces are
// declared.
type builder struct {
	Scanner
	root     *Node
	current  *Node
	opened   []opened          // the elements that are open, the innermost last
	ready    []*Node           // the children of the open elements that are done
	space    map[string]string // prefix -> namespace
	shadowed []binding         // what the declarations of open elements hide
	elements int
	ids      int // eIds and other identifiers

	source string               // data again: names and values are parts of it
	names  map[string]qualified // the names met so far
	free   []Node               // from which the next nodes are taken
	room   []Attr               // the next attributes
	lists  []*Node              // and the next lists of children
}

// An opened is an element whose end tag is to come.
type opened struct {
	tag   []byte // its name, as written
	first int    // of its children, among those that are ready
}

// A qualified is a name in its two parts.
type qualified struct{ prefix, local string }

// node returns a new node of the current element. They are made many at a time, as many as the
// allocator gives without a search for pages: 32 KB.
func (b *builder) node(t *Token) *Node {
	const many = 240
	if len(b.free) == 0 {
		b.free = make([]Node, many)
	}
	n := &b.free[0]
	b.free = b.free[1:]
	n.Parent, n.Tag, n.Span = b.current, t.Span, t.Span
	return n
}

// attributeList returns an empty list with room for n attributes.
func (b *builder) attributeList(n int) []Attr {
	if len(b.room) < n {
		b.room = make([]Attr, schema.MaxAttributes)
	}
	list := b.room[:0:n]
	b.room = b.room[n:]
	return list
}

// children returns a list of nodes for good.
func (b *builder) children(nodes []*Node) []*Node {
	const many = 1024
	n := len(nodes)
	if n == 0 {
		return nil
	}
	if len(b.lists) < n {
		b.lists = make([]*Node, max(many, n))
	}
	list := b.lists[:n:n]
	b.lists = b.lists[n:]
	copy(list, nodes)
	return list
}

// A binding is the namespace that prefix had outside the element at depth.
type binding struct {
	prefix, space string
	depth         int
}

func (b *builder) add(t *Token) *Error {
	switch t.Kind {
	case StartTag:
		return b.open(t)
	case EndTag:
		return b.close(t)
	case CharData, CDATA:
		return b.addText(t)
	case EndOfFile:
		return b.finish(t)
	}
	return nil
}

func (b *builder) finish(t *Token) *Error {
	switch {
	case b.current != nil:
		return malformed(b.current.Tag.Start, "<%s> is not closed", b.current.Name)
	case b.root == nil:
		return malformed(t.Span.Start, "there is no element")
	}
	return nil
}

func (b *builder) open(t *Token) *Error {
	b.elements++
	switch {
	case b.root != nil && b.current == nil:
		return malformed(t.Span.Start, "a second root element <%s>", clip(t.Name))
	case len(b.opened) >= schema.MaxDepth:
		return tooMuch(t.Span.Start, "elements are nested more than %d deep", schema.MaxDepth)
	case b.elements > schema.MaxElements:
		return tooMuch(t.Span.Start, "there are more than %d elements", schema.MaxElements)
	}
	b.opened = append(b.opened, opened{t.Name, len(b.ready)})
	attrs, err := b.attributes(t)
	if err != nil {
		return err
	}
	space, name, err := b.resolve(t.Name, t.Span.Start+1, b.space[""])
	if err != nil {
		return err
	}
	n := b.node(t)
	n.Space, n.Name, n.Attrs = space, name, attrs
	if b.ids += identifiers(attrs); b.ids > schema.MaxIdentifiers {
		return tooMuch(t.Span.Start, "there are more than %d identifiers", schema.MaxIdentifiers)
	}
	if b.root == nil {
		b.root = n
	}
	b.current = n
	if t.Empty {
		b.leave()
	}
	return nil
}

func (b *builder) close(t *Token) *Error {
	if b.current == nil {
		return malformed(t.Span.Start, "</%s> closes nothing", clip(t.Name))
	}
	if want := b.opened[len(b.opened)-1].tag; !bytes.Equal(want, t.Name) {
		return malformed(t.Span.Start, "</%s> stands where </%s> is due", clip(t.Name), clip(want))
	}
	b.current.Span.End = t.Span.End
	b.leave()
	return nil
}

// leave ends the current element and goes back to its parent.
func (b *builder) leave() {
	depth := len(b.opened)
	for n := len(b.shadowed); n > 0 && b.shadowed[n-1].depth == depth; n-- {
		b.space[b.shadowed[n-1].prefix] = b.shadowed[n-1].space
		b.shadowed = b.shadowed[:n-1]
	}
	first := b.opened[depth-1].first
	b.current.Children = b.children(b.ready[first:])
	b.ready = append(b.ready[:first], b.current)
	b.opened = b.opened[:depth-1]
	b.current = b.current.Parent
}

func (b *builder) addText(t *Token) *Error {
	if b.current == nil {
		if len(bytes.Trim(t.Text, " \t\r\n")) > 0 || t.Kind == CDATA {
			return malformed(t.Span.Start, "text outside the root element")
		}
		return nil
	}
	n := b.node(t)
	switch plain := bytes.IndexByte(t.Text, '\r') < 0; {
	case t.Kind == CDATA && plain:
		n.Text = string(t.Text)
	case t.Kind == CDATA:
		n.Text = string(lineFeeds(t.Text))
	case plain && bytes.IndexByte(t.Text, '&') < 0:
		n.Text = b.source[t.Span.Start:t.Span.End]
	default:
		n.Text = string(unescape(t.Text))
	}
	b.ready = append(b.ready, n)
	return nil
}

// identifiers counts the attributes whose values must be unique.
func identifiers(attrs []Attr) int {
	count := 0
	for i := range attrs {
		if attrs[i].IsIdentifier() {
			count++
		}
	}
	return count
}

// IsIdentifier tells the attributes of Akoma Ntoso whose values must be unique in a
// document.
func (a *Attr) IsIdentifier() bool { return a.Space == "" && (a.Name == "eId" || a.Name == "GUID") }

// attributes declares the namespaces of a start tag and returns its other
// attributes.
func (b *builder) attributes(t *Token) ([]Attr, *Error) {
	if len(t.Attrs) == 0 {
		return nil, nil
	}
	for i, a := range t.Attrs {
		if err := b.declare(a); err != nil {
			return nil, err
		}
		for _, other := range t.Attrs[:i] {
			if bytes.Equal(a.Name, other.Name) {
				return nil, malformed(a.Span.Start, "the attribute %s stands twice", clip(a.Name))
			}
		}
	}
	attrs := b.attributeList(len(t.Attrs))
	for _, a := range t.Attrs {
		if _, ok := declaredPrefix(a.Name); ok {
			continue
		}
		space, name, err := b.resolve(a.Name, a.Span.Start, "")
		if err != nil {
			return nil, err
		}
		for _, other := range attrs {
			if space != "" && other.Name == name && other.Space == space {
				return nil, malformed(a.Span.Start, "the attribute %s stands twice under two prefixes", clip(a.Name))
			}
		}
		attrs = append(attrs, Attr{space, name, b.value(a), a.Span})
	}
	return attrs, nil
}

// declaredPrefix returns the prefix that the attribute xmlns or xmlns:prefix
// declares.
func declaredPrefix(name []byte) (prefix string, ok bool) {
	if string(name) == "xmlns" {
		return "", true
	}
	if rest, ok := bytes.CutPrefix(name, []byte("xmlns:")); ok {
		return string(rest), true
	}
	return "", false
}

func (b *builder) declare(a RawAttr) *Error {
	prefix, ok := declaredPrefix(a.Name)
	if !ok {
		return nil
	}
	space := b.value(a)
	switch {
	case prefix == "xmlns", (prefix == "xml") != (space == Namespace), space == "http://www.w3.org/2000/xmlns/":
		return malformed(a.Span.Start, "the prefix %q may not be declared so", prefix)
	case prefix != "" && space == "":
		return malformed(a.Span.Start, "the prefix %q is declared to be nothing", prefix)
	}
	b.shadowed = append(b.shadowed, binding{prefix, b.space[prefix], len(b.opened)})
	b.space[prefix] = space
	return nil
}

// resolve splits a qualified name; what has no prefix is in the namespace
// otherwise.
func (b *builder) resolve(name []byte, at int, otherwise string) (space, local string, err *Error) {
	q, met := b.names[string(name)]
	if !met {
		q.prefix, q.local, _ = strings.Cut(string(name), ":")
		if q.local == "" {
			q.prefix, q.local = "", q.prefix
		}
		b.names[string(name)] = q
	}
	if q.prefix == "" {
		return otherwise, q.local, nil
	}
	space = b.space[q.prefix]
	if space == "" {
		return "", "", malformed(at, "the prefix %q is not declared", q.prefix)
	}
	return space, q.local, nil
}

// value returns the value of an attribute.
func (b *builder) value(a RawAttr) string {
	for _, c := range a.Value {
		if c == '&' || c < ' ' {
			return attributeValue(a.Value)
		}
	}
	return b.source[a.ValueAt() : a.Span.End-1]
}
