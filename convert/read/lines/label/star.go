package label

import (
	"slices"
	"strings"

	"plenary/convert/read/lines/sheet"
	"plenary/diag"
)

// liftStars finds the notes of the masthead, "* Reissued for technical reasons on
// 12 March 2145.", and takes their lines out of the body. They stand at the foot
// of the first page, in the order of their stars; a list that has stars for
// bullets is none.
func (n *lifter) liftStars() {
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
		if !slices.ContainsFunc(stars, func(s Star) bool { return s.Marker == marker && (s.line < line || s.line >= end) }) {
			break // but for its own text, nothing has the star
		}
		if len(n.Notes) == 0 {
			n.Sheet = n.Copy() // to mark the lines of notes
		}
		l := n.Lines[line]
		lifted := Note{Marker: marker, Label: diag.SpanOf(l.Start, l.Start+len(marker)), Foot: line, star: true}
		for i := line; i < end; i++ {
			from := n.Lines[i].Start
			if i == line {
				from += len(marker)
			}
			n.Lines[i].Class = sheet.Footnote
			lifted.Lines = append(lifted.Lines, NoteLine{i, from})
		}
		if end < len(n.Lines) { // the next notes stand as far from the text
			n.Lines[end].Gap = max(n.Lines[end].Gap, l.Gap)
		}
		n.Notes = append(n.Notes, lifted)
	}
	n.Stars = slices.DeleteFunc(stars, func(s Star) bool { return n.Lines[s.line].Class == sheet.Footnote })
}

// starNoteEnd returns the line below the note that a star opens on a line.
func (n *lifter) starNoteEnd(line int) int {
	end := line + 1
	for end < len(n.Lines) && !n.Lang.EndsSentence(n.LineText(end-1)) && n.starNoteRunsOn(end) {
		end++
	}
	return end
}

// mastheadStars lists the stars of the lines above the text.
func (n *lifter) mastheadStars() []Star {
	var stars []Star
	for i := n.Head.Above; i < max(n.Head.Body.Line(), n.Head.Formula.Line(), n.Head.Number.Line()); i++ {
		l := n.Lines[i]
		for at := l.Start + 1; at < l.End && l.Class == sheet.Body; at++ {
			if n.Src[at] != '*' {
				continue
			}
			size := len(n.Src[at:l.End]) - len(strings.TrimLeft(n.Src[at:l.End], "*"))
			stars = append(stars, Star{i, at, n.Src[at : at+size]})
			at += size
		}
	}
	return stars
}

// starNoteLines returns the lines that open with stars and a capital, by the number
// of the stars: -1 where there are several.
func (n *lifter) starNoteLines() map[int]int {
	lines := map[int]int{}
	for i, l := range n.Lines {
		text := strings.TrimLeft(n.LineText(i), "*")
		stars := len(n.LineText(i)) - len(text)
		if l.Class != sheet.Body || stars == 0 || !n.Lang.OpensCapital(strings.TrimLeft(text, " \t")) {
			continue
		}
		if _, several := lines[stars]; several {
			i = -1
		}
		lines[stars] = i
	}
	return lines
}

// starNoteRunsOn reports whether line i goes on with the note of a star: it opens no head.
func (n *lifter) starNoteRunsOn(i int) bool {
	l, h := n.Lines[i], n.Head
	if h.Number.Is(i) || h.Formula.Is(i) || h.Body.Is(i) {
		return false
	}
	return l.Class == sheet.Body && !l.NewPage && l.Gap <= n.Shape.Gap && !strings.HasPrefix(n.LineText(i), "*")
}
