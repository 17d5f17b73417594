package clean

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode"

	"plenary/convert/printed"
)

// A markStyle is one of the ways in which programs write the number of a note,
// which print sets high: how it stands in the text and where the note opens.
type markStyle struct {
	before, after string
	certain       bool // nothing else is written so
	spaced        bool // a space may stand before it in the text
}

// markStyles lists the styles but that of plain figures. What stands earlier is
// tried first.
var markStyles = [...]markStyle{
	{before: "[^", after: "]", certain: true, spaced: true},           // Markdown
	{before: "[(", after: ")]", certain: true, spaced: true},          // Word, where print has them in brackets
	{before: "<sup>[", after: "]</sup>", certain: true, spaced: true}, // web pages, and models that write Markdown
	{before: "<sup>(", after: ")</sup>", certain: true, spaced: true}, //
	{before: "<sup>", after: "</sup>", certain: true, spaced: true},   //
	{before: "$^{", after: "}$", certain: true, spaced: true},         // TeX
	{before: "^{", after: "}", certain: true, spaced: true},           //
	{before: "^", after: "^", certain: true, spaced: true},            // pandoc

	squareStyle: {before: "[", after: "]", spaced: true}, // Word, when text is copied or saved from it
	roundStyle:  {before: "(", after: ")", spaced: true}, // typists
	halfStyle:   {before: "", after: ")"},                // typists

	{before: "(", after: "/)", spaced: true}, // with the slash of the 1980s
	{before: "[", after: "/]", spaced: true}, //
}

// Styles that are asked for, by their places.
const (
	dottedMark     = -2 // figures with a stop, at the foot alone: "1. See"
	plainMark      = -1 // figures alone: "keepers,1", and "1 See" at the foot
	wordRoundStyle = 1
	squareStyle    = 8
	roundStyle     = 9
	halfStyle      = 10
)

// An occurrence is a number of up to three figures that may mark a note.
type occurrence struct {
	start, end int // with what its style writes about it
	digits     string
	value      int
	style      int  // in markStyles, or plainMark, or dottedMark
	opens      bool // nothing stands before it on its line
	spaced     bool // a space stands before it in the text
}

// noteMarks returns the marks of notes that are written in a style of their own. A style that nothing else has is known by
// itself. Brackets are known by two places that agree: the number in the text, and behind it the line that the
// note opens; one style a text, or two, one in the text and one at the foot.
func noteMarks(text []byte) []mark {
	found := occurrences(text)
	if marks := arabicMarks(text, found); marks != nil {
		return marks
	}
	marks := tags(text, found)
	pairing := false // marks are to be known by two places
	for _, o := range found {
		switch {
		case o.style >= 0 && markStyles[o.style].certain:
			marks = append(marks, o.mark(text))
		case o.style >= 0:
			pairing = true
		}
	}
	if pairing || len(marks) > 0 {
		marks = append(marks, pairs(text, found)...)
	}
	slices.SortFunc(marks, func(a, b mark) int { return cmp.Compare(a.start, b.start) })
	return marks
}

// arabicMarks returns the marks of a text in Arabic letters, where print has them in round brackets: a number that touches the word
// before it, and the line that its note opens. Points have letters there, so nothing else is printed so.
func arabicMarks(text []byte, found []occurrence) (marks []mark) {
	if !slices.ContainsFunc(found, func(o occurrence) bool { return o.isRound() }) || !isArabic(text) {
		return nil
	}
	marked := apartMarks(text, found) // numbers that were met in the text
	for pass := range 2 {
		for i := range found {
			o := &found[i]
			if !o.isRound() || o.opens || o.spaced != (pass > 0) || pass > 0 && marked[o.value] {
				continue
			}
			if pass > 0 && (inNote(text, found[:i], o.start) || !slices.ContainsFunc(found[i:], func(n occurrence) bool { return n.opensNote(o.value) })) {
				continue // "paragraph 41 (1)"
			}
			marked[o.value] = true
			marks = append(marks, o.mark(text))
		}
	}
	for _, o := range found {
		if o.opensNote(o.value) && marked[o.value] {
			m := o.mark(text)
			if o.isAlone(text) {
				m.out = o.digits
			}
			marks = append(marks, m)
			if o.end < len(text) && text[o.end] == '\t' {
				marks = append(marks, mark{o.end, o.end + 1, " ", white})
			}
		}
	}
	slices.SortFunc(marks, func(a, b mark) int { return cmp.Compare(a.start, b.start) })
	return marks
}

