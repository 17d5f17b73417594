package schema

import "plenary/diag"

// The rules of footnotes.
var (
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
		What:      "Speaks when the text has a row of 8 to 39 low lines.",
		Why:       "It is page furniture; what stands after it is most often a note that was taken for text.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1"><content><p>Thanks the __________________ keepers.</p></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + exampleBody + exampleClose,
		Authority: "AKN4UN guidelines, Part 1, authorialNote",
	}
	NoteMarkSuperscript = &diag.Rule{
		Code: "note-mark-superscript", Severity: diag.Warning,
		Title:     "A superscript is a mark without a note",
		What:      "Speaks when a sup of one or two digits, or of asterisks, follows a word of at least four letters and the document has no note with that mark.",
		Why:       "The mark was kept and its note was not, or stands in the text as if it were a paragraph.",
		Bad:       exampleText + `Thanks the keepers.<sup>1</sup>` + exampleTextEnd,
		Good:      exampleText + `Thanks the keepers of 40 m<sup>2</sup> of lenses.` + exampleTextEnd,
		Authority: "AKN4UN guidelines, Part 1, authorialNote",
	}
	NoteMarkerMissing = &diag.Rule{
		Code: "note-marker-missing", Severity: diag.Warning,
		Title:     "A note has no mark",
		What:      "Speaks when an authorialNote has no marker, or an empty one.",
		Why:       "The text never repeats the mark: without the attribute nothing shows where the note belongs.",
		Bad:       exampleText + `Thanks,<authorialNote placement="bottom"><p>See fog.</p></authorialNote> again.` + exampleTextEnd,
		Good:      exampleText + `Thanks,<authorialNote marker="1" placement="bottom"><p>See fog.</p></authorialNote> again.` + exampleTextEnd,
		Authority: "AKN4UN guidelines, Part 1, authorialNote",
	}
	NoteMarkRepeated = &diag.Rule{
		Code: "note-mark-repeated", Severity: diag.Warning,
		Title:     "The text of a note begins with its mark",
		What:      "Speaks when the text of an authorialNote begins with the value of its marker and a word in capitals after it.",
		Why:       "The mark is shown twice.",
		Bad:       exampleText + `Thanks,<authorialNote marker="1" placement="bottom"><p>1 See fog.</p></authorialNote> again.` + exampleTextEnd,
		Good:      exampleText + `Thanks,<authorialNote marker="1" placement="bottom"><p>See fog.</p></authorialNote> again.` + exampleTextEnd,
		Authority: "AKN4UN guidelines, Part 1, authorialNote: the text never repeats the mark",
	}
	NotePlacement = &diag.Rule{
		Code: "note-placement", Severity: diag.Note,
		Title:     "A note is not placed at the foot",
		What:      "Speaks once a file when the placement of an authorialNote is missing or other than bottom.",
		Why:       "The notes of resolutions stand at the foot of the page.",
		Bad:       exampleText + `Thanks,<authorialNote marker="1" placement="side"><p>See fog.</p></authorialNote> again.` + exampleTextEnd,
		Good:      exampleText + `Thanks,<authorialNote marker="1" placement="bottom"><p>See fog.</p></authorialNote> again.` + exampleTextEnd,
		Authority: "United Nations Editorial Manual, footnotes",
	}
	NotePosition = &diag.Rule{
		Code: "note-position", Severity: diag.Note,
		Title:     "The mark of a note is on the wrong side of the punctuation",
		What:      "Speaks once a file when, in English, a note stands between a word and a comma or full stop, or, in French and Spanish, behind a comma or semicolon.",
		Why:       "In English the mark follows the punctuation, in French and Spanish it precedes it.",
		Bad:       exampleText + `Thanks<authorialNote marker="1" placement="bottom"><p>See fog.</p></authorialNote>, again.` + exampleTextEnd,
		Good:      exampleText + `Thanks,<authorialNote marker="1" placement="bottom"><p>See fog.</p></authorialNote> again.` + exampleTextEnd,
		Authority: "United Nations Editorial Manual, footnotes: place of the indicator",
	}
	NoteRefTarget = &diag.Rule{
		Code: "note-ref-target", Severity: diag.Warning,
		Title:     "A repeated mark leads to no note",
		What:      "Speaks when a noteRef points to an element of the file that is no note.",
		Why:       "The reader who follows the mark comes to something else.",
		Bad:       exampleText + `Thanks,<authorialNote eId="authorialNote_1" marker="1" placement="bottom"><p>See fog.</p></authorialNote> again.<noteRef href="#para_1" marker="1"/>` + exampleTextEnd,
		Good:      exampleText + `Thanks,<authorialNote eId="authorialNote_1" marker="1" placement="bottom"><p>See fog.</p></authorialNote> again.<noteRef href="#authorialNote_1" marker="1"/>` + exampleTextEnd,
		Authority: "Akoma Ntoso 1.0 Part 2, noteRef",
	}
	NoteRefMarker = &diag.Rule{
		Code: "note-ref-marker", Severity: diag.Warning,
		Title:     "A repeated mark is not that of its note",
		What:      "Speaks when a noteRef has another marker than the note it points to.",
		Why:       "The same note is shown with two marks.",
		Bad:       exampleText + `Thanks,<authorialNote eId="authorialNote_1" marker="1" placement="bottom"><p>See fog.</p></authorialNote> again.<noteRef href="#authorialNote_1" marker="2"/>` + exampleTextEnd,
		Good:      exampleText + `Thanks,<authorialNote eId="authorialNote_1" marker="1" placement="bottom"><p>See fog.</p></authorialNote> again.<noteRef href="#authorialNote_1" marker="1"/>` + exampleTextEnd,
		Authority: "Akoma Ntoso 1.0 Part 2, noteRef",
	}
)

var noteRules = []*diag.Rule{
	NoteSequence, NoteEmpty, NoteMarkInText, NoteRuleInText, NoteMarkSuperscript, NoteMarkerMissing,
	NoteMarkRepeated, NotePlacement, NotePosition, NoteRefTarget, NoteRefMarker,
}
