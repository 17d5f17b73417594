package schema

import "plenary/diag"

// The rules of writing and reading Akoma Ntoso.
var (
	AKNBodyMissing = &diag.Rule{
		Code: "akn-body-missing", Severity: diag.Error,
		Title:     "The document has no body",
		What:      "Speaks when a resolution, or a part of a composite one, has no operative paragraph at all.",
		Why:       "A statement without a main body is not valid, and a resolution that resolves nothing is most often a text that was cut short.",
		Authority: "Akoma Ntoso 3.0, element mainBody",
	}
	AKNCharacterDropped = &diag.Rule{
		Code: "akn-character-dropped", Severity: diag.Warning,
		Title:     "A character cannot be written as XML",
		What:      "Speaks when text holds control characters or other code points that no XML document may hold; they are left out.",
		Why:       "The document would not be well-formed. Such characters come from damaged extractions.",
		Authority: "XML 1.0, production Char",
	}
	AKNNoteRefDangling = &diag.Rule{
		Code: "akn-note-ref-dangling", Severity: diag.Warning,
		Title:     "A repeated note mark has no note",
		What:      "Speaks when a mark repeats a note and no note with that mark stands before it; it is kept as a superscript.",
		Why:       "A noteRef must lead to a note of the document.",
		Authority: "Akoma Ntoso 3.0, element noteRef",
	}
	AKNReferenceUnusable = &diag.Rule{
		Code: "akn-reference-unusable", Severity: diag.Warning,
		Title:     "The address of a reference cannot be written",
		What:      "Speaks when the target of a reference is no address; the words are kept without a link.",
		Why:       "An href must be an address.",
		Authority: "Akoma Ntoso 3.0, attribute href",
	}
	AKNEntityMissing = &diag.Rule{
		Code: "akn-entity-missing", Severity: diag.Warning,
		Title:     "A term refers to an entity that is not declared",
		What:      "Speaks when a term of the text refers to an entry that the references of the document do not have; an entry is made from the words.",
		Why:       "Every reference to a fragment must lead to an element of the document.",
		Authority: "AKN4UN guidelines, Part 1, references: the two-step rule",
	}
	AKNMalformed = &diag.Rule{
		Code: "akn-malformed", Severity: diag.Error,
		Title:     "The file is not well-formed XML",
		What:      "Speaks when a file breaks a rule of XML itself: an element that is not closed, a second root, an attribute that comes twice, an undeclared prefix, nesting deeper than 64, more than 64 MiB.",
		Why:       "Nothing in such a file can be trusted to be where it seems.",
		Bad:       "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><statement name=\"resolution\">\n",
		Authority: "XML 1.0 and Namespaces in XML 1.0",
	}
	AKNDoctype = &diag.Rule{
		Code: "akn-doctype", Severity: diag.Error,
		Title:     "The file has a document type declaration",
		What:      "Speaks when a file has a DOCTYPE; it is not read further.",
		Why:       "Akoma Ntoso has none, and a DTD can make a small file grow without bound or fetch others.",
		Bad:       "<!DOCTYPE akomaNtoso [<!ENTITY gull \"gull\">]>\n<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"/>\n",
		Authority: "Plenary, promise 5",
	}
	AKNNotADocument = &diag.Rule{
		Code: "akn-not-a-document", Severity: diag.Error,
		Title:     "The file is no Akoma Ntoso document",
		What:      "Speaks when the root element is not akomaNtoso in its namespace, or has no document in it.",
		Why:       "There is nothing to decode.",
		Bad:       "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>\n",
		Authority: "Akoma Ntoso 3.0, element akomaNtoso",
	}
	AKNElementUnknown = &diag.Rule{
		Code: "akn-element-unknown", Severity: diag.Warning,
		Title:     "An element has no place in a resolution",
		What:      "Speaks when a file has an element that the model of a resolution does not know, or text between elements; the text is kept at the nearest place.",
		Why:       "What is written again has the words, but not the meaning that the element gave them.",
		Authority: "Plenary, promise 1",
	}
	AKNInlineUnknown = &diag.Rule{
		Code: "akn-inline-unknown", Severity: diag.Note,
		Title:     "The meaning of an inline is not known",
		What:      "Speaks once for each name that inline elements have and that is none of a masthead's facts or of the elements that name things; the inline is kept under that name in XML and JSON.",
		Why:       "Nobody but the one who named it knows what it says: the print edition shows its words as any others.",
		Authority: "Akoma Ntoso 3.0, element inline; Plenary, promise 1",
	}
	AKNKindUnknown = &diag.Rule{
		Code: "akn-kind-unknown", Severity: diag.Warning,
		Title:     "The kind of a document is not known",
		What:      "Speaks when the name of a document is none that the guidelines have for resolutions, decisions, statements and their drafts; it is read and written as a resolution.",
		Why:       "The schema of the profile names the kinds, and a document of another kind would not be valid.",
		Authority: "AKN4UN guidelines, Part 1, table Mapping",
	}
	AKNSpan = &diag.Rule{
		Code: "akn-span", Severity: diag.Warning,
		Title:     "A cell spans more than a table has",
		What:      "Speaks when the colspan or rowspan of a cell is more than 1,000; the cell is read as one of one column or row.",
		Why:       "No table is so large; a program that makes room for what the cell claims runs out of memory.",
		Authority: "Plenary, promise 5",
	}
	AKNTextLost = &diag.Rule{
		Code: "akn-text-lost", Severity: diag.Error,
		Title:     "Text of a file would be lost",
		What:      "Speaks when words of a document stand where the model of a resolution has no place near by to keep them; nothing is written.",
		Why:       "What is written again would have fewer words than what was read.",
		Authority: "Plenary, promise 1",
	}
	AKNMetadataLeft = &diag.Rule{
		Code: "akn-metadata-left", Severity: diag.Note,
		Title:     "Metadata is not kept",
		What:      "Speaks once for each kind of metadata that has no place in the profile: the layout of the printed page, values that the schema does not allow, attributes of other vocabularies on the text. Keywords, steps to adoption, votes and notes are kept as they stand.",
		Why:       "The metadata is lost when the document is written again.",
		Authority: "Plenary, promise 1",
	}
)

var aknRules = []*diag.Rule{
	AKNBodyMissing, AKNCharacterDropped, AKNNoteRefDangling, AKNReferenceUnusable, AKNEntityMissing,
	AKNMalformed, AKNDoctype, AKNNotADocument, AKNElementUnknown, AKNInlineUnknown, AKNKindUnknown, AKNSpan, AKNTextLost, AKNMetadataLeft,
}
