package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// fewer writes a corpus, converts it, and takes half of it away. It returns what a
// job makes of the other half.
func fewer(t *testing.T, dir string) (want map[string]string) {
	t.Helper()
	const documents = 40
	lamps(t, filepath.Join(dir, "texts"), documents)
	plenary(t, dir, faulty, "convert", "-q", "--to", "xml", "-o", "out", "texts")
	for n := range documents / 2 {
		if err := os.Remove(filepath.Join(dir, "texts", fmt.Sprint(n/10), fmt.Sprintf("lamp-%d.txt", n))); err != nil {
			t.Fatal(err)
		}
	}
	plenary(t, dir, faulty, "convert", "-q", "--to", "xml", "-o", "alone", "texts")
	return tree(t, filepath.Join(dir, "alone"))
}

// Shares that prune side by side remove what is theirs, and nothing that is
// another's; what they and the gathering run come to is what one run makes of the
// inputs that are left.
func TestSharesPrune(t *testing.T) {
	dir := t.TempDir()
	want := fewer(t, dir)
	convert := []string{"convert", "--to", "xml", "-o", "out", "texts"}
	sideBySide(t, dir, 3, append(convert, "--prune")...)
	for path := range tree(t, filepath.Join(dir, "out")) {
		if strings.HasSuffix(path, ".xml") && want[path] == "" {
			t.Errorf("no share has removed %s", path)
		}
	}
	plenary(t, dir, faulty, convert...)
	if diff := cmp.Diff(want, tree(t, filepath.Join(dir, "out"))); diff != "" {
		t.Errorf("the shares have come to another end (-alone +shares):\n%s", diff)
	}
}

// A job that is killed while it prunes has removed nothing that is not to go, and
// the next one goes on.
func TestPruneKilled(t *testing.T) {
	dir := t.TempDir()
	want := fewer(t, dir)
	begun := time.Now()
	plenary(t, dir, faulty, "convert", "-q", "--to", "xml", "-o", "alone", "texts")
	whole := time.Since(begun)
	random := rand.New(rand.NewPCG(20, 40))
	out := filepath.Join(dir, "out")
	for range 20 {
		killedAt(t, dir, time.Duration(random.Int64N(int64(whole))), "convert", "-q", "--to", "xml", "-o", "out", "--prune", "texts")
		got := tree(t, out)
		for path, data := range want {
			if strings.HasSuffix(path, ".xml") && got[path] != data {
				t.Fatalf("%s is gone, or another", path)
			}
		}
	}
	plenary(t, dir, faulty, "convert", "-q", "--to", "xml", "-o", "out", "--prune", "texts")
	if diff := cmp.Diff(want, tree(t, out)); diff != "" {
		t.Errorf("the job has come to another end (-undisturbed +killed):\n%s", diff)
	}
}
