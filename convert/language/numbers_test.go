package language

import (
	"strings"
	"testing"
)

// TestBordersOfNumbers holds what a number of pages, a written number and the title of an annex may be.
func TestBordersOfNumbers(t *testing.T) {
	if value, ok := English.PageNumber("5 of 4"); ok {
		t.Errorf("page %d of 4 is one", value)
	}
	if got := chinese.Ordinal("第二十一"); got != "21" {
		t.Errorf("the ordinal is %q", got)
	}
	for letters, want := range map[int]bool{110: true, 130: false} {
		if got := English.Annex("Annex. " + strings.Repeat("L", letters)); got != want {
			t.Errorf("a title of %d letters names an annex: %t", letters, got)
		}
	}
}
