package schema

import "plenary/diag"

// The rules of laying out and writing the print edition.
var (
	GlyphMissing = &diag.Rule{
		Code: "glyph-missing", Severity: diag.Error,
		Title:     "A character cannot be printed",
		What:      "Speaks once for each character that the embedded font has no glyph for; there is then no PDF. With --allow-missing-glyphs a question mark is printed in its place, and the finding is a warning. The XML and the JSON keep the character.",
		Why:       "A question mark in the place of a letter does not say what the document says, in a file that claims to be a faithful archive of it.",
		Bad:       "199/12. Care of lighthouses\n\nThe General Assembly,\n\n1. Welcomes the new lamps \U0001F4A1 of the keepers.\n",
		Good:      "199/12. Care of lighthouses\n\nThe General Assembly,\n\n1. Welcomes the new lamps of the keepers.\n",
		Authority: "PDF/UA-1, clause 7.21.8: no glyph .notdef",
	}
	FontMissing = &diag.Rule{
		Code: "font-missing", Severity: diag.Error,
		Title:     "No font was found for the script of the text",
		What:      "Speaks when a PDF is asked for of a document in Arabic or Chinese, and no font of its letters is installed or lies in the folder of --font-dir; there is then no PDF. The hint names the package and the command that install one. The XML and the JSON have the whole text.",
		Why:       "Fonts for tens of thousands of letters are larger than Plenary, which has those of Latin and Cyrillic letters alone. A page without letters says nothing.",
		Bad:       "199/12. 灯塔的维护\n\n大会，\n\n回顾沿岸的灯，\n\n1. 决定看守人得到所有灯所需的油；\n\n2. 请海鸥不要睡在灯塔上。\n",
		Good:      "199/12. Care of lighthouses\n\nThe General Assembly,\n\n1. Welcomes the new lamps of the keepers.\n",
		Authority: "ISO 19005-3, 6.2.11.4.1: the fonts of a file are embedded",
	}
	RenderFailed = &diag.Rule{
		Code: "render-failed", Severity: diag.Error,
		Title:     "The print edition could not be written",
		What:      "Speaks when the pages are laid out but the file cannot be made from them.",
		Why:       "There is no PDF. This is a fault of the program, not of the document: please report it with the document.",
		Authority: "Plenary, promise 5",
	}
)

var renderRules = []*diag.Rule{GlyphMissing, FontMissing, RenderFailed}
