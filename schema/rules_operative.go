package schema

import "plenary/diag"

// The rules of operative paragraphs, lists and what closes the text.
var (
	ParagraphUnfinished = &diag.Rule{
		Code: "paragraph-unfinished", Severity: diag.Warning,
		Title:     "An operative paragraph ends without punctuation",
		What:      "Speaks when the text of a numbered paragraph of the body ends in a letter, a heading and an \"and\" behind punctuation apart.",
		Why:       "Paragraphs end in a semicolon or a full stop; most often the end of this one is lost.",
		Bad:       exampleNumbered + `Thanks the` + exampleTwo,
		Good:      exampleNumbered + `Thanks the keepers;` + exampleTwo,
		Authority: "United Nations Editorial Manual, resolutions",
	}
	OperativeLast = &diag.Rule{
		Code: "operative-last", Severity: diag.Note,
		Title:     "The last paragraph does not end in a full stop",
		What:      "Speaks when the last numbered paragraph of the body ends in a semicolon.",
		Why:       "The resolution is one sentence, and the last paragraph its end: one may be missing.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1"><num>1.</num><content><p>Thanks the keepers;</p></content></paragraph><paragraph eId="para_2"><num>2.</num><content><p>Invites rest;</p></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + `<mainBody><paragraph eId="para_1"><num>1.</num><content><p>Thanks the keepers;</p></content></paragraph><paragraph eId="para_2"><num>2.</num><content><p>Invites rest.</p></content></paragraph></mainBody>` + exampleClose,
		Authority: "United Nations Editorial Manual, resolutions",
	}
	LeadPlain = &diag.Rule{
		Code: "lead-plain", Severity: diag.Note,
		Title:     "An operative paragraph has no phrase in italics",
		What:      "Speaks once a file when at least three in four numbered paragraphs have a phrase in i, b, u or span in their first text, and one before the last such has none.",
		Why:       "The phrase says what is done and is set apart everywhere else: the paragraph may be the rest of another.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1"><num>1.</num><content><p>Invites rest;</p></content></paragraph><paragraph eId="para_2"><num>2.</num><content><p><i>Thanks</i> the keepers;</p></content></paragraph><paragraph eId="para_3"><num>3.</num><content><p><i>Thanks</i> the keepers;</p></content></paragraph><paragraph eId="para_4"><num>4.</num><content><p><i>Thanks</i> the keepers.</p></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + `<mainBody><paragraph eId="para_1"><num>1.</num><content><p><i>Invites</i> rest;</p></content></paragraph><paragraph eId="para_2"><num>2.</num><content><p><i>Thanks</i> the keepers;</p></content></paragraph><paragraph eId="para_3"><num>3.</num><content><p><i>Thanks</i> the keepers;</p></content></paragraph><paragraph eId="para_4"><num>4.</num><content><p><i>Thanks</i> the keepers.</p></content></paragraph></mainBody>` + exampleClose,
		Authority: "United Nations Editorial Manual, resolutions",
	}
	ListSingle = &diag.Rule{
		Code: "list-single", Severity: diag.Note,
		Title:     "A list has only one point",
		What:      "Speaks when a list has one point, or a blockList one item.",
		Why:       "What is only one is not lettered: most often the others are lost or stand elsewhere.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1"><list eId="para_1__list_1"><intro><p>Requests the keepers:</p></intro><point eId="para_1__list_1__point_a"><num>(a)</num><content><p>To rest.</p></content></point></list></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + `<mainBody><paragraph eId="para_1"><list eId="para_1__list_1"><intro><p>Requests the keepers:</p></intro><point eId="para_1__list_1__point_a"><num>(a)</num><content><p>To rest;</p></content></point><point eId="para_1__list_1__point_b"><num>(b)</num><content><p>To sleep.</p></content></point></list></paragraph></mainBody>` + exampleClose,
		Authority: "United Nations Editorial Manual, subdivision of paragraphs",
	}
	ListIntro = &diag.Rule{
		Code: "list-intro", Severity: diag.Note,
		Title:     "No text leads to a list",
		What:      "Speaks when the first list of a paragraph or point has no intro, or a blockList no listIntroduction, and there is no heading.",
		Why:       "Points go on with the sentence of their introduction; without it they say nothing.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1"><list eId="para_1__list_1"><point eId="para_1__list_1__point_a"><num>(a)</num><content><p>To rest;</p></content></point><point eId="para_1__list_1__point_b"><num>(b)</num><content><p>To sleep.</p></content></point></list></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + `<mainBody><paragraph eId="para_1"><list eId="para_1__list_1"><intro><p>Requests the keepers:</p></intro><point eId="para_1__list_1__point_a"><num>(a)</num><content><p>To rest;</p></content></point><point eId="para_1__list_1__point_b"><num>(b)</num><content><p>To sleep.</p></content></point></list></paragraph></mainBody>` + exampleClose,
		Authority: "AKN4UN guidelines, Part 1, lists",
	}
	ConclusionsInBody = &diag.Rule{
		Code: "conclusions-in-body", Severity: diag.Warning,
		Title:     "The line of the meeting stands in the body",
		What:      "Speaks when one of the last two paragraphs of the body is short and ends in the words for \"plenary meeting\" in one of the six languages.",
		Why:       "Meeting and date close the text in conclusions; in the body they are taken for a decision.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1"><content><p>Thanks the keepers.</p><p>61st plenary meeting</p></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + exampleBody + `<conclusions><p>61st plenary meeting</p></conclusions>` + exampleClose,
		Authority: "AKN4UN guidelines, Part 3, conclusions",
	}
)

var operativeRules = []*diag.Rule{
	ParagraphUnfinished, OperativeLast, LeadPlain, ListSingle, ListIntro, ConclusionsInBody,
}
