package language

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/printed"
)

// LongestHeading is more bytes than any heading of a resolution has.
const LongestHeading = 400

// IsHeading reports whether s can be a heading without number.
func (l *Language) IsHeading(s string) bool {
	if len(s) > LongestHeading || !l.BeginsTitle(s) || printed.LabelOf(s).Degree != printed.NoDegree || l.Annex(s) {
		return false
	}
	if l.OpensOperative(s) || l.OrganActs(l.Unquoted(s)) || strings.ContainsAny(s, l.semicolons) {
		return false
	}
	return !l.EndsClause(s) && !strings.HasSuffix(l.Unmarked(s), "]") && !l.listsNames(s)
}

// listsNames reports whether s is a list of names, each with its State in brackets, and
// nothing between them: "Ann Gull (Fogland) Tom Bell (Isle of Lamps)".
func (l *Language) listsNames(s string) bool {
	for from := 0; l.EndsInBracket(s); {
		i := strings.IndexAny(s[from:], l.closingBrackets)
		if from += i + 1; from == len(s) {
			return false
		}
		if name, spaced := strings.CutPrefix(s[from:], " "); spaced && l.OpensCapital(name) {
			return true
		}
	}
	return false
}

// HeadsDivision reports whether s, between preambular paragraphs, is a heading:
// they end in a comma, and it does not. Words with a colon behind them are no leading
// phrase: "Taking stock: the lamps".
func (l *Language) HeadsDivision(s string) bool {
	return l.IsHeading(s) && (!l.OpensPreambular(s) || l.RunIn(s) > 0)
}

// DivisionNumber reads the number of a heading: a word with a number, "Article
// 1", alone on its line, or a number by itself.
func (l *Language) DivisionNumber(s string) (length int, level printed.Level) {
	word := l.FirstWord(s)
	for _, d := range l.divisions {
		if d.word == word {
			rest := s[min(len(word)+1, len(s)):]
			bare := strings.TrimSuffix(rest, ".")
			if printed.IsRoman(bare) || printed.IsSectionNumber(bare) {
				return len(s), d.level
			}
		}
	}
	return l.HeadingNumber(s)
}

// HeadingNumber reads the number of a heading: "II", "IV.", "A." with a short
// title, or alone.
func (l *Language) HeadingNumber(s string) (length int, level printed.Level) {
	word := l.FirstWord(s)
	bare := strings.TrimSuffix(word, ".")
	alone := len(word) == len(s)
	if len(s) > LongestHeading || !alone && l.EndsClause(s) {
		return 0, ""
	}
	switch {
	case printed.IsRoman(bare) && (alone || bare != word || l.OpensCapital(s[len(word)+1:])):
		return len(word), printed.LevelSection
	case l.isPart(bare) && (bare != word || alone):
		return len(word), printed.LevelTitle
	}
	return 0, ""
}

// Annex reports whether s heads an attachment: the word for one, alone or with
// a number, and perhaps its title after a dash, a colon or a stop. A note mark may stand
// after it.
func (l *Language) Annex(s string) bool {
	s = l.Unmarked(s)
	word := l.FirstWord(s)
	name := word
	if l.EndsInStop(word) {
		name = withoutLast(word) // "Annex. Rules of the gulls"
	}
	if !slices.Contains(l.annexes, name) {
		return false
	}
	rest := strings.TrimPrefix(s[len(word):], " ")
	if name != word {
		return l.namesAnnex(rest)
	}
	which, title, titled := strings.Cut(rest, " ")
	colon, stop := l.EndsInColon(which), l.EndsInStop(which)
	if colon || stop {
		which = withoutLast(which)
	}
	if titled && !colon && !(stop && l.namesAnnex(title)) && !printed.IsDash(l.FirstWord(title)) || stop && !titled {
		return false
	}
	_, digits := printed.Number(which)
	return which == "" || printed.IsRoman(which) || digits == len(which) || len(which) == 1
}

// namesAnnex reports whether s may be the title of an attachment behind a stop, and is
// no sentence of running text.
func (l *Language) namesAnnex(s string) bool {
	const longest = 120 // bytes: a line of a title; sentences behind a stop end in one (case annex-title-stop)
	return s != "" && len(s) <= longest && l.OpensCapital(s) && !l.EndsClause(s)
}

// Caption reports whether s is the number of a table: "Table 2".
func (l *Language) Caption(s string) bool {
	word := l.FirstWord(s)
	if !slices.Contains(l.captions, word) {
		return false
	}
	rest := strings.TrimPrefix(s[len(word):], " ")
	_, digits := printed.Number(rest)
	return rest != "" && (digits == len(rest) || printed.IsRoman(rest))
}

// SumOf returns the label of the group that the row of a table is the sum of: "Lamps of
// the coast" for "Lamps of the coast total"; or "".
func (l *Language) SumOf(label string) string {
	word := l.LastWord(label)
	if !slices.Contains(l.sums, word) {
		return ""
	}
	return strings.TrimRight(strings.TrimSuffix(label, word), " ")
}

// IsSubtotal reports the label of a row that ends a group of rows.
func (l *Language) IsSubtotal(label string) bool { return slices.Contains(l.subtotals, label) }

// IsVolumeHead reports a running head of a volume: "66 General Assembly—Fifteenth
// Session", "Resolutions adopted without reference to a Committee 67".
func (l *Language) IsVolumeHead(s string) bool {
	const longest, words = 240, 12
	title := strings.TrimFunc(s, func(r rune) bool { return unicode.IsDigit(r) || unicode.IsSpace(r) })
	if len(s) > longest || title == "" || l.HasWords(title, words+1) {
		return false
	}
	if printed.PrefixOf(title, l.chapters) != "" {
		return len(title) < len(s) || slices.Contains(l.chapterEnds, l.LastWord(title))
	}
	organ := l.OrganPrefix(title)
	if organ == "" {
		return false
	}
	rest := strings.TrimLeft(title[len(organ):], " ")
	dash, size := utf8.DecodeRuneInString(rest)
	return strings.ContainsRune(printed.Dashes, dash) && len(rest) > size && strings.EqualFold(l.LastWord(rest), l.masthead.session)
}
