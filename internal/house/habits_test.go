package house

import (
	"bytes"
	"go/ast"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"plenary/internal/oracle"
)

// edges are the only packages that may touch files, the terminal and the clock.
var edges = []string{"cmd/plenary", "convert/batch", "internal", "validate/schemaset"}

// forbidden lists what only the edges may use, by import path; "" stands for
// the whole package.
var forbidden = map[string][]string{
	"fmt":     {"Print", "Printf", "Println"},
	"log":     {""},
	"net":     {""},
	"os":      {"Getenv", "Stdin", "Stdout", "Stderr", "Exit", "WriteFile", "Create", "Args"},
	"os/exec": {""},
	"time":    {"Now", "Sleep", "Since"},
}

// Stages are pure functions: only the command touches files, flags, the clock
// and the terminal.
func TestStagesArePure(t *testing.T) {
	for _, s := range sources(t) {
		if s.test || slices.ContainsFunc(edges, func(edge string) bool { return within(s.folder, edge) }) {
			continue
		}
		for _, path := range s.imports() {
			if uses := forbidden[path]; len(uses) == 1 && uses[0] == "" {
				t.Errorf("%s: only the command may import %s", s.path, path)
			}
		}
		ast.Inspect(s.tree, func(node ast.Node) bool {
			if selector, ok := node.(*ast.SelectorExpr); ok && isForbidden(selector) {
				t.Errorf("%s: only the command may use %s.%s", s.at(node), selector.X, selector.Sel)
			}
			return true
		})
	}
}

func isForbidden(selector *ast.SelectorExpr) bool {
	name, ok := selector.X.(*ast.Ident)
	return ok && slices.Contains(forbidden[name.Name], selector.Sel.Name)
}

// Start-up is free: a package does no work when it is initialised.
func TestNothingAtStart(t *testing.T) {
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		for _, decl := range s.tree.Decls {
			switch decl := decl.(type) {
			case *ast.FuncDecl:
				if decl.Name.Name == "init" && decl.Recv == nil {
					t.Errorf("%s: there is to be no init", s.at(decl))
				}
			case *ast.GenDecl:
				if decl.Tok == token.VAR {
					reportCompiled(t, s, decl)
				}
			}
		}
	}
}

// reportCompiled reports regular expressions that are compiled at start. Those
// inside a function literal, such as that of sync.OnceValue, are not.
func reportCompiled(t *testing.T, s source, decl *ast.GenDecl) {
	ast.Inspect(decl, func(node ast.Node) bool {
		if _, inFunction := node.(*ast.FuncLit); inFunction {
			return false
		}
		if selector, ok := node.(*ast.SelectorExpr); ok && strings.HasPrefix(selector.Sel.Name, "MustCompile") {
			t.Errorf("%s: a regular expression is compiled at start; use sync.OnceValue", s.at(node))
		}
		return true
	})
}

// Every exported name has a doc comment, and every package.
func TestDocComments(t *testing.T) {
	documented := map[string]bool{}
	for _, s := range sources(t) {
		documented[s.folder] = documented[s.folder] || s.tree.Doc != nil
		if s.test {
			continue
		}
		for _, decl := range s.tree.Decls {
			for _, name := range undocumented(decl) {
				t.Errorf("%s: %s has no doc comment", s.at(name), name)
			}
		}
	}
	for folder, ok := range documented {
		if !ok {
			t.Errorf("%s: the package has no doc comment", folder)
		}
	}
}

// undocumented returns the exported names that decl declares without comment.
// One comment serves a whole group.
func undocumented(decl ast.Decl) (names []*ast.Ident) {
	switch decl := decl.(type) {
	case *ast.FuncDecl:
		if decl.Doc == nil && ast.IsExported(decl.Name.Name) && exportedReceiver(decl) && !isStandard(decl) {
			names = append(names, decl.Name)
		}
	case *ast.GenDecl:
		for _, spec := range decl.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				if decl.Doc == nil && spec.Doc == nil {
					names = append(names, spec.Name)
				}
			case *ast.ValueSpec:
				if decl.Doc == nil && spec.Doc == nil && spec.Comment == nil {
					names = append(names, spec.Names...)
				}
			}
		}
	}
	return slices.DeleteFunc(names, func(name *ast.Ident) bool { return !name.IsExported() })
}

// isStandard reports whether a method's meaning is set by an interface of the
// standard library that needs no words.
func isStandard(decl *ast.FuncDecl) bool {
	return decl.Recv != nil && slices.Contains([]string{"String", "Error", "Unwrap", "Len", "Less", "Swap"}, decl.Name.Name)
}

func exportedReceiver(decl *ast.FuncDecl) bool {
	if decl.Recv == nil {
		return true
	}
	receiver := decl.Recv.List[0].Type
	if star, ok := receiver.(*ast.StarExpr); ok {
		receiver = star.X
	}
	if index, ok := receiver.(*ast.IndexExpr); ok {
		receiver = index.X
	}
	name, ok := receiver.(*ast.Ident)
	return ok && name.IsExported()
}

// No file tells where it was made.
func TestNoPathOfThisMachine(t *testing.T) {
	root := oracle.Root(t)
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if skipped(entry.Name()) && entry.Name() != "testdata" && entry.Name() != ".ci" && path != root {
				return filepath.SkipDir
			}
			return nil
		}
		data, err := os.ReadFile(path)
		if bytes.Contains(data, []byte(root+string(filepath.Separator))) {
			t.Errorf("%s names the folder of this checkout", path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// The tests of every package know the flag -update, so that make golden can give
// it to all.
func TestUpdateIsKnown(t *testing.T) {
	known := map[string]bool{}
	for _, s := range sources(t) {
		if s.test {
			known[s.folder] = known[s.folder] || slices.Contains(s.imports(), "plenary/internal/update")
		}
	}
	for folder, ok := range known {
		if !ok {
			t.Errorf("the tests of %s do not import internal/update", folder)
		}
	}
}
