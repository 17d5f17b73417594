package text

import (
	"slices"
	"strings"

	"plenary/convert/language"
	"plenary/convert/printed"
)

// draftHead is the head of a draft: the sponsors near the top, and below them the
// title and the text. A draft has no number. It is none where paragraphs of a
// report or the number of a resolution stand above.
func (sh *Sheet) draftHead() (h head, ok bool) {
	above := 0
	for i := range sh.lines {
		if sh.lines[i].class != body {
			continue
		}
		s := sh.lineText(i)
		if above++; above > nearDraft || printed.OpensNumbered(s) && printed.EndsSentence(s) || sh.lang.OpensPreface(s) || sh.lang.Formula(s) != "" {
			break
		}
		if d := sh.lang.Sponsors(s); d.Kind != "" {
			return sh.draftFrom(i, d)
		}
	}
	return none(), false
}

// draftFrom reads the head of a draft whose sponsors end, or begin, on line i.
func (sh *Sheet) draftFrom(i int, d language.Sponsorship) (h head, ok bool) {
	h = none()
	h.draft = d.Kind
	first, end := i, i+1
	if d.Opens {
		for end < len(sh.lines) && sh.sponsorsGoOn(end) {
			end++
		}
	} else {
		first = sh.sponsorsFrom(i)
	}
	lines := 0
	for k := end; k < len(sh.lines) && lines < nearFormula; k++ {
		if sh.lines[k].class != body {
			continue
		}
		if lines++; lines == 1 {
			h.preface, h.sponsor = k, [2]int{first, end}
		}
		formula := sh.lang.Formula(sh.lineText(k)) != ""
		if !formula && !sh.speaks(k) {
			continue
		}
		if h.text = k; formula {
			h.formula = k
		}
		if k == h.preface { // without a title
			h.preface, h.sponsor = first, [2]int{}
		}
		return h, true
	}
	return none(), false
}

// sponsorsGoOn reports whether line i goes on with the sponsors' line above it,
// which is full in print.
func (sh *Sheet) sponsorsGoOn(i int) bool {
	const full = 76 // characters of their type on a line
	l := sh.lines[i]
	return l.class == body && l.gap <= min(sh.shape.gap, 1) && width(sh.src, sh.lines[i-1])+1+len(printed.FirstWord(sh.lineText(i))) > full
}

// sponsorsFrom returns the first line of the sponsors that end on line end: below
// a gap, a fact of the masthead, or the name of the agenda item.
func (sh *Sheet) sponsorsFrom(end int) int {
	first := end
	for first > 0 && sh.lines[first-1].class == body && sh.lines[first].gap <= min(sh.shape.gap, 1) && !sh.lang.InMasthead(sh.lineText(first-1)) {
		first--
	}
	if first == 0 || first == end || sh.lang.Role(sh.lineText(first-1), "", 0) != printed.RoleAgendaItem {
		return first
	}
	for first++; first < end && sh.titleGoesOn(first); first++ { // the item's name stands below it
	}
	return first
}

// titleGoesOn reports whether line i goes on with a title or name above it: it
// begins small, or what is above ends in a comma, a hyphen or a word that ends
// nothing.
func (sh *Sheet) titleGoesOn(i int) bool {
	above := sh.lineText(i - 1)
	last := above[strings.LastIndexByte(above, ' ')+1:]
	return !printed.IsUpper(sh.lineText(i)) || strings.HasSuffix(above, ",") || strings.HasSuffix(above, ":") ||
		strings.HasSuffix(above, "-") || slices.Contains(sh.lang.Connectives, last)
}

// speaks reports whether a text without a formula begins on line i: the organ
// says what it does, "The Economic and Social Council takes note of".
func (sh *Sheet) speaks(i int) bool {
	const lines = 3
	var s strings.Builder
	for k := i; k < min(i+lines, len(sh.lines)); k++ {
		s.WriteString(sh.lineText(k) + " ")
	}
	text := s.String()
	if !printed.IsUpper(text) || sh.titleGoesOn(i) {
		return false
	}
	for _, f := range sh.lang.Formulas {
		rest, opens := strings.CutPrefix(text, f.Words)
		if opens && (strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, ":") || sh.lang.Acts(rest)) {
			return true
		}
		name := f.Words[strings.IndexByte(f.Words, ' ')+1:]
		if _, rest, named := strings.Cut(text, ", the "+name+" "); named && sh.lang.Acts(rest) {
			return true
		}
	}
	return false
}
