package convert_test

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// An inventory is what an Akoma Ntoso document holds, each kind of thing with
// how often it is there: characters, links, marks, values, names. It is read by
// a parser of its own and knows nothing of how the document is decoded.
type inventory map[string]map[string]int

func (v inventory) add(kind, value string) {
	if v[kind] == nil {
		v[kind] = map[string]int{}
	}
	v[kind][value]++
}

// A thing is one entry for an inventory, with the element that it is of.
type thing struct {
	kind, value string
	of          *element
}

// An element is one of an XML document.
type element struct {
	name     string // local
	attr     map[string]string
	children []any // *element or string
	parent   *element
}

// tree reads XML.
func tree(data []byte) (*element, error) {
	root := &element{}
	at := root
	for decoder := xml.NewDecoder(bytes.NewReader(data)); ; {
		token, err := decoder.RawToken()
		if err == io.EOF && at == root {
			return root, nil
		}
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: token.Name.Local, attr: map[string]string{}, parent: at}
			for _, a := range token.Attr {
				e.attr[a.Name.Local] = folded(a.Value)
			}
			at.children = append(at.children, e)
			at = e
		case xml.EndElement:
			if at == root || at.name != token.Name.Local {
				return nil, fmt.Errorf("the end tag %s closes nothing", token.Name.Local)
			}
			at = at.parent
		case xml.CharData:
			at.children = append(at.children, string(token))
		}
	}
}

// folded is a value in the form in which values are compared.
func folded(s string) string {
	if !strings.ContainsFunc(s, func(c rune) bool { return c <= ' ' || c > '~' }) {
		return s
	}
	return norm.NFC.String(strings.Join(strings.Fields(s), " "))
}

// text returns the characters of e without white space.
func (e *element) text() string {
	var b strings.Builder
	for _, c := range e.children {
		switch c := c.(type) {
		case string:
			b.WriteString(strings.Join(strings.Fields(c), ""))
		case *element:
			b.WriteString(c.text())
		}
	}
	return norm.NFC.String(b.String())
}

// onlyEmpty reports whether e holds nothing but elements without attributes.
func (e *element) onlyEmpty() bool {
	return !slices.ContainsFunc(e.children, func(c any) bool {
		child, ok := c.(*element)
		return ok && len(child.attr) > 0
	})
}

// in reports whether e stands in an element of one of these names.
func (e *element) in(names ...string) bool {
	for at := e.parent; at != nil; at = at.parent {
		if slices.Contains(names, at.name) {
			return true
		}
	}
	return false
}

// beside returns the elements that stand next to e, no text between.
func (e *element) beside() (list []*element) {
	at := slices.IndexFunc(e.parent.children, func(c any) bool { return c == any(e) })
	for _, i := range []int{at - 1, at + 1} {
		if i >= 0 && i < len(e.parent.children) {
			if next, ok := e.parent.children[i].(*element); ok {
				list = append(list, next)
			}
		}
	}
	return list
}

// withoutBrackets takes the empty brackets off the beginning of a note, where
// Arabic files have them in the place of its mark.
func (e *element) withoutBrackets() {
	for i, c := range e.children {
		switch c := c.(type) {
		case string:
			if s := strings.TrimSpace(c); strings.HasPrefix(s, "()") {
				e.children[i] = s[2:]
			}
			if strings.TrimSpace(c) != "" {
				return
			}
		case *element:
			c.withoutBrackets()
			if c.text() != "" {
				return
			}
		}
	}
}

// things lists what e holds, in document order.
func (e *element) things(put func(thing)) {
	e.own(put)
	if e.name == "authorialNote" {
		e.withoutBrackets()
	}
	if e.name == "sup" && isMark(e.text()) {
		return // a mark, and no text
	}
	for _, c := range e.children {
		switch c := c.(type) {
		case *element:
			c.things(put)
		case string:
			for _, r := range norm.NFC.String(c) {
				if !unicode.IsSpace(r) {
					put(thing{"character", string(r), e})
				}
			}
		}
	}
}

