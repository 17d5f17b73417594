package house

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"
)

// arrows is the import graph: a package, with all packages below its folder,
// may import those on the right and what lies below its own folder. The entry
// with the longest name counts.
var arrows = map[string][]string{
	"cmd/plenary":                 {"convert", "convert/batch", "convert/align", "convert/compare", "convert/resolution", "convert/pdf", "internal/files", "internal/fonts", "validate", "validate/schemaset", "schema", "diag"},
	"convert/batch":               {"convert", "convert/batch/html", "internal/files", "internal/jsontree", "schema", "diag"},
	"convert/batch/html":          {"convert/account", "convert/printed", "convert/resolution", "schema", "diag"},
	"convert":                     {"convert/account", "convert/printed", "convert/language", "convert/language/guess", "convert/read", "convert/read/docx", "convert/read/pdf", "convert/read/pdf/object", "convert/manuscript", "convert/normalise", "convert/akn", "convert/align", "convert/compare", "convert/passage", "convert/json", "convert/pdf", "convert/resolution", "validate", "schema", "diag"},
	"convert/printed":             {},
	"convert/account":             {"diag"},
	"convert/language":            {"convert/printed"},
	"convert/language/guess":      {},
	"convert/manuscript":          {"convert/account", "convert/printed", "diag"},
	"convert/normalise":           {"convert/account", "convert/printed", "convert/language", "convert/language/guess", "convert/manuscript", "convert/read/clean", "convert/read/flow", "convert/read/text", "convert/grammar", "convert/resolution", "schema", "diag", "convert/read/laid"},
	"convert/read":                {"convert/read/clean", "schema", "diag"},
	"convert/read/laid":           {"convert/account", "convert/manuscript", "diag", "convert/read/clean"},
	"convert/read/flow":           {"convert/account", "convert/printed", "convert/language", "convert/manuscript", "convert/read/clean", "convert/read/laid", "convert/read/lines/sheet", "convert/read/lines/label", "convert/read/lines/prose", "schema", "diag"},
	"convert/read/clean":          {"convert/account", "convert/printed", "schema", "diag"},
	"convert/read/docx":           {"convert/manuscript", "convert/read/flow", "internal/xmltree", "schema", "diag"},
	"convert/read/pdf/object":     {},
	"convert/read/pdf":            {"convert/manuscript", "convert/read/clean", "convert/read/flow", "convert/read/laid", "convert/read/pdf/glyph", "convert/read/pdf/object", "convert/read/pdf/tag", "diag"},
	"convert/read/pdf/tag":        {"convert/read/pdf/object"},
	"convert/read/pdf/glyph":      {"convert/read/pdf/object"},
	"convert/read/text":           {"convert/read/laid", "convert/language", "convert/manuscript", "convert/read/lines", "convert/read/lines/sheet", "diag"},
	"convert/read/lines":          {"convert/manuscript", "convert/read/lines/sheet", "convert/read/lines/table", "convert/read/lines/label", "convert/read/lines/prose", "diag"},
	"convert/read/lines/mark":     {"convert/printed", "convert/language"},
	"convert/read/lines/sheet":    {"convert/account", "convert/printed", "convert/language", "diag", "convert/read/laid"},
	"convert/read/lines/table":    {"convert/account", "convert/printed", "convert/language", "convert/read/lines/sheet", "schema", "diag", "convert/read/laid"},
	"convert/read/lines/label":    {"internal/weights", "convert/printed", "convert/language", "convert/read/lines/sheet", "convert/read/lines/mark", "convert/read/lines/table", "diag", "convert/read/laid"},
	"convert/read/lines/prose":    {"convert/account", "convert/printed", "convert/language", "convert/language/guess", "convert/manuscript", "convert/read/lines/sheet", "convert/read/lines/mark", "convert/read/lines/table", "convert/read/lines/label", "schema", "diag", "convert/read/laid"},
	"convert/grammar":             {"convert/account", "convert/printed", "convert/language", "convert/manuscript", "convert/resolution", "schema", "diag"},
	"convert/passage":             {"convert/resolution"},
	"convert/align":               {"convert/passage", "convert/printed", "convert/resolution", "internal/weights"},
	"convert/compare":             {"convert/passage", "convert/printed", "convert/resolution"},
	"convert/akn":                 {"convert/printed", "convert/resolution", "internal/xmltree", "schema", "diag"},
	"convert/json":                {"convert/resolution", "internal/jsontree", "schema", "diag"},
	"convert/pdf":                 {"convert/printed", "convert/resolution", "schema", "diag"},
	"convert/resolution":          {"convert/account", "convert/printed", "diag"},
	"convert/resolution/specimen": {"convert/resolution"},
	"validate":                    {"convert/account", "convert/resolution", "validate/structure", "validate/rules", "validate/conservation", "validate/fidelity", "validate/json", "validate/schemaset", "internal/xmltree", "schema", "diag"},
	"validate/structure":          {"validate/markup", "validate/report", "validate/schemaset", "internal/xmltree", "schema", "diag"},
	"validate/rules":              {"convert/printed", "validate/markup", "validate/report", "internal/xmltree", "schema", "diag"},
	"validate/conservation":       {"convert/account", "validate/report", "internal/xmltree", "schema", "diag"},
	"validate/fidelity":           {"convert/printed", "validate/markup", "validate/report", "internal/xmltree", "schema", "diag"},
	"validate/json":               {"internal/jsontree", "schema", "diag"},
	"validate/report":             {"validate/markup", "internal/xmltree", "diag"},
	"validate/markup":             {"internal/xmltree"},
	"validate/schemaset":          {"internal/files", "diag"},
	"schema":                      {"diag"},
	"diag":                        {},
	"internal/accuracy":           {},
	"internal/alignment":          {"convert/akn", "convert/align", "convert/passage", "convert/printed"},
	"internal/bench":              {},
	"internal/files":              {},
	"internal/fonts":              {},
	"internal/hashes":             {"convert/account", "convert", "convert/resolution", "diag"},
	"internal/house":              {"internal/oracle"},
	"internal/jsontree":           {"schema", "diag"},
	"internal/labelling":          {"convert/language", "convert/printed", "convert/read/clean", "convert/read/lines/label", "convert/read/lines/sheet", "convert/read/lines/table", "diag"},
	"internal/mutants":            {},
	"internal/oracle":             {},
	"internal/outline":            {},
	"internal/release":            {"internal/files"},
	"internal/runner":             {},
	"internal/specimens":          {},
	"internal/twins":              {"convert", "convert/manuscript", "diag"},
	"internal/update":             {},
	"internal/variants":           {"convert", "diag"},
	"internal/vocabulary":         {"convert/akn", "convert/language", "convert/printed", "convert/resolution"},
	"internal/weights":            {},
	"internal/xmltree":            {"schema", "diag"},
	"internal/work":               {"convert", "validate", "convert/akn", "convert/compare", "convert/json", "convert/pdf", "internal/outline", "diag"},
}

