package language

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
type Sponsorship struct {
	Kind  printed.Kind
	Opens bool // it begins with the words for a draft, and may go on below
}

// Sponsors reads the words for a draft in s; without them the kind is "". The
// stars of notes stand among the names.
func (l *Language) Sponsors(s string) Sponsorship {
	s = strings.ToLower(strings.TrimRight(printed.Unmarked(s), " "))
	for _, d := range l.Drafts {
		before, ends := strings.CutSuffix(s, d.Words)
		before = strings.TrimRight(before, "* ,")
		if ends && (before == "" || strings.HasSuffix(before, ":")) {
			return Sponsorship{Kind: d.Kind}
		}
		after, opens := strings.CutPrefix(s, d.Words+" ")
		if opens && slices.Contains(l.Submitted, printed.FirstWord(after)) {
			return Sponsorship{d.Kind, true}
		}
	}
	return Sponsorship{}
}

// Acts reports whether s, in mid-sentence, begins with a verb of operative
// paragraphs.
func (l *Language) Acts(s string) bool {
	s = strings.TrimLeft(s, " ")
	return s != "" && l.OpensOperative(strings.ToUpper(s[:1])+s[1:])
}

// DraftNumber returns the length of the number that s begins with where a draft
// has yet to be given one, "59/…".
func DraftNumber(s string) int {
	_, digits := printed.Number(s)
	for _, blank := range [...]string{"/…", "/...", "/__"} {
		if digits > 0 && strings.HasPrefix(s[digits:], blank) {
			return digits + len(blank)
		}
	}
	return 0
}
