package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// begins reports whether line i begins a new block after line last.
func (n *normaliser) begins(i, last int) bool {
	if apart, known := n.head.separates(i); known {
		return apart
	}
	cur, prev := n.lines[i], n.lines[last]
	s, above := n.lineText(i), n.lineText(last)
	if n.adoptionGoesOn(i) {
		return false
	}
	if n.shape.geometry == unwrapped {
		return !n.brokenOff(cur, s, above)
	}
	if isHeadingNumber(s) && endsClause(above) || isHeadingNumber(above) {
		return true
	}
	if n.closesAfter(s, above) || n.isMeeting(above) || n.closed(i) {
		return true
	}
	paged := i > last+1 || cur.newPage
	labelled := n.labels(i, last)
	switch {
	case isLabelAlone(above):
		return false
	case n.zone.voting && strings.HasSuffix(above, ":"):
		return true
	case strings.HasSuffix(above, ",") && !n.zone.preamble && !labelled && !n.leads(s):
		return false
	case labelled && n.endsItem(above) && !strings.HasSuffix(above, ","):
		return true
	case paged:
		return n.beginsOnPage(i, labelled, above, prev)
	case cur.gap > n.shape.gap:
		return true
	case n.shape.geometry == flush:
		return labelled || n.beginsFlush(i, last)
	case cur.indent == 0:
		return false
	}
	return labelled || !n.runsOn(s, above, prev)
}

// labels reports whether line i begins with the label of a paragraph or point.
// A letter is one where a list of its degree can go on: a line of running text
// may begin with "(b)" too. A dash is one where it is indented, or a clause ends
// above.
func (n *normaliser) labels(i, last int) bool {
	l := labelOf(n.lineText(i))
	if l.isDash() {
		return n.shape.geometry == indented && n.lines[i].indent > 0 || endsClause(n.lineText(last))
	}
	return l.degree != noDegree && n.zone.expects(l)
}

// isHeadingNumber reports a line that is nothing but the number of a division
// or the letter of a part.
func isHeadingNumber(s string) bool {
	s = strings.TrimSuffix(s, ".")
	return isRoman(s) || len(s) == 1 && 'A' <= s[0] && s[0] <= 'Z'
}

// beginsOnPage decides for the first line of a page, whose indentation says
// nothing: a sentence goes on unless it has ended. (A heading is never the last
// line of a page.)
func (n *normaliser) beginsOnPage(i int, labelled bool, above string, prev line) bool {
	s := n.lineText(i)
	if labelled {
		return !n.endsOpen(above) || n.endsItem(above)
	}
	if !endsClause(above) || n.runsOn(s, above, prev) {
		return false
	}
	return !strings.HasSuffix(unmarked(above), ",") || n.leads(s) || n.headsNext(i)
}

// leads reports whether s opens with a leading phrase that the language knows.
func (n *normaliser) leads(s string) bool {
	return n.lang.opensPreambular(s) || n.lang.opensOperative(s)
}

// runsOn reports whether s goes on with the sentence of the line above, though
// it looks like a beginning: an extractor indents the first line of a page.
func (n *normaliser) runsOn(s, above string, prev line) bool {
	r, _ := utf8.DecodeRuneInString(s)
	if (unicode.IsLower(r) || r == '(') && !endsSentence(above) || n.endsOpen(above) {
		return true
	}
	full := width(n.src, prev)*10 >= n.shape.measure*8
	return full && !endsClause(above) && !n.leads(s)
}

// endsOpen reports whether a paragraph cannot end in s: its last word is a
// connective.
func (n *normaliser) endsOpen(s string) bool {
	last := s[strings.LastIndexByte(s, ' ')+1:]
	return slices.Contains(n.lang.Connectives, last)
}

// beginsFlush decides where no indentation shows paragraphs: a paragraph ends
// in a semicolon, or in a line that its next word would have fitted on; and a
// heading stands on short lines.
func (n *normaliser) beginsFlush(i, last int) bool {
	s, above := n.lineText(i), n.lineText(last)
	r, _ := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsLower(r), n.endsOpen(above):
		return false
	case (r == '“' || r == '"') && endsSentence(above) && (!strings.HasSuffix(above, ":") || n.fits(s, above, 8)):
		return true // a quotation mark opens each paragraph of what is quoted
	case strings.HasSuffix(unmarked(above), ","):
		return n.leads(s) || n.headsNext(i) || n.zone.preamble && (n.fits(s, above, 8) || n.participle(s))
	case endsClause(above):
		return n.fits(s, above, 8) || strings.HasSuffix(above, ";") || n.headsNext(i)
	}
	return !n.shape.parted && n.fits(s, above, n.shape.measure/5)
}

// participle reports whether s opens as a preambular paragraph does that no
// list holds: with a word of that form.
func (n *normaliser) participle(s string) bool {
	word := firstWord(s)
	return slices.ContainsFunc(n.lang.Leads.Endings, func(end string) bool { return strings.HasSuffix(word, end) })
}

// fits reports whether the first word of s would have fitted on the line above,
// with room to spare.
func (n *normaliser) fits(s, above string, spare int) bool {
	word := firstWord(s)
	return utf8.RuneCountInString(above)+1+utf8.RuneCountInString(word)+spare < n.shape.measure
}

// headsNext reports whether line i is a heading: short, without stop, and what
// follows opens a paragraph.
func (n *normaliser) headsNext(i int) bool {
	if i+1 >= len(n.lines) || n.lines[i+1].class != body || n.lines[i+1].newPage {
		return false
	}
	s, next := n.lineText(i), n.lineText(i+1)
	return !endsClause(s) && !n.endsOpen(s) && isUpper(next) && n.fits(next, s, n.shape.measure/5) || !endsClause(s) && opensNumbered(next)
}

// closes reports a paragraph of the conclusions: the meeting or the date of
// adoption.
func (n *normaliser) closes(s string) bool {
	return n.isMeeting(s) || n.isDate(s) || n.isAdoption(s)
}

func (n *normaliser) isMeeting(s string) bool {
	meeting, _ := n.lang.meeting(s)
	return meeting != ""
}

func (n *normaliser) isDate(s string) bool {
	date, length := n.lang.date(s)
	return date != "" && length == len(s)
}

// closesAfter reports whether the line s is a line of the conclusions and not
// a date that a wrapped line begins and ends with.
func (n *normaliser) closesAfter(s, above string) bool {
	return n.isMeeting(s) || (n.isDate(s) || n.isAdoption(s)) && (n.isMeeting(above) || endsSentence(unmarked(above)))
}

// endsSentence reports whether nothing of the sentence can follow s.
func endsSentence(s string) bool {
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, ";") || strings.HasSuffix(s, ":")
}

// endsClause reports whether s ends in a stop or a comma, before a note mark
// or a closing quotation mark.
func endsClause(s string) bool {
	s = strings.TrimRight(s, "0123456789*”\" ")
	return endsSentence(s) || strings.HasSuffix(s, ",")
}

// brokenOff reports, where blank lines stand between the paragraphs of an
// unwrapped text, a line that goes on with the paragraph above.
func (n *normaliser) brokenOff(cur line, s, above string) bool {
	return n.shape.gap > 0 && cur.gap == 0 && !cur.newPage && !endsClause(above) && !opensNumbered(s)
}

// endsItem reports whether s ends as points do: in a clause's end, after which
// a connective may stand, "; and".
func (n *normaliser) endsItem(s string) bool {
	if endsClause(s) {
		return true
	}
	s = strings.TrimSuffix(s, ",")
	last := strings.LastIndexByte(s, ' ')
	return last > 0 && n.endsOpen(s) && endsClause(s[:last])
}
