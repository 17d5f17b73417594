package text

import (
	"slices"
	"strconv"
	"strings"

	"plenary/convert/language"
	"plenary/convert/printed"
)

// markVolumeHeads marks the running heads of the pages of a volume, and their
// numbers: the organ and its session on the one side, what the chapter holds on
// the other, with the number on the same line or the next.
func (sh *Sheet) markVolumeHeads() {
	for i := range sh.lines {
		if sh.lines[i].class == body && sh.lang.IsVolumeHead(sh.lineText(i)) {
			remove(sh.lines[i:i+1], headForm)
		}
	}
	marked := sh.hasPageMarks()
	for i := range sh.lines {
		if s := sh.lineText(i); sh.lines[i].class == body && len(s) <= 4 && sh.isNumber(i) && (sh.topOfPage(i-1) || sh.topOfPage(i+1) || marked && i+1 == len(sh.lines)) {
			remove(sh.lines[i:i+1], pageNumber)
		}
	}
}

// markHyphenRules marks the lines of hyphens that are rules: those above a note,
// and all in a text with marks of pages.
func (sh *Sheet) markHyphenRules() {
	marked := sh.hasPageMarks()
	for i := range sh.lines {
		s := sh.lineText(i)
		if len(s) < 3 || strings.Trim(s, "-") != "" {
			continue
		}
		if marked || i+1 < len(sh.lines) && volumeLabel(sh.lang, sh.lineText(i+1)) > 0 {
			remove(sh.lines[i:i+1], footnoteRule)
		}
	}
}

// topOfPage reports whether line i says where a page of a volume begins.
func (sh *Sheet) topOfPage(i int) bool {
	return 0 <= i && i < len(sh.lines) && (sh.lines[i].form == pageMark || sh.lines[i].form == headForm)
}

// isVolume reports whether the text is of pages of a volume: it has marks of
// pages, or holds more than one resolution.
func (n *normaliser) isVolume() bool {
	return n.head.above > 0 || len(n.head.others) > 0 || n.hasPageMarks()
}

// hasPageMarks reports whether an extractor says where pages begin.
func (sh *Sheet) hasPageMarks() bool {
	return slices.ContainsFunc(sh.lines, func(l line) bool { return l.form == pageMark })
}

// liftVolumeNotes finds the notes of a volume, which are numbered through it:
// lines that stand together below a column or a page, each with a number that
// the text above has a mark for.
func (n *normaliser) liftVolumeNotes() {
	top := 0
	for i := 0; i < len(n.lines); i++ {
		end := n.volumeFoot(i)
		if end == i {
			continue
		}
		ruled := i > 0 && n.lines[i-1].form == footnoteRule
		if f := n.readVolumeFoot(i, end); ruled || marksHalf(n.lang, f, n.src[n.lines[top].start:n.lines[i].start]) {
			n.take(&f)
			if end < len(n.lines) {
				n.lines[end].newPage, top = true, end
			}
		}
		i = end - 1
	}
}

// volumeFoot returns the line below the notes of a volume that begin on line
// from; from when none do. A rule may stand among them.
func (n *normaliser) volumeFoot(from int) int {
	end := from
	for i := from; i < len(n.lines); i++ {
		switch {
		case n.lines[i].class == body && n.lines[i].table == 0 && volumeLabel(n.lang, n.lineText(i)) > 0:
			end = i + 1
		case end == from || n.lines[i].form != footnoteRule:
			return end
		}
	}
	return end
}

// volumeLabel returns the length of the number that opens s when s may be a
// note, or 0: no stop follows it, and no month.
func volumeLabel(l *language.Language, s string) int {
	value, digits, raised := noteNumber(s)
	if value == 0 || value >= 1000 || digits == len(s) || s[0] == '0' || !raised && (s[digits] != ' ' || l.Days(s) > 0) {
		return 0
	}
	if text := strings.TrimLeft(s[digits:], " "); printed.IsUpper(text) || raised && text != "" {
		return digits
	}
	return 0
}

// readVolumeFoot reads the notes on the lines [language.From, end).
func (n *normaliser) readVolumeFoot(from, end int) foot {
	f := foot{from: from, to: end}
	for i := from; i < end; i++ {
		l := n.lines[i]
		if l.class != body {
			continue
		}
		value, digits, _ := noteNumber(n.lineText(i))
		f.numbers = append(f.numbers, value)
		f.notes = append(f.notes, note{
			marker: strconv.Itoa(value), label: language.Span(l.start, l.start+digits), foot: from,
			parts: []part{{i, l.start + digits}},
		})
	}
	return f
}

// marksHalf reports whether the text above a foot has marks for half of its
// notes or more: a scanner misreads some.
func marksHalf(l *language.Language, f foot, above string) bool {
	finder := newMarkFinder(l, strings.ReplaceAll(above, "\n", " "), len(f.numbers))
	marked, has := 0, map[int]bool{}
	for _, value := range f.numbers {
		if _, known := has[value]; !known {
			has[value] = slices.ContainsFunc(finder.candidates(strconv.Itoa(value), 0), func(c candidate) bool { return c.cost <= markFree })
		}
		if has[value] {
			marked++
		}
	}
	return marked*2 >= len(f.numbers)
}
