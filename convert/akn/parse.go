package akn

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"plenary/diag"
	"plenary/schema"
)

// A node is an element with its place in the file, or a run of text.
type node struct {
	tag      string // local name; "" for text; "{namespace}name" outside Akoma Ntoso
	text     string // of a run of text
	attrs    []xml.Attr
	children []*node
	parent   *node
	rank     int       // among the children of its parent
	span     diag.Span // of the start tag, or the text
	done     bool      // of a run of text: it is in the tree, or was left out for a reason
}

// attr returns the value of an attribute without namespace, or "".
func (n *node) attr(name string) string {
	for _, a := range n.attrs {
		if a.Name.Local == name && a.Name.Space == "" {
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

// A parser reads a file into nodes, and refuses what is not well-formed. It
// works on raw tokens because encoding/xml does not mind two roots, repeated
// attributes or undeclared prefixes.
type parser struct {
	decoder  *xml.Decoder
	bindings []binding
	root     *node
	at       *node
	depth    int
	pieces   []string  // the text since the last tag, which comments may have cut
	printed  diag.Span // of pieces
}

// A binding is one namespace declaration in force.
type binding struct {
	prefix, uri string
	depth       int
}

// parse reads data. On failure it returns nil and adds a finding.
func parse(data []byte, findings *diag.List) *node {
	if len(data) > schema.MaxFileBytes {
		findings.Add(schema.AKNMalformed, diag.Span{}, "the file has %d bytes, more than %d", len(data), schema.MaxFileBytes)
		return nil
	}
	body := bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	p := parser{decoder: xml.NewDecoder(bytes.NewReader(body))}
	shift := len(data) - len(body)
	for {
		start := int(p.decoder.InputOffset())
		token, err := p.decoder.RawToken()
		span := diag.Span{Start: start + shift, End: int(p.decoder.InputOffset()) + shift}
		if err == io.EOF {
			err = p.end()
			if err == nil {
				return p.root
			}
		} else if err == nil {
			err = p.token(token, span)
		}
		if err != nil {
			rule := schema.AKNMalformed
			if errors.Is(err, errDoctype) {
				rule = schema.AKNDoctype
			}
			findings.Add(rule, span, "%s", message(err))
			return nil
		}
	}
}

var errDoctype = errors.New("the file has a document type declaration")

// message takes the line out of a syntax error, as the finding has its own.
func message(err error) string {
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) {
		return syntax.Msg
	}
	return err.Error()
}

func (p *parser) end() error {
	switch {
	case p.at != nil:
		return fmt.Errorf("the element %s is not closed", p.at.tag)
	case p.root == nil:
		return errors.New("there is no element")
	}
	return nil
}

func (p *parser) token(token xml.Token, span diag.Span) error {
	switch t := token.(type) {
	case xml.StartElement:
		return p.open(t, span)
	case xml.EndElement:
		return p.close(t)
	case xml.CharData:
		return p.chars(string(t), span)
	case xml.Directive:
		return errDoctype
	}
	return nil
}

func (p *parser) open(t xml.StartElement, span diag.Span) error {
	p.text()
	p.depth++
	switch {
	case p.depth > schema.MaxDepth:
		return fmt.Errorf("elements are nested deeper than %d", schema.MaxDepth)
	case len(t.Attr) > schema.MaxAttributes:
		return fmt.Errorf("an element has more than %d attributes", schema.MaxAttributes)
	case p.at == nil && p.root != nil:
		return fmt.Errorf("a second root element, %s", t.Name.Local)
	}
	if err := p.declare(t); err != nil {
		return err
	}
	n := &node{parent: p.at, span: span, attrs: t.Copy().Attr}
	uri, err := p.namespace(t.Name.Space)
	if err != nil {
		return err
	}
	n.tag = t.Name.Local
	if !strings.HasPrefix(uri, namespace) {
		n.tag = "{" + uri + "}" + n.tag
	}
	if err := p.attributes(n); err != nil {
		return err
	}
	if p.at == nil {
		p.root = n
	} else {
		p.at.add(n)
	}
	p.at = n
	// the raw name is kept for the end tag
	n.text = rawName(t.Name)
	return nil
}

func rawName(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

// declare puts the namespace declarations of a start tag into force.
func (p *parser) declare(t xml.StartElement) error {
	for _, a := range t.Attr {
		switch {
		case a.Name.Space == "xmlns":
			if a.Value == "" {
				return fmt.Errorf("the prefix %s is bound to nothing", a.Name.Local)
			}
			p.bindings = append(p.bindings, binding{a.Name.Local, a.Value, p.depth})
		case a.Name.Space == "" && a.Name.Local == "xmlns":
			p.bindings = append(p.bindings, binding{"", a.Value, p.depth})
		}
	}
	return nil
}

func (p *parser) namespace(prefix string) (string, error) {
	for i := len(p.bindings) - 1; i >= 0; i-- {
		if p.bindings[i].prefix == prefix {
			return p.bindings[i].uri, nil
		}
	}
	switch prefix {
	case "":
		return "", nil
	case "xml":
		return "http://www.w3.org/XML/1998/namespace", nil
	}
	return "", fmt.Errorf("the prefix %s is not declared", prefix)
}

// attributes resolves the prefixes of n's attributes, takes out the namespace
// declarations and refuses attributes that come twice.
func (p *parser) attributes(n *node) error {
	kept := n.attrs[:0]
	for _, a := range n.attrs {
		if a.Name.Space == "xmlns" || a.Name.Space == "" && a.Name.Local == "xmlns" {
			continue
		}
		if a.Name.Space != "" {
			uri, err := p.namespace(a.Name.Space)
			if err != nil {
				return err
			}
			a.Name.Space = uri
		}
		for _, other := range kept {
			if other.Name == a.Name {
				return fmt.Errorf("the attribute %s comes twice", a.Name.Local)
			}
		}
		kept = append(kept, a)
	}
	n.attrs = kept
	return nil
}

// add appends a child.
func (n *node) add(child *node) {
	child.rank = len(n.children)
	n.children = append(n.children, child)
}

// text adds the text since the last tag.
func (p *parser) text() {
	if len(p.pieces) > 0 {
		p.at.add(&node{text: strings.Join(p.pieces, ""), parent: p.at, span: p.printed})
		p.pieces = p.pieces[:0]
	}
}

func (p *parser) close(t xml.EndElement) error {
	p.text()
	if p.at == nil || p.at.text != rawName(t.Name) {
		return fmt.Errorf("the end tag %s closes nothing", rawName(t.Name))
	}
	for len(p.bindings) > 0 && p.bindings[len(p.bindings)-1].depth == p.depth {
		p.bindings = p.bindings[:len(p.bindings)-1]
	}
	p.at.text = ""
	p.at = p.at.parent
	p.depth--
	return nil
}

func (p *parser) chars(s string, span diag.Span) error {
	if p.at == nil {
		if strings.TrimSpace(s) != "" {
			return errors.New("text outside the root element")
		}
		return nil
	}
	if len(p.pieces) == 0 {
		p.printed = span
	}
	p.pieces, p.printed.End = append(p.pieces, s), span.End
	return nil
}
