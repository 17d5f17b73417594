package pdf

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"plenary/internal/outline"
	"plenary/internal/update"
)

// TestGolden reads the files of testdata: outlines of tagged PDFs, and what
// is read of them.
func TestGolden(t *testing.T) {
	for name, c := range cases(t) {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			d, err := Read(c.pdf(t), Options{})
			if err != nil && !errors.Is(err, ErrNoText) {
				t.Fatal(err)
			}
			got := print(d)
			checkAll(t, d)
			if flat, err := Read(c.pdf(t), Options{IgnoreTags: true}); err == nil {
				checkAll(t, flat)
			}
			c.compare(t, name, got)
		})
	}
}

// A madeCase is a file of testdata.
type madeCase struct {
	archive          *txtar.Archive
	outline, roleMap string
}

// cases returns the files of testdata by their names.
func cases(t testing.TB) map[string]madeCase {
	t.Helper()
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no cases", err)
	}
	list := map[string]madeCase{}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		c := madeCase{archive: archive}
		for _, f := range archive.Files {
			switch f.Name {
			case "outline":
				c.outline = string(f.Data)
			case "roles":
				c.roleMap = strings.ReplaceAll(string(f.Data), "\n", " ")
			}
		}
		list[name] = c
	}
	return list
}

// pdf returns the PDF of a case.
func (c madeCase) pdf(t testing.TB) []byte {
	t.Helper()
	data, err := outline.PDF(c.outline, c.roleMap)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func (c madeCase) compare(t *testing.T, name, got string) {
	t.Helper()
	last := len(c.archive.Files) - 1
	if last < 0 || c.archive.Files[last].Name != "out" {
		c.archive.Files = append(c.archive.Files, txtar.File{Name: "out"})
		last++
	}
	if *update.Golden {
		c.archive.Files[last].Data = []byte(got)
		if err := os.WriteFile(name, txtar.Format(c.archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(string(c.archive.Files[last].Data), got); diff != "" {
		t.Errorf("%s", diff)
	}
}
