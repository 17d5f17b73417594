// Package label says what each line of a sheet is part of: of which note, or of which block, and
// where a block begins.
//
// All lines of a text are labelled at once. A label is judged by what its line says, by what stands above it
// and by how the text is set, and what is wrong is found out by the lines below: so the labels are not decided one after
// the other, but the sequence of them that has the most evidence for it is taken (search.go). How much each
// evidence weighs was learned from texts whose paragraphs are known (weights.go).
package label

import (
	"slices"

	"plenary/convert/read/lines/mark"
	"plenary/convert/read/lines/sheet"
)

// A Label says what a line is.
type Label uint8

// The labels.
const (
	Nothing    Label = iota // no line of the text: of the page, or of a table
	Opens                   // opens a block
	GoesOn                  // goes on with the block above
	OpensNote               // opens the note that its number names
	NoteGoesOn              // goes on with the note above
	InFoot                  // is of notes whose numbers stand apart from their texts
	Labels                  // how many there are
)

// Lines are the lines of a sheet, with what there is to know of them before they are labelled.
type Lines struct {
	*sheet.Sheet
	facts       []facts
	setting     *setting
	noteMeasure Mils               // the width of a full line of notes
	finder      *mark.Finder       // of marks in the whole text, once they are looked for
	marks       map[string]*marks  // what it found
	notes       noteSource         // where notes may be
	together    map[[2]string]bool // words with capitals that stand side by side on a line, once they are asked for
	feet        map[footAt]*foot
	pageFrom    int // lines of one page, and where that ends
	pageTo      int
}

// A noteSource says where the notes of a text are looked for.
type noteSource uint8

const (
	noNotes  noteSource = iota // nowhere: the source shows them, or they are found already
	anyNotes                   // anywhere
)

// Prepare reads what the lines of a measured sheet say.
func Prepare(sh *sheet.Sheet) *Lines {
	l := &Lines{Sheet: sh, facts: readFacts(sh), feet: map[footAt]*foot{}}
	l.joinPieces()
	l.findHeadings()
	l.noteMeasure = l.noteMeasureOf()
	l.setting = settingOf(l)
	n := &lifter{Sheet: sh}
	if len(sh.Shown.Notes) == 0 && !n.isVolume() {
		l.notes = anyNotes
	}
	if l.notes == noNotes {
		return l
	}
	for i := range l.facts {
		if f := &l.facts[i]; f.text != "" {
			f.mark = noteMarkOf(l.Lang, f.text)
		}
	}
	return l
}

// Read labels the lines of a sheet, takes the notes of the text out of its body, and adds them to
// those of the masthead. Where the source shows notes, those are all.
func Read(sh *sheet.Sheet, found Apparatus) (*sheet.Sheet, Apparatus, []Label) {
	n := &lifter{sh.Copy(), Apparatus{Notes: slices.Clone(found.Notes), Stars: found.Stars}}
	switch {
	case len(sh.Shown.Notes) > 0:
		n.takeShown()
	case n.isVolume():
		n.liftVolumeNotes()
	}
	l := Prepare(n.Measured())
	labels := l.Best(learned(), nil)
	n.takeLabelled(l, labels)
	if found := len(n.Notes); found == n.StarNotes() {
		if n.liftEndnotes(); len(n.Notes) > found {
			labels = Again(n.Measured())
		}
	}
	return n.Sheet, n.Apparatus, labels
}

// Again labels the lines of a measured sheet once more, of whose body notes and tables were taken.
func Again(sh *sheet.Sheet) []Label {
	l := Prepare(sh)
	l.notes = noNotes
	return l.Best(learned(), nil)
}

// FindStarNotes takes the notes of the masthead out of the body of a sheet.
func FindStarNotes(sh *sheet.Sheet) (*sheet.Sheet, Apparatus) {
	n := &lifter{Sheet: sh}
	n.liftStars()
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
