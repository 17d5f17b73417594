package language

import (
	"plenary/convert/printed"
)

// StatementSeries is the series of the statements of presidents in symbols, and
// before the numbers of those of the Human Rights Council.
const StatementSeries = "PRST"

// Statement returns the organ whose president makes the statement with the title
// s, or "".
func (l *Language) Statement(s string) printed.OrganCode {
	s = printed.OneSpaced(s)
	for _, title := range l.Statements {
		if s == title.Words {
			return title.Organ
		}
	}
	return ""
}
