package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
)

// A target is a system that the program is built for.
type target struct{ system, processor string }

// targets returns the systems of a release.
func targets() (all []target) {
	for _, system := range []string{"linux", "darwin", "windows"} {
		for _, processor := range []string{"amd64", "arm64"} {
			all = append(all, target{system, processor})
		}
	}
	return all
}

func (t target) String() string { return t.system + "/" + t.processor }

// program returns the name of the program on the system.
func (t target) program() string {
	if t.system == "windows" {
		return "plenary.exe"
	}
	return "plenary"
}

// environment returns what a build for t depends on besides the sources: all
// that somebody may have set otherwise.
func (t target) environment() []string {
	return []string{
		"CGO_ENABLED=0", "GOOS=" + t.system, "GOARCH=" + t.processor, "GOAMD64=v1", "GOARM64=v8.0",
		"GOFLAGS=-mod=readonly", "GOEXPERIMENT=", "GOFIPS140=off", "GOWORK=off",
	}
}

// build builds the program for t, and returns its bytes.
func (r release) build(t target, tags string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "release")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, t.program())
	linking := "-s -w -buildid= -X main.release=" + r.version + " -X main.rulesPage=" + r.rules
	_, err = r.command(t.environment(), "go", "build", "-trimpath", "-buildvcs=false", "-tags", tags, "-ldflags", linking, "-o", path, "./cmd/plenary")
	if err != nil {
		return nil, err
	}
	return os.ReadFile(path)
}

// common returns the files that every archive has: what the program, asked on
// this system, says of itself, and what the repository has.
func (r release) common() (files []entry, err error) {
	dir, err := os.MkdirTemp("", "release")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	program := filepath.Join(dir, "plenary.exe")
	data, err := r.build(target{runtime.GOOS, runtime.GOARCH}, "man")
	if err == nil {
		err = os.WriteFile(program, data, 0o700)
	}
	if err != nil {
		return nil, err
	}
	for _, part := range []func(program string) ([]entry, error){r.documents, r.completions, r.manual} {
		more, err := part(program)
		if err != nil {
			return nil, err
		}
		files = append(files, more...)
	}
	return files, nil
}

// documents returns the files of the repository.
func (r release) documents(string) (files []entry, err error) {
	for _, name := range []string{"LICENSE", "README.md"} {
		data, err := os.ReadFile(filepath.Join(r.root, name))
		if err != nil {
			return nil, err
		}
		files = append(files, entry{name, data, plain})
	}
	return files, nil
}

// completions returns the scripts for the shells, under the names by which they
// look for them.
func (r release) completions(program string) (files []entry, err error) {
	for _, script := range []struct{ shell, name string }{
		{"bash", "plenary"},
		{"zsh", "_plenary"},
		{"fish", "plenary.fish"},
		{"powershell", "plenary.ps1"},
	} {
		data, err := r.command(nil, program, "completion", script.shell)
		if err != nil {
			return nil, err
		}
		files = append(files, entry{"completions/" + script.shell + "/" + script.name, data, plain})
	}
	return files, nil
}

// manual returns the pages of the manual.
func (r release) manual(program string) (files []entry, err error) {
	dir := filepath.Join(filepath.Dir(program), "man")
	day := "SOURCE_DATE_EPOCH=" + strconv.FormatInt(r.instant.Unix(), 10)
	if _, err := r.command([]string{day}, program, "man", dir); err != nil {
		return nil, err
	}
	pages, err := os.ReadDir(dir) // in the order of their names
	if err != nil {
		return nil, err
	}
	for _, page := range pages {
		data, err := os.ReadFile(filepath.Join(dir, page.Name()))
		if err != nil {
			return nil, err
		}
		files = append(files, entry{"man/man1/" + page.Name(), data, plain})
	}
	return files, nil
}

// command runs a program in the folder of the sources and returns what it
// prints.
func (r release) command(environment []string, program string, args ...string) ([]byte, error) {
	cmd := exec.Command(program, args...)
	cmd.Dir = r.root
	cmd.Env = append(os.Environ(), environment...)
	out, err := cmd.Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		err = fmt.Errorf("%w\n%s", err, exit.Stderr)
	}
	if err != nil {
		err = fmt.Errorf("%s: %w", cmd, err)
	}
	return out, err
}
