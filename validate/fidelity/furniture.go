package fidelity

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/diag"
)

// A page knows what the pages of a source have beside the text, of what has no
// counterpart in the document. That is a closed list: lines that no text has
// (see [lineForm]), running titles, page numbers, and the marks of notes that
// the document has somewhere else. A running title is the document's title or a
// piece of it, or repeats; it is short, no sentence, and stands beside a line
// that no text has. The numbers of pages rise. Whatever fits none of them is
// text.
type page struct {
	facts
	text    []byte
	parts   [][]part         // by stretch without counterpart: what it has of each line
	heads   map[string][]int // where the lines end that have no counterpart, by what they say
	running map[string]bool  // what was found of them
	total   int              // how many pages there are, by what most page numbers say
	totals  int              // how many of them say so
	work    int              // bytes of tables that were looked through
}

// facts is what a page must know of the document.
type facts struct {
	titles  string                                    // the letters of its titles
	starts  []int                                     // where in them a title may begin: with its number, or behind it
	symbols []string                                  // the letters of its own symbols
	tables  [][]byte                                  // the letters of its tables
	edges   []diag.Span                               // the lines that the source itself sets apart at the edges of pages, in order
	repeats []diag.Span                               // where the source repeats what heads a table, in order
	isMark  func(span diag.Span, marks []string) bool // whether they are marks of its notes that have no counterpart, which then have it; may be nil
}

// A part is what of one line has no counterpart.
type part struct {
	span    diag.Span
	text    string // words with one space between, in the folded form
	whole   bool   // whether it is all of the line
	letters bool   // whether it has any, or figures
	paged   bool   // whether a page begins or ends at the line
	apart   bool   // whether the source itself says that it is none of its text
	lineForm
	rest   string // the letters of what is left without the furniture at its ends
	likely bool   // whether it may be furniture, as far as its line tells
	page   bool   // whether it is the number of a page, in their order
	glued  bool   // whether it begins a line of text that stands below a running head
}

const (
	runningTitle = "a running title"
	headLine     = "a running head"
	repeatedHead = "the head of a table, repeated"
)

// The most that a running title has.
const (
	maxTitleLines   = 4
	maxTitleLetters = 200
	minTitleLetters = 10
)

// maxTableWork bounds how many bytes are looked through for the lines of tables.
const maxTableWork = 64 << 20

// maxPageStep is how far the numbers of two pages that follow each other may lie
// apart: a page in between may have none.
const maxPageStep = 6

// newPage returns what is known of stretches of a source, in their order.
func newPage(text []byte, left []diag.Span, f facts) *page {
	p := &page{facts: f, text: text, heads: map[string][]int{}, running: map[string]bool{}}
	totals := map[int]int{}
	for _, span := range left {
		parts := p.split(span)
		for i := range parts {
			t := &parts[i]
			p.shape(t)
			if t.whole && t.rest != "" && !t.apart {
				p.heads[headKey(t.rest)] = append(p.heads[headKey(t.rest)], t.span.End)
			}
			if totals[t.total]++; t.total > 0 && (p.total == 0 || totals[t.total] > totals[p.total]) {
				p.total = t.total
			}
		}
		p.parts = append(p.parts, parts)
	}
	if p.total > 0 {
		p.totals = totals[p.total]
	}
	for _, parts := range p.parts {
		for i := range parts {
			p.widen(&parts[i])
		}
	}
	p.number()
	return p
}

// shape tells what the form of a part tells of it, and what else is known of its line.
func (p *page) shape(t *part) {
	if touches(p.repeats, t.span) {
		t.lineForm = lineForm{what: repeatedHead, certain: true}
		return
	}
	t.lineForm = p.form(t.text)
	t.rest = spelled(t.title)
	t.apart = touches(p.edges, t.span)
	t.beside = t.beside || t.apart
}

// touches reports whether one of the spans of a list, which are in order, overlaps another span.
func touches(list []diag.Span, s diag.Span) bool {
	i, _ := slices.BinarySearchFunc(list, s.Start, func(of diag.Span, at int) int { return cmp.Compare(of.End, at+1) })
	return i < len(list) && list[i].Start < s.End
}

