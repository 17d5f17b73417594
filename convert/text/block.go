package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/diag"
)

// A block is one printed paragraph: lines joined to running text.
type block struct {
	from, to int    // in the prose
	line     int    // index of its first line
	table    *table // that it is, or nil
}

// A geometry is the way in which a text shows where a paragraph begins.
type geometry uint8

const (
	indented  geometry = iota // the first line of a paragraph is indented
	flush                     // all lines begin at the margin
	unwrapped                 // a paragraph is one line
)

// A shape is what the lines of a whole text have in common.
type shape struct {
	geometry geometry
	measure  int // width of a full line, in characters
	gap      int // usual number of blank lines between two lines of a paragraph
}

// shapeOf looks at the lines of the body and says how they are set.
func shapeOf(src string, lines []line) shape {
	const longest = 150 // no printed line is longer
	var widths, gaps [longest + 1]int
	atMargin, in, long := 0, 0, 0
	for _, l := range lines {
		if l.class == furniture {
			continue
		}
		w := width(src, l)
		if w > longest {
			w = longest
			long++
		}
		widths[w]++
		gaps[min(l.gap, longest)]++
		if l.indent == 0 {
			atMargin++
		} else {
			in++
		}
	}
	s := shape{measure: percentile(widths[:], 90), gap: mode(gaps[:])}
	switch {
	case long*10 > atMargin+in:
		s.geometry = unwrapped
	case in*20 < atMargin:
		s.geometry = flush
	}
	return s
}

// setMargins makes the indentation of each page count from the page's own
// margin, the indentation that most of its lines have.
func (n *normaliser) setMargins() {
	for from := 0; from < len(n.lines); {
		to := from + 1
		for to < len(n.lines) && !n.lines[to].newPage {
			to++
		}
		n.setMargin(n.lines[from:to])
		from = to
	}
}

func (n *normaliser) setMargin(page []line) {
	var indents [64]int
	for _, l := range page {
		if l.class == body && l.end-l.start > 40 {
			indents[min(l.indent, len(indents)-1)]++
		}
	}
	const first = 4 // a smaller indentation opens a paragraph
	margin := mode(indents[:])
	if margin < first {
		return
	}
	for i := range page {
		page[i].indent = max(0, page[i].indent-margin)
	}
}

// percentile returns the smallest value that p per cent of a histogram do not
// exceed.
func percentile(histogram []int, p int) int {
	total := 0
	for _, n := range histogram {
		total += n
	}
	seen := 0
	for v, n := range histogram {
		seen += n
		if seen*100 >= total*p {
			return v
		}
	}
	return 0
}

func mode(histogram []int) int {
	best := 0
	for v, n := range histogram {
		if n > histogram[best] {
			best = v
		}
	}
	return best
}

// joinBlocks joins the lines of the body to blocks.
func (n *normaliser) joinBlocks() {
	n.lineEnds = make([]int, len(n.lines))
	last := -1
	for i := range n.lines {
		if n.lines[i].class != body {
			continue
		}
		if t := n.tableAt(i); t != nil {
			if last >= 0 || len(n.blocks) == 0 || n.blocks[len(n.blocks)-1].table != t {
				n.closeBlock()
				n.writeTable(t, i)
			}
			last = -1
			continue
		}
		if last < 0 || n.begins(i, last) {
			n.closeBlock()
			n.blocks = append(n.blocks, block{from: n.written.begin(), line: i})
			n.zone.enter(n.lineText(i), i == n.head.formula || n.lang.annex(n.lineText(i)))
		} else {
			n.joinLine(i)
		}
		n.written.write(n.src, n.lines[i].start, n.lines[i].end)
		n.lineEnds[i] = n.written.text.Len()
		n.zone.voting = n.zone.voting && !strings.HasSuffix(n.lineText(i), "]")
		last = i
	}
	n.closeBlock()
}

// A zone is the part of the text that lines are joined in, as far as it bears
// on where a paragraph ends.
type zone struct {
	preamble bool // paragraphs end in commas
	voting   bool // the record of a vote, whose lists follow colons
}

// enter notes what a block that begins with s means for the lines after it. A
// preamble follows the formula, and may follow the heading of an annex.
func (z *zone) enter(s string, preamble bool) {
	switch {
	case preamble:
		z.preamble = true
	case labelOf(s).degree == arabic:
		z.preamble = false
	case strings.HasPrefix(s, "["):
		z.voting = true
	}
}

