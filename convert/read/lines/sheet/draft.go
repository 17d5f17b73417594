package sheet

import (
	"strings"

	"plenary/convert/language"
	"plenary/convert/printed"
)

// draftHead is the head of a draft: the sponsors near the top, and below them the
// title and the text. A draft has no number. It is none where paragraphs of a
// report, the number of a resolution or a formula stand above: the name of an organ in the masthead is none, though it be the same words.
func (sh *Sheet) draftHead() (h Head, ok bool) {
	above := 0
	for i := range sh.Lines {
		if sh.Lines[i].Class != Body {
			continue
		}
		s := sh.LineText(i)
		if above++; above > nearDraft || printed.OpensNumbered(s) && sh.Lang.EndsSentence(s) || sh.Lang.OpensPreface(s) ||
			sh.Lang.Formula(s) != "" && sh.Lang.Organ(s) == "" {
			break
		}
		if d := sh.Lang.Sponsors(s); d.Kind != "" {
			return sh.draftFrom(i, d)
		}
	}
	return Head{}, false
}

// draftFrom reads the head of a draft whose sponsors end, or begin, on line i.
func (sh *Sheet) draftFrom(i int, d language.Sponsorship) (h Head, ok bool) {
	h = Head{}
	h.Draft = d.Kind
	first, end := i, i+1
	if d.Opens {
		for end < len(sh.Lines) && sh.sponsorsGoOn(end) {
			end++
		}
	} else {
		first = sh.sponsorsFrom(i)
	}
	lines := 0
	for k := end; k < len(sh.Lines) && lines < nearFormula; k++ {
		if sh.Lines[k].Class != Body {
			continue
		}
		if lines++; lines == 1 {
			h.Number, h.sponsor = At(k), [2]int{first, end}
		}
		formula := sh.Lang.Formula(sh.LineText(k)) != ""
		if !formula && !sh.speaks(k) {
			continue
		}
		if h.Body = At(k); formula {
			h.Formula = At(k)
		}
		if h.Number.Is(k) { // without a title
			h.Number, h.sponsor = At(first), [2]int{}
		}
		return h, true
	}
	return Head{}, false
}

// sponsorsGoOn reports whether line i goes on with the sponsors' line above it,
// which is full in print.
func (sh *Sheet) sponsorsGoOn(i int) bool {
	const full = 76 // characters of their type on a line
	l := sh.Lines[i]
	return l.Class == Body && l.Gap <= min(sh.Shape.Gap, 1) && Width(sh.Src, sh.Lines[i-1])+1+Chars(len(sh.Lang.FirstWord(sh.LineText(i)))) > full
}

// sponsorsFrom returns the first line of the sponsors that end on line end: below
// a gap, a fact of the masthead, or the name of the agenda item.
func (sh *Sheet) sponsorsFrom(end int) int {
	first := end
	for first > 0 && sh.Lines[first-1].Class == Body && sh.Lines[first].Gap <= min(sh.Shape.Gap, 1) && !sh.Lang.InMasthead(sh.LineText(first-1)) {
		first--
	}
	if first == 0 || first == end || sh.Lang.Role(sh.LineText(first-1), "", 0) != printed.RoleAgendaItem {
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
	above := sh.LineText(i - 1)
	return !sh.Lang.OpensCapital(sh.LineText(i)) || sh.Lang.EndsInComma(above) || sh.Lang.EndsInColon(above) ||
		strings.HasSuffix(above, "-") || sh.Lang.EndsOpen(above)
}

// speaks reports whether a text without a formula begins on line i: the organ
// says what it does, "The Economic and Social Council takes note of".
func (sh *Sheet) speaks(i int) bool {
	const lines = 3 // within which a draft says what its organ does (cases draft-speaks-third-line and -fourth-line)
	var s strings.Builder
	for k := i; k < min(i+lines, len(sh.Lines)) && (k == i || !sh.Lang.Decides(sh.LineText(k))); k++ {
		s.WriteString(sh.LineText(k) + " ")
	}
	text := s.String()
	if !sh.Lang.OpensCapital(text) || sh.titleGoesOn(i) {
		return false
	}
	return sh.Lang.OrganActs(text)
}
