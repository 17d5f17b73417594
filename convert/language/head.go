package language

import (
	"plenary/convert/printed"
)

// InMasthead reports whether s says a fact of a masthead by itself.
func (l *Language) InMasthead(s string) bool {
	role := l.Role(s, "", 0)
	return role != printed.RoleUnclassified || printed.SymbolAtEnd(s) != ""
}
