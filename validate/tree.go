package validate

import (
	"bytes"
	"strings"

	"plenary/diag"
	"plenary/schema"
)

// The namespaces that the rules know.
const (
	aknNamespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
	xmlNamespace = "http://www.w3.org/XML/1998/namespace"
	xsiNamespace = "http://www.w3.org/2001/XMLSchema-instance"
	xsdNamespace = "http://www.w3.org/2001/XMLSchema"
)

// A node is an element, or a run of text, of which only text and span are set.
// The tree is the light one that rules look at: names, values and places.
type node struct {
	parent *node
	space  string // namespace
	name   string // local; "" for text
	text   string
	attrs  []attr
	nodes  []*node
	tag    diag.Span // the start tag
	span   diag.Span // from the start tag to the end tag
}

// An attr is an attribute; namespace declarations are none.
type attr struct {
	space, name string
	value       string
	span        diag.Span // of name and value
}

// parse reads data, which has passed [guard], into a tree. The root's parent
// is nil.
func parse(data []byte) (*node, *syntaxError) {
	b := builder{
		scanner: scanner{data: data},
		source:  string(data),
		space:   map[string]string{"xml": xmlNamespace},
		names:   make(map[string]qualified, 64),
	}
	if bytes.HasPrefix(data, byteOrderMark) {
		b.start, b.at = len(byteOrderMark), len(byteOrderMark)
	}
	for {
		t, err := b.next()
		if err == nil {
			err = b.add(t)
		}
		if err != nil {
			return nil, err
		}
		if t.kind == endOfFile {
			return b.root, nil
		}
	}
}

// A builder makes the tree and sees to it that tags match and namespaces are
// declared.
type builder struct {
	scanner
	root     *node
	current  *node
	tags     [][]byte          // the names of the open elements, as written
	space    map[string]string // prefix -> namespace
	shadowed []binding         // what the declarations of open elements hide
	elements int
	ids      int // eIds and other identifiers

	source string               // data again: names and values are parts of it
	names  map[string]qualified // the names met so far
	free   []node               // from which the next nodes are taken
	room   []attr               // and the next attributes
}

// A qualified is a name in its two parts.
type qualified struct{ prefix, local string }

// node returns a new node of the current element. They are made many at a time, as many as the
// allocator gives without a search for pages: 32 KB.
func (b *builder) node(t *token) *node {
	const many = 240
	if len(b.free) == 0 {
		b.free = make([]node, many)
	}
	n := &b.free[0]
	b.free = b.free[1:]
	n.parent, n.tag, n.span = b.current, t.span, t.span
	return n
}

// attributeList returns an empty list with room for n attributes.
func (b *builder) attributeList(n int) []attr {
	if len(b.room) < n {
		b.room = make([]attr, schema.MaxAttributes)
	}
	list := b.room[:0:n]
	b.room = b.room[n:]
	return list
}

// A binding is the namespace that prefix had outside the element at depth.
type binding struct {
	prefix, space string
	depth         int
}

func (b *builder) add(t *token) *syntaxError {
	switch t.kind {
	case startTag:
		return b.open(t)
	case endTag:
		return b.close(t)
	case charData, cdata:
		return b.addText(t)
	case endOfFile:
		return b.finish(t)
	}
	return nil
}

func (b *builder) finish(t *token) *syntaxError {
	switch {
	case b.current != nil:
		return malformed(b.current.tag.Start, "<%s> is not closed", b.current.name)
	case b.root == nil:
		return malformed(t.span.Start, "there is no element")
	}
	return nil
}

func (b *builder) open(t *token) *syntaxError {
	b.elements++
	switch {
	case b.root != nil && b.current == nil:
		return malformed(t.span.Start, "a second root element <%s>", clip(t.name))
	case len(b.tags) >= schema.MaxDepth:
		return tooMuch(t.span.Start, "elements are nested more than %d deep", schema.MaxDepth)
	case b.elements > schema.MaxElements:
		return tooMuch(t.span.Start, "there are more than %d elements", schema.MaxElements)
	}
	b.tags = append(b.tags, t.name)
	attrs, err := b.attributes(t)
	if err != nil {
		return err
	}
	space, name, err := b.resolve(t.name, t.span.Start+1, b.space[""])
	if err != nil {
		return err
	}
	n := b.node(t)
	n.space, n.name, n.attrs = space, name, attrs
	if b.ids += identifiers(attrs); b.ids > maxIdentifiers {
		return tooMuch(t.span.Start, "there are more than %d identifiers", maxIdentifiers)
	}
	if b.current == nil {
		b.root = n
	} else {
		b.current.nodes = append(b.current.nodes, n)
	}
	b.current = n
	if t.empty {
		b.leave()
	}
	return nil
}

