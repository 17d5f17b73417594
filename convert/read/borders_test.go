package read

import (
	"encoding/binary"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"plenary/diag"
	"plenary/schema"
)

// TestBorders holds how far what tells the kind of a file is looked for: just
// inside, and just outside.
func TestBorders(t *testing.T) {
	times := strings.Repeat
	for _, c := range []struct{ name, data, want string }{
		{"a PDF whose header ends at byte 1024", times(" ", 1019) + "%PDF-", "a PDF"},
		{"none where it ends at byte 1025", times(" ", 1020) + "%PDF-", ""},
		{"a tar archive", times("a", 257) + "ustar\n", "a tar archive"},
		{"none a byte before", times("a", 256) + "ustar\n", ""},
		{"a WebP picture", "RIFFlampWEBP\n", "a picture (WebP)"},
		{"none a byte before", "RIFFlamWEBP\n", ""},
	} {
		if k, _ := kindOf([]byte(c.data)); k.name != c.want {
			t.Errorf("%s: %q, want %q", c.name, k.name, c.want)
		}
	}
	for _, c := range []struct{ name, text, want string }{
		{"the format within 400 bytes", jsonOf(400), "a resolution in JSON"},
		{"the format beyond 400 bytes", jsonOf(401), "is JSON"},
	} {
		findings := Markup("in.txt", []byte(c.text))
		if (c.want == "") != (len(findings) == 0) || c.want != "" && !strings.Contains(findings[0].Message, c.want) {
			t.Errorf("%s: %v, want %q", c.name, findings, c.want)
		}
	}
	_, findings := Decode("in.txt", []byte("%PDF-1.7"))
	if at := findings[0].Place.Span; at != (diag.Span{Start: 0, End: 4}) {
		t.Errorf("a PDF is told at %v", at)
	}
	utf16 := wide{"", "", 2, binary.LittleEndian}
	for text, want := range map[string]bool{"aжжж": true, "aжжжж": false, "aa😀": true} {
		if got, findings := Decode("in.txt", wideText(utf16, text)); (string(got) == text) != want {
			t.Errorf("%q without a mark gives %q, %v", text, got, findings)
		}
	}
}

// jsonOf returns JSON in which the name of the format ends at an offset.
func jsonOf(end int) string {
	const before = `{"fog": "`
	const between = `", "format": "`
	return before + strings.Repeat("a", end-len(before)-len(between)-len(schema.JSONFormat)) + between + schema.JSONFormat + `"}`
}

// TestLegacyBorders holds how much of a text must be the usual letters of an
// encoding, how much more than of the next, and how far they are looked for.
func TestLegacyBorders(t *testing.T) {
	times := strings.Repeat
	for _, c := range []struct{ name, text, want string }{
		{"40 usual letters in a hundred", times("о", 40) + times("щ", 60), "WINDOWS-1251"},
		{"39 usual letters", times("о", 39) + times("щ", 61), ""},
		{"10 more than those of the next encoding", times("о", 55) + times("ж", 45), "WINDOWS-1251"},
		{"8 more", times("о", 54) + times("ж", 46), ""},
		{"letters within 64 KiB", times(" ", 60<<10) + times("о", 20) + times(" ", 10<<10), "WINDOWS-1251"},
		{"letters beyond", times(" ", 64<<10) + times("о", 20), ""},
	} {
		data, err := charmap.Windows1251.NewEncoder().Bytes([]byte(c.text))
		if err != nil {
			t.Fatal(err)
		}
		if got := legacyOf(data); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
