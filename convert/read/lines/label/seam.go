package label

import (
	"plenary/convert/printed"
	"plenary/convert/read/lines/sheet"
)

// A seam is two lines of the body between which a paragraph may begin.
type seam struct {
	line, last int
	s, above   string
	labelled   bool // the second begins with the label of a paragraph or point
	paged      bool // a page ends between them
}

// opensBelow reports whether s begins with the first label of a degree below
// that of the label above, which has no text of its own: "2." above "(a)".
func opensBelow(s, above string) bool {
	return printed.LabelOf(above).Degree == printed.Arabic && printed.OpensPoint(s) && printed.LabelOf(s).Value == 1
}

// aboveOrnament returns the line of the body above the ornament on line i.
func (n *blocker) aboveOrnament(i int) string {
	for i--; i >= 0; i-- {
		if n.Lines[i].Class == sheet.Body {
			return n.LineText(i)
		}
	}
	return ""
}

// quotesAgain reports whether s opens in a quotation mark with the words that the
// open block opens with, which is quoted too: each paragraph of a statement says
// who speaks, and may end in a comma.
func (n *blocker) quotesAgain(s string) bool {
	const words = 3 // two, "The keepers", begin many a sentence (case quotes-again)
	first := n.LineText(n.openBlock().Line)
	if !n.Lang.OpensQuote(s) || !n.Lang.OpensQuote(first) {
		return false
	}
	for range words {
		var a, b string
		a, s = n.Lang.CutWord(s)
		b, first = n.Lang.CutWord(first)
		if a != b || s == "" || first == "" {
			return false
		}
	}
	return true
}

// wrapsUp reports whether the second line goes on with the sentence of a whole
// list, below its last point: that ends in a semicolon on a line with much room.
func (n *blocker) wrapsUp(j seam) bool {
	const much = 3 // part of the measure: less is left on many a line inside a paragraph (cases points-wrapped-up-third and -less)
	word := n.Lang.FirstWord(j.s)
	return n.Lang.OpensSmall(j.s) && printed.LettersEnd(word) == len(word) && !j.paged && n.Lang.EndsInSemicolon(n.Lang.Unmarked(j.above)) &&
		printed.OpensPoint(n.LineText(n.openBlock().Line)) && n.Slack(j.above, j.s) > n.Measure/much
}

// opensHeading reports whether line i is the first of a heading that is two lines
// long and wrapped after a comma: it opens with no leading phrase, and the line
// below it is a heading above paragraph 1.
func (n *blocker) opensHeading(i int) bool {
	if i+2 >= len(n.Lines) || n.Lines[i+1].Class != sheet.Body || n.Lines[i+2].Class != sheet.Body {
		return false
	}
	s, second, first := n.LineText(i), n.LineText(i+1), printed.LabelOf(n.LineText(i+2))
	return first.Degree == printed.Arabic && first.Value == 1 && n.Lang.EndsInComma(s) && n.Lang.OpensCapital(s) && !n.Lang.Leads(s) && !n.Lang.Participle(s) &&
		n.Lang.OpensCapital(second) && !n.Lang.EndsClause(second) && !n.Lang.Leads(second) && printed.LabelOf(second).Degree == printed.NoDegree && n.Lang.Formula(s) == ""
}
