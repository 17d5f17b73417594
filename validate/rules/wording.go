package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/diag"
	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/markup"
	"plenary/validate/report"
)

func wordingChecks() []check {
	return []check{checkEscapes, checkAttributeSpace, checkCharacters, checkBlockTexts, checkFurniture, checkQuotes}
}

// checkEscapes: [schema.EscapedTwice], in text and in attributes.
func checkEscapes(x *index, r *report.Report) {
	for _, n := range x.texts {
		if entity := escape(n.Text); entity != "" {
			r.Once("", schema.EscapedTwice, n, n.Span, "the text has %q as characters", entity)
		}
	}
	for _, n := range x.elements {
		for i := range n.Attrs {
			// In an address & stands between parameters.
			if a := &n.Attrs[i]; a.Name != "href" && a.Name != "src" {
				if entity := escape(a.Value); entity != "" {
					r.Once("", schema.EscapedTwice, n, a.Span, "%s=%q has %q as characters", a.Name, report.Excerpt(a.Value), entity)
				}
			}
		}
	}
}

// escape returns the first reference to an entity in s, which has been read
// and should have none.
func escape(s string) string {
	for {
		at := strings.IndexByte(s, '&')
		if at < 0 {
			return ""
		}
		s = s[at:]
		if end := strings.IndexByte(s[:min(len(s), 10)], ';'); end > 1 {
			switch name := s[1:end]; {
			case name == "amp", name == "lt", name == "gt", name == "quot", name == "apos", name == "nbsp", name[0] == '#' && isAlphanumeric(name[1:]):
				return s[:end+1]
			}
		}
		s = s[1:]
	}
}

func isAlphanumeric(s string) bool { return s != "" && alphanumeric(s) == s }

// checkAttributeSpace: [schema.AttributeSpace].
func checkAttributeSpace(x *index, r *report.Report) {
	for _, n := range x.elements {
		for i := range n.Attrs {
			if a := &n.Attrs[i]; a.Value != "" && a.Space == "" && strings.TrimSpace(a.Value) != a.Value {
				r.Once("", schema.AttributeSpace, n, a.Span, "%s=%q begins or ends with white space", a.Name, report.Excerpt(a.Value))
			}
		}
	}
}

// checkCharacters: [schema.CharacterReplacement], [schema.CharacterInvisible]
// and [schema.TabInText].
func checkCharacters(x *index, r *report.Report) {
	for _, n := range x.texts {
		if isASCII(n.Text) && strings.IndexByte(n.Text, '\t') < 0 {
			continue
		}
		tabbed := tabbed(n.Text)
		for _, c := range n.Text {
			switch {
			case c == '\t' && tabbed:
				r.Once("", schema.TabInText, n, n.Span, "%q has a tab", report.Excerpt(strings.TrimSpace(n.Text)))
			case c < utf8.RuneSelf:
				continue
			case c == utf8.RuneError || '\u2400' <= c && c <= '\u243f':
				r.Add(schema.CharacterReplacement, n, n.Span, "%q has the character %U", around(n.Text, c), c)
			case '\ue000' <= c && c <= '\uf8ff':
				r.Once("", schema.CharacterPrivate, n, n.Span, "%q has the character %U of the private use area", around(n.Text, c), c)
			case c == '\u00ad' || c == '\u200b' || c == '\ufeff' || c == '\u2060':
				r.Once(string(c), schema.CharacterInvisible, n, n.Span, "%q has the character %U, which shows nothing", around(n.Text, c), c)
			default:
				continue
			}
			break
		}
	}
}

// tabbed reports whether a line of text has a tab that does not only indent
// the line in the file.
func tabbed(text string) bool {
	if strings.IndexByte(text, '\t') < 0 || strings.TrimSpace(text) == "" {
		return false
	}
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			line = strings.TrimLeft(line, "\t ")
		}
		if strings.ContainsRune(line, '\t') {
			return true
		}
	}
	return false
}

// around returns the words around the first c in text.
func around(text string, c rune) string {
	at := strings.IndexRune(text, c)
	start, end := max(0, at-20), min(len(text), at+20)
	return strings.TrimSpace(strings.ToValidUTF8(text[start:end], ""))
}

