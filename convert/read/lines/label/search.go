package label

import (
	"plenary/convert/printed"
	"plenary/convert/read/laid"
	"plenary/convert/read/lines/sheet"
)

// Weights say how much each evidence counts, in hundredths.
type Weights [Evidences]int32

// A path is labels of all lines down to one.
type path struct {
	context
	score int64
	node  int32 // of the last label
}

// A node is a label in the tree of all paths.
type node struct {
	before int32
	line   int32
	label  Label
}

// startPath returns the path above all lines.
func startPath() path { return path{context: context{last: -1, first: -1, next: 1}} }

// mostPaths is how many paths are kept after each line. Those that differ only in what lies far above are one.
const mostPaths = 8

// Best returns the labels, by line, that have the most evidence for them. A charge is taken off the score of a label; it
// is nil but where weights are learned.
func (l *Lines) Best(w *Weights, charge func(line int, label Label) int64) []Label {
	nodes := make([]node, 1, 4*len(l.Lines)+1)
	paths := append(make([]path, 0, mostPaths), startPath())
	further := make([]path, 0, 4*mostPaths)
	var e evidence
	for i := range l.Lines {
		if !l.isLabelled(i) {
			for k := range paths {
				paths[k].pass(l, i)
			}
			continue
		}
		further = further[:0]
		e.forget()
		for k := range paths {
			p := &paths[k]
			labels, n := l.choices(p, i)
			for _, label := range labels[:n] {
				e.read(l, &p.context, i, label)
				q := *p
				q.score += e.score(w)
				if charge != nil {
					q.score -= charge(i, label)
				}
				q.advance(l, i, label)
				q.node = int32(len(nodes))
				nodes = append(nodes, node{p.node, int32(i), label})
				further = keep(further, q)
			}
		}
		paths = best(paths[:0], further)
	}
	labels := make([]Label, len(l.Lines))
	top := 0
	for k := range paths {
		if paths[k].score > paths[top].score {
			top = k
		}
	}
	for at := paths[top].node; at > 0; at = nodes[at].before {
		labels[nodes[at].line] = nodes[at].label
	}
	return labels
}

// isLabelled reports whether line i is one of the text, and of no table.
func (l *Lines) isLabelled(i int) bool {
	return l.Lines[i].Class == sheet.Body && l.Lines[i].Table == 0
}

// keep adds a path to others, or lets it take the place of one that differs in nothing that bears on the lines below.
func keep(paths []path, p path) []path {
	for k := range paths {
		if q := &paths[k]; q.above == p.above && q.last == p.last && q.first == p.first && q.next == p.next && q.zone.number == p.zone.number && q.zone.preamble == p.zone.preamble {
			if q.score < p.score {
				*q = p
			}
			return paths
		}
	}
	return append(paths, p)
}

// best copies the paths with the highest scores.
func best(to, paths []path) []path {
	for len(to) < mostPaths && len(paths) > 0 {
		top := 0
		for k := range paths {
			if paths[k].score > paths[top].score {
				top = k
			}
		}
		to = append(to, paths[top])
		last := len(paths) - 1
		paths[top] = paths[last]
		paths = paths[:last]
	}
	return to
}

// choices returns the labels that line i may have on a path, and how many they are.
func (l *Lines) choices(p *path, i int) (labels [Labels]Label, n int) {
	add := func(label Label) { labels[n] = label; n++ }
	if i < p.until {
		add(InFoot)
		return labels, n
	}
	switch apart, known := l.beginsBlock(p, i); {
	case known && (apart || p.last < 0):
		add(Opens)
	case known:
		add(GoesOn)
	default:
		add(GoesOn)
		add(Opens)
	}
	if l.notes == noNotes || i <= l.Head.Formula.Line() || l.inHead(i) {
		return labels, n
	}
	if l.footAt(i, p.next) != nil {
		labels[0], n = InFoot, 1
		return labels, n
	}
	if l.nextInRun(p, i) || l.aboveFootNumber(p, i) {
		labels[0], n = OpensNote, 1
		return labels, n
	}
	if p.inNote() && !l.isApart(i) {
		if above := &l.facts[i-1]; above.connective && above.text != "" && !l.facts[i].paged {
			labels[0], n = NoteGoesOn, 1
			return labels, n
		}
		add(NoteGoesOn)
	}
	if l.facts[i].mark.mayBe(p.next) {
		add(OpensNote)
	}
	return labels, n
}

