// Package laid is text that a reader lays out in lines from pieces of its source: of a PDF,
// whose glyphs stand anywhere on the page, or of a Word file, which has no lines. What reads
// lines finds places in the laid text; [Text.Restore] turns them into those of the source, with
// the style of what stands there.
package laid

import (
	"sort"
	"strings"
	"unicode"

	"plenary/convert/account"
	"plenary/convert/manuscript"
	"plenary/convert/read/clean"
	"plenary/diag"
)

// A Text is text laid out from pieces.
type Text struct {
	Laid   []byte
	Shown  Shown   // what the source shows beside
	pieces []piece // in the order of the laid text
	left   []account.Entry
}

// A piece is a part of the laid text that stands together in the source and is set alike.
type piece struct {
	at     int // in the laid text
	source diag.Span
	style  manuscript.Style
}

func (p piece) end() int { return p.at + p.source.Len() }

// A Layout is a source laid out in lines.
type Layout struct {
	Pieces []Piece
	Notes  []string // the markers of the notes that the source shows, in the order of their feet
	Tables []Table  // that it shows, in the order of their first lines
	// Brackets are places of the source, in order, of the brackets that are printed round marks: they are not laid out.
	Brackets []diag.Span
}

// A Piece is a part of a source that a reader lays out.
type Piece struct {
	Space  string    // white space before it that the source has not: spaces, line feeds, form feeds
	Source diag.Span // of the text that the source shows
	Style  manuscript.Style
	Line   *Line // what the source shows of the line that begins with it; nil: the line goes on, or nothing
	Note   int   // 1 + the index of the note that it is the mark of, in the text or before that of the note; 0: it is no mark
	Cell   int   // 1 + the index of the cell that it is part of, of all cells; 0: of none
}

// Of lays out a source whose text is given. White space in a piece is one space each.
func Of(layout *Layout, text *clean.Text) *Text {
	t := &Text{Shown: newShown(layout)}
	for _, s := range layout.Brackets {
		t.left = append(t.left, account.Entry{Span: text.Place(s), Fate: account.Repair, What: "bracket of a note mark"})
	}
	for i := range layout.Pieces {
		p := &layout.Pieces[i]
		t.Put(p.Space)
		from := len(t.Laid)
		place := text.Place(p.Source)
		for place.Len() > 0 {
			s := string(text.Clean[place.Start:place.End])
			n := strings.IndexFunc(s, unicode.IsSpace)
			if n < 0 {
				n = len(s)
			}
			t.Write(s[:n], diag.SpanOf(place.Start, place.Start+n), p.Style)
			rest := strings.TrimLeftFunc(s[n:], unicode.IsSpace)
			switch place.Start = place.End - len(rest); {
			case n == len(s):
			case s[n] == ' ' && len(rest) == len(s)-n-1:
				t.Write(" ", diag.SpanOf(place.Start-1, place.Start), p.Style)
			default:
				t.Put(" ")
			}
		}
		t.Shown.put(p, diag.SpanOf(from, len(t.Laid)), t.Laid)
	}
	return t
}

// Write lays out the characters of the source that stand at a place, set in a style.
func (t *Text) Write(characters string, source diag.Span, style manuscript.Style) {
	if characters == "" {
		return
	}
	if last := len(t.pieces) - 1; last >= 0 && t.pieces[last].end() == len(t.Laid) && t.pieces[last].source.End == source.Start && t.pieces[last].style == style {
		t.pieces[last].source.End = source.End
	} else {
		t.pieces = append(t.pieces, piece{len(t.Laid), source, style})
	}
	t.Laid = append(t.Laid, characters...)
}

// Put lays out white space that the source does not have.
func (t *Text) Put(space string) { t.Laid = append(t.Laid, space...) }

// in returns the pieces that stand in a part of the laid text, which the first and the last may
// exceed.
func (t *Text) in(part diag.Span) []piece {
	from := sort.Search(len(t.pieces), func(i int) bool { return t.pieces[i].end() > part.Start })
	to := from
	for to < len(t.pieces) && t.pieces[to].at < part.End {
		to++
	}
	return t.pieces[from:to]
}

// cut returns the place in the source of that of a piece which is in a part of the laid text.
func (p piece) cut(part diag.Span) diag.Span {
	return diag.SpanOf(p.source.Start+max(0, part.Start-p.at), p.source.Start+min(p.source.Len(), part.End-p.at))
}

// Source returns the range of the source from the first to the last place of a part of the laid
// text: that of an empty part, where it stands.
func (t *Text) Source(part diag.Span) diag.Span {
	if part.IsZero() {
		return part
	}
	var hull diag.Span
	for _, p := range t.in(part) {
		hull = hull.Union(p.cut(part))
	}
	if hull.IsZero() { // white space, or nothing: what stands behind it, or before
		i := sort.Search(len(t.pieces), func(i int) bool { return t.pieces[i].end() > part.Start })
		switch {
		case i < len(t.pieces):
			at := t.pieces[i].source.Start + max(0, part.Start-t.pieces[i].at)
			return diag.SpanOf(at, at)
		case i > 0:
			return diag.SpanOf(t.pieces[i-1].source.End, t.pieces[i-1].source.End)
		}
	}
	return hull
}

// Restore turns the places of a manuscript that was made of the laid text into places of the
// source, and sets its runs in the styles of their pieces.
func (t *Text) Restore(m *manuscript.Manuscript) {
	runs := make([]manuscript.Run, 0, len(m.Runs))
	for _, r := range m.Runs {
		for _, p := range t.in(r.Source) {
			part := p.cut(r.Source)
			at := r.At + p.at + part.Start - p.source.Start - r.Source.Start
			runs = append(runs, manuscript.Run{At: at, Len: part.Len(), Source: part, Style: p.style})
		}
	}
	m.Runs = runs
	left := make([]account.Entry, 0, len(m.Left))
	for _, e := range m.Left {
		pieces := t.in(e.Span)
		if len(pieces) == 0 {
			e.Span = t.Source(e.Span)
			if e.Span.Len() > 0 || e.Text != "" {
				left = append(left, e)
			}
			continue
		}
		for k, p := range pieces {
			part := e
			part.Span = p.cut(e.Span)
			if k > 0 {
				if last := &left[len(left)-1]; last.Span.End == part.Span.Start { // set in another style
					last.Span.End = part.Span.End
					continue
				}
				part.Text = ""
			}
			left = append(left, part)
		}
	}
	m.Left = append(left, t.left...)
}

// RestoreFindings turns the places of findings.
func (t *Text) RestoreFindings(findings diag.List) {
	for i := range findings {
		f := &findings[i]
		f.Place.Span = t.Source(f.Place.Span)
		for k := range f.Related {
			f.Related[k].Place.Span = t.Source(f.Related[k].Place.Span)
		}
	}
}
