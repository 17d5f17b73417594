package label

import (
	"slices"
	"strconv"
	"strings"

	"plenary/convert/language"
	"plenary/convert/printed"
	"plenary/convert/read/lines/mark"
	"plenary/convert/read/lines/sheet"
)

// An evidence is what speaks for or against a label of a line.
type evidence struct {
	items

	// What the two lines of a seam say, whatever the numbers above them, is read once.
	at    seam
	known items
}

// A seam is where line meets the last line of the body above it: the block that it may open or go on with begins on line first.
type seam struct {
	line, last, first int
	overNotes         bool // notes stand between
}

// Items are evidences, each with its value: [whole] where it is there, less or more where it is so.
type items []Item

// An Item is one of them.
type Item struct {
	Of    Evidence
	Value int16
}

// Share is its value in parts of one that is there.
func (i Item) Share() float64 { return float64(i.Value) / whole }

func (e *evidence) forget() { e.at.line = -1 }

func (s *items) add(of Evidence, value int) {
	if value != 0 {
		*s = append(*s, Item{of, int16(value)})
	}
}

// is adds an evidence if it is there.
func (s *items) is(of Evidence, there bool) {
	if there {
		*s = append(*s, Item{of, whole})
	}
}

func (s items) score(w *Weights) int64 {
	sum := int64(0)
	for _, i := range s {
		sum += int64(w[i.Of]) * int64(i.Value)
	}
	return sum
}

// read reads what speaks for or against a label of line i below a context.
func (e *evidence) read(l *Lines, c *context, i int, label Label) {
	e.items = e.items[:0]
	switch label {
	case Opens, GoesOn:
		if l.inHead(i) {
			return
		}
		if c.inNote() {
			e.leaves(l, c, i)
		}
		if c.last < 0 {
			return
		}
		if label == Opens {
			e.opens(l, c, i)
		} else {
			e.goesOn(l, c, i)
		}
	case OpensNote:
		e.opensNote(l, c, i)
	case NoteGoesOn:
		e.noteGoesOn(l, c, i)
	}
}

// leaves reads what speaks for text of the body below notes.
func (e *evidence) leaves(l *Lines, c *context, i int) {
	switch f := &l.facts[i]; {
	case f.paged:
		e.is(leavesAtPage, true)
	case f.closes, l.isApart(i), f.provision && (f.lead || c.zone.stepTo(f.label) == nextLabel):
		e.is(leavesToProvision, true)
	case l.Lines[i].Gap > l.Shape.Gap:
		e.is(leavesAtGap, true)
	case l.Lines[i].Gap < l.Shape.Gap:
		e.is(leavesClose, true)
	default:
		e.is(leavesBare, true)
	}
}

// opens reads what speaks for a block that opens on line i.
func (e *evidence) opens(l *Lines, c *context, i int) {
	if at := (seam{i, c.last, c.first, c.inNote()}); e.at != at {
		e.at, e.known = at, e.known[:0]
		e.known.read(l, c, i)
	}
	e.items = append(e.items, e.known...)
	f, above, first, z := &l.facts[i], &l.facts[c.last], &l.facts[c.first], &c.zone
	lettered := opensAs(l.Lang, f.text, first.text)
	opensAny := l.Lang.LeadsSmall() && (above.semicolon || above.colon && !first.numbered || above.comma && z.preamble) // a clause, whatever its letter
	e.is(opensSmall, f.small && !lettered && f.label.Degree == printed.NoDegree && !opensAny)
	e.is(afterPreambleComma, above.comma && z.preamble)
	e.is(afterComma, above.comma && !z.preamble)
	e.is(opensParticiple, z.preamble && f.participle && !f.lead)
	e.is(votes, z.voting && above.colon)
	switch z.stepTo(f.label) {
	case nextLabel:
		e.is(labelNext, true)
	case laterLabel:
		e.is(labelSkips, true)
	case earlierLabel:
		e.is(labelBack, true)
	case bulletLabel:
		e.is(labelBullet, true)
	case dashLabel:
		e.is(labelDash, above.clause)
	}
	e.is(sameOpening, f.label.Degree == printed.Bullet && f.label.Text == first.label.Text || lettered)
}

