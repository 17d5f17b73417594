package label

import (
	"plenary/convert/read/lines/sheet"
	"plenary/diag"
)

// takeShown takes the notes that the source shows, and their marks. Their lines are none of the body
// already.
func (n *lifter) takeShown() {
	places := make([]int, len(n.Shown.Notes)) // 1 + the place of each in the apparatus
	foot := -1
	for i := range n.Lines {
		l := &n.Lines[i]
		if l.Note == 0 || l.Class != sheet.Footnote {
			if l.Class == sheet.Body {
				foot = -1
			}
			continue
		}
		if foot < 0 {
			foot = i
		}
		shown := n.Shown.Notes[l.Note-1]
		if places[l.Note-1] == 0 {
			n.Notes = append(n.Notes, Note{Marker: shown.Marker, Label: shown.Label, Foot: foot})
			places[l.Note-1] = len(n.Notes)
		}
		note := &n.Notes[places[l.Note-1]-1]
		from := l.Start
		if label := shown.Label; l.Start <= label.Start && label.End <= l.End {
			from = label.End
		}
		if from < l.End {
			note.Lines = append(note.Lines, NoteLine{i, from})
		}
	}
	for _, m := range n.Shown.Marks {
		if place := places[m.Note]; place > 0 {
			n.Marks = append(n.Marks, Mark{diag.SpanOf(m.Start, m.End), place - 1})
		}
	}
}
