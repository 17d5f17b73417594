package language

import (
	"slices"
	"strconv"
	"strings"

	"plenary/convert/printed"
)

// A Numeral is a word of an ordinal number that is written out, with its
// value: "seventy" and "seventh".
type Numeral struct {
	Word  string
	Value int
}

// Meeting reads a meeting line, "55th plenary meeting" or "Hundred and second
// plenary meeting,", and returns the number of the meeting and where a date on
// the same line begins, or the end.
func (l *Language) Meeting(s string) (string, int) {
	if !strings.Contains(s, l.meetingWord) {
		return "", 0
	}
	phrase := PhraseIn(s, l.Meetings)
	if phrase.From == 0 {
		return "", 0
	}
	number := l.Ordinal(s[:phrase.From-1])
	if number == "" {
		return "", 0
	}
	rest := strings.TrimLeft(s[phrase.To:], ",. _")
	if date := len(s) - len(rest); rest == "" || l.IsDateLine(rest) {
		return number, date
	}
	return "", 0
}

// A phraseAt is the place of a phrase in a text.
type phraseAt struct{ From, To int }

// PhraseIn returns the first place in the opening of s, not its beginning,
// where one of phrases stands, the longest there.
func PhraseIn(s string, phrases []string) phraseAt {
	const words = 8 // no ordinal has more
	at := 0
	for range words {
		space := strings.IndexByte(s[at:], ' ')
		if space < 0 {
			break
		}
		at += space + 1
		if phrase := printed.PrefixOf(s[at:], phrases); phrase != "" {
			return phraseAt{at, at + len(phrase)}
		}
	}
	return phraseAt{}
}

// Ordinal returns the figures of an ordinal number, "55" of "55th" and "102" of
// "Hundred and second", or "".
func (l *Language) Ordinal(s string) string {
	s = strings.Trim(s, "_")
	if _, digits := printed.Number(s); digits > 0 {
		if slices.Contains(l.Ordinals, s[digits:]) {
			return s[:digits]
		}
		return ""
	}
	value := 0
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ' ' || r == '-' }) {
		i := slices.IndexFunc(l.Numerals, func(n Numeral) bool { return strings.EqualFold(n.Word, word) })
		if i < 0 {
			return ""
		}
		switch n := l.Numerals[i].Value; {
		case n == 100 || n == 1000:
			value = max(value, 1) * n
		default:
			value += n
		}
	}
	if value == 0 {
		return ""
	}
	return strconv.Itoa(value)
}

// IsDateLine reports whether s is a date and nothing else but a stop.
func (l *Language) IsDateLine(s string) bool {
	s = strings.Trim(s, "_")
	date, length := l.Date(s)
	return date != "" && strings.Trim(s[length:], ". ") == ""
}

// AdoptionDate reports whether s gives the date of a resolution below its
// number: "of 22 November 1967" or "Resolution of 13 October 1956", a note mark
// after it or not.
func (l *Language) AdoptionDate(s string) bool {
	s = strings.TrimPrefix(s, l.Masthead.Title+" ")
	rest, ok := strings.CutPrefix(s, l.DateOf+" ")
	if !ok {
		return false
	}
	date, length := l.Date(rest)
	return date != "" && len(rest) < length+4 && !strings.Contains(rest[length:], " ")
}

// Adoption reads a closing line of the Security Council, "Adopted unanimously
// at the 1382nd meeting.", and returns the number of the meeting, which may be
// illegible.
func (l *Language) Adoption(s string) (number string, ok bool) {
	if l.Adopted == "" || !strings.HasPrefix(s, l.Adopted+" ") || printed.PrefixOf(s, l.Masthead.Adoption) != "" {
		return "", false
	}
	const words = 12 // the meeting is named so early
	previous, count := "", 0
	for word := range strings.FieldsSeq(s) {
		if slices.Contains(l.Meetings, strings.Trim(word, "_.,;")) || l.Ordinal(previous) != "" {
			return l.Ordinal(previous), true
		}
		if previous, count = word, count+1; count > words {
			break
		}
	}
	return "", false
}

// Decides reports whether s opens a decision, which has no formula: "At its
// 54th plenary meeting, on ...", also after the name of the organ.
func (l *Language) Decides(s string) bool {
	s = printed.OneSpaced(s)
	for _, f := range l.Formulas {
		if rest, ok := strings.CutPrefix(s, f.Words+", "); ok && rest != "" {
			s = strings.ToUpper(rest[:1]) + rest[1:]
			break
		}
	}
	for _, opening := range l.Decisions {
		if rest, ok := strings.CutPrefix(s, opening+" "); ok && rest != "" && printed.IsDigit(rest[0]) {
			return true
		}
	}
	return false
}

// IsAdoption reports whether the line or block s closes a resolution of the
// Security Council.
func (l *Language) IsAdoption(s string) bool {
	_, ok := l.Adoption(s)
	return ok
}
