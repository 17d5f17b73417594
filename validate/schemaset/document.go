package schemaset

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// The namespaces that a schema has to do with.
const (
	xmlNamespace = "http://www.w3.org/XML/1998/namespace" // the library knows it
	xsdNamespace = "http://www.w3.org/2001/XMLSchema"
)

// A document is one file of a schema: what it takes in from other files, and what it
// defines.
type document struct {
	name        string // its path below the folder of the first, with slashes
	data        []byte
	inclusions  []inclusion
	definitions []*definition
}

// An inclusion is where a document takes in another.
type inclusion struct {
	element  string // "include", "import", "redefine"
	location string
	at       int
}

// A definition is a piece of a schema that a content model or a type is made of: a
// type, a group of elements or of attributes, or an element with those it may
// stand for. It has a size without knowing what it takes in.
type definition struct {
	symbol   symbol
	element  string // "complexType"
	parts    int    // elements, attributes, groups, facets that stand in it
	takes    []taken
	document *document
	at       int
}

// A symbol is a name by which a definition is taken in. That of a definition
// inside another has no name.
type symbol struct{ among, space, name string }

// A taken is a definition that another takes in, or that it narrows: then it says
// anew all that it has of it.
type taken struct {
	symbol
	narrows bool
}

// defines tells among which names those stand that an element of a schema defines.
var defines = map[string]string{
	"complexType": "types", "simpleType": "types", "group": "groups", "attributeGroup": "attribute groups", "element": "elements",
}

// takesIn tells by which attribute an element of a schema takes in what is defined
// elsewhere, and among which names that stands.
var takesIn = map[string]struct{ attribute, among string }{
	"group":          {"ref", "groups"},
	"attributeGroup": {"ref", "attribute groups"},
	"extension":      {"base", "types"},
	"restriction":    {"base", "types"},
	"list":           {"itemType", "types"},
	"union":          {"memberTypes", "types"},
	"element":        {"substitutionGroup", "elements"},
}

// read reads the document as far as the budget needs it; the library tells what
// else is wrong with it. An error has its offset.
func (d *document) read() (at int, err error) {
	decoder := xml.NewDecoder(bytes.NewReader(d.data))
	r := reader{document: d, spaces: map[string]string{}}
	for {
		at = int(decoder.InputOffset())
		t, err := decoder.Token()
		switch t := t.(type) {
		case xml.StartElement:
			r.open(t, at)
		case xml.EndElement:
			r.close()
		}
		if errors.Is(err, io.EOF) {
			return at, nil
		}
		if err != nil {
			return int(decoder.InputOffset()), err
		}
	}
}

// A reader keeps what is open at a place of a document.
type reader struct {
	document *document
	target   string            // namespace
	spaces   map[string]string // prefix → namespace, at this place
	shadowed []binding         // what they stood for outside
	within   []*definition     // of each open element the definition that its children stand in, or nil
}

// A binding is what a prefix stood for before an element so deep.
type binding struct {
	prefix, space string
	depth         int
}

// open takes in a start tag.
func (r *reader) open(t xml.StartElement, at int) {
	for _, a := range t.Attr {
		if a.Name.Space == "xmlns" || a.Name.Space == "" && a.Name.Local == "xmlns" {
			prefix := a.Name.Local
			if a.Name.Space == "" {
				prefix = ""
			}
			r.shadowed = append(r.shadowed, binding{prefix, r.spaces[prefix], len(r.within)})
			r.spaces[prefix] = a.Value
		}
	}
	var inside *definition
	if n := len(r.within); n > 0 {
		inside = r.within[n-1]
	}
	if t.Name.Space == xsdNamespace {
		inside = r.element(t, at, inside)
	}
	r.within = append(r.within, inside)
}

// close takes in the end of an element.
func (r *reader) close() {
	r.within = r.within[:len(r.within)-1]
	for n := len(r.shadowed); n > 0 && r.shadowed[n-1].depth == len(r.within); n-- {
		r.spaces[r.shadowed[n-1].prefix] = r.shadowed[n-1].space
		r.shadowed = r.shadowed[:n-1]
	}
}

// element takes in an element of the language of schemas, which stands in a
// definition or none, and returns the definition that its children stand in.
func (r *reader) element(t xml.StartElement, at int, inside *definition) *definition {
	name, attribute := t.Name.Local, map[string]string{}
	for _, a := range t.Attr {
		if a.Name.Space == "" {
			attribute[a.Name.Local] = strings.TrimSpace(a.Value)
		}
	}
	switch name {
	case "schema":
		r.target = attribute["targetNamespace"]
	case "include", "import", "redefine", "override":
		if location := attribute["schemaLocation"]; location != "" && attribute["namespace"] != xmlNamespace {
			r.document.inclusions = append(r.document.inclusions, inclusion{name, location, at})
		}
	case "annotation", "appinfo", "documentation":
		return inside
	}
	takes := takesIn[name]
	if among := defines[name]; among != "" && attribute["ref"] == "" && (name != "element" || inside == nil) {
		inside = &definition{symbol: symbol{among, r.target, attribute["name"]}, element: name, document: r.document, at: at}
		r.document.definitions = append(r.document.definitions, inside)
	}
	if inside == nil {
		return nil
	}
	inside.parts++
	for _, of := range strings.Fields(attribute[takes.attribute]) {
		inside.takes = append(inside.takes, taken{r.symbol(of, takes.among), name == "restriction"})
	}
	return inside
}

// symbol returns what a qualified name stands for at this place.
func (r *reader) symbol(name, among string) symbol {
	prefix, local, ok := strings.Cut(name, ":")
	if !ok {
		prefix, local = "", name
	}
	return symbol{among, r.spaces[prefix], local}
}
