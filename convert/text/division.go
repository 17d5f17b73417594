package text

import (
	"strings"

	"plenary/convert/printed"
	"plenary/convert/resolution"
)

// opensDivision reports whether the next block heads a division: a roman
// number or a letter with a short line, or a short line by itself without
// stop, before something that is no heading's continuation. What stands between
// two numbers of one list is no division.
func (g *grammar) opensDivision(o *outline) bool {
	s := g.peek()
	if _, level := g.lang.divisionNumber(s); level != "" {
		return true
	}
	if g.titlesNext(s, o) {
		return true
	}
	return g.lang.isHeading(s) && g.peekAt(1) != "" && !g.lang.closes(g.peekAt(1)) && !g.isListed() && !o.counts(g.nextLabel())
}

// isListed reports whether the next block is a line of a list: of lines that
// could be headings, of which more stand together than head anything.
func (g *grammar) isListed() bool {
	const heads = 5 // lines that head a text, at the most
	from, to := g.at, g.at+1
	for from > 0 && g.at-from < heads && g.lang.isHeading(g.textOf(g.blocks[from-1])) {
		from--
	}
	for to < len(g.blocks) && to-g.at <= heads && g.lang.isHeading(g.textOf(g.blocks[to])) {
		to++
	}
	return to-from > heads
}

// longestHeading is more bytes than any heading of a resolution has.
const longestHeading = 400

// isHeading reports whether s can be a heading without number.
func (l *Language) isHeading(s string) bool {
	if len(s) > longestHeading || !beginsTitle(s) || printed.LabelOf(s).Degree != printed.NoDegree || l.annex(s) {
		return false
	}
	if l.opensOperative(s) {
		return false
	}
	return !printed.EndsClause(s) && !strings.HasSuffix(printed.Unmarked(s), "]")
}

// beginsTitle reports whether s begins as a heading may, in quotation marks or
// not: with a capital, or with a figure when words follow, "2045 Programme of
// Work".
func beginsTitle(s string) bool {
	s = strings.TrimLeft(s, "“‘\"'")
	return printed.IsUpper(s) || s != "" && printed.IsDigit(s[0]) && strings.Count(s, " ") > 1
}

// headsDivision reports whether s, between preambular paragraphs, is a heading:
// they end in a comma, and it does not.
func (l *Language) headsDivision(s string) bool {
	return l.isHeading(s) && !l.opensPreambular(s)
}

// levelRanks orders the levels of division from the outermost.
var levelRanks = map[printed.Level]int{
	printed.LevelPart: 1, printed.LevelSection: 2, printed.LevelTitle: 3, printed.LevelChapter: 4,
	printed.LevelArticle: 5, printed.LevelDivision: 6,
}

// division = number? heading.
func (g *grammar) division() *resolution.Division {
	b := g.next()
	s := g.textOf(b)
	length, level := g.lang.divisionNumber(s)
	if level == "" {
		return &resolution.Division{Span: g.spanOf(b), Level: printed.LevelDivision, Heading: g.plain(b)}
	}
	d := &resolution.Division{Span: g.spanOf(b), Level: level, Num: g.num(b.from, b.from+length)}
	if from := b.from + length + 1; from < b.to {
		d.Heading = g.inline(from, b.to, 0)
	} else if g.more() && g.lang.isHeading(g.peek()) {
		title := g.next()
		d.Heading = g.plain(title)
		d.Span = d.Span.Union(g.spanOf(title))
	}
	return d
}

// divisionNumber reads the number of a heading: a word with a number, "Article
// 1", alone on its line, or a number by itself.
func (l *Language) divisionNumber(s string) (length int, level printed.Level) {
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
	return headingNumber(s)
}

// headingNumber reads the number of a heading: "II", "IV.", "A." with a short
// title, or alone.
func headingNumber(s string) (length int, level printed.Level) {
	word := printed.FirstWord(s)
	bare := strings.TrimSuffix(word, ".")
	alone := len(word) == len(s)
	if len(s) > longestHeading || !alone && printed.EndsClause(s) {
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
