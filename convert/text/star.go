package text

import (
	"slices"
	"strings"

	"plenary/convert/printed"
	"plenary/convert/read/lines/sheet"
	"plenary/convert/resolution"
	"plenary/diag"
)

// A star is a mark of stars in the masthead: at the symbol of a document that is
// reissued, at the names of sponsors, at the number of an item.
type star struct {
	line, at int // where it stands in the source
	marker   string
}

// liftStars finds the notes of the masthead, "* Reissued for technical reasons on
// 12 March 2145.", and takes their lines out of the body. They stand at the foot
// of the first page, in the order of their stars; a list that has stars for
// bullets is none.
func (n *normaliser) liftStars() {
	stars := n.mastheadStars()
	if len(stars) == 0 {
		return
	}
	notes := n.starNoteLines()
	for marker := "*"; ; marker += "*" {
		line, known := notes[len(marker)]
		if !known || line < 0 {
			break
		}
		end := n.starNoteEnd(line)
		if !slices.ContainsFunc(stars, func(s star) bool { return s.marker == marker && (s.line < line || s.line >= end) }) {
			break // but for its own text, nothing has the star
		}
		l := n.Lines[line]
		lifted := note{marker: marker, label: diag.SpanOf(l.Start, l.Start+len(marker)), foot: line, star: true}
		for i := line; i < end; i++ {
			from := n.Lines[i].Start
			if i == line {
				from += len(marker)
			}
			n.Lines[i].Class = sheet.Footnote
			lifted.parts = append(lifted.parts, part{i, from})
		}
		if end < len(n.Lines) { // the next notes stand as far from the text
			n.Lines[end].Gap = max(n.Lines[end].Gap, l.Gap)
		}
		n.notes = append(n.notes, lifted)
	}
	n.stars = slices.DeleteFunc(stars, func(s star) bool { return n.Lines[s.line].Class == sheet.Footnote })
}

// starNoteEnd returns the line below the note that a star opens on a line.
func (n *normaliser) starNoteEnd(line int) int {
	end := line + 1
	for end < len(n.Lines) && !printed.EndsSentence(n.LineText(end-1)) && n.starNoteRunsOn(end) {
		end++
	}
	return end
}

// mastheadStars lists the stars of the lines above the text.
func (n *normaliser) mastheadStars() []star {
	var stars []star
	for i := n.Head.Above; i < max(n.Head.Text, n.Head.Formula, n.Head.Preface); i++ {
		l := n.Lines[i]
		for at := l.Start + 1; at < l.End && l.Class == sheet.Body; at++ {
			if n.Src[at] != '*' {
				continue
			}
			size := len(n.Src[at:l.End]) - len(strings.TrimLeft(n.Src[at:l.End], "*"))
			stars = append(stars, star{i, at, n.Src[at : at+size]})
			at += size
		}
	}
	return stars
}

// starNoteLines returns the lines that open with stars and a capital, by the number
// of the stars: -1 where there are several.
func (n *normaliser) starNoteLines() map[int]int {
	lines := map[int]int{}
	for i, l := range n.Lines {
		text := strings.TrimLeft(n.LineText(i), "*")
		stars := len(n.LineText(i)) - len(text)
		if l.Class != sheet.Body || stars == 0 || !printed.IsUpper(strings.TrimLeft(text, " \t")) {
			continue
		}
		if _, several := lines[stars]; several {
			i = -1
		}
		lines[stars] = i
	}
	return lines
}

// starNoteRunsOn reports whether line i goes on with the note of a star.
func (n *normaliser) starNoteRunsOn(i int) bool {
	l := n.Lines[i]
	return l.Class == sheet.Body && !l.NewPage && l.Gap <= n.Shape.Gap && !strings.HasPrefix(n.LineText(i), "*")
}

// placeStars places the marks of the masthead's notes: the first star of each,
// and those that repeat it.
func (n *normaliser) placeStars() {
	if len(n.stars) == 0 {
		return
	}
	notes := map[string]int{}
	for k := range n.starNotes() {
		notes[n.notes[k].marker] = k
	}
	runs, marked := n.written.bySource(), map[int]bool{}
	for _, s := range n.stars {
		k, noted := notes[s.marker]
		at, known := placeOf(runs, s.at)
		if !noted || !known {
			continue
		}
		n.marks = append(n.marks, markPlace{from: at - n.spacesBefore(at), digits: at, to: at + len(s.marker), note: k, again: marked[k]})
		marked[k] = true
	}
}

// starNotes returns the number of notes of the masthead, which come first.
func (n *normaliser) starNotes() int {
	k := 0
	for k < len(n.notes) && n.notes[k].star {
		k++
	}
	return k
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
	if star := strings.IndexByte(g.Src[from:g.job.End], '*'); star >= 0 && g.starNotes() > 0 {
		text(from, from+star)
		from += star + 1
		line.Content = append(line.Content, &resolution.NoteRef{Marker: "*", Mark: diag.SpanOf(from-1, from)})
	}
	text(from, g.job.End)
	g.addMasthead(r, line)
}
