package text

import (
	"slices"
	"strconv"
	"strings"

	"plenary/convert/language"
	"plenary/convert/printed"
)

// A foot is the notes of one page as some extractors give them: out of order,
// with numbers parted from their texts.
//
//	__________________
//	Resolution 69/283.      text whose number comes later
//	See resolution 70/1.
//	3
//	Ibid.                   text after its number
//	1
//	2                       numbers whose texts came first
type foot struct {
	from, to int // its lines
	notes    []note
	texts    []int // lines of text that came before any number
	labels   []int // lines of numbers that no text follows
	numbers  []int // of notes and labels
}

// liftFoot reads the notes under the rule on line rule when their numbers are
// out of order, and returns the number that the next page begins with. Notes in
// order it leaves alone.
func (n *normaliser) liftFoot(rule, next int) int {
	end := rule + 1
	for end < len(n.lines) && n.lines[end].class == body && !n.lines[end].newPage {
		end++
	}
	if end == rule+1 || n.noteLabel(rule+1, next) > 0 && n.column(rule+1, end) == 0 {
		return next
	}
	f := n.readFoot(rule+1, end, next)
	if len(f.labels) == 0 || len(f.texts) < len(f.labels) {
		return next
	}
	return n.take(&f)
}

// liftBareFoot reads the notes of the page [top, end) where no rule stands
// above them, as in the Human Rights Council: below a gap, the last lines of
// the page are the texts and the numbers of the notes that come next, and the
// text above has a mark for each. It returns the number that the next page
// begins with.
func (n *normaliser) liftBareFoot(top, end, next int) int {
	if slices.ContainsFunc(n.lines[top:end], func(l line) bool { return l.form == footnoteRule }) {
		return next
	}
	for end > top && n.lines[end-1].class == furniture {
		end--
	}
	const longest = 60 // lines that a foot has at the most
	for i := end - 1; i > max(top, end-longest) && n.lines[i].class == body && n.lines[i].table == 0; i-- {
		if n.lines[i].gap <= n.shape.gap {
			continue
		}
		if f := n.readFoot(i, end, next); f.complete(next) && n.marked(f.numbers, n.before(i, n.lines[top].start), isLikely) {
			return n.take(&f)
		}
	}
	return next
}

// before returns the source from an offset to line i: nothing where that offset is
// of a line that stood below and was raised, as those of a masthead are.
func (n *normaliser) before(i, from int) string {
	to := n.lines[i].start
	return n.src[min(from, to):to]
}

// pageEnd returns the line below the page that line i is on.
func (sh *Sheet) pageEnd(i int) int {
	for i++; i < len(sh.lines) && !sh.lines[i].newPage; i++ {
	}
	return i
}

// complete reports whether a foot holds a text for each number, and the notes
// that come next, none left out. The first may follow notes that were cut away.
func (f foot) complete(next int) bool {
	if len(f.texts) < len(f.labels) || len(f.labels) == 0 && len(f.texts) > 0 {
		return false
	}
	for k, value := range f.numbers {
		if value != f.numbers[0]+k {
			return false
		}
	}
	return len(f.numbers) > 0 && f.numbers[0] <= next+maxSkipped
}

// marked reports whether the text of a page has marks for all numbers, in their
// order, each of which is good enough.
func (n *normaliser) marked(numbers []int, page string, good func(candidate) bool) bool {
	finder := newMarkFinder(n.lang, strings.ReplaceAll(page, "\n", " "), len(numbers))
	from := 0
	for _, value := range numbers {
		marks := finder.candidates(strconv.Itoa(value), from)
		k := slices.IndexFunc(marks, good)
		if k < 0 {
			return false
		}
		from = marks[k].at
	}
	return true
}

