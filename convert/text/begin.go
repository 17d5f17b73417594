package text

import (
	"strings"
	"unicode/utf8"

	"plenary/convert/printed"
)

// A seam is two lines of the body between which a paragraph may begin.
type seam struct {
	line, last int
	s, above   string
	labelled   bool // the second begins with the label of a paragraph or point
	paged      bool // a page ends between them
}

// begins reports whether line i begins a new block after line last.
func (n *normaliser) begins(i, last int) bool {
	if apart, known := n.head.separates(i); known {
		return apart
	}
	cur := &n.lines[i]
	j := seam{
		line: i, last: last, s: n.lineText(i), above: n.lineText(last),
		labelled: n.labels(i, last), paged: i > last+1 || cur.newPage,
	}
	switch {
	case n.adoptionGoesOn(i):
		return false
	case n.shape.geometry == unwrapped:
		return !n.brokenOff(cur, j.s, j.above) && !n.paragraphGoesOn(j)
	case n.standsAlone(j):
		return true
	case printed.IsLabelAlone(j.above):
		return j.labelled && opensBelow(j.s, j.above)
	case n.zone.voting && strings.HasSuffix(j.above, ":"):
		return true
	case n.operativeGoesOn(j), n.lang.CitesPart(j.s, j.above), n.opensHeading(j.last) && n.openBlock().line == j.last:
		return false
	case n.opensHeading(j.line) && n.zone.preamble && printed.EndsClause(j.above) && n.slack(j.above, j.s) > 0:
		return true
	case n.quotesAgain(j.s):
		return true
	case strings.HasSuffix(j.above, ",") && !n.zone.preamble && !j.labelled && !n.lang.Leads(j.s):
		return false
	case j.labelled && printed.EndsSentence(n.lang.WithoutConjunction(j.above)), n.nextInSeries(j.s):
		return true
	case !j.paged && cur.gap > n.shape.gap:
		return true
	case j.paged || n.shape.geometry == flush:
		return n.weighs(j)
	}
	return n.indents(j)
}

// standsAlone reports whether one of the two lines is a paragraph by itself:
// the number of a division, the word for an annex, a formula, or a line of the
// conclusions.
func (n *normaliser) standsAlone(j seam) bool {
	return printed.IsHeadingNumber(j.s) && printed.EndsClause(j.above) || printed.IsHeadingNumber(j.above) ||
		n.lang.ClosesAfter(j.s, j.above) || n.opensAdoption(j.line) || n.lang.IsMeeting(j.above) || n.closed(j.line) ||
		isOrnament(j.s) || isOrnament(j.above) && printed.EndsClause(n.aboveOrnament(j.last)) ||
		n.lang.Annex(j.above) || n.lang.Formula(j.above) != "" || n.lang.Formula(j.s) != ""
}

// operativeGoesOn reports whether a numbered operative paragraph is open: it
// ends in a stop, whatever an extractor made of its lines.
func (n *normaliser) operativeGoesOn(j seam) bool {
	first := n.lineText(n.openBlock().line)
	l := printed.LabelOf(first)
	return l.Degree == printed.Arabic && !j.labelled && !printed.IsHeadingNumber(j.s) && !printed.EndsClause(j.above) &&
		n.lang.OpensOperative(strings.TrimLeft(first[len(l.Text):], " "))
}

// indents reports whether the indentation of the second line begins a
// paragraph.
func (n *normaliser) indents(j seam) bool {
	cur := n.lines[j.line]
	switch {
	case cur.indent == 0, !j.labelled && n.hangs(j.line, j.last):
		return false
	case cur.gap < n.shape.gap && n.afterSemicolon(j.s, j.above):
		return false // over a page whose furniture is gone
	}
	return j.labelled || cur.gap >= n.shape.gap && printed.EndsSentence(n.lang.WithoutConjunction(j.above)) || !n.runsOn(j.s, j.above, n.lines[j.last])
}

