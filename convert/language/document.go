package language

import "strings"

// OtherDocument returns what a document is called that is no resolution, where the
// line s opens its title: "a report", or "". It is sure unless the name of an item of
// the agenda may open so, too.
func (l *Language) OtherDocument(s string) (name string, sure bool) {
	for _, d := range l.documents {
		if rest, opens := strings.CutPrefix(s, d.words); opens && l.EndsWord(rest) {
			if !d.item {
				return d.name, true
			}
			if name == "" {
				name = d.name
			}
		}
	}
	return name, false
}
