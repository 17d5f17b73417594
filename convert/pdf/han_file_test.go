package pdf

import (
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
	data, path := mustBeSound(t, r, o)
	if len(o.FontsOf(r)) == 0 || len(data) > 400_000 {
		t.Errorf("%d bytes in %v", len(data), o.FontsOf(r))
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
