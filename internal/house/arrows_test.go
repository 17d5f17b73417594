package house

import (
	"slices"
	"strings"
	"testing"
)

// arrows is the import graph: a package, with all packages below its folder,
// may import those on the right and what lies below its own folder. The entry
// with the longest name counts.
var arrows = map[string][]string{
	"cmd/plenary":                 {"convert", "convert/batch", "convert/compare", "convert/resolution", "convert/pdf", "internal/files", "validate", "validate/schemaset", "schema", "diag"},
	"convert/batch":               {"convert", "convert/batch/html", "internal/files", "internal/jsontree", "schema", "diag"},
	"convert/batch/html":          {"convert/printed", "convert/resolution", "schema", "diag"},
	"convert":                     {"convert/language", "convert/read", "convert/text", "convert/akn", "convert/compare", "convert/json", "convert/pdf", "convert/resolution", "validate", "schema", "diag"},
	"convert/language":            {},
	"convert/printed":             {},
	"convert/compare":             {"convert/printed", "convert/resolution"},
	"convert/read":                {"convert/read/clean", "schema", "diag"},
	"convert/read/clean":          {"convert/resolution", "schema", "diag"},
	"convert/text":                {"convert/printed", "convert/read/clean", "convert/resolution", "schema", "diag"},
	"convert/akn":                 {"convert/printed", "convert/resolution", "schema", "diag"},
	"convert/json":                {"convert/resolution", "internal/jsontree", "schema", "diag"},
	"convert/pdf":                 {"convert/printed", "convert/resolution", "schema", "diag"},
	"convert/resolution":          {"diag"},
	"convert/resolution/specimen": {"convert/resolution"},
	"validate":                    {"convert/printed", "convert/resolution", "validate/schemaset", "internal/jsontree", "schema", "diag"},
	"validate/schemaset":          {"internal/files", "diag"},
	"schema":                      {"diag"},
	"diag":                        {},
	"internal/accuracy":           {},
	"internal/bench":              {},
	"internal/files":              {},
	"internal/hashes":             {"convert", "convert/resolution", "diag"},
	"internal/house":              {"internal/oracle"},
	"internal/jsontree":           {"schema", "diag"},
	"internal/mutants":            {},
	"internal/oracle":             {},
	"internal/release":            {"internal/files"},
	"internal/runner":             {},
	"internal/update":             {},
	"internal/variants":           {"convert", "diag"},
	"internal/work":               {"convert", "validate", "convert/akn", "convert/compare", "convert/json", "convert/pdf", "diag"},
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
	"github.com/owenrumney/go-sarif/v2":     {"diag"},
	"github.com/owenrumney/go-sarif/v3":     {}, // tests only: it links net/http and writes an empty array for each member
	"github.com/pelletier/go-toml":          {"cmd/plenary"},
	"github.com/santhosh-tekuri/jsonschema": {"convert/json", "validate"},
	"github.com/spf13/cobra":                {"cmd/plenary"},
	"github.com/spf13/pflag":                {"cmd/plenary"},
	"github.com/vbauerster/mpb/v8":          {"cmd/plenary"},
	"golang.org/x/sys":                      {"convert/batch"}, // locks of Windows
	"golang.org/x/term":                     {"cmd/plenary"},
	"golang.org/x/text":                     {"convert/batch", "convert/read", "convert/text", "convert/akn", "convert/pdf", "validate"},
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
	"convert/batch/html": {"convert"},                     // to show what becomes of texts
	"convert":            {"convert/read/clean"},          // to measure it
	"convert/text":       {"convert/read"},                // to read files
	"convert/pdf":        {"convert/akn"},                 // to lay out what the United Nations issued
	"validate":           {"convert/akn", "convert/json"}, // and no reader: what it judges lies in files
}

func TestArrows(t *testing.T) {
	for _, s := range sources(t) {
		owner, ok := ownerOf(s.folder, arrows)
		if !ok {
			t.Errorf("%s: the package %s has no arrows; add it to the table", s.path, s.folder)
			continue
		}
		for _, path := range s.imports() {
			to, inside := strings.CutPrefix(path, "plenary/")
			if !inside || to == s.folder || within(to, owner) && !isEntry(to) {
				continue
			}
			allowed := arrows[owner]
			if s.test {
				allowed = slices.Concat(allowed, testArrows[""], testArrows[owner])
			}
			if !slices.Contains(allowed, to) {
				t.Errorf("%s: %s may not import %s", s.path, owner, to)
			}
		}
	}
}

// readers are the packages that read sources. The judge of what became of a source must
// know none of them, nor must its tests: not directly, and not through another package.
var readers = []string{"convert/text", "convert/read"}

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
