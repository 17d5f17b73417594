package sheet

import (
	"math"
	"unicode"

	"plenary/convert/printed"
)

// Mils is a width in print, in thousandths of an em.
type Mils int

// advances are the widths of the printable ASCII characters in Times, the face
// in which the United Nations sets its documents, in thousandths of an em.
var advances = [...]Mils{
	250, 333, 408, 500, 500, 833, 778, 333, 333, 333, 500, 564, 250, 333, 250, 278, // SP to /
	500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, // 0 to ?
	921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, // @ to O
	556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, // P to _
	333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, // ` to o
	500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541, //      p to ~
}

// cyrillic are those of the letters from А to я.
var cyrillic = [...]Mils{
	722, 574, 667, 578, 682, 611, 896, 501, 722, 722, 667, 678, 889, 722, 722, 722, // А to П
	556, 667, 611, 708, 790, 722, 722, 650, 1009, 1009, 706, 872, 574, 660, 1028, 667, // Р to Я
	444, 509, 472, 410, 509, 444, 691, 395, 535, 535, 486, 499, 633, 535, 500, 535, // а to п
	500, 444, 437, 500, 648, 500, 535, 503, 770, 770, 517, 672, 456, 429, 747, 460, // р to я
}

// arabicAdvance is the width of an Arabic letter, on average: what form it has its neighbours decide.
const arabicAdvance Mils = 430

// Space is the width of a space.
const Space Mils = 250

// Advance returns the width of s in print. Several spaces are one, which was made wider to justify a line.
func Advance(s string) Mils { return advance(s, math.MaxInt) }

// Exceeds reports whether s is wider than width in print. It looks no further than it must.
func Exceeds(s string, width Mils) bool { return advance(s, width) > width }

// advance returns the width of s, or one that is more than most, if the width of s is.
func advance(s string, most Mils) Mils {
	total, space := Mils(0), false
	for _, r := range s {
		if r != ' ' || !space {
			if total += advanceOf(r); total > most {
				break
			}
		}
		space = r == ' '
	}
	return total
}

func advanceOf(r rune) Mils {
	switch k, c := int(r)-' ', int(r)-'А'; {
	case 0 <= k && k < len(advances):
		return advances[k]
	case 0 <= c && c < len(cyrillic):
		return cyrillic[c]
	case r == '‘', r == '’':
		return 333
	case r == '“', r == '”':
		return 444
	case unicode.Is(unicode.Mn, r):
		return 0
	case unicode.Is(unicode.Arabic, r):
		return arabicAdvance
	case printed.IsSquare(r):
		return 1000
	}
	return 500
}

// measureOf returns the width of a full line of the body in print: the one that
// explains the most line ends. A line inside a paragraph is no wider than the
// measure, and the next word would have made it so. Where few lines tell, the
// widest is full, but for notes below a rule, which are set smaller.
func (sh *Sheet) measureOf() Mils {
	const unit, widest = 100, 400 // no line is wider, but for two in one
	var turns [widest + 2]int     // lines that a width explains, less those that the one below does
	inside, lines, full, below, ruled := false, 0, 0, 0, false
	for i := range sh.Lines[:max(len(sh.Lines)-1, 0)] {
		width := int(Advance(sh.LineText(i)) / unit)
		ruled = (ruled || sh.Lines[i].Form == FootnoteRule) && !sh.Lines[i].NewPage && !sh.Lang.Closes(sh.LineText(i))
		if sh.Lines[i].Class != Body || sh.Lines[i].Table > 0 || width > widest {
			inside = false
			continue
		}
		if below = max(below, width); !ruled {
			full = max(full, width)
		}
		next := sh.Continuation(i)
		if next != "" && inside && !sh.Lang.TouchesMark(sh.LineText(i)) && !sh.IsNumber(i+1) { // an extractor may break the line there
			turns[width]++
			turns[min(width+int((Space+Advance(sh.Unbroken(next)))/unit), widest)+1]--
			lines++
		}
		inside = next != ""
	}
	const (
		few          = 12 // lines: old Council texts have fewer (cases print-measure-12-lines and -11-lines)
		fewOfSquares = 3  // a line of squares ends within one of the full width
	)
	switch tells := lines >= few || !sh.Lang.Spaced() && lines >= fewOfSquares; {
	case !tells && full == 0:
		return Mils(below * unit)
	case !tells:
		return Mils(full * unit)
	}
	from, to := peak(turns[:])
	return Mils((from + to) / 2 * unit)
}

// peak returns where the running sum of turns is highest.
func peak(turns []int) (from, to int) {
	sum, most := 0, 0
	for at, turn := range turns {
		if sum += turn; sum > most {
			from, most = at, sum
		}
		if sum == most {
			to = at
		}
	}
	return from, to
}

// Slack returns how much wider than the first word of next the end of the line
// s was left empty; when it is less than nothing the word did not fit.
func (sh *Sheet) Slack(s, next string) Mils {
	const beyond = 6 // part of the measure that no line is wider, but for two in one where pdftotext drops a hyphen (case print-width-wider)
	width := Advance(s)
	if width > sh.Measure+sh.Measure/beyond {
		width -= sh.Measure // two lines in one
	}
	return sh.Measure - width - Space - Advance(sh.Unbroken(next))
}

// Unbroken returns what of s no line end parts: a word and the figures after
// it, a day and its month.
func (sh *Sheet) Unbroken(s string) string {
	if !sh.Lang.Spaced() {
		return s[:sh.Lang.UnbrokenEnd(s)]
	}
	end := len(sh.Lang.FirstWord(s))
	for end < len(s) {
		next := sh.Lang.FirstWord(s[end+1:])
		if next == "" || !printed.IsDigit(next[0]) && sh.Lang.Month(next) == 0 {
			break
		}
		end += 1 + len(next)
	}
	return s[:end]
}

// Measured returns the sheet with the measure of its body, without the lines of
// notes and tables that were found.
func (sh *Sheet) Measured() *Sheet {
	c := *sh
	c.Measure = sh.measureOf()
	return &c
}
