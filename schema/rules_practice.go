package schema

import "plenary/diag"

// The rules of habits of files that word processors and batch jobs made.
var (
	HeadingNumber = &diag.Rule{
		Code: "heading-number", Severity: diag.Note,
		Title:     "The number of a heading is part of its text",
		What:      "Speaks once a file when a heading has no num beside it and begins with a roman number, a letter or figures, and a full stop.",
		Why:       "The number cannot be cited, and the heading cannot be compared with that of another language.",
		Bad:       exampleOpen + `<mainBody><section eId="sec_1"><heading>I. Fog</heading><paragraph eId="sec_1__para_1"><content><p>Thanks the keepers.</p></content></paragraph></section></mainBody>` + exampleClose,
		Good:      exampleOpen + `<mainBody><section eId="sec_I"><num>I.</num><heading>Fog</heading><paragraph eId="sec_I__para_1"><content><p>Thanks the keepers.</p></content></paragraph></section></mainBody>` + exampleClose,
		Authority: "AKN4UN guidelines, Part 1, num and heading",
	}
	SublistSibling = &diag.Rule{
		Code: "sublist-sibling", Severity: diag.Warning,
		Title:     "A list of the second degree stands beside its point",
		What:      "Speaks once a file when a sublist is the child of a list, next to the points.",
		Why:       "The points of the second degree belong to one of the first; beside it they belong to none.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1"><list eId="para_1__list_1"><intro><p>Requests the keepers:</p></intro><point eId="para_1__list_1__point_a"><num>(a)</num><content><p>To rest:</p></content></point><sublist eId="para_1__list_1__sublist_1"><point eId="para_1__list_1__sublist_1__point_i"><num>(i)</num><content><p>by day;</p></content></point><point eId="para_1__list_1__sublist_1__point_ii"><num>(ii)</num><content><p>by night;</p></content></point></sublist><point eId="para_1__list_1__point_b"><num>(b)</num><content><p>To sleep.</p></content></point></list></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + `<mainBody><paragraph eId="para_1"><list eId="para_1__list_1"><intro><p>Requests the keepers:</p></intro><point eId="para_1__list_1__point_a"><num>(a)</num><list eId="para_1__list_1__point_a__list_1"><intro><p>To rest:</p></intro><point eId="para_1__list_1__point_a__list_1__point_i"><num>(i)</num><content><p>by day;</p></content></point><point eId="para_1__list_1__point_a__list_1__point_ii"><num>(ii)</num><content><p>by night;</p></content></point></list></point><point eId="para_1__list_1__point_b"><num>(b)</num><content><p>To sleep.</p></content></point></list></paragraph></mainBody>` + exampleClose,
		Authority: "AKN4UN guidelines, Part 1, lists",
	}
	SubheadingHeading = &diag.Rule{
		Code: "subheading-heading", Severity: diag.Note,
		Title:     "A subheading stands where a heading is due",
		What:      "Speaks once a file when a subheading has no heading beside it: number and title of a section are num and heading.",
		Why:       "Outlines and tables of contents are made from headings.",
		Bad:       exampleOpen + `<mainBody><section eId="sec_I"><subheading>Fog</subheading><paragraph eId="sec_I__para_1"><content><p>Thanks the keepers.</p></content></paragraph></section></mainBody>` + exampleClose,
		Good:      exampleOpen + `<mainBody><section eId="sec_I"><heading>Fog</heading><paragraph eId="sec_I__para_1"><content><p>Thanks the keepers.</p></content></paragraph></section></mainBody>` + exampleClose,
		Authority: "AKN4UN guidelines, Part 1, headings",
	}
	HeadingFake = &diag.Rule{
		Code: "heading-fake", Severity: diag.Warning,
		Title:     "A paragraph is a heading",
		What:      "Speaks once a file when a paragraph without number has the class of a heading of the word processor, such as HCh, H1 or H23.",
		Why:       "Outlines pass it over, and the paragraphs below belong to no division.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1" class="HCh"><content><p>Fog</p></content></paragraph><paragraph eId="para_2"><content><p>Thanks the keepers.</p></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + `<mainBody><division eId="dvs_1"><heading>Fog</heading><paragraph eId="dvs_1__para_1"><content><p>Thanks the keepers.</p></content></paragraph></division></mainBody>` + exampleClose,
		Authority: "AKN4UN guidelines, Part 1, headings",
	}
	ClassNoise = &diag.Rule{
		Code: "class-noise", Severity: diag.Note,
		Title:     "A class names a style of a word processor",
		What:      "Speaks once a file when class is the name of a paragraph style, such as SingleTxt, MercuryDocument or HCh.",
		Why:       "It says how the draft looked and not what the element is.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1" class="SingleTxt"><content><p>Thanks the keepers.</p></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + exampleBody + exampleClose,
		Authority: "AKN4UN guidelines, Part 1, presentation is not content",
	}
	SpacePreserved = &diag.Rule{
		Code: "space-preserved", Severity: diag.Note,
		Title:     "White space is to be kept as it is",
		What:      "Speaks once a file when a paragraph, number or heading has xml:space=\"preserve\".",
		Why:       "Line breaks and indents of the file become part of the text, and readers that do as they are told show them.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1"><content><p xml:space="preserve">Thanks the keepers.</p></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + exampleBody + exampleClose,
		Authority: "XML 1.0, clause 2.10",
	}
	AnnexesTogether = &diag.Rule{
		Code: "annexes-together", Severity: diag.Warning,
		Title:     "Several annexes stand in one attachment",
		What:      "Speaks when an attachment has two headings that are the word for annex and a number, alone.",
		Why:       "Each annex is a document with an IRI of its own; together they have one.",
		Bad:       exampleOpen + exampleBody + `<attachments><attachment eId="att_1"><heading>Annex</heading><doc name="annex" contains="originalVersion"><meta><identification source="#keeper"><FRBRWork><FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/!annex_1"/><FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12"/>` + exampleAdoption + exampleSubtype + exampleNumber + `</FRBRWork><FRBRExpression><FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@/!annex_1"/><FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@"/>` + exampleIssue + exampleLanguage + `</FRBRExpression><FRBRManifestation><FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@/!annex_1.xml"/><FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@.xml"/><FRBRdate date="2145-03-14" name="markup"/><FRBRauthor href="#keeper"/>` + exampleFormat + `</FRBRManifestation></identification></meta><mainBody><paragraph eId="att_1__para_1"><content><p>The watch is kept by two.</p></content></paragraph><division eId="att_1__dvs_1"><heading>Annex I</heading><paragraph eId="att_1__dvs_1__para_1"><content><p>Fog.</p></content></paragraph></division><division eId="att_1__dvs_2"><heading>Annex II</heading><paragraph eId="att_1__dvs_2__para_1"><content><p>Rain.</p></content></paragraph></division></mainBody></doc></attachment></attachments>` + exampleClose,
		Good:      exampleOpen + exampleBody + `<attachments><attachment eId="att_1"><heading>Annex</heading><doc name="annex" contains="originalVersion"><meta><identification source="#keeper"><FRBRWork><FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/!annex_1"/><FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12"/>` + exampleAdoption + exampleSubtype + exampleNumber + `</FRBRWork><FRBRExpression><FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@/!annex_1"/><FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@"/>` + exampleIssue + exampleLanguage + `</FRBRExpression><FRBRManifestation><FRBRthis value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@/!annex_1.xml"/><FRBRuri value="/akn/un/statement/deliberation/un-ga/2145-03-14/199-12/eng@.xml"/><FRBRdate date="2145-03-14" name="markup"/><FRBRauthor href="#keeper"/>` + exampleFormat + `</FRBRManifestation></identification></meta><mainBody><paragraph eId="att_1__para_1"><content><p>The watch is kept by two.</p></content></paragraph></mainBody></doc></attachment></attachments>` + exampleClose,
		Authority: "AKN4UN guidelines, Part 3, annexes",
	}
)

var practiceRules = []*diag.Rule{
	HeadingNumber, SublistSibling, SubheadingHeading, HeadingFake, ClassNoise, SpacePreserved,
	AnnexesTogether,
}
