package schema

// The documents of the examples: a whole small resolution, in pieces, so that
// each example shows only what it is about.
const (
	exampleRoot     = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution" contains="originalVersion">`
	exampleWorkOpen = `<meta><identification source="#keeper"><FRBRWork>`
	exampleWorkThis = `<FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/!main"/>`
	exampleWorkURI  = `<FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12"/>`
	exampleAdoption = `<FRBRdate date="2145-03-14" name="adoption"/><FRBRauthor href="#un-ga"/><FRBRcountry value="un"/>`
	exampleSubtype  = `<FRBRsubtype value="deliberation"/>`
	exampleNumber   = `<FRBRnumber value="199-12" showAs="199/12"/>`

	exampleExpression = `</FRBRWork><FRBRExpression>` +
		`<FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@/!main"/>` +
		`<FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@"/>`
	exampleIssue         = `<FRBRdate date="2145-03-14" name="adoption"/><FRBRauthor href="#un-ga"/>`
	exampleLanguage      = `<FRBRlanguage language="eng"/>`
	exampleManifestation = `</FRBRExpression><FRBRManifestation>` +
		`<FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@/!main.xml"/>` +
		`<FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@.xml"/>` +
		`<FRBRdate date="2145-03-14" name="markup"/><FRBRauthor href="#keeper"/>`
	exampleFormat        = `<FRBRformat value="xml"/>`
	exampleIdentified    = `</FRBRManifestation></identification>`
	exampleOrganization  = `<references source="#keeper"><TLCOrganization eId="un-ga" href="/akn/ontology/organization/un/un-ga" showAs="General Assembly"/>`
	examplePerson        = `<TLCPerson eId="keeper" href="/akn/ontology/person/keeper" showAs="Keeper"/>`
	exampleReferencesEnd = `</references></meta>`
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
