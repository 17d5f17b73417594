package text

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/schema"
)

// A mark is the place in the prose where the mark of a note stands.
type mark struct {
	from, to int // with the space that an extractor puts before it
	digits   int // from here on the mark itself
	note     int
	again    bool // the note stands at an earlier mark
}

// What a candidate for a mark costs, by what stands before it.
const (
	markGlued    = 0  // "Ashgabat,1", "Strategy2": no word ends so
	markNumber   = 1  // "2017,3"
	markSpaced   = 2  // "discrimination, 5 the"
	markFree     = 4  // "the Durban Declaration 8 and"
	markInside   = 4  // "CRP.1", "paragraph IV.7 of": a stop that ends no sentence
	markNoNumber = 5  // "71/2057": no session had so many resolutions
	markYear     = 6  // "2015–20303", "(2019)11"
	markClung    = 10 // "Lighthouses,1and", "Fog2that": the space after it is gone
	markFigure   = 12 // "52/183", "1/CP.2126", "Agenda 214"
	markNumbered = 20 // "Goals 26"
	markMissing  = 30 // no mark at all
	maxMarkChars = 3
)

// A candidate is a place where a mark may stand.
type candidate struct {
	at   int // of the digits
	size int
	cost int
}

// isLikely reports whether a candidate may vouch for a note that is known by
// other signs too, and isCertain for one that is known by nothing else.
func isLikely(c candidate) bool  { return c.cost <= markFigure }
func isCertain(c candidate) bool { return c.cost <= markNumber || c.cost == markClung }

// markCandidates lists the places in s where digits, or the same figures set
// high, may be a note mark.
func (l *Language) markCandidates(s, digits string) []candidate {
	var found []candidate
	for at := 0; ; {
		i := strings.Index(s[at:], digits)
		if i < 0 {
			break
		}
		at += i
		if cost, ok := l.markCost(s, at, at+len(digits)); ok {
			if strings.HasSuffix(digits, "/") {
				cost = min(cost, markSpaced) // no number has a slash at its end
			}
			found = append(found, candidate{at, len(digits), cost})
		}
		at++
	}
	if raised := raisedCandidates(s, digits); len(raised) > 0 {
		found = append(found, raised...)
		slices.SortFunc(found, func(a, b candidate) int { return a.at - b.at })
	}
	return found
}

// raisedCandidates lists the places in s where digits stand set high. They are
// marks, but for the exponents of units: "5 m³".
func raisedCandidates(s, digits string) []candidate {
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return nil
	}
	var found []candidate
	mark := superscript(digits)
	for at := 0; ; at += len(mark) {
		i := strings.Index(s[at:], mark)
		if i < 0 {
			return found
		}
		at += i
		if _, more := raisedFigure(s[at+len(mark):]); at == 0 || s[at-1] == '\n' || more > 0 || endsRaised(s[:at]) {
			continue
		}
		cost := markGlued
		if unit := s[strings.LastIndexAny(s[:at], " \n")+1 : at]; len(unit) == 1 && isLower(unit) {
			cost = markFree
		}
		found = append(found, candidate{at, len(mark), cost})
	}
}

// markCost judges the digits s[at:end] as a note mark by their neighbours.
func (l *Language) markCost(s string, at, end int) (cost int, ok bool) {
	switch {
	case at == 0:
		return 0, false
	case clings(s, at, end):
		return markClung, true
	case !mayFollowMark(s[end:]):
		return 0, false
	}
	before, size := utf8.DecodeLastRuneInString(s[:at])
	switch {
	case before == ')' && at > 1 && isDigit(s[at-2]):
		return markYear, true
	case unicode.IsLetter(before), strings.ContainsRune(")”’]*", before):
		return markGlued, true
	case strings.ContainsRune(",.;:", before):
		afterFigure := size < at && isDigit(s[at-size-1])
		switch {
		case before == '.' && !endsSentenceBefore(s[end:]):
			return markInside, !afterFigure // "37.6 million" is no mark
		case afterFigure:
			return markNumber, true
		}
		return markGlued, true
	case before == '\n':
		return 0, false
	case unicode.IsSpace(before):
		return l.spacedMarkCost(strings.TrimRight(s[:at], " \n"), s[at:])
	case isDigit(s[at-1]):
		return figureMarkCost(s[:at])
	}
	return 0, false
}