// inNote reports whether the line of a place opens with the number of a note, the occurrences before it being given.
func inNote(text []byte, before []occurrence, at int) bool {
	for _, o := range slices.Backward(before) {
		if bytes.IndexByte(text[o.end:at], '\n') >= 0 {
			return false
		}
		if o.opensNote(o.value) {
			return true
		}
	}
	return false
}

// apartMarks returns the numbers of those marks that stand alone on a line: another line below opens with the same.
func apartMarks(text []byte, found []occurrence) map[int]bool {
	marked, opened := map[int]bool{}, map[int]bool{}
	for _, o := range slices.Backward(found) {
		if o.opensNote(o.value) {
			marked[o.value] = marked[o.value] || opened[o.value] && o.isAlone(text)
			opened[o.value] = true
		}
	}
	return marked
}

// isAlone reports whether nothing stands behind an occurrence on its line.
func (o occurrence) isAlone(text []byte) bool {
	rest := bytes.TrimLeft(text[o.end:], " \t")
	return len(rest) == 0 || isBlank(rest[0])
}

// isRound reports whether an occurrence is a number in round brackets, as Arabic has the marks of notes.
func (o occurrence) isRound() bool { return o.style == roundStyle || o.style == wordRoundStyle }

// opensNote reports whether an occurrence opens the note with a number, in round brackets.
func (o occurrence) opensNote(value int) bool { return o.isRound() && o.opens && o.value == value }

// isArabic reports whether a text has more Arabic letters than those of ASCII.
func isArabic(text []byte) bool {
	arabic, ascii := 0, 0
	for _, b := range text {
		switch {
		case 0xd8 <= b && b <= 0xdb: // U+0600 to U+06FF
			arabic++
		case 'a' <= b|0x20 && b|0x20 <= 'z':
			ascii++
		}
	}
	return arabic > ascii
}

// mark is what an occurrence is read as: its figures set high in the text, and plain with
// a space behind them where the note opens with a capital, for that is how extractors give
// both.
func (o occurrence) mark(text []byte) mark {
	if !o.opens {
		return mark{o.start, o.end, printed.Superscript(o.digits), noteMark}
	}
	m := mark{o.start, o.end, o.digits, noteMark}
	if m.end < len(text) && text[m.end] == ':' {
		m.end++ // "[^1]: See"
	}
	rest := bytes.TrimLeft(text[m.end:], " \t")
	if !beginsText(firstRune(rest)) { // "7 gulls" is a number of gulls
		m.out = printed.Superscript(o.digits)
	}
	if len(rest) > 0 && len(rest) == len(text)-m.end && !isBlank(rest[0]) {
		m.out += " "
	}
	return m
}

// bracketed reports whether a mark is written in a style that other numbers have too.
func bracketed(written string) bool {
	return !slices.ContainsFunc(markStyles[:], func(s markStyle) bool { return s.certain && strings.HasPrefix(written, s.before) })
}

// occurrences lists the numbers of text that may mark notes, in their order.
func occurrences(text []byte) (found []occurrence) {
	const longest = 3 // figures of a mark
	for at := 0; at < len(text); at++ {
		size := figures(text[at:])
		if size == 0 {
			continue
		}
		from, end := at, at+size
		at = end - 1
		if text[from] == '0' {
			continue
		}
		if year := yearLength(text[from:end]); size-year <= longest {
			from += year // "20153)"
		}
		if end-from <= longest {
			if o, ok := occurrenceAt(text, from, end); ok {
				found = append(found, o)
			}
		}
	}
	return found
}

// tags lists the tags <sup> of text that stand about something else than a number that was found.
func tags(text []byte, found []occurrence) (sup []mark) {
	for at, c := range text {
		if c != '<' {
			continue
		}
		for _, tag := range [...]string{"<sup>", "</sup>"} {
			if bytes.HasPrefix(text[at:], []byte(tag)) {
				sup = append(sup, mark{at, at + len(tag), "", noteMark})
			}
		}
	}
	k := 0
	return slices.DeleteFunc(sup, func(m mark) bool {
		for k < len(found) && found[k].end < m.end {
			k++
		}
		return k < len(found) && found[k].start <= m.start
	})
}

