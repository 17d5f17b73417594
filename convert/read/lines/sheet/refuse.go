package sheet

import (
	"strings"

	"plenary/convert/printed"
)

// Seems returns what the text seems to be, by the words that open one of its
// first lines, and that line.
func (sh *Sheet) Seems() (name string, line int) {
	above := 0
	for i := 0; i < len(sh.Lines) && above < nearDraft; i++ {
		if sh.Lines[i].Class != Body {
			continue
		}
		above++
		s := sh.LineText(i)
		for _, d := range sh.Lang.Documents {
			if !strings.HasPrefix(s, d.Words) || !printed.EndsWord(s[len(d.Words):]) {
				continue
			}
			if !d.Item {
				return d.Name, i
			}
			if name == "" {
				name, line = d.Name, i
			}
		}
	}
	return name, line
}
