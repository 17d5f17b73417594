package text

import (
	"slices"
	"strings"

	"plenary/convert/printed"
)

// A DraftWord is the words for a draft, in lower case: they end the line of its
// sponsors, "Iraq and Peru: draft resolution", or open it, "Draft decision
// submitted by the President".
type DraftWord struct {
	Words string
	Kind  printed.Kind
}

// A sponsorship is the line of the sponsors of a draft.
type sponsorship struct {
	kind  printed.Kind
	opens bool // it begins with the words for a draft, and may go on below
}

// sponsors reads the words for a draft in s; without them the kind is "". The
// stars of notes stand among the names.
func (l *Language) sponsors(s string) sponsorship {
	s = strings.ToLower(strings.TrimRight(printed.Unmarked(s), " "))
	for _, d := range l.Drafts {
		before, ends := strings.CutSuffix(s, d.Words)
		before = strings.TrimRight(before, "* ,")
		if ends && (before == "" || strings.HasSuffix(before, ":")) {
			return sponsorship{kind: d.Kind}
		}
		after, opens := strings.CutPrefix(s, d.Words+" ")
		if opens && slices.Contains(l.Submitted, printed.FirstWord(after)) {
			return sponsorship{d.Kind, true}
		}
	}
	return sponsorship{}
}

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
		if above++; above > nearDraft || printed.OpensNumbered(s) && printed.EndsSentence(s) || n.lang.opensPreface(s) || n.lang.formula(s) != "" {
			break
		}
		if d := n.lang.sponsors(s); d.kind != "" {
			return n.draftFrom(i, d)
		}
	}
	return none(), false
}

// draftFrom reads the head of a draft whose sponsors end, or begin, on line i.
func (n *normaliser) draftFrom(i int, d sponsorship) (h head, ok bool) {
	h = none()
	h.draft = d.kind
	first, end := i, i+1
	if d.opens {
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
		formula := n.lang.formula(n.lineText(k)) != ""
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
	for first > 0 && n.lines[first-1].class == body && n.lines[first].gap <= min(n.shape.gap, 1) && !n.lang.inMasthead(n.lineText(first-1)) {
		first--
	}
	if first == 0 || first == end || n.lang.role(n.lineText(first-1), "", 0) != printed.RoleAgendaItem {
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
		if opens && (strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, ":") || n.lang.acts(rest)) {
			return true
		}
		name := f.Words[strings.IndexByte(f.Words, ' ')+1:]
		if _, rest, named := strings.Cut(text, ", the "+name+" "); named && n.lang.acts(rest) {
			return true
		}
	}
	return false
}

// acts reports whether s, in mid-sentence, begins with a verb of operative
// paragraphs.
func (l *Language) acts(s string) bool {
	s = strings.TrimLeft(s, " ")
	return s != "" && l.opensOperative(strings.ToUpper(s[:1])+s[1:])
}

// draftNumber returns the length of the number that s begins with where a draft
// has yet to be given one, "59/…".
func draftNumber(s string) int {
	_, digits := printed.Number(s)
	for _, blank := range [...]string{"/…", "/...", "/__"} {
		if digits > 0 && strings.HasPrefix(s[digits:], blank) {
			return digits + len(blank)
		}
	}
	return 0
}