// clings reports whether the mark s[at:end] stands between two words with no
// space at all: a word of letters and perhaps a comma before it, and a word of
// small letters after it.
func clings(s string, at, end int) bool {
	const shortest = 3 // letters of such a word: "CO2e", "B2b" are names
	after := lettersEnd(s[end:])
	if !opensSmall(s[end:]) || after < min(shortest, len(s)-end) && !strings.HasPrefix(s[end+after:], " ") {
		return false
	}
	before := strings.TrimRight(s[:at], ",;:)”’")
	word := before[strings.LastIndexAny(before, " \n(“‘")+1:]
	return len(word) >= shortest && lettersEnd(word) == len(word) && opensSmall(word[1:])
}

// endsSentenceBefore reports whether s, after a stop and a mark, begins a
// sentence or nothing.
func endsSentenceBefore(s string) bool {
	s = strings.TrimLeft(s, " ")
	return s == "" || s[0] == '\n' || isUpper(s)
}

// spacedMarkCost judges digits with a space before them: after punctuation a
// mark is likely, after a word that takes a number or in a date there is none.
func (l *Language) spacedMarkCost(before, s string) (int, bool) {
	if l.inDate(before, s) || before == "" {
		return 0, false
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	if strings.ContainsRune(",.;:)”’", last) {
		return markSpaced, true
	}
	from := strings.LastIndexAny(before, " \n(") + 1
	switch {
	case l.month(before[from:]) > 0:
		return 0, false
	case slices.Contains(l.Numbered, strings.TrimRight(before[from:], ".")):
		return markNumbered, true
	}
	return markFree, true
}

// inDate reports whether the number that s begins with is a day, of a month or
// after other days of it: "2, 3 and 4 October".
func (l *Language) inDate(before, s string) bool {
	_, digits := number(s)
	word := firstWord(strings.TrimLeft(s[digits:], " "))
	if l.month(strings.TrimRight(word, ",.;")) > 0 {
		return true
	}
	day := strings.TrimRight(before[strings.LastIndexAny(before, " \n")+1:], ",")
	_, digits = number(day)
	const longest = 80 // bytes of days and their month
	line, _, _ := strings.Cut(s[:min(len(s), longest)], "\n")
	return 0 < digits && digits <= 2 && digits == len(day) && l.days(line) > 0
}

// figureMarkCost judges digits glued to a number: a year may end there, the
// number of a document, or a name: "Agenda 21".
func figureMarkCost(before string) (int, bool) {
	from := len(before)
	for from > 0 && isDigit(before[from-1]) {
		from--
	}
	if year, digits := number(before[from:]); digits == 4 && 1900 <= year && year < 2200 {
		return markYear, true
	}
	switch {
	case from < 2:
		return 0, false
	case before[from-1] == '/' && len(before)-from >= 3:
		return markNoNumber, true
	case before[from-1] == '/', before[from-1] == '.' && isUpper(before[from-2:]), endsInName(before[:from]):
		return markFigure, true
	}
	return 0, false
}

// endsInName reports whether the last word of s, a space after it, begins with
// a capital.
func endsInName(s string) bool {
	name := strings.TrimRight(s, " ")
	return len(name) < len(s) && isUpper(name[strings.LastIndexByte(name, ' ')+1:])
}

// mayFollowMark reports whether s can stand after a note mark: no letter, no
// figure but the next mark after a comma, no part of a symbol.
func mayFollowMark(s string) bool {
	if s == "" {
		return true
	}
	r, size := utf8.DecodeRuneInString(s)
	if r == ',' && size < len(s) && isDigit(s[size]) {
		_, digits := number(s[size:])
		return digits <= maxMarkChars-1
	}
	if r == '.' && size < len(s) && isDigit(s[size]) {
		return false
	}
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("/-–%(°", r)
}

// A path is one way of placing the marks of a page up to some point.
type path struct {
	at   int // end of the last mark placed
	cost int
	mark *placed
}

// A placed is a chain of marks, the last one first.
type placed struct {
	mark
	before *placed
}

// placeMarks finds for each note the place of its mark: the chain of places in
// the order of the notes that costs least, page by page.
func (n *normaliser) placeMarks() {
	from := n.titleStart()
	n.placeStars()
	for k := n.starNotes(); k < len(n.notes); {
		end := k + 1
		for end < len(n.notes) && n.notes[end].foot == n.notes[k].foot {
			end++
		}
		to := max(from, n.bodyBefore(n.notes[k].foot))
		n.placePage(k, end, from, to)
		from, k = to, end
	}
	n.dropUnplaced()
}

// titleStart returns the place in the prose after the number of the preface,
// before which no note is marked.
func (n *normaliser) titleStart() int {
	if n.head.above > 0 { // the end of another resolution has notes too
		return 0
	}
	for _, b := range n.blocks {
		if b.line >= max(n.head.preface, 0) {
			return min(b.from+wordEnd(n.textOf(b)), b.to)
		}
	}
	return 0
}

// bodyBefore returns the end in the prose of the body text above a line.
func (n *normaliser) bodyBefore(line int) int {
	for i := line - 1; i >= 0; i-- {
		if n.lines[i].class == body {
			return n.lineEnds[i]
		}
	}
	return 0
}

// placePage places the marks of notes [k, end) in the prose [from, to).
func (n *normaliser) placePage(k, end, from, to int) {
	paths := []path{{at: from}}
	for ; k < end; k++ {
		marker := n.notes[k].marker
		next := make([]path, 0, len(paths)+4)
		for _, p := range paths {
			next = append(next, path{p.at, p.cost + markMissing, p.mark})
		}
		i := 0
		for _, c := range n.lang.markCandidates(n.prose[from:to], marker) {
			at := from + c.at
			for i+1 < len(paths) && paths[i+1].at <= at {
				i++
			}
			if best := paths[i]; best.at <= at && !n.inLabel(at) {
				m := mark{from: at - n.spacesBefore(at), digits: at, to: at + c.size, note: k}
				next = append(next, path{m.to, best.cost + c.cost, &placed{m, best.mark}})
			}
		}
		paths = best(next)
	}
	for m := paths[len(paths)-1].mark; m != nil; m = m.before {
		n.marks = append(n.marks, m.mark)
	}
}

// best keeps of paths those that no other beats in both place and cost, by
// place; the last of them costs least.
func best(paths []path) []path {
	slices.SortStableFunc(paths, func(a, b path) int {
		if a.at != b.at {
			return a.at - b.at
		}
		return a.cost - b.cost
	})
	kept := paths[:1]
	for _, p := range paths[1:] {
		if p.cost < kept[len(kept)-1].cost {
			kept = append(kept, p)
		}
	}
	return kept
}

func (n *normaliser) spacesBefore(at int) int {
	return at - len(strings.TrimRight(n.prose[:at], " "))
}

// dropUnplaced puts the notes that have no mark at the end of the text above
// them, with a finding, and sorts the marks.
func (n *normaliser) dropUnplaced() {
	has := make([]bool, len(n.notes))
	for _, m := range n.marks {
		has[m.note] = true
	}
	for k, note := range n.notes {
		if !has[k] {
			at := n.textEnd(n.bodyBefore(note.foot))
			n.marks = append(n.marks, mark{from: at, to: at, digits: at, note: k})
			n.findings.Add(schema.NoteWithoutMark, note.label, "note %s has no mark in the text above it", note.marker).
				Hint = "the note was put at the end of the text above it; look for a digit " + strconv.Quote(note.marker) + " that was lost or read as text"
		}
	}
	slices.SortStableFunc(n.marks, func(a, b mark) int { return a.from - b.from })
}
