package convert

import (
	"fmt"
	"strings"

	"plenary/convert/language"
	"plenary/convert/language/guess"
	"plenary/convert/printed"
	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/schema"
)

// unread raises [schema.LanguageUnsupported] where the text of the job is in a
// language that the text stage does not read.
func unread(g guess.Guess) diag.List {
	var findings diag.List
	_, read := language.Of(g.Code)
	switch {
	case !g.Decided() || read && !g.Visual:
		return nil
	case read:
		findings.Add(schema.LanguageUnsupported, diag.Span{}, "the text is in %s in visual order: letters that end words stand where words begin", g.Name).
			Hint = "use an extractor that gives the letters in the order of reading, as pdftotext does"
		return findings
	}
	name, order := g.Name, ""
	if name == "" {
		name = "a language that Plenary does not know"
		if g.Script != "Latin" {
			name += ", in the script " + g.Script
		}
	}
	if g.Visual {
		order = " in visual order (letters that end words stand where words begin)"
	}
	findings.Add(schema.LanguageUnsupported, diag.Span{}, "the text is in %s%s; %s are read", name, order, namesRead()).
		Hint = "give the text of the document in one of these; if it is in one of them, name that with --lang"
	return findings
}

// namesRead returns the names of the languages that are read: "Arabic, Chinese and English".
func namesRead() string {
	var names []string
	for _, l := range language.All() {
		names = append(names, guess.Name(l.Code))
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// Languages returns the tags of the languages that are read, in the order of the United Nations.
func Languages() (tags []string) {
	for _, l := range language.All() {
		tags = append(tags, printed.Tag(l.Code))
	}
	return tags
}

// ParseLanguage returns the code by ISO 639-2/T of a language that is read, by any of its codes: "fr", "fra" or "fre".
func ParseLanguage(code string) (string, error) {
	named, _ := printed.LanguageOf(strings.ToLower(code))
	if _, read := language.Of(named.Code); !read {
		return "", fmt.Errorf("%s are read: %s", namesRead(), strings.Join(Languages(), ", "))
	}
	return named.Code, nil
}

// shown returns what a text shows of its language, or what somebody says of it who knows.
func (r Reading) shown(text []byte) guess.Guess {
	g := guess.Of(text)
	if r.Language != "" && r.Language != g.Code {
		return guess.Guess{Code: r.Language, Name: guess.Name(r.Language)}
	}
	return g
}

// readAs returns the language as which a text is read, by what it shows.
func readAs(g guess.Guess) *language.Language {
	if lang, known := language.Of(g.Code); known {
		return lang
	}
	return language.English // what shows no language may still have an enacting formula
}

// untold raises [schema.LanguageUnsupported] for a document that shows no
// language, neither by its words nor by an enacting formula.
func untold(g guess.Guess, r *resolution.Resolution) diag.List {
	if g.Decided() || r == nil || hasFormula(r) {
		return nil
	}
	var findings diag.List
	findings.Add(schema.LanguageUnsupported, diag.Span{}, "the language of the text cannot be told: it has too few words, and no enacting formula").
		Hint = "give the whole text of the document, or name its language with --lang"
	return findings
}

func hasFormula(r *resolution.Resolution) (found bool) {
	resolution.Walk(r, func(node any) bool {
		_, is := node.(*resolution.Formula)
		found = found || is
		return !found
	})
	return found
}
