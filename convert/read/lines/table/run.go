package table

import (
	"strings"
	"unicode/utf8"

	"plenary/convert/language"
	"plenary/convert/printed"
	"plenary/convert/read/lines/sheet"
)

// A figureRun is lines that follow each other and end, row after row, in
// figures: what an extractor makes of a table whose cells it writes one after
// the other.
type figureRun struct {
	*finder
	from, to int          // in the sequence
	figures  int          // columns of figures
	amounts  bool         // the figures are amounts, not small numbers
	numbered bool         // a number opens the rows
	wraps    bool         // labels take more than one line
	alone    bool         // figures stand on lines of their own where they do
	mixed    bool         // there are columns of words that cannot be told apart
	width    int          // of the widest label
	number   map[int]bool // lines that are the number of a row
	groups   labelGroups
}

// endsInFigures reports a line of a table that ends a row. A number above the
// words of a paragraph ends none.
func (f *finder) endsInFigures(p int) bool {
	if !f.inTable(p) || f.titles(p) {
		return false
	}
	s := f.LineText(f.seq[p])
	if f.apart(p) && p+1 < len(f.seq) && !f.apart(p+1) && isFigure(s) && !isFigure(f.LineText(f.seq[p+1])) {
		return false
	}
	return len(figureWords(s)) > 0
}

// inTable reports whether the line at p can be a line of a table: it is short,
// no sentence ends on it, and it is not indented as a paragraph is. (The first
// line of a page may be.)
func (f *finder) inTable(p int) bool {
	if !f.free(p) {
		return false
	}
	l, s := f.Lines[f.seq[p]], f.LineText(f.seq[p])
	const (
		share = 80 // hundredths of the measure: the rows of a budget are narrower than its text (case table-row-widths)
		most  = 80 // characters, where a line is a paragraph and the measure says nothing (table-row-widths-unwrapped)
	)
	limit := f.Shape.Chars * share / 100
	if f.Shape.Geometry == sheet.Unwrapped {
		limit = most
	}
	if sheet.Width(f.Src, l) > limit || f.Lang.EndsInStop(s) && !printed.IsLabelAlone(s) || f.Lang.EndsInSemicolon(s) || strings.Contains(s, "://") {
		return false
	}
	if f.Lang.OpensSection(s) || f.Lang.Closes(s) || f.Lang.Annex(s) {
		return false
	}
	return l.Indent == 0 || l.NewPage || l.Gap < f.Shape.Gap || f.Shape.Geometry != sheet.Indented
}

// broken reports whether the line at p may go on with a paragraph or a heading
// above it: no clause ends there, and its first word would not have fitted.
func (f *finder) broken(p int) bool {
	above := f.LineText(f.seq[p-1])
	if (f.Lang.OpensSection(above) || f.titles(p-1)) && f.fitsAbove(p) {
		return false
	}
	return !f.Lang.EndsClause(above)
}

// fitsAbove reports whether the first word of the line at p would have fitted
// on the line above even if that is a line of a heading, which is shorter than
// a line of a paragraph.
func (f *finder) fitsAbove(p int) bool {
	const share = 60 // hundredths of the measure: headings of the annexes of budgets (table-below-heading-48 and -49)
	return f.wouldFit(p, share)
}

// wouldFit reports whether the first word of the line at p would have fitted on
// the line above if that were so many hundredths of the measure wide.
func (f *finder) wouldFit(p, hundredths int) bool {
	above, word := f.Lines[f.seq[p-1]], f.Lang.FirstWord(f.LineText(f.seq[p]))
	fitted := int(sheet.Width(f.Src, above)) + 1 + utf8.RuneCountInString(word)
	return 100*fitted <= hundredths*int(f.Shape.Chars)
}

// titles reports whether the line at p is the title of an annex, below its
// heading or, where it has none, below the closing lines.
func (f *finder) titles(p int) bool {
	return p > 0 && (f.Lang.Annex(f.LineText(f.seq[p-1])) || f.Lang.Closes(f.LineText(f.seq[p-1])))
}

// headsFigures reports a line above the first figures that can be part of the
// table.
func (f *finder) headsFigures(p int) bool {
	return f.inTable(p) && !f.titles(p) && !f.Lang.EndsInColon(f.LineText(f.seq[p]))
}

// apart reports whether more white space than usual is above the line at p.
func (f *finder) apart(p int) bool {
	return f.Lines[f.seq[p]].Gap > f.Shape.Gap && !f.Lines[f.seq[p]].NewPage
}

// What the rows of a run of figures have.
const (
	mostFigures  = 40 // figures of a row, more than any has (table-figures-most and -41)
	amountPart   = 75 // hundredths of the rows: the totals of a budget may be small numbers (table-amounts-most and -some)
	numberDigits = 3  // of the number of a row: four are a year or an amount (table-row-number-digits)
)

