package sheet

import (
	"strings"
	"testing"

	"plenary/convert/language"
	"plenary/diag"
)

// A long line that an extractor made of two at a hyphen makes no text whose paragraphs are lines, where other lines go on. Where wide gaps
// stand inside long lines somebody joined the lines of a layout, and nothing can be told from how the others go on.
func TestShapeOfLongLines(t *testing.T) {
	line := "the keepers of the lamps of the coast, of the harbour and of the isle have all of the oil that they need and"
	text := func(gap string) string {
		long := line + gap + line
		return "The keepers,\n\n" + strings.Repeat(line+"\n"+line+"\n"+line+" burn;\n\n", 3) + long + "\n" + line + " burn;\n"
	}
	for gap, want := range map[string]Geometry{"": Flush, "  ": Flush, "     ": Unwrapped} {
		if got := Read(text(gap), language.English, diag.Span{}).Shape.Geometry; got != want {
			t.Errorf("two lines joined with %q: the geometry is %d, want %d", gap, got, want)
		}
	}
}
