package text

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/printed"
)

// markVolumeHeads marks the running heads of the pages of a volume, and their
// numbers: the organ and its session on the one side, what the chapter holds on
// the other, with the number on the same line or the next.
func (n *normaliser) markVolumeHeads() {
	for i := range n.lines {
		if n.lines[i].class == body && n.lang.isVolumeHead(n.lineText(i)) {
			remove(n.lines[i:i+1], headForm)
		}
	}
	marked := n.hasPageMarks()
	for i := range n.lines {
		if s := n.lineText(i); n.lines[i].class == body && len(s) <= 4 && n.isNumber(i) && (n.topOfPage(i-1) || n.topOfPage(i+1) || marked && i+1 == len(n.lines)) {
			remove(n.lines[i:i+1], pageNumber)
		}
	}
}

// markHyphenRules marks the lines of hyphens that are rules: those above a note,
// and all in a text with marks of pages.
func (n *normaliser) markHyphenRules() {
	marked := n.hasPageMarks()
	for i := range n.lines {
		s := n.lineText(i)
		if len(s) < 3 || strings.Trim(s, "-") != "" {
			continue
		}
		if marked || i+1 < len(n.lines) && volumeLabel(n.lang, n.lineText(i+1)) > 0 {
			remove(n.lines[i:i+1], footnoteRule)
		}
	}
}

// topOfPage reports whether line i says where a page of a volume begins.
func (n *normaliser) topOfPage(i int) bool {
	return 0 <= i && i < len(n.lines) && (n.lines[i].form == pageMark || n.lines[i].form == headForm)
}

// isVolumeHead reports a running head of a volume: "66 General Assembly—Fifteenth
// Session", "Resolutions adopted without reference to a Committee 67".
func (l *Language) isVolumeHead(s string) bool {
	const longest, words = 240, 12
	title := strings.TrimFunc(s, func(r rune) bool { return unicode.IsDigit(r) || unicode.IsSpace(r) })
	if len(s) > longest || title == "" || len(strings.Fields(title)) > words {
		return false
	}
	if printed.PrefixOf(title, l.Chapters) != "" {
		return len(title) < len(s) || slices.Contains(l.ChapterEnds, title[strings.LastIndexByte(title, ' ')+1:])
	}
	organ := l.organPrefix(title)
	if organ == "" {
		return false
	}
	rest := strings.TrimLeft(title[len(organ):], " ")
	dash, size := utf8.DecodeRuneInString(rest)
	last := rest[strings.LastIndexByte(rest, ' ')+1:]
	return strings.ContainsRune(printed.Dashes, dash) && len(rest) > size && strings.EqualFold(last, l.Masthead.Session)
}

// isVolume reports whether the text is of pages of a volume: it has marks of
// pages, or holds more than one resolution.
func (n *normaliser) isVolume() bool {
	return n.head.above > 0 || len(n.head.others) > 0 || n.hasPageMarks()
}

// hasPageMarks reports whether an extractor says where pages begin.
func (n *normaliser) hasPageMarks() bool {
	return slices.ContainsFunc(n.lines, func(l line) bool { return l.form == pageMark })
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
		if f := n.readVolumeFoot(i, end); ruled || n.lang.marksHalf(f, n.src[n.lines[top].start:n.lines[i].start]) {
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
func volumeLabel(l *Language, s string) int {
	value, digits, raised := noteNumber(s)
	if value == 0 || value >= 1000 || digits == len(s) || s[0] == '0' || !raised && (s[digits] != ' ' || l.days(s) > 0) {
		return 0
	}
	if text := strings.TrimLeft(s[digits:], " "); printed.IsUpper(text) || raised && text != "" {
		return digits
	}
	return 0
}

// readVolumeFoot reads the notes on the lines [from, end).
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
			marker: strconv.Itoa(value), label: span(l.start, l.start+digits), foot: from,
			parts: []part{{i, l.start + digits}},
		})
	}
	return f
}

// marksHalf reports whether the text above a foot has marks for half of its
// notes or more: a scanner misreads some.
func (l *Language) marksHalf(f foot, above string) bool {
	finder := l.markFinder(strings.ReplaceAll(above, "\n", " "), len(f.numbers))
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
