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
)

var validationRules = []*diag.Rule{
	XMLDTD, XMLMalformed, XMLLimit,
	XSDRoot, XSDElement, XSDContent, XSDAttribute, XSDValue, XSDIdentity,
	TextDiffers, AccountUnnamed,
}
