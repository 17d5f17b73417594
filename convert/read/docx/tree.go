package docx

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"plenary/internal/xmltree"
	"plenary/schema"
)

// The limits of the trees of a file. A paragraph in a text box in a cell of a nested table is 40 deep;
// a file of a thousand pages has 700,000 elements and as many attributes.
const (
	maxDepth = 256
	maxNodes = 3_000_000 // elements, attributes and runs of text
)

// A node is an element, or a run of text in one. Names are those of [namespaces]: "w:p", of
// whatever prefix the file has.
type node struct {
	name        string // "" of text
	attrs       []attr
	first, next *node // the first of its children, and the next of its parent
	text        string
	preserve    bool // of text: white space at its ends counts (xml:space)
	full        bool // of an element: there is text of the document in it, other than white space
}

// An attr is an attribute; one without a prefix has a name without one.
type attr struct{ name, value string }

// attr returns the value of an attribute, "" where it is missing.
func (n *node) attr(name string) string {
	v, _ := n.lookup(name)
	return v
}

func (n *node) lookup(name string) (string, bool) {
	if n != nil {
		for i := range n.attrs {
			if n.attrs[i].name == name {
				return n.attrs[i].value, true
			}
		}
	}
	return "", false
}

// child returns the first child of that name, or nil; nil has none.
func (n *node) child(name string) *node {
	if n == nil {
		return nil
	}
	for c := n.first; c != nil; c = c.next {
		if c.name == name {
			return c
		}
	}
	return nil
}

// count returns how many children n has.
func (n *node) count() (k int) {
	if n != nil {
		for c := n.first; c != nil; c = c.next {
			k++
		}
	}
	return k
}

// val returns the attribute w:val of the child of that name.
func (n *node) val(child string) string { return n.child(child).attr("w:val") }

// on reports whether a property that is on or off is there and on. (ST_OnOff, 22.9.2.7.)
func (n *node) on(child string) bool { return flagOf(n.child(child)) == on }

// hasText reports whether there is text in an element.
func (n *node) hasText() bool { return n != nil && n.full }

// textNames are the elements whose text counts to the last space.
var textNames = map[string]bool{"w:t": true, "w:delText": true, "w:instrText": true, "w:delInstrText": true, "m:t": true, "a:t": true}

// words returns the text of all elements of text in n, that of instructions apart.
func (n *node) words() string {
	var b strings.Builder
	n.addWords(&b)
	return b.String()
}

func (n *node) addWords(b *strings.Builder) {
	for c := n.first; c != nil; c = c.next {
		switch {
		case c.name == "":
			if isText(n.name) {
				b.WriteString(c.shown())
			}
		case c.name == "w:p" || c.name == "w:tab":
			b.WriteByte(' ')
			c.addWords(b)
		default:
			c.addWords(b)
		}
	}
}

// isText reports whether the text of an element is text of the document.
func isText(name string) bool {
	return name == "w:t" || name == "w:delText" || name == "m:t" || name == "a:t"
}

// shown returns a run of text as it is shown: line ends in it are spaces, and spaces at its
// ends count only where the file says so.
func (n *node) shown() string {
	s := n.text
	if !n.preserve {
		s = strings.Trim(s, " \t\r\n")
	}
	if strings.ContainsAny(s, "\t\r\n") {
		s = strings.NewReplacer("\r\n", " ", "\t", " ", "\r", " ", "\n", " ").Replace(s)
	}
	return s
}

// parse reads a part.
func (p *pack) parse(part string, data []byte) (*node, *Error) {
	data, fail := inUTF8(part, data)
	if fail != nil {
		return nil, fail
	}
	b := builder{part: part, left: &p.nodes, scanner: xmltree.NewScanner(data), source: string(data), spaces: map[string]string{"xml": "xml"}, names: map[string]string{}}
	for {
		t, err := b.scanner.Next()
		if err != nil {
			return nil, b.refuse(err)
		}
		switch t.Kind {
		case xmltree.StartTag:
			fail = b.open(t)
		case xmltree.EndTag:
			fail = b.close(t)
		case xmltree.CharData, xmltree.CDATA:
			fail = b.addText(t)
		case xmltree.EndOfFile:
			if b.root == nil || len(b.stack) > 0 {
				return nil, b.malformed(t.Span.Start, "the part ends before its elements do")
			}
			return b.root, nil
		}
		if fail != nil {
			return nil, fail
		}
	}
}

