// Package oracle finds what independent checks need: external programs, and
// the reference material that lies beside a checkout. A test that asks for one
// that is missing is skipped with a message that names it.
package oracle

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// Tool returns the path of an external program, or skips the test.
func Tool(t testing.TB, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("missing tool: %s is not on the PATH", name)
	}
	return path
}

// Root returns the folder of go.mod.
func Root(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			t.Fatal("no go.mod above the test")
		}
		dir = parent
	}
}

// Shared returns the path of a file or folder of the reference material in the
// folder "shared" beside the checkout, or skips the test.
func Shared(t testing.TB, name string) string {
	t.Helper()
	path := filepath.Join(Root(t), "..", "shared", filepath.FromSlash(name))
	if _, err := os.Stat(path); err != nil {
		t.Skipf("missing material: ../shared/%s", name)
	}
	return path
}
