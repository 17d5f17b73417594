package text

import (
	"plenary/diag"
	"plenary/schema"
)

// reportOthers says where other resolutions stand. They are kept: the end of
// one that is printed above as lines of the masthead, those that are printed
// below as components of a collection.
func (n *normaliser) reportOthers() {
	const hint = "give each resolution as a text of its own, from its number to its closing lines"
	if n.Head.Above > 0 {
		n.findings.Add(schema.SeveralResolutions, diag.SpanOf(n.Lines[0].Start, n.Lines[n.Head.Above-1].End),
			"the end of another resolution stands above the number").Hint = hint
	}
	for _, other := range n.Head.Others {
		n.findings.Add(schema.SeveralResolutions, n.Lines[other.Preface].Span(), "another resolution begins here").Hint = hint
	}
}