// inUTF8 returns the bytes of a part in UTF-8: a part is in that or in UTF-16 (ECMA-376-2, 6.1.4),
// whose XML declaration is then taken off.
func inUTF8(part string, data []byte) ([]byte, *Error) {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("<\x00")):
		order = binary.LittleEndian
	case bytes.HasPrefix(data, []byte("\xfe\xff")), bytes.HasPrefix(data, []byte("\x00<")):
		order = binary.BigEndian
	}
	if order != nil {
		units := make([]uint16, len(data)/2)
		for i := range units {
			units[i] = order.Uint16(data[2*i:])
		}
		data = []byte(strings.TrimPrefix(string(utf16.Decode(units)), "\ufeff"))
		if bytes.HasPrefix(data, []byte("<?xml")) {
			if end := bytes.Index(data, []byte("?>")); end >= 0 {
				data = data[end+2:]
			}
		}
	}
	for i := 0; i < len(data); {
		if c := data[i]; c < utf8.RuneSelf {
			if c < ' ' && c != '\t' && c != '\n' && c != '\r' {
				return nil, &Error{Kind: Malformed, Part: part, Offset: i, Detail: "a control character"}
			}
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 || r == 0xFFFE || r == 0xFFFF {
			return nil, &Error{Kind: Malformed, Part: part, Offset: i, Detail: "bytes that are no UTF-8"}
		}
		i += size
	}
	return data, nil
}

// A builder makes the tree of a part.
type builder struct {
	part    string
	left    *int // nodes that may still be made
	scanner *xmltree.Scanner
	source  string
	root    *node
	stack   []opened
	spaces  map[string]string // prefix -> short name of its namespace
	ignored []string          // URIs that the file lets programs ignore, of those that are not known
	through map[string]bool   // names of elements in them of which the content counts
	hidden  []binding         // what declarations of open elements hide
	names   map[string]string // names met so far, as written -> as called here
	free    []node
	attrs   []attr // from which the next lists are taken
	many    int    // how many of each were made last
}

// Nodes are made many at a time, the more the larger the part is.
const fewNodes, manyNodes = 16, 256

// An opened is an element whose end tag is to come.
type opened struct {
	node     *node
	last     *node // its last child
	tag      []byte
	preserve bool
	hidden   int // of the bindings, those of elements round it
}

// A binding is what a prefix stood for.
type binding struct {
	prefix, short string
	bound         bool
}

func (b *builder) malformed(at int, detail string) *Error {
	return &Error{Kind: Malformed, Part: b.part, Offset: at, Detail: detail}
}

// refuse returns the error of a scanner.
func (b *builder) refuse(err *xmltree.Error) *Error {
	kind := Malformed
	if err.Rule == schema.XMLLimit {
		kind = TooMuch
	}
	return &Error{Kind: kind, Part: b.part, Offset: err.Span.Start, Detail: err.Message}
}

func (b *builder) node() *node {
	if len(b.free) == 0 {
		b.many = min(max(2*b.many, fewNodes), manyNodes)
		b.free = make([]node, b.many)
	}
	n := &b.free[0]
	b.free = b.free[1:]
	return n
}

// room returns an empty list with room for n attributes.
func (b *builder) room(n int) []attr {
	if len(b.attrs) < n {
		b.attrs = make([]attr, max(b.many, n))
	}
	list := b.attrs[:0:n]
	b.attrs = b.attrs[n:]
	return list
}

// add puts a node behind the last child of the innermost element.
func (b *builder) add(n *node) {
	if len(b.stack) == 0 {
		b.root = n
		return
	}
	o := &b.stack[len(b.stack)-1]
	if o.last == nil {
		o.node.first = n
	} else {
		o.last.next = n
	}
	o.last = n
}

