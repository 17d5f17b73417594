// Package rules judges a document in Akoma Ntoso by the rules of the catalogue that
// no schema can say. The tree is walked once, to make an index; each check is a
// small function over what the index holds, and the catalogue in package schema
// says what it looks for and why. The rules on numbers share nothing with package
// printed, by which documents are made: who judges must not repeat a mistake.
package rules

import (
	"plenary/diag"
	"plenary/internal/xmltree"
	"plenary/validate/markup"
	"plenary/validate/report"
)

// Judge applies all rules to a document. They run on any well-formed file, valid or
// not, in time linear in its size.
func Judge(root *xmltree.Node) diag.List {
	x, r := newIndex(root), report.New()
	for _, family := range [...][]check{
		namingChecks(), referenceChecks(), frbrChecks(), dateChecks(), numberChecks(), noteChecks(), preambleChecks(),
		operativeChecks(), structureChecks(), wordingChecks(), languageChecks(), accessChecks(), profileChecks(), practiceChecks(),
	} {
		for _, c := range family {
			c(x, r)
		}
	}
	return r.Findings()
}

// A check is the function of one rule of the catalogue, or of a few that look
// at the same thing.
type check func(*index, *report.Report)

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
