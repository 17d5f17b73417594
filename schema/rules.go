package schema

import "plenary/diag"

// A Family is the rules that are about one thing.
type Family struct {
	Title string
	Rules []*diag.Rule
}

// Families returns the catalogue: every rule that any stage can raise, in the
// order of the stages.
func Families() []Family {
	return []Family{
		{"Reading and writing files", inputRules},
		{"Jobs over many inputs", batchRules},
		{"PDF and Word files", documentRules},
		{"What a text is written in", sourceRules},
		{"From text to a resolution", textRules},
		{"Writing and reading Akoma Ntoso", aknRules},
		{"Well-formed XML, the schema, and conservation", validationRules},
		{"Identifiers: eId and wId", namingRules},
		{"References", referenceRules},
		{"Identification: IRIs, and the levels Work, Expression and Manifestation", frbrRules},
		{"Dates", dateRules},
		{"Numbers of paragraphs, points and divisions", numberRules},
		{"Footnotes", noteRules},
		{"The preamble", preambleRules},
		{"Operative paragraphs, lists and what closes the text", operativeRules},
		{"Elements that are empty, doubled, or not what they are called", structureRules},
		{"Characters and words", wordingRules},
		{"Languages", languageRules},
		{"Accessibility", accessRules},
		{"What the guidelines of the United Nations rule out", profileRules},
		{"Habits of word processors and batch jobs", practiceRules},
		{"The print edition", renderRules},
		{"The JSON form", jsonRules},
	}
}

// Rules returns all rules of the catalogue, in its order.
func Rules() (rules []*diag.Rule) {
	for _, family := range Families() {
		rules = append(rules, family.Rules...)
	}
	return rules
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
