package table

import (
	"strings"

	"plenary/convert/printed"
)

// A stackedRun is a run of figures whose cells stand one a line, with no white space
// that parts the rows: lines of a label, then each figure on a line of its own. A number
// may stand on a line of its own before the label, and a row may have all on one line.
type stackedRun struct {
	figureRun
	first     int          // the first line below the headings
	parted    bool         // white space stands above each cell
	open      map[int]bool // lines below the number of a row whose figures follow
	wholeRows int          // rows that have all on one line
	oneLine   bool         // the headings stand on one line
}

// What is evidence that the cells of a table stand one a line.
const (
	leastStacked = 3  // figures alone (case table-stacked-three)
	brokenPart   = 4  // one row in so many has fewer figures than the others (table-stacked-broken and -more)
	leastNumbers = 2  // numbers that follow each other on lines of their own
	leastSurplus = 2  // small numbers alone, where no amounts are: less is chance
	partedPart   = 4  // one figure in so many has no white space above it, where cells are parted
	joinedPart   = 10 // one other line in so many stands close below the one above: fewer are chance, as at the ends of pages
	countingPart = 2  // one small number in so many that is one more than the last: they count notes, and are no figures
	tallPart     = 4  // one label in so many takes more lines than one: else rows without figures stand above
)

// stacked reads the run as one whose cells stand one a line, or returns nil.
func (r *figureRun) stacked() *stackedRun {
	alone := 0
	for p := r.from; p < r.to; p++ {
		if isFigure(r.LineText(r.seq[p])) {
			alone++
		}
	}
	if alone < leastStacked || r.grouped() {
		return nil
	}
	s := &stackedRun{figureRun: *r, open: map[int]bool{}}
	s.number = map[int]bool{}
	s.findParted()
	s.findNumbers()
	s.count()
	if !s.frame() || !s.holds() {
		return nil
	}
	return s
}

// isAlone reports a line that is one figure and no number of a row.
func (s *stackedRun) isAlone(p int) bool {
	return !s.number[p] && isFigure(s.LineText(s.seq[p]))
}

// findParted finds whether white space stands above nearly every figure, and not above the
// other lines of a label.
func (s *stackedRun) findParted() {
	figures, close, words, joined := 0, 0, 0, 0
	for p := s.from + 1; p < s.to; p++ {
		gap := s.Lines[s.seq[p]].Gap
		switch {
		case s.Lines[s.seq[p]].NewPage:
		case isFigure(s.LineText(s.seq[p])):
			figures++
			if gap == 0 {
				close++
			}
		default:
			words++
			if gap == 0 {
				joined++
			}
		}
	}
	s.parted = partedPart*close <= figures && joined > 0 && joinedPart*joined >= words
}

// findNumbers finds the numbers of rows that stand on lines of their own: small ones, each above
// words, that follow one another.
func (s *stackedRun) findNumbers() {
	var found []int
	last := 0
	for p := s.from; p+1 < s.to; p++ {
		text := s.LineText(s.seq[p])
		value := rowNumber(text)
		if alone := numberAlone(text); alone > 0 && !isFigure(s.LineText(s.seq[p+1])) {
			value = alone
		}
		if value == 0 || len(found) > 0 && value != last && value != last+1 {
			continue
		}
		if numberAlone(text) > 0 {
			found = append(found, p)
		}
		last = value
	}
	for _, p := range found {
		s.number[p] = true
	}
	s.findAmounts()
	if len(found) < leastNumbers || !s.amounts {
		clear(s.number)
		s.findAmounts()
		return
	}
	s.numbered = true
}

// findAmounts finds whether the figures alone are amounts, not small numbers: a label may end in
// a small number.
func (s *stackedRun) findAmounts() {
	figures, amounts := 0, 0
	for p := s.from; p < s.to; p++ {
		if text := s.LineText(s.seq[p]); s.isAlone(p) && strings.ContainsAny(text, "0123456789") {
			figures++
			if isAmount(text) {
				amounts++
			}
		}
	}
	s.amounts = 100*amounts > amountPart*figures
}

