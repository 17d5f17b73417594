package language

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/printed"
)

// LongestHeading is more letters than any heading of a resolution has.
const LongestHeading = 400

// IsHeading reports whether s can be a heading without number.
func (l *Language) IsHeading(s string) bool { return l.TitlesNumber(s) && !l.OpensOperative(s) }

// TitlesNumber reports whether s can be the title of a heading whose number stands above it. The words of a leading phrase may open
// one: "Demande de subvention".
func (l *Language) TitlesNumber(s string) bool {
	if len(s) > l.Bytes(LongestHeading) && utf8.RuneCountInString(s) > LongestHeading || !l.BeginsTitle(s) || printed.LabelOf(s).Degree != printed.NoDegree || l.Annex(s) {
		return false
	}
	if l.OrganActs(l.Unquoted(s)) || strings.ContainsAny(s, l.semicolons) {
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
// 1", alone on its line, or a number by itself. An ordinal number, "第一条", may have the title behind it.
func (l *Language) DivisionNumber(s string) (length int, level printed.Level) {
	word := printed.FirstWord(s)
	if length, level = l.ordinalDivision(word); length > 0 && length == len(word) && (length == len(s) || !l.EndsClause(s)) {
		return length, level
	}
	for _, d := range l.divisions {
		if d.word == word {
			rest := s[min(len(word)+1, len(s)):]
			bare := strings.TrimSuffix(rest, ".")
			if printed.IsRoman(bare) || printed.IsSectionNumber(bare) || bare != "" && l.Ordinal(bare) != "" {
				return len(s), d.level
			}
		}
	}
	return l.HeadingNumber(s)
}

// ordinalDivision reads the number of a division that s begins with, in a language that has the word for it behind an ordinal number: "第九条".
func (l *Language) ordinalDivision(s string) (length int, level printed.Level) {
	opening := printed.PrefixOf(s, l.ordinalOpenings)
	if opening == "" {
		return 0, ""
	}
	for _, d := range l.divisions {
		if number, _, found := strings.Cut(s, d.word); found && l.Ordinal(number) != "" {
			return len(number) + len(d.word), d.level
		}
	}
	return 0, ""
}

// IsDivision reports whether s is the number of a division and nothing else: a word and a number.
func (l *Language) IsDivision(s string) bool {
	if length, _ := l.ordinalDivision(s); length > 0 {
		return length == len(s)
	}
	return l.Script.IsDivision(s)
}

// HeadingNumber reads the number of a heading: "II", "IV.", "A." with a short
// title, or alone.
func (l *Language) HeadingNumber(s string) (length int, level printed.Level) {
	word := printed.FirstWord(s)
	bare := strings.TrimSuffix(word, ".")
	alone := len(word) == len(s)
	if len(s) > l.Bytes(LongestHeading) || !alone && l.EndsClause(s) {
		return 0, ""
	}
	if length := l.ordinalHeading(s); length > 0 {
		return length, printed.LevelSection
	}
	switch {
	case (printed.IsRoman(bare) || printed.HanValue(bare) > 0) && (alone || bare != word || l.OpensCapital(s[len(word)+1:]) || !l.cased):
		return len(word), printed.LevelSection
	case l.isPart(bare) && (bare != word || alone):
		return len(word), printed.LevelTitle
	}
	return 0, ""
}

// IsHeadingNumber reports whether s is the number of a section or the letter of a part and nothing else, in figures or in words.
func (l *Language) IsHeadingNumber(s string) bool {
	return printed.IsHeadingNumber(s) || len(l.partNames) > 0 && l.isPart(s) || l.longestOpening(s, l.sections) == len(s) && s != ""
}

// OpensSection reports whether s is the number of a section, or its title with the number before it, in figures or in words.
func (l *Language) OpensSection(s string) bool {
	if _, level := l.HeadingNumber(s); level != "" {
		return true
	}
	length := l.longestOpening(s, l.sections)
	if word := l.FirstWord(s); length == 0 && l.isPart(word) && len(word) < len(s) {
		length = len(word)
	}
	return length > 0 && !l.EndsClause(s) && (length == len(s) || printed.IsDash(l.FirstWord(strings.TrimLeft(s[length:], " "))))
}

// ordinalHeading returns the length of the ordinal number in words that numbers the section s is the title of: "first the lamps". Alone, or with a
// dash behind it, it is a title itself.
func (l *Language) ordinalHeading(s string) int {
	length := l.longestOpening(s, l.sections)
	if title := strings.TrimPrefix(s[length:], " "); length == 0 || title == "" || len(title) == len(s)-length || printed.IsDash(l.FirstWord(title)) {
		return 0
	}
	return length
}

// Annex reports whether s heads an attachment: the word for one, alone or with
// a number, and perhaps its title after a dash, a colon or a stop. A note mark may stand
// after it.
func (l *Language) Annex(s string) bool {
	s = l.Unmarked(s)
	word := l.FirstWord(s)
	if !l.spaced {
		word = printed.PrefixOf(s, l.annexes)
	}
	name := word
	if l.EndsInStop(word) || l.EndsInColon(word) {
		name = withoutLast(word) // "Annex. Rules of the gulls"
	}
	if !slices.Contains(l.annexes, name) {
		return false
	}
	rest := strings.TrimPrefix(s[len(word):], " ")
	switch {
	case name != word && l.EndsInColon(word):
		return l.OpensSmall(rest) && l.namesAnnex(l.capitalised(rest)) // "Annex: the rules"
	case name != word:
		return l.namesAnnex(rest)
	}
	if _, length := l.numberBehind(rest); length > 0 && !printed.IsDigit(rest[0]) {
		return length == len(rest) || printed.IsDash(l.FirstWord(strings.TrimLeft(rest[length:], " "))) || opensWith(rest[length:], l.colons)
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
	return which == "" || printed.IsRoman(which) || digits == len(which) || isLetter(which) || l.isPart(which) || printed.HanValue(which) > 0
}

// namesAnnex reports whether s may be the title of an attachment behind a stop, and is
// no sentence of running text.
func (l *Language) namesAnnex(s string) bool {
	const longest = 120 // letters: a line of a title; sentences behind a stop end in one (case annex-title-stop)
	return s != "" && len(s) <= l.Bytes(longest) && l.OpensCapital(s) && !l.EndsClause(s)
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
	if len(s) > l.Bytes(longest) || title == "" || l.HasWords(title, words+1) {
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
