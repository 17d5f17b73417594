// Package mark finds what may be the mark of a note in running text, and says what it costs to
// take it for one: what stands before it makes a mark likely or not.
package mark

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/language"
	"plenary/convert/printed"
)

// What a candidate for a mark costs, by what stands before it (case marks-costs).
const (
	glued    = 0  // "Ashgabat,1", "Strategy2": no word ends so
	Number   = 1  // "2017,3"
	Spaced   = 2  // "discrimination, 5 the"
	Free     = 4  // "the Durban Declaration 8 and"
	inside   = 4  // "CRP.1", "paragraph IV.7 of": a stop that ends no sentence
	noNumber = 5  // "71/2057": no session had so many resolutions
	yearly   = 6  // "2015–20303", "(2019)11"
	clung    = 10 // "Lighthouses,1and", "Fog2that": the space after it is gone
	loose    = 11 // "the Lighthouses, 2and": the space stands before it
	paused   = 11 // "52/183,", where marks stand before punctuation
	Figure   = 12 // "52/183", "1/CP.2126", "Agenda 214"
	hyphened = 16 // "GULL-1914"
	torn     = 18 // "the Lighthouses, a2nd": it stands a letter too late
	numbered = 20 // "Goals 26"
	Missing  = 30 // no mark at all
)

// MaxChars is the most figures or stars that a mark has (cases marks-two-together,
// endnotes-stars-three and -four).
const MaxChars = 3

// A Candidate is a place where a mark may stand.
type Candidate struct {
	At   int // of the digits
	Size int
	Cost int
}

// IsLikely reports whether a candidate may vouch for a note that is known by
// other signs too.
func IsLikely(c Candidate) bool { return c.Cost <= Figure }

// IsCertain reports whether a candidate may vouch for a note that is known by nothing else.
func IsCertain(c Candidate) bool { return c.Cost <= Number || c.Cost == clung }

// cost judges the digits s[at:end] as a note mark by their neighbours.
func cost(l *language.Language, s string, at, end int) (cost int, ok bool) {
	switch {
	case at == 0:
		return 0, false
	case clings(l, s, at, end):
		return clung, true
	case tears(l, s, at, end):
		return torn, true
	case s[at-1] == ' ' && opensWord(l, s, at, end):
		cost, ok := spacedMarkCost(l, strings.TrimRight(s[:at], " \n"), s[at:], s[end:])
		return max(cost, loose), ok
	case !mayFollowMark(l, s[end:]):
		return 0, false
	case l.IsCounted(s[end:]):
		return 0, false
	case l.Counts(s[:at]):
		return numbered, true
	case l.BeginsWord(s[end:]):
		return betweenLettersCost(l, s[:at])
	}
	before, size := utf8.DecodeLastRuneInString(s[:at])
	switch {
	case before == ')' && at > 1 && printed.IsDigit(s[at-2]):
		return yearly, true
	case unicode.IsLetter(before), before == '*', l.IsClosing(before):
		return glued, true
	case l.IsPause(before):
		afterFigure := size < at && printed.IsDigit(s[at-size-1])
		switch {
		case l.EndsInStop(s[:at]) && printed.IsRoman(l.LastWord(s[:at-size])):
			return numbered, true // "paragraph IV.7"
		case l.EndsInStop(s[:at]) && (!endsSentenceBefore(l, s[end:]) || !l.Cased() && inSymbol(s[:at-size])):
			return inside, !afterFigure // "37.6 million" is no mark
		case afterFigure && l.OpensComma(s[at-size:]) && l.EndsInDecimal(s[:end]) && l.HasDecimalComma():
			return 0, false
		case afterFigure && l.EndsInDecimal(s[:end]):
			return Figure, true
		case afterFigure:
			return Number, true
		}
		return glued, true
	case before == '\n':
		return 0, false
	case unicode.IsSpace(before):
		return spacedMarkCost(l, strings.TrimRight(s[:at], " \n"), s[at:], s[end:])
	case printed.IsDigit(s[at-1]):
		cost, ok := figureMarkCost(l, s[:at])
		pause := l.MarksBefore() && l.OpensPause(strings.TrimLeft(s[end:], " \u00a0"))
		switch {
		case cost == yearly && pause:
			return Number, ok
		case cost == yearly && l.MarksBefore():
			return Free, ok
		case cost == Figure && pause:
			return paused, ok
		}
		return cost, ok
	}
	return 0, false
}

// betweenLettersCost judges digits behind which a word begins without a space, in a script that has none.
func betweenLettersCost(l *language.Language, before string) (cost int, ok bool) {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(before, " "))
	switch {
	case l.IsPause(last), l.IsClosing(last):
		return Spaced, true
	case unicode.IsLetter(last):
		return Free, true
	}
	return 0, false
}

// clings reports whether the mark s[at:end] stands between two words with no
// space at all: a word of letters and perhaps a comma before it, and a word of
// small letters after it.
func clings(l *language.Language, s string, at, end int) bool {
	const shortest = 3 // letters of such a word: "CO2e", "B2b" are names (case marks-between-letters)
	after := printed.LettersEnd(s[end:])
	if !l.OpensSmall(s[end:]) || after < min(l.Bytes(shortest), len(s)-end) && !strings.HasPrefix(s[end+after:], " ") {
		return false
	}
	word := l.LettersAtEnd(l.Unclosed(s[:at]))
	_, first := utf8.DecodeRuneInString(word)
	return len(word) >= l.Bytes(shortest) && l.OpensSmall(word[first:])
}

