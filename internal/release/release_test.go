package main

import (
	"bytes"
	"debug/elf"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"plenary/internal/oracle"
	_ "plenary/internal/update" // the flag -update
)

// A release is the same bytes from whatever folder, and holds what it should.
// Its sums are those that sha256sum finds, its manual is one that mandoc finds
// no fault with, and its program knows its version.
func TestRelease(t *testing.T) {
	builtGatherer(t, release{root: oracle.Root(t)})
	var first, second string
	for _, dist := range []*string{&first, &second} {
		*dist = t.TempDir()
		r := release{root: checkout(t), version: "v1.2.3", rules: "https://lamps.example/rules.md", instant: noon(), targets: []target{host()}}
		if err := r.write(*dist, io.Discard); err != nil {
			t.Fatal(err)
		}
	}
	sums := read(t, filepath.Join(first, sumsName))
	if other := read(t, filepath.Join(second, sumsName)); sums != other {
		t.Errorf("the sums of two releases from different folders are\n%s%s", sums, other)
	}
	t.Run("sums", func(t *testing.T) { check(t, first, "sha256sum", "--check", "--strict", sumsName) })
	program := unpack(t, first)
	t.Run("manual", func(t *testing.T) { testManual(t, filepath.Join(filepath.Dir(program), "man", "man1")) })
	t.Run("static", func(t *testing.T) { mustBeStatic(t, program) })
	t.Run("version", func(t *testing.T) {
		if said := check(t, first, program, "version"); !strings.HasPrefix(said, "plenary v1.2.3 ("+runtime.Version()) {
			t.Errorf("it says %q", said)
		}
		if log := check(t, first, program, "convert", "-q", "-o", t.TempDir(), "--format=sarif", filepath.Join(oracle.Root(t), "testdata/specimens/lighthouses.txt")); !strings.Contains(log, `"helpUri": "https://lamps.example/rules.md#word-joined"`) {
			t.Errorf("a report has no link to the rules:\n%s", log)
		}
	})
}

// mustBeStatic sees that a program of Linux needs no library and no loader.
func mustBeStatic(t *testing.T, program string) {
	if runtime.GOOS != "linux" {
		return
	}
	f, err := elf.Open(program)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if libraries, err := f.ImportedLibraries(); err != nil || len(libraries) > 0 {
		t.Errorf("it needs %v (%v)", libraries, err)
	}
	for _, part := range f.Progs {
		if part.Type == elf.PT_INTERP {
			t.Error("it needs a loader")
		}
	}
}

func host() target { return target{runtime.GOOS, runtime.GOARCH} }

func noon() time.Time { return time.Date(2017, 11, 17, 12, 0, 0, 0, time.UTC) }

// checkout copies into a folder of its own what a release is made from.
func checkout(t *testing.T) string {
	t.Helper()
	dir, root := t.TempDir(), oracle.Root(t)
	for _, name := range []string{"cmd", "convert", "diag", "internal", "schema", "validate"} {
		if err := os.CopyFS(filepath.Join(dir, name), os.DirFS(filepath.Join(root, name))); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"go.mod", "go.sum", "LICENSE", "README.md"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(read(t, filepath.Join(root, name))), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// unpack unpacks the archive in a folder and returns the path of its program.
func unpack(t *testing.T, dist string) string {
	t.Helper()
	name := "plenary-v1.2.3-" + runtime.GOOS + "-" + runtime.GOARCH
	if runtime.GOOS == "windows" {
		check(t, dist, "tar", "-xf", name+".zip") // bsdtar reads it
	} else {
		check(t, dist, "tar", "-xzf", name+".tar.gz")
	}
	for _, file := range []string{"LICENSE", "NOTICES", "README.md", "completions/bash/plenary", "completions/zsh/_plenary", "completions/fish/plenary.fish", "completions/powershell/plenary.ps1", "man/man1/plenary.1", host().program()} {
		info, err := os.Stat(filepath.Join(dist, name, file))
		switch {
		case err != nil:
			t.Error(err)
		case !info.ModTime().Equal(noon()):
			t.Errorf("%s is of %s", file, info.ModTime())
		}
	}
	return filepath.Join(dist, name, host().program())
}

// testManual holds the pages in dir against mandoc.
func testManual(t *testing.T, dir string) {
	pages, err := filepath.Glob(filepath.Join(dir, "*.1"))
	if err != nil || len(pages) < 10 {
		t.Fatalf("there are only the pages %v: %v", pages, err)
	}
	for _, page := range pages {
		text := read(t, page)
		for _, part := range []string{`"2017-11-17" "Plenary v1.2.3"`, ".SH NAME", ".SH SYNOPSIS", ".SH OPTIONS", ".SH EXIT STATUS", ".SH SEE ALSO"} {
			if !strings.Contains(text, part) {
				t.Errorf("%s has no %s", page, part)
			}
		}
		check(t, dir, "mandoc", "-T", "lint", "-W", "warning", page)
	}
}

// check runs a program, or skips the test where it is missing, and returns what
// it says.
func check(t *testing.T, dir, program string, args ...string) string {
	t.Helper()
	cmd := exec.Command(oracle.Tool(t, program), args...)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v\n%s", cmd, err, out)
	}
	return string(out)
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// The program that users have is without what makes its manual.
func TestProgramIsWithoutManual(t *testing.T) {
	const library = "github.com/cpuguy83/go-md2man/v2/md2man"
	r := release{root: oracle.Root(t)}
	for tags, want := range map[string]bool{"": false, "man": true} {
		out, err := r.command(nil, "go", "list", "-deps", "-tags", tags, "./cmd/plenary")
		if err != nil {
			t.Fatal(err)
		}
		if got := bytes.Contains(out, []byte(library+"\n")); got != want {
			t.Errorf("with the tags %q it links %s: %t", tags, library, got)
		}
	}
}