func (b *builder) open(t *xmltree.Token) *Error {
	switch {
	case b.root != nil && len(b.stack) == 0:
		return b.malformed(t.Span.Start, "a second root element")
	case len(b.stack) >= maxDepth:
		return &Error{Kind: TooMuch, Part: b.part, Offset: t.Span.Start, Detail: "elements are nested too deep"}
	case *b.left <= len(t.Attrs):
		return &Error{Kind: TooMuch, Part: b.part, Offset: t.Span.Start, Detail: "there are too many elements"}
	}
	*b.left -= 1 + len(t.Attrs)
	o := opened{tag: t.Name, hidden: len(b.hidden)}
	if len(b.stack) > 0 {
		o.preserve = b.stack[len(b.stack)-1].preserve
	}
	b.declare(t.Attrs)
	name, ok := b.resolve(t.Name, true)
	if !ok {
		return b.malformed(t.Span.Start, "a prefix is not declared")
	}
	n := b.node()
	if n.name = name; b.through[name] || name[0] == ignoredSpace[0] && b.through[ignoredSpace+":*"] {
		n.name = processed
	}
	if fail := b.attributes(n, t, &o); fail != nil {
		return fail
	}
	b.add(n)
	o.node = n
	b.stack = append(b.stack, o)
	if t.Empty {
		b.leave()
	}
	return nil
}

// attributes reads the attributes of a start tag that are of any use here.
func (b *builder) attributes(n *node, t *xmltree.Token, o *opened) *Error {
	for i := range t.Attrs {
		a := &t.Attrs[i]
		if declares(a.Name) || bytes.HasPrefix(a.Name, []byte("w:rsid")) {
			continue
		}
		for _, other := range t.Attrs[:i] {
			if bytes.Equal(a.Name, other.Name) {
				return b.malformed(a.Span.Start, "an attribute stands twice")
			}
		}
		name, ok := b.resolve(a.Name, false)
		if !ok {
			return b.malformed(a.Span.Start, "a prefix is not declared")
		}
		value := b.source[a.ValueAt() : a.Span.End-1]
		if strings.IndexByte(value, '&') >= 0 {
			value = unescape(value)
		}
		switch name {
		case "xml:space":
			o.preserve = value == "preserve"
		case "Requires":
			value = b.shortNames(value)
		}
		if n.attrs == nil {
			n.attrs = b.room(len(t.Attrs) - i)
		}
		n.attrs = append(n.attrs, attr{name, value})
	}
	return nil
}

// declares reports whether an attribute declares a namespace.
func declares(name []byte) bool {
	rest, ok := bytes.CutPrefix(name, []byte("xmlns"))
	return ok && (len(rest) == 0 || rest[0] == ':')
}

// declare takes over the namespaces that a start tag declares, and first of all which of them may be
// ignored.
func (b *builder) declare(attrs []xmltree.RawAttr) {
	var uris map[string]string // prefix -> URI, of those declared here that are not known
	for i := range attrs {
		a := &attrs[i]
		if !declares(a.Name) {
			continue
		}
		prefix := strings.TrimPrefix(string(a.Name[len("xmlns"):]), ":")
		uri := unescape(string(a.Value))
		short := unknownSpace
		if s, known := namespaces[uri]; known {
			short = s.short
		} else if uri == "" {
			short = ""
		} else {
			if uris == nil {
				uris = map[string]string{}
			}
			uris[prefix] = uri
			for _, ignored := range b.ignored {
				if ignored == uri {
					short = ignoredSpace
				}
			}
		}
		b.bind(prefix, short)
	}
	for i := range attrs {
		if !bytes.HasSuffix(attrs[i].Name, []byte(":Ignorable")) {
			continue
		}
		if name, ok := b.resolve(attrs[i].Name, false); !ok || name != "mc:Ignorable" {
			continue
		}
		for _, prefix := range strings.Fields(string(attrs[i].Value)) {
			if short := b.spaces[prefix]; short == unknownSpace {
				b.bind(prefix, ignoredSpace)
				if uri := uris[prefix]; uri != "" {
					b.ignored = append(b.ignored, uri)
				}
			}
		}
	}
	for i := range attrs {
		if !bytes.HasSuffix(attrs[i].Name, []byte(":ProcessContent")) {
			continue
		}
		for _, name := range strings.Fields(string(attrs[i].Value)) {
			if name, ok := b.resolve([]byte(name), true); ok && strings.HasPrefix(name, ignoredSpace+":") {
				if b.through == nil {
					b.through = map[string]bool{}
				}
				b.through[name] = true
			}
		}
	}
}

