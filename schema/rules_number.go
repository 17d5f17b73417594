package schema

import "plenary/diag"

// The rules of the numbers of paragraphs, points and divisions.
var (
	NumberSequence = &diag.Rule{
		Code: "number-sequence", Severity: diag.Warning,
		Title: "A number is out of order",
		What: "Speaks when a paragraph's arabic number is not one more than that of the paragraph before, through all divisions (behind a heading they may begin again at 1), " +
			"or when the points or divisions under one parent are not a, b, c or i, ii, iii or 1, 2, 3.",
		Why: "Most often a paragraph was lost, cut in two, or taken for something else.",
		Bad: exampleOpen + `<mainBody><paragraph eId="para_1"><num>1.</num><content><p>Thanks.</p></content></paragraph>` +
			`<paragraph eId="para_3"><num>3.</num><content><p>Rests.</p></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + `<mainBody><paragraph eId="para_1"><num>1.</num><content><p>Thanks.</p></content></paragraph>` + paragraphTwo + `</mainBody>` + exampleClose,
		Authority: "United Nations Editorial Manual, numbering of paragraphs",
	}
	NumberInText = &diag.Rule{
		Code: "number-in-text", Severity: diag.Warning,
		Title:     "The number stands in the text again",
		What:      "Speaks once a file and element when the text of a paragraph, point or division begins with the number that its num prints, punctuation and all.",
		Why:       "The number is shown twice, and whoever takes the text alone gets it with a number.",
		Bad:       exampleNumbered + `1. Thanks the keepers;` + exampleTwo,
		Good:      exampleNumbered + `Thanks the keepers;` + exampleTwo,
		Authority: "AKN4UN guidelines, Part 1, num: the text does not repeat it",
	}
	NumberPunctuation = &diag.Rule{
		Code: "number-punctuation", Severity: diag.Note,
		Title:     "A number is without its punctuation",
		What:      "Speaks once a file and element when the num of a paragraph, point or item is only letters and digits, \"1\" in place of \"1.\".",
		Why:       "num holds what is printed; programs that show it add nothing.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1"><num>1</num><content><p>Thanks;</p></content></paragraph><paragraph eId="para_2"><num>2.</num><content><p>Invites rest.</p></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + `<mainBody><paragraph eId="para_1"><num>1.</num><content><p>Thanks;</p></content></paragraph><paragraph eId="para_2"><num>2.</num><content><p>Invites rest.</p></content></paragraph></mainBody>` + exampleClose,
		Authority: "AKN4UN guidelines, Part 1, num: generated text is to be avoided",
	}
	NumberMissing = &diag.Rule{
		Code: "number-missing", Severity: diag.Warning,
		Title:     "A paragraph between two numbered ones has lost its number",
		What:      "Speaks when an operative paragraph has no num and stands between two whose numbers leave out one.",
		Why:       "The paragraph cannot be cited by its number.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1"><num>1.</num><content><p>Thanks;</p></content></paragraph><paragraph eId="para_2"><content><p>Invites rest;</p></content></paragraph><paragraph eId="para_3"><num>3.</num><content><p>Sleeps.</p></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + `<mainBody><paragraph eId="para_1"><num>1.</num><content><p>Thanks;</p></content></paragraph><paragraph eId="para_2"><num>2.</num><content><p>Invites rest;</p></content></paragraph><paragraph eId="para_3"><num>3.</num><content><p>Sleeps.</p></content></paragraph></mainBody>` + exampleClose,
		Authority: "United Nations Editorial Manual, numbering of paragraphs",
	}
)

var numberRules = []*diag.Rule{
	NumberSequence, NumberInText, NumberPunctuation, NumberMissing,
}
