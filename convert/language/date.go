package language

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"plenary/convert/printed"
)

// The parts of a date.
const (
	day   datePart = "{day}"   // in one figure or two
	month datePart = "{month}" // the name, or the figures where months have no names
	year  datePart = "{year}"  // in four figures

	englishMonth datePart = "{English month}" // the name in English, which mastheads of other languages print
)

// Month returns the number of a month's name, from 1, or 0.
func (l *Language) Month(name string) int {
	names, _ := printed.Months(l.Code)
	return slices.IndexFunc(names[:], func(month string) bool { return name != "" && l.monthNamed(name, month) == len(name) }) + 1
}

// Date reads a date, "17 November 2017", at the start of s and returns it with
// its length, or "".
func (l *Language) Date(s string) (printed.Date, int) {
	if s == "" || !printed.IsDigit(s[0]) { // most lines: every form begins with figures
		return "", 0
	}
	for _, form := range l.dates {
		if date, length := l.dateIn(form, s); length > 0 {
			return date, length
		}
	}
	return "", 0
}

// dateIn reads a date of one form.
func (l *Language) dateIn(form dateForm, s string) (printed.Date, int) {
	var days, months, years, at int
	for _, part := range form {
		length := 0
		switch part {
		case day:
			days, length = l.figures(s[at:], 2)
		case month:
			months, length = l.monthAt(s[at:], l.Code)
		case englishMonth:
			months, length = l.monthAt(s[at:], English.Code)
		case year:
			if years, length = printed.Number(s[at:]); length != 4 {
				return "", 0
			}
		default:
			if strings.HasPrefix(s[at:], string(part)) {
				length = len(part)
			}
		}
		if length == 0 {
			return "", 0
		}
		at += length
	}
	if days < 1 || days > 31 {
		return "", 0
	}
	return printed.Date(fmt.Sprintf("%04d-%02d-%02d", years, months, days)), at
}

// figures reads a number of at most so many figures that s begins with. It has no
// length where there is none, or a longer one.
func (x *Script) figures(s string, most int) (value, length int) {
	if value, length = printed.Number(s); length > most {
		return 0, 0
	}
	return value, length
}

// monthAt reads the month that s begins with: the word of its name, or its number
// in a language that has no names. The names are those of the language with a code.
func (l *Language) monthAt(s, code string) (number, length int) {
	names, named := printed.Months(code)
	if !named {
		if number, length = l.figures(s, 2); number < 1 || number > 12 {
			return 0, 0
		}
		return number, length
	}
	for k, name := range names {
		if length = l.monthNamed(s, name); length > 0 && (l.Token(s, length).Kind != Word || !l.spaced) {
			return k + 1, length
		}
	}
	return 0, 0
}

// monthLength returns the length of the month that s begins with, or 0.
func (l *Language) monthLength(s string) int {
	_, length := l.monthAt(s, l.Code)
	return length
}

// monthNamed returns the length of the name of a month that s begins with, or 0: of one of its names, or of two with a stroke between,
// where it has several.
func (l *Language) monthNamed(s, name string) int {
	if strings.IndexByte(name, '/') < 0 { // in most languages, and asked of many words
		return l.opening(s, name)
	}
	longest := 0
	for one := range strings.SplitSeq(name, "/") {
		longest = max(longest, l.opening(s, one))
	}
	if longest == 0 || len(name) == longest {
		return longest
	}
	other, stroked := strings.CutPrefix(strings.TrimLeft(s[longest:], " "), "/")
	other = strings.TrimLeft(other, " ")
	for second := range strings.SplitSeq(name, "/") {
		if length := l.opening(other, second); stroked && length > 0 {
			return len(s) - len(other) + length
		}
	}
	return longest
}

// IsDate reports whether s is a date and nothing else.
func (l *Language) IsDate(s string) bool {
	date, length := l.Date(s)
	return date != "" && length == len(s)
}

// IsDateLine reports whether s is a date and nothing else but a stop.
func (l *Language) IsDateLine(s string) bool {
	s = strings.Trim(s, rule)
	date, length := l.Date(s)
	return date != "" && strings.TrimSpace(l.WithoutPauses(strings.TrimSpace(s[length:]))) == ""
}

// rule is the character that stands for a blank, and for italics in some texts.
const rule = "_"

// DateIn returns the first date in s, or "".
func (l *Language) DateIn(s string) printed.Date {
	for at := range len(s) {
		if !printed.IsDigit(s[at]) || at > 0 && printed.IsDigit(s[at-1]) {
			continue
		}
		if date, length := l.Date(s[at:]); length > 0 {
			return date
		}
	}
	return ""
}

