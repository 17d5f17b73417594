package grammar

import (
	"plenary/convert/manuscript"
	"plenary/convert/printed"
	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/schema"
)

// paragraph makes a P of the text [from, to), whose first lead bytes are the
// leading phrase.
func (g *grammar) paragraph(from, to, lead int) *resolution.P {
	return &resolution.P{Span: diag.SpanOf(from, to), Content: g.emphasised(g.inline(from, to, lead), diag.SpanOf(from, to))}
}

// inline makes inline nodes of the text [from, to): the leading phrase in
// italics, references, and notes where their marks stand.
func (g *grammar) inline(from, to, lead int) []resolution.Inline {
	if lead > 0 {
		content := []resolution.Inline{&resolution.Emphasis{Style: g.leadStyle(from), Content: g.inline(from, from+lead, 0)}}
		if from+lead == to {
			return content // a mark at its end is in it
		}
		return append(content, g.inline(from+lead, to, 0)...)
	}
	var content []resolution.Inline
	for _, s := range g.references(from, to) {
		content = g.appendText(content, from, s.from)
		content = append(content, s.wrap(g.appendText(nil, s.from, s.to)))
		from = s.to
	}
	if from == to && content != nil {
		return content // a mark at its end is in the last stretch
	}
	return g.appendText(content, from, to)
}

// appendText appends the text [from, to) with the notes whose marks stand in
// it. A mark that stands at an end belongs to what is before it.
func (g *grammar) appendText(content []resolution.Inline, from, to int) []resolution.Inline {
	for _, m := range g.marksIn(from, to) {
		if m.Span.Start < from || m.Span.End > to {
			continue
		}
		content = g.appendPlain(content, from, m.Span.Start)
		if m.Again {
			content = append(content, &resolution.NoteRef{Marker: g.m.Notes[m.Note].Marker, Mark: g.markSpan(m)})
		} else {
			content = append(content, g.authorialNote(m))
		}
		from = m.Span.End
		if from < to && printed.IsLetter(g.m.Text[from:]) && !g.isInWord(m) {
			content = append(content, g.spaceAfter(m))
		}
	}
	return g.appendPlain(content, from, to)
}

// isInWord reports whether a mark is set in the middle of a word: the source shows it, or but one letter
// stands before it, "a2nd".
func (g *grammar) isInWord(m manuscript.Mark) bool {
	letters := g.lang.LettersAtEnd(g.m.Text[:m.Sign])
	if m.Span.Start != m.Sign || letters == "" {
		return false
	}
	i := g.runAt(m.Sign)
	return i < len(g.m.Runs) && g.m.Runs[i].Style.Raised == manuscript.Yes || len(letters) == 1 && g.lang.IsSmall(letters)
}

// spaceAfter makes the space that an extractor, or a slip of the text, left out
// after a mark.
func (g *grammar) spaceAfter(m manuscript.Mark) *resolution.Text {
	g.findings.Add(schema.MarkClung, g.markSpan(m), "a space was put after the mark of note %s", g.m.Notes[m.Note].Marker)
	return &resolution.Text{Value: " "}
}

// markSpan returns where the mark stands in the source; that of a note without
// one is its number.
func (g *grammar) markSpan(m manuscript.Mark) diag.Span {
	if m.Span.Len() == 0 {
		return g.m.Notes[m.Note].Label
	}
	return diag.SpanOf(m.Sign, m.Span.End)
}

func (g *grammar) appendPlain(content []resolution.Inline, from, to int) []resolution.Inline {
	if from >= to {
		return content
	}
	return append(content, g.text(from, to))
}

// authorialNote makes the node of the note that m marks. It bears the mark as
// the text has it: in plain figures or set high.
func (g *grammar) authorialNote(m manuscript.Mark) *resolution.Note {
	place := g.markSpan(m)
	note := &resolution.Note{Marker: g.m.Of(place), Mark: place}
	if body := g.m.Notes[m.Note].Body; body.Len() > 0 {
		p := g.paragraph(body.Start, body.End, 0)
		note.Span, note.Content = p.Span, []resolution.Block{p}
	}
	return note
}

// plain makes inline nodes of a whole block without a leading phrase.
func (g *grammar) plain(b block) []resolution.Inline { return g.inline(b.Start, b.End, 0) }
