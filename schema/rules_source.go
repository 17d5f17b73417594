package schema

import "plenary/diag"

// The rules of what a text is written in.
var (
	LanguageUnsupported = &diag.Rule{
		Code: "language-unsupported", Severity: diag.Error,
		Title:     "The text is in a language that is not read",
		What:      "Speaks when the script and the small words of a text are those of a language whose resolutions Plenary does not read, and names it: German, Portuguese, Ukrainian, Persian, Japanese and others. Arabic, Chinese, English, French, Russian and Spanish are read; Arabic is not when its letters stand in the order of the page (visual order). A text that has neither an enacting formula nor words enough to know its language is not taken for English either. Where a text is in one of these languages and shows another, --lang names it.",
		Why:       "Read by the rules of another language a text loses its preamble, its date and its structure, and the document would claim a language that it is not in.",
		Bad:       "199/1. Pflege der Leuchttürme\n\nDie Generalversammlung,\n\nunter Hinweis auf die Lampen der Küste und der Inseln,\n\n1. beschließt, dass die Wärter der Leuchttürme Öl für alle Lampen erhalten;\n\n2. ersucht die Möwen der Küste, nicht auf den Türmen zu schlafen.\n\n3. Plenarsitzung\n\n4. Mai 2145\n",
		Good:      "199/1. Lamps\n\n The General Assembly,\n\n 1. Decides to keep the lamps.\n\n3rd plenary meeting\n\n4 May 2145\n",
		Authority: "Plenary, promise 6",
	}
	CharactersRepaired = &diag.Rule{
		Code: "characters-repaired", Severity: diag.Note,
		Title:     "Characters were read as what they stand for",
		What:      "Speaks once for each kind of character that is no character of the text and whose meaning is certain: soft hyphens (a word that one breaks at the end of a line is one word), invisible characters such as direction marks and spaces of no width, entities of HTML in a text without tags, ligatures of Latin letters, marks of Markdown (emphasis, headings), and marks of notes that programs write between brackets or tags (\"[1]\", \"<sup>1</sup>\"). Each is on record in the account of the conversion. Spaces of all kinds, and the line ends of all systems, are read as what they are without a word.",
		Why:       "A mark that nobody sees hides a number or parts a word for every search; whoever checks the result can see what was changed.",
		Bad:       "199/1. Lamps\n\n The General Assembly,\n\n 1.\u200e Decides to keep the lamps&nbsp;of the e\ufb03cient kee\u00adpers.\n\n3rd plenary meeting\n\n4 May 2145\n",
		Good:      "199/1. Lamps\n\n The General Assembly,\n\n 1. Decides to keep the lamps of the efficient keepers.\n\n3rd plenary meeting\n\n4 May 2145\n",
		Authority: "Plenary, promise 1; Unicode Standard, chapter 23",
	}
)

var sourceRules = []*diag.Rule{LanguageUnsupported, CharactersRepaired}