// beginsBlock decides whether line i begins a block, where the head or the source knows, nothing stands above, or words leave
// no doubt.
func (l *Lines) beginsBlock(p *path, i int) (begins, known bool) {
	if apart, known := l.Head.BeginsBlock(i); known {
		return apart, true
	}
	if p.last < 0 {
		return true, true
	}
	if begins, known := l.shown(p, i); known {
		return begins, true
	}
	if begins, known := l.adoption(p, i); known {
		return begins, true
	}
	above, first, f := &l.facts[p.last], &l.facts[p.first], &l.facts[i]
	switch {
	case l.Shape.Geometry == sheet.Unwrapped:
		return !l.goesOnWhole(p, i), true
	case l.standsAlone(p.last, i):
		return true, true
	case above.alone && p.last == p.first:
		return above.label.Degree == printed.Arabic && f.label.Degree != printed.NoDegree && f.label.Value == 1, true
	case f.alone && f.label.IsDash():
		return true, true // that of a point, whose text stands below
	case l.titleGoesOn(p, i), above.touchesMark && f.small && f.label.Degree == printed.NoDegree && !above.colon && roomFor(above, f, l.Measure) > l.Measure/halfPart:
		return false, true // a name that is broken, or a line that was broken behind the mark of a note
	case f.pause, l.Lang.CitesPart(f.text, above.text), p.last == p.first && above.headsOn, l.operativeGoesOn(p, i), l.preambularGoesOn(p, i):
		return false, true
	case !above.clause && (f.small && f.label.Degree == printed.NoDegree && !opensAs(l.Lang, f.text, first.text) || f.label.Degree == printed.Dotted && p.zone.stepTo(f.label) != nextLabel):
		return false, true // "2.5 million" is no label
	case f.small && f.label.Degree == printed.NoDegree && above.stop && !opensAs(l.Lang, f.text, first.text):
		return false, true // what seems a stop is none
	case first.keyed && above.semicolon && f.label.Degree == printed.NoDegree && !f.lead:
		return false, true // what there is to know of a name, in semicolons
	case p.zone.voting && above.comma, f.cites && !above.stop && !above.semicolon && !above.colon:
		return false, true // a list of States, or of citations
	case f.quote && first.quote && sameWords(l.Lang, f.text, first.text), above.stop && l.Lang.Decides(f.text), above.clause && f.division, l.parts(p, i):
		return true, true
	case p.last == p.first && above.isHeading() && (f.division && roomFor(above, f, l.Measure) > l.Measure/somePart || above.division && f.capital):
		return true, true // the number of a division below the title of another, and its title below the number
	case p.zone.preamble && above.clause && (l.headsFirst(i) || f.label.Degree == printed.Arabic && f.label.Value == 1 && f.provision):
		return true, true
	case f.lead && !f.capital && above.semicolon && p.zone.number > 0:
		return false, true // a numbered paragraph may have several verbs
	case f.lead && above.endsWhole(p.zone.preamble) && (l.Lang.Cased() || l.mayOpen(p, i)):
		return f.capital || above.stop || l.leadOpens(p, i), true // no sentence goes on with a capital verb
	case f.lead && f.capital && !f.inside && !above.connective && !above.hyphen && first.plain >= 0 && l.facts[first.plain].heading && !first.lead:
		return true, true // below the title of a section, on several lines
	case f.lead && p.last == p.first && above.isHeading() && roomFor(above, f, l.Measure) > l.leastRoom(p) && (l.Lang.Cased() || !above.touchesMark):
		return true, true // below a heading
	case first.titled && l.endsTitle(p.last, i):
		return true, true // below the title of a point
	case f.item.follows(p.zone.item), !l.Lang.Cased() && f.item.number == 1 && (above.endsWhole(p.zone.preamble) || p.last == p.first && above.isHeading()):
		return true, true // "Item 10." below "Item 9."
	case l.indents(p, i):
		return true, true
	case f.named && (above.colon || first.named && (above.semicolon || above.stop)):
		return true, true // the first or next of a list of names
	}
	return false, false
}

