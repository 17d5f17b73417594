package label

import (
	"slices"
	"strings"

	"plenary/convert/printed"
	"plenary/convert/read/lines/mark"
	"plenary/convert/read/lines/sheet"
	"plenary/diag"
)

// liftNotes finds the footnotes and takes their lines out of the body. A note
// begins with the number that is next in the sequence, under a rule or, where
// the extraction lost the rule, after a mark of that number in the text above.
func (n *lifter) liftNotes() {
	next, foot := 1, -1 // foot ≥ 0: inside the notes of a page
	top := 0            // first line of the page
	end := 0            // line below the page
	for i := n.Head.Formula.Line() + 1; i < len(n.Lines); i++ {
		l := &n.Lines[i]
		if i >= end {
			end = n.PageEnd(i)
			next = n.liftBareFoot(i, end, next)
		}
		if l.Class == sheet.Furniture {
			foot = -1
			if l.Form == sheet.FootnoteRule {
				foot = i
				next = n.liftFoot(i, next)
			}
			continue
		}
		if l.Class == sheet.Footnote || l.Table > 0 {
			continue
		}
		label := n.noteLabel(i, next)
		switch {
		case label > 0 && (foot >= 0 || n.opensNotes(i, top, label, next)):
			if foot < 0 {
				foot = i
			}
			next = n.openNote(i, label, foot)
		case label > 0 && n.liftLastFoot(i, next):
			return
		case n.hasNotes(foot) && n.noteRunsOn(i):
			n.addToNote(i)
		case foot >= 0:
			l.NewPage = true
			if n.hasNotes(foot) {
				top = i
			}
			foot = -1
		}
	}
}

// liftLastFoot reads the notes that end the text, whatever stands above them:
// the first of them, on line i, bears the number that comes next, the others
// follow it to the last line, and the text above has a certain mark for each.
func (n *lifter) liftLastFoot(i, next int) bool {
	const longest = 400 // lines that all the notes of a text have
	end := len(n.Lines)
	for end > i && n.Lines[end-1].Class == sheet.Furniture {
		end--
	}
	if end-i > longest || openingMark(n.LineText(i)).value != next || !n.endsAbove(i) || slices.ContainsFunc(n.Lines[i:end], func(l sheet.Line) bool { return !n.maySpeakInNote(l) }) {
		return false
	}
	f := n.readFoot(i, end, next)
	if len(f.labels)+len(f.texts) > 0 || !f.complete(next) || f.numbers[0] != next || !n.marked(f.numbers, n.Src[:n.Lines[i].Start], mark.IsCertain) {
		return false
	}
	n.take(&f)
	return true
}

// maySpeakInNote reports whether a line may be one of a note: it opens no
// paragraph and closes no resolution.
func (n *lifter) maySpeakInNote(l sheet.Line) bool {
	s := n.Src[l.Start:l.End]
	text := strings.TrimLeft(s[openingMark(s).length:], " ")
	return l.Class == sheet.Body && l.Table == 0 && !l.NewPage && !printed.OpensNumbered(s) && !n.Lang.OpensProvision(text) && !n.Lang.Closes(s) && !n.Lang.Annex(s)
}

// endsAbove reports whether something ends above line i: a paragraph, the
// closing lines or the heading of a list.
func (n *lifter) endsAbove(i int) bool {
	return i > 0 && (n.Lines[i].Gap > 0 || n.Lang.EndsSentence(n.Lang.Unmarked(n.LineText(i-1))) || n.Lang.Closes(n.LineText(i-1)))
}

// hasNotes reports whether the last note stands at a foot. A rule may have none
// below it: that of the star notes of a list is no foot of the page.
func (n *lifter) hasNotes(foot int) bool {
	return foot >= 0 && len(n.Notes) > 0 && n.Notes[len(n.Notes)-1].Foot == foot
}

// openNote opens a note with the number that begins line i, label bytes long,
// and returns the number that comes next. When the number stands alone, the
// text follows on the next line.
func (n *lifter) openNote(i, label, foot int) (next int) {
	l := &n.Lines[i]
	l.Class = sheet.Footnote
	m := openingMark(n.LineText(i))
	opened := Note{Marker: m.marker, Label: diag.SpanOf(l.Start, l.Start+label), Foot: foot}
	if l.Start+label < l.End {
		opened.Lines = []NoteLine{{i, l.Start + label}}
	} else if i+1 < len(n.Lines) && n.Lines[i+1].Class == sheet.Body {
		n.Lines[i+1].Class = sheet.Footnote
		opened.Lines = []NoteLine{{i + 1, n.Lines[i+1].Start}}
	}
	n.Notes = append(n.Notes, opened)
	return m.value + 1
}

// opensNotes reports whether line i opens the notes of a page that has no
// rule: it is indented, and the text of the page has a mark for it.
func (n *lifter) opensNotes(i, top, label, next int) bool {
	l := n.Lines[i]
	if n.Lang.OpensOperative(strings.TrimLeft(n.Src[l.Start+label:l.End], " ")) {
		return false // a paragraph whose number lost its stop
	}
	alone := l.End == l.Start+label
	apart := n.Paged && l.Gap > n.Shape.Gap
	if alone && !(apart && i+1 < len(n.Lines) && n.Lines[i+1].Class == sheet.Body && !n.Lines[i+1].NewPage) {
		return false
	}
	if n.Shape.Geometry != sheet.Unwrapped && l.Indent == 0 && !apart && !n.ClosedAbove(i) {
		return false
	}
	highest := mark.Figure
	m := openingMark(n.LineText(i))
	if (m.value != next || apart) && !n.ClosedAbove(i) {
		highest = mark.Spaced
		if n.opensRun(i, m.value) {
			highest = mark.Free
		}
	}
	from := n.Lines[top].Start
	if n.Shape.Geometry != sheet.Unwrapped { // whose notes stand at its end
		from = max(from, l.Start-sheet.LongestPage)
	}
	page := strings.ReplaceAll(n.before(i, from), "\n", " ")
	for _, c := range mark.Candidates(n.Lang, page, m.marker) {
		if c.Cost <= highest {
			return true
		}
	}
	return false
}

// opensRun reports whether the note with a number on line i is one of a run: it
// ends in a stop, and the next line opens the note after it, whose mark in the
// text above is certain.
func (n *lifter) opensRun(i, value int) bool {
	if !n.Lang.EndsInStop(n.LineText(i)) || i+1 == len(n.Lines) || n.Lines[i+1].Class != sheet.Body || n.Lines[i+1].NewPage {
		return false
	}
	below := openingMark(n.LineText(i + 1))
	if below.value != value+1 || n.noteLabel(i+1, value+1) == 0 {
		return false
	}
	l := n.Lines[i]
	above := strings.ReplaceAll(n.Src[max(0, l.Start-sheet.LongestPage):l.Start], "\n", " ")
	return slices.ContainsFunc(mark.Candidates(n.Lang, above, below.marker), func(c mark.Candidate) bool { return c.Cost <= mark.Number })
}

// noteRunsOn reports whether line i is one more line of the note above it. Where
// pages end in form feeds, nothing but notes stands below a note.
func (n *lifter) noteRunsOn(i int) bool {
	l := n.Lines[i]
	if l.NewPage || l.Gap > n.Shape.Gap || n.Lang.Closes(n.LineText(i)) {
		return false
	}
	if !n.Paged && n.Shape.Geometry != sheet.Indented && n.Lang.EndsSentence(n.LineText(i-1)) && n.Lang.OpensProvision(n.LineText(i)) {
		return false
	}
	return n.Paged || n.Shape.Geometry != sheet.Indented || l.Indent == 0
}
