package sheet

import (
	"slices"
	"strings"

	"plenary/convert/printed"
)

// Extractors that know no lines of their own glue what stands at the edge of a page to the text
// beside it: a masthead that they put below the first page to its last line, and the number of a page to its first.

// splitMasthead makes a line of its own of a masthead that is glued to the line of text above it: the
// publisher and a symbol end the line, and the masthead goes on below it.
func (sh *Sheet) splitMasthead() {
	for i := 0; i+1 < len(sh.Lines); i++ {
		from := sh.mastheadWithin(i)
		if from == 0 || sh.mastheadFacts(i+1) == nil {
			continue
		}
		text, masthead := sh.Lines[i], sh.Lines[i]
		masthead.Start += from
		masthead.Indent, masthead.Gap, masthead.NewPage = 0, 0, false
		text.End = text.Start + len(strings.TrimRight(sh.LineText(i)[:from], " "))
		sh.Lines = slices.Replace(sh.Lines, i, i+1, text, masthead)
		return
	}
}

// mastheadWithin returns where on line i, behind text, a masthead opens, or 0.
func (sh *Sheet) mastheadWithin(i int) int {
	s := sh.LineText(i)
	symbol := printed.SymbolAtEnd(s)
	if symbol == "" || sh.Lines[i].Class != Body {
		return 0
	}
	before, ok := sh.Lang.BeforePublisher(strings.TrimRight(strings.TrimSuffix(printed.Unstarred(s), symbol), " \t"))
	at := len(before)
	if !ok || at == 0 || before[at-1] != ' ' {
		return 0
	}
	return at
}

// splitHeadNumbers makes lines of their own of page numbers that are glued to the first line of the text of their
// pages, below the running heads that end above the given lines. Only where all of them have theirs is a
// number one of a page.
func (sh *Sheet) splitHeadNumbers(below []int) {
	const apart = "  " // behind the number of the only page that has a head
	for k, i := range below {
		if sh.gluedNumber(i) != k+2 || len(below) == 1 && !strings.HasPrefix(strings.TrimLeft(sh.LineText(i), "0123456789"), apart) {
			return
		}
	}
	for _, i := range slices.Backward(below) {
		number, text := sh.Lines[i], sh.Lines[i]
		s := sh.LineText(i)
		_, digits := printed.Number(s)
		blank := s[digits : len(s)-len(strings.TrimLeft(s[digits:], " \t"))]
		number.End = number.Start + digits
		text.Start, text.Indent, text.Gap, text.NewPage = number.End+len(blank), max(0, Columns(blank)-Chars(len(apart))), 0, true
		sh.Lines = slices.Replace(sh.Lines, i, i+1, number, text)
		MarkFurniture(sh.Lines[i:i+1], pageNumber)
	}
}

// gluedNumber returns the number that stands before the text of line i, or 0.
func (sh *Sheet) gluedNumber(i int) int {
	if i >= len(sh.Lines) || sh.Lines[i].Class != Body {
		return 0
	}
	s := sh.LineText(i)
	value, digits := printed.Number(s)
	if digits == 0 || digits == len(s) || s[digits] != ' ' && s[digits] != '\t' {
		return 0
	}
	return value
}
