package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"plenary/internal/oracle"
)

// licenceNames are the names that files with licences and notices have.
var licenceNames = regexp.MustCompile(`^(?i)(UN)?(LICEN[CS]E|COPYING|NOTICE)S?([.-].*)?$`)

// Every licence and notice in every module that a program is made with is in the
// notices, on every system, and so are those of Go and of the fonts.
func TestNotices(t *testing.T) {
	r := release{root: oracle.Root(t)}
	g := builtGatherer(t, r)
	for _, system := range []target{host(), {"windows", "amd64"}} {
		file, err := r.notices(system, g)
		if err != nil {
			t.Fatal(err)
		}
		notices := string(file.data)
		found := 0
		for _, dir := range modules(t, r, system) {
			for _, text := range licences(t, dir) {
				found++
				if !strings.Contains(notices, text) {
					t.Errorf("%s: a licence in %s is not there: %.100q", system, filepath.Base(dir), text)
				}
			}
		}
		if found < 20 {
			t.Errorf("%s: only %d licences were looked for", system, found)
		}
		for _, part := range []string{"Go, its runtime and standard library\n", "The Go Authors", "SIL OPEN FONT LICENSE Version 1.1", "Reserved Font Name Liberation"} {
			if !strings.Contains(notices, part) {
				t.Errorf("%s: %q is not there", system, part)
			}
		}
		if strings.Contains(notices, "mousetrap") != (system.system == "windows") {
			t.Errorf("%s: it has what the program is not made with, or lacks what it is", system)
		}
	}
}

// builtGatherer returns the gatherer, or skips the test.
func builtGatherer(t *testing.T, r release) gatherer {
	t.Helper()
	g, err := r.gatherer(t.TempDir())
	if err != nil {
		t.Skipf("missing tool: go-licenses: %v", err)
	}
	return g
}

// modules returns the folders of the modules that the program for a system is
// made with.
func modules(t *testing.T, r release, system target) []string {
	t.Helper()
	out, err := r.command(system.environment(), "go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Dir}}{{end}}{{end}}", "./cmd/plenary")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	var dirs []string
	for _, dir := range strings.Fields(string(out)) {
		if !seen[dir] {
			seen[dir] = true
			dirs = append(dirs, dir)
		}
	}
	return dirs
}

// licences returns the texts of the licences and notices in a folder, of which
// there must be one.
func licences(t *testing.T, dir string) (texts []string) {
	t.Helper()
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if licenceNames.MatchString(file.Name()) {
			texts = append(texts, strings.Trim(read(t, filepath.Join(dir, file.Name())), "\r\n"))
		}
	}
	if len(texts) == 0 {
		t.Errorf("%s has no licence", dir)
	}
	return texts
}
