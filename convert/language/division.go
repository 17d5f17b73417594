package language

import (
	"strings"

	"plenary/convert/printed"
)

// LongestHeading is more bytes than any heading of a resolution has.
const LongestHeading = 400

// IsHeading reports whether s can be a heading without number.
func (l *Language) IsHeading(s string) bool {
	if len(s) > LongestHeading || !BeginsTitle(s) || printed.LabelOf(s).Degree != printed.NoDegree || l.Annex(s) {
		return false
	}
	if l.OpensOperative(s) {
		return false
	}
	return !printed.EndsClause(s) && !strings.HasSuffix(printed.Unmarked(s), "]")
}

// BeginsTitle reports whether s begins as a heading may, in quotation marks or
// not: with a capital, or with a figure when words follow, "2045 Programme of
// Work".
func BeginsTitle(s string) bool {
	s = strings.TrimLeft(s, "“‘\"'")
	return printed.IsUpper(s) || s != "" && printed.IsDigit(s[0]) && strings.Count(s, " ") > 1
}

// HeadsDivision reports whether s, between preambular paragraphs, is a heading:
// they end in a comma, and it does not.
func (l *Language) HeadsDivision(s string) bool {
	return l.IsHeading(s) && !l.OpensPreambular(s)
}

// DivisionNumber reads the number of a heading: a word with a number, "Article
// 1", alone on its line, or a number by itself.
func (l *Language) DivisionNumber(s string) (length int, level printed.Level) {
	word := printed.FirstWord(s)
	for _, d := range l.Divisions {
		if d.Word == word {
			rest := s[min(len(word)+1, len(s)):]
			bare := strings.TrimSuffix(rest, ".")
			if printed.IsRoman(bare) || printed.IsSectionNumber(bare) {
				return len(s), d.Level
			}
		}
	}
	return HeadingNumber(s)
}

// HeadingNumber reads the number of a heading: "II", "IV.", "A." with a short
// title, or alone.
func HeadingNumber(s string) (length int, level printed.Level) {
	word := printed.FirstWord(s)
	bare := strings.TrimSuffix(word, ".")
	alone := len(word) == len(s)
	if len(s) > LongestHeading || !alone && printed.EndsClause(s) {
		return 0, ""
	}
	switch {
	case printed.IsRoman(bare) && (alone || bare != word || printed.IsUpper(s[len(word)+1:])):
		return len(word), printed.LevelSection
	case len(bare) == 1 && 'A' <= bare[0] && bare[0] <= 'Z' && (bare != word || alone):
		return len(word), printed.LevelTitle
	}
	return 0, ""
}
