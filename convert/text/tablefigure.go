package text

import "strings"

// A figure is a range of a line that holds a number as tables print them:
// "97 194 000", "(5 145 800)", "0.719", "–".
type figure struct{ from, to int }

// isFigure reports whether s is one figure.
func isFigure(s string) bool {
	at := figuresAtEnd(s)
	return len(at) == 1 && at[0].from == 0
}

// figuresAtEnd returns the figures that a line ends with. A space parts
// thousands: a group of three figures goes on with the number before it.
func figuresAtEnd(s string) []figure {
	from := len(s)
	for from > 0 {
		word := s[:from]
		if isSpaceAt(word, len(word)-1) {
			from--
			continue
		}
		word = word[strings.LastIndexByte(word, ' ')+1:]
		if !isFigureWord(word) {
			break
		}
		from -= len(word)
	}
	var found []figure
	for at := from; at < len(s); {
		if s[at] == ' ' {
			at++
			continue
		}
		end := at + len(firstWord(s[at:]))
		if k := len(found) - 1; k >= 0 && goesOnWith(s[found[k].from:found[k].to], s[at:end]) {
			found[k].to = end
		} else {
			found = append(found, figure{at, end})
		}
		at = end
	}
	return found
}

// isFigureWord reports figures with their signs, without a space.
func isFigureWord(s string) bool {
	switch s {
	case "–", "-", "—":
		return true
	}
	s, bracketed := strings.CutPrefix(strings.TrimSuffix(s, ")"), "(")
	s = strings.TrimSuffix(s, "%")
	s = strings.TrimPrefix(strings.TrimPrefix(s, "-"), "–")
	if s == "" || !isDigit(s[0]) || !isDigit(s[len(s)-1]) || bracketed && isYear(s) {
		return false
	}
	return strings.Trim(s, "0123456789.,") == "" && strings.Count(s, ".") <= 1
}

// isYear reports a year of the present or the last century, as it stands in
// brackets after the number of a resolution.
func isYear(s string) bool {
	year, digits := number(s)
	return digits == 4 && len(s) == 4 && 1900 <= year && year < 2200
}

// goesOnWith reports whether the group belongs to the number before it.
func goesOnWith(number, group string) bool {
	group = strings.TrimSuffix(group, ")")
	number = strings.TrimPrefix(number, "(")
	if len(group) != 3 || strings.Trim(group, "0123456789") != "" || number == "" || number[0] == '0' {
		return false
	}
	first := firstWord(number)
	return len(first) <= 3 && strings.Trim(number, "0123456789 ") == ""
}

// isAmount reports a figure that no running text has at the end of a line
// without reason: thousands, a fraction, a long number. A year is none.
func isAmount(s string) bool {
	bare := strings.Trim(s, "()%")
	digits := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, bare)
	return strings.ContainsAny(bare, " .") && digits != "" || len(digits) > 4
}

// opensSmall reports whether s begins with a small letter.
func opensSmall(s string) bool { return s != "" && isLower(s[:1]) }
