package language

import (
	"slices"
	"strings"

	"plenary/convert/printed"
)

// CitesPart reports whether s begins with a letter in brackets that is no label
// but the rest of a citation: "in paragraph 1 / (a)", "paragraphs 19 (a) to / (b)".
func (l *Language) CitesPart(s, above string) bool {
	words := strings.Fields(above)
	if len(words) < 2 || !isLetterInBrackets(printed.FirstWord(s)) {
		return false
	}
	last, before := words[len(words)-1], words[len(words)-2]
	if _, digits := printed.Number(last); digits > 0 && digits == len(last) {
		return slices.Contains(l.Subdivided, before) && (len(words) > 2 || printed.OpensSmall(before)) // "Article 5" is a heading
	}
	return slices.Contains(l.Connectives, last) && len(words) > 2 && isLetterInBrackets(before)
}

// isLetterInBrackets reports whether word is the letter or the roman number of a
// point, as a citation has it.
func isLetterInBrackets(word string) bool {
	word = strings.TrimSuffix(word, ",")
	l := printed.LabelOf(word)
	return strings.HasPrefix(word, "(") && len(l.Text) == len(word) && l.Degree != printed.NoDegree
}
