package normalise

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"plenary/convert/read"
	"plenary/diag"
	"plenary/schema"
)

// TestCatalogue holds that the bad example of each rule of this stage raises
// it, and that the good one does not. The rules are those that its code names.
func TestCatalogue(t *testing.T) {
	names := namedRules(t)
	if len(names) < 12 {
		t.Errorf("the stage names only these rules: %v", names)
	}
	for _, name := range slices.Sorted(maps.Keys(names)) {
		rule := schema.Rule(names[name])
		if rule == nil {
			t.Errorf("schema.%s is not in the catalogue", name)
			continue
		}
		t.Run(rule.Code, func(t *testing.T) {
			if rule.Bad == "" {
				t.Fatal("the rule has no bad example")
			}
			if !raised(rule, rule.Bad) {
				t.Errorf("the bad example does not raise it:\n%s", rule.Bad)
			}
			if rule.Good != "" && raised(rule, rule.Good) {
				t.Errorf("the good example raises it:\n%s", rule.Good)
			}
		})
	}
}

// namedRules returns the rules that the code of this stage names, schema.Name,
// with their codes.
func namedRules(t *testing.T) map[string]string {
	t.Helper()
	codes := map[string]string{}
	inspect(t, "../../schema/rules_*.go", func(node ast.Node) {
		spec, ok := node.(*ast.ValueSpec)
		if !ok {
			return
		}
		ast.Inspect(spec, func(node ast.Node) bool {
			if pair, ok := node.(*ast.KeyValueExpr); ok && fmt.Sprint(pair.Key) == "Code" {
				codes[spec.Names[0].Name], _ = strconv.Unquote(pair.Value.(*ast.BasicLit).Value)
			}
			return true
		})
	})
	named := map[string]string{}
	for _, room := range []string{".", "../grammar", "../read/lines/label", "../read/lines/prose", "../read/lines/sheet", "../read/lines/table", "../read/text"} {
		inspect(t, room+"/*.go", func(node ast.Node) {
			if selector, ok := node.(*ast.SelectorExpr); ok && fmt.Sprint(selector.X) == "schema" && codes[selector.Sel.Name] != "" {
				named[selector.Sel.Name] = codes[selector.Sel.Name]
			}
		})
	}
	return named
}

// inspect visits the syntax of the files that are no tests.
func inspect(t *testing.T, pattern string, visit func(ast.Node)) {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("%s: no files (%v)", pattern, err)
	}
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(node ast.Node) bool {
			visit(node)
			return true
		})
	}
}

func raised(rule *diag.Rule, example string) bool {
	source, findings := read.Decode("in.txt", []byte(example))
	if !findings.HasErrors() {
		_, _, findings = Text(source)
	}
	for _, f := range findings {
		if f.Rule == rule {
			return true
		}
	}
	return false
}
