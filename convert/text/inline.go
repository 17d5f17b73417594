package text

import (
	"sort"

	"plenary/convert/printed"
	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/schema"
)

// A stretch is a part of running text that becomes an inline element.
type stretch struct {
	from, to int
	wrap     func(content []resolution.Inline) resolution.Inline
}

// paragraph makes a P of the prose [from, to), whose first lead bytes are the
// leading phrase.
func (n *normaliser) paragraph(from, to, lead int) *resolution.P {
	return &resolution.P{Span: n.written.hull(from, to), Content: n.inline(from, to, lead)}
}

// inline makes inline nodes of the prose [from, to): the leading phrase in
// italics, references, and notes where their marks stand.
func (n *normaliser) inline(from, to, lead int) []resolution.Inline {
	if lead > 0 {
		content := []resolution.Inline{italic(n.inline(from, from+lead, 0))}
		if from+lead == to {
			return content // a mark at its end is in it
		}
		return append(content, n.inline(from+lead, to, 0)...)
	}
	var content []resolution.Inline
	for _, s := range n.references(from, to) {
		content = n.appendText(content, from, s.from)
		content = append(content, s.wrap(n.appendText(nil, s.from, s.to)))
		from = s.to
	}
	if from == to && content != nil {
		return content // a mark at its end is in the last stretch
	}
	return n.appendText(content, from, to)
}

func italic(content []resolution.Inline) resolution.Inline {
	return &resolution.Emphasis{Style: resolution.Italic, Content: content}
}

// appendText appends the prose [from, to) with the notes whose marks stand in
// it. A mark that stands at an end belongs to what is before it.
func (n *normaliser) appendText(content []resolution.Inline, from, to int) []resolution.Inline {
	for _, m := range n.marksIn(from, to) {
		if m.from < from || m.to > to {
			continue
		}
		content = n.appendPlain(content, from, m.from)
		if m.again {
			content = append(content, &resolution.NoteRef{Marker: n.Notes[m.note].Marker, Mark: n.markSpan(m)})
		} else {
			content = append(content, n.authorialNote(m))
		}
		from = m.to
		if from < to && printed.IsLetter(n.prose[from:]) {
			content = append(content, n.spaceAfter(m))
		}
	}
	return n.appendPlain(content, from, to)
}

// spaceAfter makes the space that an extractor, or a slip of the text, left out
// after a mark.
func (n *normaliser) spaceAfter(m markPlace) *resolution.Text {
	n.findings.Add(schema.MarkClung, n.markSpan(m), "a space was put after the mark of note %s", n.Notes[m.note].Marker)
	return &resolution.Text{Value: " "}
}

// marksIn returns the marks that touch the prose (from, to].
func (n *normaliser) marksIn(from, to int) []markPlace {
	i := sort.Search(len(n.marks), func(i int) bool {
		return n.marks[i].to > from || from == to && n.marks[i].from == from // a paragraph without text may have a note
	})
	k := i
	for k < len(n.marks) && n.marks[k].from < to {
		k++
	}
	for k < len(n.marks) && n.marks[k].to == to {
		k++
	}
	return n.marks[i:k]
}

// markSpan returns where the mark stands in the source; that of a note without
// one is its number.
func (n *normaliser) markSpan(m markPlace) diag.Span {
	if m.from == m.to {
		return n.Notes[m.note].Label
	}
	return n.written.hull(m.digits, m.to)
}

func (n *normaliser) appendPlain(content []resolution.Inline, from, to int) []resolution.Inline {
	if from >= to {
		return content
	}
	return append(content, n.text(from, to))
}
