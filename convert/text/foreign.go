package text

import (
	"strings"

	"plenary/schema"
)

// reportForeign says where text of another language begins: the volumes of the
// first years print French beside English, and a scanner puts the one column
// below the other. The text is kept.
func (n *normaliser) reportForeign() {
	const enough = 3 // words in one paragraph
	if count(n.prose, n.Lang.Foreign) < enough {
		return
	}
	foreign := false
	for _, b := range n.blocks {
		s := n.textOf(b)
		own, other := count(s, n.Lang.Connectives), count(s, n.Lang.Foreign)
		switch {
		case !foreign && other >= enough && other > own:
			foreign = true
			n.findings.Add(schema.OtherLanguage, n.spanOf(b), "text of another language begins here").
				Hint = "give the text of one language, or cut the other column out"
		case own >= enough && own > other:
			foreign = false
		}
	}
}

// count returns how often words stand in s, each between spaces.
func count(s string, words []string) int {
	total := 0
	for _, word := range words {
		total += strings.Count(s, " "+word+" ")
	}
	return total
}
