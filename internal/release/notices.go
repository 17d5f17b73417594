package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"strings"
)

// noticesName is the name of the file with the licences of others in an archive.
const noticesName = "NOTICES"

// A gatherer gathers what the licences of others ask to be handed on: it is
// go-licenses, which knows what a program is made of and which of its licences
// must go with it, and refuses one that it does not know.
type gatherer struct {
	program string
	dir     string // of the program, and of what it gathers
}

// gatherer builds the gatherer in dir, for this system. Its version and what it is
// made of are in the module internal/release/licences.
func (r release) gatherer(dir string) (gatherer, error) {
	g := gatherer{filepath.Join(dir, "go-licenses.exe"), dir}
	host := target{runtime.GOOS, runtime.GOARCH}
	_, err := r.command(host.environment(), "go", "build", "-C", filepath.Join("internal", "release", "licences"), "-o", g.program, "github.com/google/go-licenses/v2")
	return g, err
}

// A notice is a licence or notice of what a program is made of.
type notice struct {
	of   string // path of the module or package
	text []byte
}

// asides are the licences that stand in a module beside its own, for works in it
// that are of others.
var asides = []struct{ module, file, of string }{
	{"github.com/go-fonts/liberation", "LICENSE-SIL", "the Liberation fonts, in github.com/go-fonts/liberation"},
}

// notices returns the file of the licences and notices of all that the program for
// t is made of besides the repository: Go, modules and fonts.
func (r release) notices(t target, g gatherer) (entry, error) {
	all, err := r.standard()
	if err != nil {
		return entry{}, err
	}
	gathered, err := r.gathered(t, g)
	if err != nil {
		return entry{}, err
	}
	all = append(all, gathered...)
	for _, aside := range asides {
		text, err := r.fileOf(aside.module, aside.file)
		if err != nil {
			return entry{}, err
		}
		all = append(all, notice{aside.of, text})
	}
	var b bytes.Buffer
	b.WriteString("The program is made with works of others. These are their licences and notices.\n")
	for _, n := range all {
		rule := strings.Repeat("=", len(n.of))
		fmt.Fprintf(&b, "\n%s\n%s\n%s\n\n%s\n", rule, n.of, rule, bytes.Trim(n.text, "\r\n"))
	}
	return entry{noticesName, b.Bytes(), plain}, nil
}

// standard returns the licence of Go, whose runtime and standard library are part
// of every program.
func (r release) standard() ([]notice, error) {
	root, err := r.command(nil, "go", "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "LICENSE"))
	return []notice{{"Go, its runtime and standard library", text}}, err
}

// gathered returns the licences and notices of the modules, in the order of their
// paths.
func (r release) gathered(t target, g gatherer) (all []notice, err error) {
	dir := filepath.Join(g.dir, t.system+"-"+t.processor)
	if _, err := r.command(t.environment(), g.program, "save", "./cmd/plenary", "--ignore=plenary", "--save_path="+dir); err != nil {
		return nil, err
	}
	err = fs.WalkDir(os.DirFS(dir), ".", func(name string, file fs.DirEntry, err error) error {
		if err != nil || file.IsDir() {
			return err
		}
		text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		all = append(all, notice{path.Dir(name), text})
		return err
	})
	return all, err
}

// fileOf returns a file of a module that the program is made with.
func (r release) fileOf(module, file string) ([]byte, error) {
	dir, err := r.command(nil, "go", "list", "-m", "-f", "{{.Dir}}", module)
	if err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), file))
}