// yearLength returns the length of the year that figures begin with, where more follow.
func yearLength(s []byte) int {
	const year = len("2015")
	if len(s) > year && (s[0] == '1' && s[1] == '9' || s[0] == '2' && s[1] <= '1') && s[year] != '0' {
		return year
	}
	return 0
}

// figures returns how many figures s begins with.
func figures(s []byte) int {
	n := 0
	for n < len(s) && printed.IsDigit(s[n]) {
		n++
	}
	return n
}

// occurrenceAt reads the figures text[at:end] with what stands about them.
func occurrenceAt(text []byte, at, end int) (o occurrence, ok bool) {
	o = occurrence{digits: string(text[at:end])}
	o.value, _ = printed.Number(o.digits)
	for i, s := range markStyles {
		if bytes.HasSuffix(text[:at], []byte(s.before)) && bytes.HasPrefix(text[end:], []byte(s.after)) {
			o.start, o.end, o.style = at-len(s.before), end+len(s.after), i
			o.opens = opensLine(text, o.start)
			o.spaced = o.start > 0 && isBlank(text[o.start-1])
			return o, o.fits(text)
		}
	}
	o.start, o.end, o.style = at, end, plainMark
	o.opens = opensLine(text, at)
	if o.opens && end < len(text) && text[end] == '.' {
		o.style, o.end = dottedMark, end+1
	}
	return o, o.fits(text)
}

func isBlank(b byte) bool { return b == ' ' || b == '\t' || b == '\n' || b == '\r' || b == '\f' }

// fits reports whether what stands on both sides of an occurrence may stand beside
// a mark.
func (o occurrence) fits(text []byte) bool {
	before, after := lastRune(text[:o.start]), firstRune(text[o.end:])
	if o.opens { // the note: its text, or the end of the line
		return o.end == len(text) || isBlank(text[o.end]) || after == ':' || o.style >= 0 && (beginsText(after) || unicode.IsPunct(after))
	}
	if o.style >= 0 && markStyles[o.style].certain {
		return true
	}
	if unicode.IsLetter(after) && o.style != squareStyle && !(o.isRound() && unicode.Is(unicode.Arabic, after)) || unicode.IsDigit(after) || strings.ContainsRune("/-–%°([", after) {
		return false
	}
	switch {
	case o.spaced:
		return o.style >= 0 && markStyles[o.style].spaced
	case o.style >= 0 && markStyles[o.style].before == "": // "keepers1)", and no "(para. 1)" or "(a1)"
		return (unicode.IsLetter(before) || unicode.IsDigit(before) || unicode.IsPunct(before) && !strings.ContainsRune("([/-–", before)) && !isBracketed(text, o.start)
	case o.style >= 0:
		return unicode.IsLetter(before) || unicode.IsMark(before) || unicode.IsDigit(before) || unicode.IsPunct(before) && !strings.ContainsRune("/-–", before)
	}
	return unicode.IsLetter(before) || unicode.IsDigit(before) || strings.ContainsRune(",;:.)]\"'”’»", before)
}

// beginsText reports whether r may begin a sentence: it is a capital, or a letter of a script that has none.
func beginsText(r rune) bool { return unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r) }

// isBracketed reports whether a bracket is open before an offset of its line.
func isBracketed(text []byte, at int) bool {
	const longest = 200 // bytes: what typists put in brackets is shorter
	s := text[max(0, at-longest):at]
	return bytes.LastIndexByte(s, '(') > bytes.LastIndexByte(s, ')')
}

// pairs finds the marks in the text and the openings of the notes that agree, by
// the numbers of one style, or of two.
func pairs(text []byte, found []occurrence) []mark {
	for style := range markStyles {
		if markStyles[style].certain {
			continue
		}
		if marks := pairStyles(text, found, style, style); marks != nil {
			return marks
		}
	}
	feet := [...]int{dottedMark, plainMark, squareStyle, roundStyle, halfStyle}
	for style := plainMark; style < len(markStyles); style++ {
		own := len(run(found, style))
		for _, foot := range feet {
			if foot == style || !mayMix(style, foot) || own > 0 && own >= len(run(found, foot)) {
				continue
			}
			if marks := pairStyles(text, found, style, foot); marks != nil {
				return marks
			}
		}
	}
	return nil
}

