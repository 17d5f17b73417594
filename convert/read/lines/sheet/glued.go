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
		sh.split(i, from)
		return
	}
}

// split makes a line of its own of what stands on line i from an offset on.
func (sh *Sheet) split(i, from int) {
	text, end := sh.Lines[i], sh.Lines[i]
	end.Start += from
	end.Indent, end.Gap, end.NewPage = 0, 0, false
	text.End = text.Start + len(strings.TrimRight(sh.LineText(i)[:from], " "))
	sh.Lines = slices.Replace(sh.Lines, i, i+1, text, end)
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

// A gluedHead is a running head that an extractor glued to the last line of a page.
type gluedHead struct {
	line int // where the line begins that it ends
	from int // where on it it begins
}

// gluedHeads returns the running heads that are glued to lines of text below that of the masthead.
func (sh *Sheet) gluedHeads(h runningHead, masthead int) (glued []gluedHead) {
	if h.symbol == "" {
		return nil
	}
	for i := masthead + 1; i < len(sh.Lines); i++ {
		if from := sh.headWithin(i, h); from > 0 {
			glued = append(glued, gluedHead{sh.Lines[i].Start, from})
		}
	}
	return glued
}

// splitHeads makes lines of their own of running heads that are glued to others.
func (sh *Sheet) splitHeads(glued []gluedHead) {
	for i := 0; i < len(sh.Lines) && len(glued) > 0; i++ {
		if sh.Lines[i].Start != glued[0].line {
			continue
		}
		sh.split(i, glued[0].from)
		if f := formOf(sh.LineText(i), sh.Lang); f != noForm {
			MarkFurniture(sh.Lines[i:i+1], f)
		}
		i, glued = i+1, glued[1:]
	}
}

// headWithin returns where on line i, behind text, a running head begins that goes to its end, or 0: the symbol and
// the whole title, or the symbol alone where not most of the words before it stand as wide apart.
func (sh *Sheet) headWithin(i int, h runningHead) int {
	const gap = "  "
	s := sh.LineText(i)
	if sh.Lines[i].Class != Body || !strings.Contains(s, h.symbol) || strings.IndexByte(s, '\t') >= 0 { // a tab parts cells
		return 0
	}
	for at := strings.Index(s, gap); at >= 0; {
		from := len(s) - len(strings.TrimLeft(s[at:], " "))
		rest, bears := h.withoutSymbol(s[from:])
		alone := rest == "" && !mostlyWide(strings.TrimRight(s[:from], " "))
		if bears && (alone || rest != "" && sh.saysTitleFrom(i, s[from:], h)) {
			before := strings.TrimRight(s[:from], " ")
			_, publisher := sh.Lang.BeforePublisher(before)
			if _, digits := printed.Number(before); !publisher && digits < len(before) { // of a page
				return from
			}
		}
		next := strings.Index(s[from:], gap)
		if next < 0 {
			return 0
		}
		at = from + next
	}
	return 0
}

// saysTitleFrom reports whether the end of line i, with the lines below it if need be, says the whole title.
func (sh *Sheet) saysTitleFrom(i int, end string, h runningHead) bool {
	title := h.title
	taken := h.take(end)
	for k := i + 1; taken && !h.done(title) && k < min(len(sh.Lines), i+maxHead); k++ {
		taken = h.take(sh.LineText(k))
	}
	return taken && h.title != title && h.done(title)
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