// read reads what the last line of the body and line i say, whatever the numbers above them.
func (s *items) read(l *Lines, c *context, i int) {
	f, above, first := &l.facts[i], &l.facts[c.last], &l.facts[c.first]
	labelled := f.label.Degree != printed.NoDegree && (!f.label.IsDash() || above.clause) // a dash may stand in the middle of a sentence
	single := c.last == c.first                                                           // the block above is one line
	headed := single && above.isHeading()
	paged := f.paged || c.inNote()
	gap, within := int(l.Lines[i].Gap), l.setting.within
	wider := !paged && gap > within
	s.is(opens, true)
	s.is(afterSemicolon, above.semicolon)
	s.is(afterStop, above.stop)
	s.is(afterColon, above.colon)
	s.is(afterConnective, above.connective)
	s.is(afterHyphen, above.hyphen)
	s.is(opensFigure, f.figure && !labelled)
	s.is(opensQuote, f.quote && (above.stop || above.semicolon || above.colon && first.label.Degree == printed.NoDegree))
	s.is(opensHeadingNumber, f.heading)
	s.is(opensNumberedHeading, f.numbered && above.clause)
	s.is(closesText, f.closes)
	s.is(labelAfterClause, labelled && above.clause)
	s.is(labelAfterOpen, labelled && !above.clause && !above.connective && !above.comma)
	s.is(labelAfterConnective, labelled && above.connective)
	s.is(pageBetween, paged)
	s.is(ownFull, f.width > l.Measure-l.Measure/fullPart)
	s.is(ownShort, l.endsShort(i))
	heads := above.clause && (!above.comma || roomFor(above, f, l.Measure) > l.Measure/littlePart) && (f.heads || f.headsOn)
	s.is(headsNext, heads)
	s.is(belowRule, f.ruled && f.mark.length == 0)
	s.is(afterClosing, above.closes && single && !f.bracket)
	s.is(bracketAfterClosing, above.closes && single && f.bracket)
	s.is(opensAgain, !f.quote && sameWords(l.Lang, f.text, first.text))
	s.is(gapAfterHeading, wider && headed)
	s.is(widestGap, wider && !headed && gap > within+1)
	s.is(widerGap, wider && !headed && gap == within+1)
	s.readRoom(l, c, i)
	if l.follows(c.last, i) && !f.closes && !f.heading && !heads && !wider {
		s.readSetting(l, c, i)
	}
}

// readRoom reads what the room says that the last line of the body left for line i.
func (s *items) readRoom(l *Lines, c *context, i int) {
	f, above := &l.facts[i], &l.facts[c.last]
	single := c.last == c.first
	switch measure, room := l.Measure, roomFor(above, f, l.Measure); {
	case f.piece:
		s.is(brokenAtMark, f.width > measure-measure/brokenPart)
		s.is(brokenShort, f.width <= measure-measure/brokenPart)
	case above.number > 0 || f.number > 0:
	case single && above.isHeading():
		s.is(rooms(room, measure, headingFull), true)
	default:
		full := openFull
		if above.semicolon || above.stop {
			full = endedFull
		}
		s.is(rooms(room, measure, full), true)
		s.is(firstLineRoom, single && 0 < room && room <= measure/littlePart)
		s.is(smallAfterEnd, f.small && above.semicolon && l.facts[c.first].label.Degree > printed.Arabic && room > measure/widePart)
	}
}

// readSetting reads what says how line i is set below the last line of the body.
func (s *items) readSetting(l *Lines, c *context, i int) {
	r := l.roleBelow(c)
	for ch, of := range [filled]Evidence{setGap, setIndent, setTrail} {
		tells := l.setting.tells(channel(ch), l, c.last, i, r)
		if of == setIndent && tells < 0 {
			of = setFlush
		}
		s.add(of, tells)
	}
}

