package label

import (
	"slices"
	"strings"

	"plenary/convert/language"
	"plenary/convert/printed"
	"plenary/convert/read/lines/mark"
	"plenary/convert/read/lines/sheet"
	"plenary/diag"
)

// liftEndnotes finds the footnotes of a text that was cut out of a volume: they
// stand below its closing line, where nothing else does, and their numbers go
// on from the page before. "1/", "1." and "*" are marks as well as "1". So are they
// below the closing lines of the other organs, if the text has a mark for each.
func (n *lifter) liftEndnotes() {
	stars := n.StarNotes()
	if len(n.Notes) > stars {
		return
	}
	first := n.firstEndnote()
	for i := first; i < len(n.Lines); i++ {
		l, s := &n.Lines[i], n.LineText(i)
		marker, label := endnoteLabel(n.Lang, s)
		switch {
		case l.Class != sheet.Body || i >= n.Head.Next(first, len(n.Lines)):
			return
		case label > 0 && (len(n.Notes) == stars || follows(marker, n.Notes[len(n.Notes)-1].Marker, n.Lang.OpensCapital(strings.TrimLeft(s[label:], " ")))):
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

// firstEndnote returns the line that the footnotes below the text begin on; the end of the text when there is none.
func (n *lifter) firstEndnote() int {
	if first := n.belowAdoption(); first < len(n.Lines) {
		return first
	}
	for _, below := range [...]func() int{n.belowMeeting, n.lastRun} {
		if first := below(); n.endnotesMarked(first) {
			return first
		}
	}
	return len(n.Lines)
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

// belowMeeting returns the first line below the last lines of meeting and date, and
// after a blank line or a rule; the end of the text when there is none.
func (n *lifter) belowMeeting() int {
	below := len(n.Lines)
	for i := max(n.Head.Formula.Line()+1, 0); i+1 < len(n.Lines); i++ {
		if n.Lines[i].Class != sheet.Body || !n.Lang.Closes(n.LineText(i)) {
			continue
		}
		next := i + 1
		for next < len(n.Lines) && n.Lines[next].Class == sheet.Furniture {
			next++
		}
		if next < len(n.Lines) && n.Lines[next].Class == sheet.Body && (n.Lines[next].Gap > 0 || next > i+1) && !n.Lang.Closes(n.LineText(next)) {
			below = next
		}
	}
	return below
}

// lastRun returns the last line that opens with the number of note 1, where notes may begin that stand below an annex, or close below
// the date; the end of the text when there is none.
func (n *lifter) lastRun() int {
	for i := len(n.Lines) - 1; i > n.Head.Formula.Line(); i-- {
		if n.Lines[i].Class != sheet.Body || n.Lines[i].Table > 0 {
			continue
		}
		if marker, label := endnoteLabel(n.Lang, n.LineText(i)); label > 0 && marker == "1" && printed.LabelOf(n.LineText(i)).Degree == printed.NoDegree {
			return i
		}
	}
	return len(n.Lines)
}

// endnotesMarked reports whether the lines from a line on open notes for each of
// which the text above has a mark, in their order.
func (n *lifter) endnotesMarked(first int) bool {
	if first == len(n.Lines) {
		return false
	}
	var markers []string
	for i := first; i < len(n.Lines); i++ {
		marker, label := endnoteLabel(n.Lang, n.LineText(i))
		if n.Lines[i].Class == sheet.Body && label > 0 && (len(markers) == 0 || follows(marker, markers[len(markers)-1], false)) {
			markers = append(markers, marker)
		} else if i == first || n.Lang.Annex(n.LineText(i)) || n.Lang.Closes(n.LineText(i)) {
			return false
		}
	}
	above := strings.ReplaceAll(n.Src[:n.Lines[first].Start], "\n", " ")
	good := func(c mark.Candidate) bool { // the number of a paragraph has a space before it
		return mark.IsCertain(c) || len(markers) > 1 && mark.IsLikely(c) && c.At > 0 && above[c.At-1] != ' '
	}
	page := mark.NewFinder(n.Lang, above, len(markers))
	from := 0
	for _, marker := range markers {
		marks := page.Candidates(marker, from)
		k := slices.IndexFunc(marks, good)
		if k < 0 {
			return false
		}
		from = marks[k].At + marks[k].Size
	}
	return true
}

// endnoteLabel reads the mark that opens the first line of a note, and the
// length of what is printed for it. An extractor may glue it to the text.
func endnoteLabel(l *language.Language, s string) (marker string, length int) {
	if stars := len(s) - len(strings.TrimLeft(s, "*")); 0 < stars && stars < min(len(s), mark.MaxChars+1) {
		return s[:stars], stars
	}
	for _, sign := range signs[1:] {
		if strings.HasPrefix(s, sign) && len(s) > len(sign) {
			return sign, len(sign)
		}
	}
	const most = 999 // notes that a text has (cases endnotes-number-999 and -1000)
	m := openingMark(s)
	if m.length == 0 || m.value > most || s[0] == '0' || m.length == len(s) {
		return "", 0
	}
	switch rest := s[m.length:]; {
	case m.raised, m.slashed(), rest[0] == ' ', rest[0] == '\t', l.OpensCapital(rest):
		return m.marker, m.length
	case strings.HasPrefix(rest, ". "):
		return m.marker, m.length + 1
	}
	return "", 0
}

// signs are the marks of notes that are no figures, in the order of printers.
var signs = [...]string{"*", "†", "‡", "§"}

// follows reports whether marker is that of the note after the one marked last,
// or of one soon after when its text begins as a sentence does.
func follows(marker, last string, sentence bool) bool {
	const skipped = 3 // notes that stand in another column of the page (case endnotes-skipped)
	value, digits := printed.Number(marker)
	before, _ := printed.Number(last)
	switch {
	case digits == 0 && strings.Trim(marker, "*") == "":
		return len(marker) == len(last)+1
	case digits == 0:
		return slices.Index(signs[:], marker) == slices.Index(signs[:], last)+1
	case sentence:
		return before < value && value <= before+1+skipped
	}
	return value == before+1
}
