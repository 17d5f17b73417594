package fidelity

import (
	"strings"
	"testing"
)

// TestIsParagraphNumber tells the number of a paragraph from that of a note.
func TestIsParagraphNumber(t *testing.T) {
	for text, want := range map[string]bool{"3. Lamps": true, "3) Lamps": true, "fog\n3. Lamps": true, "(3) Lamps": false, "fog 3. Lamps": false, "3 Lamps": false} {
		from := strings.IndexByte(text, '3')
		if got := isParagraphNumber([]byte(text), from, from+1); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
