package language

import (
	"strings"

	"plenary/convert/printed"
)

// InDate reports whether the number that s begins with is a day, of a month or
// after other days of it: "2, 3 and 4 October".
func (l *Language) InDate(before, s string) bool {
	_, digits := printed.Number(s)
	word := printed.FirstWord(strings.TrimLeft(s[digits:], " "))
	if l.Month(strings.TrimRight(word, ",.;")) > 0 {
		return true
	}
	day := strings.TrimRight(before[strings.LastIndexAny(before, " \n")+1:], ",")
	_, digits = printed.Number(day)
	const longest = 80 // bytes of days and their month
	line, _, _ := strings.Cut(s[:min(len(s), longest)], "\n")
	return 0 < digits && digits <= 2 && digits == len(day) && l.Days(line) > 0
}
