package grammar

import (
	"fmt"
	"slices"

	"plenary/convert/language"
	"plenary/convert/printed"
	"plenary/diag"
	"plenary/schema"
)

// leadOfNumbered returns the length of the leading phrase of a numbered
// paragraph. In an annexed text only those have one that open as in a resolution.
func (g *grammar) leadOfNumbered(kind bodyText, from, to int) int {
	if lead, shown := g.setApart(from, to); shown {
		return lead
	}
	s := g.m.Text[from:to]
	if kind.leads && g.lang.Inflected(s) || g.lang.OpensOperative(s) {
		return g.readPhrase(from, to)
	}
	return 0
}

// leadOfText returns the length of the leading phrase of a paragraph without
// number. The one paragraph of a resolution has one also with an unknown verb.
func (g *grammar) leadOfText(kind bodyText, b block, o *outline) int {
	if lead, shown := g.setApart(b.Start, b.End); shown {
		return lead
	}
	s := g.textOf(b)
	sole := o.paragraph == nil && len(o.divisions) == 0 && g.lang.Inflected(s)
	preambular, operative := g.lang.OpensPreambular(s), g.lang.OpensOperative(s)
	if kind.leads && (sole || preambular || operative) || kind.enacted ||
		preambular && g.lang.EndsInComma(g.lang.Unmarked(s)) || operative && g.lang.EndsClause(s) {
		return g.readPhrase(b.Start, b.End)
	}
	if n := g.lang.RunIn(s); g.lang.IsRunIn(s[:n]) {
		return n
	}
	return 0
}

// leadOfPoint returns the length of the words at the head of a point that are in
// italics: its title, or in an annexed text the name before the colon of an
// entry, "Description: ...".
func (g *grammar) leadOfPoint(kind bodyText, l printed.Label, from, to int) int {
	if lead, shown := g.setApart(from, to); shown {
		return lead
	}
	s := g.m.Text[from:to]
	switch {
	case !kind.main:
		return g.lang.RunIn(s)
	case g.isTitle(s) && g.introduced(l):
		return len(s)
	}
	return 0
}

// isTitle reports whether the text of a point is a title: it has no stop, or in
// the Security Council, which gives the tasks of a mission titles, a colon.
func (g *grammar) isTitle(s string) bool {
	const longestTitle = 160 // letters: mandates of the Security Council give tasks long titles; a longer line is the text of a point
	word := g.lang.FirstWord(s)
	if len(s) > g.lang.Bytes(longestTitle) || g.lang.IsSmall(word) || g.lang.IsConnective(g.lang.Small(word)) {
		return false
	}
	return !g.lang.EndsClause(s) || g.organ == printed.SecurityCouncil && g.lang.EndsInColon(s)
}

// introduced reports whether the next block belongs to a point with the label
// l: text, or the first point of a list of its own.
func (g *grammar) introduced(l printed.Label) bool {
	s := g.peek()
	next := printed.LabelOf(s)
	if next.Degree == printed.NoDegree {
		return g.lang.OpensCapital(s) && g.lang.EndsClause(s) && !g.lang.Closes(s)
	}
	return next.Degree != l.Degree && (next.Value == 1 || next.Degree == printed.Bullet)
}

// readPhrase reads the leading phrase of the text [from, to), and returns its length. Where
// another organ would set more of it in italics, as this one does at times, it has two
// readings.
func (g *grammar) readPhrase(from, to int) int {
	if lead, shown := g.setApart(from, to); shown {
		return lead
	}
	s := g.m.Text[from:to]
	end := g.lang.LeadLength(s, g.organ)
	if most := g.lang.LeadLength(s, language.AnyOrgan); most > end {
		g.twofold = append(g.twofold, twofoldLead{diag.SpanOf(from, from+most), end})
	}
	return end
}

// A twofoldLead is a leading phrase of which the text does not tell where it ends.
type twofoldLead struct {
	longest diag.Span
	end     int // of the reading that was taken, in the longest
}

// tellTwofold tells once, where the first of them stands, how many leading phrases have two
// readings: whoever has the print looks at all of them, and nobody else can.
func (g *grammar) tellTwofold() {
	if len(g.twofold) == 0 {
		return
	}
	first := slices.MinFunc(g.twofold, func(a, b twofoldLead) int { return a.longest.Start - b.longest.Start })
	places := map[diag.Span]bool{}
	for _, l := range g.twofold {
		places[l.longest] = true
	}
	s := g.m.Text[first.longest.Start:first.longest.End]
	message := fmt.Sprintf("the italics end after %q, or after %q", s[:first.end], s)
	if n := len(places) - 1; n > 0 {
		message += fmt.Sprintf("; where those of %d more phrases end the text does not tell either", n)
	}
	g.findings.Add(schema.LeadUncertain, first.longest, "%s", message).
		Hint = "look at the print: the text does not show italics, and this organ sets such phrases in both ways"
}
