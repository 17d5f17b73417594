package schema

import "plenary/diag"

// The rules of elements that are empty, doubled, or not what they are called.
var (
	ElementEmpty = &diag.Rule{
		Code: "element-empty", Severity: diag.Warning,
		Title:     "An element has no text",
		What:      "Speaks once a file and element when a paragraph, heading, number, title, container, point, inline or link, outside tables and notes, holds nothing that shows.",
		Why:       "Programs that show the text leave a gap, a number without paragraph, or a link that nobody can choose.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1"><content><p>Thanks the keepers.</p><p/></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + exampleBody + exampleClose,
		Authority: "AKN4UN guidelines, Part 1, inline elements: strictly around their information",
	}
	TextRepeated = &diag.Rule{
		Code: "text-repeated", Severity: diag.Warning,
		Title:     "A paragraph stands twice",
		What:      "Speaks when two printed paragraphs that follow each other have the same text, of at least 80 bytes.",
		Why:       "Most often a paragraph was taken over twice, from the end of one page and the top of the next.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1"><num>1.</num><content><p>Thanks the keepers of all the lighthouses of the northern coast, and those who row them to the rocks;</p></content></paragraph><paragraph eId="para_2"><num>2.</num><content><p>Thanks the keepers of all the lighthouses of the northern coast, and those who row them to the rocks;</p></content></paragraph><paragraph eId="para_3"><num>3.</num><content><p>Invites rest.</p></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + `<mainBody><paragraph eId="para_1"><num>1.</num><content><p>Thanks the keepers of all the lighthouses of the northern coast, and those who row them to the rocks;</p></content></paragraph><paragraph eId="para_2"><num>2.</num><content><p>Invites rest.</p></content></paragraph></mainBody>` + exampleClose,
		Authority: "Plenary, promise 1",
	}
	InlineNested = &diag.Rule{
		Code: "inline-nested", Severity: diag.Note,
		Title:     "An inline stands in another of its name",
		What:      "Speaks once a file when i, b, u, sup, sub or span is the child of an element of the same name with the same class.",
		Why:       "It says nothing that the outer one does not say; in some readers italics in italics are upright.",
		Bad:       exampleText + `Thanks <i>the <i>keepers</i></i>.` + exampleTextEnd,
		Good:      exampleText + `Thanks <i>the keepers</i>.` + exampleTextEnd,
		Authority: "AKN4UN guidelines, Part 1, presentation inlines",
	}
	DocumentName = &diag.Rule{
		Code: "document-name", Severity: diag.Note,
		Title:     "The name of the statement is not one of the guidelines",
		What:      "Speaks when the name of a statement is none of resolution, resolutionDraft, decision, decisionDraft, statement, presidentialStatement.",
		Why:       "Collections are filtered by this name.",
		Bad:       `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="gull" contains="originalVersion">` + exampleMeta + exampleEnd,
		Good:      exampleRoot + exampleMeta + exampleEnd,
		Authority: "AKN4UN guidelines, Part 1, mapping of documents",
	}
	ContainsMissing = &diag.Rule{
		Code: "contains-missing", Severity: diag.Note,
		Title:     "The statement does not say which version it contains",
		What:      "Speaks once a file when a statement has no attribute contains.",
		Why:       "The guidelines have it in every example: originalVersion, since resolutions are not amended.",
		Bad:       `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution">` + exampleMeta + exampleEnd,
		Good:      exampleRoot + exampleMeta + exampleEnd,
		Authority: "AKN4UN guidelines, Part 3, document type",
	}
)

var structureRules = []*diag.Rule{
	ElementEmpty, TextRepeated, InlineNested, DocumentName, ContainsMissing,
}
