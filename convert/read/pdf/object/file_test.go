package object

import (
	"os"
	"path/filepath"
	"testing"

	"plenary/internal/oracle"
	_ "plenary/internal/update" // the flag -update
)

func TestRealFiles(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(oracle.Shared(t, "corpus/real"), "*.pdf"))
	if err != nil || len(paths) == 0 {
		t.Fatal(err, len(paths))
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		f, err := Open(data, Options{})
		if err != nil {
			t.Errorf("%s: %v", filepath.Base(path), err)
			continue
		}
		pages, err := f.Pages()
		if err != nil {
			t.Errorf("%s: %v", filepath.Base(path), err)
		}
		operators := 0
		for _, p := range pages {
			for _, v := range f.list(p.Dict["Contents"]) {
				data, err := f.Data(f.Stream(v))
				if err != nil {
					t.Error(err)
				}
				for s := NewScanner(data); ; operators++ {
					if _, _, _, ok := s.Next(); !ok {
						break
					}
				}
			}
		}
		t.Logf("%s: %d pages, %d operators, %d entries, %v", filepath.Base(path), len(pages), operators, len(f.entries), f.Repairs())
	}
}