// hangs reports whether line i is set as the line above it, which is not the
// first of its paragraph: the lines of a point may be indented too.
func (n *normaliser) hangs(i, last int) bool {
	return !n.opensBlock(last) && n.lines[last].indent == n.lines[i].indent && n.lines[i].indent >= firstIndent
}

// labels reports whether line i begins with the label of a paragraph or point.
// A letter is one where a list of its degree can go on: a line of running text
// may begin with "(b)" too. A dash is one where it is indented or a clause ends
// above.
func (n *normaliser) labels(i, last int) bool {
	l := printed.LabelOf(n.lineText(i))
	if l.IsDash() && (n.shape.geometry != indented || n.lines[i].indent == 0) {
		return printed.EndsClause(n.lineText(last))
	}
	return l.Degree != printed.NoDegree && n.zone.expects(l) && !n.lang.CitesPart(n.lineText(i), n.lineText(last))
}

// nextInSeries reports whether s opens as the open block does: with the same
// bullet, or with the letter that comes next of the notes to a table.
func (n *normaliser) nextInSeries(s string) bool {
	first := n.lineText(n.openBlock().line)
	if l := printed.LabelOf(s); l.Degree == printed.Bullet {
		return l.Text == printed.LabelOf(first).Text
	}
	return len(s) > 2 && s[1] == ' ' && len(first) > 2 && first[1] == ' ' && 'a' <= first[0] && first[0] < 'z' && s[0] == first[0]+1
}

// An evidence is the weight of something that speaks for or against a new
// paragraph where neither indentation nor a blank line tells.
type evidence func(n *normaliser, j seam) int

// evidences lists what is weighed.
func evidences() []evidence {
	return []evidence{
		(*normaliser).ending,       // how the line above ends
		(*normaliser).room,         // the room left on the line above
		(*normaliser).setting,      // how the line is set
		(*normaliser).openingWords, // how the line opens
	}
}

// enough is the weight with which a paragraph begins.
const enough = 3

