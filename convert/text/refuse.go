package text

import (
	"plenary/diag"
	"plenary/schema"
)

// refuse says that the text is no resolution, and what it seems to be. Its title
// stands near the top.
func (n *normaliser) refuse() {
	name, line := n.Seems()
	if name == "" {
		n.findings.Add(schema.NotAResolution, diag.SpanOf(0, 0), "the text is no resolution: it has no enacting formula").
			Hint = "give the text of one resolution or decision, from its masthead or number to its date"
		return
	}
	n.findings.Add(schema.NotAResolution, n.Lines[line].Span(), "the text is no resolution: it seems to be %s", name).
		Hint = "give the text of one resolution or decision; one that is annexed is given by itself, from its number or formula to its date"
}
