package docx

import (
	"strings"

	"plenary/convert/manuscript"
	"plenary/convert/read/flow"
	"plenary/diag"
)

// A noteKind is one of the two kinds of notes.
type noteKind uint8

const (
	footnote noteKind = iota
	endnote
	noteKinds
)

// noteParts are the elements of each kind.
var noteParts = [noteKinds]struct{ relation, element string }{{"footnotes", "w:footnote"}, {"endnotes", "w:endnote"}}

// A noteKey names a note.
type noteKey struct {
	kind  noteKind
	id    string
	again int // of a note whose id another one has too: a number of its own
}

// A mark is a note that is marked in the text.
type mark struct {
	node   *node
	index  int // in the notes of the document, from 1; 0 where there is no note
	sign   string
	custom bool // the sign is text of the run
}

// readNotes reads the notes of a kind. Those that are rules between text and notes are none
// (17.11.9).
func (r *reader) readNotes(kind noteKind, root *node) {
	if root == nil {
		return
	}
	for n := root.first; n != nil; n = n.next {
		if n.name != noteParts[kind].element {
			if n.hasText() {
				r.leave(Misplaced, n)
			}
			continue
		}
		if t := n.attr("w:type"); t != "" && t != "normal" {
			r.leave(NoteRule, n)
			continue
		}
		key := noteKey{kind: kind, id: n.attr("w:id")}
		if r.notes[key] != nil {
			key.again = len(r.noteOrder) // it has no mark: the first of its id has it
		}
		r.notes[key] = n
		r.noteOrder = append(r.noteOrder, key)
	}
}

// startSection counts notes anew where the section asks for it (17.11.19).
func (r *reader) startSection() {
	for kind := range noteKinds {
		if p := r.noteProps(kind); p.restart == "eachSect" {
			r.counted[kind] = p.start - 1
		}
	}
}

// noteProps returns how notes are numbered where the reader is.
func (r *reader) noteProps(kind noteKind) noteProps {
	s := &r.sections[r.section]
	if kind == endnote {
		return s.endnotes
	}
	return s.footnotes
}

// noteKindOf returns that of a reference, and its key.
func noteKindOf(c *node) noteKey {
	kind := footnote
	if c.name == "w:endnoteReference" {
		kind = endnote
	}
	return noteKey{kind: kind, id: c.attr("w:id")}
}

// reference writes the mark of a note: its number by position, or the text of the run behind it
// (17.11.14, 17.11.7).
func (s *story) reference(l *line, c *node, set *runProps) {
	if !s.shows(c, set) {
		return
	}
	key := noteKindOf(c)
	m := s.marks[key]
	switch {
	case m != nil:
		s.tell(RepeatedNote, nil)
	default:
		m = s.newMark(key, flagAttr(c, "w:customMarkFollows"))
	}
	if m.custom {
		l.mark = m
		return
	}
	s.tally.made += solid(m.sign)
	s.mark(l, m, m.sign, set)
}

// newMark numbers a note.
func (s *story) newMark(key noteKey, custom bool) *mark {
	m := &mark{node: s.notes[key], custom: custom}
	s.marks[key] = m
	if !custom {
		p := s.noteProps(key.kind)
		s.counted[key.kind]++
		sign, known := write(s.counted[key.kind], p.format, "")
		m.sign = sign
		if !known {
			s.note1(NumberFormat, p.format)
		}
		if p.restart == "eachPage" {
			s.tell(PageNotes, nil)
		}
	}
	if m.node == nil {
		s.note1(MissingNote, key.id)
		return m
	}
	s.marked = append(s.marked, m)
	m.index = len(s.marked)
	return m
}

// flagAttr reads an attribute that is on or off.
func flagAttr(n *node, name string) bool {
	v := n.attr(name)
	return v == "1" || v == "true" || v == "on"
}

// mark writes the sign of a note.
func (s *story) mark(l *line, m *mark, sign string, set *runProps) {
	if sign == "" {
		return
	}
	start := len(s.text)
	s.text = append(s.text, sign...)
	l.p.Pieces = append(l.p.Pieces, flow.Piece{Source: diag.Span{Start: start, End: len(s.text)}, Style: set.set(false), Note: m.index})
}

// customMark writes the text of a run as the sign of a note; spaces round it are none of it.
func (s *story) customMark(l *line, text string, set *runProps) {
	m := l.mark
	sign := strings.TrimSpace(s.asSeen(text, set))
	if sign == "" {
		s.scripts(l, text, set)
		return
	}
	before, after, _ := strings.Cut(text, strings.TrimSpace(text))
	s.scripts(l, before, set)
	if m.sign == "" {
		m.sign = sign
	}
	s.mark(l, m, sign, set)
	s.scripts(l, after, set)
	l.mark = nil
}

// ownMark writes the number of a note before its text.
func (s *story) ownMark(l *line, set *runProps) {
	if s.note == nil || s.note.sign == "" || s.silent > 0 || set.toggle[vanish] == on {
		return
	}
	s.tally.made += solid(s.note.sign)
	start := len(s.text)
	s.text = append(s.text, s.note.sign...)
	if s.label.IsZero() {
		s.label = diag.Span{Start: start, End: len(s.text)}
		l.apart = true
		return
	}
	l.p.Pieces = append(l.p.Pieces, flow.Piece{Source: diag.Span{Start: start, End: len(s.text)}, Style: set.set(false)})
}

