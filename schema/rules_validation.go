package schema

import "plenary/diag"

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
		What:      "Speaks when elements are nested more than 64 deep, an element has more than 256 attributes, a text more than 4 MiB, or a file more than 500,000 elements.",
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
		Bad: examplePreamble + `<container><p>Recalling fog,</p></container></preamble>` +
			exampleBody + exampleClose,
		Good: examplePreamble + `<container name="Recalling"><p>Recalling fog,</p></container></preamble>` +
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
	RepairUndone = &diag.Rule{
		Code: "repair-undone", Severity: diag.Warning,
		Title: "Repairs were undone",
		What: "Speaks once when the XML did not hold the text of the source as the account tells it, and does when some lines, or all, are taken as they are: " +
			"no split word joined there, no hyphen put back, no table made.",
		Why:       "One bad spot does not cost the document; but what stands there is as damaged as the extractor left it.",
		Authority: "Plenary, promise 1",
	}
	FurnitureImplausible = &diag.Rule{
		Code: "furniture-implausible", Severity: diag.Error,
		Title: "What was taken away cannot be what it is called",
		What: "Speaks when the account calls bytes of the source page furniture, the number of a note or a repair, and they cannot be that: furniture that has not the form of its name, " +
			"is wider than its kind, is more than pages of so much text have, or is a running head that neither the document nor another page repeats; a number that is more than a number; a repair of more than a few characters.",
		Why:       "Text that is taken for the head of a page is lost, however well the account adds up.",
		Authority: "Plenary, promise 1",
	}
)

// The rules that hold a document against the text of a source, whoever made it.
var (
	SourceTextMissing = &diag.Rule{
		Code: "source-text-missing", Severity: diag.Error,
		Title:     "Text of the source is missing",
		What:      "Speaks when words of the source stand nowhere in the document, and are no page furniture by their form.",
		Why:       "Something was lost on the way from the text to the XML.",
		Authority: "Plenary, promise 1",
	}
	SourceTextAdded = &diag.Rule{
		Code: "source-text-added", Severity: diag.Error,
		Title:     "The document has text that the source has not",
		What:      "Speaks when words of the document stand nowhere in the source; a masthead, which many texts lack, is only a note (source-furniture).",
		Why:       "The document says what nobody adopted, or the text is not that of this document.",
		Authority: "Plenary, promise 1",
	}
	SourceTextChanged = &diag.Rule{
		Code: "source-text-changed", Severity: diag.Error,
		Title:     "The document has other words than the source",
		What:      "Speaks when words of the source have other words in their place.",
		Why:       "A word was misread, or mended without leave.",
		Authority: "Plenary, promise 1",
	}
	SourceTextMoved = &diag.Rule{
		Code: "source-text-moved", Severity: diag.Warning,
		Title:     "Text stands elsewhere than in the source",
		What:      "Speaks when text of the source stands at another place of the document, and is no footnote.",
		Why:       "A paragraph was put in the wrong order; or the source has a masthead, or columns, in another order than the page.",
		Authority: "Plenary, promise 1",
	}
	SourceTextRepeated = &diag.Rule{
		Code: "source-text-repeated", Severity: diag.Warning,
		Title:     "Text stands twice on one side",
		What:      "Speaks when the source or the document has a text once more than the other: a title again at the head of a page, a note printed twice.",
		Why:       "Nothing is lost, but one of them says something twice.",
		Authority: "Plenary, promise 1",
	}
	SourceNoteMoved = &diag.Rule{
		Code: "source-note-moved", Severity: diag.Note,
		Title:     "A footnote stands at its mark",
		What:      "Speaks of each footnote that the source has at the foot of a page, or at the end, and the document where its mark is.",
		Why:       "So it should be; the note says where each one went.",
		Authority: "AKN4UN guidelines, Part 1, authorialNote",
	}
	SourceFurniture = &diag.Rule{
		Code: "source-furniture", Severity: diag.Note,
		Title:     "Page furniture is on one side only",
		What:      "Speaks of lines of the source that are not in the document and are page furniture by their form (rules, page numbers, running heads, the heads of tables on the pages where they go on, symbols, job numbers, links, the marks of notes), and of a masthead that is not in the source.",
		Why:       "A careful reader may want to see what was taken for furniture.",
		Authority: "Plenary, promise 1",
	}
	SourceHyphen = &diag.Rule{
		Code: "source-hyphen", Severity: diag.Note,
		Title:     "A hyphen was put in or taken out",
		What:      "Speaks when a hyphen is all that differs: extractors swallow those at line ends, or keep those that only a line end made.",
		Why:       "Whether it belongs there only the page can tell.",
		Authority: "Plenary, promise 1",
	}
	SourcePunctuation = &diag.Rule{
		Code: "source-punctuation", Severity: diag.Warning,
		Title:     "Punctuation differs from the source",
		What:      "Speaks when nothing but punctuation is missing, added or other.",
		Why:       "A comma can change what an organ decided.",
		Authority: "Plenary, promise 1",
	}
)

var validationRules = []*diag.Rule{
	XMLDTD, XMLMalformed, XMLLimit,
	XSDRoot, XSDElement, XSDContent, XSDAttribute, XSDValue, XSDIdentity,
	TextDiffers, AccountUnnamed, FurnitureImplausible, RepairUndone,
	SourceTextMissing, SourceTextAdded, SourceTextChanged, SourceTextMoved, SourceTextRepeated, SourceNoteMoved, SourceFurniture, SourceHyphen, SourcePunctuation,
}
