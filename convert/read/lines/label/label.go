// Package label says what each line of a sheet is part of: of which note, or of which block, and
// where a block begins. Notes are found first, and their lines are none of the body.
package label

import (
	"slices"

	"plenary/convert/read/lines/sheet"
)

// FindStarNotes takes the notes of the masthead out of the body of a sheet.
func FindStarNotes(sh *sheet.Sheet) (*sheet.Sheet, Apparatus) {
	n := &lifter{Sheet: sh}
	n.liftStars()
	return n.Sheet, n.Apparatus
}

// FindNotes takes the notes of the text out of the body of a sheet, and adds them to
// those of the masthead. Where the source shows notes, those are all.
func FindNotes(sh *sheet.Sheet, found Apparatus) (*sheet.Sheet, Apparatus) {
	n := &lifter{sh.Copy(), Apparatus{Notes: slices.Clone(found.Notes), Stars: found.Stars}}
	if len(sh.Shown.Notes) > 0 {
		n.takeShown()
		return n.Sheet, n.Apparatus
	}
	if n.isVolume() {
		n.liftVolumeNotes()
	} else {
		n.liftNotes()
	}
	n.liftEndnotes()
	return n.Sheet, n.Apparatus
}

// BelowHead returns the lines of the body that may be of tables.
func BelowHead(n *sheet.Sheet) []int {
	lines := make([]int, 0, len(n.Lines))
	for i := n.Head.End(); i < len(n.Lines); i++ {
		if l := n.Lines[i]; l.Class == sheet.Body && !n.IsLiteral(l.Start) {
			lines = append(lines, i)
		}
	}
	return lines
}

// BesideNotes returns the lines that may be of tables and of no note: none below a
// rule above notes whose end nothing shows.
func BesideNotes(sh *sheet.Sheet) []int {
	n := &lifter{Sheet: sh}
	lines := make([]int, 0, len(n.Lines))
	for i := n.Head.End(); i < len(n.Lines); i++ {
		switch l := n.Lines[i]; {
		case l.Form == sheet.FootnoteRule:
			end := n.footEnd(i)
			if end < 0 {
				return nil
			}
			i = end - 1
		case n.noteColumn(i) > 0:
			i += n.noteColumn(i) - 1
		case l.Class == sheet.Body && !n.IsLiteral(l.Start):
			lines = append(lines, i)
		}
	}
	return lines
}