// processed is what an element is called that may be ignored but for its content.
// (ECMA-376-3, 7.4.)
const processed = "mc:ProcessContent"

func (b *builder) bind(prefix, short string) {
	old, bound := b.spaces[prefix]
	if bound && old == short {
		return
	}
	b.hidden = append(b.hidden, binding{prefix, old, bound})
	b.spaces[prefix] = short
	clear(b.names)
}

// resolve returns a name as it is called here.
func (b *builder) resolve(raw []byte, element bool) (string, bool) {
	if name, ok := b.names[string(raw)]; ok && (element || bytes.IndexByte(raw, ':') >= 0) {
		return name, true
	}
	prefix, local, found := strings.Cut(string(raw), ":")
	if !found {
		if !element {
			return prefix, true // an attribute without prefix is in no namespace
		}
		prefix, local = "", prefix
	}
	short, ok := b.spaces[prefix]
	if !ok && prefix != "" {
		return "", false
	}
	name := local
	if short != "" {
		name = short + ":" + local
	}
	b.names[string(raw)] = name
	return name, true
}

// shortNames returns a list of prefixes as a list of short names of their namespaces.
func (b *builder) shortNames(prefixes string) string {
	list := strings.Fields(prefixes)
	for i, prefix := range list {
		if short, ok := b.spaces[prefix]; ok {
			list[i] = short
		} else {
			list[i] = unknownSpace
		}
	}
	return strings.Join(list, " ")
}

func (b *builder) close(t *xmltree.Token) *Error {
	if len(b.stack) == 0 || !bytes.Equal(b.stack[len(b.stack)-1].tag, t.Name) {
		return b.malformed(t.Span.Start, "an end tag closes nothing")
	}
	b.leave()
	return nil
}

// leave ends the innermost element.
func (b *builder) leave() {
	o := b.stack[len(b.stack)-1]
	b.stack = b.stack[:len(b.stack)-1]
	if len(b.hidden) == o.hidden {
		return
	}
	for i := len(b.hidden) - 1; i >= o.hidden; i-- {
		if h := b.hidden[i]; h.bound {
			b.spaces[h.prefix] = h.short
		} else {
			delete(b.spaces, h.prefix)
		}
	}
	b.hidden = b.hidden[:o.hidden]
	clear(b.names)
}

func (b *builder) addText(t *xmltree.Token) *Error {
	if len(b.stack) == 0 {
		if len(bytes.TrimSpace(t.Text)) > 0 {
			return b.malformed(t.Span.Start, "text outside of the root element")
		}
		return nil
	}
	o := &b.stack[len(b.stack)-1]
	if !textNames[o.node.name] && len(bytes.TrimSpace(t.Text)) == 0 {
		return nil
	}
	if *b.left--; *b.left < 0 {
		return &Error{Kind: TooMuch, Part: b.part, Offset: t.Span.Start, Detail: "there are too many elements"}
	}
	n := b.node()
	n.preserve = o.preserve
	switch {
	case t.Kind == xmltree.CDATA:
		n.text = string(t.Text)
	default:
		n.text = b.source[t.Span.Start:t.Span.End]
		if strings.IndexByte(n.text, '&') >= 0 {
			n.text = unescape(n.text)
		}
	}
	b.add(n)
	if isText(o.node.name) && strings.TrimSpace(n.text) != "" {
		for i := len(b.stack) - 1; i >= 0 && !b.stack[i].node.full; i-- {
			b.stack[i].node.full = true
		}
	}
	return nil
}

// unescape returns text with its references replaced.
func unescape(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		if s[i] == '&' {
			if r, size := xmltree.Reference([]byte(s[i:min(len(s), i+16)])); size > 0 {
				out = utf8.AppendRune(out, r)
				i += size
				continue
			}
		}
		out = append(out, s[i])
		i++
	}
	return string(out)
}