// weighs reports whether the evidence for a new paragraph is enough. What opens
// with a number begins one, what opens with a small letter or follows a
// connective does not.
func (n *normaliser) weighs(j seam) bool {
	switch {
	case j.labelled:
		return !j.paged || !n.lang.EndsOpen(j.above) || n.lang.EndsItem(j.above)
	case n.wrapsUp(j):
		return true
	case printed.OpensSmall(j.s), n.lang.EndsOpen(j.above), strings.HasSuffix(j.above, "-"):
		return false
	case n.shape.parted && !j.paged && !printed.EndsClause(j.above):
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
func (n *normaliser) ending(j seam) int {
	end := strings.TrimRight(printed.Unmarked(j.above), "”\"")
	switch {
	case strings.HasSuffix(end, ";"):
		return 5
	case strings.HasSuffix(end, "."):
		return 3
	case strings.HasSuffix(end, ":"):
		return 2
	case strings.HasSuffix(end, ",") && n.zone.preamble:
		return 1
	case strings.HasSuffix(end, ","):
		return -1
	}
	return -3
}

// room weighs the room on the line above: the last line of a paragraph has room
// for the next word, and so has an indented first line, but less.
func (n *normaliser) room(j seam) int {
	const indent, much = 12, 5 // parts of the measure
	switch slack := n.slack(j.above, j.s); {
	case slack <= 0:
		return -1
	case n.opensBlock(j.last) && slack <= n.measure/indent:
		return 0
	case slack <= n.measure/much || n.shape.parted && !j.paged:
		return 3
	}
	return 7
}

// opensBlock reports whether line i is the first line of text of the open
// block.
func (n *normaliser) opensBlock(i int) bool {
	first := n.openBlock().line
	return i == first || i == first+1 && printed.IsLabelAlone(n.lineText(first))
}

// setting weighs how the line itself is set. An indented line ends before it is
// full, though more of its paragraph follows; a full line is no indented one.
func (n *normaliser) setting(j seam) int {
	total := 0
	if n.shape.geometry == indented {
		total = 2
		if n.lines[j.line].indent == 0 {
			total = -1 // headings are not indented either
		}
	}
	switch next := n.continuation(j.line); {
	case advance(j.s) > n.measure-n.measure/20:
		total -= 2
	case next != "" && n.slack(j.s, next) > space:
		total += 3
	}
	return total
}

// continuation returns the line after line i when it certainly goes on with the
// same paragraph, or "".
func (sh *Sheet) continuation(i int) string {
	if i+1 >= len(sh.lines) || sh.lines[i+1].class != body || sh.lines[i+1].newPage || sh.lines[i+1].gap > sh.shape.gap {
		return ""
	}
	next := sh.lineText(i + 1)
	if printed.OpensSmall(next) || sh.lang.EndsOpen(sh.lineText(i)) {
		return next
	}
	return ""
}

// openingWords weighs the first words of the line: a leading phrase, a
// quotation mark, which opens each paragraph of what is quoted, a bullet, or a
// heading; no sentence begins with a figure.
func (n *normaliser) openingWords(j seam) int {
	r, _ := utf8.DecodeRuneInString(j.s)
	switch {
	case n.zone.preamble && strings.HasSuffix(j.above, ",") && (n.lang.OpensOperative(j.s) || n.lang.OpensPreambular(j.s) && n.opensBlock(j.last)):
		return 6 // no sentence goes on with a capital verb
	case n.lang.Leads(j.s):
		return 4
	case printed.IsDigit(j.s[0]):
		return -3 // a figure, for it has no stop
	case printed.EndsClause(j.above) && n.headsNext(j.line):
		return 4
	case (r == '“' || r == '"') && printed.EndsSentence(j.above) && !strings.HasSuffix(j.above, ":"):
		return 3
	case n.zone.preamble && n.lang.Participle(j.s):
		return 2
	}
	return 0
}

// afterSemicolon reports whether s goes on after a semicolon inside a
// paragraph. Only points may be followed by text that begins so, and wraps
// their list up.
func (n *normaliser) afterSemicolon(s, above string) bool {
	if !printed.OpensSmall(s) || !strings.HasSuffix(above, ";") {
		return false
	}
	return !printed.OpensPoint(n.lineText(n.openBlock().line))
}

// runsOn reports whether s goes on with the sentence of the line above, though
// it looks like a beginning: an extractor indents the first line of a page.
func (n *normaliser) runsOn(s, above string, prev line) bool {
	if (printed.OpensSmall(s) || s[0] == '(') && !printed.EndsSentence(above) || n.lang.EndsOpen(above) {
		return true
	}
	full := width(n.src, prev)*10 >= n.shape.measure*8
	return full && !printed.EndsClause(above) && !n.lang.Leads(s)
}

// headsNext reports whether line i is a heading: short, without stop, and what
// follows opens a paragraph.
func (n *normaliser) headsNext(i int) bool {
	if i+1 >= len(n.lines) || n.lines[i+1].class != body || n.lines[i+1].newPage {
		return false
	}
	s, next := n.lineText(i), n.lineText(i+1)
	return !printed.EndsClause(s) && !n.lang.EndsOpen(s) && printed.IsUpper(next) && n.slack(s, next) > n.measure/5 || !printed.EndsClause(s) && printed.OpensNumbered(next)
}

// brokenOff reports, where blank lines stand between the paragraphs of an
// unwrapped text, a line that goes on with the paragraph above.
func (n *normaliser) brokenOff(cur *line, s, above string) bool {
	return n.shape.gap > 0 && cur.gap == 0 && !cur.newPage && !printed.EndsClause(above) && !printed.OpensNumbered(s)
}

// paragraphGoesOn reports, in an unwrapped text, a line at the top of a page or
// column that goes on with the paragraph at the foot of the one before.
func (n *normaliser) paragraphGoesOn(j seam) bool {
	above := printed.Unmarked(j.above)
	switch {
	case !j.paged, j.labelled, printed.EndsSentence(above), n.lang.OpensPreface(j.s), n.standsAlone(j):
		return false
	case printed.OpensSmall(j.s), strings.HasSuffix(above, "-"):
		return true
	}
	const longest = 100 // no heading is longer
	return len(above) > longest && !printed.EndsClause(above)
}
