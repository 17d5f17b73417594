package language

import (
	"strings"
)

// Suspended reports whether the hyphen before s stands for the rest of a
// word, as in "small- and large-scale".
func (l *Language) Suspended(s string) bool { return l.SuspendingWord(s) != "" }

// SuspendingWord returns the word that s begins with, where a hyphen before it
// stands for the rest of a word, or "": "and", "or".
func (l *Language) SuspendingWord(s string) string {
	for _, word := range l.suspending {
		if strings.HasPrefix(s, word+" ") {
			return word
		}
	}
	return ""
}
