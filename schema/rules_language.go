package schema

import "plenary/diag"

// The rules of languages.
var (
	LanguageCode = &diag.Rule{
		Code: "language-code", Severity: diag.Warning,
		Title:     "The code of the language is not of three letters",
		What:      "Speaks when FRBRlanguage has not a code of ISO 639-2 for terminology, such as eng or fra: en, fre or chi are others.",
		Why:       "The code is part of the IRI of the Expression, where only one spelling leads to the text.",
		Bad:       exampleRoot + exampleWork + exampleNumber + exampleExpression + exampleIssue + `<FRBRlanguage language="en"/>` + exampleManifestation + exampleFormat + exampleIdentified + exampleReferences + exampleEnd,
		Good:      exampleRoot + exampleMeta + exampleEnd,
		Authority: "AKN Naming Convention, clause 4.5; ISO 639-2/T",
	}
	LanguageText = &diag.Rule{
		Code: "language-text", Severity: diag.Warning,
		Title:     "The text is in another language than the metadata says",
		What:      "Speaks when most letters are of another script than that of FRBRlanguage, or, in Latin script, the small words are those of another language.",
		Why:       "The text is filed, indexed and read aloud in a wrong language.",
		Bad:       exampleText + `Благодарит смотрителей.` + exampleTextEnd,
		Good:      exampleText + `Thanks the keepers.` + exampleTextEnd,
		Authority: "AKN4UN guidelines, Part 1, FRBRlanguage",
	}
	XMLLangForm = &diag.Rule{
		Code: "xml-lang-form", Severity: diag.Warning,
		Title:     "The value of xml:lang is no language tag",
		What:      "Speaks when xml:lang is empty or does not begin with a code of two or three letters.",
		Why:       "Screen readers choose the voice by it.",
		Bad:       exampleText + `Thanks the <span xml:lang="f">gardiens</span>.` + exampleTextEnd,
		Good:      exampleText + `Thanks the <span xml:lang="fr">gardiens</span>.` + exampleTextEnd,
		Authority: "BCP 47",
	}
	XMLLangLong = &diag.Rule{
		Code: "xml-lang-long", Severity: diag.Note,
		Title:     "The language tag is not the shortest",
		What:      "Speaks when xml:lang begins with a code of three letters for one of the six languages, \"fra\" in place of \"fr\". (FRBRlanguage and IRIs have three letters.)",
		Why:       "Screen readers and style sheets know the tags by their shortest form.",
		Bad:       exampleText + `Thanks the <span xml:lang="fra">gardiens</span>.` + exampleTextEnd,
		Good:      exampleText + `Thanks the <span xml:lang="fr">gardiens</span>.` + exampleTextEnd,
		Authority: "BCP 47, RFC 5646, clause 2.2.1",
	}
)

var languageRules = []*diag.Rule{
	LanguageCode, LanguageText, XMLLangForm, XMLLangLong,
}
