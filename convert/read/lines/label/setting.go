package label

import (
	"math/bits"

	"plenary/convert/printed"
)

// A setting is how a text is set: what is seen above and beside the lines that open its blocks, and what beside
// those that go on with them. Each extractor has ways of its own: a blank line between paragraphs, after the
// first line of each, or after every line. They are counted where the words leave no doubt, and tell elsewhere.
type setting struct {
	seen   [channels][roles]counts
	within int // the widest gap inside a block: but for one in a hundred
}

// A channel is one thing that is seen of a line.
type channel uint8

const (
	gapAbove channel = iota // blank lines
	indented                // how far it is indented
	trailed                 // the spaces at the end of the line above
	filled                  // how far the line itself is: a first line whose indentation was lost is never full
	channels
)

// A role is that of a line in its block.
type role uint8

const (
	first  role = iota // opens it
	second             // is the one below
	later
	roles
)

// Grades are how many ways a channel is divided into.
const grades = 8

type counts [grades]uint16

// settingOf counts what is seen in a sheet.
func settingOf(l *Lines) *setting {
	all := l.facts
	x := &setting{}
	above, opened := -1, false // whether the line above surely opens a block
	for i := range all {
		if all[i].text == "" || all[i].number > 0 {
			continue
		}
		if above >= 0 && l.follows(above, i) && !all[i].piece {
			switch surely(&all[above], &all[i]) {
			case surelyOpens:
				x.count(l, above, i, first)
				opened = true
			case surelyGoesOn:
				if opened {
					x.count(l, above, i, second)
				} else {
					x.count(l, above, i, later)
				}
				opened = false
			default:
				opened = false
			}
		} else {
			opened = false
		}
		if apart, known := l.Head.BeginsBlock(i); known && apart && i >= l.Head.Body.Line() && !all[i].heading && !all[i].alone {
			x.countIn(indented, l, above, i, first) // below a title the gap is another
		}
		above = i
	}
	x.within = x.widestWithin(int(l.Shape.Gap))
	return x
}

// widestWithin returns the widest gap that stands inside blocks, but for one in a hundred, and usual where few lines tell.
func (x *setting) widestWithin(usual int) int {
	var on counts
	total := 0
	for _, r := range [...]role{second, later} {
		for grade, n := range x.seen[gapAbove][r] {
			on[grade] += n
			total += int(n)
		}
	}
	widest, rest := grades-1, 0
	for ; widest > usual; widest-- {
		if rest += int(on[widest]); rest*100 > total {
			break
		}
	}
	return widest
}

// What words say of two lines beyond doubt.
type certainty uint8

const (
	unsure certainty = iota
	surelyOpens
	surelyGoesOn
)

func surely(above, f *facts) certainty {
	numbered := f.label.Degree == printed.Arabic && !f.alone
	switch {
	case f.number > 0 || above.number > 0 || above.alone:
		return unsure
	case (above.semicolon || above.stop || above.comma && (f.upper || f.capital && !f.inside)) && f.lead && !f.small,
		(above.semicolon || above.stop) && numbered,
		above.semicolon && f.label.Degree != printed.NoDegree:
		return surelyOpens
	case above.connective && f.label.Degree == printed.NoDegree && !f.lead,
		f.small && f.label.Degree == printed.NoDegree && !above.semicolon && !above.stop && !above.colon:
		return surelyGoesOn
	}
	return unsure
}

func (x *setting) count(l *Lines, above, i int, r role) {
	for c := range channels {
		x.countIn(c, l, above, i, r)
	}
	if r != first { // all lines that go on are filled alike
		x.countIn(filled, l, above, i, second+later-r)
	}
}

func (x *setting) countIn(c channel, l *Lines, above, i int, r role) {
	if grade, seen := gradeOf(c, l, above, i); seen {
		if n := &x.seen[c][r][grade]; *n < 1<<16-1 {
			*n++
		}
	}
}

