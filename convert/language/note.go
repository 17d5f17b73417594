package language

import (
	"strings"

	"plenary/convert/printed"
)

// OpensProvision reports whether s opens as the paragraphs of a resolution do:
// with a leading phrase, or with a number and one.
func (l *Language) OpensProvision(s string) bool {
	if label := printed.LabelOf(s); label.Degree == printed.Arabic {
		s = strings.TrimLeft(s[len(label.Text):], " ")
	}
	return l.Leads(s)
}
