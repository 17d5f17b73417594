package structure

import (
	"cmp"
	"strings"

	"plenary/internal/xmltree"
)

const xsdNamespace = "http://www.w3.org/2001/XMLSchema"

// A vocabulary is a reading of an XML Schema that can tell what is allowed
// where. The library validates but says neither; the vocabulary is read from
// the same bytes, and only when there is something to report. It knows the
// constructs that the profile and the official schema use.
type vocabulary struct {
	globals map[string]*xmltree.Node // "element p" -> its declaration
	members map[string][]string      // head of a substitution group -> its members
}

// readVocabulary reads an XML Schema. What cannot be read gives an empty
// vocabulary: it compiled, so that is only a loss of detail in messages.
func readVocabulary(source []byte) *vocabulary {
	v := &vocabulary{map[string]*xmltree.Node{}, map[string][]string{}}
	root, err := xmltree.Parse(source)
	if err != nil {
		return v
	}
	for _, n := range root.Children {
		name := n.Value("name")
		if n.Space != xsdNamespace || name == "" {
			continue
		}
		v.globals[n.Name+" "+name] = n
		if head := local(n.Value("substitutionGroup")); head != "" {
			v.members[head] = append(v.members[head], name)
		}
	}
	return v
}

// knows reports whether element is declared.
func (v *vocabulary) knows(element string) bool { return v.globals["element "+element] != nil }

// typeOf returns the complexType of element, or nil.
func (v *vocabulary) typeOf(element string) *xmltree.Node {
	declaration := v.globals["element "+element]
	if declaration == nil {
		return nil
	}
	if name := declaration.Value("type"); name != "" {
		return v.globals["complexType "+local(name)]
	}
	return declaration.Child("complexType")
}

// content returns the content model of a complexType.
func (v *vocabulary) content(t *xmltree.Node) *model {
	if t == nil {
		return empty
	}
	if complexContent := t.Child("complexContent"); complexContent != nil {
		extension := complexContent.Child("extension")
		if extension == nil {
			return empty
		}
		base := v.globals["complexType "+local(extension.Value("base"))]
		return sequence(v.content(base), v.content(extension))
	}
	for _, n := range t.Children {
		switch n.Name {
		case "sequence", "choice", "group":
			return v.particle(n)
		}
	}
	return empty
}

// particle returns the model of a particle of a content model.
func (v *vocabulary) particle(n *xmltree.Node) *model {
	var m *model
	switch n.Name {
	case "element":
		m = v.element(n)
	case "any":
		m = &model{op: anyOther}
	case "group":
		group := v.globals["group "+local(n.Value("ref"))]
		m = v.content(group)
	case "sequence":
		m = empty
		for _, kid := range n.Children {
			if kid.Name != "" && kid.Name != "annotation" {
				m = sequence(m, v.particle(kid))
			}
		}
	case "choice":
		m = never
		for _, kid := range n.Children {
			if kid.Name != "" && kid.Name != "annotation" {
				m = either(m, v.particle(kid))
			}
		}
	default:
		return empty
	}
	return repeat(m, cmp.Or(n.Value("minOccurs"), "1"), cmp.Or(n.Value("maxOccurs"), "1"))
}

// element returns the model of one element, or of the members of the
// substitution group that it heads.
func (v *vocabulary) element(n *xmltree.Node) *model {
	name := local(cmp.Or(n.Value("ref"), n.Value("name")))
	m := never
	if declaration := v.globals["element "+name]; declaration == nil || declaration.Value("abstract") != "true" {
		m = &model{op: one, name: name}
	}
	for _, member := range v.members[name] {
		m = either(m, &model{op: one, name: member})
	}
	return m
}

// values says in words what values an attribute may have.
func (v *vocabulary) values(declaration *xmltree.Node) string {
	if name := declaration.Value("type"); name != "" {
		return v.named(name)
	}
	return v.simple(declaration.Child("simpleType"))
}

func (v *vocabulary) named(name string) string {
	if own := v.globals["simpleType "+local(name)]; own != nil {
		return v.simple(own)
	}
	switch local(name) {
	case "date":
		return "a day as YYYY-MM-DD"
	case "dateTime":
		return "a moment as YYYY-MM-DDThh:mm:ss"
	case "anyURI":
		return "a URI reference"
	case "integer":
		return "a whole number"
	case "positiveInteger":
		return "a whole number from 1"
	case "boolean":
		return "true or false"
	}
	return "text"
}

func (v *vocabulary) simple(t *xmltree.Node) string {
	if t == nil {
		return "text"
	}
	for _, n := range t.Children {
		switch n.Name {
		case "restriction":
			return v.restricted(n)
		case "list":
			if name := n.Value("itemType"); name != "" {
				return v.named(name) + ", or several with blanks between them"
			}
			return v.simple(n.Child("simpleType")) + ", or several with blanks between them"
		case "union":
			var parts []string
			for name := range strings.FieldsSeq(n.Value("memberTypes")) {
				parts = append(parts, v.named(name))
			}
			return strings.Join(parts, " or ")
		}
	}
	return "text"
}

func (v *vocabulary) restricted(n *xmltree.Node) string {
	var values []string
	for _, facet := range n.Children {
		switch facet.Name {
		case "enumeration":
			values = append(values, facet.Value("value"))
		case "pattern":
			if facet.Value("value") == `[^\s]+` {
				return "one or more characters without white space"
			}
			return "text that matches " + facet.Value("value")
		case "maxInclusive":
			return v.named(n.Value("base")) + " to " + facet.Value("value")
		}
	}
	if len(values) == 0 {
		return v.named(n.Value("base"))
	}
	return oneOf(values)
}

// local cuts the prefix off a qualified name.
func local(name string) string {
	if _, after, ok := strings.Cut(name, ":"); ok {
		return after
	}
	return name
}
