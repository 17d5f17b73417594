package printed

import "strings"

// wordStops are what ends a word.
const wordStops = " ,;:."

// EndsWord reports whether a word ends where s goes on.
func EndsWord(s string) bool { return s == "" || strings.IndexByte(wordStops, s[0]) >= 0 }

// WordEnd returns the end of the first word of s, the white space before it
// included.
func WordEnd(s string) int {
	end := len(s) - len(strings.TrimLeft(s, " "))
	for !EndsWord(s[end:]) {
		end++
	}
	return end
}

// PrefixOf returns the longest of prefixes that s begins with, or "".
func PrefixOf(s string, prefixes []string) string {
	best := ""
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) && len(p) > len(best) {
			best = p
		}
	}
	return best
}

// BeginsSentence reports whether s can be the first line of a paragraph.
func BeginsSentence(s string) bool { return IsUpper(s) || OpensNumbered(s) }

// OpensBracket reports whether s begins with a bracket of either kind.
func OpensBracket(s string) bool { return strings.HasPrefix(s, "[") || strings.HasPrefix(s, "(") }
