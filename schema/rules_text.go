package schema

import "plenary/diag"

// The rules of the text stage.
var (
	NotAResolution = &diag.Rule{
		Code: "not-a-resolution", Severity: diag.Error,
		Title:     "The text is no resolution",
		What:      "Speaks when a text has neither an enacting formula nor a resolution's number, meeting line or operative paragraphs.",
		Why:       "No half document is written for a letter or a report.",
		Bad:       "Dear Keeper,\n\nThank you for the lamp oil.\n\nYours,\nA gull\n",
		Authority: "Plenary, promise 2",
	}
	TextLost = &diag.Rule{
		Code: "text-lost", Severity: diag.Error,
		Title:     "Source text is missing from the document",
		What:      "Speaks when the account of the source bytes has a gap: bytes that are neither in the document nor named as furniture, label or repair.",
		Why:       "Nothing may be lost.",
		Authority: "Plenary, promise 1",
	}
)

var textRules = []*diag.Rule{NotAResolution, TextLost}