// leadOpens reports whether a leading phrase with a small letter, below a comma or a semicolon, opens a paragraph: the text is not set
// there as if it went on. Where the line above is full it matters how far this one is.
func (l *Lines) leadOpens(p *path, i int) bool {
	const likely = 2 * whole // four in five of such lines open a paragraph even where the line above is full
	tells := l.setting.tellsOf(l, p.last, i, l.roleBelow(&p.context))
	if roomFor(&l.facts[p.last], &l.facts[i], l.Measure) <= l.Measure/fullPart {
		tells = l.tellsFilled(tells, p, i)
	}
	return likely+tells >= 0
}

// tellsFilled returns what else the setting tells where it tells next to nothing of line i: how far the line is filled.
func (l *Lines) tellsFilled(tells int, p *path, i int) int {
	if -whole < tells && tells < whole {
		tells += l.setting.tells(filled, l, p.last, i, l.roleBelow(&p.context))
	}
	return tells
}

// mayOpen reports whether line i opens a paragraph with a leading phrase, where no capital shows it and a paragraph may go on with words that
// open others: the line above ends before it is full, or the line is set as those are that surely open a block, or at least not otherwise,
// and its words open more paragraphs than they stand in.
func (l *Lines) mayOpen(p *path, i int) bool {
	if l.facts[i].piece {
		return false
	}
	if l.Lang.ActsByCharter(l.facts[i].text) || roomFor(&l.facts[p.last], &l.facts[i], l.Measure) > l.leastRoom(p) {
		return true
	}
	set := 0
	if l.follows(p.last, i) {
		set = l.setting.tellsOf(l, p.last, i, l.roleBelow(&p.context))
	}
	set = l.tellsFilled(set, p, i)
	return set > whole || set > -whole && !l.facts[i].inside && l.facts[p.last].comma == p.zone.preamble
}

// leastRoom is the room that a full line may leave. The first line of a paragraph is indented, which matters where no capital shows the next.
func (l *Lines) leastRoom(p *path) Mils {
	if l.Lang.Cased() || p.last != p.first {
		return 0
	}
	return l.Measure / littlePart
}

// endsTitle reports whether a line leaves so much empty that the one below opens a block: no line of a sentence does, but one that
// breaks behind the mark of a note.
func (l *Lines) endsTitle(last, i int) bool {
	f, above := &l.facts[i], &l.facts[last]
	return f.capital && (!above.clause || above.colon) && !above.connective && !above.hyphen && !above.touchesMark && !f.piece && above.number == 0 &&
		l.follows(last, i) && roomFor(above, f, l.Measure) > l.Measure/somePart
}

// indents reports whether line i is indented as the lines that open blocks are, and as the open block is, whose last line is not, or ends a
// clause.
func (l *Lines) indents(p *path, i int) bool {
	f, above := &l.facts[i], &l.facts[p.last]
	if f.small || f.paged || above.connective || above.hyphen || !l.follows(p.last, i) || l.Lines[i].Indent < sheet.FirstIndent {
		return false
	}
	if p.last == p.first {
		return above.clause && l.setting.indents(l, i)
	}
	asFirst := above.sentence && l.Lines[p.first].Indent >= sheet.FirstIndent && l.facts[p.first].label.Degree == printed.NoDegree // in a text of few lines
	return l.Lines[p.last].Indent < sheet.FirstIndent && (asFirst || l.setting.indents(l, i))
}

// operativeGoesOn reports whether a numbered operative paragraph is open, or a decision: it
// ends in a stop, whatever an extractor made of its lines.
func (l *Lines) operativeGoesOn(p *path, i int) bool {
	first, above, f := &l.facts[p.first], &l.facts[p.last], &l.facts[i]
	return (first.label.Degree == printed.Arabic && first.provision || first.decides) && !above.clause && f.label.Degree == printed.NoDegree && !f.heading
}