// widen takes a piece of a line for the line, where that is furniture: its other words
// have their counterparts in text that has the same, which therefore lacks them.
func (p *page) widen(t *part) {
	if t.whole {
		return
	}
	line := part{span: t.span, text: foldWords(p.text[p.lineStart(t.span.Start):p.lineEnd(t.span.End)]), letters: true, whole: true, paged: t.paged}
	p.shape(&line)
	if line.lone == 0 && p.kind(&line, "") != "" {
		*t = line
	}
}

// lineBreaks are the characters that end a line. (Unicode Standard, section 5.8.)
const lineBreaks = "\n\r\f\v\u0085\u2028\u2029"

// noPageBreaks are those that end no page.
const noPageBreaks = "\n\r\v\u0085\u2028\u2029"

// lineStart and lineEnd return where the line of a place begins and ends.
func (p *page) lineStart(at int) int {
	if n := bytes.LastIndexAny(p.text[:at], lineBreaks); n >= 0 {
		_, size := utf8.DecodeRune(p.text[n:])
		return n + size
	}
	return 0
}

func (p *page) lineEnd(at int) int {
	if n := bytes.IndexAny(p.text[at:], lineBreaks); n >= 0 {
		return at + n
	}
	return len(p.text)
}

// split returns the parts of the lines that a stretch covers.
func (p *page) split(span diag.Span) (parts []part) {
	for at := span.Start; at < span.End; {
		end := min(p.lineEnd(at), span.End)
		if text := foldWords(p.text[at:end]); text != "" {
			before, after := p.text[p.lineStart(at):at], p.text[end:p.lineEnd(end)]
			parts = append(parts, part{span: diag.Span{Start: at, End: end}, text: text, letters: hasLetters(p.text[at:end]), whole: !hasLetters(before) && !hasLetters(after), paged: p.atBreak(at, end)})
		}
		_, size := utf8.DecodeRune(p.text[end:])
		at = end + max(size, 1)
	}
	return parts
}

// atBreak reports whether a form feed, and nothing but white space, stands
// before or behind the line with the bytes [from, to), or whether it is the last.
func (p *page) atBreak(from, to int) bool {
	before, after := bytes.TrimRight(p.text[:from], " \t"+noPageBreaks), bytes.TrimLeft(p.text[to:], " \t"+noPageBreaks)
	return bytes.HasSuffix(before, []byte("\f")) || bytes.HasPrefix(after, []byte("\f")) || len(after) == 0
}

// number finds the numbers of pages among the lone numbers: they stand beside
// other furniture or where a page ends. Pages that are numbered with how many there are
// have no other numbers, in a source that sets apart what belongs to them; in extracted text the numbers of notes
// stand about too.
func (p *page) number() {
	if p.totals > 1 && len(p.edges) > 0 {
		return
	}
	var lone, below, bracketed []*part
	for _, parts := range p.parts {
		certain := slices.ContainsFunc(parts, func(t part) bool {
			return t.paged || t.apart || p.certainly(&t) || t.whole && t.rest != "" && (isVolumeHead(t.title) || t.headed && strings.Contains(p.titles, t.rest))
		})
		inTable := false // below what heads one, repeated
		for i := range parts {
			t := &parts[i]
			t.glued = t.lone > 0 && !t.whole && i > 0 && p.certainly(&parts[i-1]) && !hasLetters(p.text[p.lineStart(t.span.Start):t.span.Start])
			if inTable = inTable || t.what == repeatedHead; t.lone > 0 && !inTable && (t.glued || t.whole && (certain || p.feedsAfter(t.span))) {
				lone = append(lone, t)
			} else if t.lone > 0 && t.whole && !inTable {
				below = append(below, t)
			} else if number := unbracketed(t.text); t.whole && isNumber(number) && p.aboveItself(t.span) {
				t.lone, _ = strconv.Atoi(number) // the text of the note stands below the number of the page, and has it
				bracketed = append(bracketed, t)
			}
		}
	}
	numberPages(lone)
	p.numberByFeeds(lone, p.feedsAfter)
	p.numberByFeeds(bracketed, p.aboveItself)
	p.numberByFeeds(below, func(s diag.Span) bool { return p.belowNumbers(s) || p.aboveItself(s) })
}