// tears reports whether the mark s[at:end] stands between the first letter of a word and the rest.
func tears(l *language.Language, s string, at, end int) bool {
	_, size := utf8.DecodeLastRuneInString(s[:at])
	return at > size && s[at-size-1] == ' ' && l.IsSmall(s[at-size:at]) && printed.LettersEnd(s[end:]) > 1 && l.OpensSmall(s[end:])
}

// opensWord reports whether a word of small letters begins behind the mark s[at:end], and it is no
// ordinal number, "2nd".
func opensWord(l *language.Language, s string, at, end int) bool {
	const shortest = 2 // letters: "of"; a letter alone is part of a name, "2b"
	to := end + printed.LettersEnd(s[end:])
	return to-end >= l.Bytes(shortest) && l.IsSmall(s[end:to]) && l.Ordinal(s[at:to]) == ""
}

// endsSentenceBefore reports whether s, after a stop and a mark, begins a
// sentence or nothing.
func endsSentenceBefore(l *language.Language, s string) bool {
	s = strings.TrimLeft(s, " ")
	return s == "" || s[0] == '\n' || l.OpensCapital(s)
}

// inSymbol reports whether s ends in a capital of ASCII, before the stop of a symbol: "C-16/DEC".
func inSymbol(s string) bool { return s != "" && s[len(s)-1]-'A' < 26 }

// spacedMarkCost judges digits with a space before them, which s begins with: after punctuation a
// mark is likely, after a word that takes a number, in a list of numbers or in a date there is none.
func spacedMarkCost(l *language.Language, before, s, after string) (int, bool) {
	if l.InDate(before, s) || before == "" {
		return 0, false
	}
	last, size := utf8.DecodeLastRuneInString(before)
	switch {
	case l.IsPause(last) && size < len(before) && printed.IsDigit(before[len(before)-size-1]) && (l.OpensComma(after) || goesOnCounting(l, before[:len(before)-size], after)):
		return numbered, true // "programmes 5, 7, 8 and 9"
	case l.IsPause(last), l.IsClosing(last):
		return Spaced, true
	}
	word := l.Unopened(l.LastWord(before))
	switch {
	case l.Month(word) > 0:
		return 0, false
	case l.TakesNumber(word):
		return numbered, true
	}
	return Free, true
}

// goesOnCounting reports whether a number that is no year stands before another, and a word of small letters and a third behind it: "12, 13 and 14".
func goesOnCounting(l *language.Language, before, after string) bool {
	const year = 4 // figures
	_, digits := printed.Number(l.LastWord(before))
	word, rest := l.CutWord(after)
	rest = strings.TrimLeft(rest, " \n")
	return digits < year && l.OpensSmall(word) && rest != "" && printed.IsDigit(rest[0])
}

// figureMarkCost judges digits glued to a number: a year may end there, the
// number of a document, or a name: "Agenda 21".
func figureMarkCost(l *language.Language, before string) (int, bool) {
	const (
		first, last = 1900, 2199 // years that are written of (case marks-years)
		shortest    = 2          // figures of the number of a name, "GULL-19"; of one figure each "GULL-19" would have a mark (case marks-clung)
		least       = 3          // figures of the number of a resolution before its mark (marks-numbers)
	)
	from := len(before)
	for from > 0 && printed.IsDigit(before[from-1]) {
		from--
	}
	if year, digits := printed.Number(before[from:]); digits == len("2017") && first <= year && year <= last {
		return yearly, true
	}
	word := l.LastWord(strings.TrimRight(before[:from], " "))
	name := strings.TrimRight(before[:from], "-‑")
	isHyphen := name != "" && len(name) < from
	switch {
	case from < 2, l.Month(word) > 0:
		return 0, false
	case isHyphen && len(before)-from >= shortest && l.OpensCapital(name[len(name)-1:]):
		return hyphened, true
	case before[from-1] == '/' && len(before)-from >= least:
		return noNumber, true
	case before[from-1] == '/', l.EndsInStop(before[:from]) && l.OpensCapital(before[from-2:]), endsInName(l, before[:from]):
		return Figure, true
	}
	return 0, false
}

// endsInName reports whether the last word of s, a space after it, begins with
// a capital.
func endsInName(l *language.Language, s string) bool {
	name := strings.TrimRight(s, " ")
	return len(name) < len(s) && l.OpensCapital(l.Unelided(l.LastWord(name)))
}

// mayFollowMark reports whether s can stand after a note mark: no letter, no
// figure but the next mark after a comma, no part of a symbol.
func mayFollowMark(l *language.Language, s string) bool {
	if s == "" {
		return true
	}
	r, size := utf8.DecodeRuneInString(s)
	if l.OpensComma(s) && size < len(s) && printed.IsDigit(s[size]) {
		_, digits := printed.Number(s[size:])
		return digits <= MaxChars-1
	}
	if l.OpensStop(s) && size < len(s) && printed.IsDigit(s[size]) {
		return false
	}
	return (!unicode.IsLetter(r) || l.BeginsWord(s)) && !unicode.IsDigit(r) && !strings.ContainsRune("/-‑–%(°", r)
}