// preambularGoesOn reports whether a paragraph of a preamble is open that has not come to the end of a clause, and line i is not indented, or
// stands below the mark of a note that stands before punctuation.
func (l *Lines) preambularGoesOn(p *path, i int) bool {
	first, above, f := &l.facts[p.first], &l.facts[p.last], &l.facts[i]
	return p.zone.preamble && first.lead && !above.clause && f.label.Degree == printed.NoDegree && !f.heading &&
		(!f.lead && (l.Lines[i].Indent == 0 || f.plain < i-1) || l.Lang.MarksBefore() && (above.number > 0 || printed.EndsRaised(above.text)))
}

// headsFirst reports whether line i of a preamble, above paragraph 1, is a heading: no preamble ends without the end of a clause. Nor does a
// paragraph of it end so above the next, on a line that is not full.
func (l *Lines) headsFirst(i int) bool {
	f := &l.facts[i]
	if !f.capital || !l.mayHead(i) {
		return false
	}
	below := &l.facts[f.below]
	if below.label.Degree == printed.Arabic {
		return below.label.Value == 1 && below.provision
	}
	return below.lead && below.capital && !below.inside && !below.paged && !f.connective && !f.piece && roomFor(f, below, l.Measure) > l.Measure/somePart
}

// headsNumbered reports whether a heading of one line or two opens on line i: no clause ends, and a numbered paragraph stands below.
func (l *Lines) headsNumbered(i int) bool {
	const longest = 2 // lines
	if !l.facts[i].capital {
		return false
	}
	for range longest {
		if !l.mayHead(i) || l.facts[i].connective {
			return false
		}
		if i = l.facts[i].below; l.facts[i].label.Degree == printed.Arabic {
			return !l.facts[i].paged
		}
	}
	return false
}

// mayHead reports whether line i may be one of a heading, above another line.
func (l *Lines) mayHead(i int) bool {
	f := &l.facts[i]
	return f.below < len(l.facts) && !f.clause && !f.lead && f.label.Degree == printed.NoDegree
}

// titleGoesOn reports whether the open block is one line that may be a heading and line i goes on with it: a name that stands on one line
// elsewhere is broken between the two.
func (l *Lines) titleGoesOn(p *path, i int) bool {
	above, f := &l.facts[p.last], &l.facts[i]
	return p.last == p.first && above.isHeading() && f.capital && f.label.Degree == printed.NoDegree && l.standTogether(above.text, f.text)
}

// standTogether reports whether the last word of one line and the first of another, both with a capital, stand side by side on a line.
func (l *Lines) standTogether(above, below string) bool {
	last, first := l.Lang.LastWord(above), l.Lang.BareWord(l.Lang.FirstWord(below))
	if !l.Lang.OpensCapital(last) {
		return false
	}
	if l.together == nil {
		l.together = map[[2]string]bool{}
		for i := range l.facts {
			word := ""
			for next, rest := l.Lang.CutWord(l.facts[i].text); next != ""; next, rest = l.Lang.CutWord(rest) {
				if l.Lang.OpensCapital(next) {
					if word != "" {
						l.together[[2]string{word, l.Lang.BareWord(next)}] = true
					}
					word = next
				} else {
					word = ""
				}
			}
		}
	}
	return l.together[[2]string{last, first}]
}

// parts reports whether a wider gap than any inside a block stands between two lines, below what may be the end of a paragraph.
func (l *Lines) parts(p *path, i int) bool {
	f, above := &l.facts[i], &l.facts[p.last]
	return l.follows(p.last, i) && !f.paged && !f.small && int(l.Lines[i].Gap) > l.setting.within && above.endsWhole(p.zone.preamble)
}

// goesOnWhole reports whether line i, of a text whose paragraphs are one line each, goes on with the one above: a page ends
// between, or the line was broken off, where blank lines stand between the others.
func (l *Lines) goesOnWhole(p *path, i int) bool {
	f, above := &l.facts[i], &l.facts[p.last]
	if f.label.Degree != printed.NoDegree || l.Lang.OpensPreface(f.text) {
		return false
	}
	if f.paged || p.inNote() {
		return !above.sentence && !l.standsAlone(p.last, i) && (f.small || above.hyphen || len(above.text) > l.Lang.Bytes(longestHeading) && !above.clause)
	}
	return l.Shape.Gap > 0 && l.Lines[i].Gap == 0 && !above.clause
}