// libraries tells which package, with those below it, owns an external module:
// a library is an implementation detail of one place.
var libraries = map[string][]string{
	"github.com/beevik/etree":               {"convert/akn", "validate"},
	"github.com/cpuguy83/go-md2man":         {"cmd/plenary"}, // with the tag man, which no user's program has
	"github.com/jacoelho/xsd":               {"validate"},
	"github.com/jung-kurt/gofpdf":           {"convert/pdf"},
	"github.com/klauspost/compress":         {"convert/pdf"},
	"github.com/bmatcuk/doublestar/v4":      {"convert/batch", "cmd/plenary"},
	"github.com/go-fonts/liberation":        {"convert/pdf"},
	"github.com/go-text/typesetting":        {"convert/pdf", "internal/fonts"},
	"github.com/owenrumney/go-sarif/v2":     {"diag"},
	"github.com/owenrumney/go-sarif/v3":     {}, // tests only: it links net/http and writes an empty array for each member
	"github.com/pelletier/go-toml":          {"cmd/plenary"},
	"github.com/santhosh-tekuri/jsonschema": {"convert/json", "validate"},
	"github.com/spf13/cobra":                {"cmd/plenary"},
	"github.com/spf13/pflag":                {"cmd/plenary"},
	"github.com/vbauerster/mpb/v8":          {"cmd/plenary"},
	"golang.org/x/sys":                      {"convert/batch"}, // locks of Windows
	"golang.org/x/term":                     {"cmd/plenary"},
	"golang.org/x/text":                     {"convert/batch", "convert/read", "convert/language", "convert/akn", "convert/pdf", "validate"},
	"github.com/chromedp/cdproto":           {}, // tests only
	"github.com/chromedp/chromedp":          {}, // tests only
	"github.com/google/go-cmp":              {}, // tests only
	"github.com/rogpeppe/go-internal":       {}, // tests only
	"go.yaml.in/yaml":                       {}, // tests only
}

