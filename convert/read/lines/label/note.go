package label

import (
	"plenary/convert/read/lines/sheet"
	"plenary/diag"
)

// takeLabelled takes the notes that lines are labelled as out of the body.
func (n *lifter) takeLabelled(l *Lines, labels []Label) {
	next, run := 1, -1 // run: the line that the notes above open with
	for i := 0; i < len(labels); i++ {
		switch labels[i] {
		case Opens, GoesOn:
			run = -1
		case OpensNote:
			if run < 0 {
				run = i
			}
			n.openNote(l, i, run)
			next = l.facts[i].mark.value + 1
		case NoteGoesOn:
			n.addToNote(i)
		case InFoot:
			f := l.footAt(i, next)
			n.take(f)
			i, next, run = f.to-1, f.last+1, -1
		}
	}
}

// openNote opens a note with the number that begins line i, below the lines of others or not. When the number stands alone, the
// text follows on the next line.
func (n *lifter) openNote(l *Lines, i, foot int) {
	line, m := &n.Lines[i], l.facts[i].mark
	line.Class = sheet.Footnote
	opened := Note{Marker: m.marker, Label: diag.SpanOf(line.Start, line.Start+m.length), Foot: foot}
	if line.Start+m.length < line.End {
		opened.Lines = []NoteLine{{i, line.Start + m.length}}
	}
	n.Notes = append(n.Notes, opened)
}
