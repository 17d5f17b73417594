package label

import (
	"strings"

	"plenary/convert/printed"
	"plenary/convert/read/laid"
	"plenary/convert/read/lines/sheet"
)

// begins reports whether line i begins a new block after line last.
func (n *blocker) begins(i, last int) bool {
	if apart, known := n.Head.BeginsBlock(i); known {
		return apart
	}
	cur := &n.Lines[i]
	j := seam{
		line: i, last: last, s: n.LineText(i), above: n.LineText(last),
		labelled: n.labels(i, last), paged: i > last+1 || cur.NewPage,
	}
	if begins, known := n.shownToBegin(j); known {
		return begins
	}
	switch {
	case n.adoptionGoesOn(i):
		return false
	case n.Shape.Geometry == sheet.Unwrapped:
		return !n.brokenOff(cur, j.s, j.above) && !n.paragraphGoesOn(j)
	case n.standsAlone(j):
		return true
	case printed.IsLabelAlone(j.above):
		return j.labelled && opensBelow(j.s, j.above)
	case n.zone.voting && n.Lang.EndsInColon(j.above):
		return true
	case n.operativeGoesOn(j), n.Lang.CitesPart(j.s, j.above), n.opensHeading(j.last) && n.openBlock().Line == j.last:
		return false
	case n.opensHeading(j.line) && n.zone.preamble && n.Lang.EndsClause(j.above) && n.Slack(j.above, j.s) > 0:
		return true
	case n.quotesAgain(j.s):
		return true
	case n.Lang.EndsInComma(j.above) && !n.zone.preamble && !j.labelled && !n.Lang.Leads(j.s):
		return false
	case j.labelled && n.Lang.EndsSentence(n.Lang.WithoutConjunction(j.above)), n.nextInSeries(j.s):
		return true
	case !j.paged && cur.Gap > n.Shape.Gap:
		return true
	case j.paged || n.Shape.Geometry == sheet.Flush:
		return n.weighs(j)
	}
	return n.indents(j)
}

// shownToBegin decides whether a line begins a paragraph, where the source shows it. Lines that stand
// close may begin points nevertheless; and a page that begins as lines do may begin with a paragraph that
// follows a whole one.
func (n *blocker) shownToBegin(j seam) (begins, known bool) {
	switch n.Lines[j.line].Begins {
	case laid.Begins:
		return true, true
	case laid.GoesOn:
		above := n.Lang.Unmarked(j.above)
		switch {
		case j.paged:
			return false, !j.labelled && (!n.Lang.EndsSentence(above) || n.Lang.OpensSmall(j.s) && !n.Lang.EndsInStop(above))
		case j.labelled, printed.IsHeadingNumber(j.s):
			return false, !n.Lang.EndsClause(n.Lang.WithoutConjunction(above))
		}
		return false, !n.standsAlone(j)
	}
	return false, false
}

// standsAlone reports whether one of the two lines is a paragraph by itself:
// the number of a division, the word for an annex, a formula, or a line of the
// conclusions.
func (n *blocker) standsAlone(j seam) bool {
	return printed.IsHeadingNumber(j.s) && n.Lang.EndsClause(j.above) || printed.IsHeadingNumber(j.above) ||
		n.Lang.ClosesAfter(j.s, j.above) || n.OpensAdoption(j.line) || n.Lang.IsMeeting(j.above) || n.ClosedAbove(j.line) ||
		printed.IsOrnament(j.s) || printed.IsOrnament(j.above) && n.Lang.EndsClause(n.aboveOrnament(j.last)) ||
		n.Lang.Annex(j.above) || n.Lang.Formula(j.above) != "" || n.Lang.Formula(j.s) != ""
}

// operativeGoesOn reports whether a numbered operative paragraph is open: it
// ends in a stop, whatever an extractor made of its lines.
func (n *blocker) operativeGoesOn(j seam) bool {
	first := n.LineText(n.openBlock().Line)
	l := printed.LabelOf(first)
	return l.Degree == printed.Arabic && !j.labelled && !printed.IsHeadingNumber(j.s) && !n.Lang.EndsClause(j.above) &&
		n.Lang.OpensOperative(strings.TrimLeft(first[len(l.Text):], " "))
}

// indents reports whether the indentation of the second line begins a
// paragraph.
func (n *blocker) indents(j seam) bool {
	cur := n.Lines[j.line]
	switch {
	case cur.Indent == 0, !j.labelled && n.hangs(j.line, j.last):
		return false
	case cur.Gap < n.Shape.Gap && n.afterSemicolon(j.s, j.above):
		return false // over a page whose furniture is gone
	}
	return j.labelled || cur.Gap >= n.Shape.Gap && n.Lang.EndsSentence(n.Lang.WithoutConjunction(j.above)) || !n.runsOn(j.s, j.above, n.Lines[j.last])
}