func (b *builder) close(t *token) *syntaxError {
	if b.current == nil {
		return malformed(t.span.Start, "</%s> closes nothing", clip(t.name))
	}
	if want := b.tags[len(b.tags)-1]; !bytes.Equal(want, t.name) {
		return malformed(t.span.Start, "</%s> stands where </%s> is due", clip(t.name), clip(want))
	}
	b.current.span.End = t.span.End
	b.leave()
	return nil
}

// leave goes back to the parent of the current element.
func (b *builder) leave() {
	for n := len(b.shadowed); n > 0 && b.shadowed[n-1].depth == len(b.tags); n-- {
		b.space[b.shadowed[n-1].prefix] = b.shadowed[n-1].space
		b.shadowed = b.shadowed[:n-1]
	}
	b.tags = b.tags[:len(b.tags)-1]
	b.current = b.current.parent
}

func (b *builder) addText(t *token) *syntaxError {
	if b.current == nil {
		if len(bytes.Trim(t.text, " \t\r\n")) > 0 || t.kind == cdata {
			return malformed(t.span.Start, "text outside the root element")
		}
		return nil
	}
	n := b.node(t)
	switch {
	case t.kind == cdata:
		n.text = string(t.text)
	case bytes.IndexByte(t.text, '&') < 0 && bytes.IndexByte(t.text, '\r') < 0:
		n.text = b.source[t.span.Start:t.span.End]
	default:
		n.text = string(unescape(t.text))
	}
	b.current.nodes = append(b.current.nodes, n)
	return nil
}

// identifiers counts the attributes whose values must be unique.
func identifiers(attrs []attr) int {
	count := 0
	for i := range attrs {
		if attrs[i].isIdentifier() {
			count++
		}
	}
	return count
}

// isIdentifier tells the attributes whose values must be unique in a document.
func (a *attr) isIdentifier() bool { return a.space == "" && (a.name == "eId" || a.name == "GUID") }

// attributes declares the namespaces of a start tag and returns its other
// attributes.
func (b *builder) attributes(t *token) ([]attr, *syntaxError) {
	if len(t.attrs) == 0 {
		return nil, nil
	}
	for i, a := range t.attrs {
		if err := b.declare(a); err != nil {
			return nil, err
		}
		for _, other := range t.attrs[:i] {
			if bytes.Equal(a.name, other.name) {
				return nil, malformed(a.at, "the attribute %s stands twice", clip(a.name))
			}
		}
	}
	attrs := b.attributeList(len(t.attrs))
	for _, a := range t.attrs {
		if _, ok := declaredPrefix(a.name); ok {
			continue
		}
		space, name, err := b.resolve(a.name, a.at, "")
		if err != nil {
			return nil, err
		}
		for _, other := range attrs {
			if space != "" && other.name == name && other.space == space {
				return nil, malformed(a.at, "the attribute %s stands twice under two prefixes", clip(a.name))
			}
		}
		attrs = append(attrs, attr{space, name, b.value(a), diag.Span{Start: a.at, End: a.end}})
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

func (b *builder) declare(a rawAttr) *syntaxError {
	prefix, ok := declaredPrefix(a.name)
	if !ok {
		return nil
	}
	space := b.value(a)
	switch {
	case prefix == "xmlns", (prefix == "xml") != (space == xmlNamespace), space == "http://www.w3.org/2000/xmlns/":
		return malformed(a.at, "the prefix %q may not be declared so", prefix)
	case prefix != "" && space == "":
		return malformed(a.at, "the prefix %q is declared to be nothing", prefix)
	}
	b.shadowed = append(b.shadowed, binding{prefix, b.space[prefix], len(b.tags)})
	b.space[prefix] = space
	return nil
}

// resolve splits a qualified name; what has no prefix is in the namespace
// otherwise.
func (b *builder) resolve(name []byte, at int, otherwise string) (space, local string, err *syntaxError) {
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
func (b *builder) value(a rawAttr) string {
	for _, c := range a.value {
		if c == '&' || c < ' ' {
			return attributeValue(a.value)
		}
	}
	end := a.end - 1
	return b.source[end-len(a.value) : end]
}