// mayMix reports whether a text may have its marks in one style and the notes in
// another. Plain figures are read by those who know the page; and the number of a
// paragraph opens notes where the marks are surer than "article 3 (1)".
func mayMix(style, foot int) bool {
	switch foot {
	case plainMark:
		return style == squareStyle
	case dottedMark:
		return style == squareStyle || style >= 0 && markStyles[style].certain
	}
	return true
}

// pairStyles returns the marks of a text that has them in one style in its text
// and in the other, or the same, where its notes open; nil where they do not
// agree. The notes bear the numbers that follow one another, each in a line of its
// own behind its mark. Where both styles are one, the notes may stand at the feet
// of pages; where they are two, they end the text.
func pairStyles(text []byte, found []occurrence, style, foot int) []mark {
	openings := run(found, foot)
	if len(openings) == 0 {
		return nil
	}
	first := openings[0].value
	anchors := make([]*occurrence, len(openings)) // by their numbers
	known, at := 0, -1
	for i := range found {
		o := &found[i]
		k := o.value - first
		if o.style != style || k < 0 || k >= len(openings) || anchors[k] != nil || o.start <= at || o.start >= openings[k].start {
			continue
		}
		if o.opens && (style == foot || style < 0) {
			continue
		}
		if k > 0 && anchors[k-1] == nil && style != squareStyle {
			continue // out of order
		}
		anchors[k], at = o, o.start
		known++
	}
	var marks []mark
	switch {
	case known == 0, style != squareStyle && known < len(openings), known*2 < len(openings):
		return nil
	case style != foot && openings[0].start < at, foot == dottedMark && !numbersAbove(found, openings[0]):
		return nil
	case foot >= roundStyle && (numberBelow(found, openings[0]) || !endsAbove(text, openings[0].start)): // a list
		return nil
	}
	for _, o := range anchors {
		if o != nil {
			o.opens = false
		}
		if o != nil && style >= 0 && !markStyles[style].certain {
			marks = append(marks, o.mark(text))
		}
	}
	if foot == plainMark {
		return marks
	}
	for _, o := range openings {
		marks = append(marks, o.mark(text))
		if o.end < len(text) && text[o.end] == '\t' {
			marks = append(marks, mark{o.end, o.end + 1, " ", white})
		}
	}
	return marks
}

// run returns the last lines that open in a style with numbers that follow one
// another: from the first number that has a line, or from the last such as opens
// the numbers anew, to the last line of all.
func run(found []occurrence, style int) []occurrence {
	const highest = 4 // number of the first note: those of a masthead that was cut away are missing
	var lines []occurrence
	for i := len(found) - 1; i >= 0; i-- {
		o := found[i]
		if o.style != style || !o.opens {
			continue
		}
		if len(lines) > 0 && o.value != lines[len(lines)-1].value-1 {
			if lines[len(lines)-1].value == 1 {
				break
			}
			continue
		}
		if lines = append(lines, o); o.value == 1 {
			break
		}
	}
	slices.Reverse(lines)
	if len(lines) == 0 || lines[0].value > highest {
		return nil
	}
	return lines
}

// numbersAbove reports whether a paragraph with the number 1 stands above the notes,
// whose numbers would be those of paragraphs otherwise.
func numbersAbove(found []occurrence, first occurrence) bool {
	return slices.ContainsFunc(found, func(o occurrence) bool {
		return o.style == dottedMark && o.value == 1 && o.start < first.start
	})
}

// numberBelow reports whether a paragraph with a number stands below the first note.
func numberBelow(found []occurrence, first occurrence) bool {
	return slices.ContainsFunc(found, func(o occurrence) bool { return o.style == dottedMark && o.opens && o.start > first.start })
}

// endsAbove reports whether the line above an offset ends what stands there, so that notes
// may follow: in a stop, in a rule, or in the year of a date. A list has words above it that
// lead to it, or a title.
func endsAbove(text []byte, at int) bool {
	above := bytes.TrimSpace(text[:at])
	above = above[bytes.LastIndexAny(above, "\n\r")+1:]
	if len(above) == 0 {
		return false
	}
	const year = len("2146")
	last := above[len(above)-1]
	return strings.IndexByte(".;_-*", last) >= 0 || printed.IsDigit(above[0]) && len(above) > year && figures(above[len(above)-year:]) == year
}
