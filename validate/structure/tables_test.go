package structure

import (
	"strings"
	"testing"

	"plenary/internal/oracle"
	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/markup"
)

// eachVocabulary runs a test on the schemas that the tables of lexical.go must
// fit.
func eachVocabulary(t *testing.T, test func(t *testing.T, v *vocabulary)) {
	t.Run("profile", func(t *testing.T) { test(t, readVocabulary(schema.Profile())) })
	t.Run("official", func(t *testing.T) {
		test(t, readVocabulary(read(t, oracle.Shared(t, "reference/xsd/akomantoso30.xsd"))))
	})
}

// The table of empty elements is what the schemas say.
func TestEmptyElementsTable(t *testing.T) {
	eachVocabulary(t, func(t *testing.T, v *vocabulary) {
		checked := 0
		for key, declaration := range v.globals {
			element, ok := strings.CutPrefix(key, "element ")
			if !ok || declaration.Value("abstract") == "true" {
				continue
			}
			checked++
			typ := v.typeOf(element)
			mixed := typ != nil && v.mixed(typ)
			if empty := v.content(typ).op == epsilon && !mixed; empty != isEmptyElement(element) {
				t.Errorf("<%s> is empty: %v, the table says %v", element, empty, isEmptyElement(element))
			}
		}
		if checked < 100 {
			t.Errorf("only %d elements", checked)
		}
	})
}

// mixed reports whether a complexType has text.
func (v *vocabulary) mixed(t *xmltree.Node) bool {
	if t == nil || t.Value("mixed") == "true" {
		return t != nil
	}
	if c := t.Child("complexContent"); c != nil && c.Child("extension") != nil {
		return v.mixed(v.globals["complexType "+local(c.Child("extension").Value("base"))])
	}
	return false
}

// The table of URI attributes is what the schemas say.
func TestURITable(t *testing.T) {
	eachVocabulary(t, func(t *testing.T, v *vocabulary) {
		checked := 0
		for key := range v.globals {
			element, ok := strings.CutPrefix(key, "element ")
			if !ok {
				continue
			}
			for _, a := range v.attributes(element) {
				checked++
				uri := v.values(a.node) == "a URI reference"
				if uri != markup.IsURI(a.name) && a.name != "refersTo" {
					t.Errorf("%s of <%s> has %s, the table says %v", a.name, element, v.values(a.node), markup.IsURI(a.name))
				}
			}
		}
		if checked < 300 {
			t.Errorf("only %d attributes", checked)
		}
	})
}

// Every declaration of the profile says what it is for.
func TestProfileIsDocumented(t *testing.T) {
	v := readVocabulary(schema.Profile())
	if len(v.globals) < 200 {
		t.Fatalf("only %d declarations", len(v.globals))
	}
	for key, declaration := range v.globals {
		annotation := declaration.Child("annotation")
		if annotation == nil || len(strings.TrimSpace(annotation.AllText())) < 5 {
			t.Errorf("%s has no documentation", key)
		}
	}
}

func TestURIReference(t *testing.T) {
	for value, want := range map[string]bool{
		"": true, "#keeper": true, "gull": true, "two words": true, "/akn/un/!main": true, "urn:example:x": true, "http://x:80/?q#f": true,
		"a%20b": true, "é": true, `a\b`: true, "//[::1]/": true, "Kazakhstan, Uzbekistan": true, "./24:00": true, "eng@/!main": true, "http://u:p@h/": true,
		"24:00:00": false, "two words: three": false, "%zz": false, "a%2": false, "a[b": false, "#a#b": false, "http://x:y/": false, ":x": false,
		"http://a@b@c/": false, "?[": false, "//[::1/": false,
	} {
		if got := uriReference(value); got != want {
			t.Errorf("%q: %v, want %v", value, got, want)
		}
	}
}
