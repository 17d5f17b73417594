package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// variables is the file that is added to a package: the variables that its
// constants become.
const variables = "mutants_variables.go"

// reader is the beginning of that file.
const reader = `package %s

import (
	"os"
	"strconv"
	"strings"
%s)

func mutantValue[T ~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~float32 | ~float64](id string, value T) T {
	which, moved, _ := strings.Cut(os.Getenv("MUTANT"), "=")
	if which != id {
		return value
	}
	f, err := strconv.ParseFloat(moved, 64)
	if err != nil {
		panic(err)
	}
	return T(f)
}

`

// loosen rewrites the loose copy: each constant becomes a variable, and each
// expression that was constant by it is written out.
func (m *module) loosen() error {
	for _, p := range m.packages {
		l := loosener{module: m, pack: p, values: map[types.Object]ast.Expr{}, literals: map[*ast.BasicLit]*constant{}}
		for _, c := range m.constants {
			if c.pack == p {
				l.literals[c.literal] = c
			}
		}
		if err := l.loosen(); err != nil {
			return err
		}
	}
	return nil
}

// A loosener rewrites a package.
type loosener struct {
	*module
	pack     *pack
	values   map[types.Object]ast.Expr // the expressions by which constants are declared
	literals map[*ast.BasicLit]*constant
	types    []types.Type    // those that a constant takes
	imports  []string        // the packages that they are from
	added    strings.Builder // the declarations of the variables
	edits    []edit
}

// An edit is the new text of an expression.
type edit struct {
	from, to int // offsets
	text     string
}

func (l *loosener) loosen() error {
	for _, f := range l.pack.files {
		ast.Inspect(f.tree, l.declare)
	}
	for _, f := range l.pack.files {
		ast.Inspect(f.tree, l.fix)
	}
	for _, f := range l.pack.files {
		l.edits = nil
		ast.Inspect(f.tree, l.rewrite)
		if len(l.edits) == 0 {
			continue
		}
		if err := os.WriteFile(filepath.Join(l.loose, filepath.FromSlash(f.path)), edited(f.source, l.edits), 0o666); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(l.loose, filepath.FromSlash(l.pack.folder), variables), []byte(l.beginning()+l.added.String()), 0o666)
}

// declare learns by which expressions constants are declared.
func (l *loosener) declare(node ast.Node) bool {
	if decl, ok := node.(*ast.GenDecl); ok && decl.Tok == token.CONST {
		for _, spec := range decl.Specs {
			spec := spec.(*ast.ValueSpec)
			for i, value := range spec.Values {
				l.values[l.pack.info.Defs[spec.Names[i]]] = value
			}
		}
	}
	return true
}

// fix finds the constants that cannot be variables: the language wants a constant,
// or other packages may use it.
func (l *loosener) fix(node ast.Node) bool {
	switch node := node.(type) {
	case *ast.ArrayType:
		if node.Len != nil {
			l.fixAll(node.Len)
		}
	case *ast.CompositeLit:
		if _, ok := l.pack.info.TypeOf(node).Underlying().(*types.Map); !ok {
			for _, element := range node.Elts {
				if pair, ok := element.(*ast.KeyValueExpr); ok {
					l.fixAll(pair.Key)
				}
			}
		}
	case *ast.Ident:
		if object := l.pack.info.Defs[node]; object != nil && object.Exported() && l.values[object] != nil {
			l.fixAll(l.values[object])
		}
	case *ast.GenDecl:
		l.fixRepeated(node)
	}
	return true
}

// fixRepeated fixes what a declaration of constants says once for several names.
func (l *loosener) fixRepeated(decl *ast.GenDecl) {
	if decl.Tok != token.CONST {
		return
	}
	var last []ast.Expr
	for _, spec := range decl.Specs {
		spec := spec.(*ast.ValueSpec)
		if len(spec.Values) > 0 {
			last = spec.Values
			continue
		}
		for _, value := range last {
			l.fixAll(value)
		}
	}
}

// fixAll fixes all constants on which an expression depends.
func (l *loosener) fixAll(e ast.Expr) {
	for _, c := range l.needs(e) {
		c.fixed = true
	}
}

