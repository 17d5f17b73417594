package schema

import "plenary/diag"

// The documents of the examples: a whole small resolution, in pieces, so that
// each example shows only what it is about.
const (
	exampleRoot = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution" contains="originalVersion">`
	exampleWork = `<meta><identification source="#keeper"><FRBRWork>` +
		`<FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/!main"/>` +
		`<FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12"/>` +
		`<FRBRdate date="2145-03-14" name="adoption"/><FRBRauthor href="#un-ga"/><FRBRcountry value="un"/>` +
		`<FRBRsubtype value="deliberation"/>`
	exampleNumber = `<FRBRnumber value="199-12" showAs="199/12"/>`
	exampleRest   = `</FRBRWork><FRBRExpression>` +
		`<FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@/!main"/>` +
		`<FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@"/>` +
		`<FRBRdate date="2145-03-14" name="adoption"/><FRBRauthor href="#un-ga"/><FRBRlanguage language="eng"/></FRBRExpression><FRBRManifestation>` +
		`<FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@/!main.xml"/>` +
		`<FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@.xml"/>` +
		`<FRBRdate date="2145-03-14" name="markup"/><FRBRauthor href="#keeper"/></FRBRManifestation></identification>` +
		`<references source="#keeper"><TLCOrganization eId="un-ga" href="/akn/ontology/organization/un/un-ga" showAs="General Assembly"/>` +
		`<TLCPerson eId="keeper" href="/akn/ontology/person/keeper" showAs="Keeper"/></references></meta>`
	exampleOpen  = exampleRoot + exampleWork + exampleNumber + exampleRest + "\n"
	exampleClose = "\n</statement></akomaNtoso>\n"
	exampleBody  = `<mainBody><paragraph eId="para_1"><content><p>Thanks the keepers.</p></content></paragraph></mainBody>`
	paragraphTwo = `<paragraph eId="para_2"><num>2.</num><content><p>Invites rest.</p></content></paragraph>`
)

// The rules of well-formedness.
var (
	XMLDTD = &diag.Rule{
		Code: "xml-dtd", Severity: diag.Error,
		Title:     "The file has a document type declaration",
		What:      "Speaks when a file begins with <!DOCTYPE, before anything of it is read.",
		Why:       "Akoma Ntoso has no document type; entities and external subsets serve only to exhaust or to spy on the reader.",
		Bad:       "<!DOCTYPE lamp [<!ENTITY oil \"whale\">]>\n" + exampleOpen + exampleBody + exampleClose,
		Good:      exampleOpen + exampleBody + exampleClose,
		Authority: "Plenary, promise 5",
	}
	XMLMalformed = &diag.Rule{
		Code: "xml-malformed", Severity: diag.Error,
		Title:     "The file is not well-formed XML",
		What:      "Speaks at the first place where a file breaks the grammar of XML: tags that do not match, an attribute twice, a prefix without a namespace, a lone &.",
		Why:       "No reader of XML can open such a file.",
		Bad:       exampleOpen + exampleBody + "</mainBody>" + exampleClose,
		Good:      exampleOpen + exampleBody + exampleClose,
		Authority: "XML 1.0, clause 2.1; Namespaces in XML 1.0, clause 7",
	}
	XMLLimit = &diag.Rule{
		Code: "xml-limit", Severity: diag.Error,
		Title:     "The file is over a limit",
		What:      "Speaks when elements are nested more than 256 deep, an element has more than 256 attributes, a text more than 4 MiB, or a file more than 500,000 elements.",
		Why:       "A bound on the document bounds the memory and time of a job; no resolution comes near.",
		Authority: "Plenary, promise 5",
	}
)

