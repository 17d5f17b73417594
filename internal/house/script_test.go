package house

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// languageRooms are the packages, with those below them, that read texts of any
// language. What a text is written in, they ask of convert/language: no letter
// case, no stop, comma, colon or quotation mark and no space between words is
// tested there.
var languageRooms = []string{"convert/read/lines", "convert/read/text", "convert/grammar", "convert/normalise"}

// plainForms are the functions there that read what is printed in ASCII whatever the
// language: folder, name, and what it reads.
var plainForms = map[string]string{
	"convert/grammar.checkSession":            "the number of a resolution",
	"convert/read/lines/sheet.JobLength":      "job numbers",
	"convert/read/lines/label.endnoteLabel":   "the number of a note with the stop of a label",
	"convert/read/lines/sheet.IsJobLine":      "job numbers",
	"convert/read/lines/prose.isAddress":      "addresses",
	"convert/read/lines/prose.standsClose":    "white space",
	"convert/read/lines/sheet.addressOf":      "addresses",
	"convert/read/lines/sheet.advanceOf":      "how wide a character is",
	"convert/read/lines/sheet.endsSymbol":     "symbols",
	"convert/read/lines/sheet.isLink":         "addresses",
	"convert/read/lines/sheet.isPageMark":     "comments of extractors",
	"convert/read/lines/sheet.isPageNumber":   "page and job numbers",
	"convert/read/lines/sheet.isJustified":    "white space",
	"convert/read/lines/sheet.mostlyWide":     "white space",
	"convert/read/lines/sheet.namedJob":       "job numbers",
	"convert/read/lines/sheet.withoutNumbers": "page and job numbers",
	"convert/read/lines/sheet.withoutSpace":   "white space",
	"convert/read/lines/table.cutOne":         "figures",
	"convert/read/lines/table.figureWords":    "figures",
	"convert/read/lines/table.addBars":        "the rules of tables in Markdown",
	"convert/read/lines/table.goesOnWith":     "figures",
	"convert/read/lines/table.isAmount":       "figures",
	"convert/read/lines/table.isFigureWord":   "figures",
	"convert/read/lines/table.isNumbering":    "labels",
	"convert/read/lines/table.rowNumber":      "figures",
}

func TestNoScriptOutsideLanguage(t *testing.T) {
	used := map[string]bool{}
	for _, s := range sources(t) {
		if s.test || !slices.ContainsFunc(languageRooms, func(room string) bool { return within(s.folder, room) }) {
			continue
		}
		for _, d := range s.tree.Decls {
			name := s.folder
			if f, ok := d.(*ast.FuncDecl); ok {
				name += "." + f.Name.Name
			}
			for _, test := range scriptTests(d) {
				if plainForms[name] != "" {
					used[name] = true
					continue
				}
				t.Errorf("%s: %s: ask convert/language", s.at(test.node), test.what)
			}
		}
	}
	for name := range plainForms {
		if !used[name] {
			t.Errorf("%s tests nothing of a script; take it off the list", name)
		}
	}
}

// TestScriptTestsAreSeen plants each kind of test.
func TestScriptTestsAreSeen(t *testing.T) {
	for _, c := range []struct {
		source string
		seen   bool
	}{
		{`strings.HasSuffix(s, ".")`, true},
		{`strings.HasPrefix(s, ", ")`, true},
		{`strings.TrimRight(s, ",;")`, true},
		{`strings.Trim(s, "0123456789.")`, true},
		{`strings.CutSuffix(s, ":")`, true},
		{`strings.ContainsRune(")”’]*", r)`, true},
		{`strings.IndexByte(s, ';')`, true},
		{`strings.IndexByte(",;:.)?", s[0])`, true},
		{`strings.LastIndexByte(s, ' ')`, true},
		{`strings.Fields(s)`, true},
		{`strings.Count(s, " ")`, true},
		{`strings.SplitN(s, " ", 3)`, true},
		{`strings.ToLower(s)`, true},
		{`strings.EqualFold(s, t)`, true},
		{`unicode.IsUpper(r)`, true},
		{`printed.FirstWord(s)`, true},
		{`s[0] == ','`, true},
		{`s == ";"`, true},
		{`func() { const border = ";"; _ = strings.Count(s, border) }`, true},
		{`'“' != r`, true},
		{`'a' <= c && c <= 'z'`, true},
		{`slices.ContainsFunc(s, unicode.IsLower)`, true},
		{`func() { switch c { case '.': } }`, true},
		{`strings.HasSuffix(s, "]")`, false},
		{`strings.HasPrefix(s, "://")`, false},
		{`strings.TrimLeft(s, " ")`, false},
		{`strings.IndexByte(s, '\n')`, false},
		{`s[0] == ' '`, false},
		{`unicode.IsSpace(r)`, false},
		{`n.Lang.EndsInStop(s)`, false},
	} {
		tree, err := parser.ParseFile(token.NewFileSet(), "planted.go", "package planted\n\nfunc f() { _ = "+c.source+" }", 0)
		if err != nil {
			t.Fatal(err)
		}
		if tests := scriptTests(tree); len(tests) > 0 != c.seen {
			t.Errorf("%s: seen %v, want %v", c.source, len(tests) > 0, c.seen)
		}
	}
}

