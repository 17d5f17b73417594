package docx

import (
	"archive/zip"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"
)

// FuzzParts reads Word files with any content in their parts.
func FuzzParts(f *testing.F) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		c := contentOf(archive)
		f.Add(c["document"], c["styles"], c["numbering"], c["footnotes"], c["header1"], c["settings"])
	}
	f.Fuzz(func(t *testing.T, document, styles, numbering, footnotes, head, settings string) {
		data := archiveOf(t, parts(map[string]string{
			"document": document, "styles": styles, "numbering": numbering, "footnotes": footnotes, "header1": head, "settings": settings,
		}), zip.Store)
		if d, err := Read(data, Options{}); err == nil {
			checkDocument(t, d)
			_ = print(d)
			if want, err := countAll(data); err == nil && accounted(d) != want {
				t.Errorf("the file has %d characters, and %d are accounted for", want, accounted(d))
			}
		}
	})
}

// FuzzFile reads anything.
func FuzzFile(f *testing.F) {
	f.Add(wordFile(f, map[string]string{"document": simple}))
	f.Add(wordFile(f, map[string]string{"document": simple, "styles": "", "footnotes": "", "header1": simple}))
	f.Add([]byte(compoundMagic))
	f.Add([]byte("PK\x05\x06"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if d, err := Read(data, Options{MaxBytes: 1 << 20}); err == nil {
			checkDocument(t, d)
		}
	})
}

// TestDamage changes bytes of the parts of real files, and cuts them off: each is read or refused.
func TestDamage(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		entries := parts(contentOf(archive))
		for range 12 {
			for key, text := range entries {
				damaged := []byte(text)
				for range 1 + r.IntN(3) {
					i := r.IntN(len(damaged))
					switch r.IntN(4) {
					case 0:
						damaged = append(damaged[:i], damaged[min(len(damaged), i+r.IntN(40)):]...)
					case 1:
						j := r.IntN(len(damaged))
						damaged = append(damaged[:i:i], damaged[j:]...)
					default:
						damaged[i] = "<>/\"&w:x"[r.IntN(8)]
					}
					if len(damaged) == 0 {
						break
					}
				}
				entries[key] = string(damaged)
				if d, err := Read(zipped(t, entries), Options{}); err == nil {
					checkDocument(t, d)
				}
				entries[key] = text
			}
		}
	}
	for _, name := range corpus(t)[:1] {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for range 20 {
			damaged := append([]byte(nil), data[:r.IntN(len(data))]...)
			if _, err := Read(damaged, Options{}); err == nil {
				t.Error("half a file was read")
			}
		}
	}
}
