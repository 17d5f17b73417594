package schema

import "plenary/diag"

// The rules of references: from the text to the metadata, to other places and to other documents.
var (
	DanglingReference = &diag.Rule{
		Code: "dangling-reference", Severity: diag.Warning,
		Title:     "A reference points to nothing",
		What:      "Speaks when an attribute such as refersTo, href, by or source names #x and no element of the file has the eId x. Each missing target is reported once.",
		Why:       "The schema does not follow references; a reader who does finds nothing.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1"><content><p>Thanks the <role refersTo="#gull">keepers</role>.</p></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + `<mainBody><paragraph eId="para_1"><content><p>Thanks the <role refersTo="#keeper">keepers</role>.</p></content></paragraph></mainBody>` + exampleClose,
		Authority: "AKN4UN guidelines, Part 1, references: the two-step rule; AKN Naming Convention, clause 5",
	}
	ReferenceHash = &diag.Rule{
		Code: "reference-hash", Severity: diag.Warning,
		Title:     "A reference to an entry has no #",
		What:      "Speaks once a file when source, by, as, outcome, refersTo, or the href of FRBRauthor is a bare word, \"ga\" in place of \"#ga\".",
		Why:       "Without # the word is the name of a file beside this one, so that the reference leads nowhere.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1"><content><p>Thanks the <role refersTo="keeper">keepers</role>.</p></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + `<mainBody><paragraph eId="para_1"><content><p>Thanks the <role refersTo="#keeper">keepers</role>.</p></content></paragraph></mainBody>` + exampleClose,
		Authority: "AKN4UN guidelines, Part 1, references: the two-step rule",
	}
	ReferenceText = &diag.Rule{
		Code: "reference-text", Severity: diag.Note,
		Title:     "Text stands where a reference is due",
		What:      "Speaks once a file when source, by, as, outcome or refersTo has a text, such as a list of sponsors or a symbol, and not a reference.",
		Why:       "These attributes hold URI references; a text in their place is read as the name of a file.",
		Bad:       exampleRoot + exampleWork + exampleNumber + exampleLevels + exampleIdentified + `<workflow source="#keeper"><step date="2145-03-14" by="Gull Island, Tern Rock"/></workflow>` + exampleReferences + exampleEnd,
		Good:      exampleRoot + exampleWork + exampleNumber + exampleLevels + exampleIdentified + `<workflow source="#keeper"><step date="2145-03-14" by="#un-ga"/></workflow>` + exampleReferences + exampleEnd,
		Authority: "Akoma Ntoso 1.0 Part 2, agentRef and voteRef; AKN4UN guidelines, Part 1, references",
	}
	ReferenceEmpty = &diag.Rule{
		Code: "reference-empty", Severity: diag.Note,
		Title:     "A reference is empty",
		What:      "Speaks once a file when an attribute that holds a reference, such as href, by, source or src, is empty.",
		Why:       "An empty reference is one to the file itself, which is hardly meant; leave the attribute out, or the element.",
		Bad:       exampleText + `Thanks the <a href="">keepers</a>.` + exampleTextEnd,
		Good:      exampleText + `Thanks the <a href="https://keepers.example/">keepers</a>.` + exampleTextEnd,
		Authority: "RFC 3986, section 4.4",
	}
	EntryUnused = &diag.Rule{
		Code: "entry-unused", Severity: diag.Note,
		Title:     "Nothing refers to an entry of the references",
		What:      "Speaks once a file when a TLC element stands in the references and nothing points to its eId.",
		Why:       "The entry says nothing of the document; most often the place that should refer to it does so wrongly.",
		Bad:       exampleRoot + exampleWork + exampleNumber + exampleLevels + exampleIdentified + exampleOrganization + examplePerson + `<TLCRole eId="gull" href="/akn/ontology/role/un/gull" showAs="Gull"/>` + exampleReferencesEnd + exampleEnd,
		Good:      exampleRoot + exampleMeta + exampleEnd,
		Authority: "AKN4UN guidelines, Part 1, references: the two-step rule",
	}
	EntryIRI = &diag.Rule{
		Code: "entry-iri", Severity: diag.Note,
		Title:     "The IRI of an entry has not the form of the convention",
		What:      "Speaks once a file when the href of a TLC element is neither /akn/ontology/class/.../name nor an address.",
		Why:       "Entries of different documents are the same thing when their IRIs are.",
		Bad:       exampleRoot + exampleWork + exampleNumber + exampleLevels + exampleIdentified + exampleOrganization + `<TLCPerson eId="keeper" href="/akn/person/keeper" showAs="Keeper"/>` + exampleReferencesEnd + exampleEnd,
		Good:      exampleRoot + exampleMeta + exampleEnd,
		Authority: "AKN Naming Convention, clause 4.11",
	}
	EntryClass = &diag.Rule{
		Code: "entry-class", Severity: diag.Note,
		Title:     "The class in the IRI of an entry is not that of its element",
		What:      "Speaks once a file when, for example, a TLCConcept has the IRI /akn/ontology/reference/...: the part behind ontology is the name of the element without TLC, in small letters.",
		Why:       "The element and the IRI say what kind of thing the entry is, and contradict each other.",
		Bad:       exampleRoot + exampleWork + exampleNumber + exampleLevels + exampleIdentified + exampleOrganization + `<TLCPerson eId="keeper" href="/akn/ontology/role/keeper" showAs="Keeper"/>` + exampleReferencesEnd + exampleEnd,
		Good:      exampleRoot + exampleMeta + exampleEnd,
		Authority: "AKN Naming Convention, clause 4.11",
	}
	RefIRI = &diag.Rule{
		Code: "ref-iri", Severity: diag.Warning,
		Title:     "A ref leads to an address, not to an IRI",
		What:      "Speaks once a file when the href of a ref, or from or upTo of an rref, begins with none of / # ! ~.",
		Why:       "An IRI of the convention names a Work for ever; an address is for a, or for an alternativeReference.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1"><content><p>Recalls resolution <ref href="https://lamps.example/198-7">198/7</ref>.</p></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + `<mainBody><paragraph eId="para_1"><content><p>Recalls resolution <a href="https://lamps.example/198-7">198/7</a>.</p></content></paragraph></mainBody>` + exampleClose,
		Authority: "AKN Naming Convention, clause 4; Akoma Ntoso 1.0 Part 2, conformance: a is exempt",
	}
	LinkText = &diag.Rule{
		Code: "link-text", Severity: diag.Warning,
		Title:     "The text of a link is not what it leads to",
		What:      "Speaks when a link has the number or symbol of a document as its text and leads to the United Nations' server of documents, but the numbers in the text and in the address differ.",
		Why:       "The reader who follows the link gets another document than the one that is cited.",
		Bad:       exampleText + `Recalls resolution <a href="https://undocs.org/en/A/RES/198/8">198/7</a>.` + exampleTextEnd,
		Good:      exampleText + `Recalls resolution <a href="https://undocs.org/en/A/RES/198/7">198/7</a>.` + exampleTextEnd,
		Authority: "AKN4UN guidelines, Part 1, a",
	}
	LinkScheme = &diag.Rule{
		Code: "link-scheme", Severity: diag.Warning,
		Title:     "A link has no scheme",
		What:      "Speaks once a file when the href of an a begins with a server, www.keepers.example or undocs.org, without https:// before it.",
		Why:       "Without a scheme the address is the name of a file beside this one.",
		Bad:       exampleText + `Thanks the <a href="www.keepers.example/">keepers</a>.` + exampleTextEnd,
		Good:      exampleText + `Thanks the <a href="https://keepers.example/">keepers</a>.` + exampleTextEnd,
		Authority: "RFC 3986, section 4.2",
	}
	LinkSpace = &diag.Rule{
		Code: "link-space", Severity: diag.Note,
		Title:     "An address has a space",
		What:      "Speaks once a file when the href of an a has a space between its ends.",
		Why:       "Where the address is written into a text or a command, it ends at the space; it is to be written %20.",
		Bad:       exampleText + `Recalls resolution <a href="https://undocs.org/en/A/RES/2008 (LX)">2008 (LX)</a>.` + exampleTextEnd,
		Good:      exampleText + `Recalls resolution <a href="https://undocs.org/en/A/RES/2008%20(LX)">2008 (LX)</a>.` + exampleTextEnd,
		Authority: "RFC 3986, section 2",
	}
	LinkLanguage = &diag.Rule{
		Code: "link-language", Severity: diag.Note,
		Title:     "A link leads to the text in another language",
		What:      "Speaks once a file when a link to the United Nations' server of documents names another language than that of the document.",
		Why:       "Readers of one language get the cited text in another, though it exists in theirs.",
		Bad:       exampleText + `Recalls resolution <a href="https://undocs.org/fr/A/RES/198/7">198/7</a>.` + exampleTextEnd,
		Good:      exampleText + `Recalls resolution <a href="https://undocs.org/en/A/RES/198/7">198/7</a>.` + exampleTextEnd,
		Authority: "Practice of undocs.org and docs.un.org",
	}
)

var referenceRules = []*diag.Rule{
	DanglingReference, ReferenceHash, ReferenceText, ReferenceEmpty, EntryUnused, EntryIRI,
	EntryClass, RefIRI, LinkText, LinkScheme, LinkSpace, LinkLanguage,
}
