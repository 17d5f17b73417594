package schema

import "plenary/diag"

// The rules of the identification: IRIs, and the levels Work, Expression and Manifestation.
var (
	IRIMetadata = &diag.Rule{
		Code: "iri-metadata", Severity: diag.Warning,
		Title: "The metadata and the IRIs disagree",
		What: "Speaks when a part of the Work's IRI (country, type, subtype, actor, date, number) is not what FRBRcountry, the document's element, FRBRsubtype, the author's entry, " +
			"FRBRdate and FRBRnumber say, when the Expression's IRI is not the Work's and the language, or when FRBRthis does not begin with FRBRuri.",
		Why:       "The IRI is what others cite and resolve; a document that contradicts it cannot be found again.",
		Bad:       exampleRoot + exampleWork + `<FRBRnumber value="199-21" showAs="199/21"/>` + exampleRest + "\n" + exampleBody + exampleClose,
		Good:      exampleOpen + exampleBody + exampleClose,
		Authority: "AKN Naming Convention, clause 4; AKN4UN guidelines, Part 1, IRI",
	}
	IRIForm = &diag.Rule{
		Code: "iri-form", Severity: diag.Warning,
		Title:     "The IRI of the Work has not the form of the guidelines",
		What:      "Speaks when the FRBRuri of the Work is not /akn/country/type/subtype/actor/date/number.",
		Why:       "The six parts are what others compose to find the document.",
		Bad:       exampleRoot + exampleWorkOpen + `<FRBRthis value="/akn/un/statement/199-12/!main"/>` + `<FRBRuri value="/akn/un/statement/199-12"/>` + exampleAdoption + exampleSubtype + exampleNumber + exampleRest + exampleEnd,
		Good:      exampleRoot + exampleMeta + exampleEnd,
		Authority: "AKN Naming Convention, clause 4.4; AKN4UN guidelines, Part 1, IRI: all six parts are required",
	}
	IRIActor = &diag.Rule{
		Code: "iri-actor", Severity: diag.Note,
		Title:     "The actor in the IRI is not the end of the author's IRI",
		What:      "Speaks once a file when the actor in the IRI of the Work is neither the identifier nor the end of the IRI of the entry that FRBRauthor refers to.",
		Why:       "The guidelines make the two one, so that either can be made from the other.",
		Bad:       exampleRoot + exampleWorkOpen + exampleWorkThis + exampleWorkURI + `<FRBRdate date="2145-03-14" name="adoption"/><FRBRauthor href="#keeper"/><FRBRcountry value="un"/>` + exampleSubtype + exampleNumber + exampleRest + exampleEnd,
		Good:      exampleRoot + exampleMeta + exampleEnd,
		Authority: "AKN4UN guidelines, Part 1, IRI: actor",
	}
	IRILevels = &diag.Rule{
		Code: "iri-levels", Severity: diag.Warning,
		Title:     "The IRIs of the levels do not build upon each other",
		What:      "Speaks when the IRI of the Expression does not begin with that of the Work, the IRI of the Manifestation not with that of the Expression, or FRBRthis not with FRBRuri.",
		Why:       "One who has the IRI of a Work makes those of its texts and files by adding to it.",
		Bad:       exampleRoot + exampleWork + exampleNumber + `</FRBRWork><FRBRExpression><FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-13/eng@/!main"/><FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-13/eng@"/>` + exampleIssue + exampleLanguage + exampleManifestation + exampleFormat + exampleIdentified + exampleReferences + exampleEnd,
		Good:      exampleRoot + exampleMeta + exampleEnd,
		Authority: "AKN Naming Convention, clauses 4.5 to 4.7",
	}
	IRILanguage = &diag.Rule{
		Code: "iri-language", Severity: diag.Warning,
		Title:     "The language in the IRI is not that of the metadata",
		What:      "Speaks when the IRI of the Expression goes on with another language than FRBRlanguage says.",
		Why:       "A reader who asks for one language gets another.",
		Bad:       exampleRoot + exampleWork + exampleNumber + exampleExpression + exampleIssue + `<FRBRlanguage language="fra"/>` + exampleManifestation + exampleFormat + exampleIdentified + exampleReferences + exampleEnd,
		Good:      exampleRoot + exampleMeta + exampleEnd,
		Authority: "AKN Naming Convention, clause 4.5",
	}
	IRIFormat = &diag.Rule{
		Code: "iri-format", Severity: diag.Warning,
		Title:     "The format in the IRI is not that of the metadata",
		What:      "Speaks when the IRI of the Manifestation ends in another format than FRBRformat says.",
		Why:       "The ending tells a server which file is asked for.",
		Bad:       exampleRoot + exampleWork + exampleNumber + exampleExpression + exampleIssue + exampleLanguage + exampleManifestation + `<FRBRformat value="pdf"/>` + exampleIdentified + exampleReferences + exampleEnd,
		Good:      exampleRoot + exampleMeta + exampleEnd,
		Authority: "AKN Naming Convention, clause 4.7",
	}
	IRITrailingSlash = &diag.Rule{
		Code: "iri-trailing-slash", Severity: diag.Note,
		Title:     "An IRI ends in a slash",
		What:      "Speaks once a file when FRBRuri or FRBRthis ends in /.",
		Why:       "With and without a slash are two IRIs; who cites the one does not find the other.",
		Bad:       exampleRoot + exampleWorkOpen + exampleWorkThis + `<FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/"/>` + exampleAdoption + exampleSubtype + exampleNumber + exampleRest + exampleEnd,
		Good:      exampleRoot + exampleMeta + exampleEnd,
		Authority: "AKN Naming Convention, clause 4.4, examples",
	}
	IRIComponent = &diag.Rule{
		Code: "iri-component", Severity: diag.Note,
		Title:     "There is no slash before the component in an IRI",
		What:      "Speaks once a file when the ! that begins a component, in FRBRthis, has no / before it.",
		Why:       "The convention sets components apart by /!; without it the name runs into the language.",
		Bad:       exampleRoot + exampleWork + exampleNumber + `</FRBRWork><FRBRExpression><FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@!main"/><FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@"/>` + exampleIssue + exampleLanguage + exampleManifestation + exampleFormat + exampleIdentified + exampleReferences + exampleEnd,
		Good:      exampleRoot + exampleMeta + exampleEnd,
		Authority: "AKN Naming Convention, clause 4.8; AKN4UN guidelines, Part 1, IRI: the slash is required",
	}
	IRIAddress = &diag.Rule{
		Code: "iri-address", Severity: diag.Warning,
		Title:     "An address stands in place of an IRI",
		What:      "Speaks when FRBRuri or FRBRthis has a scheme and a server, https://...",
		Why:       "The IRI names the document wherever it is served; an address belongs into FRBRalias.",
		Bad:       exampleRoot + exampleWorkOpen + exampleWorkThis + `<FRBRuri value="https://lamps.example/akn/un/statement/deliberation/un-ga/2145-03-14/199-12"/>` + exampleAdoption + exampleSubtype + exampleNumber + exampleRest + exampleEnd,
		Good:      exampleRoot + exampleMeta + exampleEnd,
		Authority: "AKN Naming Convention, clause 4.2",
	}
	ComponentLevels = &diag.Rule{
		Code: "component-levels", Severity: diag.Warning,
		Title:     "The levels name different components",
		What:      "Speaks when what stands behind ! in the FRBRthis of the Expression or the Manifestation is not what stands there in that of the Work.",
		Why:       "The three levels identify the same part of the publication; here they identify two.",
		Bad:       exampleRoot + exampleWork + exampleNumber + `</FRBRWork><FRBRExpression><FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@/!annex_1"/><FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@"/>` + exampleIssue + exampleLanguage + exampleManifestation + exampleFormat + exampleIdentified + exampleReferences + exampleEnd,
		Good:      exampleRoot + exampleMeta + exampleEnd,
		Authority: "AKN Naming Convention, clause 4.8",
	}
	ComponentRepeated = &diag.Rule{
		Code: "component-repeated", Severity: diag.Warning,
		Title:     "Two documents of a file have the same IRI",
		What:      "Speaks when the FRBRthis of the Work of two documents in one file, of a resolution and its annex for example, is the same.",
		Why:       "An IRI that names two documents names neither.",
		Bad:       exampleOpen + exampleBody + `<attachments><attachment eId="att_1"><heading>Annex</heading><doc name="annex" contains="originalVersion"><meta><identification source="#keeper"><FRBRWork><FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/!main"/><FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12"/>` + exampleAdoption + exampleSubtype + exampleNumber + `</FRBRWork><FRBRExpression><FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@/!main"/><FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@"/>` + exampleIssue + exampleLanguage + `</FRBRExpression><FRBRManifestation><FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@/!main.xml"/><FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@.xml"/><FRBRdate date="2145-03-14" name="markup"/><FRBRauthor href="#keeper"/>` + exampleFormat + `</FRBRManifestation></identification></meta><mainBody><paragraph eId="att_1__para_1"><content><p>The watch is kept by two.</p></content></paragraph></mainBody></doc></attachment></attachments>` + exampleClose,
		Good:      exampleOpen + exampleBody + `<attachments><attachment eId="att_1"><heading>Annex</heading><doc name="annex" contains="originalVersion"><meta><identification source="#keeper"><FRBRWork><FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/!annex_1"/><FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12"/>` + exampleAdoption + exampleSubtype + exampleNumber + `</FRBRWork><FRBRExpression><FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@/!annex_1"/><FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@"/>` + exampleIssue + exampleLanguage + `</FRBRExpression><FRBRManifestation><FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@/!annex_1.xml"/><FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@.xml"/><FRBRdate date="2145-03-14" name="markup"/><FRBRauthor href="#keeper"/>` + exampleFormat + `</FRBRManifestation></identification></meta><mainBody><paragraph eId="att_1__para_1"><content><p>The watch is kept by two.</p></content></paragraph></mainBody></doc></attachment></attachments>` + exampleClose,
		Authority: "AKN Naming Convention, clause 4.8",
	}
	AnnexWork = &diag.Rule{
		Code: "annex-work", Severity: diag.Warning,
		Title:     "An annex has not the IRI of the document it is annexed to",
		What:      "Speaks when the FRBRuri of the Work of a document in an attachment is not that of the document around it; only FRBRthis differs, by the component.",
		Why:       "An annex that claims to be a Work of its own is not found from the resolution.",
		Bad:       exampleOpen + exampleBody + `<attachments><attachment eId="att_1"><heading>Annex</heading><doc name="annex" contains="originalVersion"><meta><identification source="#keeper"><FRBRWork><FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-15/199-12/!annex_1"/><FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-15/199-12"/>` + `<FRBRdate date="2145-03-15" name="adoption"/><FRBRauthor href="#un-ga"/><FRBRcountry value="un"/>` + exampleSubtype + exampleNumber + `</FRBRWork><FRBRExpression><FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-15/199-12/eng@/!annex_1"/><FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-15/199-12/eng@"/>` + exampleIssue + exampleLanguage + `</FRBRExpression><FRBRManifestation><FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-15/199-12/eng@/!annex_1.xml"/><FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-15/199-12/eng@.xml"/><FRBRdate date="2145-03-14" name="markup"/><FRBRauthor href="#keeper"/>` + exampleFormat + `</FRBRManifestation></identification></meta><mainBody><paragraph eId="att_1__para_1"><content><p>The watch is kept by two.</p></content></paragraph></mainBody></doc></attachment></attachments>` + exampleClose,
		Good:      exampleOpen + exampleBody + `<attachments><attachment eId="att_1"><heading>Annex</heading><doc name="annex" contains="originalVersion"><meta><identification source="#keeper"><FRBRWork><FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/!annex_1"/><FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12"/>` + exampleAdoption + exampleSubtype + exampleNumber + `</FRBRWork><FRBRExpression><FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@/!annex_1"/><FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@"/>` + exampleIssue + exampleLanguage + `</FRBRExpression><FRBRManifestation><FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@/!annex_1.xml"/><FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@.xml"/><FRBRdate date="2145-03-14" name="markup"/><FRBRauthor href="#keeper"/>` + exampleFormat + `</FRBRManifestation></identification></meta><mainBody><paragraph eId="att_1__para_1"><content><p>The watch is kept by two.</p></content></paragraph></mainBody></doc></attachment></attachments>` + exampleClose,
		Authority: "AKN4UN guidelines, Part 3, annexes",
	}
	FRBRMissing = &diag.Rule{
		Code: "frbr-missing", Severity: diag.Warning,
		Title:     "The metadata leaves out what the IRI says",
		What:      "Speaks once a file when an identification has no FRBRcountry, FRBRsubtype or FRBRnumber on the Work (of what has no number, nn in the IRI, none), no FRBRlanguage on the Expression, or no FRBRformat on the Manifestation.",
		Why:       "Software searches the elements, not the parts of an IRI.",
		Bad:       exampleRoot + exampleWorkOpen + exampleWorkThis + exampleWorkURI + exampleAdoption + exampleSubtype + exampleRest + exampleEnd,
		Good:      exampleRoot + exampleMeta + exampleEnd,
		Authority: "AKN4UN guidelines, Part 1, identification: subtype and number are required",
	}
	NumberAgreement = &diag.Rule{
		Code: "number-agreement", Severity: diag.Warning,
		Title:     "The printed number is not that of the IRI",
		What:      "Speaks when the figures of docNumber, in the preface or the cover page, are not those of the number in the IRI of the Work, or when the session of a resolution of the General Assembly is not the one before the stroke.",
		Why:       "The document is filed under the number of another.",
		Bad:       exampleRoot + exampleMeta + `<preface><p><docNumber>199/21</docNumber>. <docTitle>Lamps</docTitle></p></preface>` + "\n" + exampleBody + exampleClose,
		Good:      exampleRoot + exampleMeta + `<preface><p><docNumber>199/12</docNumber>. <docTitle>Lamps</docTitle></p></preface>` + "\n" + exampleBody + exampleClose,
		Authority: "AKN4UN guidelines, Part 1, IRI: number",
	}
	AliasRedundant = &diag.Rule{
		Code: "alias-redundant", Severity: diag.Note,
		Title:     "An alias is the IRI itself",
		What:      "Speaks when an FRBRalias has the value of the FRBRuri or the FRBRthis beside it.",
		Why:       "An alias is another name.",
		Bad:       exampleRoot + exampleWorkOpen + exampleWorkThis + exampleWorkURI + `<FRBRalias value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12" name="self"/>` + exampleAdoption + exampleSubtype + exampleNumber + exampleRest + exampleEnd,
		Good:      exampleRoot + exampleWorkOpen + exampleWorkThis + exampleWorkURI + `<FRBRalias value="A/RES/199/12" name="symbol"/>` + exampleAdoption + exampleSubtype + exampleNumber + exampleRest + exampleEnd,
		Authority: "AKN Naming Convention, clause 4.12",
	}
)

var frbrRules = []*diag.Rule{
	IRIMetadata, IRIForm, IRIActor, IRILevels, IRILanguage, IRIFormat,
	IRITrailingSlash, IRIComponent, IRIAddress, ComponentLevels, ComponentRepeated, AnnexWork,
	FRBRMissing, NumberAgreement, AliasRedundant,
}