// numberByFeeds takes lone numbers for those of pages that form feeds count, where they stand as such a number does.
func (p *page) numberByFeeds(lone []*part, stands func(diag.Span) bool) {
	page, at := 1, 0
	for _, t := range lone {
		page += bytes.Count(p.text[at:t.span.Start], []byte("\f"))
		at = t.span.Start
		t.page = t.page || page > 1 && t.lone == page && stands(t.span)
	}
}

// belowNumbers reports whether a number stands apart below another that is alone on its line: an extractor may print the numbers of
// the notes of a page in a column above their texts, and the number of the page with them.
func (p *page) belowNumbers(s diag.Span) bool {
	above := bytes.TrimRight(p.text[:s.Start], " \t")
	numbers := bytes.TrimRight(above, " \t\n")
	below := bytes.TrimLeft(p.text[s.End:], " \t")
	text := bytes.TrimLeft(below, " \t\n")
	line := bytes.TrimSpace(numbers[bytes.LastIndexAny(numbers, lineBreaks)+1:])
	return bytes.Count(above[len(numbers):], []byte("\n")) > 1 && bytes.Count(below[:len(below)-len(text)], []byte("\n")) > 1 &&
		isNumber(unbracketed(string(line)))
}

// aboveItself reports whether the same number stands apart below a lone number, and nothing but lone numbers between: one of
// the two is that of the page.
func (p *page) aboveItself(s diag.Span) bool {
	number := []byte(unbracketed(strings.TrimSpace(string(p.text[s.Start:s.End]))))
	for at := s.End; ; {
		at += len(p.text[at:]) - len(bytes.TrimLeft(p.text[at:], " \t\n"))
		below, _, _ := bytes.Cut(p.text[at:], []byte("\n"))
		if below = bytes.TrimRight(below, " \t"); !isNumber(unbracketed(string(below))) {
			return false
		}
		if bytes.Equal(below, number) {
			return p.belowNumbers(diag.Span{Start: at, End: at + len(number)})
		}
		at += len(below)
	}
}

// unbracketed returns a line without the brackets that the number of a note may have.
func unbracketed(line string) string {
	return strings.TrimPrefix(strings.TrimSuffix(line, ")"), "(")
}

// feedsAfter reports whether nothing but numbers, such as the labels of notes, stands
// between a place and the end of the page.
func (p *page) feedsAfter(s diag.Span) bool {
	rest := bytes.TrimLeft(p.text[s.End:], " \t0123456789"+noPageBreaks)
	return len(rest) == 0 || rest[0] == '\f'
}

// numberPages takes the longest chain of lone numbers that rise from page to page for
// those of pages.
func numberPages(lone []*part) {
	const near = 64 // so many before one are looked at
	length, before := make([]int, len(lone)), make([]int, len(lone))
	best := -1
	for i := range lone {
		length[i], before[i] = 1, -1
		for j := max(0, i-near); j < i; j++ {
			if step := lone[i].lone - lone[j].lone; 0 < step && step <= maxPageStep && length[j] >= length[i] {
				length[i], before[i] = length[j]+1, j
			}
		}
		if best < 0 || length[i] > length[best] {
			best = i
		}
	}
	if best < 0 || length[best] == 1 && lone[best].lone != 2 && len(lone) > 1 {
		return
	}
	for ; best >= 0; best = before[best] {
		lone[best].page = true
	}
}

