package text

import (
	"strings"

	"plenary/convert/language"
	"plenary/convert/printed"
	"plenary/schema"
)

// refuse says that the text is no resolution, and what it seems to be. Its title
// stands near the top.
func (n *normaliser) refuse() {
	name, line := n.seems()
	if name == "" {
		n.findings.Add(schema.NotAResolution, language.Span(0, 0), "the text is no resolution: it has no enacting formula").
			Hint = "give the text of one resolution or decision, from its masthead or number to its date"
		return
	}
	n.findings.Add(schema.NotAResolution, n.lines[line].span(), "the text is no resolution: it seems to be %s", name).
		Hint = "give the text of one resolution or decision; one that is annexed is given by itself, from its number or formula to its date"
}

// seems returns what the text seems to be, by the words that open one of its
// first lines, and that line.
func (sh *Sheet) seems() (name string, line int) {
	above := 0
	for i := 0; i < len(sh.lines) && above < nearDraft; i++ {
		if sh.lines[i].class != body {
			continue
		}
		above++
		s := sh.lineText(i)
		for _, d := range sh.lang.Documents {
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