// survey finds what the rows of the run have in common.
func (r *figureRun) survey() {
	const numberPart = 3 // one row in so many: posts are numbered, their groups are not (table-numbered-third and -few)
	var fits [mostFigures + 1]int
	rows, amounts, numbered, last := 0, 0, 0, 0
	for p := r.from; p < r.to; p++ {
		s := r.LineText(r.seq[p])
		if value := rowNumber(s); value > 0 {
			if value == last || value == last+1 {
				numbered++
			}
			last = value
		}
		least, greatest := countRange(s)
		if greatest == 0 {
			r.wraps = r.wraps || rows > 0 && r.Lang.OpensSmall(s)
			continue
		}
		found := figuresAtEnd(s)
		if first := found[0]; len(found) > 1 && first.from > 0 && isYear(s[first.from:first.to]) {
			least-- // it ends the label: "for 2021"
		}
		for k := least; k <= min(greatest, mostFigures); k++ {
			fits[k]++
		}
		rows++
		if last := found[len(found)-1]; isAmount(s[last.from:last.to]) {
			amounts++
		}
		r.alone = r.alone || found[0].from == 0
	}
	r.figures, r.amounts, r.numbered = sheet.Mode(fits[:]), 100*amounts > amountPart*rows, numbered > 1 && numberPart*numbered >= rows
	r.wraps = r.wraps || r.alone
	_, body := r.brokenHeadings()
	r.findGroups(body)
	for p := body + 1; p < r.to; p++ {
		r.width = max(r.width, utf8.RuneCountInString(r.labelText(p)))
	}
}

// rowNumber returns the number that opens a row, with words after it, or 0.
func rowNumber(s string) int {
	word := printed.FirstWord(s)
	value, digits := printed.Number(word)
	if digits == 0 || digits > numberDigits || len(word) > digits+1 || len(word) == len(s) || isFigureWord(printed.FirstWord(s[len(word)+1:])) {
		return 0
	}
	return value
}

// rowEnd returns the figures that end a row on the line at p, or nil where it
// is only words: fewer figures than the rows have, or a small number where they
// have amounts, belong to the words.
func (r *figureRun) rowEnd(p int) []figure {
	s := r.LineText(r.seq[p])
	found := cutFigures(s, r.figures)
	if len(found) < r.figures || r.figures == 0 {
		return nil
	}
	found = found[len(found)-r.figures:]
	if last := found[len(found)-1]; r.amounts && !isAmount(s[last.from:last.to]) && s[last.from] < utf8.RuneSelf && found[0].from > 0 {
		return nil
	}
	return found
}

// What is evidence for a table: of amounts, or figures alone, less is needed than of
// small numbers, in which lines of any text may end.
const (
	leastRows   = 3 // two lines with amounts are chance (table-rows-three and -two)
	leastStrong = 2 // of them that end in amounts
	linesARow   = 8 // labels of budgets take several lines (table-lines-of-three-rows-24 and -25)
	runningPart = 4 // one row in so many: a paragraph has more lines that go on behind figures (table-running-fourth and -more)

	leastSmallRows = 4  // (table-small-four and -three)
	linesASmallRow = 5  // (table-small-lines-20 and -21)
	smallWidth     = 75 // hundredths of the measure: the labels of a scale are short (table-small-width-60 and -61)
)

// isTable reports whether the figures of the run are evidence enough: amounts or
// figures alone in three rows, or small numbers in many short lines.
func (r *figureRun) isTable() bool {
	rows, strong, running := 0, 0, 0 // running: text goes on after the figures
	chain := false
	counting, last := 0, 0 // counting: a number alone is one more than the last
	for p := r.from; p < r.to; p++ {
		s := r.LineText(r.seq[p])
		found := r.rowEnd(p)
		if p > r.from && (r.Lang.OpensSmall(s) || s[0] == '(') && r.rowEnd(p-1) != nil {
			running++
		}
		if found == nil || !strings.ContainsAny(s[found[0].from:], "0123456789") {
			continue
		}
		if value := numberAlone(s); value > 0 {
			if value == last+1 {
				counting++
				if last > 0 && !chain {
					counting++ // the first of them
				}
			}
			chain, last = value == last+1, value
		}
		rows++
		if last := found[len(found)-1]; found[0].from == 0 || isAmount(s[last.from:last.to]) {
			strong++
		}
	}
	lines := r.to - r.from
	if countingPart*counting > rows && counting > 1 {
		rows, strong = rows-counting, strong-counting // they are marks of notes
	}
	switch {
	case rows > 0 && r.headsAt(r.from):
		return true
	case rows >= leastRows && strong >= leastStrong && linesARow*rows >= lines && runningPart*running <= rows:
		return true
	}
	return rows >= leastSmallRows && linesASmallRow*rows >= lines && running == 0 && 100*r.width <= smallWidth*int(r.Shape.Chars)
}

