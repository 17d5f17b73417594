package printed

import "strings"

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
