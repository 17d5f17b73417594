package structure

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"plenary/internal/oracle"
	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/markup"
)

// A generator makes documents at random that a schema allows: it walks the
// content models of the vocabulary and chooses.
type generator struct {
	*rand.Rand
	strings.Builder
	vocabulary *vocabulary
	heights    map[string]int // of the lowest tree that an element can be
	ids        int
	fuel       int // elements that may still be chosen freely
	depth      int
}

// deep is the depth from which the lowest content is chosen. libxml2 2.9.14
// writes beyond an array where an element with an eId stands 20 levels deep and
// none stands 10 to 19 deep above it, and then crashes or calls the document
// invalid. (docs/validation.md, "Where libxml2 errs".)
const deep = 12

// free reports whether there is a choice: fuel is left, or the element is one of
// the few parts of a document, and the tree is not deep.
func (g *generator) free() bool { return (g.fuel > 0 || g.depth <= 2) && g.depth < deep }

// tall is the height of what cannot be built.
const tall = 1 << 20

func newGenerator(v *vocabulary) *generator {
	g := &generator{vocabulary: v, heights: map[string]int{}}
	for changed := true; changed; {
		changed = false
		for key := range v.globals {
			name, ok := strings.CutPrefix(key, "element ")
			if !ok || v.globals[key].Value("abstract") == "true" {
				continue
			}
			if h := 1 + g.height(v.content(v.typeOf(name))); h < g.heightOf(name) {
				g.heights[name] = h
				changed = true
			}
		}
	}
	return g
}

func (g *generator) heightOf(element string) int {
	if h, ok := g.heights[element]; ok {
		return h
	}
	return tall
}

// height returns the height of the lowest content that m allows.
func (g *generator) height(m *model) int {
	switch m.op {
	case one:
		return g.heightOf(m.name)
	case anyOther:
		return 1
	case both:
		return max(g.height(m.left), g.height(m.right))
	case union:
		return min(g.height(m.left), g.height(m.right))
	case nothing:
		return tall
	}
	return 0
}

// document returns the document that a seed stands for.
func (g *generator) document(seed uint64) []byte {
	g.Rand = rand.New(rand.NewPCG(seed, 11))
	g.Reset()
	g.ids, g.fuel, g.depth = 0, 170, 0
	g.element("akomaNtoso")
	return []byte(g.String())
}

func (g *generator) element(name string) {
	g.fuel--
	g.depth++
	defer func() { g.depth-- }()
	t := g.vocabulary.typeOf(name)
	g.WriteString("<" + name)
	if name == "akomaNtoso" {
		fmt.Fprintf(g, " xmlns=%q", markup.Namespace)
	}
	for _, a := range g.vocabulary.attributes(name) {
		if a.required || g.IntN(6) == 0 {
			fmt.Fprintf(g, " %s=%q", a.name, g.value(a.node))
		}
	}
	g.WriteString(">")
	mixed := t != nil && t.Value("mixed") == "true"
	if mixed {
		g.WriteString("Gulls ")
	}
	g.content(g.vocabulary.content(t), mixed)
	g.WriteString("</" + name + ">")
}

// content writes what m allows: at random while there is fuel, and then what is
// lowest.
func (g *generator) content(m *model, mixed bool) {
	switch m.op {
	case one:
		g.element(m.name)
		if mixed {
			g.WriteString(" and fog ")
		}
	case anyOther:
		g.WriteString(`<x:gull xmlns:x="urn:gull"/>`)
	case both:
		g.content(m.left, mixed)
		g.content(m.right, mixed)
	case union:
		g.content(g.choose(m), mixed)
	case star:
		for g.free() && g.IntN(3) > 0 {
			g.content(m.left, mixed)
		}
	}
}

// choose takes one of the alternatives of a union, all of them alike.
func (g *generator) choose(m *model) *model {
	alternatives := unions(m, nil)
	if g.free() {
		if a := alternatives[g.IntN(len(alternatives))]; g.height(a) < tall {
			return a
		}
	}
	lowest := alternatives[0]
	for _, a := range alternatives {
		if g.height(a) < g.height(lowest) {
			lowest = a
		}
	}
	return lowest
}

// unions lists the alternatives of nested unions.
func unions(m *model, list []*model) []*model {
	if m.op != union {
		return append(list, m)
	}
	return unions(m.right, unions(m.left, list))
}

