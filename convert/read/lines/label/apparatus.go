package label

import (
	"plenary/diag"
)

// An Apparatus is the notes of a text: those of the masthead first, each in the order of
// its number, and the stars of the masthead that may be their marks.
type Apparatus struct {
	Notes []Note
	Stars []Star
	Marks []Mark // that the source shows; where it shows none, they are looked for in the text
}

// A Note is a footnote as printed at the foot of a page.
type Note struct {
	Marker string
	Label  diag.Span // the number printed before it
	Foot   int       // index of the line that opens the feet of its page
	Lines  []NoteLine
	star   bool // of the masthead
}

// A NoteLine is the text of a note on one line: the line, and where on it the text
// begins.
type NoteLine struct{ Line, From int }

// A Mark is the mark of a note where the source shows it.
type Mark struct {
	diag.Span // in the source
	Note      int
}

// A Star is a mark of stars in the masthead: at the symbol of a document that is
// reissued, at the names of sponsors, at the number of an item.
type Star struct {
	line, At int // where it stands in the source
	Marker   string
}

// StarNotes returns the number of notes of the masthead, which come first.
func (n Apparatus) StarNotes() int {
	k := 0
	for k < len(n.Notes) && n.Notes[k].star {
		k++
	}
	return k
}