// gradeOf returns what is seen in a channel of line i below another.
func gradeOf(c channel, l *Lines, above, i int) (grade int, seen bool) {
	all, f, line := l.facts, &l.facts[i], &l.Lines[i]
	switch c {
	case gapAbove:
		if f.paged {
			return 0, false
		}
		return min(int(line.Gap), grades-1), true
	case indented:
		return min(bits.Len(uint(line.Indent)), grades-1), true
	case filled:
		return l.fillOf(i)
	}
	return min(int(all[above].trail), grades-1), true
}

// Grades of a line by how far it is filled.
const (
	full     = iota // as no indented line is
	roomless        // it has no room for the first word of the line below, which goes on with it
	unfilled        // it has
)

// fillOf returns how far line i is filled. Where it is not full, that is seen if the line below goes on with it.
func (l *Lines) fillOf(i int) (grade int, seen bool) {
	f := &l.facts[i]
	if f.width > l.Measure-l.Measure/fullPart {
		return full, true
	}
	switch {
	case f.touchesMark || f.alone || !l.goesOnBelow(i):
		return 0, false
	case roomFor(f, &l.facts[f.below], l.Measure) > 0:
		return unfilled, true
	}
	return roomless, true
}

// goesOnBelow reports whether the line below goes on with line i: in the middle of a clause, with no leading phrase.
func (l *Lines) goesOnBelow(i int) bool {
	f := &l.facts[i]
	if f.below != i+1 || f.below == len(l.facts) || f.clause {
		return false
	}
	below := &l.facts[f.below]
	return !below.paged && !below.lead && !below.heading && below.label.Degree == printed.NoDegree
}

// indents reports whether line i is indented as most lines that open a block are, and but for one in a hundred no line that goes on.
func (x *setting) indents(l *Lines, i int) bool {
	const few = 5 // lines of each kind tell nothing
	grade, _ := gradeOf(indented, l, i, i)
	open, opened, on, wentOn := 0, 0, 0, 0
	for g := range grades {
		opened += int(x.seen[indented][first][g])
		wentOn += int(x.seen[indented][second][g] + x.seen[indented][later][g])
	}
	open = int(x.seen[indented][first][grade])
	on = int(x.seen[indented][second][grade] + x.seen[indented][later][grade])
	return min(opened, wentOn) > few && 2*open > opened && on*100 <= wentOn
}

// tells returns how much more often what is seen of line i below another is seen of lines that open a block than of
// those that go on with one, as a logarithm to the base of 2, in parts of [whole]; 0 where nothing is known.
func (x *setting) tells(c channel, l *Lines, above, i int, r role) int {
	grade, seen := gradeOf(c, l, above, i)
	if !seen {
		return 0
	}
	open, on := &x.seen[c][first], &x.seen[c][r]
	opened, wentOn := 0, 0
	for g := range grades {
		opened, wentOn = opened+int(open[g]), wentOn+int(on[g])
	}
	if opened == 0 || wentOn == 0 {
		return 0
	}
	const prior = 2 // lines of both kinds that are thought of beside those that were seen
	share := prior * whole * (2*int(open[grade]+on[grade]) + 1) / (2*(opened+wentOn) + grades)
	likelyOpen := (int(open[grade])*whole + share + 1) * (wentOn + prior)
	likelyOn := (int(on[grade])*whole + share + 1) * (opened + prior)
	const most = 4 * whole
	return max(-most, min(most, log2(likelyOpen)-log2(likelyOn)))
}

// tellsOf returns the sum of what is told by all channels that show how lines are set.
func (x *setting) tellsOf(l *Lines, above, i int, r role) (sum int) {
	for c := range filled {
		sum += x.tells(c, l, above, i, r)
	}
	return sum
}

// whole is the value of an evidence that is there.
const whole = 16

// log2 returns the logarithm of n to the base of 2, in parts of [whole]: of whole numbers alone, so that it is the same on
// every machine.
func log2(n int) int {
	if n <= 0 {
		return 0
	}
	k := bits.Len(uint(n)) - 1
	// between two powers the logarithm is taken for a line: 1/16 is as fine as it need be
	return k*whole + (n<<4>>k - 16)
}