// readNoteTexts writes the notes: those that are marked in the order of their marks, then the others.
func (r *reader) readNoteTexts() {
	r.readMarked()
	for _, key := range r.noteOrder {
		n := r.notes[key]
		if _, gone := r.gone[key]; gone || r.marks[key] != nil || !n.hasText() {
			continue
		}
		r.tell(UnmarkedNote, n)
		r.marks[key] = &mark{node: n, index: len(r.marked) + 1}
		r.marked = append(r.marked, r.marks[key])
		r.readMarked()
	}
	for _, key := range r.noteOrder {
		if kind, gone := r.gone[key]; gone && r.marks[key] == nil {
			r.facts[kind].Characters += solid(r.notes[key].words())
		}
	}
}

// readMarked writes the notes that are marked and not written yet; a note may mark another.
func (r *reader) readMarked() {
	for len(r.doc.Flow.Notes) < len(r.marked) {
		r.readNote(r.marked[len(r.doc.Flow.Notes)])
	}
}

// readNote writes a note.
func (r *reader) readNote(m *mark) {
	s := r.story(Place{Story: Notes, Number: m.index}, m.node)
	s.note = m
	s.blocks(m.node)
	body := paragraphs(s.out)
	note := flow.Note{Marker: strings.Trim(m.sign, "()[] "), Label: s.label, Body: body}
	if len(body) > 0 {
		r.cutLabel(&note)
	}
	r.doc.Flow.Notes = append(r.doc.Flow.Notes, note)
}

// cutLabel takes the label off the text of a note: the number with the brackets round it, or the sign that is
// typed there.
func (r *reader) cutLabel(n *flow.Note) {
	p := n.Body[0]
	if n.Label.IsZero() {
		n.Label = typedLabel(p, r.text, n.Marker)
	} else {
		n.Label = bracketed(n.Label, r.text)
	}
	if n.Label.IsZero() {
		return
	}
	kept := p.Pieces[:0:0]
	for _, piece := range p.Pieces {
		for _, part := range [...]diag.Span{
			{Start: piece.Source.Start, End: min(piece.Source.End, n.Label.Start)},
			{Start: max(piece.Source.Start, n.Label.End), End: piece.Source.End},
		} {
			if part.Start < part.End && (part.Start >= n.Label.End || strings.TrimSpace(string(r.text[part.Start:part.End])) != "") {
				piece.Source = part
				kept = append(kept, piece)
			}
		}
	}
	p.Pieces = kept
	if len(kept) == 0 {
		n.Body = n.Body[1:]
	}
}

// bracketed returns the span of a label with the brackets that stand round it.
func bracketed(s diag.Span, text []byte) diag.Span {
	if s.Start > 0 && s.End < len(text) && (text[s.Start-1] == '(' && text[s.End] == ')' || text[s.Start-1] == '[' && text[s.End] == ']') {
		return diag.Span{Start: s.Start - 1, End: s.End + 1}
	}
	return s
}

// typedLabel returns where the first pieces of a paragraph are the sign of its note, or nothing.
func typedLabel(p *flow.Paragraph, text []byte, sign string) diag.Span {
	if sign == "" || len(p.Pieces) == 0 {
		return diag.Span{}
	}
	start, end := p.Pieces[0].Source.Start, p.Pieces[len(p.Pieces)-1].Source.End
	body := string(text[start:end])
	trimmed := strings.TrimLeft(body, " \t\n\u00a0")
	start += len(body) - len(trimmed)
	for _, form := range [...]string{"(" + sign + ")", "[" + sign + "]", sign} {
		rest, ok := strings.CutPrefix(trimmed, form)
		if ok && (rest == "" || sign[len(sign)-1] != rest[0]) {
			return diag.Span{Start: start, End: start + len(form)}
		}
	}
	return diag.Span{}
}

// comment tells of a comment at its place.
func (s *story) comment(c *node) {
	id := c.attr("w:id")
	n := s.comments[id]
	if n == nil {
		return
	}
	delete(s.comments, id)
	s.leave(Comment, n)
}

// decideHeadings says which paragraphs are headings: those with the outline level of one. Where there are such, the
// others are none, but for those that are set as headings can be: all in bold or italic, or in the
// middle. Where there are none, the file does not say it.
func (r *reader) decideHeadings() {
	if !r.styled {
		return
	}
	for p, outline := range r.outlines {
		switch {
		case isHeading(outline):
			p.Heading = manuscript.Yes
		case !r.standsOut(p):
			p.Heading = manuscript.No
		}
	}
}

func isHeading(outline int) bool { return 0 < outline && outline < textOutline }

// standsOut reports whether a paragraph is set as a heading can be.
func (r *reader) standsOut(p *flow.Paragraph) bool {
	if p.Centred == manuscript.Yes {
		return true
	}
	bold, italic := true, true
	for _, piece := range p.Pieces {
		if piece.Note == 0 && strings.TrimSpace(string(r.text[piece.Source.Start:piece.Source.End])) != "" {
			bold = bold && piece.Style.Bold == manuscript.Yes
			italic = italic && piece.Style.Italic == manuscript.Yes
		}
	}
	return bold || italic
}
