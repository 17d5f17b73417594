package printed

import "strings"

// Unmarked returns s without note marks at its end.
func Unmarked(s string) string {
	if s == "" || s[len(s)-1] > '9' { // most lines end in a letter
		return s
	}
	return strings.TrimRight(Unslashed(s), "0123456789* ")
}

// Unslashed returns s without the slash of a note mark at its end.
func Unslashed(s string) string {
	if bare, ok := strings.CutSuffix(s, "/"); ok && bare != "" && IsDigit(bare[len(bare)-1]) {
		return bare
	}
	return s
}

// Unstarred returns s without the star of a note behind it. A document that is
// reissued has one at its symbol and at its job number, of which it is no part.
func Unstarred(s string) string { return strings.TrimRight(s, "* ") }
