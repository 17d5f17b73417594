package pdf

import (
	"testing"

	"plenary/convert/resolution"
	"plenary/schema"
)

// A document whose script cannot be set has no PDF, whatever else is allowed, and one finding says so.
func TestUnprintable(t *testing.T) {
	for language, refused := range map[string]bool{"zho": true, "fra": false, "rus": false, "deu": false, "": false} {
		r := textOnly("Lamps")
		r.Identity = resolution.Identity{Language: language}
		data, findings := Render(r, Options{AllowMissingGlyphs: true})
		if (data == nil) != refused || refused && (len(findings) != 1 || findings[0].Rule != schema.ScriptUnprintable) {
			t.Errorf("%q: %d bytes, %v", language, len(data), findings)
		}
	}
}
