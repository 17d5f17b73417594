package sheet

import (
	"slices"
	"strings"

	"plenary/convert/printed"
)

// markFurniture marks the lines that belong to the page: rules, link lines, bar
// codes, page numbers, and the running heads.
func (sh *Sheet) markFurniture() {
	sh.splitMasthead()
	sh.splitFurniture()
	for i := range sh.Lines {
		if f := formOf(sh.LineText(i), sh.Lang); f != noForm && sh.Lines[i].Class == Body {
			MarkFurniture(sh.Lines[i:i+1], f)
		}
	}
	sh.unmarkFractions()
	sh.markNamedJobs()
	sh.markLinks()
	sh.markPrintDates()
	sh.markVolumeHeads()
	sh.markHyphenRules()
	symbol, masthead := sh.documentSymbol()
	h := runningHead{symbol: symbol, title: sh.titleLetters()}
	sh.Paged = sh.hasPages()
	whole := slices.Clone(sh.Lines)
	sh.markPages(h)
	sh.markHeads(h, masthead)
	if glued := sh.gluedHeads(h, masthead); len(glued) > 0 {
		sh.Lines = whole
		sh.splitHeads(glued)
		sh.markPages(h)
		sh.markHeads(h, masthead)
	}
	for i := 1; i < len(sh.Lines); i++ {
		above := sh.Lines[i-1]
		sh.Lines[i].NewPage = sh.Lines[i].NewPage || above.Class == Furniture && !above.Form.InPage()
	}
}

// splitFurniture makes lines of furniture that stands side by side, two spaces or more apart: a job number
// and what the printer says beside it.
func (sh *Sheet) splitFurniture() {
	const widest = 240 // letters: what stands at the two edges of a page is no wider (case furniture-widths)
	for i := 0; i < len(sh.Lines); i++ {
		if s := sh.LineText(i); len(s) > sh.Lang.Bytes(widest) || formOf(s, sh.Lang) != noForm {
			continue
		}
		parts := sh.columns(sh.Lines[i])
		if len(parts) < 2 || sh.Lines[i].Class != Body || slices.ContainsFunc(parts, func(l Line) bool { return formOf(sh.Src[l.Start:l.End], sh.Lang) == noForm }) {
			continue
		}
		sh.Lines = slices.Replace(sh.Lines, i, i+1, parts...)
		i += len(parts) - 1
	}
}

// isJustified reports whether two spaces stand between all words of s, as on a justified line. Fewer words may be
// columns.
func isJustified(s string) bool {
	const words = 4 // (case columns-justified)
	gaps := strings.Count(s, "  ")
	return gaps+1 >= words && strings.Count(s, " ") == gaps*len("  ") && !strings.Contains(s, "   ")
}

// mostlyWide reports whether more than one of the gaps between the words of s are wide, and no fewer than are not.
func mostlyWide(s string) bool {
	words := strings.Fields(s)
	wide := strings.Count(s, "  ")
	return wide > 1 && 2*wide >= len(words)-1
}

// columns returns what stands on a line two spaces or more apart, as lines.
func (sh *Sheet) columns(l Line) (columns []Line) {
	if isJustified(sh.Src[l.Start:l.End]) {
		return []Line{l}
	}
	for {
		s := sh.Src[l.Start:l.End]
		gap := strings.Index(s, "  ")
		if gap < 0 {
			return append(columns, l)
		}
		left := l
		left.End = l.Start + gap
		columns = append(columns, left)
		l.Start = l.End - len(strings.TrimLeft(s[gap:], " "))
		l.NewPage, l.Gap = false, 0
	}
}

// markPrintDates marks the dates of print, "240725", that stand below a job
// number.
func (sh *Sheet) markPrintDates() {
	const length = len("240725")
	for i := 1; i < len(sh.Lines); i++ {
		if l := sh.Lines[i]; l.Class == Body && sh.Lines[i-1].Form == JobNumber && l.End-l.Start == length && sh.IsNumber(i) {
			MarkFurniture(sh.Lines[i:i+1], JobNumber)
		}
	}
}

// unmarkFractions takes what has the form of the number of a page, and of all pages, for text where it must be the
// number of a resolution, "76/179": it does not go on with those of other pages, and is not that of the last.
func (sh *Sheet) unmarkFractions() {
	last, pages := map[int]int{}, map[int]int{} // by the number of all pages: the last page, and how many are told in order
	counted := false
	for i := range sh.Lines {
		if page, all, ok := sh.fraction(i); ok && page > last[all] {
			last[all] = page
			pages[all]++
			counted = counted || pages[all] > 1
		}
	}
	for i := range sh.Lines {
		page, all, ok := sh.fraction(i)
		if !ok || page == all || pages[all] > 1 || !counted && (sh.isBesideFurniture(i) || sh.isApart(i)) {
			sh.totalled = sh.totalled || sh.Lines[i].Form == pageNumber
			continue
		}
		sh.Lines[i].Class, sh.Lines[i].Form = Body, noForm
	}
}

