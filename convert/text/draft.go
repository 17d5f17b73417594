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
func (n *normaliser) draftHead() (h head, ok bool) {
	above := 0
	for i := range n.lines {
		if n.lines[i].class != body {
			continue
		}
		s := n.lineText(i)
		if above++; above > nearDraft || printed.OpensNumbered(s) && printed.EndsSentence(s) || n.lang.OpensPreface(s) || n.lang.Formula(s) != "" {
			break
		}
		if d := n.lang.Sponsors(s); d.Kind != "" {
			return n.draftFrom(i, d)
		}
	}
	return none(), false
}

// draftFrom reads the head of a draft whose sponsors end, or begin, on line i.
func (n *normaliser) draftFrom(i int, d language.Sponsorship) (h head, ok bool) {
	h = none()
	h.draft = d.Kind
	first, end := i, i+1
	if d.Opens {
		for end < len(n.lines) && n.sponsorsGoOn(end) {
			end++
		}
	} else {
		first = n.sponsorsFrom(i)
	}
	lines := 0
	for k := end; k < len(n.lines) && lines < nearFormula; k++ {
		if n.lines[k].class != body {
			continue
		}
		if lines++; lines == 1 {
			h.preface, h.sponsor = k, [2]int{first, end}
		}
		formula := n.lang.Formula(n.lineText(k)) != ""
		if !formula && !n.speaks(k) {
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
func (n *normaliser) sponsorsGoOn(i int) bool {
	const full = 76 // characters of their type on a line
	l := n.lines[i]
	return l.class == body && l.gap <= min(n.shape.gap, 1) && width(n.src, n.lines[i-1])+1+len(printed.FirstWord(n.lineText(i))) > full
}

// sponsorsFrom returns the first line of the sponsors that end on line end: below
// a gap, a fact of the masthead, or the name of the agenda item.
func (n *normaliser) sponsorsFrom(end int) int {
	first := end
	for first > 0 && n.lines[first-1].class == body && n.lines[first].gap <= min(n.shape.gap, 1) && !n.lang.InMasthead(n.lineText(first-1)) {
		first--
	}
	if first == 0 || first == end || n.lang.Role(n.lineText(first-1), "", 0) != printed.RoleAgendaItem {
		return first
	}
	for first++; first < end && n.titleGoesOn(first); first++ { // the item's name stands below it
	}
	return first
}

// titleGoesOn reports whether line i goes on with a title or name above it: it
// begins small, or what is above ends in a comma, a hyphen or a word that ends
// nothing.
func (n *normaliser) titleGoesOn(i int) bool {
	above := n.lineText(i - 1)
	last := above[strings.LastIndexByte(above, ' ')+1:]
	return !printed.IsUpper(n.lineText(i)) || strings.HasSuffix(above, ",") || strings.HasSuffix(above, ":") ||
		strings.HasSuffix(above, "-") || slices.Contains(n.lang.Connectives, last)
}

// speaks reports whether a text without a formula begins on line i: the organ
// says what it does, "The Economic and Social Council takes note of".
func (n *normaliser) speaks(i int) bool {
	const lines = 3
	var s strings.Builder
	for k := i; k < min(i+lines, len(n.lines)); k++ {
		s.WriteString(n.lineText(k) + " ")
	}
	text := s.String()
	if !printed.IsUpper(text) || n.titleGoesOn(i) {
		return false
	}
	for _, f := range n.lang.Formulas {
		rest, opens := strings.CutPrefix(text, f.Words)
		if opens && (strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, ":") || n.lang.Acts(rest)) {
			return true
		}
		name := f.Words[strings.IndexByte(f.Words, ' ')+1:]
		if _, rest, named := strings.Cut(text, ", the "+name+" "); named && n.lang.Acts(rest) {
			return true
		}
	}
	return false
}
