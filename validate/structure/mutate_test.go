package structure

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"

	"plenary/internal/xmltree"
)

// A mutator makes one change to a document, most often one that makes it
// invalid. It works on the places of the tree, so that what it does not touch
// keeps its bytes.
type mutator struct {
	*rand.Rand
	data  []byte
	nodes []*xmltree.Node // the elements but the root
}

func newMutator(data []byte, seed uint64) *mutator {
	root, err := xmltree.Parse(data)
	if err != nil {
		panic(err)
	}
	m := &mutator{Rand: rand.New(rand.NewPCG(seed, 7)), data: data}
	root.Walk(func(n *xmltree.Node) bool {
		if n.Name != "" && n.Parent != nil {
			m.nodes = append(m.nodes, n)
		}
		return true
	})
	return m
}

func (m *mutator) pick() *xmltree.Node { return m.nodes[m.IntN(len(m.nodes))] }

// cut returns the document with data[start:end] replaced.
func (m *mutator) cut(start, end int, by string) []byte {
	return slices.Concat(m.data[:start], []byte(by), m.data[end:])
}

func (m *mutator) mutate() []byte {
	if len(m.nodes) == 0 {
		return m.data
	}
	n := m.pick()
	text := string(m.data[n.Span.Start:n.Span.End])
	switch m.IntN(12) {
	case 0:
		return m.cut(n.Span.Start, n.Span.End, "")
	case 1:
		return m.cut(n.Span.End, n.Span.End, text)
	case 2: // put another element beside this one
		other := m.pick()
		return m.cut(n.Span.Start, n.Span.Start, string(m.data[other.Span.Start:other.Span.End]))
	case 3: // into this one
		other := m.pick()
		return m.cut(n.Tag.End, n.Tag.End, string(m.data[other.Span.Start:other.Span.End]))
	case 4:
		return m.rename(n, m.pick().Name)
	case 5:
		return m.rename(n, [...]string{"hcontainer", "block", "ul", "body", "bill", "subsection", "thead", "quotedText", "judge", "gull"}[m.IntN(10)])
	case 6:
		return m.cut(n.Tag.End, n.Tag.End, [...]string{"fog", " ", "&#32;", "<!-- fog -->", "<?fog?>", "<![CDATA[fog]]>"}[m.IntN(6)])
	case 7:
		return m.addAttribute(n)
	default:
		return m.changeAttribute(n)
	}
}

func (m *mutator) rename(n *xmltree.Node, name string) []byte {
	old := n.Name
	text := bytes.Clone(m.data[n.Span.Start:n.Span.End])
	if !bytes.HasPrefix(text, []byte("<"+old)) {
		return m.data
	}
	text = slices.Concat([]byte("<"+name), text[len(old)+1:])
	if closing := []byte("</" + old + ">"); bytes.HasSuffix(text, closing) {
		text = slices.Concat(text[:len(text)-len(closing)], []byte("</"+name+">"))
	}
	return slices.Concat(m.data[:n.Span.Start], text, m.data[n.Span.End:])
}

var someValues = []string{
	"", "gull", "#gull", "two words", "a:b c", "24:00:00", "2145-02-30", "2145-03-14", "2145", "2145-03-14T10:00:00Z", "%zz", "a%20b", "a[b", "#a#b",
	"http://x:y/", "http://x:80/?q#f", "//[::1]/", "/akn/un/", "1", "-1", "0", "true", "yes", "eng", "english", "bottom", "footer", "originalVersion",
	"resolution", "un", "xx", " eng ", "é", "a\\b", "{x}", "urn:example:x",
}

func (m *mutator) addAttribute(n *xmltree.Node) []byte {
	name := [...]string{"eId", "wId", "GUID", "class", "refersTo", "href", "name", "value", "date", "xml:lang", "xml:space", "xml:id", "gull", "status", "as", "by", "marker", "contains"}[m.IntN(18)]
	if n.Attr(name) != nil {
		return m.data
	}
	at := n.Tag.Start + 1
	for at < len(m.data) && !xmltree.IsSpace(m.data[at]) && m.data[at] != '>' && m.data[at] != '/' {
		at++
	}
	return m.cut(at, at, fmt.Sprintf(" %s=%q", name, someValues[m.IntN(len(someValues))]))
}

func (m *mutator) changeAttribute(n *xmltree.Node) []byte {
	if len(n.Attrs) == 0 {
		return m.mutate()
	}
	a := n.Attrs[m.IntN(len(n.Attrs))]
	switch m.IntN(4) {
	case 0:
		return m.cut(a.Span.Start, a.Span.End, "")
	case 1:
		if a.Space == "" {
			return m.cut(a.Span.Start, a.Span.Start+len(a.Name), "gull")
		}
		fallthrough
	default:
		name, _, _ := bytes.Cut(m.data[a.Span.Start:a.Span.End], []byte("="))
		return m.cut(a.Span.Start, a.Span.End, fmt.Sprintf("%s=%q", name, someValues[m.IntN(len(someValues))]))
	}
}
