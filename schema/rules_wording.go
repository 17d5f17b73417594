package schema

import "plenary/diag"

// The rules of the characters and words of the text.
var (
	EscapedTwice = &diag.Rule{
		Code: "escaped-twice", Severity: diag.Warning,
		Title:     "An entity was escaped twice",
		What:      "Speaks once a file when text or an attribute other than an address has the characters of a reference, such as &amp;amp;, which was written as &amp;amp;amp;.",
		Why:       "Readers see the reference and not the character.",
		Bad:       exampleText + `Thanks keepers &amp;amp; gulls.` + exampleTextEnd,
		Good:      exampleText + `Thanks keepers &amp; gulls.` + exampleTextEnd,
		Authority: "XML 1.0, clause 2.4",
	}
	AttributeSpace = &diag.Rule{
		Code: "attribute-space", Severity: diag.Note,
		Title:     "The value of an attribute begins or ends with white space",
		What:      "Speaks once a file when an attribute has white space at an end.",
		Why:       "Values are compared as they are: \" ga\" is not \"ga\".",
		Bad:       exampleText + `Thanks the <a href=" https://keepers.example/">keepers</a>.` + exampleTextEnd,
		Good:      exampleText + `Thanks the <a href="https://keepers.example/">keepers</a>.` + exampleTextEnd,
		Authority: "XML 1.0, clause 3.3.3",
	}
	CharacterReplacement = &diag.Rule{
		Code: "character-replacement", Severity: diag.Warning,
		Title:     "A character was lost",
		What:      "Speaks when the text has U+FFFD, which stands for a character that could not be read, or the picture of a control character.",
		Why:       "What stood there is gone, and no program can bring it back.",
		Bad:       exampleText + `Thanks the k` + "\ufffd" + `epers.` + exampleTextEnd,
		Good:      exampleText + `Thanks the keepers.` + exampleTextEnd,
		Authority: "The Unicode Standard, chapter 23",
	}
	CharacterPrivate = &diag.Rule{
		Code: "character-private", Severity: diag.Warning,
		Title:     "A character has no meaning outside one font",
		What:      "Speaks once a file when the text has a character of the private use area, U+E000 to U+F8FF.",
		Why:       "It shows as a box elsewhere, and cannot be searched.",
		Bad:       exampleText + `Thanks the keepers ` + "\uf0b7" + ` every one.` + exampleTextEnd,
		Good:      exampleText + `Thanks the keepers, every one.` + exampleTextEnd,
		Authority: "The Unicode Standard, chapter 23",
	}
	CharacterInvisible = &diag.Rule{
		Code: "character-invisible", Severity: diag.Note,
		Title:     "The text has a character that shows nothing",
		What:      "Speaks once a file and character for the soft hyphen, the zero width space, the word joiner and the byte order mark.",
		Why:       "Searches for the word fail, though it looks right.",
		Bad:       exampleText + `Thanks the kee` + "\u00ad" + `pers.` + exampleTextEnd,
		Good:      exampleText + `Thanks the keepers.` + exampleTextEnd,
		Authority: "The Unicode Standard, chapter 23",
	}
	TabInText = &diag.Rule{
		Code: "tab-in-text", Severity: diag.Note,
		Title:     "The text has a tab",
		What:      "Speaks once a file when a run of text outside metadata has a tab that does not only indent a line of the file.",
		Why:       "Tabs set columns on paper; in a text they are one more kind of space.",
		Bad:       exampleText + `Thanks` + "\t" + `the keepers.` + exampleTextEnd,
		Good:      exampleText + `Thanks the keepers.` + exampleTextEnd,
		Authority: "AKN4UN guidelines, Part 1, presentation is not content",
	}
	SpaceDouble = &diag.Rule{
		Code: "space-double", Severity: diag.Note,
		Title:     "The text has two spaces in a row",
		What:      "Speaks once a file when two spaces stand between words.",
		Why:       "It is what is left where something was taken out, or where a line was broken.",
		Bad:       exampleText + `Thanks  the keepers.` + exampleTextEnd,
		Good:      exampleText + `Thanks the keepers.` + exampleTextEnd,
		Authority: "United Nations Editorial Manual, spacing",
	}
	SpaceBeforePunctuation = &diag.Rule{
		Code: "space-before-punctuation", Severity: diag.Note,
		Title:     "A space stands before the punctuation",
		What:      "Speaks once a file when a space stands before a comma or a full stop that ends a word.",
		Why:       "It is what is left where something was taken out, or where a reference was put in.",
		Bad:       exampleText + `Thanks the keepers , every one.` + exampleTextEnd,
		Good:      exampleText + `Thanks the keepers, every one.` + exampleTextEnd,
		Authority: "United Nations Editorial Manual, punctuation",
	}
	BracketUnclosed = &diag.Rule{
		Code: "bracket-unclosed", Severity: diag.Note,
		Title:     "A bracket is not closed",
		What:      "Speaks when a printed paragraph outside tables opens more round brackets than it closes.",
		Why:       "Something may be missing between.",
		Bad:       exampleText + `Thanks the keepers (all of them.` + exampleTextEnd,
		Good:      exampleText + `Thanks the keepers (all of them).` + exampleTextEnd,
		Authority: "United Nations Editorial Manual, punctuation",
	}
	WordSplit = &diag.Rule{
		Code: "word-split", Severity: diag.Warning,
		Title:     "A word is split by a space",
		What:      "Speaks when, in English, French or Spanish, a word of small letters is followed by the end of a word that is none by itself, \"naviga tion\".",
		Why:       "The hyphen or the line break of a page was taken for a space; searches for the word fail.",
		Bad:       exampleText + `Thanks the keepers for naviga tion.` + exampleTextEnd,
		Good:      exampleText + `Thanks the keepers for navigation.` + exampleTextEnd,
		Authority: "Plenary, promise 1",
	}
	WordHyphen = &diag.Rule{
		Code: "word-hyphen", Severity: diag.Note,
		Title:     "A word is broken behind its hyphen",
		What:      "Speaks when, in English, French or Spanish, a word that ends in a hyphen is followed by one of small letters, \"light- houses\", and not by \"and\" or \"or\".",
		Why:       "It was at the end of a line: searches for the word fail.",
		Bad:       exampleText + `Thanks the light- houses.` + exampleTextEnd,
		Good:      exampleText + `Thanks the lighthouses.` + exampleTextEnd,
		Authority: "Plenary, promise 1",
	}
	WordDoubled = &diag.Rule{
		Code: "word-doubled", Severity: diag.Warning,
		Title:     "A small word stands twice",
		What:      "Speaks when a word such as \"the\", \"les\" or \"los\", that nobody writes twice on purpose, follows itself.",
		Why:       "Most often it stood at the end of one line and at the beginning of the next.",
		Bad:       exampleText + `Thanks the the keepers.` + exampleTextEnd,
		Good:      exampleText + `Thanks the keepers.` + exampleTextEnd,
		Authority: "United Nations Editorial Manual, proofreading",
	}
	ScriptMixed = &diag.Rule{
		Code: "script-mixed", Severity: diag.Warning,
		Title:     "A word mixes Latin and Cyrillic letters",
		What:      "Speaks when Latin and Cyrillic letters stand side by side in one word.",
		Why:       "The letters look alike and are not: searches for the word fail.",
		Bad:       exampleText + `Thanks the keеpers.` + exampleTextEnd,
		Good:      exampleText + `Thanks the keepers.` + exampleTextEnd,
		Authority: "Unicode Technical Standard 39, mixed scripts",
	}
	QuotesMixed = &diag.Rule{
		Code: "quotes-mixed", Severity: diag.Note,
		Title:     "Straight and curly quotation marks are mixed",
		What:      "Speaks once a file when the text has both \" and “ or ”.",
		Why:       "A text has one kind; the other came from elsewhere.",
		Bad:       exampleText + `Thanks “keepers” and "gulls".` + exampleTextEnd,
		Good:      exampleText + `Thanks “keepers” and “gulls”.` + exampleTextEnd,
		Authority: "United Nations Editorial Manual, quotation marks",
	}
	PageFurniture = &diag.Rule{
		Code: "page-furniture", Severity: diag.Warning,
		Title:     "What a page prints at its edge stands in the text",
		What:      "Speaks when a paragraph outside cover page and tables is only the symbol of a resolution or a page number, or holds a job number with its language or a page beside it, \"45-00012 2/5\".",
		Why:       "Running heads and feet belong to the page; in the text they cut sentences apart.",
		Bad:       exampleText + `Thanks the 45-00012 2/5 keepers.` + exampleTextEnd,
		Good:      exampleText + `Thanks the keepers.` + exampleTextEnd,
		Authority: "AKN4UN guidelines, Part 2, presentation",
	}
)

var wordingRules = []*diag.Rule{
	EscapedTwice, AttributeSpace, CharacterReplacement, CharacterPrivate, CharacterInvisible, TabInText,
	SpaceDouble, SpaceBeforePunctuation, BracketUnclosed, WordSplit, WordHyphen, WordDoubled,
	ScriptMixed, QuotesMixed, PageFurniture,
}
