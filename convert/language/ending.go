package language

import (
	"slices"
	"strings"

	"plenary/convert/printed"
)

// EndsOpen reports whether a paragraph cannot end in s: its last word is a
// connective.
func (l *Language) EndsOpen(s string) bool {
	last := s[strings.LastIndexByte(s, ' ')+1:]
	return slices.Contains(l.Connectives, last)
}

// EndsItem reports whether s ends as points do: in a clause's end, after which
// a conjunction may stand.
func (l *Language) EndsItem(s string) bool { return printed.EndsClause(l.WithoutConjunction(s)) }

// WithoutConjunction returns s without the conjunction that joins the last
// points of a list: "the lamps; and," without "and,".
func (l *Language) WithoutConjunction(s string) string {
	bare := strings.TrimSuffix(s, ",")
	if last := strings.LastIndexByte(bare, ' '); last > 0 && slices.Contains(l.Conjunctions, bare[last+1:]) {
		return bare[:last]
	}
	return s
}
