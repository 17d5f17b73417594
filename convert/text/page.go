package text

import (
	"slices"
	"strings"
)

// A lineKind is a kind of line that belongs to the page and not to the text,
// recognised by its form alone.
type lineKind struct {
	what  string
	match func(s string) bool
}

// Kinds of page line that are asked for by name.
const (
	footnoteRule = "footnote rule"
	jobNumber    = "job number"
	pageNumber   = "page number"
	pageMark     = "page mark"
)

// pageLines are the kinds of page line, in the order in which they are tried.
var pageLines = []lineKind{
	{footnoteRule, isRule},
	{"link line", isLink},
	{"bar code", isBarCode},
	{jobNumber, isJobLine},
	{pageNumber, isPageNumber},
	{pageMark, isPageMark},
}

// markFurniture marks the lines that belong to the page: rules, link lines, bar
// codes, page numbers, and the running heads.
func (n *normaliser) markFurniture() {
	for i := range n.lines {
		s := n.lineText(i)
		for _, kind := range pageLines {
			if kind.match(s) {
				remove(n.lines[i:i+1], kind.what)
				break
			}
		}
	}
	n.markLinks()
	n.markPrintDates()
	n.markVolumeHeads()
	n.markHyphenRules()
	h := runningHead{symbol: n.documentSymbol(), title: n.titleLetters()}
	if n.paged = n.hasPages(); n.paged {
		n.markPages(h)
	} else {
		n.markHeads(h)
	}
	for i := 1; i < len(n.lines); i++ {
		above := n.lines[i-1]
		n.lines[i].newPage = n.lines[i].newPage || above.class == furniture && above.what != footnoteRule
	}
}

// markPrintDates marks the dates of print, "240725", that stand below a job
// number.
func (n *normaliser) markPrintDates() {
	const length = 6
	for i := 1; i < len(n.lines); i++ {
		if l := n.lines[i]; l.class == body && n.lines[i-1].what == jobNumber && l.end-l.start == length && n.isNumber(i) {
			remove(n.lines[i:i+1], jobNumber)
		}
	}
}

// hasPages reports whether form feeds separate the pages.
func (n *normaliser) hasPages() bool {
	return slices.ContainsFunc(n.lines, func(l line) bool { return l.newPage })
}

// titleLetters returns the title of the document without white space, for its
// running heads repeat it, and an extractor splits words.
func (n *normaliser) titleLetters() string {
	h := n.findHead()
	if h.preface < 0 {
		return ""
	}
	o, _ := n.opening(n.lineText(h.preface))
	words := strings.Fields(n.lineText(h.preface)[o.rest:])
	for i := h.preface + 1; i < h.text; i++ {
		words = append(words, strings.Fields(n.lineText(i))...)
	}
	return strings.Join(words, "")
}

// A runningHead is what the head of a page may say.
type runningHead struct {
	symbol string
	title  string // without white space
}

// takes reports whether a line is the next of the running head, and leaves in
// h what of the title may follow it. A running head says the title from its
// beginning: a sentence that goes on over the page may well have its later words.
func (h *runningHead) takes(s string) bool {
	rest := s
	if h.symbol != "" {
		rest = strings.TrimSpace(strings.TrimPrefix(strings.TrimSuffix(s, h.symbol), h.symbol))
	}
	if rest == "" {
		return true
	}
	after, ok := strings.CutPrefix(h.title, strings.Join(strings.Fields(rest), ""))
	if ok {
		h.title = after
	}
	return ok
}

// markPages marks the running heads at the top of each page but the first, and
// the page number at the top or the foot of one.
func (n *normaliser) markPages(h runningHead) {
	page := 1
	for i := range n.lines {
		if !n.lines[i].newPage {
			continue
		}
		page++
		n.markPageNumber(i-1, page-1)
		n.markHead(i, h)
	}
	n.markPageNumber(len(n.lines)-1, page)
}