// value returns a value that the declaration of an attribute allows.
func (g *generator) value(declaration *xmltree.Node) string {
	switch name := declaration.Value("name"); name {
	case "eId", "wId", "GUID":
		g.ids++
		return fmt.Sprintf("id_%d", g.ids)
	}
	if name := declaration.Value("type"); name != "" {
		return g.named(name)
	}
	return g.simple(declaration.Child("simpleType"))
}

// samples are values of the types that XML Schema itself has.
var samples = map[string][]string{
	"date":            {"2145-03-14", "1900-01-01", "2144-02-29"},
	"dateTime":        {"2145-03-14T10:00:00", "2145-03-14T10:00:00Z"},
	"anyURI":          {"#gull", "/akn/un/statement", "http://example.org/a?b#c", "", "urn:x:y"},
	"integer":         {"0", "-7", "12"},
	"positiveInteger": {"1", "12"},
	"boolean":         {"true", "0"},
	"string":          {"gull", "two words", ""},
	"language":        {"en", "fr-CA"},
}

func (g *generator) named(name string) string {
	if own := g.vocabulary.globals["simpleType "+local(name)]; own != nil {
		return g.simple(own)
	}
	values := samples[local(name)]
	if len(values) == 0 {
		panic("no sample of " + name)
	}
	return values[g.IntN(len(values))]
}

func (g *generator) simple(t *xmltree.Node) string {
	for _, n := range t.Children {
		switch n.Name {
		case "list":
			return g.named(n.Value("itemType")) + " " + g.named(n.Value("itemType"))
		case "union":
			members := strings.Fields(n.Value("memberTypes"))
			return g.named(members[g.IntN(len(members))])
		case "restriction":
			return g.restricted(n)
		}
	}
	panic("a simple type of another kind: " + t.Value("name"))
}

func (g *generator) restricted(n *xmltree.Node) string {
	var values []string
	for _, facet := range n.Children {
		switch facet.Name {
		case "enumeration":
			values = append(values, facet.Value("value"))
		case "pattern":
			values = append(values, map[string]string{`[^\s]+`: "gull", `[a-z]{3}`: "eng"}[facet.Value("value")])
		}
	}
	if len(values) == 0 {
		return g.named(n.Value("base"))
	}
	return values[g.IntN(len(values))]
}

// generated writes documents that the profile allows into a folder, and beside
// each one a mutant of it.
func generated(t *testing.T) (valid, mutants []string) {
	dir := t.TempDir()
	g := newGenerator(readVocabulary(schema.Profile()))
	write := func(name string, data []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for i := range *mutantCount {
		data := g.document(uint64(i))
		valid = append(valid, write(fmt.Sprintf("%05d.xml", i), data))
		mutants = append(mutants, write(fmt.Sprintf("%05d-mutant.xml", i), newMutator(data, uint64(i)).mutate()))
	}
	return valid, mutants
}

// What the profile allows by its own content models, it accepts, and so does
// the Standard; and of mutants of such documents the profile accepts none that
// the Standard rejects. So the profile lies inside the Standard.
func TestProfileInsideTheStandard(t *testing.T) {
	official := oracle.Shared(t, "reference/xsd/akomantoso30.xsd")
	documents, mutants := generated(t)
	valid, log := xmllint(t, official, append(documents, mutants...))
	for _, file := range documents {
		if found := structural(read(t, file), Profile()); len(found) > 0 {
			t.Errorf("%s comes from the profile, which rejects it: %v", filepath.Base(file), found)
		}
	}
	accepted := 0
	for _, file := range append(documents, mutants...) {
		if len(structural(read(t, file), Profile())) > 0 {
			continue
		}
		if accepted++; !valid[file] {
			t.Errorf("%s is valid here and not by the Standard\n%.600s", filepath.Base(file), said(log, file))
		}
	}
	if accepted == len(documents)+len(mutants) {
		t.Error("no mutant was rejected: the test shows nothing")
	}
	t.Logf("%d documents and as many mutants: the profile accepts %d", len(documents), accepted)
}

// The documents that are generated have every element of the profile.
func TestGeneratedVocabulary(t *testing.T) {
	g := newGenerator(readVocabulary(schema.Profile()))
	var all strings.Builder
	for i := range 1500 {
		all.Write(g.document(uint64(i)))
	}
	for name := range g.heights {
		if !strings.Contains(all.String(), "<"+name+">") && !strings.Contains(all.String(), "<"+name+" ") {
			t.Errorf("no document has <%s>", name)
		}
	}
}
