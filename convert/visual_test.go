package convert

import (
	"testing"

	"plenary/schema"
)

// TestVisualOrder holds that an Arabic text whose letters stand in the order of the page is refused, and not read for
// another.
func TestVisualOrder(t *testing.T) {
	const text = "ةرانملا - 991/21\n\n،ةماعلا ةيعمجلا نإ\n\n؛تيزلا ىلع ةرانملا سارح لصحي نأ ررقت - 1\n"
	const want = "the text is in Arabic in visual order: letters that end words stand where words begin"
	result, findings := Convert(t.Context(), Source{"in.txt", []byte(text)}, Options{})
	if got := messageOf(findings, schema.LanguageUnsupported); got != want || result.XML != nil {
		t.Errorf("%q, want %q (%v)", got, want, findings)
	}
}
