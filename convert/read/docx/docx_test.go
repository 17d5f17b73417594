package docx

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"plenary/internal/update"
)

// TestGolden reads the files of testdata: the parts of a Word file, and what is read of it.
func TestGolden(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			d, err := Read(wordFile(t, contentOf(archive)), Options{})
			got := ""
			if err != nil {
				got = "error: " + err.Error() + "\n"
			} else {
				got = print(d)
				checkDocument(t, d)
			}
			compare(t, name, archive, got)
		})
	}
}

// contentOf returns the parts of a case. Ends of lines between them are for who reads the case.
func contentOf(archive *txtar.Archive) map[string]string {
	content := map[string]string{}
	for _, f := range archive.Files {
		if f.Name != "out" {
			content[f.Name] = string(f.Data)
		}
	}
	return content
}

func compare(t *testing.T, name string, archive *txtar.Archive, got string) {
	t.Helper()
	last := len(archive.Files) - 1
	if last < 0 || archive.Files[last].Name != "out" {
		archive.Files = append(archive.Files, txtar.File{Name: "out"})
		last++
	}
	if *update.Golden {
		archive.Files[last].Data = []byte(got)
		if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(archive.Files[last].Data), got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
