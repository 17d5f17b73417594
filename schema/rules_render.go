package schema

import "plenary/diag"

// The rules of laying out and writing the print edition.
var (
	GlyphMissing = &diag.Rule{
		Code: "glyph-missing", Severity: diag.Error,
		Title:     "A character cannot be printed",
		What:      "Speaks once for each character that the embedded font has no glyph for; there is then no PDF. With --allow-missing-glyphs a question mark is printed in its place, and the finding is a warning. The XML and the JSON keep the character.",
		Why:       "A question mark in the place of a letter does not say what the document says, in a file that claims to be a faithful archive of it. Text in Arabic or Chinese cannot be printed at all with the font that is embedded.",
		Bad:       "199/12. Care of lighthouses\n\nThe General Assembly,\n\n1. Welcomes the new lamps \U0001F4A1 of the keepers.\n",
		Good:      "199/12. Care of lighthouses\n\nThe General Assembly,\n\n1. Welcomes the new lamps of the keepers.\n",
		Authority: "PDF/UA-1, clause 7.21.8: no glyph .notdef",
	}
	RenderFailed = &diag.Rule{
		Code: "render-failed", Severity: diag.Error,
		Title:     "The print edition could not be written",
		What:      "Speaks when the pages are laid out but the file cannot be made from them.",
		Why:       "There is no PDF. This is a fault of the program, not of the document: please report it with the document.",
		Authority: "Plenary, promise 5",
	}
)

var renderRules = []*diag.Rule{GlyphMissing, RenderFailed}
