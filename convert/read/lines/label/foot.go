package label

import (
	"slices"
	"strconv"
	"strings"

	"plenary/convert/printed"
	"plenary/convert/read/lines/mark"
	"plenary/convert/read/lines/sheet"
	"plenary/diag"
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
	notes    []Note
	texts    []int // lines of text that came before any number
	labels   []int // lines of numbers that no text follows
	numbers  []int // of notes and labels
	last     int   // the number of the last note
	split    bool  // a text that stood below another note was given to its number
}

// columnFoot reads the notes that open on line from, under a rule, when their numbers are
// out of order; it returns nil for notes in order.
func (n *lifter) columnFoot(from, next int) *foot {
	end := from
	for end < len(n.Lines) && n.Lines[end].Class == sheet.Body && !n.Lines[end].NewPage {
		end++
	}
	if noteMarkOf(n.Lang, n.LineText(from)).mayBe(next) && n.column(from, end) == 0 {
		return nil
	}
	f := n.readFoot(from, end, next)
	if !f.isParted() {
		return nil
	}
	n.sort(&f)
	return &f
}

// bareFoot finds the notes of the page of a line where no rule stands
// above them, as in the Human Rights Council: below a gap, the last lines of
// the page, which ends above line end, are the texts and the numbers of the notes that come next, and the
// text above has a mark for each. It returns nil where there are none.
func (n *lifter) bareFoot(line, end, next int) *foot {
	for end > line && n.Lines[end-1].Class == sheet.Furniture {
		end--
	}
	const longest = 60 // lines that a foot has at the most: a bound of the work
	for i := end - 1; i >= max(line, end-longest) && n.Lines[i].Table == 0 && (n.Lines[i].Class == sheet.Body || n.Lines[i].Form == sheet.FootNumber); i-- {
		if n.Lines[i].Class != sheet.Body || !n.mayOpenFoot(i) {
			continue
		}
		start := n.Lines[i].Start
		if f := n.readFoot(i, end, next); f.complete(next) && !n.isNumber(i-1, f.numbers[0]-1) && n.marked(f.numbers, n.before(i, max(0, start-n.Lang.Bytes(sheet.LongestPage))), mark.IsLikely) {
			n.sort(&f)
			return &f
		}
	}
	return nil
}

// isNumber reports whether line i is a number of the body. There may be no line i.
func (n *lifter) isNumber(i, value int) bool {
	if i < 0 {
		return false
	}
	number, digits := printed.Number(n.LineText(i))
	return n.Lines[i].Class == sheet.Body && number == value && digits == len(n.LineText(i))
}

// mayOpenFoot reports whether a foot without a rule may open on line i: below a wider gap than lines have, or with its numbers in a column.
func (n *lifter) mayOpenFoot(i int) bool {
	return n.Lines[i].Gap > n.Shape.Gap || n.IsNumber(i) && i > 0 && !n.IsNumber(i-1) && n.column(i, len(n.Lines)) > 0
}

// before returns the source from an offset to line i: nothing where that offset is
// of a line that stood below and was raised, as those of a masthead are.
func (n *lifter) before(i, from int) string {
	to := n.Lines[i].Start
	return n.Src[min(from, to):to]
}

// isParted reports whether a foot has numbers that stand apart from their texts, and a text for each.
func (f foot) isParted() bool {
	return (f.split || len(f.labels) > 0) && len(f.labels) <= len(f.texts)
}

// complete reports whether a foot is parted, and has the notes that come next, none left out. The first may follow notes
// that were cut away.
func (f foot) complete(next int) bool {
	if !f.isParted() {
		return false
	}
	for k, value := range f.numbers {
		if value != f.numbers[0]+k {
			return false
		}
	}
	return f.numbers[0] <= next+maxSkipped
}

// marked reports whether the text of a page has marks for all numbers, in their
// order, each of which is good enough.
func (n *lifter) marked(numbers []int, page string, good func(mark.Candidate) bool) bool {
	finder := mark.NewFinder(n.Lang, strings.ReplaceAll(page, "\n", " "), len(numbers))
	from := 0
	for _, value := range numbers {
		marks := finder.Candidates(strconv.Itoa(value), from)
		k := slices.IndexFunc(marks, good)
		if k < 0 {
			return false
		}
		from = marks[k].At
	}
	return true
}

// sort matches the numbers and texts of a foot, and brings its notes in order.
func (n *lifter) sort(f *foot) {
	n.matchLabels(f)
	slices.SortStableFunc(f.notes, func(a, b Note) int {
		x, _ := printed.Number(a.Marker)
		y, _ := printed.Number(b.Marker)
		return x - y
	})
	f.last, _ = printed.Number(f.notes[len(f.notes)-1].Marker)
}

// take takes the lines of a foot out of the body, and its notes into the apparatus.
func (n *lifter) take(f *foot) {
	for i := f.from; i < f.to; i++ {
		if n.Lines[i].Class == sheet.Body {
			n.Lines[i].Class = sheet.Footnote
		}
	}
	n.Notes = append(n.Notes, f.notes...)
}

