package docx

import (
	"unicode"

	"plenary/diag"
)

// A Fact is something of a file that its text alone does not tell: what was left out of it, and
// what was put in that another program may show otherwise.
type Fact struct {
	Kind  FactKind
	Count int // how often
	// Characters is how many characters, white space apart, are not in the text for it.
	Characters int
	// First is where it is first; of what was left out, the place where it would stand.
	First diag.Span
	// Sample is what the first says, or the name of it, cut to a line.
	Sample string
}

// A FactKind is what a fact is about.
type FactKind uint8

// The kinds. What they left out is not in the text; all others are told only.
const (
	Inserted      FactKind = iota // tracked insertions and moves, accepted (17.13.5)
	Deleted                       // tracked deletions, left out
	Hidden                        // hidden text (17.3.2.41), left out
	Comment                       // comments (17.13.4), left out
	Placeholder                   // what an empty content control asks for (17.5.2.39), left out
	Instruction                   // text inside of the instruction of a field (17.16.5), left out
	OtherBranch                   // text that alternate content has for other programs only (ECMA-376-3, 9), left out
	Ignored                       // text in elements of other programs that the file lets one ignore (ECMA-376-3, 7.2), left out
	Misplaced                     // text where the format has none, in properties and the like, left out
	Covered                       // text in cells that a merged cell covers (17.4.84), left out
	Unlinked                      // heads and feet that no page shows (17.10), left out
	NoteRule                      // lines between text and notes that are typed (17.11.23), left out
	TextBox                       // text boxes; their text stands behind the paragraph to which they are tied
	WordArt                       // text drawn as a picture: watermarks
	Nested                        // tables inside a cell; their text is text of the cell
	Ruby                          // glosses over characters (17.3.3.25); the gloss stands behind its characters
	Formula                       // mathematics (22.1); only its letters are read
	Object                        // embedded objects, not read
	Picture                       // pictures, not read
	Unread                        // parts with text that are not read: charts, diagrams, imported files
	External                      // what lies outside the file, never fetched; links apart
	Unknown                       // elements that are not known and hold text; their text is kept
	MustKnow                      // namespaces that a reader must know, by the file, and this one does not
	Capitals                      // letters shown as capitals, kept as they are typed
	Symbols                       // characters of symbol fonts, read as the Unicode characters that look so
	UnknownSymbol                 // characters of symbol fonts that have none, or of unknown fonts
	NumberFormat                  // automatic numbers in a format or a language that is not known, read as figures
	NoResult                      // fields whose result is not in the file
	PageNotes                     // notes that are counted anew on each page, counted through
	UnmarkedNote                  // notes without a mark in the text
	MissingNote                   // marks without a note
	RepeatedNote                  // notes that are marked more than once
	PageNumber                    // numbers of pages that a program left in fields, left out
	numberOfKinds
)

var factNames = [...]string{
	Inserted:      "tracked insertions",
	Deleted:       "tracked deletions",
	Hidden:        "hidden text",
	Comment:       "comments",
	Placeholder:   "placeholders",
	Instruction:   "field instructions",
	OtherBranch:   "other branches of alternate content",
	Ignored:       "ignorable elements",
	Misplaced:     "misplaced text",
	Covered:       "covered cells",
	Unlinked:      "heads and feet of no page",
	NoteRule:      "typed footnote rules",
	TextBox:       "text boxes",
	WordArt:       "WordArt",
	Nested:        "nested tables",
	Ruby:          "ruby",
	Formula:       "formulas",
	Object:        "embedded objects",
	Picture:       "pictures",
	Unread:        "unread parts",
	External:      "external content",
	Unknown:       "unknown elements",
	MustKnow:      "namespaces to be understood",
	Capitals:      "capitals",
	Symbols:       "symbols",
	UnknownSymbol: "unknown symbols",
	NumberFormat:  "unknown number formats",
	NoResult:      "fields without result",
	PageNotes:     "notes numbered by page",
	UnmarkedNote:  "notes without a mark",
	MissingNote:   "marks without a note",
	RepeatedNote:  "notes marked twice",
	PageNumber:    "numbers of pages",
}

// String returns the kind in a few words.
func (k FactKind) String() string { return factNames[k] }

// A tally counts characters, white space apart, to prove that none is lost: what the text
// has is what the file has, less what facts left out, and what was made.
type tally struct {
	read   int // characters of the file that are in the text
	double int // characters of branches of alternate content that say what the taken one says
	made   int // characters of the text that are none of the file: automatic numbers
}

// solid counts the characters of s that are no white space.
func solid(s string) (n int) {
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// sampleLength is how many characters a sample has: a line on a screen.
const sampleLength = 60

// sampleOf returns s as a sample.
func sampleOf(s string) string {
	out := make([]rune, 0, sampleLength)
	space := false
	for _, r := range s {
		if unicode.IsSpace(r) {
			space = len(out) > 0
			continue
		}
		if space {
			out = append(out, ' ')
			space = false
		}
		if len(out) >= sampleLength {
			return string(out) + "…"
		}
		out = append(out, r)
	}
	return string(out)
}
