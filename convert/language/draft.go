package language

import (
	"slices"
	"strings"

	"plenary/convert/printed"
)

// A Sponsorship is the line of the sponsors of a draft.
type Sponsorship struct {
	Kind  printed.Kind
	Opens bool // it begins with the words for a draft, and may go on below
}

// Sponsors reads the words for a draft in s; without them the kind is "". The
// stars of notes stand among the names.
func (l *Language) Sponsors(s string) Sponsorship {
	s = l.Small(strings.TrimRight(l.Unmarked(s), " "))
	for _, d := range l.drafts {
		before, ends := strings.CutSuffix(s, d.words)
		before = strings.TrimRightFunc(before, func(r rune) bool { return r == '*' || r == ' ' || in(l.commas, r) })
		if ends && (before == "" || l.EndsInColon(before)) {
			return Sponsorship{Kind: d.kind}
		}
		after, opens := strings.CutPrefix(s, d.words+" ")
		if opens && slices.Contains(l.submitted, l.FirstWord(after)) {
			return Sponsorship{d.kind, true}
		}
	}
	return Sponsorship{}
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