// DateAtEnd reads the date that s ends with, and returns it and where it begins: at the end of s where there is none.
func (l *Language) DateAtEnd(s string) (date printed.Date, from int) {
	const longest = 40 // bytes
	for at := max(0, len(s)-longest); at < len(s); at++ {
		if !printed.IsDigit(s[at]) || at > 0 && printed.IsDigit(s[at-1]) {
			continue
		}
		if date, length := l.Date(s[at:]); length > 0 && at+length == len(s) {
			return date, at
		}
	}
	return "", len(s)
}

// DateAfter reads the date of a resolution behind its number, "of 22 November 1967"
// or "of 22 November 1967,", and returns it and its end in s; its end is 0 where there is none.
func (l *Language) DateAfter(s string) (date printed.Date, end int) {
	of := strings.TrimLeft(s, " ")
	for _, words := range l.datesOf {
		rest, ok := l.cutOpening(of, words)
		if !ok {
			continue
		}
		if date, length := l.Date(rest); length > 0 {
			return date, len(s) - len(rest) + length
		}
	}
	return "", 0
}

// AdoptionDate reports whether s gives the date of a resolution below its
// number: "of 22 November 1967" or "Resolution of 13 October 1956", a note mark
// after it or not.
func (l *Language) AdoptionDate(s string) bool {
	const longestMark = 3
	s = strings.TrimPrefix(s, l.masthead.title+" ")
	_, end := l.DateAfter(s)
	return end > 0 && len(s) <= end+longestMark && !strings.Contains(s[end:], " ")
}

// FollowsYear reports whether word stands behind the figures of a year.
func (l *Language) FollowsYear(word string) bool { return slices.Contains(l.years, word) }

// Days returns the length of the days that s begins with, "2, 3 and 4 October"
// or "23 to 27 October and 31 October to" at a line end, or 0.
func (l *Language) Days(s string) int {
	if s == "" || !printed.IsDigit(s[0]) {
		return 0
	}
	end := 0
	for word, after := l.CutWord(s); word != ""; word, after = l.CutWord(after) {
		at := len(s) - len(after)
		day, digits := printed.Number(word)
		switch rest := strings.TrimFunc(word[digits:], l.joinsDays); {
		case l.Month(rest) > 0 && at > len(word):
			end = at
		case word != "" && word+" " == l.beforeMonth() && at > len(word):
		case digits > 0 && rest == "" && day <= 31, end > 0 && digits == 4 && rest == "":
			if digits == 4 {
				end = at
			}
		case at > len(word) && l.monthLength(s[at-len(word):]) > len(word): // a name of several words
			at += l.monthLength(s[at-len(word):]) - len(word)
			after, end = s[at:], at
		case slices.Contains(l.dayJoints, word) && at > len(word):
			if end > 0 && at == len(s) {
				end = at
			}
		default:
			return end
		}
	}
	return end
}

// beforeMonth returns the word that stands between a day and its month, with the space behind it: "de " in "3 de mayo", or "".
func (l *Language) beforeMonth() string {
	if len(l.dates) == 0 || len(l.dates[0]) < 3 {
		return ""
	}
	return strings.TrimLeft(string(l.dates[0][1]), " ")
}

// joinsDays reports whether r may stand behind the figures of a day, before the
// next: "23–27", "2,".
func (l *Language) joinsDays(r rune) bool {
	return r < utf8.RuneSelf && printed.IsDigit(byte(r)) || r == '–' || r == '-' || in(l.commas, r)
}

// InDate reports whether the number that s begins with is a day, of a month or
// after other days of it: "2, 3 and 4 October".
func (l *Language) InDate(before, s string) bool {
	_, digits := printed.Number(s)
	if _, named := printed.Months(l.Code); named && l.monthLength(strings.TrimPrefix(strings.TrimLeft(s[digits:], " "), l.beforeMonth())) > 0 {
		return true
	}
	day := l.WithoutComma(before[strings.LastIndexAny(before, " \n")+1:])
	_, digits = printed.Number(day)
	const longest = 80 // letters of days and their month
	line, _, _ := strings.Cut(s[:min(len(s), l.Bytes(longest))], "\n")
	return 0 < digits && digits <= 2 && digits == len(day) && l.Days(line) > 0
}

// isPeriod reports whether s is nothing but the days from and to which a session
// lasts: "16 June–9 July 2025".
func (l *Language) isPeriod(s string) bool {
	from, to, two := strings.Cut(strings.ReplaceAll(s, "-", "–"), "–")
	day, digits := printed.Number(from)
	return two && l.IsDate(to) && digits > 0 && day <= 31
}
