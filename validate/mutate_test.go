package validate

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
)

// A mutator makes one change to a document, most often one that makes it
// invalid. It works on the places of the tree, so that what it does not touch
// keeps its bytes.
type mutator struct {
	*rand.Rand
	data  []byte
	nodes []*node // the elements but the root
}

func newMutator(data []byte, seed uint64) *mutator {
	root, err := parse(data)
	if err != nil {
		panic(err)
	}
	m := &mutator{Rand: rand.New(rand.NewPCG(seed, 7)), data: data}
	root.walk(func(n *node) bool {
		if n.name != "" && n.parent != nil {
			m.nodes = append(m.nodes, n)
		}
		return true
	})
	return m
}

func (m *mutator) pick() *node { return m.nodes[m.IntN(len(m.nodes))] }

// cut returns the document with data[start:end] replaced.
func (m *mutator) cut(start, end int, by string) []byte {
	return slices.Concat(m.data[:start], []byte(by), m.data[end:])
}

func (m *mutator) mutate() []byte {
	if len(m.nodes) == 0 {
		return m.data
	}
	n := m.pick()
	text := string(m.data[n.span.Start:n.span.End])
	switch m.IntN(12) {
	case 0:
		return m.cut(n.span.Start, n.span.End, "")
	case 1:
		return m.cut(n.span.End, n.span.End, text)
	case 2: // put another element beside this one
		other := m.pick()
		return m.cut(n.span.Start, n.span.Start, string(m.data[other.span.Start:other.span.End]))
	case 3: // into this one
		other := m.pick()
		return m.cut(n.tag.End, n.tag.End, string(m.data[other.span.Start:other.span.End]))
	case 4:
		return m.rename(n, m.pick().name)
	case 5:
		return m.rename(n, [...]string{"hcontainer", "block", "ul", "body", "bill", "subsection", "thead", "quotedText", "judge", "gull"}[m.IntN(10)])
	case 6:
		return m.cut(n.tag.End, n.tag.End, [...]string{"fog", " ", "&#32;", "<!-- fog -->", "<?fog?>", "<![CDATA[fog]]>"}[m.IntN(6)])
	case 7:
		return m.addAttribute(n)
	default:
		return m.changeAttribute(n)
	}
}

func (m *mutator) rename(n *node, name string) []byte {
	old := n.name
	text := bytes.Clone(m.data[n.span.Start:n.span.End])
	if !bytes.HasPrefix(text, []byte("<"+old)) {
		return m.data
	}
	text = slices.Concat([]byte("<"+name), text[len(old)+1:])
	if closing := []byte("</" + old + ">"); bytes.HasSuffix(text, closing) {
		text = slices.Concat(text[:len(text)-len(closing)], []byte("</"+name+">"))
	}
	return slices.Concat(m.data[:n.span.Start], text, m.data[n.span.End:])
}

var someValues = []string{
	"", "gull", "#gull", "two words", "a:b c", "24:00:00", "2145-02-30", "2145-03-14", "2145", "2145-03-14T10:00:00Z", "%zz", "a%20b", "a[b", "#a#b",
	"http://x:y/", "http://x:80/?q#f", "//[::1]/", "/akn/un/", "1", "-1", "0", "true", "yes", "eng", "english", "bottom", "footer", "originalVersion",
	"resolution", "un", "xx", " eng ", "é", "a\\b", "{x}", "urn:example:x",
}

func (m *mutator) addAttribute(n *node) []byte {
	name := [...]string{"eId", "wId", "GUID", "class", "refersTo", "href", "name", "value", "date", "xml:lang", "xml:space", "xml:id", "gull", "status", "as", "by", "marker", "contains"}[m.IntN(18)]
	if n.attr(name) != nil {
		return m.data
	}
	at := n.tag.Start + 1
	for at < len(m.data) && !isSpace(m.data[at]) && m.data[at] != '>' && m.data[at] != '/' {
		at++
	}
	return m.cut(at, at, fmt.Sprintf(" %s=%q", name, someValues[m.IntN(len(someValues))]))
}

func (m *mutator) changeAttribute(n *node) []byte {
	if len(n.attrs) == 0 {
		return m.mutate()
	}
	a := n.attrs[m.IntN(len(n.attrs))]
	switch m.IntN(4) {
	case 0:
		return m.cut(a.span.Start, a.span.End, "")
	case 1:
		if a.space == "" {
			return m.cut(a.span.Start, a.span.Start+len(a.name), "gull")
		}
		fallthrough
	default:
		name, _, _ := bytes.Cut(m.data[a.span.Start:a.span.End], []byte("="))
		return m.cut(a.span.Start, a.span.End, fmt.Sprintf("%s=%q", name, someValues[m.IntN(len(someValues))]))
	}
}

var scraps = []string{
	"<", ">", "&", "&amp;", "&lt;", "&#x41;", "&#0;", "&#xD800;", "&gull;", "&#;", "]]>", "<![CDATA[", "<![CDATA[x]]>", "<!--", "-->", "<!-- x -->", "<!-- x -- y -->",
	"<?x y?>", "<?xml version='1.0'?>", "<?XML x?>", "<?x", "?>", "\"", "'", "=", "/", "x", " ", "\n", ":", "a:b", "xml:lang='en'", " xmlns:p='urn:x'", " xmlns:p=''",
	" xmlns=''", " eId='x'", "<p:x/>", "<x xmlns:p='urn:a' p:y='1'/>", "<x xmlns:p='urn:a' xmlns:q='urn:a' p:y='1' q:y='2'/>", "<i/>", "</i>", "<i>", "<1/>", "<é/>",
	"<a·/>", "<-/>", "<:x/>", "<x:/>", "<a:b:c/>", "é", "\u2028", "<x a='<'/>", "<x a=b/>", "<x a/>", "<x a='1'b='2'/>", "<x a='1' a='2'/>", "</p >", "< p>", "<p/ >", "<x\n/>",
	"<x xmlns:xml='urn:x'/>", "<x xmlns:xml='http://www.w3.org/XML/1998/namespace'/>", "<x xmlns:xmlns='urn:x'/>", "<x a='&lt;&#10;'/>", "<x a='&'/>",
}

// corrupt changes a few bytes anywhere.
func (m *mutator) corrupt() []byte {
	data := m.data
	for range 1 + m.IntN(2) {
		at := m.IntN(len(data) + 1)
		end := min(len(data), at+[...]int{0, 0, 0, 1, 2, 9}[m.IntN(6)])
		data = slices.Concat(data[:at], []byte(scraps[m.IntN(len(scraps))]), data[end:])
	}
	return data
}
