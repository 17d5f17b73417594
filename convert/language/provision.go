package language

import (
	"strings"

	"plenary/convert/printed"
)

// IsPreambular reports whether s is a preambular paragraph inside a body: it
// opens as one and ends in a comma.
func (l *Language) IsPreambular(s string) bool {
	return l.OpensPreambular(s) && strings.HasSuffix(printed.Unmarked(s), ",")
}
