package clean

import (
	"strings"
	"testing"
)

// TestBorders holds how long what is read as something else may be: just inside,
// and just outside.
func TestBorders(t *testing.T) {
	times := strings.Repeat
	for _, c := range []struct{ name, source, want string }{
		{"a heading of the sixth degree", "###### Lamps\n\n###### Oil\n", "Lamps\n\nOil\n"},
		{"none of the seventh", "####### Lamps\n\n####### Oil\n", "####### Lamps\n\n####### Oil\n"},
		{"emphasis of three marks", "***Lamps***\n\n***Oil***\n", "Lamps\n\nOil\n"},
		{"none of four", "_Lamps_\n\n_Oil_\n\n****Fog****\n", "Lamps\n\nOil\n\n****Fog****\n"},
		{"emphasis of 399 bytes", "_Lamps_\n\n_Oil_\n\n_" + times("a", 399) + "_", "Lamps\n\nOil\n\n" + times("a", 399)},
		{"none of 400", "_Lamps_\n\n_Oil_\n\n_" + times("a", 400) + "_", "Lamps\n\nOil\n\n_" + times("a", 400) + "_"},
		{"emphasis behind a label", "1.\n(xviii) _Lamps_\n(xviii) _Oil_\n", "1.\n(xviii) Lamps\n(xviii) Oil\n"},
		{"two lines between rows", "Lamp\tOil\na\nb\nFog\tTide\n", "Lamp\tOil\na\nb\nFog\tTide\n"},
		{"three lines between rows", "Lamp\tOil\na\nb\nc\nFog\tTide\n", "Lamp Oil\na\nb\nc\nFog Tide\n"},
		{"a label of 16 bytes", "199/12345678901.\tLamps\n199/12345678902.\tOil\n", "199/12345678901. Lamps\n199/12345678902. Oil\n"},
		{"none of 17", "199/123456789012.\tLamps\n199/123456789013.\tOil\n", "199/123456789012.\tLamps\n199/123456789013.\tOil\n"},
	} {
		if got := string(Of([]byte(c.source)).Clean); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	for size, want := range map[int]int{299: 1, 300: 0} {
		found := 0
		for range Tags([]byte("<p " + times("a", size-2) + ">")) {
			found++
		}
		if found != want {
			t.Errorf("a tag of %d bytes is found %d times, want %d", size, found, want)
		}
	}
	for source, want := range map[string]string{
		"&lt;&gt;&amp;&nbsp;":       "4 HTML entities are read as characters: &lt;, &gt;, &amp;, &nbsp;",
		"&lt;&gt;&amp;&nbsp;&#160;": "5 HTML entities are read as characters: &lt;, &gt;, &amp;, &nbsp; and others",
	} {
		if findings := Of([]byte(source)).Findings(); len(findings) != 1 || findings[0].Message != want {
			t.Errorf("%q: %v, want %q", source, findings, want)
		}
	}
}
