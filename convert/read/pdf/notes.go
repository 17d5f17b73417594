package pdf

import (
	"slices"
	"strings"

	"plenary/convert/manuscript"
	"plenary/convert/read/flow"
	"plenary/diag"
)

// marks makes the notes of the document of those of the tree, and finds their marks. The mark of a
// note that stands in a paragraph is what was raised last before it; that of any other, the next raised
// sign that names it.
func (t *tagger) marks() {
	for _, n := range t.eachNote() {
		label := t.label(n.body)
		if last := len(t.flow.Notes) - 1; label.Len() == 0 && last >= 0 { // the rest of a note that the end of a page cut
			t.flow.Notes[last].Body = append(t.flow.Notes[last].Body, n.body...)
			continue
		}
		made := flow.Note{Label: label, Body: n.body, Marker: bare(t.doc.Text[label.Start:label.End])}
		t.flow.Notes = append(t.flow.Notes, made)
		if n.anchor == nil || made.Marker == "" {
			continue
		}
		for k := n.pieces - 1; k >= 0; k-- {
			s := t.pieceText(n.anchor.Pieces[k])
			if isSpace(s) {
				continue
			}
			if n.anchor.Pieces[k].Note == 0 && bare(s) == made.Marker {
				n.anchor.Pieces[k].Note = len(t.flow.Notes)
			}
			break
		}
	}
	t.otherMarks()
	t.stars()
}

// stars finds the marks of notes that stars mark and nothing else has found. Stars need not be raised: what no note
// has is one all the same, at the end of a word.
func (t *tagger) stars() {
	marked := make([]bool, len(t.flow.Notes))
	for _, p := range t.pieces() {
		if p.Note > 0 {
			marked[p.Note-1] = true
		}
	}
	for k, n := range t.flow.Notes {
		if marked[k] || n.Marker == "" || strings.Trim(n.Marker, stars) != "" {
			continue
		}
		for _, p := range t.paragraphs() {
			if t.splitMark(p, n.Marker, k+1) {
				break
			}
		}
	}
}

// stars are the signs that mark notes beside figures and letters.
const stars = "*†‡§"

// splitMark makes a piece of its own of the first mark in a paragraph that no longer mark holds, and reports whether
// there is one.
func (t *tagger) splitMark(p *flow.Paragraph, marker string, note int) bool {
	for k, piece := range p.Pieces {
		s := t.pieceText(piece)
		at := strings.Index(s, marker)
		rest := s[max(at, 0):]
		if piece.Note > 0 || at < 0 || len(rest)-len(strings.TrimLeft(rest, stars)) != len(marker) {
			continue
		}
		before, mark, behind := piece, piece, piece
		mark.Source = diag.SpanOf(piece.Source.Start+at, piece.Source.Start+at+len(marker))
		before.Source.End, behind.Source.Start = mark.Source.Start, mark.Source.End
		mark.Note, mark.Spaced, mark.NewLine = note, false, false
		behind.Spaced, behind.NewLine = false, false
		var split []flow.Piece
		for _, part := range []flow.Piece{before, mark, behind} {
			if part.Source.Len() > 0 {
				split = append(split, part)
			}
		}
		p.Pieces = slices.Replace(p.Pieces, k, k+1, split...)
		return true
	}
	return false
}

// eachNote returns the notes one by one: some programs put all notes of a page into one element, and each of them
// begins with a raised sign.
func (t *tagger) eachNote() (notes []note) {
	for _, n := range t.notes {
		from := 0
		for k := 1; k <= len(n.body); k++ {
			if k == len(n.body) || t.opensRaised(n.body[k]) {
				one := n
				one.body = n.body[from:k]
				if from > 0 {
					one.anchor = nil
				}
				notes, from = append(notes, one), k
			}
		}
	}
	return notes
}

// opensRaised reports whether the first sign of a paragraph is raised.
func (t *tagger) opensRaised(p *flow.Paragraph) bool {
	for _, piece := range p.Pieces {
		if !isSpace(t.pieceText(piece)) {
			return piece.Style.Raised == manuscript.Yes
		}
	}
	return false
}

// otherMarks finds the marks of notes that stand in no paragraph, and those that repeat one.
func (t *tagger) otherMarks() {
	marked := make([]bool, len(t.flow.Notes))
	pieces := t.pieces()
	for _, p := range pieces {
		if p.Note > 0 {
			marked[p.Note-1] = true
		}
	}
	byMarker := map[string][]int{} // notes that have a marker, in order
	for k, n := range t.flow.Notes {
		if n.Marker != "" {
			byMarker[n.Marker] = append(byMarker[n.Marker], k)
		}
	}
	for _, p := range pieces {
		if p.Note > 0 || p.Style.Raised != manuscript.Yes {
			continue
		}
		notes := byMarker[bare(t.pieceText(*p))]
		for i, k := range notes {
			if last := i+1 == len(notes); !marked[k] || last {
				p.Note, marked[k] = k+1, true
				break
			}
		}
	}
}

// pieces returns the pieces of masthead and body, in order.
func (t *tagger) pieces() (pieces []*flow.Piece) {
	for _, p := range t.paragraphs() {
		for i := range p.Pieces {
			pieces = append(pieces, &p.Pieces[i])
		}
	}
	return pieces
}

// paragraphs returns the paragraphs of masthead and body, those in cells among them, in order.
func (t *tagger) paragraphs() (list []*flow.Paragraph) {
	list = append(list, t.flow.Head...)
	for _, b := range t.flow.Body {
		switch b := b.(type) {
		case *flow.Paragraph:
			list = append(list, b)
		case *flow.Table:
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					list = append(list, c.Paragraphs...)
				}
			}
		}
	}
	return list
}

// label takes the number of a note from the beginning of its text.
func (t *tagger) label(body []*flow.Paragraph) diag.Span {
	p := body[0]
	for len(p.Pieces) > 0 && isSpace(t.pieceText(p.Pieces[0])) {
		p.Pieces = p.Pieces[1:]
	}
	if len(p.Pieces) == 0 {
		return diag.Span{}
	}
	first := &p.Pieces[0]
	s := t.pieceText(*first)
	from := len(s) - len(strings.TrimLeft(s, " \t\n"))
	to := len(strings.TrimRight(s, " \t\n"))
	if first.Style.Raised != manuscript.Yes {
		to = from + labelLength(s[from:])
	}
	label := diag.SpanOf(first.Source.Start+from, first.Source.Start+to)
	if first.Source.Start = label.End; first.Source.Len() == 0 {
		p.Pieces = p.Pieces[1:]
	}
	return label
}

// labelLength returns the length of the number of a note that is not raised: figures, or stars, or one
// letter, with a stop or a bracket.
func labelLength(s string) int {
	word, _, _ := strings.Cut(s, " ")
	sign := bare(word)
	switch {
	case sign == "":
	case strings.Trim(sign, "0123456789") == "", strings.Trim(sign, stars) == "", len(sign) == 1:
		return len(word)
	}
	return 0
}

// bare returns the sign of a mark without the white space, the brackets and the stop about it.
func bare(s string) string {
	return strings.Trim(strings.TrimRight(strings.TrimSpace(s), "."), "()[] ")
}

func (t *tagger) pieceText(p flow.Piece) string { return t.doc.Text[p.Source.Start:p.Source.End] }
