package convert_test

import (
	"encoding/binary"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/beevik/etree"

	"plenary/schema"
)

// A mutant is an Akoma Ntoso file of somebody else, changed here and there, as
// editors, scripts and accidents change files. It is well-formed XML; nothing
// else is certain of it.

// A driver makes choices out of bytes, so that a fuzzer or a seed decides. When
// the bytes are used up it takes the first choice.
type driver struct{ left []byte }

// choose returns a number from 0 to n-1.
func (d *driver) choose(n int) int {
	var word [2]byte
	d.left = d.left[copy(word[:], d.left):]
	if n < 2 {
		return 0
	}
	return int(binary.LittleEndian.Uint16(word[:])) % n
}

// of returns one of list.
func of[T any](d *driver, list []T) T { return list[d.choose(len(list))] }

// mutate returns a copy of file with one to six changes, and what they are.
func mutate(d *driver, file *etree.Document) ([]byte, []string) {
	m := file.Copy()
	var done []string
	for range 1 + d.choose(6) {
		done = append(done, change(d, m))
	}
	data, err := m.WriteToBytes()
	if err != nil {
		panic(err) // it writes to memory
	}
	return data, done
}

// change makes one change below the root, and says which.
func change(d *driver, m *etree.Document) string {
	all := descendants(m.Root(), nil)
	if len(all) == 0 {
		return "nothing to change"
	}
	c := of(d, changes)
	e := of(d, all)
	return c.name + " " + e.FullTag() + c.make(d, e, all)
}

func descendants(e *etree.Element, list []*etree.Element) []*etree.Element {
	for _, c := range e.Child {
		if c, ok := c.(*etree.Element); ok {
			list = descendants(c, append(list, c))
		}
	}
	return list
}

// changes are the kinds of change, of the element e of all those of a file. What
// make returns is told.
var changes = []struct {
	name string
	make func(d *driver, e *etree.Element, all []*etree.Element) string
}{
	{"drop", func(_ *driver, e *etree.Element, _ []*etree.Element) string {
		e.Parent().RemoveChild(e)
		return ""
	}},
	{"double", func(_ *driver, e *etree.Element, _ []*etree.Element) string {
		e.Parent().InsertChildAt(e.Index()+1, e.Copy())
		return ""
	}},
	{"lift the children of", func(_ *driver, e *etree.Element, _ []*etree.Element) string {
		parent := e.Parent()
		for _, c := range slices.Clone(e.Child) {
			parent.InsertChildAt(e.Index(), c)
		}
		parent.RemoveChild(e)
		return ""
	}},
	{"wrap", func(d *driver, e *etree.Element, _ []*etree.Element) string {
		name := of(d, elementNames)
		round := etree.NewElement(name)
		parent, at := e.Parent(), e.Index()
		round.AddChild(e)
		parent.InsertChildAt(at, round)
		return " in " + name
	}},
	{"swap the name of", func(d *driver, e *etree.Element, all []*etree.Element) string {
		other := of(d, all)
		e.Tag, other.Tag = other.Tag, e.Tag
		return " with that of another"
	}},
	{"rename", func(d *driver, e *etree.Element, _ []*etree.Element) string {
		e.Tag = of(d, elementNames)
		return " to " + e.Tag
	}},
	{"take an attribute from", func(d *driver, e *etree.Element, _ []*etree.Element) string {
		if len(e.Attr) == 0 {
			return ": none"
		}
		at := d.choose(len(e.Attr))
		a := e.Attr[at]
		if a.Space == "xmlns" || a.Key == "xmlns" {
			return ": none" // what uses the prefix would be malformed
		}
		e.Attr = slices.Delete(e.Attr, at, at+1)
		return ": " + a.Key
	}},
	{"blank an attribute of", setAttribute(func(*driver, string) string { return "" })},
	{"change an attribute of", setAttribute(func(d *driver, _ string) string { return of(d, values) })},
	{"put a character into an attribute of", setAttribute(strew)},
	{"give an attribute to", func(d *driver, e *etree.Element, _ []*etree.Element) string {
		name := of(d, attributeNames)
		e.CreateAttr(name, of(d, values))
		return ": " + name
	}},
	{"put a character into", func(d *driver, e *etree.Element, _ []*etree.Element) string {
		for _, c := range e.Child {
			if text, ok := c.(*etree.CharData); ok {
				text.Data = strew(d, text.Data)
				return ""
			}
		}
		e.CreateText(of(d, oddCharacters))
		return ""
	}},
	{"put text before", func(d *driver, e *etree.Element, _ []*etree.Element) string {
		e.Parent().InsertChildAt(e.Index(), etree.NewText(of(d, values)))
		return ""
	}},
	{"put an empty element before", func(d *driver, e *etree.Element, _ []*etree.Element) string {
		name := of(d, elementNames)
		e.Parent().InsertChildAt(e.Index(), etree.NewElement(name))
		return ": " + name
	}},
	{"put an empty element into", func(d *driver, e *etree.Element, _ []*etree.Element) string {
		name := of(d, elementNames)
		e.InsertChildAt(d.choose(len(e.Child)+1), etree.NewElement(name))
		return ": " + name
	}},
	{"put an element of others into", func(d *driver, e *etree.Element, _ []*etree.Element) string {
		other := etree.NewElement("x:" + of(d, elementNames))
		other.CreateAttr("xmlns:x", of(d, namespaces))
		other.CreateText(of(d, values))
		e.InsertChildAt(d.choose(len(e.Child)+1), other)
		return ""
	}},
	{"put an attribute of others on", func(d *driver, e *etree.Element, _ []*etree.Element) string {
		e.CreateAttr("xmlns:y", of(d, namespaces))
		name := of(d, attributeNames)
		e.CreateAttr("y:"+name[strings.IndexByte(name, ':')+1:], of(d, values))
		return ""
	}},
	{"put a comment and an instruction into", func(d *driver, e *etree.Element, _ []*etree.Element) string {
		e.InsertChildAt(d.choose(len(e.Child)+1), etree.NewComment("gull"))
		e.InsertChildAt(d.choose(len(e.Child)+1), etree.NewProcInst("gull", "tern"))
		return ""
	}},
	{"empty", func(_ *driver, e *etree.Element, _ []*etree.Element) string {
		e.Child = nil
		return ""
	}},
	{"move", func(d *driver, e *etree.Element, all []*etree.Element) string {
		to := of(d, all)
		for at := to; at != nil; at = at.Parent() {
			if at == e {
				return ": not into itself"
			}
		}
		to.InsertChildAt(d.choose(len(to.Child)+1), e)
		return " into " + to.FullTag()
	}},
	{"cut the text of", func(d *driver, e *etree.Element, _ []*etree.Element) string {
		for _, c := range e.Child {
			if text, ok := c.(*etree.CharData); ok {
				runes := []rune(text.Data)
				text.Data = string(runes[:d.choose(len(runes)+1)])
				return ""
			}
		}
		return ": none"
	}},
}

