package flow

import (
	"slices"
	"strings"

	"plenary/convert/language"
	"plenary/convert/manuscript"
	"plenary/convert/printed"
	"plenary/convert/read/clean"
	"plenary/convert/read/lines/label"
	"plenary/convert/read/lines/prose"
	"plenary/convert/read/lines/sheet"
	"plenary/diag"
)

// Read makes the manuscript of a document in a language. Its places, and those of the findings,
// are of text, which is what the document shows ([clean.Shown]).
//
// The paragraphs are laid out one a line. So the masthead, and where resolutions open, are found as
// they are in extracted text that has a paragraph on each line.
func Read(d *Document, text *clean.Text, lang *language.Language) (*manuscript.Manuscript, diag.List) {
	l := layOut(d, text, lang)
	sh, notes := label.FindStarNotes(sheet.OfParagraphs(string(l.Laid[:l.body]), lang))
	w := &writer{layout: l, sh: sh, m: &manuscript.Manuscript{}}
	w.flow()
	w.notes(notes)
	w.facts()
	w.m.Text = w.text.String()
	w.marks(notes)
	w.m.Heads = prose.Heads(sh.Head, w.opening)
	findings := append(prose.Doubts(sh, w.m), w.findings...)
	l.RestoreFindings(findings)
	l.Restore(w.m)
	w.m.Left = append(append(w.m.Left, l.left...), l.furniture()...)
	return w.m, append(findings, l.findings...)
}

// begins reports whether line i of the body opens a block below the block that ends with the
// line last: one does, but for the second line of a title, and for the text of a number that is a
// paragraph by itself.
func (w *writer) begins(i, last int) bool {
	if apart, known := w.sh.Head.BeginsBlock(i); known {
		return apart
	}
	s, above := w.sh.LineText(i), w.sh.LineText(last)
	if !printed.IsLabelAlone(above) || i < len(w.sh.Head.Roles) {
		return true
	}
	if w.rowAt(w.sh.Lines[last].Start).paragraph.Apart && !printed.IsHeadingNumber(above) {
		return true
	}
	return printed.LabelOf(s).Degree != printed.NoDegree || printed.IsHeadingNumber(s)
}

// heading is whether a paragraph is a heading. Where the source does not say, one that is set in
// bold letters in the middle of the page is one. None is a paragraph whose letters are set in
// several ways, or one at the margin whose letters are all plain.
func (l *layout) heading(p *Paragraph) manuscript.Shown {
	if p.Heading != manuscript.Unknown {
		return p.Heading
	}
	var all manuscript.Style
	for _, piece := range p.Pieces {
		s := piece.Style
		s.Raised = manuscript.Unknown
		switch {
		case piece.Note > 0 || strings.TrimSpace(l.doc.Text[piece.Source.Start:piece.Source.End]) == "":
		case s.Bold == manuscript.Unknown || s.Italic == manuscript.Unknown:
			return manuscript.Unknown
		case all == manuscript.Style{}:
			all = s
		case s != all:
			return manuscript.No
		}
	}
	switch {
	case all.Bold == manuscript.Yes && p.Centred == manuscript.Yes:
		return manuscript.Yes
	case all.Bold == manuscript.No && all.Italic == manuscript.No && p.Centred == manuscript.No:
		return manuscript.No
	}
	return manuscript.Unknown
}

// sortMarks puts the marks in the order of the text.
func sortMarks(marks []manuscript.Mark) {
	slices.SortStableFunc(marks, func(a, b manuscript.Mark) int { return a.Span.Start - b.Span.Start })
}