// hangs reports whether line i is set as the line above it, which is not the
// first of its paragraph: the lines of a point may be indented too.
func (n *blocker) hangs(i, last int) bool {
	return !n.opensBlock(last) && n.Lines[last].Indent == n.Lines[i].Indent && n.Lines[i].Indent >= sheet.FirstIndent
}

// labels reports whether line i begins with the label of a paragraph or point.
// A letter is one where a list of its degree can go on: a line of running text
// may begin with "(b)" too. A dash is one where it is indented or a clause ends
// above.
func (n *blocker) labels(i, last int) bool {
	l := printed.LabelOf(n.LineText(i))
	if l.IsDash() && (n.Shape.Geometry != sheet.Indented || n.Lines[i].Indent == 0) {
		return n.Lang.EndsClause(n.LineText(last))
	}
	return l.Degree != printed.NoDegree && n.zone.expects(l) && !n.Lang.CitesPart(n.LineText(i), n.LineText(last))
}

// nextInSeries reports whether s opens as the open block does: with the same
// bullet, or with the letter that comes next of the notes to a table.
func (n *blocker) nextInSeries(s string) bool {
	first := n.LineText(n.openBlock().Line)
	if l := printed.LabelOf(s); l.Degree == printed.Bullet {
		return l.Text == printed.LabelOf(first).Text
	}
	last := n.Lang.LetterAlone(first)
	return last > 0 && n.Lang.LetterAlone(s) == last+1
}

// An evidence is the weight of something that speaks for or against a new
// paragraph where neither indentation nor a blank line tells.
type evidence func(n *blocker, j seam) int

// evidences lists what is weighed.
func evidences() []evidence {
	return []evidence{
		(*blocker).ending,       // how the line above ends
		(*blocker).room,         // the room left on the line above
		(*blocker).setting,      // how the line is set
		(*blocker).openingWords, // how the line opens
	}
}

// enough is the weight with which a paragraph begins.
const enough = 3

// weighs reports whether the evidence for a new paragraph is enough. What opens
// with a number begins one, what opens with a small letter or follows a
// connective does not.
func (n *blocker) weighs(j seam) bool {
	switch {
	case j.labelled:
		return !j.paged || !n.Lang.EndsOpen(j.above) || n.Lang.EndsItem(j.above)
	case n.wrapsUp(j):
		return true
	case n.Lang.OpensSmall(j.s), n.Lang.EndsOpen(j.above), strings.HasSuffix(j.above, "-"):
		return false
	case n.Shape.Parted && !j.paged && !n.Lang.EndsClause(j.above):
		return false // a blank line would stand between
	}
	total := 0
	for _, weight := range evidences() {
		total += weight(n, j)
	}
	return total >= enough
}

// ending weighs the stop at the end of the line above. Paragraphs of a
// resolution end in semicolons, those of a preamble in commas.
func (n *blocker) ending(j seam) int {
	end := n.Lang.WithoutClosingQuotes(n.Lang.Unmarked(j.above))
	switch {
	case n.Lang.EndsInSemicolon(end):
		return 5
	case n.Lang.EndsInStop(end):
		return 3
	case n.Lang.EndsInColon(end):
		return 2
	case n.Lang.EndsInComma(end) && n.zone.preamble:
		return 1
	case n.Lang.EndsInComma(end):
		return -1
	}
	return -3
}

// room weighs the room on the line above: the last line of a paragraph has room
// for the next word, and so has an indented first line, but less.
func (n *blocker) room(j seam) int {
	const indent, much = 12, 5 // parts of the measure
	switch slack := n.Slack(j.above, j.s); {
	case slack <= 0:
		return -1
	case n.opensBlock(j.last) && slack <= n.Measure/indent:
		return 0
	case slack <= n.Measure/much || n.Shape.Parted && !j.paged:
		return 3
	}
	return 7
}

// setting weighs how the line itself is set. An indented line ends before it is
// full, though more of its paragraph follows; a full line is no indented one.
func (n *blocker) setting(j seam) int {
	total := 0
	if n.Shape.Geometry == sheet.Indented {
		total = 2
		if n.Lines[j.line].Indent == 0 {
			total = -1 // headings are not indented either
		}
	}
	switch next := n.Continuation(j.line); {
	case sheet.Advance(j.s) > n.Measure-n.Measure/20:
		total -= 2
	case next != "" && n.Slack(j.s, next) > sheet.Space:
		total += 3
	}
	return total
}

