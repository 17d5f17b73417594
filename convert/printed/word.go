package printed

import "strings"

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
