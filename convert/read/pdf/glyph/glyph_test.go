package glyph_test

import (
	"testing"

	"plenary/convert/read/pdf/glyph"
	_ "plenary/internal/update" // the flag -update
)

func TestFateNames(t *testing.T) {
	for fate, want := range map[glyph.Fate]string{glyph.Placed: "placed", glyph.Duplicate: "duplicate", 200: "unknown"} {
		if got := fate.String(); got != want {
			t.Errorf("%d: %q, want %q", fate, got, want)
		}
	}
}
