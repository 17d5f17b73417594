package printed

import (
	"strings"
	"sync"
)

// months are the names of the months in the languages that print names, January
// first, as they stand in a date. Arabic prints two names with a stroke between: all
// are here. Chinese prints numbers.
var months = [...]struct {
	code  string
	names [12]string
}{
	{"eng", [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}},
	{"fra", [...]string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"}},
	{"spa", [...]string{"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"}},
	{"rus", [...]string{"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"}},
	{"ara", [...]string{
		"كانون الثاني/يناير", "شباط/فبراير", "آذار/أذار/مارس", "نيسان/أبريل/إبريل", "أيار/مايو", "حزيران/يونيه/يونيو", "تموز/يوليه/يوليو", "آب/أغسطس",
		"أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر",
	}},
}

// Months returns the names of the months in a language that has this code,
// January first. It is not ok for a language that prints numbers.
func Months(code string) (names [12]string, ok bool) {
	for _, m := range months {
		if m.code == code {
			return m.names, true
		}
	}
	return names, false
}

// IsMonth reports whether a word is the name of a month as a date has it: "May"
// and "mai", not "may".
func IsMonth(word string) bool { return monthNames()[word] > 0 }

// Month returns the month that a word names, 1 to 12, whatever its capitals; 0 is
// none.
func Month(word string) int { return smallMonthNames()[strings.ToLower(word)] }

var (
	monthNames      = sync.OnceValue(func() map[string]int { return numbered(func(name string) string { return name }) })
	smallMonthNames = sync.OnceValue(func() map[string]int { return numbered(strings.ToLower) })
)

// numbered returns the numbers of all names, in a form.
func numbered(form func(name string) string) map[string]int {
	numbers := map[string]int{}
	for _, m := range months {
		for k, name := range m.names {
			for variant := range strings.SplitSeq(name, "/") {
				numbers[form(variant)] = k + 1
			}
		}
	}
	return numbers
}
