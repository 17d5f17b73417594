package rules

import (
	"strings"
	"unicode"

	"plenary/convert/printed"
	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/report"
)

func languageChecks() []check {
	return []check{checkScript, checkXMLLang}
}

// A script is one in which the United Nations publish.
type script uint8

const (
	noScript script = iota
	latin
	cyrillic
	arabicScript
	han
	scripts
)

// String returns the name that Unicode has for s.
func (s script) String() string { return [...]string{"no", "Latin", "Cyrillic", "Arabic", "Han"}[s] }

// evidence is how much text, in bytes, is looked at to know its language.
const evidence = 16 << 10

// checkScript: [schema.LanguageText]. The script of most letters counts, and
// among languages of one script the commonest words.
func checkScript(x *index, r *report.Report) {
	languages := x.named["FRBRlanguage"]
	if len(languages) == 0 {
		return
	}
	var letters [scripts]int
	words, read := map[string]int{}, 0
	for _, b := range x.blocks {
		if read > evidence {
			break
		}
		read += len(b.text)
		countLetters(b.text, &letters)
		for word := range strings.FieldsSeq(b.text) {
			if language := commonIn(word); language != "" {
				words[language]++
			}
		}
	}
	most, want, language := latin, scriptOfLanguage(x.language), languages[0]
	for s := range letters {
		if letters[s] > letters[most] {
			most = script(s)
		}
	}
	common := commonest(words)
	switch {
	case want == noScript || letters[most] == 0:
	case most != want:
		r.Add(schema.LanguageText, language, language.Tag, "the language is %q, most letters are %s", x.language, most)
	case want == latin && common != x.language && words[common] > 20 && words[common] > 3*words[x.language]:
		r.Add(schema.LanguageText, language, language.Tag, "the language is %q, the words are those of %q", x.language, common)
	}
}

// countLetters counts the letters of each script.
func countLetters(text string, letters *[scripts]int) {
	ascii := 0
	for _, c := range text {
		switch {
		case c > unicode.MaxASCII:
			letters[scriptOf(c)]++
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			ascii++
		}
	}
	letters[latin] += ascii
	letters[noScript] = 0
}

// scriptOf returns the script of a letter beyond ASCII, as far as it is not
// Latin.
func scriptOf(c rune) script {
	switch {
	case unicode.Is(unicode.Cyrillic, c):
		return cyrillic
	case unicode.Is(unicode.Arabic, c):
		return arabicScript
	case unicode.Is(unicode.Han, c):
		return han
	}
	return noScript
}

func scriptOfLanguage(code string) script {
	switch code {
	case "eng", "fra", "spa", "deu":
		return latin
	case "rus":
		return cyrillic
	case "ara":
		return arabicScript
	case "zho":
		return han
	}
	return noScript
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

// commonest returns the key with the greatest count, by the alphabet where two
// have the same.
func commonest(counts map[string]int) (key string) {
	for k, n := range counts {
		if n > counts[key] || n == counts[key] && k < key {
			key = k
		}
	}
	return key
}

// checkXMLLang: [schema.XMLLangForm] and [schema.XMLLangLong].
func checkXMLLang(x *index, r *report.Report) {
	for _, n := range x.elements {
		for i := range n.Attrs {
			a := &n.Attrs[i]
			if a.Space != xmltree.Namespace || a.Name != "lang" {
				continue
			}
			primary, _, _ := strings.Cut(a.Value, "-")
			switch short := printed.Tag(primary); {
			case len(primary) < 2 || len(primary) > 3 || !isAlphabetic(primary):
				r.Add(schema.XMLLangForm, n, a.Span, "xml:lang=%q is no language tag", report.Excerpt(a.Value))
			case short != "" && short != primary:
				r.Add(schema.XMLLangLong, n, a.Span, "xml:lang=%q; the tag of this language is %q", report.Excerpt(a.Value), short)
			}
		}
	}
}
