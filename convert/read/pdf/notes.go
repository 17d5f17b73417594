package pdf

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/manuscript"
	"plenary/convert/read/flow"
	"plenary/diag"
)

// marks makes the notes of the document of those of the tree, and finds their marks. The mark of a
// note that stands in a paragraph is what was raised last before it; those of others are told by [tagger.otherMarks].
func (t *tagger) marks() {
	notes := t.eachNote()
	raised := slices.ContainsFunc(notes, func(n note) bool { return t.opensRaised(n.body[0]) })
	for _, n := range notes {
		label := t.label(&n, raised)
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
	for _, p := range t.paragraphs() {
		flow.JoinBrackets(p, t.doc.Text)
	}
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
	paragraphs := t.paragraphs()
	from := map[string]int{} // of each marker: the paragraph that may have its next mark
	for k, n := range t.flow.Notes {
		if marked[k] || !isStar(n.Marker) {
			continue
		}
		i := from[n.Marker]
		for i < len(paragraphs) && !t.splitMark(paragraphs[i], n.Marker, k+1) {
			i++
		}
		from[n.Marker] = i
	}
}

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
// begins with a raised sign, or with stars.
func (t *tagger) eachNote() (notes []note) {
	for _, n := range t.notes {
		from := 0
		for k := 1; k <= len(n.body); k++ {
			if k == len(n.body) || t.opensRaised(n.body[k]) || t.opensStarred(n.body[k]) {
				one := n
				one.body = n.body[from:k:k]
				if from > 0 {
					one.anchor, one.label = nil, 0
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

// opensStarred reports whether a paragraph opens with stars that stand apart.
func (t *tagger) opensStarred(p *flow.Paragraph) bool {
	for _, piece := range p.Pieces {
		if s := strings.TrimSpace(t.pieceText(piece)); s != "" {
			sign, _, apart := strings.Cut(s, " ")
			return apart && isStar(sign)
		}
	}
	return false
}

// otherMarks finds the marks of notes that stand in no paragraph, and those that repeat one. First marks stand in the
// order of the notes. A repeated one stands behind the first, and in a link where others do, unless it is a
// star: other raised figures are powers.
func (t *tagger) otherMarks() {
	signs := map[string]*candidates{}
	for _, n := range t.flow.Notes {
		signs[n.Marker] = &candidates{}
	}
	delete(signs, "")
	starred := t.partStars(signs)
	pieces := t.pieces()
	first := make([]int, len(t.flow.Notes)) // of each note: 1 + index of its first mark; 0: there is none
	linked := false
	for i, p := range pieces {
		if p.Note > 0 && first[p.Note-1] == 0 {
			first[p.Note-1] = i + 1
			linked = linked || t.links[p.Source.Start] > 0
		}
	}
	var raised []int // pieces that may be marks
	for i, p := range pieces {
		if p.Note > 0 || p.Style.Raised != manuscript.Yes && !starred[p.Source.Start] {
			continue
		}
		if c := signs[bare(t.pieceText(*p))]; c != nil {
			raised = append(raised, i)
			if t.links[p.Source.Start] > 0 {
				c.linked.pieces = append(c.linked.pieces, i)
			} else {
				c.plain.pieces = append(c.plain.pieces, i)
			}
		}
	}
	at := 0 // where the next mark may stand
	for k, n := range t.flow.Notes {
		if c := signs[n.Marker]; first[k] == 0 && c != nil {
			if i, ok := c.next(at); ok {
				pieces[i].Note, first[k] = k+1, i+1
				linked = linked || t.links[pieces[i].Source.Start] > 0
			}
		}
		at = max(at, first[k])
	}
	t.repeatedMarks(pieces, first, raised, linked)
}

// repeatedMarks finds the marks that repeat one: each names the note of its sign that was marked last.
func (t *tagger) repeatedMarks(pieces []*flow.Piece, first, raised []int, linked bool) {
	order := make([]int, 0, len(first)) // the notes that are marked, in the order of their marks
	for k := range first {
		if first[k] > 0 {
			order = append(order, k)
		}
	}
	slices.SortFunc(order, func(a, b int) int { return first[a] - first[b] })
	named := map[string]int{} // 1 + index of the note that a sign names
	for _, i := range raised {
		for len(order) > 0 && first[order[0]] <= i {
			named[t.flow.Notes[order[0]].Marker] = order[0] + 1
			order = order[1:]
		}
		p := pieces[i]
		if sign := bare(t.pieceText(*p)); p.Note == 0 && (!linked || t.links[p.Source.Start] > 0 || isStar(sign)) {
			p.Note = named[sign]
		}
	}
}

// candidates are the raised pieces that may mark a note of one sign: those in links, and others.
type candidates struct{ linked, plain queue }

// next takes the next one from a place on, or else one before it.
func (c *candidates) next(at int) (piece int, ok bool) {
	for _, from := range []int{at, 0} {
		for _, q := range []*queue{&c.linked, &c.plain} {
			if piece, ok = q.next(from); ok {
				return piece, true
			}
		}
	}
	return 0, false
}

// A queue is pieces of which some are taken.
type queue struct {
	pieces []int       // their indexes, in order
	after  map[int]int // of one that is taken, by its index here: the one behind, or farther on
}

// next takes the first piece from a place on.
func (q *queue) next(from int) (piece int, ok bool) {
	i, _ := slices.BinarySearch(q.pieces, from)
	var passed []int
	for {
		next, taken := q.after[i]
		if !taken {
			break
		}
		passed = append(passed, i)
		i = next
	}
	for _, k := range passed { // so that they are not passed one by one again
		q.after[k] = i
	}
	if i == len(q.pieces) {
		return 0, false
	}
	if q.after == nil {
		q.after = map[int]int{}
	}
	q.after[i] = i + 1
	return q.pieces[i], true
}

// partStars makes pieces of their own of the stars in the text that are signs of notes, which need not be
// raised: they stand right behind a word, and no word behind them. It returns where they begin.
func (t *tagger) partStars(signs map[string]*candidates) (starred map[int]bool) {
	starred = map[int]bool{}
	for _, p := range t.paragraphs() {
		var parted []flow.Piece // the pieces, from the first that is parted on
		for k, piece := range p.Pieces {
			behindWord := k > 0 && !piece.Spaced && !piece.NewLine && t.endsInWord(p.Pieces[k-1])
			cuts := t.starCuts(piece, behindWord, signs)
			if len(cuts) > 0 && parted == nil {
				parted = slices.Clone(p.Pieces[:k])
			}
			for _, mark := range cuts {
				starred[mark.Start] = true
				for _, at := range []int{mark.Start, mark.End} {
					if part := piece; part.Source.Start < at {
						part.Source.End = at
						parted = append(parted, part)
						piece.Source.Start, piece.Spaced, piece.NewLine = at, false, false
					}
				}
			}
			if parted != nil && piece.Source.Len() > 0 {
				parted = append(parted, piece)
			}
		}
		if parted != nil {
			p.Pieces = parted
		}
	}
	return starred
}

// starCuts returns the stars of a piece that are signs of notes.
func (t *tagger) starCuts(piece flow.Piece, behindWord bool, signs map[string]*candidates) (marks []diag.Span) {
	if piece.Note > 0 {
		return nil
	}
	s := t.pieceText(piece)
	for end := 0; end < len(s); {
		n := strings.IndexAny(s[end:], stars)
		if n < 0 {
			break
		}
		at := end + n
		end = len(s) - len(strings.TrimLeft(s[at:], stars))
		next, _ := utf8.DecodeRuneInString(s[end:])
		if at > 0 {
			behindWord = !isSpace(s[at-1 : at])
		}
		if behindWord && signs[s[at:end]] != nil && !unicode.IsLetter(next) && !unicode.IsDigit(next) {
			marks = append(marks, diag.SpanOf(piece.Source.Start+at, piece.Source.Start+end))
		}
	}
	return marks
}

// endsInWord reports whether a piece ends in no white space.
func (t *tagger) endsInWord(p flow.Piece) bool {
	s := t.pieceText(p)
	return s != "" && !isSpace(s[len(s)-1:])
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

// label takes the number of a note from the beginning of its text. Where notes of the document open with raised
// signs, all do, but for stars.
func (t *tagger) label(n *note, raised bool) diag.Span {
	p := n.body[0]
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
	switch {
	case n.label > first.Source.Start:
		to = min(to, n.label-first.Source.Start)
	case first.Style.Raised != manuscript.Yes:
		length := labelLength(s[from:])
		if raised && !isStar(bare(s[from:from+length])) {
			length = 0
		}
		to = from + length
	}
	label := diag.SpanOf(first.Source.Start+from, first.Source.Start+to)
	if first.Source.Start = label.End; first.Source.Len() == 0 {
		p.Pieces = p.Pieces[1:]
	}
	if len(p.Pieces) == 0 && len(n.body) > 1 {
		n.body = n.body[1:]
	}
	return label
}

// isStar reports whether the sign of a mark is stars or daggers.
func isStar(sign string) bool { return sign != "" && strings.Trim(sign, stars) == "" }

// stars are the signs that mark notes beside figures and letters.
const stars = "*†‡§"

// partStar makes a piece of its own of the star at the end of the open paragraph that a note begins with: it need not be raised
// to be a mark.
func (t *tagger) partStar(body *flow.Paragraph) {
	last := len(t.open.Pieces) - 1
	for ; last >= 0 && isSpace(t.pieceText(t.open.Pieces[last])); last-- {
	}
	if last < 0 {
		return
	}
	sign := ""
	for _, piece := range body.Pieces {
		if s := strings.TrimSpace(t.pieceText(piece)); s != "" {
			sign = s[:labelLength(s)]
			break
		}
	}
	piece := &t.open.Pieces[last]
	s := strings.TrimRight(t.pieceText(*piece), " \t\n")
	before, found := strings.CutSuffix(s, sign)
	if !isStar(sign) || !found || before == "" || strings.TrimRight(before, stars) != before {
		return
	}
	mark := *piece
	mark.Source.Start += len(before)
	mark.Spaced, mark.NewLine = false, false
	piece.Source.End = mark.Source.Start
	t.open.Pieces = slices.Insert(t.open.Pieces, last+1, mark)
}

// labelLength returns the length of the number of a note that is not raised: figures, or stars, or one
// letter, with a stop or a bracket.
func labelLength(s string) int {
	word, _, _ := strings.Cut(s, " ")
	sign := bare(word)
	switch {
	case sign == "":
	case strings.Trim(sign, "0123456789") == "", isStar(sign), len(sign) == 1:
		return len(word)
	}
	return 0
}

// bare returns the sign of a mark without the white space, the brackets and the stop about it.
func bare(s string) string {
	return strings.Trim(strings.TrimRight(strings.TrimSpace(s), "."), "()[] ")
}

func (t *tagger) pieceText(p flow.Piece) string { return t.doc.Text[p.Source.Start:p.Source.End] }
