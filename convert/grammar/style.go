package grammar

import (
	"sort"
	"strings"

	"plenary/convert/manuscript"
	"plenary/convert/resolution"
)

// What the source shows of how its text is set decides; where it shows nothing, the words do.

// isHeading reports whether block i is a heading.
func (g *grammar) isHeading(i int) bool {
	if i >= len(g.blocks) {
		return false
	}
	s := g.textOf(g.blocks[i])
	switch g.ranked(i) {
	case manuscript.Yes:
		return s != "" && !g.lang.Annex(s) && g.lang.Formula(s) == ""
	case manuscript.No:
		return false
	}
	return g.lang.IsHeading(s)
}

// headsDivision reports whether block i, between preambular paragraphs, is a heading.
func (g *grammar) headsDivision(i int) bool {
	return g.isHeading(i) && (g.ranked(i) == manuscript.Yes || g.lang.HeadsDivision(g.textOf(g.blocks[i])))
}

// ranked is whether the source shows that block i is a heading.
func (g *grammar) ranked(i int) manuscript.Shown {
	if p, ok := g.blocks[i].whole.(*manuscript.Paragraph); ok {
		return p.Rank.Heading
	}
	return manuscript.Unknown
}

// setApart returns how much of the text [from, to) is set in italics or bold letters at its beginning,
// without the stop at its end. A whole paragraph that is set so has no leading phrase, and neither has one
// that opens otherwise. It is shown where the source shows of all the text how it is set.
func (g *grammar) setApart(from, to int) (lead int, shown bool) {
	const longest = 8 // words: a title of a few words may be all in italics; a longer paragraph is set so for another reason
	end, plain := from, false
	for i := g.runAt(from); i < len(g.m.Runs) && g.m.Runs[i].At < to; i++ {
		r := g.m.Runs[i]
		blank := strings.TrimSpace(g.m.Text[max(r.At, from):min(r.At+r.Len, to)]) == ""
		switch {
		case r.Style.Italic == manuscript.Unknown:
			return 0, false
		case plain || blank:
		case r.Style.Italic == manuscript.Yes || r.Style.Bold == manuscript.Yes:
			end = min(r.At+r.Len, to)
		case r.Style.Raised == manuscript.Yes:
		default:
			plain = true
		}
	}
	s := g.m.Text[from:end]
	if !plain && g.lang.HasWords(s, longest+1) {
		return 0, true
	}
	words := g.lang.WithoutPauses(strings.TrimRight(s, " "))
	return len(strings.TrimRight(words, " ")), true
}

// leadStyle returns the style of the leading phrase that begins at from: italics, unless the source shows that
// it is bold and not in italics.
func (g *grammar) leadStyle(from int) resolution.Style {
	if i := g.runAt(from); i < len(g.m.Runs) && g.m.Runs[i].Style.Bold == manuscript.Yes && g.m.Runs[i].Style.Italic == manuscript.No {
		return resolution.Bold
	}
	return resolution.Italic
}

// runAt returns the index of the run that a byte of the text is in, or of the first behind it.
func (g *grammar) runAt(at int) int {
	return sort.Search(len(g.m.Runs), func(i int) bool { return g.m.Runs[i].At+g.m.Runs[i].Len > at })
}
