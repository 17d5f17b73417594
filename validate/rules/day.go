package rules

import (
	"strconv"
	"strings"
	"unicode"

	"plenary/convert/printed"
)

// A day is what a printed date says; what it does not say is 0.
type day struct{ year, month, number int }

// printedDay reads a date as the six languages print it: "17 November 2017",
// "1er décembre 2020", "2020年12月10日". What it finds more than once it does
// not know.
func printedDay(text string) (d day) {
	set := func(field *int, value int) {
		if *field != 0 && *field != value {
			value = -1
		}
		*field = value
	}
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r)
	})
	for _, word := range words {
		for number, rest := leadingNumber(word); ; number, rest = leadingNumber(rest) {
			unit, size := firstRune(rest)
			switch {
			case unit == '年' || number >= 1000:
				set(&d.year, number)
			case unit == '月':
				set(&d.month, number)
			case number > 0 && number <= 31 && (rest == "" || unit == '日' || rest == "er" || rest == "го"):
				set(&d.number, number)
			}
			if number <= 0 || size == 0 {
				break
			}
			rest = rest[size:]
		}
		if month := printed.Month(word); month > 0 {
			set(&d.month, month)
		}
	}
	return day{max(d.year, 0), max(d.month, 0), max(d.number, 0)}
}

func firstRune(s string) (rune, int) {
	for i, r := range s {
		if i == 0 {
			return r, len(string(r))
		}
	}
	return 0, 0
}

func leadingNumber(word string) (int, string) {
	end := 0
	for end < len(word) && end < 9 && '0' <= word[end] && word[end] <= '9' {
		end++
	}
	number, err := strconv.Atoi(word[:end])
	if err != nil {
		return 0, word
	}
	return number, word[end:]
}

// whole reports whether d says year, month and day.
func (d day) whole() bool { return d.year > 0 && d.month > 0 && d.number > 0 }

// exists reports whether the calendar has the day, as far as it is known.
func (d day) exists() bool {
	if d.month > 12 || d.number > 31 {
		return false
	}
	if d.month == 0 || d.number == 0 {
		return true
	}
	last := [...]int{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[d.month-1]
	if d.month == 2 && d.year > 0 && (d.year%4 != 0 || d.year%100 == 0 && d.year%400 != 0) {
		last = 28
	}
	return d.number <= last
}

// contradicts reports whether what d says is not so in iso, a date as XML
// Schema writes it.
func (d day) contradicts(iso string) bool {
	if len(iso) < len("2145-03-14") {
		return false
	}
	differs := func(said int, digits string) bool {
		is, err := strconv.Atoi(digits)
		return err == nil && said != 0 && said != is
	}
	return differs(d.year, iso[:4]) || differs(d.month, iso[5:7]) || differs(d.number, iso[8:10])
}

// iso writes a whole day as XML Schema does.
func (d day) iso() string {
	digits := func(n, width int) string {
		s := strconv.Itoa(n)
		return strings.Repeat("0", max(width-len(s), 0)) + s
	}
	return digits(d.year, 4) + "-" + digits(d.month, 2) + "-" + digits(d.number, 2)
}
