package text

import (
	"slices"
	"strconv"
	"strings"

	"plenary/convert/printed"
	"plenary/convert/resolution"
)

// A Numeral is a word of an ordinal number that is written out, with its
// value: "seventy" and "seventh".
type Numeral struct {
	Word  string
	Value int
}

// meeting reads a meeting line, "55th plenary meeting" or "Hundred and second
// plenary meeting,", and returns the number of the meeting and where a date on
// the same line begins, or the end.
func (l *Language) meeting(s string) (string, int) {
	if !strings.Contains(s, l.Meeting) {
		return "", 0
	}
	phrase := phraseIn(s, l.Meetings)
	if phrase.from == 0 {
		return "", 0
	}
	number := l.ordinal(s[:phrase.from-1])
	if number == "" {
		return "", 0
	}
	rest := strings.TrimLeft(s[phrase.to:], ",. _")
	if date := len(s) - len(rest); rest == "" || l.isDateLine(rest) {
		return number, date
	}
	return "", 0
}

// A phraseAt is the place of a phrase in a text.
type phraseAt struct{ from, to int }

// phraseIn returns the first place in the opening of s, not its beginning,
// where one of phrases stands, the longest there.
func phraseIn(s string, phrases []string) phraseAt {
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

// ordinal returns the figures of an ordinal number, "55" of "55th" and "102" of
// "Hundred and second", or "".
func (l *Language) ordinal(s string) string {
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

// isDateLine reports whether s is a date and nothing else but a stop.
func (l *Language) isDateLine(s string) bool {
	s = strings.Trim(s, "_")
	date, length := l.date(s)
	return date != "" && strings.Trim(s[length:], ". ") == ""
}

// adoptionDate reports whether s gives the date of a resolution below its
// number: "of 22 November 1967" or "Resolution of 13 October 1956", a note mark
// after it or not.
func (l *Language) adoptionDate(s string) bool {
	s = strings.TrimPrefix(s, l.Masthead.Title+" ")
	rest, ok := strings.CutPrefix(s, l.DateOf+" ")
	if !ok {
		return false
	}
	date, length := l.date(rest)
	return date != "" && len(rest) < length+4 && !strings.Contains(rest[length:], " ")
}

// adoption reads a closing line of the Security Council, "Adopted unanimously
// at the 1382nd meeting.", and returns the number of the meeting, which may be
// illegible.
func (l *Language) adoption(s string) (number string, ok bool) {
	if l.Adopted == "" || !strings.HasPrefix(s, l.Adopted+" ") || printed.PrefixOf(s, l.Masthead.Adoption) != "" {
		return "", false
	}
	const words = 12 // the meeting is named so early
	previous, count := "", 0
	for word := range strings.FieldsSeq(s) {
		if slices.Contains(l.Meetings, strings.Trim(word, "_.,;")) || l.ordinal(previous) != "" {
			return l.ordinal(previous), true
		}
		if previous, count = word, count+1; count > words {
			break
		}
	}
	return "", false
}

// decides reports whether s opens a decision, which has no formula: "At its
// 54th plenary meeting, on ...", also after the name of the organ.
func (l *Language) decides(s string) bool {
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

// isAdoption reports whether the line or block s closes a resolution of the
// Security Council.
func (l *Language) isAdoption(s string) bool {
	_, ok := l.adoption(s)
	return ok
}

// terms makes the content of a line of adoption, with the meeting and the date
// named in it.
func (g *grammar) terms(from, to int) []resolution.Inline {
	var content []resolution.Inline
	for at := from; at < to; {
		term, next := g.term(at, to)
		if term == nil {
			next = to
			for k := at + 1; k < to && next == to; k++ {
				if t, _ := g.term(k, to); t != nil {
					next = k
				}
			}
			content = append(content, g.inline(at, next, 0)...)
		} else {
			content = append(content, term)
		}
		at = next
	}
	return content
}

// term reads the meeting or the date of an adoption at the place at of the
// prose.
func (g *grammar) term(at, to int) (*resolution.Term, int) {
	const longest = 80 // no date and no meeting is longer
	s := g.prose[at:min(at+longest, to)]
	if s == "" || !printed.IsDigit(s[0]) || at > 0 && printed.IsDigit(g.prose[at-1]) {
		return nil, at
	}
	if date, length := g.lang.date(s); date != "" {
		return &resolution.Term{Element: "docDate", RefersTo: "adoptionDate", Value: string(date), Content: g.inline(at, at+length, 0)}, at + length
	}
	if phrase := phraseIn(s, g.lang.Meetings); phrase.from > 0 && g.lang.ordinal(s[:phrase.from-1]) != "" {
		return &resolution.Term{Element: "event", RefersTo: "adoptionMeeting", Content: g.inline(at, at+phrase.to, 0)}, at + phrase.to
	}
	return nil, at
}
