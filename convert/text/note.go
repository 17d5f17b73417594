package text

import (
	"plenary/convert/account"
	"plenary/convert/resolution"
)

// joinNotes writes the notes into the prose.
func (n *normaliser) joinNotes() {
	for k := range n.Notes {
		note := &n.Notes[k]
		from := n.written.begin()
		for i, p := range note.Parts {
			if i > 0 {
				n.joinLine(p.Line)
			}
			n.writeLine(p.Line, p.From)
		}
		n.noteTexts = append(n.noteTexts, block{from: from, to: n.written.text.Len()})
	}
}

// keepLabels puts the printed numbers of the notes on the account: they are kept
// as markers. The number of a note without a mark stands for its mark.
func (n *normaliser) keepLabels() {
	for _, m := range n.marks {
		if m.from < m.to && !m.again {
			n.removed = append(n.removed, account.Entry{Span: n.Notes[m.note].Label, Fate: account.Label, What: "note number"})
		}
	}
}

// authorialNote makes the node of the note that m marks. It bears the mark as
// the text has it: in plain figures or set high.
func (n *normaliser) authorialNote(m markPlace) *resolution.Note {
	source := n.noteTexts[m.note]
	place := n.markSpan(m)
	note := &resolution.Note{Marker: n.Src[place.Start:place.End], Mark: place}
	if source.from < source.to {
		p := n.paragraph(source.from, source.to, 0)
		note.Span, note.Content = p.Span, []resolution.Block{p}
	}
	return note
}
