package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"math"
	"strconv"
	"strings"
)

// Numbers below smallest are no tuned ones: nothing, one, a pair. Those above
// greatest are hashes and bounds of memory.
const smallest, greatest = 3, 1_000_000

// share is the part by which a constant is moved.
const share = 0.3

// A constant is a number in the source that decides.
type constant struct {
	id       int // from 1
	pack     *pack
	file     *file
	literal  *ast.BasicLit
	line     int
	function string       // "" outside of functions
	name     string       // of its declaration; else the number as it is written
	object   types.Object // that its declaration makes; nil in an expression
	fixed    bool         // it cannot be a variable
	reason   string       // why it may wait; "" where it may not
	mutants  [2]mutant
}

// A mutant is a constant that has been moved.
type mutant struct {
	value string
	fate  fate
}

// find lists the constants that decide, in the order of the files.
func (m *module) find() {
	for _, p := range m.packages {
		for _, f := range p.files {
			w := finder{module: m, pack: p, file: f}
			for _, decl := range f.tree.Decls {
				w.function = ""
				if decl, ok := decl.(*ast.FuncDecl); ok {
					w.function = decl.Name.Name
				}
				ast.Inspect(decl, w.visit)
			}
		}
	}
}

// A finder walks a file.
type finder struct {
	*module
	pack     *pack
	file     *file
	function string
	above    []ast.Node // what holds the node
}

func (w *finder) visit(node ast.Node) bool {
	if node == nil {
		w.above = w.above[:len(w.above)-1]
		return true
	}
	if literal, ok := node.(*ast.BasicLit); ok {
		w.add(literal)
	}
	w.above = append(w.above, node)
	return true
}

// add takes a literal that decides.
func (w *finder) add(literal *ast.BasicLit) {
	value, err := strconv.ParseFloat(strings.ReplaceAll(literal.Value, "_", ""), 64)
	whole := literal.Kind == token.INT
	switch {
	case !whole && literal.Kind != token.FLOAT || err != nil || strings.HasPrefix(literal.Value, "0x"):
		return // text; in hexadecimal, a code point or a byte of a format
	case whole && value < smallest || value > greatest || w.isFact(literal):
		return
	}
	c := &constant{id: len(w.constants) + 1, pack: w.pack, file: w.file, literal: literal, line: w.set.Position(literal.Pos()).Line, function: w.function, name: literal.Value}
	if name := w.declared(literal); name != nil {
		c.name, c.object = name.Name, w.pack.info.Defs[name]
	}
	for i, sign := range [...]float64{1, -1} {
		moved := value * (1 + sign*share)
		if whole {
			moved = value + sign*max(1, math.Round(value*share))
		}
		c.mutants[i].value = strconv.FormatFloat(moved, 'g', -1, 64)
	}
	w.constants = append(w.constants, c)
}

// declared returns the name of the constant whose declaration holds a literal;
// nil if it stands in an expression.
func (w *finder) declared(literal *ast.BasicLit) *ast.Ident {
	for i := len(w.above) - 1; i > 0; i-- {
		spec, ok := w.above[i].(*ast.ValueSpec)
		if !ok {
			continue
		}
		if decl, ok := w.above[i-1].(*ast.GenDecl); !ok || decl.Tok != token.CONST {
			return nil
		}
		for k, value := range spec.Values {
			if value.Pos() <= literal.Pos() && literal.End() <= value.End() {
				return spec.Names[k]
			}
		}
	}
	return nil
}

// isFact reports whether a literal decides nothing: it is the size of an array
// or the room that is made, a place in a text, the bits of a shift, a number of a
// table of numbers, the number that a word means, or the base in which a number is
// written.
func (w *finder) isFact(literal *ast.BasicLit) bool {
	for _, node := range w.above {
		switch node := node.(type) {
		case *ast.BinaryExpr:
			if (node.Op == token.SHL || node.Op == token.SHR) && literal.Pos() >= node.Y.Pos() {
				return true
			}
		case *ast.CallExpr:
			if name, ok := node.Fun.(*ast.Ident); ok && name.Name == "make" {
				return true
			}
		}
	}
	parent := w.above[len(w.above)-1]
	switch parent := parent.(type) {
	case *ast.ArrayType, *ast.IndexExpr, *ast.SliceExpr:
		return true
	case *ast.CallExpr:
		return writesNumbers(parent.Fun)
	case *ast.KeyValueExpr:
		return w.isTable(w.above[len(w.above)-2])
	}
	return w.isTable(parent)
}

// writesNumbers reports whether a function writes numbers, or reads them.
func writesNumbers(function ast.Expr) bool {
	selector, ok := function.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	name, ok := selector.X.(*ast.Ident)
	return ok && name.Name == "strconv"
}

// isTable reports whether a node is an array, slice or map of numbers, or says what
// number a word means.
func (w *finder) isTable(node ast.Node) bool {
	composite, ok := node.(*ast.CompositeLit)
	if !ok {
		return false
	}
	switch w.pack.info.TypeOf(composite).Underlying().(type) {
	case *types.Array, *types.Slice, *types.Map:
		return true
	}
	word, ok := composite.Elts[0].(*ast.BasicLit)
	return ok && len(composite.Elts) == 2 && word.Kind == token.STRING
}

// String names a constant for a reader.
func (c *constant) String() string {
	name := c.name
	if name == c.literal.Value {
		name = "the " + name
	}
	if c.function != "" {
		name += " of " + c.function
	}
	return fmt.Sprintf("%s:%d: %s", c.file.path, c.line, name)
}
