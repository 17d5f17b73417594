package printed

import "strings"

// EndsSentence reports whether nothing of the sentence can follow s.
func EndsSentence(s string) bool {
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, ";") || strings.HasSuffix(s, ":")
}

// EndsClause reports whether s ends in a stop or a comma, before a note mark
// or a closing quotation mark. The stop of a number, "rule 12.4", is none.
func EndsClause(s string) bool {
	if EndsInDecimal(s) {
		return false
	}
	s = strings.TrimRight(Unslashed(s), "0123456789*”\" ")
	return EndsSentence(s) || strings.HasSuffix(s, ",")
}

// EndsInDecimal reports whether the last word of s is a number of two parts,
// the first no year: after "2017.3" a note is marked.
func EndsInDecimal(s string) bool {
	if s == "" || !IsDigit(s[len(s)-1]) {
		return false
	}
	word := s[strings.LastIndexByte(s, ' ')+1:]
	_, digits := Number(word)
	rest, found := strings.CutPrefix(word[digits:], ".")
	_, decimals := Number(rest)
	return found && 0 < digits && digits <= 3 && decimals == len(rest)
}