// markHead marks the running head of the page that begins on line top.
func (n *normaliser) markHead(top int, h runningHead) {
	for k := top; k < min(len(n.lines), top+maxHead) && (k == top || !n.lines[k].newPage); k++ {
		if n.lines[k].class != body {
			continue
		}
		if !h.takes(n.lineText(k)) {
			return
		}
		remove(n.lines[k:k+1], "running head")
	}
}

// maxHead is the number of lines that a running head has at the most.
const maxHead = 6

// markPageNumber marks the last line of a page when it is the page's number
// alone.
func (n *normaliser) markPageNumber(last, page int) {
	for last > 0 && n.lines[last].class == furniture {
		last--
	}
	if last < 0 || n.lines[last].gap == 0 {
		return
	}
	s := n.lineText(last)
	if value, digits := number(s); digits > 0 && digits == len(s) && value == page {
		remove(n.lines[last:last+1], pageNumber)
	}
}

// markHeads marks, in a text without form feeds, the running head that stands
// above each page number.
func (n *normaliser) markHeads(h runningHead) {
	if h.symbol == "" {
		return
	}
	for i := range n.lines {
		switch {
		case n.lines[i].what == pageNumber:
			remove(n.lines[headAbove(n.src, n.lines[:i], h.symbol):i], "running head")
		case i > 0 && n.lines[i].class == body && n.isNumber(i) && n.lineText(i-1) == h.symbol:
			remove(n.lines[i-1:i], "running head")
			remove(n.lines[i:i+1], pageNumber)
		}
	}
}

// isRule reports a line of underscores, the rule above footnotes.
func isRule(s string) bool { return len(s) >= 3 && strings.Trim(s, "_") == "" }

// linkHosts are the hosts whose addresses an extractor adds at the end of a
// page for each link on it.
var linkHosts = []string{"undocs.org/", "docs.un.org/", "daccess-ods.un.org/"}

// isLink reports the address of a document; a year, or the session in roman
// numbers, may stand apart in its symbol.
func isLink(s string) bool {
	if address, last, ok := strings.Cut(s, " "); ok && strings.HasPrefix(last, "(") && strings.HasSuffix(last, ")") {
		s = address
	}
	rest := addressOf(s)
	return slices.ContainsFunc(linkHosts, func(host string) bool { return strings.HasPrefix(rest, host) })
}

// addressOf returns what a line that is nothing but an address says after its
// scheme and "www.", or "".
func addressOf(s string) string {
	if address, ok := strings.CutPrefix(s, "mailto:"); ok {
		return address
	}
	scheme, rest, ok := strings.Cut(s, "://")
	if !ok || !strings.HasPrefix(scheme, "http") || strings.Contains(s, " ") {
		return ""
	}
	return strings.TrimPrefix(rest, "www.")
}

// longestPage is more bytes than the text of a page has, so that what is looked
// for on the page above costs the same wherever no page ends.
const longestPage = 6000

// markLinks marks the addresses that an extractor repeats at the end of a page:
// the text above has them, and where they stand in it a stop follows.
func (n *normaliser) markLinks() {
	for i, l := range n.lines {
		s := n.lineText(i)
		address := strings.TrimSuffix(addressOf(s), "/")
		if l.class != body || address == "" || strings.HasSuffix(s, ".") {
			continue
		}
		if above := n.src[max(0, l.start-longestPage):l.start]; strings.Contains(strings.Join(strings.Fields(above), ""), address) {
			remove(n.lines[i:i+1], "link line")
		}
	}
}

// isBarCode reports the text of a bar code, the job number between asterisks.
func isBarCode(s string) bool {
	if len(s) < 7 || s[0] != '*' || s[len(s)-1] != '*' {
		return false
	}
	_, digits := number(s[1:])
	return digits == len(s)-2
}

// isPageNumber reports a line of a page number n/N and a job number, in either
// order.
func isPageNumber(s string) bool {
	if !isDigit(s[0]) {
		return false
	}
	pages, other := 0, 0
	for field := range strings.FieldsSeq(s) {
		switch {
		case isFraction(field):
			pages++
		case !isJobNumber(field):
			other++
		}
	}
	return pages == 1 && other == 0
}

