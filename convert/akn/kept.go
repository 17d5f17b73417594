package akn

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
)

// What a source knows of its document beyond the identity is kept under its own
// names, as far as the profile's schema has a place for it. The forms below are
// these places: what Decode takes into the tree, and what Encode writes of any
// tree.

// A keptForm is an element of metadata that is kept.
type keptForm struct {
	element    string
	attributes []keptAttribute
	children   []string
	needs      bool // it must have a child
	joins      bool // it can have one child, which others are joined to
	text       bool // it may hold text
	core       bool // attributes of other namespaces may stand on it
	foreign    bool // elements of other namespaces may stand in it
}

// A keptAttribute is one that a kept element can have.
type keptAttribute struct {
	name     string
	is       func(string) bool // nil: anything
	required bool
	instead  func(*Element) string // what stands for a required one that is missing; nil: nothing can
}

// noDay stands for the day of a step that is not known, as in the files that the
// United Nations publishes.
const noDay = "0001-01-01"

var keptForms = [...]keptForm{
	{element: "classification", attributes: []keptAttribute{sourceOf}, children: []string{"keyword"}, needs: true},
	{element: "keyword", core: true, attributes: []keptAttribute{
		{name: "value", required: true}, {name: "href", is: isAddress}, {name: "showAs", required: true, instead: shortForm},
		{name: "shortForm"}, {name: "dictionary", is: isAddress, required: true}, {name: "refersTo", is: isAddresses},
	}},
	{element: "lifecycle", attributes: []keptAttribute{sourceOf}, children: []string{"eventRef"}, needs: true},
	{element: "eventRef", core: true, attributes: []keptAttribute{
		{name: "date", is: isDate, required: true}, {name: "source", is: isAddress, required: true}, {name: "type", is: isEvent, required: true},
		{name: "href", is: isAddress}, {name: "refersTo", is: isAddresses},
	}, foreign: true},
	{element: "workflow", attributes: []keptAttribute{sourceOf}, children: []string{"step"}, needs: true},
	{element: "step", core: true, attributes: []keptAttribute{
		{name: "date", is: isDate, required: true, instead: anyDay}, {name: "by", is: isAddress, required: true, instead: nobody},
		{name: "as", is: isAddress}, {name: "outcome", is: isAddress}, {name: "href", is: isAddress}, {name: "refersTo", is: isAddresses},
	}, foreign: true},
	{element: "analysis", attributes: []keptAttribute{sourceOf}, children: []string{"parliamentary"}, needs: true, joins: true},
	{element: "parliamentary", children: []string{"voting"}, needs: true},
	{element: "voting", core: true, attributes: []keptAttribute{
		{name: "outcome", is: isAddress}, {name: "refersTo", is: isAddresses}, {name: "href", is: isAddress},
	}, children: []string{"quorum", "count"}, needs: true},
	{element: "quorum", core: true, attributes: countAttributes, foreign: true},
	{element: "count", core: true, attributes: countAttributes, foreign: true},
	{element: "organization", core: true, attributes: []keptAttribute{{name: "refersTo", is: isAddresses, required: true}, {name: "GUID", is: isIdentifier}}, text: true},
	{element: "notes", attributes: []keptAttribute{sourceOf}, children: []string{"note"}, needs: true},
	{element: "note", children: []string{"p"}, needs: true},
	{element: "p", text: true},
}

var (
	sourceOf        = keptAttribute{name: "source", is: isAddress, required: true}
	countAttributes = []keptAttribute{{name: "value", required: true, instead: nothingCounted}, {name: "refersTo", is: isAddresses}, {name: "href", is: isAddress}}
)

func shortForm(e *Element) string {
	return cmp.Or(canonicalValue(attributeOf(e, "shortForm")), canonicalValue(attributeOf(e, "value")))
}
func anyDay(*Element) string         { return noDay }
func nobody(*Element) string         { return "" }
func nothingCounted(*Element) string { return "" }

func isEvent(s string) bool { return s == "generation" || s == "amendment" || s == "repeal" }

// isAddress reports whether s can be a reference. White space may stand in it, as
// the United Nations names States and documents where the schema has references.
func isAddress(s string) bool {
	return isURI(strings.ReplaceAll(s, " ", "%20"))
}

// isAddresses reports whether s can be references with white space between.
func isAddresses(s string) bool {
	for word := range strings.FieldsSeq(s) {
		if !isAddress(word) {
			return false
		}
	}
	return true
}

func isIdentifier(s string) bool { return s != "" && !strings.ContainsAny(s, " \t\r\n") }

// keptFormOf returns the form of an element, or nil where there is none.
// Elements of other namespaces may have any attributes and children.
func keptFormOf(name string) *keptForm {
	for i := range keptForms {
		if keptForms[i].element == name {
			return &keptForms[i]
		}
	}
	return nil
}

// isForeign reports whether the name of an element or attribute is of another
// namespace than Akoma Ntoso.
func isForeign(name string) bool { return strings.HasPrefix(name, "{") }

func (f *keptForm) admits(child string) bool {
	return slices.Contains(f.children, child) || f.foreign && isForeign(child)
}

func attributeOf(e *Element, name string) string {
	for _, a := range e.Attributes {
		if a.Name == name {
			return a.Value
		}
	}
	return ""
}

const noPlace = "has no place"

