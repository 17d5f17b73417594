package akn

import (
	"slices"
	"strings"

	"plenary/diag"
	"plenary/internal/xmltree"
	"plenary/schema"
)

// A node is an element with its place in the file, or a run of text: what stands
// between two tags, whatever comments or CDATA sections are in it.
type node struct {
	tag      string // local name; "" for text; "{namespace}name" outside Akoma Ntoso
	text     string // of a run of text
	attrs    []xmltree.Attr
	children []*node
	parent   *node
	rank     int       // among the children of its parent
	span     diag.Span // of the start tag, or the text
	done     bool      // of a run of text: it is in the tree, or was left out for a reason
}

// attr returns the value of an attribute without namespace, or "".
func (n *node) attr(name string) string {
	for _, a := range n.attrs {
		if a.Name == name && a.Space == "" {
			return a.Value
		}
	}
	return ""
}

// ref returns the fragment that an attribute such as refersTo points to.
func (n *node) ref(name string) string {
	return strings.TrimPrefix(strings.TrimSpace(n.attr(name)), "#")
}

// child returns the first child element with this tag, or nil.
func (n *node) child(tag string) *node {
	for _, c := range n.children {
		if c.tag == tag {
			return c
		}
	}
	return nil
}

// find returns the first element with this tag below n, or nil.
func (n *node) find(tag string) *node {
	for _, c := range n.children {
		if c.tag == tag {
			return c
		}
		if hit := c.find(tag); hit != nil {
			return hit
		}
	}
	return nil
}

// blank reports whether n is text of nothing but white space.
func (n *node) blank() bool { return n.tag == "" && strings.TrimSpace(n.text) == "" }

// neighbours returns the nodes that touch n on either side.
func (n *node) neighbours() []*node {
	if n.parent == nil {
		return nil
	}
	list, at := n.parent.children, n.rank
	return slices.Concat(list[max(0, at-1):at], list[at+1:min(len(list), at+2)])
}

// words returns all text in n, notes and all.
func (n *node) words() string {
	if n.tag == "" {
		return n.text
	}
	var b strings.Builder
	n.writeWords(&b)
	return b.String()
}

func (n *node) writeWords(b *strings.Builder) {
	b.WriteString(n.text)
	for _, c := range n.children {
		c.writeWords(b)
	}
}

// path returns the eId of n, or of the nearest element above it that has one
// with the tags between.
func (n *node) path() string {
	if id := n.attr("eId"); id != "" {
		return id
	}
	name := n.tag
	if name == "" {
		name = "text()"
	}
	if n.parent == nil {
		return name
	}
	return n.parent.path() + "/" + name
}

// parse reads data. On failure it returns nil and adds a finding.
func parse(data []byte, findings *diag.List) *node {
	root, err := xmltree.Parse(data)
	if err != nil {
		rule := schema.AKNMalformed
		if err.Rule == schema.XMLDTD {
			rule = schema.AKNDoctype
		}
		findings.Add(rule, err.Span, "%s", err.Message)
		return nil
	}
	var m nodeMaker
	n := m.element(root)
	m.fill(n, root)
	return n
}

// A nodeMaker makes nodes and lists of them, many at a time.
type nodeMaker struct {
	free  []node
	lists []*node
}

func (m *nodeMaker) new() *node {
	const many = 273 // as many as are 32 KB
	if len(m.free) == 0 {
		m.free = make([]node, many)
	}
	n := &m.free[0]
	m.free = m.free[1:]
	return n
}

// list returns an empty list with room for n nodes.
func (m *nodeMaker) list(n int) []*node {
	const many = 1024
	if n == 0 {
		return nil
	}
	if len(m.lists) < n {
		m.lists = make([]*node, max(many, n))
	}
	list := m.lists[:0:n]
	m.lists = m.lists[n:]
	return list
}

// element returns the node of an element, without what is in it.
func (m *nodeMaker) element(x *xmltree.Node) *node {
	n := m.new()
	n.tag, n.attrs, n.span = x.Name, x.Attrs, x.Tag
	if !strings.HasPrefix(x.Space, namespace) {
		n.tag = "{" + x.Space + "}" + x.Name
	}
	return n
}

// fill adds what is in an element.
func (m *nodeMaker) fill(n *node, x *xmltree.Node) {
	n.children = m.list(len(x.Children))
	for i := 0; i < len(x.Children); i++ {
		c := x.Children[i]
		if c.Name != "" {
			child := m.element(c)
			n.add(child)
			m.fill(child, c)
			continue
		}
		child := m.new()
		child.text, child.span = c.Text, c.Span
		n.add(child)
		if i+1 < len(x.Children) && x.Children[i+1].Name == "" {
			i = child.join(x.Children, i)
		}
	}
}

// join gives a run of text the pieces that stand at i and after, between tags, and
// returns the index of the last.
func (n *node) join(pieces []*xmltree.Node, i int) int {
	var b strings.Builder
	for b.WriteString(pieces[i].Text); i+1 < len(pieces) && pieces[i+1].Name == ""; i++ {
		b.WriteString(pieces[i+1].Text)
	}
	n.text, n.span.End = b.String(), pieces[i].Span.End
	return i
}

// add appends a child.
func (n *node) add(child *node) {
	child.parent, child.rank = n, len(n.children)
	n.children = append(n.children, child)
}