// isPageMark reports a comment in which an extractor says where a page begins.
func isPageMark(s string) bool { return strings.HasPrefix(s, "<!--") && strings.HasSuffix(s, "-->") }

func isFraction(s string) bool {
	n, d := number(s)
	if d == 0 || d > 3 || d >= len(s) || s[d] != '/' {
		return false
	}
	of, d2 := number(s[d+1:])
	return d2 > 0 && d2 <= 3 && d+1+d2 == len(s) && 0 < n && n <= of
}

// isJobLine reports a job number with the language and the date of print,
// "24-14711 (E)    280525".
func isJobLine(s string) bool {
	const longest = 32
	if len(s) > longest || !isJobNumber(firstWord(s)) {
		return false
	}
	rest := strings.Trim(s[len(firstWord(s)):], " 0123456789")
	return rest == "" || len(rest) == 3 && rest[0] == '(' && rest[2] == ')'
}

// isJobNumber reports a job number, "24-14711".
func isJobNumber(s string) bool {
	_, d := number(s)
	if d != 2 || d >= len(s) || s[d] != '-' {
		return false
	}
	_, d2 := number(s[d+1:])
	return d2 == 5 && d+1+d2 == len(s)
}

// documentSymbol returns the symbol that the masthead gives, "A/RES/72/7" or
// "S/RES/2773 (2025)", or "". It ends one of the first lines, or the line of
// the publisher where the masthead stands below the first page.
func (n *normaliser) documentSymbol() string {
	const masthead = 12
	for i, l := range n.lines {
		s := n.src[l.start:l.end]
		if i < masthead || strings.HasPrefix(s, n.lang.Masthead.Publisher) {
			if symbol := symbolAtEnd(s); symbol != "" {
				return symbol
			}
		}
	}
	return ""
}

// symbolAtEnd returns the symbol that s ends with, or "". A year or the letters
// of a composite may be its last word.
func symbolAtEnd(s string) string {
	from := strings.LastIndexAny(s, " \t")
	if last := s[from+1:]; from > 0 && (last[0] == '(' || isParts(last)) {
		from = strings.LastIndexAny(s[:from], " \t")
	}
	if word := s[from+1:]; isSymbol(word) {
		return word
	}
	return ""
}

// isParts reports the letters of the parts of a composite, "A", "A-C".
func isParts(s string) bool {
	return s != "" && len(s) <= 6 && s[0] == 'A' && strings.Trim(s, "ABCDEFGH-–") == ""
}

// isSymbol reports a document symbol: the capitals of an organ, then parts
// between slashes, with a number in them. (Editorial Manual, "Document
// symbols".)
func isSymbol(s string) bool {
	const longest = 8 // letters of an organ
	organ, rest, ok := strings.Cut(s, "/")
	if !ok || organ == "" || len(organ) > longest || rest == "" || !strings.ContainsAny(rest, "0123456789") {
		return false
	}
	for i := range len(organ) {
		if organ[i] < 'A' || organ[i] > 'Z' {
			return false
		}
	}
	return len(organ) > 1 || isOrganLetter(organ[0])
}

// headAbove returns the index of the first line of the running head that ends
// above a page number: the nearest line that holds the symbol and the lines
// with it.
func headAbove(src string, above []line, symbol string) int {
	for i := len(above) - 1; i >= max(0, len(above)-maxHead) && above[i].class == body; i-- {
		s := src[above[i].start:above[i].end]
		if strings.HasPrefix(s, symbol) || strings.HasSuffix(s, symbol) {
			return headStart(above, i)
		}
	}
	return len(above)
}

// headStart returns the first line of the head that holds line i: lines stand
// close together in it, and apart from the page above.
func headStart(above []line, i int) int {
	for i > 0 && above[i].gap <= 1 && above[i-1].class == body {
		i--
	}
	return i
}