// furniture returns what kind of furniture stretch i is, "" for text.
func (p *page) furniture(i int) string {
	parts := p.parts[i]
	if slices.ContainsFunc(parts, func(t part) bool { return !t.page }) { // the number of a page may be that of a note elsewhere
		if what := p.marks(parts); what != "" {
			return what
		}
	}
	what, before, titles, text, certain := "", "", 0, false, false
	for k := range parts {
		t := &parts[k]
		switch kind := p.kind(t, before); kind {
		case "":
			text = text || t.letters && p.marks(parts[k:k+1]) == ""
			before = ""
		case runningTitle:
			if !t.apart {
				titles++
			}
			certain = certain || t.beside || t.paged
			before = p.goOn(before, t)
		case "a date of printing":
			what = cmp.Or(what, kind)
		default:
			what, certain, before = kind, true, ""
		}
	}
	switch {
	case len(parts) == 1 && parts[0].isRule():
		return "a rule"
	case text || !certain || titles > maxTitleLines*(1+len(parts)/8):
		return ""
	case what == "" || titles > 0:
		return headLine
	}
	return what
}

// kind returns what furniture a part may be, behind a line of a title with the
// letters before; "" for none.
func (p *page) kind(t *part, before string) (kind string) {
	switch {
	case !t.whole:
		switch {
		case t.glued && t.page:
			kind = "a page number"
		case t.code:
			kind = t.what
		default:
			if kind = p.gluedHead(t); kind == "" {
				return ""
			}
		}
	case p.certainly(t):
		kind = t.what
	case before != "" && p.isTitleEnd(before, t):
		kind = runningTitle
	case t.page:
		kind = "a page number"
	case t.rest != "" && isVolumeHead(t.title):
		kind = headLine
	case t.rest != "" && p.isTitle(before, t):
		kind = runningTitle
	case t.date:
		kind = "a date of printing"
	case t.apart:
		kind = headLine
	}
	t.likely = kind != ""
	return kind
}

// gluedHead returns what the end of a line from a part on is, where an extractor put a running head there, apart from
// the text: the symbol, alone or with the title or a piece of it; or "".
func (p *page) gluedHead(t *part) (kind string) {
	from := p.letterStart(t.span)
	if !bytes.HasSuffix(p.text[:from], []byte("  ")) {
		return ""
	}
	f := p.form(foldWords(p.text[from:p.lineEnd(t.span.End)]))
	rest := spelled(f.title)
	switch {
	case !f.headed:
		return ""
	case rest == "":
		return headLine
	case len(rest) >= minTitleLetters && strings.Contains(p.titles, rest):
		t.lineForm, t.rest = f, rest
		return runningTitle
	}
	return ""
}

// letterStart returns where what is no white space begins in a span.
func (p *page) letterStart(s diag.Span) int {
	text := p.text[s.Start:s.End]
	return s.End - len(bytes.TrimLeftFunc(text, unicode.IsSpace))
}

// isTitleEnd reports whether a line with figures at its ends goes on with the letters of a title
// before it: "Budget for" and "2145".
func (p *page) isTitleEnd(before string, t *part) bool {
	letters := spelled(t.text)
	return letters != t.rest && weightOf(before) >= minTitleLetters && strings.Contains(p.titles, before+letters)
}

// goOn returns the letters of a title up to a line of it, behind those before.
func (p *page) goOn(before string, t *part) string {
	if before != "" && p.isTitleEnd(before, t) {
		return before + spelled(t.text)
	}
	return before + t.rest
}

// certainly reports whether a part is a line that no text has. Pages are numbered to
// the same total; a lone "2/3" of a text that has no other may be a figure.
func (p *page) certainly(t *part) bool {
	return t.certain && t.whole && t.rest == "" && (t.total == 0 || t.total == p.total)
}

// isTitle reports whether a part is a running title, or goes on with the
// letters before it.
func (p *page) isTitle(before string, t *part) bool {
	all := before + t.rest
	switch n := utf8.RuneCountInString(all); {
	case n > maxTitleLetters*maxTitleLines || len(t.rest) > 2*maxTitleLetters:
		return false
	case t.rest == p.titles:
		return true
	case strings.ContainsRune(".;", rune(t.title[len(t.title)-1])):
		return false // a sentence
	case weightOf(all) >= minTitleLetters && (p.beginsTitle(all) || t.beside && strings.Contains(p.titles, all)):
		return true
	}
	key := headKey(t.rest)
	return p.isRunning(key) || len(p.heads[key]) > 1 && strings.Contains(t.text, "/") // a symbol heads no table
}