// setAttribute returns the change that gives an attribute another value.
func setAttribute(to func(d *driver, value string) string) func(*driver, *etree.Element, []*etree.Element) string {
	return func(d *driver, e *etree.Element, _ []*etree.Element) string {
		if len(e.Attr) == 0 {
			return ": none"
		}
		a := &e.Attr[d.choose(len(e.Attr))]
		if a.Space == "xmlns" || a.Key == "xmlns" {
			return ": none"
		}
		a.Value = to(d, a.Value)
		return fmt.Sprintf(": %s=%q", a.Key, a.Value)
	}
}

// strew puts an odd character somewhere into s.
func strew(d *driver, s string) string {
	runes := []rune(s)
	at := d.choose(len(runes) + 1)
	return string(runes[:at]) + of(d, oddCharacters) + string(runes[at:])
}

// oddCharacters are those that editors and extractors leave behind.
var oddCharacters = []string{
	"\u202e", "\u00ad", "\r", "\u0085", "\u2028", "\ufeff", "\u00a0", "\t", "\n", "  ", "\u0301", "\u200d", "\ufffd", "<", "&", "\"", "\U0001F4A1", "#", "()", "1", "*",
}

// values are those that attributes and texts get.
var values = []string{
	"", " ", "#", "#gull", "gull", "1", "(a)", "I", "1900-01-01", "2145-03-14", "2145-02-30", "2145-03-14T10:00:00", "-5", "999999999999", "https://undocs.org/en/A/RES/198/8", "/akn/un/statement/deliberation/unga/2145-03-14/199-12/",
	"http://[", "%", "#original", "#converter", "#un-ga", "#preamble", "preamble", "gull tern", "resolution", "conclusion", "A/RES/199/12 B", "A/RES/217(III)", "unclassified", "é", "a\u0301", "0001-01-01", "eng", "crossHeading", "#cmp_1", "cmp_1", "*", "DGACM", "#DGACM",
}

// attributeNames are those that matter to anybody who reads.
var attributeNames = []string{
	"eId", "wId", "GUID", "name", "refersTo", "href", "marker", "date", "value", "normalized", "title", "showAs", "shortForm", "class", "source", "as", "by", "outcome", "type", "language", "colspan", "rowspan", "placement", "contains", "for", "number", "dictionary", "xml:space", "xml:lang", "status", "start", "end",
}

// namespaces are those of elements and attributes that are none of Akoma Ntoso.
var namespaces = []string{"http://un.org/akn4un", "https://lamps.example/ns", "http://www.w3.org/1999/xhtml", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0/CSD13", "gull"}

// elementNames are the elements of the profile, and others of Akoma Ntoso.
var elementNames = func() (names []string) {
	for _, match := range regexp.MustCompile(`<xs:element name="([A-Za-z]+)"`).FindAllSubmatch(schema.Profile(), -1) {
		names = append(names, string(match[1]))
	}
	names = append(names, strings.Fields(`act amendment amendmentList alinea block body br citation citations clause debate del documentRef
		embeddedStructure embeddedText entity eop fillIn foreign formula hcontainer img indent ins judgment li listIntroduction longTitle marker mref
		ol omissis otherAnalysis placeholder popup presentation proprietary quotedStructure quotedText recital recitals remark rmod rref session shortTitle
		span subclause subheading sublist subparagraph tblock tbody thead toc tome ul wrap`)...)
	slices.Sort(names)
	return slices.Compact(names)
}()