// numberAlone returns the number of a row that a line is, "1", "12." or "29A", or 0.
func numberAlone(text string) int {
	value, digits := printed.Number(text)
	if digits == 0 || digits > numberDigits || len(text) > digits+1 || strings.Contains(text, "%") {
		return 0
	}
	return value
}

// count finds how many figures most rows have that have them on lines of their own.
func (s *stackedRun) count() {
	var counts [mostFigures + 1]int
	for p := s.from; p < s.to; p++ {
		n := 0
		for ; p < s.to && s.isAlone(p); p++ {
			if n > 0 || !isYear(s.LineText(s.seq[p])) {
				n++
			}
		}
		if n > 0 {
			counts[min(n, mostFigures)]++
		}
	}
	s.figures = 0
	for n, c := range counts {
		if n > 0 && (s.figures == 0 || c > counts[s.figures]) {
			s.figures = n
		}
	}
}

// whole returns the figures that end a row on the line at p, which has its label too.
func (s *stackedRun) whole(p int) []figure {
	if found := s.rowEnd(p); found != nil && found[0].from > 0 {
		return found
	}
	return nil
}

// endOf returns where the figures end that begin on the line at p.
func (s *stackedRun) endOf(p int) int {
	for p < s.to && s.isAlone(p) {
		p++
	}
	return p
}

// goesOn reports whether the words at p go on with those on the line above: filled says
// whether a line above that has no room for the next word is evidence.
func (s *stackedRun) goesOn(p int, filled bool) bool {
	if p == s.from || s.mixed && p == s.first || s.isAlone(p-1) || s.isAlone(p) || s.whole(p-1) != nil || s.number[p] {
		return false
	}
	if s.open[p] || s.mixed && p > s.first {
		return true
	}
	text, above := s.LineText(s.seq[p]), s.LineText(s.seq[p-1])
	switch {
	case isUnit(text), isUnit(above), s.numbered && rowNumber(text) > 0, s.Lang.EndsInColon(above):
		return false
	case s.Lang.OpensSmall(text), text[0] == '(', s.Lang.EndsOpen(above), s.Lang.EndsInComma(above), strings.HasSuffix(above, "-"):
		return true
	case s.parted && !s.Lines[s.seq[p]].NewPage:
		return s.Lines[s.seq[p]].Gap == 0
	case !filled, !s.wraps, s.groups.parts(s.finder, above, text), s.whole(p) != nil, endsInYear(s.Lang, above, text), s.Lang.EndsInBracket(above) && s.Lang.OpensCapital(text):
		return false
	case endsSmall(s.Lang, above):
		return true
	}
	return s.filled(above, text)
}

// holds reports whether rows enough are whole.
func (s *stackedRun) holds() bool {
	rows, whole, amounts, counting, last := 0, 0, 0, 0, 0
	several, cells, dashes := 0, 0, 0
	for p := s.first; p < s.to; p++ {
		text := s.LineText(s.seq[p])
		if !s.isAlone(p) && !s.number[p] && !s.goesOn(p, true) {
			cells++
		}
		if found := s.whole(p); found != nil {
			rows, whole, cells = rows+1, whole+1, 0
			continue
		}
		end := s.endOf(p)
		if end == p {
			continue
		}
		rows++
		if cells > 1 {
			several++
		}
		cells = 0
		if !strings.ContainsAny(text+s.LineText(s.seq[end-1]), "0123456789") {
			dashes++
		}
		if n := end - p; n == s.figures || n == s.figures+1 && isYear(text) {
			whole++
		}
		if isAmount(s.LineText(s.seq[end-1])) {
			amounts++
		}
		if value := numberAlone(text); value > 0 {
			if value == last+1 {
				counting++
			}
			last = value
		}
		p = end - 1
	}
	if s.oneLine && len(s.headings(s.seq[s.from])) > s.columns()+1 || 2*several > rows || 2*dashes > rows {
		return false // columns of words, or points
	}
	if rows < leastRows || brokenPart*(rows-whole) > rows || linesARow*rows < s.to-s.first-rows*s.figures {
		return false
	}
	return amounts >= leastSurplus || s.figures > 1 || rows >= leastSmallRows && countingPart*counting < rows
}
