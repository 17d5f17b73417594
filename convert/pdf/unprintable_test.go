package pdf

import (
	"testing"

	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/schema"
)

// A document whose script has no font has no PDF, whatever else is allowed, and one finding says so.
func TestUnprintable(t *testing.T) {
	for language, refused := range map[string]*diag.Rule{"ara": schema.FontMissing, "zho": schema.FontMissing, "fra": nil, "rus": nil, "deu": nil, "": nil} {
		r := textOnly("Lamps")
		r.Identity = resolution.Identity{Language: language}
		data, findings := Render(r, Options{AllowMissingGlyphs: true})
		if (data == nil) != (refused != nil) || refused != nil && (len(findings) != 1 || findings[0].Rule != refused) {
			t.Errorf("%q: %d bytes, %v", language, len(data), findings)
		}
	}
}