// testArrows is what the tests of a package may import besides; that of "" is
// for all packages.
var testArrows = map[string][]string{
	"":                   {"internal/oracle", "internal/runner", "internal/update", "convert/resolution/specimen", "convert/resolution", "schema", "diag"},
	"convert/batch":      {"convert/pdf", "internal/fonts"},          // to find fonts
	"convert/batch/html": {"convert"},                                // to show what becomes of texts
	"convert":            {"convert/read/clean", "internal/outline"}, // to measure it; to make what it reads
	"convert/read/pdf":   {"internal/outline"},                       // to make what it reads
	"convert/read/text":  {"convert/read/clean"},                     // to lay out a text
	"convert/normalise":  {"convert/read"},                           // to read files
	"convert/pdf":        {"convert/akn", "internal/fonts"},          // to lay out what the United Nations issued; to find fonts
	"validate":           {"convert/akn", "validate/report"},         // and no reader: what it judges lies in files
	"validate/json":      {"convert/json"},
}

func TestArrows(t *testing.T) {
	for _, s := range sources(t) {
		owner, ok := ownerOf(s.folder, arrows)
		if !ok {
			t.Errorf("%s: the package %s has no arrows; add it to the table", s.path, s.folder)
			continue
		}
		for _, path := range s.imports() {
			if to, inside := strings.CutPrefix(path, "plenary/"); inside && !mayImport(s.folder, to, s.test) {
				t.Errorf("%s: %s may not import %s", s.path, owner, to)
			}
		}
	}
}

// mayImport reports whether the table lets a package, or a test of it, import another.
func mayImport(folder, to string, test bool) bool {
	owner, _ := ownerOf(folder, arrows)
	allowed := arrows[owner]
	if test {
		allowed = slices.Concat(allowed, testArrows[""], testArrows[owner])
	}
	return to == folder || within(to, owner) && !isEntry(to) || slices.Contains(allowed, to)
}

// Imports that the table must refuse, if anything is to be held by it.
func TestForbiddenArrows(t *testing.T) {
	for _, c := range []struct {
		folder, to string
		test       bool
	}{
		{"validate/structure", "validate/rules", false}, // no room of validate knows another,
		{"validate/rules", "validate/structure", false},
		{"validate/conservation", "validate/fidelity", false},
		{"validate/fidelity", "validate/conservation", false},
		{"validate/json", "validate/structure", false},
		{"validate/rules", "validate", false}, // nor what stands before them all,
		{"validate/report", "validate/rules", false},
		{"validate/markup", "validate/report", false},
		{"validate/rules", "convert/resolution", false}, // nor the model, but for the account
		{"validate/fidelity", "convert/resolution", false},
		{"validate/conservation", "convert/printed", false}, // the proof shares no table with what it proves
		{"validate/fidelity", "convert/read/text", true},
		{"convert/read/text", "convert/grammar", false}, // no reader knows the grammar or the model,
		{"convert/read/lines", "convert/resolution", false},
		{"convert/read/clean", "convert/resolution", false},
		{"convert/grammar", "convert/read/lines", false}, // and the grammar no reader,
		{"convert/grammar", "convert/read/lines/sheet", false},
		{"convert/grammar", "convert/akn", false}, // nor a writer,
		{"convert/akn", "convert/grammar", false},
		{"convert/pdf", "convert/manuscript", false},
		{"convert/manuscript", "convert/resolution", false}, // what is on the page knows no meaning,
		{"convert/manuscript", "convert/language", false},
		{"convert/language", "convert/resolution", false}, // nor does a language,
		{"convert/language", "convert/manuscript", false},
		{"convert/printed", "convert/language", false},
		{"convert/account", "convert/printed", false},
		{"convert/read/lines/sheet", "convert/read/lines/table", false}, // and the rooms of lines follow each other
		{"convert/read/lines/table", "convert/read/lines/label", false},
		{"convert/read/lines/label", "convert/read/lines/prose", false},
		{"convert/read/lines/label", "convert/manuscript", false},
		{"convert/read/lines/prose", "convert/read/lines", false},
		{"convert/read/lines", "convert/read/text", false},
		{"internal/xmltree", "validate/markup", false},
		{"internal/xmltree", "convert/akn", false},
		{"convert/akn", "validate", false},
		{"convert/akn", "validate/markup", false},
	} {
		if mayImport(c.folder, c.to, c.test) {
			t.Errorf("%s may import %s", c.folder, c.to)
		}
	}
	if !mayImport("validate", "validate/rules", false) || !mayImport("validate/rules", "internal/xmltree", false) || !mayImport("validate/rules", "convert/resolution", true) || !mayImport("convert/grammar", "convert/manuscript", false) || !mayImport("convert/read/lines/prose", "convert/manuscript", false) {
		t.Error("what the table lets pass is refused")
	}
}