// fraction reads the number of a page, and of all pages, that line i is marked for, where it says nothing else.
func (sh *Sheet) fraction(i int) (page, all int, ok bool) {
	if s := sh.LineText(i); sh.Lines[i].Form == pageNumber && isFraction(s) {
		page, digits := printed.Number(s)
		all, _ := printed.Number(s[digits+1:])
		return page, all, true
	}
	return 0, 0, false
}

// isBesideFurniture reports whether line i stands beside other furniture, or at the beginning or the end of a page.
func (sh *Sheet) isBesideFurniture(i int) bool {
	return i == 0 || sh.Lines[i].NewPage || sh.Lines[i-1].Class == Furniture ||
		i+1 == len(sh.Lines) || sh.Lines[i+1].NewPage || sh.Lines[i+1].Class == Furniture
}

// isApart reports whether line i stands between blank lines, below the end of a clause.
func (sh *Sheet) isApart(i int) bool {
	return sh.Lines[i].Gap > 0 && sh.Lines[i+1].Gap > 0 && sh.Lang.EndsClause(sh.LineText(i-1))
}

// hasPages reports whether form feeds separate the pages.
func (sh *Sheet) hasPages() bool {
	return slices.ContainsFunc(sh.Lines, func(l Line) bool { return l.NewPage })
}

// ShowsPages reports whether the text shows where its pages end: by form feeds, or by running heads.
func (sh *Sheet) ShowsPages() bool {
	return sh.Paged || slices.ContainsFunc(sh.Lines, func(l Line) bool { return l.Form == headForm })
}

// titleLetters returns the letters of the title of the document, for its running
// heads repeat it.
func (sh *Sheet) titleLetters() string {
	h := sh.findHead()
	if !h.Number.Known() || h.Alone { // the Security Council's have no title
		return ""
	}
	o, _ := sh.Lang.Opening(sh.LineText(h.Number.Line()))
	var title strings.Builder
	title.WriteString(titled(sh.LineText(h.Number.Line())[o.Rest:]))
	end := h.Body.Line()
	if h.Letter.Known() {
		end = min(end, h.Letter.Line()) // a composite's head does not name its parts
	}
	for i := h.Number.Line() + 1; i < end; i++ {
		title.WriteString(titled(sh.LineText(i)))
	}
	return title.String()
}

// titled returns what two lines have in common that say the same of a title: an extractor splits words, and swallows
// hyphens at the ends of lines. A hyphen alone is a rule.
func titled(s string) string {
	s = withoutSpace(s)
	if letters := strings.ReplaceAll(s, "-", ""); letters != "" {
		return letters
	}
	return s
}

// A runningHead is what the head of a page may say: the symbol of the document,
// and its title from the beginning. A line that says more is text.
type runningHead struct {
	symbol string
	title  string // what may follow, see [titled]
	page   int    // the number of the page that it may be the head of
}

// maxHead is the number of lines that a running head has at the most: symbol, page
// and job number, and a title on several lines in mupdf's texts (case heads-lines).
const maxHead = 6

// take takes a line if it is the next of the running head, and leaves in h what of
// the title may follow it. It reports whether it did. A running head says the title from its
// beginning: a sentence that goes on over the page may well have its later words.
func (h *runningHead) take(s string) bool {
	rest, bears := h.withoutSymbol(s)
	ok := h.say(rest)
	if !ok && bears {
		ok = h.say(h.withoutNumbers(rest))
	}
	return ok
}

// say takes what a line says of the title.
func (h *runningHead) say(words string) (ok bool) {
	after, ok := strings.CutPrefix(h.title, titled(words))
	if ok {
		h.title = after
	}
	return ok
}