// The rules of the schema: what the XSD refuses, by the kind of the mistake.
var (
	XSDRoot = &diag.Rule{
		Code: "xsd-root", Severity: diag.Error,
		Title:     "The root is not that of Akoma Ntoso",
		What:      "Speaks when the root element is not akomaNtoso of the namespace of the OASIS Standard; drafts of the Standard had others.",
		Why:       "Nothing can be said of a document of another vocabulary.",
		Bad:       `<resolution xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17"/>`,
		Good:      exampleOpen + exampleBody + exampleClose,
		Authority: "Akoma Ntoso 1.0 Part 2, akomaNtoso",
	}
	XSDElement = &diag.Rule{
		Code: "xsd-element", Severity: diag.Error,
		Title: "An element stands where it may not",
		What:  "Speaks when an element is not among those that its parent may have after the elements before it, and lists these.",
		Why:   "Readers of Akoma Ntoso rely on the order and nesting of its elements.",
		Bad:   exampleOpen + `<mainBody><crossHeading>Recalling fog,</crossHeading></mainBody>` + exampleClose,
		Good: exampleOpen + `<mainBody><section><crossHeading>Recalling fog,</crossHeading>` +
			`<paragraph eId="para_1"><content><p>Thanks the keepers.</p></content></paragraph></section></mainBody>` + exampleClose,
		Authority: "Akoma Ntoso 1.0 Part 2, content models; profile plenary-resolution.xsd",
	}
	XSDContent = &diag.Rule{
		Code: "xsd-content", Severity: diag.Error,
		Title:     "An element has not the content that it must have",
		What:      "Speaks when an element ends before a child that it must have, or has text or white space where there can be none.",
		Why:       "Text outside a block is not shown by readers of Akoma Ntoso.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1"><content>Thanks the keepers.</content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + exampleBody + exampleClose,
		Authority: "Akoma Ntoso 1.0 Part 2, content models; profile plenary-resolution.xsd",
	}
	XSDAttribute = &diag.Rule{
		Code: "xsd-attribute", Severity: diag.Error,
		Title: "An attribute is missing or unknown",
		What:  "Speaks when an element has not an attribute that it must have, or has one that it cannot have.",
		Why:   "Without the attribute the element says nothing to a machine: a container without name, a reference without target.",
		Bad: exampleOpen + `<preamble><container><p>Recalling fog,</p></container></preamble>` +
			exampleBody + exampleClose,
		Good: exampleOpen + `<preamble><container name="Recalling"><p>Recalling fog,</p></container></preamble>` +
			exampleBody + exampleClose,
		Authority: "Akoma Ntoso 1.0 Part 2, attributes; profile plenary-resolution.xsd",
	}
	XSDValue = &diag.Rule{
		Code: "xsd-value", Severity: diag.Error,
		Title:     "An attribute has a value that it cannot have",
		What:      "Speaks when a value is none of its type: a year where a day is wanted, a URI that is none, a word that is not in the list.",
		Why:       "Machines compute with these values.",
		Bad:       exampleOpen + exampleBody + `<conclusions><p><docDate date="2145">14 March 2145</docDate></p></conclusions>` + exampleClose,
		Good:      exampleOpen + exampleBody + `<conclusions><p><docDate date="2145-03-14">14 March 2145</docDate></p></conclusions>` + exampleClose,
		Authority: "XML Schema Part 2; profile plenary-resolution.xsd",
	}
	XSDIdentity = &diag.Rule{
		Code: "xsd-identity", Severity: diag.Error,
		Title: "An identifier is not unique",
		What:  "Speaks when two elements of a document have the same GUID. (Of eIds the rule duplicate-eid speaks.)",
		Why:   "An identifier that names two things names none.",
		Bad: exampleOpen + `<mainBody><paragraph eId="para_1" GUID="gull"><num>1.</num><content><p>Thanks.</p></content></paragraph>` +
			`<paragraph eId="para_2" GUID="gull"><num>2.</num><content><p>Rests.</p></content></paragraph></mainBody>` + exampleClose,
		Good: exampleOpen + `<mainBody><paragraph eId="para_1" GUID="gull"><num>1.</num><content><p>Thanks.</p></content></paragraph>` +
			`<paragraph eId="para_2" GUID="tern"><num>2.</num><content><p>Rests.</p></content></paragraph></mainBody>` + exampleClose,
		Authority: "Akoma Ntoso 1.0 Part 2, unique constraints",
	}
)