func (n *normaliser) closeBlock() {
	if k := len(n.blocks) - 1; k >= 0 {
		n.blocks[k].to = n.written.text.Len()
	}
}

// joinLine puts what belongs between two lines of a paragraph: a space, or
// nothing after a hyphen that the second line completes.
func (n *normaliser) joinLine(i int) { n.join(n.lineText(i)) }

func (n *normaliser) join(next string) {
	switch {
	case n.written.end == '-' && !n.suspended(next):
	case strings.HasPrefix(next, "-") && len(next) > 1 && isLetter(next[1:]):
	default:
		n.written.space()
	}
}

// suspended reports whether the hyphen before s stands for the rest of a
// word, as in "small- and large-scale".
func (n *normaliser) suspended(s string) bool {
	for _, word := range n.lang.Suspended {
		if strings.HasPrefix(s, word+" ") {
			return true
		}
	}
	return false
}

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
	switch {
	case isLabelAlone(above):
		return false
	case n.zone.voting && strings.HasSuffix(above, ":"):
		return true
	case strings.HasSuffix(above, ",") && !n.zone.preamble && !opensNumbered(s) && !n.leads(s):
		return false
	case opensNumbered(s) && endsSentence(above):
		return true
	case paged:
		return n.beginsOnPage(s, above, prev)
	case cur.gap > n.shape.gap:
		return true
	case n.shape.geometry == flush:
		return n.beginsFlush(i, last)
	case cur.indent == 0:
		return false
	}
	return !n.runsOn(s, above, prev)
}

// brokenOff reports, where blank lines stand between the paragraphs of an
// unwrapped text, a line that goes on with the paragraph above.
func (n *normaliser) brokenOff(cur line, s, above string) bool {
	return n.shape.gap > 0 && cur.gap == 0 && !cur.newPage && !endsClause(above) && !opensNumbered(s)
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
func (n *normaliser) beginsOnPage(s, above string, prev line) bool {
	if !endsClause(above) && !opensNumbered(s) || n.runsOn(s, above, prev) {
		return false
	}
	return !strings.HasSuffix(unmarked(above), ",") || opensNumbered(s) || n.leads(s)
}

// leads reports whether s opens with a leading phrase that the language knows.
func (n *normaliser) leads(s string) bool {
	return n.lang.opensPreambular(s) || n.lang.opensOperative(s)
}

// runsOn reports whether s goes on with the sentence of the line above, though
// it looks like a beginning: an extractor indents the first line of a page.
func (n *normaliser) runsOn(s, above string, prev line) bool {
	r, _ := utf8.DecodeRuneInString(s)
	if (unicode.IsLower(r) || r == '(' && !opensNumbered(s)) && !endsSentence(above) || n.endsOpen(above) && labelOf(s).degree == noDegree {
		return true
	}
	full := width(n.src, prev)*10 >= n.shape.measure*8
	return full && !endsClause(above) && !opensNumbered(s)
}

// endsOpen reports whether a paragraph cannot end in s: its last word is a
// connective, or it ends in a comma where no preambular paragraph can.
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
	case opensNumbered(s):
		return true
	case unicode.IsLower(r), n.endsOpen(above):
		return false
	case (r == '“' || r == '"') && endsSentence(above):
		return true // a quotation mark opens each paragraph of what is quoted
	case strings.HasSuffix(unmarked(above), ","):
		return n.leads(s) || n.headsNext(i) || n.zone.preamble && (n.fits(s, above, 8) || n.participle(s))
	case endsClause(above):
		return n.fits(s, above, 8) || strings.HasSuffix(above, ";") || n.headsNext(i)
	}
	return n.fits(s, above, n.shape.measure/5)
}

// participle reports whether s opens as a preambular paragraph does that no
// list holds: with a word of that form.
func (n *normaliser) participle(s string) bool {
	word := firstWord(s)
	return slices.ContainsFunc(n.lang.LeadEndings, func(end string) bool { return strings.HasSuffix(word, end) })
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

func (n *normaliser) lineText(i int) string { return n.src[n.lines[i].start:n.lines[i].end] }

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

func isLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// spanOf returns the source range of a block.
func (n *normaliser) spanOf(b block) diag.Span { return n.written.hull(b.from, b.to) }