// headsAt reports whether the row of headings of a table that was found stands
// at p too.
func (f *finder) headsAt(p int) bool {
	text := ""
	for ; p < len(f.seq) && len(f.headRows) > 0 && len(text) <= f.Lang.Bytes(language.LongestHeading); p++ {
		text += " " + f.LineText(f.seq[p])
		if f.headRows[text] {
			return true
		}
	}
	return false
}

// findGroups reads the groups of the rows from that at p.
func (r *figureRun) findGroups(p int) {
	labels := make([]string, 0, r.to-p)
	for q := p; q < r.to; q++ {
		labels = append(labels, r.labelText(q))
	}
	r.groups = r.groupsOf(labels, func(k int) bool { return r.rowEnd(p+k) != nil })
}

// labelText returns what of the line at p belongs to a label.
func (r *figureRun) labelText(p int) string {
	s := r.LineText(r.seq[p])
	switch found := r.rowEnd(p); {
	case r.number[p], isFigure(s):
		return ""
	case found != nil:
		return strings.TrimRight(s[:found[0].from], " ")
	}
	return s
}

// labelGoesOn reports whether the line at p goes on with the label that the
// line above is part of. Where figures stand alone below labels of several
// lines, a line with both is a row.
func (r *figureRun) labelGoesOn(above, p int, found []figure) bool {
	s, text := r.LineText(r.seq[p]), r.LineText(above)
	switch {
	case r.Lang.LeadsSmall() && r.Lang.EndsInColon(text) && !r.filled(text, s):
		return false // what a small letter opens, too
	case r.mixed && above != r.seq[r.from], r.Lang.OpensSmall(s), s[0] == '(', found != nil && found[0].from == 0:
		return true
	case r.mixed, r.numbered && rowNumber(s) > 0, r.alone && found != nil:
		return false
	case r.Lang.EndsOpen(text), strings.HasSuffix(text, "-"):
		return true
	case !r.wraps, endsInYear(r.Lang, text, s), r.groups.parts(r.finder, text, s):
		return false
	case endsSmall(r.Lang, text):
		return true
	}
	return r.filled(text, s)
}

// filled reports whether a line of a label has no room for the first word of the next.
func (r *figureRun) filled(text, next string) bool {
	const share = 85 // hundredths of the widest label: the next word of a budget's label did not fit (table-label-full)
	fitted := utf8.RuneCountInString(text) + 1 + utf8.RuneCountInString(r.Lang.FirstWord(next))
	return fitted*100 > r.width*share
}

// endsInYear reports whether a label ends in a year above one that begins with a capital letter:
// "for 2021" is said to the end.
func endsInYear(l *language.Language, above, s string) bool {
	last := l.LastWord(above)
	if l.FollowsYear(last) {
		last = l.LastWord(strings.TrimRight(strings.TrimSuffix(above, last), " "))
	}
	return isYear(last) && l.OpensCapital(s)
}

// row makes a row of the lines of a label and of the figures at the end of the
// last one.
func (r *figureRun) row(label []int, found []figure) *Row {
	row := &Row{}
	var first Cell
	for k, i := range label {
		p := Piece{i, r.Lines[i].Start, r.Lines[i].End}
		if k == len(label)-1 && found != nil {
			p.To = p.From + len(strings.TrimRight(r.Src[p.From:p.From+found[0].from], " "))
		}
		if p.From < p.To {
			first.Pieces = append(first.Pieces, p)
		}
	}
	if r.numbered {
		row.Cells = append(row.Cells, r.cutNumber(&first))
	}
	row.Cells = append(row.Cells, first)
	for _, at := range found {
		last := label[len(label)-1]
		start := r.Lines[last].Start
		row.Cells = append(row.Cells, Cell{Pieces: []Piece{{last, start + at.from, start + at.to}}})
	}
	return row
}

// cutNumber takes the number that opens a label from it.
func (r *figureRun) cutNumber(label *Cell) Cell {
	if len(label.Pieces) == 0 {
		return Cell{}
	}
	p := &label.Pieces[0]
	s := r.Src[p.From:p.To]
	word := r.Lang.FirstWord(s)
	if rowNumber(s) == 0 {
		return Cell{}
	}
	cut := Piece{p.Line, p.From, p.From + len(word)}
	p.From += len(word) + len(s[len(word):]) - len(strings.TrimLeft(s[len(word):], " "))
	return Cell{Pieces: []Piece{cut}}
}
