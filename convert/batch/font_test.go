package batch

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"plenary/convert"
	"plenary/convert/pdf"
	"plenary/diag"
	"plenary/internal/fonts"
	"plenary/schema"
)

// system is the library of the fonts of this machine.
func system() *pdf.Library {
	collection := fonts.In(fonts.Folders()...)
	return pdf.NewLibrary(func(family string) (files []pdf.FontFile, err error) {
		faces, err := collection.Family(family)
		for _, f := range faces {
			files = append(files, pdf.FontFile(f))
		}
		return files, err
	})
}

// The fonts that were found for a document are on record, and where they are found no more, or others are, it is made again.
func TestFontsOnRecord(t *testing.T) {
	library := system()
	found := library.Fonts("Hans")
	if len(found) == 0 {
		t.Skip("missing fonts for Han: apt-get install fonts-arphic-uming fonts-arphic-ukai")
	}
	s := newShore(t)
	s.Options.PDF.Library = library
	s.Make = func(ctx context.Context, source convert.Source, o convert.Options) (convert.Result, diag.List) {
		result, findings := echo(ctx, source, o)
		if strings.Contains(string(source.Data), "灯") {
			result.Fonts = o.PDF.Library.Fonts("Hans")
		}
		return result, findings
	}
	s.text("a.txt", "灯")
	s.text("b.txt", "lamp")
	s.run("a clean", "b clean")
	s.run("a unchanged", "b unchanged")
	manifest, err := os.ReadFile(filepath.Join(s.out(), "manifest.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	m := string(manifest)
	for _, f := range found {
		if strings.Count(m, `"file":"`+f.File+`"`) != 1 || !strings.Contains(m, f.SHA256) {
			t.Errorf("%s is not on record once:\n%s", f.File, m)
		}
	}
	s.Options.PDF.Library = nil
	s.run("a clean", "b unchanged")
}

// A document that lacks a font alone is tried again: somebody may have installed it.
func TestFontMissing(t *testing.T) {
	s := newShore(t)
	s.Make = func(ctx context.Context, source convert.Source, o convert.Options) (convert.Result, diag.List) {
		result, findings := echo(ctx, source, o)
		return result, append(findings, located(schema.FontMissing, source.Name, "no font was found")...)
	}
	s.text("a.txt", "灯")
	s.run("a failed")
	s.holds("a.json 灯", "a.xml 灯")
	s.Make = echo
	s.run("a clean")
}
