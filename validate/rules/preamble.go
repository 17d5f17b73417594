package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/printed"
	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/markup"
	"plenary/validate/report"
)

func preambleChecks() []check {
	return []check{checkFormula, checkFormulaOrgan, checkContainers}
}

// preambles visits the preambles of resolutions and decisions.
func (x *index) preambles(visit func(preamble *xmltree.Node)) {
	for _, n := range x.named["preamble"] {
		if markup.Is(n.Parent, "statement") {
			visit(n)
		}
	}
}

// checkFormula: [schema.FormulaMissing] and [schema.FormulaPunctuation].
func checkFormula(x *index, r *report.Report) {
	spoken := false // by a formula, for all parts of the file
	x.preambles(func(preamble *xmltree.Node) {
		formula, container := preamble.Child("formula"), preamble.Child("container")
		spoken = spoken || formula != nil
		switch {
		case container == nil:
		case !spoken:
			r.Add(schema.FormulaMissing, preamble, preamble.Tag, "the preamble has paragraphs and no formula")
		case formula != nil:
			if text := strings.TrimSpace(printedText(formula)); text != "" && !endsIn(text, ",،，、") {
				r.Add(schema.FormulaPunctuation, formula, formula.Span, "the formula %q does not end in a comma, and paragraphs follow it", report.Excerpt(text))
			}
		}
	})
}

// endsIn reports whether the last character of text is one of these.
func endsIn(text, characters string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(characters, last)
}

// drafts reports whether an actor may write a text in which an organ speaks: the
// Councils recommend draft resolutions to the General Assembly.
func drafts(actor string, o printed.Organ) bool {
	return o.Code == "un-ga" && (strings.HasSuffix(actor, "ecosoc") || strings.HasSuffix(actor, "hrc"))
}

// checkFormulaOrgan: [schema.FormulaOrgan].
func checkFormulaOrgan(x *index, r *report.Report) {
	x.statements(func(statement *xmltree.Node, i *identification) {
		parts, ok := workParts(i.work)
		preamble := statement.Child("preamble")
		if !ok || preamble == nil || preamble.Child("formula") == nil {
			return
		}
		formula := preamble.Child("formula")
		text := plain(strings.Join(strings.Fields(printedText(formula)), " "))
		own, other := false, ""
		for _, organ := range printed.Organs() {
			for _, name := range organ.Names() {
				switch {
				case !strings.Contains(text, plain(name)):
				case parts[4] == organ.Code, parts[4] == organ.Actor, drafts(parts[4], organ):
					own = true
				default:
					other = name
				}
			}
		}
		if !own && other != "" {
			r.Add(schema.FormulaOrgan, formula, formula.Span, "the formula names %q, the IRI is of %q", other, parts[4])
		}
	})
}

// plain returns a text in small letters and with the quotation marks of ASCII.
func plain(s string) string { return strings.Map(printed.Fold, strings.ToLower(s)) }

// checkContainers: [schema.ContainerName], [schema.PreamblePunctuation] and
// [schema.PreambleNumber].
func checkContainers(x *index, r *report.Report) {
	x.preambles(func(preamble *xmltree.Node) {
		for _, n := range preamble.Children {
			if !markup.Is(n, "container") {
				continue
			}
			blocks := x.printedBlocks(n)
			if len(blocks) == 0 {
				continue
			}
			first, last := blocks[0].trimmed(), blocks[len(blocks)-1].trimmed()
			if n.Value("name") == preambleHeading {
				continue
			}
			if name := n.Attr("name"); name != nil && name.Value != unnamed && first != "" && !x.opensWith(first, name.Value) {
				r.Add(schema.ContainerName, n, name.Span, "name=%q, the paragraph begins with %q", report.Excerpt(name.Value), report.Excerpt(first))
			}
			if first != "" && startsWithNumber(first) {
				r.Add(schema.PreambleNumber, n, blocks[0].Span, "the preambular paragraph %q begins with a number", report.Excerpt(first))
			}
			if c, _ := utf8.DecodeLastRuneInString(last); unicode.IsLetter(c) || c == '.' || c == '。' {
				r.Add(schema.PreamblePunctuation, n, blocks[len(blocks)-1].Span, "the preambular paragraph ends in %q", tail(last))
			}
		}
	})
}

// The names of containers that no leading phrase gives: of those whose phrase is
// not known, and of a heading between preambular paragraphs.
const (
	unnamed         = "preambular"
	preambleHeading = "heading"
)

// opensWith reports whether text begins with a phrase, capitals and kinds of
// white space apart. In Arabic a particle and in Chinese an adverb may stand
// before the phrase.
func (x *index) opensWith(text, phrase string) bool {
	if strings.HasPrefix(text, phrase) {
		return true
	}
	flat := func(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
	if len(text) > 4*len(phrase)+100 {
		text = text[:4*len(phrase)+100]
	}
	if x.language == "ara" || x.language == "zho" {
		return strings.Contains(flat(text), flat(phrase))
	}
	return strings.HasPrefix(flat(text), flat(phrase))
}

// startsWithNumber reports whether text begins as an operative paragraph does:
// "12. Welcomes".
func startsWithNumber(text string) bool {
	digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
	return digits > 0 && digits < 4 && len(text) > digits+1 && text[digits] == '.' && xmltree.IsSpace(text[digits+1])
}

// tail returns the last words of text.
func tail(text string) string {
	words := strings.Fields(text)
	last := []rune(strings.Join(words[max(0, len(words)-4):], " "))
	return string(last[max(0, len(last)-40):])
}
