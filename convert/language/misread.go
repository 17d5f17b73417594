package language

import (
	"strings"

	"plenary/convert/printed"
)

// LabelOf reads the label that the block s begins with, and one that a scanner
// read wrongly: "1, Decides".
func (l *Language) LabelOf(s string) printed.Label {
	if label := printed.LabelOf(s); label.Degree != printed.NoDegree {
		return label
	}
	value, digits := printed.Number(s)
	if digits == 0 || digits > 2 || !strings.HasPrefix(s[digits:], ", ") || !l.OpensOperative(s[digits+2:]) {
		return printed.Label{}
	}
	return printed.Label{Text: s[:digits+1], Degree: printed.Arabic, Value: value}
}
