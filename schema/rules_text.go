package schema

import "plenary/diag"

// The rules of the text stage.
var (
	NotAResolution = &diag.Rule{
		Code: "not-a-resolution", Severity: diag.Error,
		Title:     "The text is no resolution",
		What:      "Speaks when a text has neither an enacting formula nor a resolution's number, meeting line or operative paragraphs, and is no draft or statement. The words near the top tell what it seems to be: a report, a letter, a note.",
		Why:       "No half document is written for a letter or a report.",
		Bad:       "Dear Keeper,\n\nThank you for the lamp oil.\n\nYours,\nA gull\n",
		Authority: "Plenary, promise 2",
	}
	SeveralResolutions = &diag.Rule{
		Code: "several-resolutions", Severity: diag.Warning,
		Title:     "The text holds more than one resolution",
		What:      "Speaks for each number that opens a further resolution, with its formula below it, and for the end of a resolution above the number. Each resolution is then a component of a collection; the end of one whose number stands on another page is kept in the masthead.",
		Why:       "A page of a volume begins and ends in the middle of its neighbours, and whoever asked for one resolution is given them all.",
		Bad:       "199 (CX). Lamps\n\n The General Assembly,\n\n Decides to keep the lamps.\n\n3rd plenary meeting,\n4 May 2145.\n\n200 (CX). Gulls\n\n The General Assembly,\n\n Notes the gulls.\n\n3rd plenary meeting,\n4 May 2145.\n",
		Good:      "199 (CX). Lamps\n\n The General Assembly,\n\n Decides to keep the lamps.\n\n3rd plenary meeting,\n4 May 2145.\n",
		Authority: "Plenary, promise 1",
	}
	TextLost = &diag.Rule{
		Code: "text-lost", Severity: diag.Error,
		Title:     "Source text is missing from the document",
		What:      "Speaks when the account of the source bytes has a gap: bytes that are neither in the document nor named as furniture, label or repair.",
		Why:       "Nothing may be lost.",
		Authority: "Plenary, promise 1",
	}
	WordJoined = &diag.Rule{
		Code: "word-joined", Severity: diag.Note,
		Title:     "A split word was joined",
		What:      "Speaks for each space that was taken out of a word, and for each hyphen at the end of a line in an old text whose printer broke words there: one half at least is no word, and the whole is in the vocabulary, made of a word of it, or elsewhere in the document; or both are words, much less common than the whole.",
		Why:       "Extractors split words where letters were set far apart; whoever checks the result can see what was changed.",
		Bad:       "199/1. Lamps\n\n The General Assembly,\n\n Recalling the coun tries of the coast,\n\n 1. Decides to keep the lamps.\n\n3rd plenary meeting\n\n4 May 2145\n",
		Good:      "199/1. Lamps\n\n The General Assembly,\n\n Recalling the countries of the coast,\n\n 1. Decides to keep the lamps.\n\n3rd plenary meeting\n\n4 May 2145\n",
		Authority: "Plenary, promise 1",
	}
	WordUncertain = &diag.Rule{
		Code: "word-uncertain", Severity: diag.Warning,
		Title:     "Two words may be one",
		What:      "Speaks for a prefix that stands apart from the word after it, where both together are a word that is seldom used: the text is kept.",
		Why:       "An extractor may have split the word, or the author may have written it as two.",
		Bad:       "199/1. Lamps\n\n The General Assembly,\n\n 1. Decides to end inter faith quarrels over lamps.\n\n3rd plenary meeting\n\n4 May 2145\n",
		Good:      "199/1. Lamps\n\n The General Assembly,\n\n 1. Decides to end interfaith quarrels over lamps.\n\n3rd plenary meeting\n\n4 May 2145\n",
		Authority: "Editorial Manual, Spelling",
	}
	HyphenRestored = &diag.Rule{
		Code: "hyphen-restored", Severity: diag.Note,
		Title:     "A lost hyphen was put back",
		What:      "Speaks for each hyphen put into a word that stands where the measure ends on a line longer than any that is printed: the extractor took the hyphen at the line's end for the mark of a broken word, and joined the two lines. The compound is in the vocabulary, or its members are words that make none together.",
		Why:       "A word without its hyphen is found by no search; whoever checks the result can see what was changed.",
		Bad:       "199/1.\n\nLamps\nThe General Assembly,\n1.\nDecides to keep the lamps of the northern coast, and to see\nthat the keepers who live on the isles take genderresponsive measures against the gulls of the isles and of the coast;\n\n\f2.\nDecides to sound the horns.\n\n3rd plenary meeting\n4 May 2145\n",
		Good:      "199/1.\n\nLamps\nThe General Assembly,\n1.\nDecides to keep the lamps of the northern coast, and to see\nthat the keepers who live on the isles take gender-responsive\nmeasures against the gulls of the isles and of the coast;\n\n\f2.\nDecides to sound the horns.\n\n3rd plenary meeting\n4 May 2145\n",
		Authority: "Plenary, promise 1",
	}
	NoteWithoutMark = &diag.Rule{
		Code: "note-without-mark", Severity: diag.Warning,
		Title:     "A footnote has no mark in the text",
		What:      "Speaks when the text above a footnote has no place where its number can be a mark. The note is put at the end of that text.",
		Why:       "The place of the note is then a guess.",
		Bad:       "199/1. Lamps\n\n The General Assembly,\n\n Recalling the lamps,\n\n 1. Decides to keep them.\n\n__________________\n\n 1  Resolution 198/7.\n",
		Good:      "199/1. Lamps\n\n The General Assembly,\n\n Recalling the lamps,1\n\n 1. Decides to keep them.\n\n__________________\n\n 1  Resolution 198/7.\n",
		Authority: "Editorial Manual, Footnotes",
	}
	MarkClung = &diag.Rule{
		Code: "mark-clung", Severity: diag.Note,
		Title:     "A note mark clung to the word after it",
		What:      "Speaks for each note mark that stood between two words without a space after it: a space was put there.",
		Why:       "A slip of the text, or of the extractor; whoever checks the result can see what was changed.",
		Bad:       "199/1. Lamps\n\n The General Assembly,\n\n Recalling the lamps,1and the horns,\n\n 1. Decides to keep them.\n\n3rd plenary meeting\n\n4 May 2145\n\n__________________\n\n 1  Resolution 198/7.\n",
		Good:      "199/1. Lamps\n\n The General Assembly,\n\n Recalling the lamps,1 and the horns,\n\n 1. Decides to keep them.\n\n3rd plenary meeting\n\n4 May 2145\n\n__________________\n\n 1  Resolution 198/7.\n",
		Authority: "Editorial Manual, Footnotes",
	}
	NumberGap = &diag.Rule{
		Code: "number-gap", Severity: diag.Warning,
		Title:     "A number is out of sequence",
		What:      "Speaks when a paragraph or point does not bear the number that follows the one before it.",
		Why:       "A paragraph may have been lost by the extraction, or a number read wrongly.",
		Bad:       "199/1. Lamps\n\n The General Assembly,\n\n 1. Decides to keep the lamps;\n\n 3. Requests oil.\n",
		Good:      "199/1. Lamps\n\n The General Assembly,\n\n 1. Decides to keep the lamps;\n\n 2. Requests oil.\n",
		Authority: "Editorial Manual, Resolutions",
	}
	TableUncertain = &diag.Rule{
		Code: "table-uncertain", Severity: diag.Warning,
		Title:     "The cells of a table are not certain",
		What:      "Speaks for a table whose rows are known by the figures that end them, but whose columns of words cannot be told apart: a row is then kept as one cell, or as its words and its figures.",
		Why:       "An extractor that writes a row as running words leaves no trace of the columns.",
		Bad:       "199/1. Lamps\n\n The General Assembly,\n\n 1. Approves the posts of the keepers of the lamps of the coast, as they are set out in\n\nthe table below:\n\nAction Title of post Category Number\n\nNew post Keeper of\n\nLamps\n\nP-4 1\n\nNew post Assistant keeper P-2 3\n\nConversion (from\n\nthe isles)\n\nGull warden P-3 1\n\nAbolishment Bell ringer P-1 (1)\n\nTotal 4\n\n 2. Also decides to buy oil for all of the lamps that are set out above, and for the gulls\n\nthat live below them.\n\n3rd plenary meeting\n\n4 May 2145\n",
		Good:      "199/1. Lamps\n\n The General Assembly,\n\n 1. Approves the posts set out in the table below:\n\nAction\tTitle of post\tCategory\tNumber\n\nNew post\tKeeper\tP-3\t1\n\nNew post\tAssistant keeper\tP-2\t4\n\nConversion\tOiler of lamps\tP-2\t3\n\n3rd plenary meeting\n\n4 May 2145\n",
		Authority: "Editorial Manual, Tables",
	}
	LeadUncertain = &diag.Rule{
		Code: "lead-uncertain", Severity: diag.Note,
		Title:     "The leading phrase has two readings",
		What:      "Speaks for a leading phrase with words that some organs print in italics and others do not, where the organ that speaks has them mostly in roman type: \"Noting\" or \"Noting with concern\". It is told once a document, at the first such phrase, with the number of the others.",
		Why:       "The text does not show italics, and such phrases are printed in both ways, at times in one document. The structure does not depend on it, and who has only the text cannot tell: so it is no warning.",
		Bad:       "Resolution 199 (2145)\n\n The Security Council,\n\n Noting with concern the fog,\n\n 1. Decides to keep the lamps.\n",
		Good:      "Resolution 199 (2145)\n\n The Security Council,\n\n Noting the fog,\n\n 1. Decides to keep the lamps.\n",
		Authority: "Editorial Manual, Resolutions",
	}
	NumberMisread = &diag.Rule{
		Code: "number-misread", Severity: diag.Warning,
		Title:     "A number looks misread",
		What:      "Speaks for the number of a paragraph, a point, a session or a meeting that no editor writes so: \"1, Decides\", \"1 .Decides\", \"(6)\" after \"(a)\", \"23 (1)\", \"I858th meeting\". It is read as what it must have been, and kept as it stands.",
		Why:       "A scanner takes one character for another; whoever has the page can see what it says.",
		Bad:       "199 (CX). Lamps\n\n The General Assembly,\n\n 1, Decides to keep the lamps;\n\n 2. Requests oil.\n\n3rd plenary meeting,\n4 May 2145.\n",
		Good:      "199 (CX). Lamps\n\n The General Assembly,\n\n 1. Decides to keep the lamps;\n\n 2. Requests oil.\n\n3rd plenary meeting,\n4 May 2145.\n",
		Authority: "Plenary, promise 1",
	}
	OtherLanguage = &diag.Rule{
		Code: "other-language", Severity: diag.Warning,
		Title:     "Text of another language follows",
		What:      "Speaks for the first paragraph of a run of text in another language than the resolution, by its articles and prepositions. The text is kept where it stands.",
		Why:       "Volumes that print two languages side by side are read one column after the other, and the second is no part of the resolution in the first.",
		Bad:       "199 (CX). Lamps\n\n The General Assembly,\n\n 1. Decides to keep the lamps;\n\n 2. Requests oil.\n\n3rd plenary meeting,\n4 May 2145.\n\nLes gardiens des phares et les mouettes de la mer du nord sont dans une barque.\n",
		Good:      "199 (CX). Lamps\n\n The General Assembly,\n\n 1. Decides to keep the lamps;\n\n 2. Requests oil.\n\n3rd plenary meeting,\n4 May 2145.\n",
		Authority: "Plenary, promise 1",
	}
	NoDate = &diag.Rule{
		Code: "no-adoption-date", Severity: diag.Warning,
		Title:     "The date of adoption is not known",
		What:      "Speaks when neither the closing lines nor the masthead give a date of adoption.",
		Why:       "The date is part of the identity of the work. The document has none then, nor has its JSON; the schema and the IRI demand one, and say 1900-01-01, named unknown, as the guidelines do for undated drafts. Who reads such XML, Plenary too, takes it for no date.",
		Bad:       "199/1. Lamps\n\n The General Assembly,\n\n 1. Decides to keep the lamps.\n",
		Good:      "199/1. Lamps\n\n The General Assembly,\n\n 1. Decides to keep the lamps.\n\n3rd plenary meeting\n\n4 May 2145\n",
		Authority: "AKN Naming Convention, clause 4.4",
	}
)

var textRules = []*diag.Rule{NotAResolution, SeveralResolutions, TextLost, WordJoined, WordUncertain, HyphenRestored, NoteWithoutMark, MarkClung, NumberGap, TableUncertain, LeadUncertain, NumberMisread, OtherLanguage, NoDate}