// withoutNumbers returns s without the job number and the number of the page, or of the one above, at its ends.
func (h *runningHead) withoutNumbers(s string) string {
	isNumber := func(word string) bool {
		value, digits := printed.Number(word)
		return isJobNumber(word) || isFraction(word) || digits > 0 && digits == len(word) && (value == h.page || value == h.page-1)
	}
	words := strings.Fields(s)
	for len(words) > 0 && isNumber(words[0]) {
		words = words[1:]
	}
	for len(words) > 0 && isNumber(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

// withoutSymbol returns what a line says beside the symbol at its beginning or
// end, and whether the symbol is there. The star of a document that was issued
// again is no part of it.
func (h *runningHead) withoutSymbol(s string) (rest string, bears bool) {
	if h.symbol == "" {
		return s, false
	}
	if !strings.Contains(s, h.symbol) {
		return strings.TrimRight(s, "* "), false
	}
	if rest, bears = h.besideSymbol(s); !bears {
		rest, bears = h.besideSymbol(h.withoutNumbers(s))
	}
	if !bears {
		rest = strings.TrimRight(s, "* ")
	}
	return rest, bears
}

// besideSymbol returns what s says beside the symbol, where s begins or ends with it.
func (h *runningHead) besideSymbol(s string) (rest string, bears bool) {
	s = strings.TrimRight(s, "* ")
	if rest, ok := strings.CutSuffix(s, h.symbol); ok && (rest == "" || rest[len(rest)-1] == ' ' || rest[len(rest)-1] == '\t') {
		return strings.TrimSpace(rest), true
	}
	if rest, ok := strings.CutPrefix(s, h.symbol); ok {
		rest = strings.TrimPrefix(rest, "*")
		if rest == "" || rest[0] == ' ' || rest[0] == '\t' {
			return strings.TrimSpace(rest), true
		}
	}
	return s, false
}

// done reports whether the head has said its title to the end, or nothing of
// it. The mark of a note on the title is not repeated.
func (h *runningHead) done(title string) bool {
	return h.title == title || strings.Trim(h.title, "*0123456789") == ""
}

// markPages marks the running heads at the top of each page but the first, and
// the page number at the top or the foot of one.
func (sh *Sheet) markPages(h runningHead) {
	if !sh.Paged {
		return
	}
	page := 1
	for i := range sh.Lines {
		if !sh.Lines[i].NewPage {
			continue
		}
		page++
		h.page = page
		sh.markPageNumber(i-1, page-1)
		if end := sh.headEnd(i, h); end > i {
			sh.removeHead(i, end)
			sh.markHeadNumber(end, page-1)
		}
	}
	sh.markPageNumber(len(sh.Lines)-1, page)
}

// markHeads marks the running heads that no form feed stands above: wherever
// the symbol of the document stands by itself, or with its title, below the line
// of the masthead that gives it.
func (sh *Sheet) markHeads(h runningHead, masthead int) {
	if h.symbol == "" {
		return
	}
	page, heads := 1, []int(nil)
	for i := masthead + 1; i < len(sh.Lines); i++ {
		if _, bears := h.withoutSymbol(sh.LineText(i)); sh.Lines[i].Class != Body || !bears {
			continue
		}
		h.page = len(heads) + 2
		from, end := i, sh.headEnd(i, h)
		for top := i - 1; top > max(masthead, i-maxHead); top-- {
			if sh.Lines[top].Class == Furniture {
				continue
			}
			if over := sh.headEnd(top, h); over > i && sh.saysTitle(top, over, h) {
				from, end = top, over
			}
		}
		if end == i {
			continue
		}
		sh.removeHead(from, end)
		heads = append(heads, end)
		sh.markPageNumber(from-1, len(heads))
		page = sh.markHeadNumber(end, page)
		i = end - 1
	}
	sh.splitHeadNumbers(heads)
	sh.markLastNumber()
}

// markLastNumber marks the number of the last page in a text without form feeds,
// alone on the last line below the closing lines: that of as many pages as have
// running heads, and one.
func (sh *Sheet) markLastNumber() {
	pages, last := 1, len(sh.Lines)-1
	for i, l := range sh.Lines {
		if l.Form == headForm && (i == 0 || sh.Lines[i-1].Form != headForm) {
			pages++
		}
	}
	if pages > 1 && !sh.Paged {
		sh.markPageNumber(last, pages)
	}
}

// markHeadNumber marks the number of the page, alone on the line below a
// running head, when it may follow the number of the page before; it returns the
// number of the present page.
func (sh *Sheet) markHeadNumber(i, page int) int {
	const skipped = 3 // pages whose numbers were not found, for example those with none (case heads-numbers-skipped)
	if i == len(sh.Lines) || sh.Lines[i].Class != Body {
		return page
	}
	if value, ok := sh.Lang.PageNumber(sh.LineText(i)); ok && page < value && value <= page+skipped {
		MarkFurniture(sh.Lines[i:i+1], pageNumber)
		return value
	}
	return page
}

// headEnd returns the line below the running head that begins on line top; top
// when none does. Job and page numbers may stand in it. A line with nothing but
// the title is part of it only where the title is said to its end: the page may
// begin with the same words.
func (sh *Sheet) headEnd(top int, h runningHead) int {
	title, end := h.title, top
	for k := top; k < min(len(sh.Lines), top+maxHead) && (k == top || !sh.Lines[k].NewPage); k++ {
		if l := sh.Lines[k]; l.Class == Furniture {
			if l.Form == FootnoteRule {
				break
			}
			continue
		}
		_, bears := h.withoutSymbol(sh.LineText(k))
		if !h.take(sh.LineText(k)) {
			break
		}
		if bears || h.done(title) {
			end = k + 1
		}
	}
	return end
}

// saysTitle reports whether the lines [from, to) say the whole title.
func (sh *Sheet) saysTitle(from, to int, h runningHead) bool {
	title := h.title
	for _, l := range sh.Lines[from:to] {
		if l.Class == Body && !h.take(sh.Src[l.Start:l.End]) {
			return false
		}
	}
	return h.title != title && h.done(title)
}

// removeHead marks what is left of the text on the lines [from, to) as running
// head.
func (sh *Sheet) removeHead(from, to int) {
	for i := from; i < to; i++ {
		if sh.Lines[i].Class == Body {
			MarkFurniture(sh.Lines[i:i+1], headForm)
		}
	}
}

// markPageNumber marks the last line of a page when it is the page's number
// alone, and stands apart or cannot be the number of a note.
func (sh *Sheet) markPageNumber(last, page int) {
	for last > 0 && sh.Lines[last].Class == Furniture {
		last--
	}
	if last < 0 || sh.Lines[last].Class != Body {
		return
	}
	if value, ok := sh.Lang.PageNumber(sh.LineText(last)); ok && value == page && (sh.Lines[last].Gap > 0 || sh.Paged && !sh.totalled && sh.numbersNoNote(last, value)) {
		MarkFurniture(sh.Lines[last:last+1], pageNumber)
		return
	}
	if i := sh.numberBelowNotes(last, page); i > 0 {
		MarkFurniture(sh.Lines[i:i+1], FootNumber)
	}
}

// numberBelowNotes returns the line of the number of a page that stands apart below the numbers of its notes, which an extractor printed
// in a column above their texts; 0 where there is none.
func (sh *Sheet) numberBelowNotes(last, page int) int {
	if !sh.Paged || sh.totalled {
		return 0
	}
	for i := last - 1; i > max(0, last-longestFoot) && !sh.Lines[i+1].NewPage && sh.Lines[i].Class == Body; i-- {
		if !sh.IsNumber(i) || sh.Lines[i].Gap == 0 || sh.Lines[i+1].Gap == 0 || !sh.IsNumber(i-1) || sh.Lines[i].NewPage {
			continue
		}
		if value, ok := sh.Lang.PageNumber(sh.LineText(i)); ok && value == page {
			return i
		}
	}
	return 0
}

// longestFoot is how many lines a foot has at the most: a bound of the work.
const longestFoot = 60

// numbersNoNote reports whether the number on the last line of a page cannot be that of a note: another line of the foot has
// it, all notes there have greater ones, or it does not come next to one of those that stand apart from their texts too.
func (sh *Sheet) numbersNoNote(last, value int) bool {
	least, apart, next := 0, false, false
	for i := last - 1; i >= max(0, last-longestFoot) && !sh.Lines[i+1].NewPage && sh.Lines[i].Class == Body; i-- {
		s := sh.LineText(i)
		number, digits := printed.Number(s)
		if digits == 0 || digits < len(s) && s[digits] != ' ' || sh.Lang.Days(s) > 0 {
			continue
		}
		if number == value {
			return true
		}
		if least == 0 || number < least {
			least = number
		}
		apart = apart || digits == len(s)
		next = next || number == value-1 || number == value+1
	}
	return least > value || apart && !next
}

// opensWithPublisher reports whether line i begins with the publisher, or stands
// below a line that is nothing else.
func (sh *Sheet) opensWithPublisher(i int) bool {
	if _, opens := sh.Lang.WithoutPublisher(sh.LineText(i)); opens {
		return true
	}
	rest, above := sh.Lang.WithoutPublisher(sh.LineText(i - 1))
	return above && rest == ""
}

// documentSymbol returns the symbol that the masthead gives, "A/RES/72/7" or
// "S/RES/2773 (2025)", and its line, or "". It ends one of the first lines, or,
// where the masthead stands below the first page, the line of the publisher or
// the one below it.
func (sh *Sheet) documentSymbol() (symbol string, line int) {
	const masthead = 12 // lines: the symbol follows the publisher and the organ (cases masthead-symbol-line-12 and -13)
	for i := range sh.Lines {
		s := sh.LineText(i)
		if i < masthead || sh.opensWithPublisher(i) {
			if symbol := printed.SymbolAtEnd(strings.TrimRight(s, "* ")); symbol != "" {
				return symbol, i
			}
		}
	}
	return "", 0
}