// isRunning reports whether lines without counterpart that say the same are those of running heads: there
// are several, and not all of them are above a table.
func (p *page) isRunning(key string) bool {
	places := p.heads[key]
	if len(places) < 2 {
		return false
	}
	running, known := p.running[key]
	if !known {
		running = slices.ContainsFunc(places, func(end int) bool { return !p.aboveTable(end) })
		p.running[key] = running
	}
	return running
}

// aboveTable reports whether the line below a place is one of a table of the document: what is above it on
// every page is no running head, but what heads the table.
func (p *page) aboveTable(at int) bool {
	below := bytes.TrimLeft(p.text[at:], " \t"+noPageBreaks)
	end := bytes.IndexAny(below, lineBreaks)
	if end < 0 {
		end = len(below)
	}
	line := []byte(spelled(string(below[:end])))
	return len(line) > 0 && slices.ContainsFunc(p.tables, func(table []byte) bool {
		p.work += len(table)
		return p.work > maxTableWork || bytes.Contains(table, line)
	})
}

// beginsTitle reports whether a title begins with letters.
func (p *page) beginsTitle(letters string) bool {
	return slices.ContainsFunc(p.starts, func(at int) bool { return strings.HasPrefix(p.titles[at:], letters) })
}

// headKey returns the letters of a line with its figures alike, as those of
// running heads are.
func headKey(letters string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsDigit(c) {
			return '0'
		}
		return c
	}, letters)
}

// marks reports whether parts are marks of notes that the document has without
// counterpart.
func (p *page) marks(parts []part) string {
	if p.isMark == nil {
		return ""
	}
	var marks []string
	for _, t := range parts {
		marks = append(marks, strings.FieldsFunc(t.text, func(c rune) bool { return strings.ContainsRune(" ,()[].^", c) })...)
	}
	if len(marks) == 0 || !p.isMark(diag.Span{Start: parts[0].span.Start, End: parts[len(parts)-1].span.End}, marks) {
		return ""
	}
	return "the mark of a note"
}

// foldWords returns the words of text in the folded form, with one space
// between them.
func foldWords(text []byte) string {
	var b strings.Builder
	b.Grow(len(text))
	space := false
	for _, c := range string(text) {
		if unicode.IsSpace(c) {
			space = true
			continue
		}
		if c = fold(c); c == 0 {
			continue
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(c)
	}
	return b.String()
}

// hasLetters reports whether text has a letter or a figure.
func hasLetters(text []byte) bool {
	return bytes.ContainsFunc(text, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) })
}

// spelled returns the letters and figures of text.
func spelled(text string) string {
	if text == "" {
		return ""
	}
	return string(sourceLetters([]byte(text)).text)
}

// certain returns the parts of stretch i that are lines that no text has.
func (p *page) certain(i int) (spans []diag.Span) {
	for k := range p.parts[i] {
		if t := &p.parts[i][k]; p.certainly(t) || t.apart && t.whole {
			spans = append(spans, t.span)
		}
	}
	return spans
}

// trimmed returns stretch i without the lines at its ends that are likely to be furniture.
func (p *page) trimmed(i int) diag.Span {
	parts := p.parts[i]
	from, to := 0, len(parts)
	for from < to && parts[from].likely {
		from++
	}
	for from < to && parts[to-1].likely {
		to--
	}
	if from == to {
		return diag.Span{}
	}
	return diag.Span{Start: parts[from].span.Start, End: parts[to-1].span.End}
}

// weightOf returns how many letters s has. One of Han says as much as three.
func weightOf(s string) int {
	const han = 3
	n := 0
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			n += han - 1
		}
		n++
	}
	return n
}

// repeatedTitle reports whether stretch i is whole lines that are the title, or
// a piece of it.
func (p *page) repeatedTitle(i int) bool {
	all := ""
	for _, t := range p.parts[i] {
		if !t.whole || len(all) > len(p.titles) {
			return false
		}
		all += spelled(t.text)
	}
	return weightOf(all) >= minTitleLetters && strings.Contains(p.titles, all)
}