// A leaving is metadata that has no place, by its name, and why.
type leaving struct{ name, why string }

// A fitting puts metadata into the forms, and gathers what does not fit.
type fitting struct {
	left  []leaving
	guids map[string]bool // those of the file, none of which may come twice
}

func (f *fitting) leave(name, why string) { f.left = append(f.left, leaving{name, why}) }

// give notes that an element has this GUID.
func (f *fitting) give(guid string) {
	if f.guids == nil {
		f.guids = map[string]bool{}
	}
	f.guids[guid] = true
}

// list returns the elements of list that fit below parent, which is nil for the
// metadata themselves.
func (f *fitting) list(parent *keptForm, list []*Element) (fit []*Element) {
	for _, e := range list {
		switch {
		case e == nil:
		case parent != nil && !parent.admits(e.Name), parent == nil && !isTopLevel(e.Name), isForeign(e.Name) && !isQualified(e.Name):
			f.leave(e.Name, noPlace)
		default:
			switch e := f.element(e); {
			case e == nil:
			case parent != nil && parent.joins && len(fit) > 0:
				fit[0].Children = append(fit[0].Children, e.Children...)
			default:
				fit = append(fit, e)
			}
		}
	}
	return fit
}

// isTopLevel reports whether an element of that name can stand directly in the
// metadata.
func isTopLevel(name string) bool {
	switch name {
	case "classification", "lifecycle", "workflow", "analysis", "notes":
		return true
	}
	return false
}

// element returns e in the form that the schema asks for, or nil where it says
// nothing or cannot have that form.
func (f *fitting) element(e *Element) *Element {
	fit := &Element{Name: e.Name}
	form := keptFormOf(e.Name)
	switch {
	case isForeign(e.Name):
		form = foreignForm
		f.attributes(fit, form, e)
	case !f.attributes(fit, form, e):
		f.text(e)
		return nil
	}
	fit.Children = f.list(form, e.Children)
	if len(fit.Children) == 0 && form.text {
		fit.Text = canonicalValue(e.Text)
	} else {
		f.text(e)
	}
	if len(fit.Children) == 0 && form.needs {
		return nil
	}
	return fit
}

// text leaves the text of an element that can hold none.
func (f *fitting) text(e *Element) {
	if canonicalValue(e.Text) != "" {
		f.leave(e.Name, "holds text")
	}
}

// foreignForm is that of the elements of other namespaces.
var foreignForm = &keptForm{core: true, children: []string{"organization"}, foreign: true, text: true}

// isQualified reports whether name is that of an element or attribute of another
// namespace, and one that can be written.
func isQualified(name string) bool {
	space, local := splitName(name)
	if space == "" || strings.HasPrefix(space, namespace) || strings.HasPrefix(space, "http://www.w3.org/") || canonicalValue(space) != space || !isURI(space) {
		return false
	}
	for i, c := range local {
		if c != '_' && !unicode.IsLetter(c) && (i == 0 || c != '-' && c != '.' && !unicode.IsDigit(c)) {
			return false
		}
	}
	return local != ""
}

// splitName returns the namespace and the local part of a name.
func splitName(name string) (space, local string) {
	if space, local, ok := strings.Cut(name, "}"); ok && isForeign(name) {
		return space[1:], local
	}
	return "", name
}

// attributes fits the attributes of e, and reports whether there are all that
// must be there. An element without any fact says nothing and is no loss.
func (f *fitting) attributes(fit *Element, form *keptForm, e *Element) bool {
	for _, a := range e.Attributes {
		value := canonicalValue(a.Value)
		known := form.core && isQualified(a.Name) || form == foreignForm && a.Name != "" && isQualified("{x}"+a.Name)
		for _, k := range form.attributes {
			known = known || k.name == a.Name && (k.is == nil || k.is(value))
		}
		switch {
		case attributeOf(fit, a.Name) != "": // twice
		case a.Name == "GUID" && f.guids[value]:
			f.leave(e.Name, "has the GUID of another")
		case known:
			if a.Name == "GUID" {
				f.give(value)
			}
			fit.Attributes = append(fit.Attributes, Attribute{Name: a.Name, Value: value})
		case a.Name != "eId" && a.Name != "wId" && value != "":
			f.leave(e.Name, "has the "+a.Name+" "+quote(value)+", which cannot be written")
		}
	}
	if len(form.attributes) > 0 && len(fit.Attributes) == 0 && len(e.Children) == 0 {
		return false
	}
	for _, k := range form.attributes {
		if !k.required || slices.ContainsFunc(fit.Attributes, func(a Attribute) bool { return a.Name == k.name }) {
			continue
		}
		if k.instead == nil {
			f.leave(e.Name, "has no "+k.name)
			return false
		}
		fit.Attributes = append(fit.Attributes, Attribute{Name: k.name, Value: k.instead(e)})
	}
	return true
}

// answerable is what an attribute of metadata refers to by its ID, as a term.
func answerable(attribute, id string) *Term {
	if attribute == "source" || attribute == "by" {
		return &Term{Element: "organization", RefersTo: id}
	}
	return &Term{RefersTo: id}
}

// quote puts a value between quotation marks and shortens it.
func quote(s string) string {
	const most = 40
	if runes := []rune(s); len(runes) > most {
		s = string(runes[:most-1]) + "…"
	}
	return `"` + s + `"`
}
