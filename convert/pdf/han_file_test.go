package pdf

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"plenary/convert/akn"
	"plenary/convert/resolution"
	"plenary/internal/oracle"
)

// fictional reads a specimen in a language.
func fictional(t *testing.T, name string) *resolution.Resolution {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(oracle.Root(t), "testdata", "specimens", "languages", name))
	if err != nil {
		t.Fatal(err)
	}
	r, findings := akn.Decode(data)
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	return r
}

// A resolution in Chinese is a sound file: the same at each call, with the text in its order and no space that it has not, subsets of
// the fonts that were found, and English marked where the United Nations print it.
func TestChineseFile(t *testing.T) {
	installed(t, "Hans")
	r := fictional(t, "zh.xml")
	o := Options{Library: system}
	data, findings := Render(r, o)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	if again, _ := Render(r, o); !bytes.Equal(again, data) {
		t.Error("it is another file at the second call")
	}
	if len(o.FontsOf(r)) == 0 || len(data) > 400_000 {
		t.Errorf("%d bytes in %v", len(data), o.FontsOf(r))
	}
	path := filepath.Join(t.TempDir(), "lamp.pdf")
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
	if out := run(t, "qpdf", "--check", path); !strings.Contains(out, "No syntax or stream encoding errors") || strings.Contains(out, "WARNING") {
		t.Error(out)
	}
	for _, font := range strings.Split(strings.TrimSpace(run(t, "pdffonts", path)), "\n")[2:] {
		if !strings.Contains(font, " yes yes yes ") {
			t.Errorf("not embedded, no subset, or without Unicode: %s", font)
		}
	}
	read := run(t, "pdftotext", "-nopgbrk", path, "-")
	if strings.Contains(read, "?") {
		t.Error("it has a question mark")
	}
	spaced := regexp.MustCompile(`\p{Han} [\p{Han}0-9]|[，、；] \p{Han}`)
	resolution.Walk(r, func(node any) bool {
		if text, ok := node.(*resolution.Text); ok && !strings.Contains(dense(read), dense(text.Value)) {
			t.Errorf("no %q", text.Value)
		}
		return true
	})
	for _, found := range spaced.FindAllString(read, -1) {
		t.Errorf("a space that the text has not: %q", found)
	}
}

// dense returns a text without spaces.
func dense(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, text)
}
