package flow

import (
	"cmp"
	"slices"
	"strings"

	"plenary/convert/account"
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
	w.m.Left = append(w.m.Left, l.furniture()...)
	return w.m, findings
}

// furniture names what belongs to the pages.
func (l *layout) furniture() (left []account.Entry) {
	for _, f := range l.doc.Furniture {
		place := l.clean.Place(f.Source)
		s := strings.TrimSpace(string(l.clean.Clean[place.Start:place.End]))
		if s == "" {
			continue
		}
		left = append(left, account.Entry{Span: place, Fate: account.Furniture, What: cmp.Or(f.What, sheet.NameOf(s))})
	}
	return left
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
	return printed.LabelOf(s).Degree != printed.NoDegree || printed.IsHeadingNumber(s)
}

// heading is whether a paragraph is a heading: where the source does not say, one that is set in
// bold letters in the middle of the page is one, and one whose letters are all plain is none.
func heading(p *Paragraph) manuscript.Shown {
	if p == nil || p.Heading != manuscript.Unknown {
		return shownOf(p)
	}
	bold, plain := true, true
	for _, piece := range p.Pieces {
		if piece.Note > 0 || piece.Source.Len() == 0 {
			continue
		}
		bold = bold && piece.Style.Bold == manuscript.Yes
		plain = plain && piece.Style.Bold == manuscript.No && piece.Style.Italic == manuscript.No
	}
	switch {
	case len(p.Pieces) == 0:
		return manuscript.Unknown
	case bold && p.Centred == manuscript.Yes:
		return manuscript.Yes
	case plain && p.Centred == manuscript.No:
		return manuscript.No
	}
	return manuscript.Unknown
}

func shownOf(p *Paragraph) manuscript.Shown {
	if p == nil {
		return manuscript.Unknown
	}
	return p.Heading
}

// sortMarks puts the marks in the order of the text.
func sortMarks(marks []manuscript.Mark) {
	slices.SortStableFunc(marks, func(a, b manuscript.Mark) int { return a.Span.Start - b.Span.Start })
}