// checkBlockTexts looks at what a printed paragraph says: [schema.SpaceDouble],
// [schema.SpaceBeforePunctuation], [schema.WordSplit], [schema.ScriptMixed],
// [schema.BracketUnclosed], [schema.WordDoubled] and [schema.WordHyphen].
func checkBlockTexts(x *index, r *report.Report) {
	latin := x.language == "eng" || x.language == "fra" || x.language == "spa" || x.language == ""
	for _, b := range x.blocks {
		text := b.trimmed()
		if text == "" {
			continue
		}
		if at := doubleSpace(text); at >= 0 {
			r.Once("", schema.SpaceDouble, b.Node, b.Span, "there are two spaces in %q", context(text, at))
		}
		if at := spaceBeforePunctuation(text); at >= 0 {
			r.Once("", schema.SpaceBeforePunctuation, b.Node, b.Span, "there is a space before the punctuation in %q", context(text, at))
		}
		if opened, closed := strings.Count(text, "("), strings.Count(text, ")"); opened > closed && !inside(b.Node, "td", "th") {
			r.Add(schema.BracketUnclosed, b.Node, b.Span, "%q opens %s and closes %d", report.Excerpt(text), plural(opened, "bracket", "brackets"), closed)
		}
		x.checkWords(r, b, text, latin)
	}
}

func doubleSpace(text string) int {
	at := strings.Index(text, "  ")
	if at < 0 || strings.HasSuffix(strings.TrimRight(text[:at], " "), "\n") {
		return -1
	}
	return at
}

// spaceBeforePunctuation returns where a space stands before a comma or a full
// stop that ends a word, or -1. An ellipsis and a decimal are none.
func spaceBeforePunctuation(text string) int {
	for _, mark := range [...]string{" ,", " ."} {
		for at := 0; ; at += len(mark) {
			i := strings.Index(text[at:], mark)
			if i < 0 {
				break
			}
			at += i
			after := at + len(mark)
			if at > 0 && text[at-1] != ' ' && (after == len(text) || text[after] == ' ' || text[after] == '\n') {
				return at
			}
		}
	}
	return -1
}

// context returns what stands around the byte at offset.
func context(text string, at int) string {
	return strings.TrimSpace(strings.ToValidUTF8(text[max(0, at-20):min(len(text), at+20)], ""))
}

func (x *index) checkWords(r *report.Report, b *block, text string, latin bool) {
	before, plain := "", isASCII(text)
	for word := range strings.FieldsSeq(text) {
		switch {
		case latin && isFragment(word) && before != "" && endsInLetter(before):
			r.Add(schema.WordSplit, b.Node, b.Span, "%q is no word", before+" "+word)
		case word == before && len(word) > 2 && x.doubles(word):
			r.Add(schema.WordDoubled, b.Node, b.Span, "%q stands twice", word)
		case latin && brokenAt(before) && continues(word):
			r.Add(schema.WordHyphen, b.Node, b.Span, "%q is broken by a space", before+" "+word)
		case !plain && mixesScripts(word):
			r.Add(schema.ScriptMixed, b.Node, b.Span, "%q mixes Latin and Cyrillic letters", word)
		}
		before = word
	}
}

func endsInLetter(word string) bool {
	c, _ := utf8.DecodeLastRuneInString(word)
	return unicode.IsLower(c)
}

// isFragment tells the ends of words that are no words of their own in English,
// French or Spanish.
func isFragment(word string) bool {
	end := len(word)
	for end > 0 && word[end-1] < 'a' {
		end--
	}
	if end < len("ity") || end > len("tionally") {
		return false
	}
	switch word[:end] {
	case "tion", "tions", "sion", "sions", "tional", "tionally", "ments", "nesses", "ences", "ances", "ity", "ities", "tive", "tively", "tives", "ción", "ciones",
		"miento", "mientos", "tries", "ingly", "ally", "ised", "ized", "izing", "ising", "bility", "tial":
		return true
	}
	return false
}

// brokenAt reports whether word ends in a hyphen behind a letter.
func brokenAt(word string) bool {
	rest, ok := strings.CutSuffix(word, "-")
	return ok && endsInLetter(rest)
}

// continues reports whether word may go on with the one before it: it is of
// small letters and does not join two halves of a phrase, "short- and
// long-term".
func continues(word string) bool {
	c, _ := utf8.DecodeRuneInString(word)
	if !unicode.IsLower(c) {
		return false
	}
	return !wordIn(strings.TrimRight(word, ",;"), "and or to nor but versus et ou y o u e")
}