// openingWords weighs the first words of the line: a leading phrase, a
// quotation mark, which opens each paragraph of what is quoted, a bullet, or a
// heading; no sentence begins with a figure.
func (n *blocker) openingWords(j seam) int {
	switch {
	case n.zone.preamble && n.Lang.EndsInComma(j.above) && (n.Lang.OpensOperative(j.s) || n.Lang.OpensPreambular(j.s) && n.opensBlock(j.last)):
		return 6 // no sentence goes on with a capital verb
	case n.Lang.Leads(j.s):
		return 4
	case printed.IsDigit(j.s[0]):
		return -3 // a figure, for it has no stop
	case n.Lang.EndsClause(j.above) && n.headsNext(j.line):
		return 4
	case n.Lang.OpensQuote(j.s) && n.Lang.EndsSentence(j.above) && !n.Lang.EndsInColon(j.above):
		return 3
	case n.zone.preamble && n.Lang.Participle(j.s):
		return 2
	}
	return 0
}

// afterSemicolon reports whether s goes on after a semicolon inside a
// paragraph. Only points may be followed by text that begins so, and wraps
// their list up.
func (n *blocker) afterSemicolon(s, above string) bool {
	if !n.Lang.OpensSmall(s) || !n.Lang.EndsInSemicolon(above) {
		return false
	}
	return !printed.OpensPoint(n.LineText(n.openBlock().Line))
}

// runsOn reports whether s goes on with the sentence of the line above, though
// it looks like a beginning: an extractor indents the first line of a page.
func (n *blocker) runsOn(s, above string, prev sheet.Line) bool {
	if (n.Lang.OpensSmall(s) || s[0] == '(') && !n.Lang.EndsSentence(above) || n.Lang.EndsOpen(above) {
		return true
	}
	full := sheet.Width(n.Src, prev)*10 >= n.Shape.Chars*8
	return full && !n.Lang.EndsClause(above) && !n.Lang.Leads(s)
}

// headsNext reports whether line i is a heading: short, without stop, and what
// follows opens a paragraph.
func (n *blocker) headsNext(i int) bool {
	if i+1 >= len(n.Lines) || n.Lines[i+1].Class != sheet.Body || n.Lines[i+1].NewPage {
		return false
	}
	s, next := n.LineText(i), n.LineText(i+1)
	return !n.Lang.EndsClause(s) && !n.Lang.EndsOpen(s) && n.Lang.OpensCapital(next) && n.Slack(s, next) > n.Measure/5 || !n.Lang.EndsClause(s) && printed.OpensNumbered(next)
}

// brokenOff reports, where blank lines stand between the paragraphs of an
// unwrapped text, a line that goes on with the paragraph above.
func (n *blocker) brokenOff(cur *sheet.Line, s, above string) bool {
	return n.Shape.Gap > 0 && cur.Gap == 0 && !cur.NewPage && !n.Lang.EndsClause(above) && !printed.OpensNumbered(s)
}

// paragraphGoesOn reports, in an unwrapped text, a line at the top of a page or
// column that goes on with the paragraph at the foot of the one before.
func (n *blocker) paragraphGoesOn(j seam) bool {
	above := n.Lang.Unmarked(j.above)
	switch {
	case !j.paged, j.labelled, n.Lang.EndsSentence(above), n.Lang.OpensPreface(j.s), n.standsAlone(j):
		return false
	case n.Lang.OpensSmall(j.s), strings.HasSuffix(above, "-"):
		return true
	}
	const longest = 100 // no heading is longer
	return len(above) > longest && !n.Lang.EndsClause(above)
}

// adoptionGoesOn reports whether line i goes on with the closing line of the
// Security Council that the open block begins with: its lines are short.
func (n *blocker) adoptionGoesOn(i int) bool {
	const start = 160 // the meeting is named so early
	open := n.openBlock().Lines
	if len(open) == 0 || !n.Lang.OpensAdoption(n.LineText(open[0])) {
		return false
	}
	s := n.LineText(open[0])
	for _, k := range open[1:] {
		if len(s) >= start {
			break
		}
		s += " " + n.LineText(k)
	}
	s = s[:min(len(s), start)]
	if n.Lines[i].Gap > 0 && (n.Lang.EndsClause(s) || n.Lang.IsAdoption(s)) {
		return false
	}
	return n.Lang.IsAdoption(s + " " + n.LineText(i))
}