// roleBelow returns the role that a line has below the last of the open block, if it goes on with it.
func (l *Lines) roleBelow(c *context) role {
	if first := &l.facts[c.first]; c.last == c.first || c.last == first.below && first.alone {
		return second
	}
	return later
}

// rooms returns the evidence for the room that is left on a line: the first of five, or the one so many grades further.
func rooms(room, measure Mils, full Evidence) Evidence {
	switch {
	case room <= 0:
		return full
	case room <= measure/littlePart:
		return full + 1
	case room <= measure/somePart:
		return full + 2
	case room <= measure/halfPart:
		return full + 3
	}
	return full + 4
}

// goesOn reads what speaks for line i going on with the block above. What speaks against it speaks for a block that opens.
func (e *evidence) goesOn(l *Lines, c *context, i int) {
	f, above := &l.facts[i], &l.facts[c.last]
	e.is(fits, c.inNote() && f.paged && !above.clause && (f.small || above.connective))
	e.is(loneMark, f.number > 0 && c.next <= f.number && f.number <= c.next+mostMarks)
}

// longestHeading is more letters than a heading on one line has.
const longestHeading = 100

// mostMarks is how many notes one page may have marks for.
const mostMarks = 24

// opensNote reads what speaks for a note that opens on line i.
func (e *evidence) opensNote(l *Lines, c *context, i int) {
	f, line, m := &l.facts[i], &l.Lines[i], l.facts[i].mark
	e.is(opensNote, true)
	e.is(noteUnderRule, f.ruled)
	if c.inNote() && !f.paged {
		e.is(noteInRun, true)
		e.is(noteAfterStop, i > 0 && l.facts[i-1].stop)
	}
	e.is(noteAtGap, line.Gap > l.Shape.Gap)
	e.is(noteAtPageTop, f.paged && !f.ruled)
	if c.notes > 0 {
		e.add(noteSkips, whole*(m.value-c.next))
	} else {
		e.is(noteFirstSkips, l.marksBetween(i, c.next, m.value))
	}
	inOrder := c.inNote() && !f.paged && m.value == c.next && i > 0 && l.facts[i-1].stop // whose mark may be lost
	switch l.markCost(i) {
	case certainMark:
		e.is(noteMarkCertain, true)
	case likelyMark:
		e.is(noteMarkLikely, true)
	case weakMark:
		e.is(noteMarkWeak, !inOrder)
	default:
		e.is(noteMarkNone, !inOrder)
	}
	text := strings.TrimLeft(f.text[m.length:], " \t")
	if text == "" {
		e.is(noteAlone, true)
		if f.below < len(l.facts) && !l.facts[f.below].paged {
			text = l.facts[f.below].text
		}
	}
	capital := l.Lang.OpensCapital(text)
	e.is(noteCapital, capital)
	e.is(noteAloneOpen, m.length == len(f.text) && !capital)
	e.is(noteSymbol, text != "" && printed.IsSymbol(l.Lang.FirstWord(text)))
	e.is(noteBelowClosing, l.ClosedAbove(i))
	e.is(noteWhole, l.Shape.Geometry == sheet.Unwrapped)
	e.is(noteIndent, line.Indent > 0)
}

// noteGoesOn reads what speaks for line i going on with a note.
func (e *evidence) noteGoesOn(l *Lines, c *context, i int) {
	f := &l.facts[i]
	above := &l.facts[max(i-1, 0)]
	e.is(noteGoesOn, true)
	e.is(noteOverPage, f.paged)
	e.is(noteOverGap, l.Lines[i].Gap > l.Shape.Gap)
	e.is(noteClose, l.Lines[i].Gap < l.Shape.Gap)
	if above.text == "" { // furniture
		above = f
	} else if number := c.above == OpensNote && above.mark.length == len(above.text); number {
		e.is(noteNumber, true)
	} else {
		full := noteOpenFull
		if above.stop {
			full = noteEndedFull
		}
		e.is(rooms(roomFor(above, f, l.noteMeasure), l.noteMeasure, full), true)
		e.is(noteOpen, above.connective || above.hyphen)
	}
	e.is(noteSmall, f.small)
	e.is(noteBreaks, f.provision || c.zone.stepTo(f.label) == nextLabel || f.closes || f.annex)
	e.is(noteMarked, f.mark.length > 0 && f.mark.value == c.next)
}

