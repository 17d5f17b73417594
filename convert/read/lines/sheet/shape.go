package sheet

import (
	"strings"

	"plenary/convert/language"
	"plenary/convert/printed"
)

// A Geometry is the way in which a text shows where a paragraph begins.
type Geometry uint8

const (
	Indented  Geometry = iota // the first line of a paragraph is indented
	Flush                     // all lines begin at the margin
	Unwrapped                 // a paragraph is one line
)

// A Shape is what the lines of a whole text have in common.
type Shape struct {
	Geometry Geometry
	Chars    Chars      // width of a full line, in characters
	Gap      BlankLines // usual number of blank lines between two lines of a paragraph
	Parted   bool       // blank lines stand between the paragraphs
}

// shapeOf looks at the lines of the body and says how they are set.
func shapeOf(src string, lines []Line, lang *language.Language) Shape {
	const longest = 150 // no printed line is longer
	var widths, gaps [longest + 1]int
	atMargin, in, long, wrapped := 0, 0, 0, 0
	gapped := 0 // of the long lines: those with a wide gap inside, which two lines of a layout leave that are joined
	for i, l := range lines {
		if l.Class == Furniture {
			continue
		}
		w := Width(src, l)
		if w > longest || !lang.Spaced() && squaresIn(src[l.Start:l.End]) > mostSquares {
			w = min(w, longest)
			if long++; strings.Contains(src[l.Start:l.End], wideGap) {
				gapped++
			}
		}
		if i > 0 && lines[i-1].Class == Body && !l.NewPage && lang.GoesOn(src[l.Start:l.End]) && !lang.EndsClause(src[lines[i-1].Start:lines[i-1].End]) {
			wrapped++
		}
		widths[w]++
		gaps[min(l.Gap, longest)]++
		if l.Indent == 0 {
			atMargin++
		} else {
			in++
		}
	}
	const (
		full      = 90 // hundredths of the lines are no wider than a full one: captions and two lines in one are (cases table-row-widths, shape-margin-3)
		longPart  = 25 // one line in so many: the lines of old Council texts and of Word are paragraphs, a layout text has a wide table (shape-unwrapped-24-lines, -25-lines)
		indentOne = 20 // one line in so many: pdftotext and pdfminer indent nothing but a point here and there (shape-flush-20-lines, -21-lines)
	)
	s := Shape{Chars: Chars(percentile(widths[:], full)), Gap: BlankLines(Mode(gaps[:]))}
	switch {
	case long*longPart > atMargin+in && (wrapped <= long || gapped > 0): // pdftotext makes one line of two (case shape-wrapped)
		s.Geometry = Unwrapped
	case in*indentOne < atMargin:
		s.Geometry = Flush
	}
	s.Parted = isParted(src, lines, s.Gap, lang)
	return s
}

// wideGap is more white space than stands between two words: that of columns, or the indentation of a line that was joined with the one above.
const wideGap = "   "

// mostSquares is more signs of Han than a printed line has.
const mostSquares = 50

func squaresIn(s string) int {
	n := 0
	for _, r := range s {
		if printed.IsSquare(r) {
			n++
		}
	}
	return n
}

// isParted reports whether blank lines stand between the paragraphs, by those
// that end in a semicolon.
func isParted(src string, lines []Line, usual BlankLines, lang *language.Language) bool {
	ends, parted := 0, 0
	for i, l := range lines[:max(len(lines)-1, 0)] {
		if l.Class == Body && lang.EndsInSemicolon(src[l.Start:l.End]) && !lines[i+1].NewPage {
			ends++
			if lines[i+1].Gap > usual {
				parted++
			}
		}
	}
	const share = 90 // hundredths: a page end may have lost a blank line (cases shape-parted-9-of-10, -8-of-9)
	return ends > 0 && parted*100 >= ends*share
}

// percentile returns the smallest value that p per cent of a histogram do not
// exceed.
func percentile(histogram []int, p int) int {
	total := 0
	for _, n := range histogram {
		total += n
	}
	seen := 0
	for v, n := range histogram {
		seen += n
		if seen*100 >= total*p {
			return v
		}
	}
	return 0
}

// Mode returns the commonest value of a histogram.
func Mode(histogram []int) int {
	best := 0
	for v, n := range histogram {
		if n > histogram[best] {
			best = v
		}
	}
	return best
}
