package schema

import (
	"strings"

	"plenary/diag"
)

// The documents of the examples: a whole small resolution, in pieces, so that
// each example shows only what it is about.
const (
	exampleRoot     = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">` + "\n" + `<statement name="resolution" contains="originalVersion">` + "\n"
	exampleWorkOpen = "<meta><identification source=\"#keeper\">\n<FRBRWork>\n"
	exampleWorkThis = `<FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/!main"/>` + "\n"
	exampleWorkURI  = `<FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12"/>` + "\n"
	exampleAdoption = `<FRBRdate date="2145-03-14" name="adoption"/>` + "\n" + `<FRBRauthor href="#un-ga"/>` + "\n" + `<FRBRcountry value="un"/>` + "\n"
	exampleSubtype  = `<FRBRsubtype value="deliberation"/>` + "\n"
	exampleNumber   = `<FRBRnumber value="199-12" showAs="199/12"/>` + "\n"

	exampleExpression = "</FRBRWork>\n<FRBRExpression>\n" +
		`<FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@/!main"/>` + "\n" +
		`<FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@"/>` + "\n"
	exampleIssue         = `<FRBRdate date="2145-03-14" name="adoption"/>` + "\n" + `<FRBRauthor href="#un-ga"/>` + "\n"
	exampleLanguage      = `<FRBRlanguage language="eng"/>` + "\n"
	exampleManifestation = "</FRBRExpression>\n<FRBRManifestation>\n" +
		`<FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@/!main.xml"/>` + "\n" +
		`<FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@.xml"/>` + "\n" +
		`<FRBRdate date="2145-03-14" name="markup"/>` + "\n" + `<FRBRauthor href="#keeper"/>` + "\n"
	exampleFormat        = `<FRBRformat value="xml"/>` + "\n"
	exampleIdentified    = "</FRBRManifestation>\n</identification>\n"
	exampleOrganization  = `<references source="#keeper">` + "\n" + `<TLCOrganization eId="un-ga" href="/akn/ontology/organization/un/un-ga" showAs="General Assembly"/>` + "\n"
	examplePerson        = `<TLCPerson eId="keeper" href="/akn/ontology/person/keeper" showAs="Keeper"/>` + "\n"
	exampleReferencesEnd = "</references></meta>\n"
	exampleTitle         = `<preface><p><docTitle>Lamps</docTitle></p></preface>`

	exampleWork       = exampleWorkOpen + exampleWorkThis + exampleWorkURI + exampleAdoption + exampleSubtype
	exampleLevels     = exampleExpression + exampleIssue + exampleLanguage + exampleManifestation + exampleFormat
	exampleReferences = exampleOrganization + examplePerson + exampleReferencesEnd
	exampleRest       = exampleLevels + exampleIdentified + exampleReferences
	exampleMeta       = exampleWork + exampleNumber + exampleRest

	exampleOpen     = exampleRoot + exampleMeta + exampleTitle + "\n"
	exampleClose    = "\n</statement></akomaNtoso>\n"
	exampleBody     = `<mainBody><paragraph eId="para_1"><content><p>Thanks the keepers.</p></content></paragraph></mainBody>`
	exampleEnd      = exampleTitle + "\n" + exampleBody + exampleClose // of a document whose metadata the example shows
	examplePreamble = exampleOpen + `<preamble eId="preamble"><formula eId="preamble__formula_1" name="enactingFormula"><p><i>The General Assembly</i>,</p></formula>`
	exampleText     = exampleOpen + `<mainBody><paragraph eId="para_1"><content><p>`
	exampleTextEnd  = `</p></content></paragraph></mainBody>` + exampleClose
	exampleNumbered = exampleOpen + `<mainBody><paragraph eId="para_1"><num>1.</num><content><p>`
	paragraphTwo    = `<paragraph eId="para_2"><num>2.</num><content><p>Invites rest.</p></content></paragraph>`
	exampleTwo      = `</p></content></paragraph>` + paragraphTwo + `</mainBody>` + exampleClose
)

// Examples returns the examples of a rule as its readers want them: without the
// metadata that nearly all have in common, where that is not what they differ
// in.
func Examples(r *diag.Rule) (bad, good string) {
	if strings.Contains(r.Bad, exampleMeta) != strings.Contains(r.Good, exampleMeta) {
		return r.Bad, r.Good
	}
	abridge := func(example string) string { return strings.ReplaceAll(example, exampleMeta, "<meta>...</meta>\n") }
	return abridge(r.Bad), abridge(r.Good)
}