// readFoot sorts the lines [from, end) of a foot. The number of the page may stand among them.
func (n *lifter) readFoot(from, end, next int) foot {
	f := foot{from: from, to: end}
	column := n.column(from, end)
	for i := from; i < end; i++ {
		if n.Lines[i].Class != sheet.Body {
			continue
		}
		below := i + 1
		for below < end && n.Lines[below].Class != sheet.Body {
			below++
		}
		s := n.LineText(i)
		value, digits := printed.Number(s)
		isLabel := digits > 0 && value >= next && value <= next+maxSkipped+end-from && n.Lang.Days(s) == 0 &&
			(digits == len(s) || i == from || !n.Lang.TakesNumber(n.Lang.LastWord(n.LineText(i-1))))
		l := n.Lines[i]
		if isLabel && (digits == len(s) || s[digits] == ' ') {
			f.numbers = append(f.numbers, value)
		}
		switch {
		case isLabel && digits == len(s) && (below == end || n.IsNumber(below) || i < from+column):
			f.labels = append(f.labels, i)
		case isLabel && digits == len(s):
			f.notes = append(f.notes, Note{Marker: s, Label: l.Span(), Foot: from, Lines: []NoteLine{{below, n.Lines[below].Start}}})
			i = below
		case isLabel && s[digits] == ' ':
			f.notes = append(f.notes, Note{Marker: s[:digits], Label: diag.SpanOf(l.Start, l.Start+digits), Foot: from, Lines: []NoteLine{{i, l.Start + digits}}})
		case len(f.notes) == 0:
			f.texts = append(f.texts, i)
		default:
			last := &f.notes[len(f.notes)-1]
			last.Lines = append(last.Lines, NoteLine{i, l.Start})
		}
	}
	slices.Sort(f.numbers)
	n.splitNotes(&f)
	return f
}

// splitNotes gives the numbers that have no texts what stands below the end of the note before them, where no text came before all numbers.
func (n *lifter) splitNotes(f *foot) {
	for len(f.labels) > len(f.texts) {
		marker := n.LineText(f.labels[0])
		value, _ := printed.Number(marker)
		above := slices.IndexFunc(f.notes, func(note Note) bool { return note.Marker == strconv.Itoa(value-1) })
		if above < 0 {
			return
		}
		lines := f.notes[above].Lines
		k := 1
		for k < len(lines) && !n.endsNote(lines[k-1].Line, lines[k].Line) {
			k++
		}
		if k >= len(lines) {
			return
		}
		f.notes[above].Lines = lines[:k:k]
		f.notes = append(f.notes, Note{Marker: marker, Label: n.Lines[f.labels[0]].Span(), Foot: f.from, Lines: lines[k:]})
		f.labels, f.split = f.labels[1:], true
	}
}

// column returns how many lines from a line on are lone numbers that rise by
// one, when there are several: the numbers of the notes in a column before their
// texts.
func (n *lifter) column(from, end int) int {
	count := 0
	first, _ := printed.Number(n.LineText(from))
	for count < end-from && n.IsNumber(from+count) {
		if value, _ := printed.Number(n.LineText(from + count)); value != first+count {
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
func (n *lifter) noteColumn(i int) int {
	if n.Lines[i].Class != sheet.Body || n.Lines[i].Gap <= n.Shape.Gap {
		return 0
	}
	count := n.column(i, len(n.Lines))
	if end := i + count; count == 0 || end == len(n.Lines) || n.Lines[end].Gap <= n.Shape.Gap || !n.Lang.BeginsTitle(n.LineText(end)) || !n.Lang.HasWords(n.LineText(end), 2) {
		return 0
	}
	return count
}

// matchLabels gives the numbers without text to the texts without number, both
// in their order. Where there are more lines than numbers, a text begins after
// a line that ends a sentence.
func (n *lifter) matchLabels(f *foot) {
	k := 0
	open := func() {
		label := n.Lines[f.labels[k]]
		f.notes = append(f.notes, Note{Marker: n.LineText(f.labels[k]), Label: label.Span(), Foot: f.from})
		k++
	}
	for j, i := range f.texts {
		left := len(f.texts) - j
		begins := j > 0 && k < len(f.labels) && (n.endsNote(f.texts[j-1], i) || left == len(f.labels)-k)
		if j == 0 || begins {
			open()
		}
		last := &f.notes[len(f.notes)-1]
		last.Lines = append(last.Lines, NoteLine{i, n.Lines[i].Start})
	}
	for k < len(f.labels) {
		open()
	}
}

// endsNote reports whether a note may end with a line above line i: in a stop, and not that of a number, "Supplement No." above "53A".
func (n *lifter) endsNote(above, i int) bool {
	s := n.LineText(above)
	return n.Lang.EndsInStop(s) && (!n.Lang.TakesNumber(n.Lang.LastWord(s)) || !printed.IsDigit(n.LineText(i)[0]))
}

// footEnd returns the line that ends the notes below a rule, the first of the
// next page, or -1 where none shows it.
func (n *lifter) footEnd(rule int) int {
	for i := rule + 1; i < len(n.Lines); i++ {
		if n.Lines[i].NewPage || n.Lines[i].Class == sheet.Furniture {
			return i
		}
	}
	return -1
}
