package validate

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"plenary/internal/oracle"
	"plenary/schema"
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
			if !ok || declaration.value("abstract") == "true" {
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
func (v *vocabulary) mixed(t *node) bool {
	if t == nil || t.value("mixed") == "true" {
		return t != nil
	}
	if c := t.child("complexContent"); c != nil && c.child("extension") != nil {
		return v.mixed(v.globals["complexType "+local(c.child("extension").value("base"))])
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
			for _, a := range v.attributes(v.typeOf(element)) {
				checked++
				uri := v.values(a.node) == "a URI reference"
				if uri != isURI(a.name) && a.name != "refersTo" {
					t.Errorf("%s of <%s> has %s, the table says %v", a.name, element, v.values(a.node), isURI(a.name))
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
		annotation := declaration.child("annotation")
		if annotation == nil || len(strings.TrimSpace(annotation.allText())) < 5 {
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

// Well-formed is what libxml2 calls so. Broken documents come from the whole
// one by changing a few bytes.
func TestWellFormedAgreesWithXMLLint(t *testing.T) {
	tool := oracle.Tool(t, "xmllint")
	files := broken(t)
	out, _ := exec.Command(tool, append([]string{"--noout", "--nonet", "--nowarning"}, files...)...).CombinedOutput()
	log := string(out)
	wellFormed := 0
	for _, file := range files {
		data := read(t, file)
		if guard(data) != nil {
			continue
		}
		_, err := parse(data)
		// That a namespace is no URI is no breach of well-formedness.
		errors := strings.Count(log, file+":") > strings.Count(said(log, file), "is not a valid URI")
		if err == nil {
			wellFormed++
		}
		if (err != nil) != errors {
			t.Errorf("%s: we say %v, xmllint\n%s", filepath.Base(file), err, said(log, file))
		}
	}
	if wellFormed == 0 || wellFormed == len(files) {
		t.Errorf("%d of %d are well-formed: the test shows nothing", wellFormed, len(files))
	}
}
