package pdf

import (
	"os"
	"path/filepath"
	"testing"

	"plenary/internal/oracle"
)

// corpusFolders are the folders of real PDFs beside the checkout.
var corpusFolders = []string{"corpus/real", "corpus/real/drafts", "corpus/real/no-gold", "corpus/twins"}

// corpus returns the real PDFs that lie beside the checkout.
func corpus(t testing.TB) (names []string) {
	t.Helper()
	for _, folder := range corpusFolders {
		found, err := filepath.Glob(filepath.Join(oracle.Shared(t, folder), "*.pdf"))
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, found...)
	}
	if len(names) == 0 {
		t.Skip("missing material: no PDFs in ../shared/corpus")
	}
	return names
}

// TestRealFiles reads real PDFs by their trees and without: each character is in one thing.
func TestRealFiles(t *testing.T) {
	for _, name := range corpus(t) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, ignore := range []bool{false, true} {
			d, err := Read(data, Options{IgnoreTags: ignore})
			if err != nil {
				t.Errorf("%s: %v", filepath.Base(name), err)
				continue
			}
			checkDocument(t, d)
			if d.Flow == nil && !ignore {
				t.Logf("%s: the tree is not believed: %v", filepath.Base(name), d.Facts)
			}
			if t.Failed() {
				t.Fatalf("%s, tree ignored: %v", filepath.Base(name), ignore)
			}
		}
	}
}