// needs lists the constants on which an expression depends.
func (l *loosener) needs(e ast.Expr) (found []*constant) {
	ast.Inspect(e, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.BasicLit:
			if c := l.literals[node]; c != nil {
				found = append(found, c)
			}
		case *ast.Ident:
			if value := l.values[l.pack.info.Uses[node]]; value != nil {
				found = append(found, l.needs(value)...)
			}
		}
		return true
	})
	return found
}

// moves reports whether an expression depends on a constant that becomes a
// variable.
func (l *loosener) moves(e ast.Expr) bool {
	return slices.ContainsFunc(l.needs(e), func(c *constant) bool { return !c.fixed })
}

// rewrite writes out the longest constant expressions that move.
func (l *loosener) rewrite(node ast.Node) bool {
	if decl, ok := node.(*ast.GenDecl); ok && decl.Tok == token.CONST {
		return false
	}
	if array, ok := node.(*ast.ArrayType); ok {
		ast.Inspect(array.Elt, l.rewrite)
		return false
	}
	e, ok := node.(ast.Expr)
	if !ok {
		return true
	}
	known := l.pack.info.Types[e]
	if basic, ok := known.Type.(*types.Basic); known.Value == nil || ok && basic.Info()&types.IsBoolean != 0 {
		return true
	}
	if l.moves(e) {
		from := l.set.Position(e.Pos()).Offset
		l.edits = append(l.edits, edit{from, l.set.Position(e.End()).Offset, l.written(e, types.Default(known.Type))})
	}
	return false
}

// written returns a constant expression of a type with variables for constants.
func (l *loosener) written(e ast.Expr, t types.Type) string {
	if !l.moves(e) {
		return "(" + l.pack.info.Types[e].Value.ExactString() + ")"
	}
	switch e := e.(type) {
	case *ast.BasicLit:
		return l.variable(l.literals[e], t)
	case *ast.Ident:
		return l.written(l.values[l.pack.info.Uses[e]], t)
	case *ast.ParenExpr:
		return l.written(e.X, t)
	case *ast.UnaryExpr:
		return "(" + e.Op.String() + l.written(e.X, t) + ")"
	case *ast.BinaryExpr:
		right := t
		if e.Op == token.SHL || e.Op == token.SHR {
			right = types.Typ[types.Uint]
		}
		return "(" + l.written(e.X, t) + e.Op.String() + l.written(e.Y, right) + ")"
	case *ast.CallExpr: // a conversion
		return l.written(e.Args[0], t)
	}
	return fmt.Sprintf("constant expression %T", e) // does not build, so that it is seen
}

// variable returns the variable that stands for a constant where it has a type.
// Types are named beside the code, where nothing hides their names, and by the first name that they are met by.
func (l *loosener) variable(c *constant, t types.Type) string {
	i := slices.IndexFunc(l.types, func(known types.Type) bool { return types.Identical(known, t) })
	if i < 0 {
		i, l.types = len(l.types), append(l.types, t)
	}
	name := fmt.Sprintf("mutant%d_%d", c.id, i)
	if declaration := fmt.Sprintf("var %s = mutantValue[%s](\"%d\", %s)\n", name, types.TypeString(l.types[i], l.imported), c.id, c.literal.Value); !strings.Contains(l.added.String(), declaration) {
		l.added.WriteString(declaration)
	}
	return name
}

// imported returns the name by which a package is imported beside the variables.
func (l *loosener) imported(other *types.Package) string {
	if other == l.pack.types {
		return ""
	}
	i := slices.Index(l.imports, other.Path())
	if i < 0 {
		i, l.imports = len(l.imports), append(l.imports, other.Path())
	}
	return fmt.Sprintf("from%d", i)
}

// beginning returns what stands above the variables.
func (l *loosener) beginning() string {
	var imports strings.Builder
	for i, path := range l.imports {
		fmt.Fprintf(&imports, "\n\tfrom%d %q\n", i, path)
	}
	return fmt.Sprintf(reader, l.pack.types.Name(), imports.String())
}

// edited returns a source with edits, which do not overlap.
func edited(source []byte, edits []edit) []byte {
	slices.SortFunc(edits, func(a, b edit) int { return a.from - b.from })
	var b bytes.Buffer
	at := 0
	for _, e := range edits {
		b.Write(source[at:e.from])
		b.WriteString(e.text)
		b.WriteString(strings.Repeat("\n", bytes.Count(source[e.from:e.to], []byte("\n")))) // lines stay where they are
		at = e.to
	}
	b.Write(source[at:])
	return b.Bytes()
}
