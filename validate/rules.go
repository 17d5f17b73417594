package validate

import (
	"plenary/diag"
	"plenary/internal/xmltree"
	"plenary/validate/markup"
)

// rules applies the rules that no schema can say. The tree is walked once, to
// make an index; each check is a small function over what the index holds, and
// the catalogue in package schema says what it looks for and why. They are
// written to run on any well-formed file, valid or not, in time linear in its
// size.
func (d *document) rules() diag.List {
	x, r := newIndex(d), newReport()
	for _, family := range [...][]check{
		namingChecks(), referenceChecks(), frbrChecks(), dateChecks(), numberChecks(), noteChecks(), preambleChecks(),
		operativeChecks(), structureChecks(), wordingChecks(), languageChecks(), accessChecks(), profileChecks(), practiceChecks(),
	} {
		for _, c := range family {
			c(x, r)
		}
	}
	return r.findings()
}

// A check is the function of one rule of the catalogue, or of a few that look
// at the same thing.
type check func(*index, *report)

// isDocument tells the elements that are documents: their identifiers are
// unique, and their metadata is their own.
func isDocument(n *xmltree.Node) bool {
	switch n.Name {
	case "statement", "doc", "act", "documentCollection", "bill", "debate", "debateReport", "amendment", "amendmentList",
		"judgment", "officialGazette", "portion":
		return n.Space == markup.Namespace
	}
	return false
}