// standsAlone reports whether one of two lines is a paragraph by itself:
// the number of a division, the word for an annex, a formula, or a line of the
// conclusions.
func (l *Lines) standsAlone(last, i int) bool {
	f, above := &l.facts[i], &l.facts[last]
	return f.heading && above.clause || above.heading || f.division && !above.connective && l.Lines[i].Gap > l.Shape.Gap ||
		f.closes && l.Lang.ClosesAfter(f.text, above.text) || l.OpensAdoption(i) || l.Lang.IsMeeting(above.text) || l.ClosedAbove(i) || f.bracket && l.Lang.IsDate(above.text) ||
		printed.IsOrnament(f.text) || printed.IsOrnament(above.text) ||
		above.annex || f.annex || above.formula || f.formula
}

// headsNext reports whether a heading of one to three lines opens on line i: short, without stop, and what
// follows opens a paragraph.
func (l *Lines) headsNext(i int) bool {
	const longest = 3 // lines
	if l.Shape.Geometry == sheet.Unwrapped || l.facts[i].lead {
		return false
	}
	for range longest {
		f := &l.facts[i]
		if i+1 < len(l.Lines) && l.Lines[i+1].Table > 0 {
			return !f.clause && f.number == 0 && !f.alone && f.capital // the title of a table
		}
		if f.below != i+1 || f.below == len(l.facts) || f.clause || f.number > 0 || f.alone {
			return false
		}
		next := &l.facts[f.below]
		switch {
		case next.paged, f.connective && next.label.Degree != printed.NoDegree:
			return false
		case next.label.Degree != printed.NoDegree && next.label.Degree != printed.Bullet, next.lead,
			!f.connective && next.capital && !next.piece && roomFor(f, next, l.Measure) > l.Measure/somePart:
			return true
		}
		i = f.below
	}
	return false
}

// opensHeading reports whether line i is the first of a heading that is two lines
// long and wrapped after a comma: it opens with no leading phrase, and the line
// below it is a heading above paragraph 1. The title of a division, below its number,
// may be wrapped after a colon too, and stand above any paragraph.
func (l *Lines) opensHeading(i int) bool {
	f := &l.facts[i]
	divided := f.plain >= 0 && l.facts[f.plain].division
	if f.below == len(l.facts) || !f.comma && !(f.colon && divided) || !f.capital || f.lead || f.participle || f.formula {
		return false
	}
	heading := &l.facts[f.below]
	if heading.below == len(l.facts) || !heading.capital || heading.clause || heading.lead || heading.label.Degree != printed.NoDegree {
		return false
	}
	below := l.facts[heading.below].label
	return below.Degree == printed.Arabic && (divided || below.Value == 1)
}

// endsShort reports whether line i ends before it is full, though the line below goes on with it: an indented first line does, whose
// indentation an extractor lost.
func (l *Lines) endsShort(i int) bool {
	f := &l.facts[i]
	if f.below != i+1 || f.below == len(l.facts) || f.touchesMark || f.alone {
		return false
	}
	next := &l.facts[f.below]
	return !next.paged && (surely(f, next) == surelyGoesOn || !l.Lang.Cased() && l.goesOnBelow(i)) && roomFor(f, next, l.Measure) > sheet.Space
}

// isHeading reports whether a line that is a block is a heading by its words.
func (f *facts) isHeading() bool {
	return (f.capital || f.titled) && !f.clause && !f.connective && !f.lead && !f.formula && !f.decides && f.brief
}

