package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// entry is the package that brings together all that reads texts.
const entry = "./convert"

// others are the packages below entry that read no texts, and the readers of files, whose tests
// take too long to be run for each of their numbers: they are tried by name. A package that is in
// none of them is taken, so that a new one is not forgotten.
var others = []string{"convert/read/docx", "convert/read/pdf", "convert", "convert/akn", "convert/compare", "convert/json", "convert/pdf", "convert/resolution", "validate", "schema", "diag", "internal"}

// A module is a copy of the module, and what was found in it.
type module struct {
	name      string // "plenary"
	plain     string // folder of the copy as it is
	loose     string // folder of the copy whose constants are variables
	set       *token.FileSet
	packages  []*pack
	suites    []*suite
	constants []*constant
}

// A pack is a package whose constants are moved.
type pack struct {
	path   string // its import path
	folder string // below the root, with slashes
	files  []*file
	info   *types.Info
	types  *types.Package
}

// A file is a source of a package.
type file struct {
	path   string // below the root, with slashes
	source []byte
	tree   *ast.File
}

// copyModule copies the module at root to two folders below dir.
func copyModule(ctx context.Context, root, dir string) (*module, error) {
	m := &module{plain: filepath.Join(dir, "plain", "module"), loose: filepath.Join(dir, "loose", "module"), set: token.NewFileSet()}
	for _, to := range []string{m.plain, m.loose} {
		if err := copyFiles(root, to); err != nil {
			return nil, err
		}
	}
	name, err := m.command(ctx, m.plain, "list", "-m").Output()
	m.name = strings.TrimSpace(string(name))
	return m, err
}

// copyFiles copies all files below a folder but those that no build and no test
// needs.
func copyFiles(from, to string) error {
	return filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		below, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		switch {
		case entry.IsDir() && below != "." && skipped(below):
			return filepath.SkipDir
		case entry.IsDir():
			return os.MkdirAll(filepath.Join(to, below), 0o777)
		case !entry.Type().IsRegular():
			return nil
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, below), data, 0o666)
	})
}

// skipped reports whether a folder, below the root, is not copied.
func skipped(below string) bool {
	return strings.HasPrefix(filepath.Base(below), ".") || slices.Contains([]string{"bin", "out", "dist"}, below)
}

// command returns a go command that is run in a folder. What is built is told
// apart by its contents, not by the folder, so that it is found again.
func (m *module) command(ctx context.Context, folder string, args ...string) *exec.Cmd {
	command := exec.CommandContext(ctx, "go", args...)
	command.Dir, command.Stderr = folder, os.Stderr
	return command
}

// A listed is a package as go list tells it.
type listed struct {
	ImportPath, Dir, Export            string
	Standard, DepOnly                  bool
	GoFiles, TestGoFiles, XTestGoFiles []string
	TestImports, XTestImports, Deps    []string
}

// load reads and checks the packages that patterns name, and finds the tests.
func (m *module) load(ctx context.Context, patterns, also []string) error {
	asked := slices.Concat(patterns, also)
	if len(patterns) == 0 {
		asked = append(asked, entry)
	}
	all, err := m.list(ctx, asked)
	if err != nil {
		return err
	}
	chosen := map[string]bool{}
	if len(patterns) > 0 {
		named, err := m.list(ctx, patterns)
		if err != nil {
			return err
		}
		for _, p := range named {
			chosen[p.ImportPath] = !p.DepOnly
		}
	}
	exports := map[string]string{}
	for _, p := range all {
		exports[p.ImportPath] = p.Export
	}
	imports := importer.ForCompiler(m.set, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	for _, p := range all {
		if len(patterns) == 0 && m.reads(p) || chosen[p.ImportPath] {
			if err := m.check(p, imports); err != nil {
				return err
			}
		}
	}
	if len(m.packages) == 0 {
		return errors.New("there are no such packages")
	}
	m.findSuites(all, also)
	return nil
}

// reads reports whether a package is one of those that read texts.
func (m *module) reads(p listed) bool {
	below, inside := strings.CutPrefix(p.ImportPath, m.name+"/")
	return inside && !slices.ContainsFunc(others, func(other string) bool {
		return below == other || other != "convert" && strings.HasPrefix(below, other+"/")
	})
}

func (m *module) list(ctx context.Context, patterns []string) (found []listed, err error) {
	out, err := m.command(ctx, m.plain, append([]string{"list", "-trimpath", "-export", "-deps", "-json"}, patterns...)...).Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		switch err := decoder.Decode(&p); {
		case errors.Is(err, io.EOF):
			return found, nil
		case err != nil:
			return nil, err
		}
		found = append(found, p)
	}
}

// check parses a package and finds the types of its expressions.
func (m *module) check(p listed, imports types.Importer) error {
	folder, err := filepath.Rel(resolved(m.plain), resolved(p.Dir))
	if err != nil {
		return err
	}
	added := &pack{path: p.ImportPath, folder: filepath.ToSlash(folder), info: &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
	}}
	var trees []*ast.File
	for _, name := range p.GoFiles {
		source, err := os.ReadFile(filepath.Join(p.Dir, name))
		if err != nil {
			return err
		}
		path := added.folder + "/" + name
		tree, err := parser.ParseFile(m.set, path, source, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		added.files = append(added.files, &file{path, source, tree})
		trees = append(trees, tree)
	}
	config := types.Config{Importer: imports}
	if added.types, err = config.Check(p.ImportPath, m.set, trees, added.info); err != nil {
		return err
	}
	m.packages = append(m.packages, added)
	return nil
}

// resolved returns a path without links, by which go list names folders.
func resolved(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	return path
}
