package text

import (
	"slices"
	"strings"

	"plenary/convert/printed"
)

// endsOpen reports whether a paragraph cannot end in s: its last word is a
// connective.
func (n *normaliser) endsOpen(s string) bool {
	last := s[strings.LastIndexByte(s, ' ')+1:]
	return slices.Contains(n.lang.Connectives, last)
}

// endsSentence reports whether nothing of the sentence can follow s.
func endsSentence(s string) bool {
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, ";") || strings.HasSuffix(s, ":")
}

// endsClause reports whether s ends in a stop or a comma, before a note mark
// or a closing quotation mark. The stop of a number, "rule 12.4", is none.
func endsClause(s string) bool {
	if endsInDecimal(s) {
		return false
	}
	s = strings.TrimRight(unslashed(s), "0123456789*”\" ")
	return endsSentence(s) || strings.HasSuffix(s, ",")
}

// endsInDecimal reports whether the last word of s is a number of two parts,
// the first no year: after "2017.3" a note is marked.
func endsInDecimal(s string) bool {
	if s == "" || !printed.IsDigit(s[len(s)-1]) {
		return false
	}
	word := s[strings.LastIndexByte(s, ' ')+1:]
	_, digits := printed.Number(word)
	rest, found := strings.CutPrefix(word[digits:], ".")
	_, decimals := printed.Number(rest)
	return found && 0 < digits && digits <= 3 && decimals == len(rest)
}

// endsItem reports whether s ends as points do: in a clause's end, after which
// a conjunction may stand.
func (n *normaliser) endsItem(s string) bool { return endsClause(n.withoutConjunction(s)) }

// withoutConjunction returns s without the conjunction that joins the last
// points of a list: "the lamps; and," without "and,".
func (n *normaliser) withoutConjunction(s string) string {
	bare := strings.TrimSuffix(s, ",")
	if last := strings.LastIndexByte(bare, ' '); last > 0 && slices.Contains(n.lang.Conjunctions, bare[last+1:]) {
		return bare[:last]
	}
	return s
}
