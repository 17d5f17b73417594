package label

import (
	"plenary/convert/read/lines/sheet"
)

// A lifter takes the notes out of the body of a sheet.
type lifter struct {
	*sheet.Sheet
	Apparatus
}

// addToNote adds line i to the last note.
func (n *lifter) addToNote(i int) {
	l, last := &n.Lines[i], &n.Notes[len(n.Notes)-1]
	l.Class = sheet.Footnote
	last.Lines = append(last.Lines, NoteLine{i, l.Start})
}
