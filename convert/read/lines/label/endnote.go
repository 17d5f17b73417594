package label

import (
	"strings"

	"plenary/convert/language"
	"plenary/convert/printed"
	"plenary/convert/read/lines/mark"
	"plenary/convert/read/lines/sheet"
	"plenary/diag"
)

// liftEndnotes finds the footnotes of a text that was cut out of a volume: they
// stand below its closing line, where nothing else does, and their numbers go
// on from the page before. "1/", "1." and "*" are marks as well as "1".
func (n *lifter) liftEndnotes() {
	stars := n.StarNotes()
	if len(n.Notes) > stars {
		return
	}
	first := n.belowAdoption()
	for i := first; i < len(n.Lines); i++ {
		l := &n.Lines[i]
		marker, label := endnoteLabel(n.Lang, n.LineText(i))
		switch {
		case l.Class != sheet.Body || i >= n.Head.Next(first, len(n.Lines)):
			return
		case label > 0 && (len(n.Notes) == stars || follows(marker, n.Notes[len(n.Notes)-1].Marker, n.Lang.OpensCapital(strings.TrimLeft(n.Src[l.Start+label:l.End], " ")))):
			l.Class = sheet.Footnote
			n.Notes = append(n.Notes, Note{
				Marker: marker, Label: diag.SpanOf(l.Start, l.Start+label), Foot: first,
				Lines: []NoteLine{{i, l.Start + label}},
			})
		case len(n.Notes) == stars:
			return
		default:
			n.addToNote(i)
		}
	}
}

// belowAdoption returns the first line below the closing line of the Security
// Council, and after a blank line; the end of the text when there is none.
func (n *lifter) belowAdoption() int {
	adopted := false
	for i := max(n.Head.Formula.Line()+1, 0); i < len(n.Lines); i++ {
		if n.Lines[i].Class != sheet.Body {
			continue
		}
		switch {
		case adopted && n.Lines[i].Gap > 0 && !n.Lang.IsMeeting(n.LineText(i)):
			return i
		case !adopted && n.Lang.OpensAdoption(n.LineText(i)):
			adopted = n.Lang.IsAdoption(n.ParagraphFrom(i))
		}
	}
	return len(n.Lines)
}

// endnoteLabel reads the mark that opens the first line of a note, and the
// length of what is printed for it. An extractor may glue it to the text.
func endnoteLabel(l *language.Language, s string) (marker string, length int) {
	if stars := len(s) - len(strings.TrimLeft(s, "*")); 0 < stars && stars < min(len(s), mark.MaxChars+1) {
		return s[:stars], stars
	}
	const most = 999 // notes that a text has (cases endnotes-number-999 and -1000)
	m := openingMark(s)
	if m.length == 0 || m.value > most || s[0] == '0' || m.length == len(s) {
		return "", 0
	}
	switch rest := s[m.length:]; {
	case m.raised, m.slashed(), rest[0] == ' ', l.OpensCapital(rest):
		return m.marker, m.length
	case strings.HasPrefix(rest, ". "):
		return m.marker, m.length + 1
	}
	return "", 0
}

// follows reports whether marker is that of the note after the one marked last,
// or of one soon after when its text begins as a sentence does.
func follows(marker, last string, sentence bool) bool {
	const skipped = 3 // notes that stand in another column of the page (case endnotes-skipped)
	value, digits := printed.Number(marker)
	before, _ := printed.Number(last)
	switch {
	case digits == 0:
		return len(marker) == len(last)+1
	case sentence:
		return before < value && value <= before+1+skipped
	}
	return value == before+1
}