// take matches the numbers and texts of a foot and takes its lines out of the
// body. It returns the number that comes next.
func (n *normaliser) take(f *foot) (next int) {
	n.matchLabels(f)
	slices.SortStableFunc(f.notes, func(a, b note) int {
		x, _ := printed.Number(a.marker)
		y, _ := printed.Number(b.marker)
		return x - y
	})
	for i := f.from; i < f.to; i++ {
		if n.lines[i].class == body {
			n.lines[i].class = footnote
		}
	}
	n.notes = append(n.notes, f.notes...)
	last, _ := printed.Number(f.notes[len(f.notes)-1].marker)
	return last + 1
}

// readFoot sorts the lines [language.From, end) of a foot.
func (n *normaliser) readFoot(from, end, next int) foot {
	f := foot{from: from, to: end}
	column := n.column(from, end)
	for i := from; i < end; i++ {
		s := n.lineText(i)
		value, digits := printed.Number(s)
		isLabel := digits > 0 && value >= next && value <= next+maxSkipped+end-from && n.lang.Days(s) == 0
		l := n.lines[i]
		if isLabel && (digits == len(s) || s[digits] == ' ') {
			f.numbers = append(f.numbers, value)
		}
		switch {
		case isLabel && digits == len(s) && (i+1 == end || n.isNumber(i+1) || i < from+column):
			f.labels = append(f.labels, i)
		case isLabel && digits == len(s):
			f.notes = append(f.notes, note{marker: s, label: l.span(), foot: from, parts: []part{{i + 1, n.lines[i+1].start}}})
			i++
		case isLabel && s[digits] == ' ':
			f.notes = append(f.notes, note{marker: s[:digits], label: language.Span(l.start, l.start+digits), foot: from, parts: []part{{i, l.start + digits}}})
		case len(f.notes) == 0:
			f.texts = append(f.texts, i)
		default:
			last := &f.notes[len(f.notes)-1]
			last.parts = append(last.parts, part{i, l.start})
		}
	}
	slices.Sort(f.numbers)
	return f
}

// column returns how many lines from a line on are lone numbers that rise by
// one, when there are several: the numbers of the notes in a column before their
// texts.
func (n *normaliser) column(from, end int) int {
	count := 0
	first, _ := printed.Number(n.lineText(from))
	for count < end-from && n.isNumber(from+count) {
		if value, _ := printed.Number(n.lineText(from + count)); value != first+count {
			break
		}
		count++
	}
	if count < 2 {
		return 0
	}
	return count
}

// noteColumn returns how many lines from line i on may be the numbers of notes in
// a column: they stand apart, and below them stands text, and no cell of a table.
func (n *normaliser) noteColumn(i int) int {
	if n.lines[i].class != body || n.lines[i].gap <= n.shape.gap {
		return 0
	}
	count := n.column(i, len(n.lines))
	if end := i + count; count == 0 || end == len(n.lines) || n.lines[end].gap <= n.shape.gap || !language.BeginsTitle(n.lineText(end)) || strings.Count(n.lineText(end), " ") < 1 {
		return 0
	}
	return count
}

func (sh *Sheet) isNumber(i int) bool {
	s := sh.lineText(i)
	_, digits := printed.Number(s)
	return digits == len(s)
}

// matchLabels gives the numbers without text to the texts without number, both
// in their order. Where there are more lines than numbers, a text begins after
// a line that ends a sentence.
func (n *normaliser) matchLabels(f *foot) {
	k := 0
	open := func() {
		label := n.lines[f.labels[k]]
		f.notes = append(f.notes, note{marker: n.lineText(f.labels[k]), label: label.span(), foot: f.from})
		k++
	}
	for j, i := range f.texts {
		left := len(f.texts) - j
		begins := j > 0 && k < len(f.labels) && (strings.HasSuffix(n.lineText(f.texts[j-1]), ".") || left == len(f.labels)-k)
		if j == 0 || begins {
			open()
		}
		last := &f.notes[len(f.notes)-1]
		last.parts = append(last.parts, part{i, n.lines[i].start})
	}
	for k < len(f.labels) {
		open()
	}
}