// sameWords reports whether two texts open with the same words: each paragraph of a statement says
// who speaks, and may end in a comma.
func sameWords(lang *language.Language, s, first string) bool {
	const words = 3 // two, "The keepers", begin many a sentence (case quotes-again)
	for range words {
		var a, b string
		a, s = lang.CutWord(s)
		b, first = lang.CutWord(first)
		if a != b || s == "" || first == "" {
			return false
		}
	}
	return true
}

// What the text above says of the mark of a note.
const (
	noMark = iota + 1
	weakMark
	likelyMark
	certainMark
)

// markCost returns how sure it is that the text above line i has the mark of the note that the line may open: the page above, or all
// of the text where each paragraph is one line, for its notes stand at the end.
func (l *Lines) markCost(i int) uint8 {
	f := &l.facts[i]
	if f.marked > 0 {
		return f.marked
	}
	start := l.Lines[i].Start
	from := max(0, start-l.Lang.Bytes(sheet.LongestPage))
	if l.Shape.Geometry == sheet.Unwrapped {
		from = 0
	}
	found := l.marksOf(f.mark.marker)
	for f.marked = certainMark; f.marked > noMark; f.marked-- {
		at := found[f.marked]
		if k, _ := slices.BinarySearch(at, start); k > 0 && at[k-1] >= from {
			break
		}
	}
	return f.marked
}

// marksBetween reports whether the text above line i has the mark of a note from number from on to the one below number to: an excerpt
// may have none for the first.
func (l *Lines) marksBetween(i, from, to int) bool {
	for n := from; n < to; n++ {
		found := l.marksOf(strconv.Itoa(n))
		for sure := certainMark; sure > weakMark; sure-- {
			if at := found[sure]; len(at) > 0 && at[0] < l.Lines[i].Start {
				return true
			}
		}
	}
	return false
}

// Marks are the places in the text that may be the marks of a note, in order, by how sure that is.
type marks [certainMark + 1][]int

// marksOf returns the marks of a note.
func (l *Lines) marksOf(marker string) *marks {
	if found, known := l.marks[marker]; known {
		return found
	}
	if l.finder == nil {
		const all = 1 << 10 // marks: the text is gone through once for all of them
		f := mark.NewFinder(l.Lang, strings.ReplaceAll(l.Src, "\n", " "), all)
		l.finder, l.marks = &f, map[string]*marks{}
	}
	found := &marks{}
	for _, c := range l.finder.Candidates(marker, 0) {
		if sure := sureness(c); sure > noMark {
			found[sure] = append(found[sure], c.At)
		}
	}
	l.marks[marker] = found
	return found
}

// sureness says how sure it is that a candidate is a mark.
func sureness(c mark.Candidate) uint8 {
	switch {
	case c.Cost <= mark.Spaced || mark.IsCertain(c):
		return certainMark
	case c.Cost <= mark.Free:
		return likelyMark
	case mark.IsLikely(c):
		return weakMark
	}
	return noMark
}

// A footAt names a foot: the line that it opens on below a rule, or that below its page, and the number of the note that
// comes next.
type footAt struct{ line, next int }

// pageEnd returns the line that ends the page of line i: the lines of a page are gone through once.
func (l *Lines) pageEnd(i int) int {
	if i >= l.pageTo || i < l.pageFrom {
		l.pageFrom, l.pageTo = i, l.PageEnd(i)
	}
	return l.pageTo
}

// footAt returns the foot that opens on line i whose numbers stand apart from their texts, or nil.
func (l *Lines) footAt(i, next int) *foot {
	f := &l.facts[i]
	n := &lifter{Sheet: l.Sheet}
	if !f.ruled && !n.mayOpenFoot(i) {
		return nil
	}
	at := footAt{i, next}
	if !f.ruled {
		at.line = l.pageEnd(i)
	}
	found, known := l.feet[at]
	if !known {
		if f.ruled {
			found = n.columnFoot(i, next)
		} else {
			found = n.bareFoot(i, at.line, next)
		}
		l.feet[at] = found
	}
	if found == nil || found.from != i {
		return nil
	}
	return found
}
