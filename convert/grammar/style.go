package grammar

import (
	"sort"
	"strings"

	"plenary/convert/manuscript"
	"plenary/convert/resolution"
	"plenary/diag"
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
	return g.lang.IsHeading(s) || g.numberAbove(i) && g.lang.TitlesNumber(s)
}

// numberAbove reports whether the number of a heading stands by itself above block i.
func (g *grammar) numberAbove(i int) bool {
	if i == 0 {
		return false
	}
	s := g.textOf(g.blocks[i-1])
	length, level := g.lang.DivisionNumber(s)
	return level != "" && length == len(s)
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

// emphasised sets in the content of a paragraph, the text in part, what the source shows in italics, in bold letters
// or raised. A leading phrase is set already, and a paragraph that is all set alike has no emphasis.
func (g *grammar) emphasised(content []resolution.Inline, part diag.Span) []resolution.Inline {
	if !g.isMixed(part) {
		return content
	}
	var set []resolution.Inline
	for _, node := range content {
		switch node := node.(type) {
		case *resolution.Text:
			set = g.appendSet(set, node)
			continue
		case *resolution.Reference:
			node.Content = g.emphasised(node.Content, part)
		}
		set = append(set, node)
	}
	return set
}

// isMixed reports whether a part of the text is set in several ways, as far as the source shows.
func (g *grammar) isMixed(part diag.Span) bool {
	first, known := resolution.Style(""), false
	for i := g.runAt(part.Start); i < len(g.m.Runs) && g.m.Runs[i].At < part.End; i++ {
		style := styleOf(g.m.Runs[i])
		if known && style != first {
			return true
		}
		first, known = style, true
	}
	return false
}

// appendSet appends a text, the stretches of it in their styles. White space at their ends is outside.
func (g *grammar) appendSet(set []resolution.Inline, leaf *resolution.Text) []resolution.Inline {
	if len(leaf.Source) == 0 { // put in
		return append(set, leaf)
	}
	part := leaf.Source[0]
	for from := part.Start; from < part.End; {
		style, to := g.stretch(from, part.End)
		if style == "" {
			set = append(set, g.text(from, to))
			from = to
			continue
		}
		s := g.m.Text[from:to]
		begin := from + len(s) - len(strings.TrimLeft(s, " "))
		end := max(begin, from+len(strings.TrimRight(s, " ")))
		set = g.appendPlain(set, from, begin)
		if begin < end {
			set = append(set, &resolution.Emphasis{Style: style, Content: []resolution.Inline{g.text(begin, end)}})
		}
		set = g.appendPlain(set, end, to)
		from = to
	}
	return set
}

// stretch returns how the text from an offset on is set, and where that ends, to a limit at the most. White space
// goes with what stands before it.
func (g *grammar) stretch(from, limit int) (style resolution.Style, to int) {
	i := g.runAt(from)
	if i == len(g.m.Runs) || g.m.Runs[i].At >= limit {
		return "", limit
	}
	style = styleOf(g.m.Runs[i])
	for ; i < len(g.m.Runs) && g.m.Runs[i].At < limit; i++ {
		r := g.m.Runs[i]
		if styleOf(r) != style && strings.TrimSpace(g.m.Text[max(r.At, from):min(r.At+r.Len, limit)]) != "" {
			return style, max(r.At, from)
		}
	}
	return style, limit
}

// styleOf returns the style in which a run is shown; "" is that of plain text.
func styleOf(r manuscript.Run) resolution.Style {
	switch s := r.Style; {
	case s.Raised == manuscript.Yes:
		return resolution.Superscript
	case s.Italic == manuscript.Yes:
		return resolution.Italic
	case s.Bold == manuscript.Yes:
		return resolution.Bold
	}
	return ""
}