// doubles tells the words that nobody writes twice in a row on purpose.
func (x *index) doubles(word string) bool {
	switch x.language {
	case "eng":
		return wordIn(word, "the and its for with from into their which also such this these")
	case "fra":
		return wordIn(word, "les des que dans pour par sur aux une est")
	case "spa":
		return wordIn(word, "los las del que para por con una sus")
	}
	return false
}

func wordIn(word, list string) bool {
	for w := range strings.FieldsSeq(list) {
		if w == word {
			return true
		}
	}
	return false
}

// mixesScripts reports whether Latin and Cyrillic letters stand side by side in
// one word. In numbers and symbols they may.
func mixesScripts(word string) bool {
	if isASCII(word) {
		return false
	}
	latin, cyrillic := false, false
	for _, c := range word {
		switch {
		case !unicode.IsLetter(c):
			if unicode.IsDigit(c) || c == '/' {
				return false
			}
			latin, cyrillic = false, false
		case unicode.Is(unicode.Latin, c):
			latin = true
		case unicode.Is(unicode.Cyrillic, c):
			cyrillic = true
		}
		if latin && cyrillic {
			return true
		}
	}
	return false
}

// checkFurniture: [schema.PageFurniture].
func checkFurniture(x *index, r *report.Report) {
	for _, b := range x.blocks {
		if b.Name != "p" || b.inNote || inside(b.Node, "coverPage", "table") {
			continue
		}
		text := b.trimmed()
		if what := furniture(text); what != "" {
			r.Add(schema.PageFurniture, b.Node, b.Span, "%q is %s", report.Excerpt(what), "what a page prints at its edge")
		}
	}
}

// furniture returns what in text a page prints at its edge: a line that is a
// document's symbol or a page number alone, or a job number, as in "17-12345"
// with a page number beside it.
func furniture(text string) string {
	if len(text) < 40 {
		fields := strings.Fields(text)
		if len(fields) > 0 && len(fields) < 4 && hasSymbolForm(fields[0]) && len(fields[0]) > 5 || isPageNumber(text) {
			return text
		}
	}
	for at := 0; ; at++ {
		hyphen := strings.IndexByte(text[at:], '-')
		if hyphen < 0 {
			return ""
		}
		at += hyphen
		i := at - 2
		if i >= 0 && at+6 <= len(text) && isDigits(text[i:at]) && isDigits(text[at+1:at+6]) && (i == 0 || text[i-1] == ' ') && isJobNumber(text[at+6:]) {
			return text[i:min(len(text), i+16)]
		}
	}
}

// hasSymbolForm reports whether word is a symbol alone: "A/RES/72/7".
func hasSymbolForm(word string) bool {
	organ, rest, ok := strings.Cut(word, "/")
	return ok && (organ == "A" || organ == "S" || organ == "E") && strings.ContainsAny(rest, "0123456789") && strings.HasPrefix(rest, "RES/")
}

// isPageNumber reports whether text is "2/5".
func isPageNumber(text string) bool {
	page, pages, ok := strings.Cut(text, "/")
	return ok && isDigits(page) && isDigits(pages) && len(page) < 3 && len(pages) < 3
}

// isJobNumber reports whether what follows a job number is its language or a
// page number: " (E)", " 2/5".
func isJobNumber(rest string) bool {
	word := ""
	for word = range strings.FieldsSeq(rest) {
		break
	}
	return isPageNumber(word) || len(word) == 3 && word[0] == '(' && word[2] == ')' && strings.Contains("ACEFRS", word[1:2])
}

// checkQuotes: [schema.QuotesMixed].
func checkQuotes(x *index, r *report.Report) {
	var straight, curly *xmltree.Node
	for _, n := range x.texts {
		if straight == nil && strings.IndexByte(n.Text, '"') >= 0 {
			straight = n
		}
		if curly == nil && (strings.Contains(n.Text, "“") || strings.Contains(n.Text, "”")) {
			curly = n
		}
	}
	if straight != nil && curly != nil {
		f := r.Add(schema.QuotesMixed, straight, straight.Span, "the quotation marks are straight here and curly elsewhere")
		f.Related = []diag.Related{{Place: diag.Place{Span: curly.Span, Path: markup.Path(curly)}, Message: "curly here"}}
	}
}
