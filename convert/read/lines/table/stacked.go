package table

import (
	"slices"
	"strings"
	"unicode/utf8"

	"plenary/convert/printed"
)

// A stackedRun is a run of figures whose cells stand one a line, with no white space
// that parts the rows: lines of a label, then each figure on a line of its own. A number
// may stand on a line of its own before the label, and a row may have all on one line.
type stackedRun struct {
	figureRun
	first     int             // the first line below the headings
	parted    bool            // white space stands above each cell
	number    map[int]bool    // lines that are the number of a row
	open      map[int]bool    // lines below the number of a row whose figures follow
	begins    map[string]bool // lines that stand below more lines than one, so that they begin a row
	wholeRows int             // rows that have all on one line
	oneLine   bool            // the headings stand on one line
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
	s := &stackedRun{figureRun: *r, number: map[int]bool{}, open: map[int]bool{}}
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

// frame finds the lines from the headings to the last figures.
func (s *stackedRun) frame() bool {
	first := s.from
	for first < s.to && !s.isAlone(first) && !s.number[first] {
		first++
	}
	if first == s.to {
		return false
	}
	top := first
	for top > 0 && first-top < mostHead && s.headsFigures(top-1) && (top == first || s.parted || !s.apart(top)) {
		top--
	}
	for top < first && (s.Lang.OpensSmall(s.LineText(s.seq[top])) || top > 0 && !s.apart(top) && s.Lang.EndsOpen(s.LineText(s.seq[top-1]))) {
		top++ // the end of a title or a paragraph
	}
	s.from = top
	for s.to > first && !s.isAlone(s.to-1) && s.whole(s.to-1) == nil {
		s.to--
	}
	s.first = -1
	s.measure(s.from)
	if !s.splitHead(first) {
		return false
	}
	s.measure(s.first)
	s.findBegins()
	s.findMixed(first)
	return true
}

// findBegins finds the lines that begin a row: more than a word, they stand again in the table below
// another line, and no word above is broken. One word may end several labels.
func (s *stackedRun) findBegins() {
	above := map[string]string{}
	s.begins = map[string]bool{}
	for p := s.first + 1; p < s.to; p++ {
		if s.isAlone(p) || s.number[p] || s.number[p-1] || s.whole(p) != nil || s.Lang.FirstWord(s.LineText(s.seq[p])) == s.LineText(s.seq[p]) {
			continue
		}
		text, last := s.LineText(s.seq[p]), s.LineText(s.seq[p-1])
		if s.isAlone(p - 1) {
			last = ""
		}
		if was, ok := above[text]; ok && was != last {
			s.begins[text] = !strings.HasSuffix(was, "-") && !strings.HasSuffix(last, "-")
		}
		above[text] = last
	}
}

// findMixed finds whether there are columns of words before the figures: most rows have labels of
// several cells. Then the headings are as many as the cells of the shortest row.
func (s *stackedRun) findMixed(first int) {
	const least = 2 // columns of words
	rows, several, shortest := 0, 0, 0
	lines, cells := 0, 0
	for p := s.first; p < s.to; p++ {
		switch {
		case s.number[p], s.whole(p) != nil:
			lines, cells = 0, 0
		case s.isAlone(p):
			if lines == 0 {
				continue
			}
			rows++
			if cells >= least {
				several++
			}
			if lines >= least && p >= first+1 && (shortest == 0 || lines < shortest) {
				shortest = lines
			}
			lines, cells = 0, 0
		default:
			if !s.goesOn(p, true) {
				cells++
			}
			if !s.parted || s.Lines[s.seq[p]].Gap > 0 {
				lines++
			}
		}
	}
	s.mixed = !s.oneLine && !s.numbered && 2*several > rows
	if !s.mixed {
		return
	}
	s.first = s.from
	heads := 0
	for p := s.from; p < first; p++ {
		if s.parted && s.Lines[s.seq[p]].Gap == 0 {
			continue
		}
		if heads == shortest+s.figures {
			s.first = p
			break
		}
		heads++
	}
}

// measure finds the width of the widest line of a label, and whether labels take more lines than one.
func (s *stackedRun) measure(from int) {
	s.width, s.wraps, s.wholeRows = 0, false, 0
	rows, tall, lines := 0, 0, 0 // rows with figures alone, those whose labels have more lines than one
	open := false                // a row whose number was read has no figures yet
	for p := from; p < s.to; p++ {
		text := s.LineText(s.seq[p])
		opens := s.number[p] || s.numbered && rowNumber(text) > 0
		s.open[p] = open && !opens && !s.isAlone(p)
		open = (open || opens) && !s.isAlone(p) && s.whole(p) == nil
		switch {
		case s.isAlone(p) && lines > 0:
			if lines > 1 && (rows > 0 || from == s.first) { // the first has the headings above it
				tall++
			}
			rows, lines = rows+1, 0
		case !s.isAlone(p) && !s.number[p] && s.whole(p) == nil:
			lines++
		default:
			lines = 0
		}
		if s.isAlone(p) || s.number[p] {
			continue
		}
		if found := s.whole(p); found != nil {
			text = strings.TrimRight(text[:found[0].from], " ")
			s.wholeRows++
		}
		s.width = max(s.width, utf8.RuneCountInString(text))
		s.wraps = s.wraps || p > from && (s.Lang.OpensSmall(text) || s.Lang.EndsOpen(s.LineText(s.seq[p-1])))
	}
	s.wraps = s.wraps || tallPart*tall > rows
}

// splitHead finds where the headings end above the first figures or number: below the unit of the
// figures, or else they are as many as the columns, or one fewer where the labels have none. What
// stands above them is left to the text.
func (s *stackedRun) splitHead(first int) bool {
	if s.wholeRows > 0 && s.from+1 < first && len(s.headings(s.seq[s.from])) > 1 && !s.goesOn(s.from+1, false) {
		s.first, s.oneLine = s.from+1, true
		if isUnit(s.LineText(s.seq[s.first])) {
			s.first++
		}
		return true
	}
	var cells []int // where they begin
	for p := s.from; p < first; p++ {
		if isUnit(s.LineText(s.seq[p])) && 0 < len(cells) && len(cells) <= s.figures+1 {
			s.first = p + 1
			return true
		}
		if len(cells) == 0 || !s.goesOn(p, false) {
			cells = append(cells, p)
		}
	}
	columns := s.figures + 1
	s.first = s.from
	if len(cells) == 0 {
		return true
	}
	above := len(cells)
	if !s.number[first] {
		above-- // the label of the first row
	}
	lines := func(k int) int {
		if k+1 < len(cells) {
			return cells[k+1] - cells[k]
		}
		return first - cells[k]
	}
	switch {
	case s.figures > 1 && above >= s.figures && cells[s.figures-1] == s.from+s.figures-1 && (above == s.figures || lines(s.figures) > 1):
		above = s.figures
	case above >= columns:
		above = columns
	default:
		return true
	}
	if above == len(cells) {
		s.first = first
	} else if s.figures > 1 || !s.goesOn(cells[above], true) {
		s.first = cells[above]
	}
	return true
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
	case !filled, !s.wraps, s.begins[text], s.whole(p) != nil, endsInYear(s.Lang, above, text), s.Lang.EndsInBracket(above) && s.Lang.OpensCapital(text):
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

// table makes the rows.
func (s *stackedRun) table() *Table {
	t := &Table{Certain: !s.mixed}
	if s.oneLine {
		t.Rows = append(t.Rows, s.figureRun.row(s.seq[s.from:s.from+1], nil))
	} else if header := s.header(); header != nil {
		t.Rows = append(t.Rows, &Row{Cells: header})
	}
	if len(t.Rows) > 0 {
		if p := s.first - 1; isUnit(s.LineText(s.seq[p])) {
			unit := s.cell(s.seq[p])
			unit.Columns = s.figures
			t.Rows = append(t.Rows, &Row{Cells: append(make([]Cell, s.columns()-s.figures), unit)})
		}
	}
	var label []int
	flush := func() {
		if len(label) > 0 {
			t.Rows = append(t.Rows, s.words(label))
			label = nil
		}
	}
	for p := s.first; p < s.to; p++ {
		switch end := s.endOf(p); {
		case end > p:
			figures := s.seq[p:end]
			for len(figures) > s.figures && len(label) > 0 && isYear(s.LineText(figures[0])) {
				label, figures = append(label, figures[0]), figures[1:]
			}
			row := s.words(label)
			for _, i := range figures {
				row.Cells = append(row.Cells, s.cell(i))
			}
			t.Rows = append(t.Rows, row)
			t.Certain = t.Certain && len(figures) == s.figures
			label = nil
			p = end - 1
		default:
			if !s.goesOn(p, true) {
				flush()
			}
			label = append(label, s.seq[p])
			if found := s.whole(p); found != nil {
				t.Rows = append(t.Rows, s.row(label, found))
				label = nil
			}
		}
	}
	flush()
	if s.oneLine {
		s.spreadHeader(t)
	}
	return t
}

// words makes the cells before the figures of the lines of a label.
func (s *stackedRun) words(label []int) *Row {
	if s.numbered && len(label) > 0 && numberAlone(s.LineText(label[0])) > 0 {
		row := s.figureRun.row(label[1:], nil)
		row.Cells[0] = s.cell(label[0])
		return row
	}
	if s.mixed && s.parted {
		row := &Row{}
		for _, i := range label {
			if k := len(row.Cells) - 1; k >= 0 && s.Lines[i].Gap == 0 {
				row.Cells[k].Pieces = append(row.Cells[k].Pieces, s.cell(i).Pieces...)
			} else {
				row.Cells = append(row.Cells, s.cell(i))
			}
		}
		return row
	}
	return s.figureRun.row(label, nil)
}

// header makes the cells of the headings.
func (s *stackedRun) header() []Cell {
	var cells []Cell
	for p := s.from; p < s.first; p++ {
		if p == s.first-1 && isUnit(s.LineText(s.seq[p])) {
			break
		}
		if k := len(cells) - 1; k >= 0 && (s.goesOn(p, false) && !s.mixed || s.mixed && s.parted && s.Lines[s.seq[p]].Gap == 0) {
			cells[k].Pieces = append(cells[k].Pieces, s.cell(s.seq[p]).Pieces...)
		} else {
			cells = append(cells, s.cell(s.seq[p]))
		}
	}
	switch {
	case len(cells) == 0:
		return nil
	case len(cells) == s.figures && !s.mixed:
		return slices.Concat(make([]Cell, s.columns()-len(cells)), cells)
	case s.numbered && len(cells) == s.figures+1:
		cells[len(cells)-1].Columns = 2
	}
	return cells
}