// A scriptTest is a test of letter case, of punctuation or of the space between words.
type scriptTest struct {
	node ast.Node
	what string
}

// caseTests are the functions that know letter case, or the form of a word.
var caseTests = map[string][]string{
	"unicode": {"IsUpper", "IsLower", "IsTitle", "ToUpper", "ToLower", "ToTitle"},
	"strings": {"ToUpper", "ToLower", "Title", "EqualFold", "Fields", "FieldsSeq"},
	"printed": {"FirstWord"},
}

// marks are the punctuation of a script.
const marks = ".,;:“”‘’„«»\"'"

// scriptTests finds the tests below a node.
func scriptTests(below ast.Node) (found []scriptTest) {
	see := func(node ast.Node, what string) { found = append(found, scriptTest{node, what}) }
	ast.Inspect(below, func(node ast.Node) bool {
		switch n := node.(type) {
		case *ast.SelectorExpr:
			if x, ok := n.X.(*ast.Ident); ok && slices.Contains(caseTests[x.Name], n.Sel.Name) {
				see(n, x.Name+"."+n.Sel.Name)
			}
		case *ast.CallExpr:
			f, ok := n.Fun.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if x, ok := f.X.(*ast.Ident); !ok || x.Name != "strings" {
				return true
			}
			for _, arg := range n.Args {
				if text, ok := literal(arg); ok && isScript(f.Sel.Name, text) {
					see(n, "strings."+f.Sel.Name+" with "+strconv.Quote(text))
				}
			}
		case *ast.CaseClause:
			for _, value := range n.List {
				if c, ok := value.(*ast.BasicLit); ok && c.Kind == token.CHAR {
					if text, _ := literal(c); strings.Contains(marks, text) {
						see(c, "a comparison with "+c.Value)
					}
				}
			}
		case *ast.BinaryExpr:
			for _, side := range []ast.Expr{n.X, n.Y} {
				text, ok := literal(side)
				if !ok || text == "" {
					continue
				}
				if comparison := n.Op == token.EQL || n.Op == token.NEQ; comparison && strings.Contains(marks, text) || isOrder(n.Op) && isPlainLetter(text) {
					see(n, "a comparison with "+strconv.Quote(text))
				}
			}
		}
		return true
	})
	return found
}

// isScript reports whether a function of the package strings tests a script when it
// is given this literal.
func isScript(function, text string) bool {
	switch {
	case strings.HasPrefix(function, "Trim") && !strings.HasSuffix(function, "fix"), strings.HasSuffix(function, "Any"), strings.HasSuffix(function, "Rune"), strings.HasSuffix(function, "Byte"):
		return strings.ContainsAny(text, marks) || text == " " && !strings.HasPrefix(function, "Trim") // a set of characters
	case strings.TrimSpace(text) == "":
		return text == " " && !strings.HasPrefix(function, "Has") && !strings.HasPrefix(function, "Trim") && !strings.HasPrefix(function, "Replace") &&
			function != "CutPrefix" && function != "CutSuffix" && function != "Repeat" && function != "Join"
	}
	return strings.Trim(text, marks+" ") == ""
}

// isOrder reports whether op compares the order of characters.
func isOrder(op token.Token) bool {
	return op == token.LSS || op == token.LEQ || op == token.GTR || op == token.GEQ
}

func isPlainLetter(s string) bool { return len(s) == 1 && s[0]|0x20-'a' < 26 }

// literal returns the value of a literal of text or of a character, or of a constant
// of the same file that is one.
func literal(e ast.Expr) (text string, ok bool) {
	if name, ok := e.(*ast.Ident); ok && name.Obj != nil && name.Obj.Kind == ast.Con {
		if spec, ok := name.Obj.Decl.(*ast.ValueSpec); ok {
			for i, declared := range spec.Names {
				if declared.Name == name.Name && i < len(spec.Values) {
					e = spec.Values[i]
				}
			}
		}
	}
	l, ok := e.(*ast.BasicLit)
	if !ok || l.Kind != token.STRING && l.Kind != token.CHAR {
		return "", false
	}
	if l.Kind == token.CHAR {
		r, _, _, err := strconv.UnquoteChar(strings.Trim(l.Value, "'"), '\'')
		if l.Value == "'\\''" {
			r, err = '\'', nil
		}
		return string(r), err == nil
	}
	text, err := strconv.Unquote(l.Value)
	return text, err == nil
}
