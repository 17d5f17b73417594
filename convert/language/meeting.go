package language

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"plenary/convert/printed"
)

// Ordinal returns the figures of an ordinal number, "55" of "55th" and "102" of
// "Hundred and second", or "".
func (l *Language) Ordinal(s string) string {
	s = strings.Trim(s, rule)
	if _, digits := printed.Number(s); digits > 0 {
		if slices.Contains(l.ordinals, s[digits:]) {
			return s[:digits]
		}
		return ""
	}
	value := 0
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ' ' || r == '-' }) {
		i := slices.IndexFunc(l.numerals, func(n numeral) bool { return strings.EqualFold(n.word, word) })
		if i < 0 {
			return ""
		}
		switch n := l.numerals[i].value; {
		case n == 100:
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

// Meeting reads a meeting line, "55th plenary meeting" or "Hundred and second
// plenary meeting,", and returns the number of the meeting and where a date on
// the same line begins, or the end, which is 0 where the line is none. What was
// adopted without a meeting has no number.
func (l *Language) Meeting(s string) (number string, date int) {
	if !strings.Contains(s, l.meetingWord) {
		return "", 0
	}
	number, end := l.OpensMeeting(s)
	if number == "" {
		end = len(printed.PrefixOf(s, l.noMeeting))
	}
	if end == 0 {
		return "", 0
	}
	rest := strings.TrimLeftFunc(s[end:], func(r rune) bool { return r == ' ' || in(rule, r) || l.IsPause(r) })
	if rest == "" || l.IsDateLine(rest) {
		return number, len(s) - len(rest)
	}
	return "", 0
}

// OpensMeeting returns the number of the meeting that s begins with, "55" of "55th
// plenary meeting, on Monday", and the end of its words, or "".
func (l *Language) OpensMeeting(s string) (number string, end int) {
	const words = 8 // no ordinal has more
	for range words {
		space := strings.IndexByte(s[end:], ' ')
		if space < 0 {
			return "", 0
		}
		end += space + 1
		if phrase := printed.PrefixOf(s[end:], l.meetings); phrase != "" {
			return l.Ordinal(s[:end-1]), end + len(phrase)
		}
	}
	return "", 0
}

// IsMeeting reports whether s is the line of a meeting, in which a text was adopted.
func (l *Language) IsMeeting(s string) bool {
	_, end := l.Meeting(s)
	return end > 0
}

// Adoption reads a closing line of the Security Council, "Adopted unanimously
// at the 1382nd meeting.", and returns the number of the meeting, which may be
// illegible.
func (l *Language) Adoption(s string) (number string, ok bool) {
	if !l.OpensAdoption(s) || printed.PrefixOf(s, l.masthead.adoption) != "" {
		return "", false
	}
	const words = 12 // the meeting is named so early
	previous, count := "", 0
	for word, after := l.CutWord(s); word != ""; word, after = l.CutWord(after) {
		if slices.Contains(l.meetings, strings.TrimFunc(word, l.touchesWord)) || l.Ordinal(previous) != "" {
			return l.Ordinal(previous), true
		}
		if previous, count = word, count+1; count > words {
			break
		}
	}
	return "", false
}

// touchesWord reports whether r may stand before or behind a word that it is no
// part of: a stop or a rule.
func (l *Language) touchesWord(r rune) bool { return in(rule, r) || l.IsPause(r) }

// OpensAdoption reports whether s begins as the closing line of the Security Council
// that names the meeting does.
func (l *Language) OpensAdoption(s string) bool {
	rest, ok := strings.CutPrefix(s, l.adopted)
	return ok && l.adopted != "" && rest != "" && l.EndsWord(rest)
}

// IsAdoption reports whether the line or block s closes a resolution of the
// Security Council.
func (l *Language) IsAdoption(s string) bool {
	_, ok := l.Adoption(s)
	return ok
}

// Closes reports a paragraph of the conclusions: the meeting or the date of
// adoption.
func (l *Language) Closes(s string) bool {
	return l.IsMeeting(s) || l.IsDate(s) || l.IsAdoption(s)
}

// ClosesAfter reports whether the line s is a line of the conclusions and not
// a date that a wrapped line begins and ends with.
func (l *Language) ClosesAfter(s, above string) bool {
	return l.IsMeeting(s) || (l.IsDate(s) || l.IsAdoption(s)) && (l.IsMeeting(above) || l.IsDate(above) || l.EndsSentence(l.Unmarked(above)))
}

// Decides reports whether s opens a decision, which has no formula: "At its
// 54th plenary meeting, on ...", also after the name of the organ, or "On 8 March
// 2032, ...".
func (l *Language) Decides(s string) bool {
	s = printed.OneSpaced(s)
	for _, f := range l.formulas {
		if rest, ok := strings.CutPrefix(s, f.words); ok && l.OpensComma(rest) {
			s = l.capitalised(strings.TrimLeftFunc(rest, func(r rune) bool { return in(l.commas, r) || unicode.IsSpace(r) }))
			break
		}
	}
	for _, opening := range l.decisions {
		if rest, ok := strings.CutPrefix(s, opening+" "); ok && rest != "" && printed.IsDigit(rest[0]) {
			return true
		}
	}
	if rest, ok := strings.CutPrefix(s, l.onDay+" "); ok && l.onDay != "" {
		_, end := l.Date(rest)
		return end > 0 && l.OpensComma(rest[end:])
	}
	return false
}
