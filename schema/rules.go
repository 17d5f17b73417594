package schema

import (
	"slices"

	"plenary/diag"
)

// Rules returns the catalogue: every rule that any stage can raise, in the
// order of the stages.
func Rules() []*diag.Rule {
	return slices.Concat(inputRules, batchRules, textRules, aknRules, validationRules,
		namingRules, referenceRules, frbrRules, dateRules, numberRules, noteRules, preambleRules, operativeRules,
		structureRules, wordingRules, languageRules, accessRules, profileRules, practiceRules,
		renderRules, jsonRules)
}

// Rule returns the rule with this code, or nil.
func Rule(code string) *diag.Rule {
	for _, r := range Rules() {
		if r.Code == code {
			return r
		}
	}
	return nil
}
