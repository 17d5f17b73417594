// Package rules judges a document in Akoma Ntoso by the rules of the catalogue that
// no schema can say. The tree is walked once, to make an index; each check is a
// small function over what the index holds, and the catalogue in package schema
// says what it looks for and why. The rules on numbers share nothing with package
// printed, by which documents are made: who judges must not repeat a mistake.
package rules

import (
	"plenary/diag"
	"plenary/internal/xmltree"
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