// isMark reports whether s is what is printed raised for a note.
func isMark(s string) bool { return s != "" && strings.Trim(s, "0123456789*(),") == "" }

// own lists what e says by itself.
func (e *element) own(put func(thing)) {
	switch {
	case e.name == "a", e.name == "ref":
		href, err := url.PathUnescape(e.attr["href"])
		if err != nil {
			href = e.attr["href"]
		}
		put(thing{"link", href, e})
	case e.name == "sup" && isMark(e.text()):
		put(thing{"mark", e.text(), e})
	case e.name == "authorialNote", e.name == "noteRef":
		put(thing{"mark", e.attr["marker"], e})
	case e.name == "inline":
		put(thing{"inline", e.attr["name"], e})
	case e.name == "statement", e.name == "documentCollection":
		put(thing{"document", e.attr["name"], e})
	case strings.HasPrefix(e.name, "FRBR") && e.parent.parent.name == "identification":
		put(thing{"identification", e.parent.name + "/" + e.name + " " + e.attributes("value", "date", "name", "href", "as", "language"), e})
	case strings.HasPrefix(e.name, "TLC"):
		put(thing{"entity", e.name + " " + e.attributes("href", "showAs"), e})
	case slices.Contains(metadataElements, e.name) && e.in("meta"):
		put(thing{"metadata", e.metadata(), e})
	}
	if name, ok := valued[e.name]; ok && !e.in("meta") && e.attr[name] != "" {
		put(thing{"value", e.attr[name], e})
	}
}

// metadata is what an element of metadata says.
func (e *element) metadata() string {
	return e.name + " " + e.attributes("source", "value", "href", "showAs", "shortForm", "dictionary", "refersTo", "date", "by", "as", "outcome", "start", "end", "GUID")
}

// metadataElements are those whose attributes are compared as they are.
var metadataElements = []string{"classification", "keyword", "workflow", "step", "lifecycle", "eventRef", "analysis", "voting", "quorum", "count", "organization", "notes"}

// valued are the elements of the text that say something to machines, and where.
var valued = map[string]string{
	"docDate": "date", "date": "date", "session": "value", "inline": "title", "location": "title", "event": "title", "quantity": "normalized", "docetc": "title",
}

// attributes lists those of e that have these names.
func (e *element) attributes(names ...string) string {
	var list []string
	for _, name := range names {
		if value, ok := e.attr[name]; ok {
			list = append(list, name+"="+value)
		}
	}
	return strings.Join(list, " ")
}

// inventoryOf makes the inventory of a document, of what change leaves of it.
func inventoryOf(data []byte, change func(thing) (thing, bool)) (inventory, error) {
	root, err := tree(data)
	if err != nil {
		return nil, err
	}
	v := inventory{}
	root.things(func(x thing) {
		if x, ok := change(x); ok {
			v.add(x.kind, x.value)
		}
	})
	return v, nil
}

// missing lists what v has more often than other.
func (v inventory) missing(other inventory) (list []thing) {
	for kind, values := range v {
		for value, n := range values {
			for range n - other[kind][value] {
				list = append(list, thing{kind: kind, value: value})
			}
		}
	}
	slices.SortFunc(list, func(a, b thing) int {
		return cmp.Or(strings.Compare(a.kind, b.kind), strings.Compare(a.value, b.value))
	})
	return list
}

// compare lists what became other than it was, lines of "- lost" and "+ added".
func compare(source, ours []byte) (lines []string, err error) {
	in, err := inventoryOf(source, fromSource)
	if err != nil {
		return nil, err
	}
	out, err := inventoryOf(ours, fromOurs)
	if err != nil {
		return nil, err
	}
	for _, x := range in.missing(out) {
		lines = append(lines, "- "+x.kind+" "+x.value)
	}
	for _, x := range slices.DeleteFunc(out.missing(in), func(x thing) bool { return isOurs(x) || repeats(x, in) }) {
		lines = append(lines, "+ "+x.kind+" "+x.value)
	}
	return lines, nil
}
