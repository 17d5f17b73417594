package table

import (
	"strings"
	"unicode/utf8"
)

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
	s.findGroups(s.first)
	s.findMixed(first)
	return true
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
