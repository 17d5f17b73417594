package text

import (
	"strings"

	"plenary/convert/resolution"
	"plenary/diag"
)

// placeStars places the marks of the masthead's notes: the first star of each,
// and those that repeat it.
func (n *normaliser) placeStars() {
	if len(n.Stars) == 0 {
		return
	}
	notes := map[string]int{}
	for k := range n.StarNotes() {
		notes[n.Notes[k].Marker] = k
	}
	runs, marked := n.written.bySource(), map[int]bool{}
	for _, s := range n.Stars {
		k, noted := notes[s.Marker]
		at, known := placeOf(runs, s.At)
		if !noted || !known {
			continue
		}
		n.marks = append(n.marks, markPlace{from: at - n.spacesBefore(at), digits: at, to: at + len(s.Marker), note: k, again: marked[k]})
		marked[k] = true
	}
}

// jobNumber = number star? language?: the number of the print job. The star of a
// document that was issued again is a mark of the same note as that of its symbol.
func (g *grammar) jobNumber(r *resolution.Resolution) {
	if g.job.Start == g.job.End {
		return
	}
	line := &resolution.MastheadLine{Span: g.job.Span(), Role: resolution.RoleJobNumber}
	text := func(from, to int) {
		if from < to {
			line.Content = append(line.Content, &resolution.Text{Value: g.Src[from:to], Source: []diag.Span{diag.SpanOf(from, to)}})
		}
	}
	from := g.job.Start
	if star := strings.IndexByte(g.Src[from:g.job.End], '*'); star >= 0 && g.StarNotes() > 0 {
		text(from, from+star)
		from += star + 1
		line.Content = append(line.Content, &resolution.NoteRef{Marker: "*", Mark: diag.SpanOf(from-1, from)})
	}
	text(from, g.job.End)
	g.addMasthead(r, line)
}
