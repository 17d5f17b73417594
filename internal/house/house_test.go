// Package house holds the rules of the code base that no compiler knows: who
// may import whom, and what no package may do. There is no code here, only the
// tests that keep the rules.
package house

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"plenary/internal/oracle"
	_ "plenary/internal/update" // the flag -update
)

// A source is one parsed Go file of the module.
type source struct {
	path   string // below the root, with slashes
	folder string // of path: the package, without the module's name
	test   bool
	set    *token.FileSet
	tree   *ast.File
}

// at returns the place of a node for a message.
func (s source) at(node ast.Node) string {
	return s.path + ":" + strconv.Itoa(s.set.Position(node.Pos()).Line)
}

// imports returns the import paths of s.
func (s source) imports() (paths []string) {
	for _, spec := range s.tree.Imports {
		path, _ := strconv.Unquote(spec.Path.Value) // the parser has checked it
		paths = append(paths, path)
	}
	return paths
}

// sources parses every Go file of the module.
func sources(t *testing.T) (found []source) {
	t.Helper()
	root := oracle.Root(t)
	set := token.NewFileSet()
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && skipped(entry.Name()):
			return filepath.SkipDir
		case entry.IsDir() || filepath.Ext(path) != ".go":
			return nil
		}
		tree, err := parser.ParseFile(set, path, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		below, err := filepath.Rel(root, path)
		below = filepath.ToSlash(below)
		folder, _, _ := cutLast(below, "/")
		found = append(found, source{below, folder, strings.HasSuffix(path, "_test.go"), set, tree})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// skipped reports whether a folder holds no source of the module.
func skipped(folder string) bool {
	return folder == "testdata" || folder == "out" || folder == "bin" || folder == "dist" || strings.HasPrefix(folder, ".")
}

func cutLast(s, separator string) (before, after string, found bool) {
	if i := strings.LastIndex(s, separator); i >= 0 {
		return s[:i], s[i+len(separator):], true
	}
	return "", s, false
}