// known is what of package printed the judge may use: tables of names, and characters
// that stand for one another. Of the grammar of numbers (labels, what follows what,
// nesting) it has its own, so that it does not repeat a mistake.
var known = []string{"Fold", "LanguageOf", "Month", "Organ", "Organs", "Tag"}

func TestJudgeHasItsOwnNumbers(t *testing.T) {
	for _, s := range sources(t) {
		if within(s.folder, "validate") && !s.test {
			for _, name := range foreignGrammar(s.tree) {
				t.Errorf("%s uses printed.%s", s.path, name)
			}
		}
	}
	planted, err := parser.ParseFile(token.NewFileSet(), "planted.go", "package rules\n\nfunc next() { _ = printed.Fold('x'); printed.Follows(a, b) }", 0)
	if err != nil {
		t.Fatal(err)
	}
	if found := foreignGrammar(planted); !slices.Equal(found, []string{"Follows"}) {
		t.Errorf("of a file that uses printed.Follows %q was found", found)
	}
}

// foreignGrammar lists what a file uses of package printed beyond what is known.
func foreignGrammar(file *ast.File) (names []string) {
	ast.Inspect(file, func(n ast.Node) bool {
		selector, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if x, ok := selector.X.(*ast.Ident); ok && x.Name == "printed" && !slices.Contains(known, selector.Sel.Name) {
			names = append(names, selector.Sel.Name)
		}
		return true
	})
	return names
}

// readers are the packages that read sources. The judge of what became of a source must
// know none of them, nor must its tests: not directly, and not through another package.
var readers = []string{"convert/read", "convert/grammar", "convert/normalise"}

// TestJudgeKnowsNoReader follows the imports of validate and of its tests.
func TestJudgeKnowsNoReader(t *testing.T) {
	imports := map[string][]string{}
	var next []string
	for _, s := range sources(t) {
		for _, path := range s.imports() {
			to, inside := strings.CutPrefix(path, "plenary/")
			switch {
			case !inside:
			case within(s.folder, "validate"):
				next = append(next, to)
			case !s.test:
				imports[s.folder] = append(imports[s.folder], to)
			}
		}
	}
	seen := map[string]bool{}
	for len(next) > 0 {
		folder := next[0]
		if next = next[1:]; seen[folder] {
			continue
		}
		seen[folder] = true
		if slices.ContainsFunc(readers, func(reader string) bool { return within(folder, reader) }) {
			t.Errorf("validate, or a test of it, imports the reader %s", folder)
		}
		next = append(next, imports[folder]...)
	}
}

func TestLibraries(t *testing.T) {
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		for _, path := range s.imports() {
			if host, _, _ := strings.Cut(path, "/"); !strings.Contains(host, ".") {
				continue // of the standard library, or ours
			}
			module, ok := ownerOf(path, libraries)
			if !ok {
				t.Errorf("%s: the module of %s has no owner; add it to the table", s.path, path)
				continue
			}
			if !slices.ContainsFunc(libraries[module], func(owner string) bool { return within(s.folder, owner) }) {
				t.Errorf("%s: %s is only for %v", s.path, module, libraries[module])
			}
		}
	}
}

// ownerOf returns the longest key of table that name lies within.
func ownerOf(name string, table map[string][]string) (owner string, ok bool) {
	for key := range table {
		if within(name, key) && len(key) >= len(owner) {
			owner, ok = key, true
		}
	}
	return owner, ok
}

// isEntry reports whether a package has arrows of its own.
func isEntry(folder string) bool {
	_, ok := arrows[folder]
	return ok
}

// within reports whether a slash-separated path is folder or lies below it.
func within(path, folder string) bool {
	return path == folder || strings.HasPrefix(path, folder+"/")
}