// The rules that no schema can say.
var (
	DuplicateEID = &diag.Rule{
		Code: "duplicate-eid", Severity: diag.Error,
		Title:     "Two elements have the same eId",
		What:      "Speaks when an eId stands twice in a document, its annexes included.",
		Why:       "A reference to the identifier is ambiguous.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_2"><num>1.</num><content><p>Thanks.</p></content></paragraph>` + paragraphTwo + `</mainBody>` + exampleClose,
		Good:      exampleOpen + `<mainBody><paragraph eId="para_1"><num>1.</num><content><p>Thanks.</p></content></paragraph>` + paragraphTwo + `</mainBody>` + exampleClose,
		Authority: "AKN Naming Convention, clause 5.4; Akoma Ntoso 1.0 Part 2, unique constraints",
	}
	DanglingReference = &diag.Rule{
		Code: "dangling-reference", Severity: diag.Warning,
		Title:     "A reference points to nothing",
		What:      "Speaks when an attribute such as refersTo, href, by or source names #x and no element of the file has the eId x. Each missing target is reported once.",
		Why:       "The schema does not follow references; a reader who does finds nothing.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1"><content><p>Thanks the <role refersTo="#gull">keepers</role>.</p></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + `<mainBody><paragraph eId="para_1"><content><p>Thanks the <role refersTo="#keeper">keepers</role>.</p></content></paragraph></mainBody>` + exampleClose,
		Authority: "AKN4UN guidelines, Part 1, references: the two-step rule; AKN Naming Convention, clause 5",
	}
	NumberSequence = &diag.Rule{
		Code: "number-sequence", Severity: diag.Warning,
		Title: "A number is out of order",
		What: "Speaks when a paragraph's arabic number is not one more than that of the paragraph before, through all divisions (another division may begin again at 1), " +
			"or when the points or divisions under one parent are not a, b, c or i, ii, iii or 1, 2, 3.",
		Why: "Most often a paragraph was lost, cut in two, or taken for something else.",
		Bad: exampleOpen + `<mainBody><paragraph eId="para_1"><num>1.</num><content><p>Thanks.</p></content></paragraph>` +
			`<paragraph eId="para_3"><num>3.</num><content><p>Rests.</p></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + `<mainBody><paragraph eId="para_1"><num>1.</num><content><p>Thanks.</p></content></paragraph>` + paragraphTwo + `</mainBody>` + exampleClose,
		Authority: "United Nations Editorial Manual, numbering of paragraphs",
	}
	NoteSequence = &diag.Rule{
		Code: "note-sequence", Severity: diag.Warning,
		Title: "A note is out of order",
		What:  "Speaks when the arabic mark of a footnote is not one more than that of the note before it in the text; marks such as * are passed over, and the first note may bear any number.",
		Why:   "Notes are numbered as they come: most often one was lost or put in the wrong place.",
		Bad: exampleOpen + `<mainBody><paragraph eId="para_1"><content><p>Thanks,` +
			`<authorialNote marker="1" placement="bottom"><p>See fog.</p></authorialNote> again.` +
			`<authorialNote marker="3" placement="bottom"><p>See rain.</p></authorialNote></p></content></paragraph></mainBody>` + exampleClose,
		Good: exampleOpen + `<mainBody><paragraph eId="para_1"><content><p>Thanks,` +
			`<authorialNote marker="1" placement="bottom"><p>See fog.</p></authorialNote> again.` +
			`<authorialNote marker="2" placement="bottom"><p>See rain.</p></authorialNote></p></content></paragraph></mainBody>` + exampleClose,
		Authority: "United Nations Editorial Manual, footnotes",
	}
	NoteEmpty = &diag.Rule{
		Code: "note-empty", Severity: diag.Warning,
		Title: "A note has no text",
		What:  "Speaks when a footnote holds nothing but white space.",
		Why:   "The mark was found in the text, but not the note at the foot of the page.",
		Bad: exampleOpen + `<mainBody><paragraph eId="para_1"><content><p>Thanks.` +
			`<authorialNote marker="1" placement="bottom"><p> </p></authorialNote></p></content></paragraph></mainBody>` + exampleClose,
		Good: exampleOpen + `<mainBody><paragraph eId="para_1"><content><p>Thanks.` +
			`<authorialNote marker="1" placement="bottom"><p>See fog.</p></authorialNote></p></content></paragraph></mainBody>` + exampleClose,
		Authority: "AKN4UN guidelines, Part 1, authorialNote",
	}
	NoteMarkInText = &diag.Rule{
		Code: "note-mark-in-text", Severity: diag.Warning,
		Title: "A note mark was left in the text",
		What:  "Speaks when a word of small letters ends in one or two digits, as in \"Strategy2\" or \"Ashgabat,1\", and the document has no note with that mark.",
		Why:   "A superscript that an extractor has glued to the word before it.",
		Bad:   exampleOpen + `<mainBody><paragraph eId="para_1"><content><p>Thanks the keepers,1 every one.</p></content></paragraph></mainBody>` + exampleClose,
		Good: exampleOpen + `<mainBody><paragraph eId="para_1"><content><p>Thanks the keepers,` +
			`<authorialNote marker="1" placement="bottom"><p>See fog.</p></authorialNote> every one.</p></content></paragraph></mainBody>` + exampleClose,
		Authority: "AKN4UN guidelines, Part 1, authorialNote: the text never repeats the mark",
	}
	NoteRuleInText = &diag.Rule{
		Code: "note-rule-in-text", Severity: diag.Warning,
		Title:     "The rule above the notes was left in the text",
		What:      "Speaks when the text has a row of eight or more low lines.",
		Why:       "It is page furniture; what stands after it is most often a note that was taken for text.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1"><content><p>Thanks the __________________ keepers.</p></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + exampleBody + exampleClose,
		Authority: "AKN4UN guidelines, Part 1, authorialNote",
	}
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
	DateAgreement = &diag.Rule{
		Code: "date-agreement", Severity: diag.Warning,
		Title:     "The dates of adoption disagree",
		What:      "Speaks when the date in the conclusions, or that of the event that generated the document, is none of the Work's dates.",
		Why:       "One of them was misread.",
		Bad:       exampleOpen + exampleBody + `<conclusions><p><docDate date="2145-03-15">15 March 2145</docDate></p></conclusions>` + exampleClose,
		Good:      exampleOpen + exampleBody + `<conclusions><p><docDate date="2145-03-14">14 March 2145</docDate></p></conclusions>` + exampleClose,
		Authority: "AKN4UN guidelines, Part 1, IRI: the date of the Work is that of adoption",
	}
)

// The rules of conservation.
var (
	TextDiffers = &diag.Rule{
		Code: "text-differs", Severity: diag.Error,
		Title: "The document's text is not that of the source",
		What: "Speaks at the first character, white space left out, in which the text that the account keeps, in the order of the document, " +
			"differs from the text of the XML.",
		Why:       "Something was lost, added, or put in another place on the way from the text to the XML.",
		Authority: "Plenary, promise 1",
	}
	AccountUnnamed = &diag.Rule{
		Code: "account-unnamed", Severity: diag.Error,
		Title:     "Text was taken away without a name",
		What:      "Speaks when the account of the source bytes calls some furniture, label or repair and does not say which.",
		Why:       "Whoever checks a conversion must be able to see why each byte is gone.",
		Authority: "Plenary, promise 1",
	}
)

var validationRules = []*diag.Rule{
	XMLDTD, XMLMalformed, XMLLimit,
	XSDRoot, XSDElement, XSDContent, XSDAttribute, XSDValue, XSDIdentity,
	DuplicateEID, DanglingReference, NumberSequence, NoteSequence, NoteEmpty, NoteMarkInText, NoteRuleInText, IRIMetadata, DateAgreement,
	TextDiffers, AccountUnnamed,
}