// nextInRun reports whether line i opens the note that comes next, below another that has ended, and the text has a mark for it.
func (l *Lines) nextInRun(p *path, i int) bool {
	f := &l.facts[i]
	return p.inNote() && !f.paged && f.mark.length > 0 && f.mark.value == p.next && l.facts[i-1].stop && l.markCost(i) == certainMark
}

// aboveFootNumber reports whether line i is the number of a note, with the number of the page below it.
func (l *Lines) aboveFootNumber(p *path, i int) bool {
	return i+1 < len(l.Lines) && l.Lines[i+1].Form == sheet.FootNumber && l.facts[i].number > 0 && l.facts[i].mark.mayBe(p.next)
}

// isApart reports whether line i is of no note, whatever stands above it: a line of the conclusions, the word for an annex, or a formula.
func (l *Lines) isApart(i int) bool {
	f := &l.facts[i]
	return l.Lang.IsMeeting(f.text) || f.annex || f.formula || l.OpensAdoption(i)
}

// inHead reports whether line i is one of a head.
func (l *Lines) inHead(i int) bool {
	_, known := l.Head.BeginsBlock(i)
	return known
}

// inNote reports whether the line above is one of a note.
func (c *context) inNote() bool {
	return c.above == OpensNote || c.above == NoteGoesOn || c.above == InFoot
}

// pass takes line i, which has no label, into the context: what stands below a table begins anew.
func (c *context) pass(l *Lines, i int) {
	if l.Lines[i].Table > 0 {
		c.last = -1
	}
}

// advance takes line i, with a label, into the context.
func (c *context) advance(l *Lines, i int, label Label) {
	f := &l.facts[i]
	switch label {
	case Opens:
		c.last, c.first = i, i
		c.zone.enter(f, l.Head.FormulaAt(i) || f.annex)
	case GoesOn:
		if f.number == 0 || c.last < 0 {
			c.last = i // no lone mark of a note
		}
	case OpensNote:
		c.next = f.mark.value + 1
		c.notes++
	case InFoot:
		if i >= c.until {
			f := l.footAt(i, c.next)
			c.until, c.next = f.to, f.last+1
			c.notes += len(f.numbers)
		}
	}
	c.zone.voting = c.zone.voting && (len(f.text) == 0 || f.text[len(f.text)-1] != ']')
	c.above = label
}

// shown decides whether a line begins a paragraph, where the source shows it. Lines that stand
// close may begin points nevertheless; and a page that begins as lines do may begin with a paragraph that
// follows a whole one.
func (l *Lines) shown(p *path, i int) (begins, known bool) {
	f, above := &l.facts[i], &l.facts[p.last]
	switch l.Lines[i].Begins {
	case laid.Begins:
		return true, true
	case laid.GoesOn:
		labelled := p.zone.stepTo(f.label) != noLabel
		switch {
		case i > p.last+1 || f.paged:
			return false, !labelled && (!above.sentence || f.small && !above.stop)
		case labelled, f.heading:
			return false, !above.clause
		}
		return false, !l.standsAlone(p.last, i)
	}
	return false, false
}

// adoption decides whether line i goes on with the closing line of the
// Security Council that the open block begins with: its lines are short.
func (l *Lines) adoption(p *path, i int) (begins, known bool) {
	if !l.Lang.OpensAdoption(l.facts[p.first].text) {
		return false, false
	}
	const start = 160 // the meeting is named so early
	s := l.facts[p.first].text
	for k := p.first + 1; k <= p.last && len(s) < l.Lang.Bytes(start); k++ {
		if l.facts[k].text != "" {
			s += " " + l.facts[k].text
		}
	}
	s = s[:min(len(s), l.Lang.Bytes(start))]
	if l.Lines[i].Gap > 0 && (l.Lang.EndsClause(s) || l.Lang.IsAdoption(s)) {
		return true, true
	}
	return false, l.Lang.IsAdoption(s + " " + l.facts[i].text)
}
