package language

import (
	"slices"
	"strings"
)

// Suspends reports whether a hyphen that follows word stands for the first
// member of the word before: "country-owned and -driven".
func (l *Language) Suspends(word string) bool {
	return slices.Contains(l.suspending, word) || strings.HasSuffix(word, ",")
}
