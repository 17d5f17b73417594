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
	opening := printed.PrefixOf(s, l.ordinalOpenings)
	s = s[len(opening):]
	if _, digits := printed.Number(s); digits > 0 {
		if ending := s[digits:]; slices.Contains(l.ordinals, ending) || opening != "" && ending == "" {
			return s[:digits]
		}
		return ""
	}
	if opening == "" && len(l.ordinalOpenings) > 0 {
		return ""
	}
	if value := l.numeralValue(s); value > 0 {
		return strconv.Itoa(value)
	}
	return ""
}

// numeralValue returns the value of a number that is written out, "Hundred and second", or 0. A hundred multiplies what
// stands before it, and so does ten a number of one figure, in a language that has no words for the tens.
func (l *Language) numeralValue(s string) int {
	total, value := 0, 0
	for rest := l.Plain(s); rest != ""; rest = strings.TrimLeft(rest, " -") {
		n := l.numeralAt(rest)
		switch {
		case n.word == "":
			return 0
		case slices.Contains(l.added, n.word):
			value += n.value
		case n.value == 100, n.value == 10 && value < 10:
			total, value = total+max(value, 1)*n.value, 0
		default:
			value += n.value
		}
		rest = rest[len(n.word):]
	}
	return total + value
}

// numeralAt returns the longest numeral that s begins with, whatever its capitals; it has no word where there is none.
func (l *Language) numeralAt(s string) (longest numeral) {
	for _, n := range l.numerals {
		if size := len(n.word); size > len(longest.word) && size <= len(s) && strings.EqualFold(s[:size], n.word) && (size == len(s) || s[size] == ' ' || s[size] == '-' || !l.spaced) {
			longest = n
		}
	}
	return longest
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
	rest := strings.TrimLeftFunc(s[end:], func(r rune) bool { return r == ' ' || in(rule, r) || l.IsPause(r) && l.spaced })
	if rest == "" || l.IsDateLine(rest) {
		return number, len(s) - len(rest)
	}
	return "", 0
}

// OpensMeeting returns the number of the meeting that s begins with, "55" of "55th
// plenary meeting, on Monday", and the end of its words, or "".
func (l *Language) OpensMeeting(s string) (number string, end int) {
	if len(l.resumed) > 0 {
		return l.meetingBehind(s)
	}
	if opening := printed.PrefixOf(s, l.ordinalOpenings); !l.spaced && (opening == "" || opening == s || !printed.IsDigit(s[len(opening)])) {
		return "", 0 // in the middle of a sentence
	}
	const words = 8 // no ordinal has more
	for range words {
		next := l.nextWordAt(s, end)
		if next == end {
			return "", 0
		}
		end = next
		if phrase := printed.PrefixOf(s[end:], l.meetings); phrase != "" {
			return l.Ordinal(strings.TrimSuffix(s[:end], " ")), end + len(phrase)
		}
	}
	return "", 0
}

// meetingBehind reads the meeting that s begins with, whose number stands behind its words.
func (l *Language) meetingBehind(s string) (number string, end int) {
	if end = l.longestOpening(s, l.meetings); end == 0 || !strings.HasPrefix(s[end:], " ") {
		return "", 0
	}
	end++
	number, length := l.numberBehind(s[end:])
	end += length
	rest := strings.TrimLeft(s[end:], " ")
	if size := l.longestOpening(rest, l.resumed); size > 0 && number != "" {
		end = len(s) - len(rest) + size
	}
	return number, end
}

// numberBehind reads the number that s begins with, in figures or in the words of an ordinal number.
func (l *Language) numberBehind(s string) (number string, length int) {
	if _, digits := printed.Number(s); digits > 0 {
		return s[:digits], digits
	}
	const words = 5 // no ordinal has more
	for n, at := 0, 0; n < words; n++ {
		word, rest := l.CutWord(s[at:])
		if word = l.WithoutPauses(word); word == "" || l.numeralAt(l.Plain(word)).word == "" {
			break
		}
		at = len(s) - len(rest)
		number, length = l.Ordinal(l.WithoutPauses(s[:at])), len(l.WithoutPauses(s[:at]))
	}
	return number, length
}

// nextWordAt returns where the word behind the one at a place of s begins: behind the next space, and in a script without spaces behind
// its token. It is the place itself where there is no other.
func (x *Script) nextWordAt(s string, at int) int {
	if !x.spaced {
		return x.Token(s, at).To
	}
	return at + strings.IndexByte(s[at:], ' ') + 1
}

// IsMeeting reports whether s is the line of a meeting, in which a text was adopted.
func (l *Language) IsMeeting(s string) bool {
	_, end := l.Meeting(s)
	return end > 0
}

// Adoption reads a closing line of the Security Council, "Adopted unanimously
// at the 1382nd meeting.", and returns the number of the meeting, which may be
// illegible. It is in figures: a meeting with a number in words is that of another body.
func (l *Language) Adoption(s string) (number string, ok bool) {
	if !l.OpensAdoption(s) || printed.PrefixOf(s, l.masthead.adoption) != "" {
		return "", false
	}
	const words = 12 // the meeting is named so early
	previous, count := "", 0
	for word, after := l.CutWord(s); word != ""; word, after = l.CutWord(after) {
		if slices.Contains(l.meetings, strings.TrimFunc(word, l.touchesWord)) || l.Ordinal(previous) != "" {
			return l.Ordinal(previous), l.numeralValue(previous) == 0
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

// decidesBehind reports whether s opens a decision with a verb and the organ, before the meeting: "The General Assembly decided, at its 54th".
func (l *Language) decidesBehind(s string) bool {
	if l.OpensAdopted(s) {
		return false
	}
	const most = 7 // words before the meeting: a verb, the organ and an adverb
	for _, words := range l.inMeeting {
		if before, _, found := strings.Cut(s, words+" "); found && !l.HasWords(before, most+1) && l.NamesOrgan(before) {
			return true
		}
	}
	return false
}

// Decides reports whether s opens a decision, which has no formula: "At its
// 54th plenary meeting, on ...", also after the name of the organ, or "On 8 March
// 2032, ...".
func (l *Language) Decides(s string) bool {
	s = l.Plain(printed.OneSpaced(s))
	if l.decidesBehind(s) {
		return true
	}
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
	return l.decidesAfterDate(s)
}

// decidesAfterDate reports whether s opens a decision with its date, the organ and the meeting.
func (l *Language) decidesAfterDate(s string) bool {
	_, length := l.Date(s)
	if length == 0 {
		return false
	}
	rest := strings.TrimLeftFunc(s[length:], func(r rune) bool { return in(l.commas, r) || unicode.IsSpace(r) })
	organ := l.OrganPrefix(rest)
	number, _ := l.OpensMeeting(strings.TrimLeft(rest[len(organ):], " "))
	return organ != "" && number != ""
}
