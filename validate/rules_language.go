package validate

import (
	"strings"
	"unicode"

	"plenary/schema"
)

func languageChecks() []check {
	return []check{checkScript, checkXMLLang}
}

// checkScript: [schema.LanguageText]. Of a file the script of most letters
// counts, and among languages of one script the commonest words.
func checkScript(x *index, r *report) {
	languages := x.named["FRBRlanguage"]
	if len(languages) == 0 {
		return
	}
	letters, words := map[string]int{}, map[string]int{}
	for _, b := range x.blocks {
		for _, c := range b.text {
			if script := scriptOf(c); script != "" {
				letters[script]++
			}
		}
		for word := range strings.FieldsSeq(b.text) {
			words[commonIn(strings.ToLower(word))]++
		}
	}
	script, language := most(letters), languages[0]
	if want := scriptOfLanguage(x.language); want != "" && script != "" && script != want {
		r.add(schema.LanguageText, language, language.tag, "the language is %q, most letters are %s", x.language, script)
		return
	}
	delete(words, "")
	if common := most(words); script == "Latin" && scriptOfLanguage(x.language) == "Latin" && common != x.language && words[common] > 20 && words[common] > 3*words[x.language] {
		r.add(schema.LanguageText, language, language.tag, "the language is %q, the words are those of %q", x.language, common)
	}
}

func scriptOf(c rune) string {
	switch {
	case c < unicode.MaxASCII:
		if unicode.IsLetter(c) {
			return "Latin"
		}
	case unicode.Is(unicode.Cyrillic, c):
		return "Cyrillic"
	case unicode.Is(unicode.Arabic, c):
		return "Arabic"
	case unicode.Is(unicode.Han, c):
		return "Han"
	}
	return ""
}

func scriptOfLanguage(code string) string {
	switch code {
	case "eng", "fra", "spa", "deu":
		return "Latin"
	case "rus":
		return "Cyrillic"
	case "ara":
		return "Arabic"
	case "zho":
		return "Han"
	}
	return ""
}

// commonIn returns the language whose text has word in every other sentence
// and no other language has.
func commonIn(word string) string {
	switch word {
	case "the", "of", "and", "to", "that", "with":
		return "eng"
	case "les", "des", "du", "et", "dans", "aux", "une":
		return "fra"
	case "los", "las", "del", "y", "el", "por", "una":
		return "spa"
	case "der", "und", "die", "das", "den", "mit":
		return "deu"
	}
	return ""
}

// most returns the key with the greatest count, by the alphabet where two have
// the same.
func most(counts map[string]int) (key string) {
	for k, n := range counts {
		if n > counts[key] || n == counts[key] && k < key {
			key = k
		}
	}
	return key
}

// checkXMLLang: [schema.XMLLangForm] and [schema.XMLLangLong].
func checkXMLLang(x *index, r *report) {
	for _, n := range x.elements {
		for i := range n.attrs {
			a := &n.attrs[i]
			if a.space != xmlNamespace || a.name != "lang" {
				continue
			}
			primary, _, _ := strings.Cut(a.value, "-")
			switch short := twoLetters(primary); {
			case len(primary) < 2 || len(primary) > 3 || !isAlphabetic(primary):
				r.add(schema.XMLLangForm, n, a.span, "xml:lang=%q is no language tag", excerpt(a.value))
			case short != "" && short != primary:
				r.add(schema.XMLLangLong, n, a.span, "xml:lang=%q; the tag of this language is %q", excerpt(a.value), short)
			}
		}
	}
}

// twoLetters returns the short code of a language in which the United Nations
// publish, "" for others.
func twoLetters(code string) string {
	switch code {
	case "eng":
		return "en"
	case "fra", "fre":
		return "fr"
	case "spa":
		return "es"
	case "rus":
		return "ru"
	case "ara":
		return "ar"
	case "zho", "chi":
		return "zh"
	case "deu", "ger":
		return "de"
	}
	return ""
}
