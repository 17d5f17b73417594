// Package text reads extracted text: what an extractor takes out of a PDF, or what
// somebody copied. The sheet is read from characters and white space alone; package lines
// makes the manuscript of it.
package text

import (
	"plenary/convert/language"
	"plenary/convert/manuscript"
	"plenary/convert/read/laid"
	"plenary/convert/read/lines"
	"plenary/convert/read/lines/sheet"
	"plenary/diag"
)

// Read makes the manuscript of source, a text in a language whose characters are
// what they seem (see package clean). What stands in the literal part of the source
// is taken as it is: no word is joined there, no hyphen put back, no table made.
// What was repaired and what was doubtful are findings.
func Read(source string, lang *language.Language, literal diag.Span) (*manuscript.Manuscript, diag.List) {
	return lines.Read(sheet.Read(source, lang, literal))
}

// ReadLaid makes the manuscript of a text that another reader laid out in lines, with what its source shows of them
// beside the characters. The places are those of the laid text.
func ReadLaid(t *laid.Text, lang *language.Language) (*manuscript.Manuscript, diag.List) {
	return lines.Read(sheet.OfLaid(t, lang))
}
