package main

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// What is long is shown as far as people read it: the ends of a word, and of a
// text the piece round the first mark. What is short is shown as it is.
func TestShortened(t *testing.T) {
	long, half := strings.Repeat("é", 300), strings.Repeat("é", 50)
	fog := strings.TrimSpace(strings.Repeat("fog ", 5000))
	for text, want := range map[string]string{
		"":                             "",
		"To count [-gulls-] {+terns+}": "To count [-gulls-] {+terns+}",
		"[-" + long + "-] end":         "[-" + strings.Repeat("é", 49) + "…" + strings.Repeat("é", 49) + "-] end (308 characters)",
		long:                           half + "…" + half + " (300 characters)",
	} {
		if got := shortened(text); got != want {
			t.Errorf("%.40q: got %q, want %q", text, got, want)
		}
	}
	got := shortened(fog + " [-gulls-] " + fog)
	if !strings.HasPrefix(got, "… fog fog ") || !strings.Contains(got, "fog [-gulls-] fog") || !strings.HasSuffix(got, " fog … (40009 characters)") && !strings.HasSuffix(got, " fog … (40010 characters)") {
		t.Errorf("got %q", got)
	}
	if n := utf8.RuneCountInString(got); n > longestText+longestWord {
		t.Errorf("%d characters are shown", n)
	}
}
