package table

import (
	"slices"
	"strings"

	"plenary/convert/language"
	"plenary/convert/printed"
)

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
	var found []figure
	for _, w := range figureWords(s) {
		if k := len(found) - 1; k >= 0 && goesOnWith(s[found[k].from:found[k].to], s[w.from:w.to]) {
			found[k].to = w.to
		} else {
			found = append(found, w)
		}
	}
	return found
}

// figureWords returns the words at the end of a line that are figures or
// groups of figures.
func figureWords(s string) []figure {
	var words []figure
	for to := len(s); to > 0; {
		if s[to-1] == ' ' {
			to--
			continue
		}
		from := strings.LastIndexByte(s[:to], ' ') + 1
		if !isFigureWord(s[from:to]) {
			break
		}
		words = append(words, figure{from, to})
		to = from
	}
	slices.Reverse(words)
	return words
}

// countRange returns the least and the greatest number of figures that the
// words at the end of a line can be.
func countRange(s string) (least, greatest int) {
	least = len(figuresAtEnd(s))
	for k, w := range figureWords(s) {
		if k == 0 || s[w.from] != '0' || !isGroup(s[w.from:w.to]) {
			greatest++
		}
	}
	return least, greatest
}

// cutFigures cuts the words at the end of a line into a number of figures.
// Where there is more than one way, the last of the figures is the sum of the
// others.
func cutFigures(s string, count int) []figure {
	found := figuresAtEnd(s)
	for len(found) < count {
		next := cutOne(s, found)
		if next == nil {
			return found
		}
		found = next
	}
	return found
}

// cutOne cuts one of the figures in two: where they then add up, or else at the
// first place where it is possible.
func cutOne(s string, found []figure) (cut []figure) {
	for k, at := range found {
		for from := at.from; ; {
			space := strings.IndexByte(s[from:at.to], ' ')
			if space < 0 {
				break
			}
			from += space + 1
			if s[from] == '0' {
				continue
			}
			try := slices.Concat(found[:k], []figure{{at.from, from - 1}, {from, at.to}}, found[k+1:])
			if cut == nil || addsUp(s, try) {
				cut = try
			}
		}
	}
	return cut
}

// addsUp reports whether the last figure is the sum of the others.
func addsUp(s string, found []figure) bool {
	sum := 0
	for k, at := range found {
		value, _ := printed.Number(strings.ReplaceAll(s[at.from:at.to], " ", ""))
		if k == len(found)-1 {
			return sum == value
		}
		sum += value
	}
	return false
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
	if s == "" || !printed.IsDigit(s[0]) || !printed.IsDigit(s[len(s)-1]) || bracketed && isYear(s) {
		return false
	}
	const mark = 2 // figures of the mark of a note behind a year and its comma: "2021,5"
	if year, after, ok := strings.Cut(s, ","); ok && isYear(year) && len(after) <= mark {
		return false
	}
	return strings.Trim(s, "0123456789.,") == "" && strings.Count(s, ".") <= 1
}

// isYear reports a year of the present or the last century, as it stands in
// brackets after the number of a resolution.
func isYear(s string) bool {
	const first, last = 1900, 2199 // the lists of documents in resolutions of the Security Council (case table-year-brackets)
	year, digits := printed.Number(s)
	return digits == len("2017") && len(s) == digits && first <= year && year <= last
}

// groupFigures is how many figures stand between the spaces of thousands: "97 194 000" (case
// table-figure-groups).
const groupFigures = 3

// goesOnWith reports whether the group belongs to the number before it.
func goesOnWith(number, group string) bool {
	number = strings.TrimPrefix(number, "(")
	if !isGroup(group) || number == "" || number[0] == '0' {
		return false
	}
	first := printed.FirstWord(number)
	return len(first) <= groupFigures && strings.Trim(number, "0123456789 ") == ""
}

// isGroup reports the three figures of thousands.
func isGroup(s string) bool {
	s = strings.TrimSuffix(s, ")")
	return len(s) == groupFigures && strings.Trim(s, "0123456789") == ""
}

// isAmount reports a figure that no running text has at the end of a line
// without reason: thousands, a fraction, a long number. A year is none.
func isAmount(s string) bool {
	const short = len("2017") // figures of a year (cases table-long-figures, table-short-figures)
	bare := strings.Trim(s, "()%")
	digits := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, bare)
	return strings.ContainsAny(bare, " .") && digits != "" || len(digits) > short
}

// endsSmall reports whether s ends in a word of a few small letters, such as an
// article or a preposition, after which no cell ends.
func endsSmall(l *language.Language, s string) bool {
	const longest = 3 // "of", "the", "and", not "upon" (case table-label-ends-small)
	last := l.LastWord(s)
	return len(last) <= longest && l.IsSmall(last)
}

// isUnit reports words in brackets by themselves: "(United States dollars)".
func isUnit(s string) bool {
	return strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") && !strings.ContainsAny(s, "0123456789")
}
