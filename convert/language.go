package convert

import (
	"plenary/convert/language"
	"plenary/convert/language/guess"
	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/schema"
)

// unread raises [schema.LanguageUnsupported] where the text of the job is in a
// language that the text stage does not read.
func unread(g guess.Guess) diag.List {
	if _, read := language.Of(g.Code); read && g.Visual {
		return turned(g)
	} else if read || !g.Decided() {
		return nil
	}
	name, order, hint := g.Name, "", "give the English text of the document"
	if name == "" {
		name = "a language that Plenary does not know"
		if g.Script != "Latin" {
			name += ", in the script " + g.Script
		}
	}
	if g.Visual {
		order = " in visual order (letters that end words stand where words begin)"
		hint += "; for other uses, an extractor that gives the letters in the order of reading, as pdftotext does"
	}
	var findings diag.List
	findings.Add(schema.LanguageUnsupported, diag.Span{}, "the text is in %s%s; only English is read", name, order).Hint = hint
	return findings
}

// turned raises [schema.LanguageUnsupported] for a text in a language that is read, but whose letters stand in the order of
// the page.
func turned(g guess.Guess) (findings diag.List) {
	findings.Add(schema.LanguageUnsupported, diag.Span{}, "the text is in %s in visual order (letters that end words stand where words begin), which is not read", g.Name).
		Hint = "give the Word file, or the text of an extractor that gives the letters in the order of reading, as pdftotext does"
	return findings
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
		Hint = "give the whole text of the document"
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
