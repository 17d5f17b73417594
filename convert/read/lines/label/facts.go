package label

import (
	"strings"
	"unicode/utf8"

	"plenary/convert/language"
	"plenary/convert/printed"
	"plenary/convert/read/lines/sheet"
)

// Facts are what a line of the body says by itself. They are read once.
type facts struct {
	text  string
	label printed.Label
	inner printed.Label // of a point, behind that of its paragraph: "2. (a)"
	mark  noteMark      // that it may open a note with; its length is 0 where there is none
	below int           // the next line of the body; len(lines) where there is none
	plain int           // the line above that is no number alone

	alone       bool // it is the label of a paragraph or point, and nothing else
	number      int  // that it is and nothing else; 0: it is none
	semicolon   bool // it ends in these
	stop        bool
	colon       bool
	comma       bool
	connective  bool
	hyphen      bool
	clause      bool // ends: a semicolon, a stop, a colon or a comma
	sentence    bool
	pause       bool // it opens with the mark that ends the clause above
	touchesMark bool // figures that may be the mark of a note touch its last word
	small       bool // it opens with these, and no leading phrase
	capital     bool
	upper       bool // a letter that only a sentence or a name opens with
	figure      bool
	cites       bool // the number of a resolution, in the middle of a sentence
	quote       bool
	titled      bool // it opens with the label of a point and a capital
	keyed       bool // and that is a name before a colon: "c. Location: the harbour"
	item        item
	named       bool // it opens with a name before a colon: "Monday, 3 May:"
	bracket     bool
	brief       bool // it is no longer than a heading
	lead        bool
	inside      bool // its words stand inside paragraphs as well
	operative   bool
	participle  bool
	heading     bool     // the number of a heading, alone
	numbered    bool     // the number of a heading, with its title
	division    bool     // a word and a number: "Article 9"
	parts       []string // of its label, or the number of a heading with its title
	heads       bool     // it opens a heading of one to three lines, and what follows opens a paragraph
	headsOn     bool     // it opens a heading that goes on below a comma
	closes      bool
	annex       bool
	formula     bool
	decides     bool  // it opens a decision
	provision   bool  // a leading phrase, with a number or not
	ruled       bool  // the rule of notes stands between it and the line above
	paged       bool  // a page ends above, or furniture stands there
	piece       bool  // it is printed on one line with the one above
	trail       Chars // spaces at its end
	width       Mils  // of the printed line, down to its end
	firstWord   Mils  // the width of what of it no line end parts
	marked      uint8 // what the text above says of the mark, once it was looked for
}

// An item is the word and the number that a line opens with, before a stop: "Item 9. Lamps". It has no number where there are none.
type item struct {
	word   string
	number int
}

// itemOf reads the item that s opens with. In a script without spaces the word is short, and the stop may be a space.
func itemOf(lang *language.Language, s string) item {
	const longest = 4 // letters
	word, rest := lang.CutWord(s)
	if !lang.Spaced() {
		word, rest = s[:printed.LettersEnd(s)], s[printed.LettersEnd(s):]
	}
	rest = strings.TrimLeft(rest, " ")
	number, digits := printed.Number(rest)
	switch spaced := lang.Spaced(); {
	case digits == 0 || !printed.IsLetter(word),
		spaced && !lang.EndsInStop(lang.FirstWord(rest)),
		!spaced && (utf8.RuneCountInString(word) > longest || !lang.OpensStop(rest[digits:]) && !strings.HasPrefix(rest[digits:], " ")):
		return item{}
	}
	return item{word, number}
}

// follows reports whether an item comes after another of the same list.
func (x item) follows(last item) bool {
	return x.number > last.number && last.number > 0 && x.word == last.word
}

// Chars is a width in characters.
type Chars = sheet.Chars

// Mils is a width in print.
type Mils = sheet.Mils

// readFacts reads what the lines of the body say, by their index.
func readFacts(sh *sheet.Sheet) []facts {
	all := make([]facts, len(sh.Lines))
	plain := -1
	ruled, paged := false, false
	above := -1
	label := -1 // the line above, if it is the label of a paragraph and nothing else
	for i := range sh.Lines {
		l, f := &sh.Lines[i], &all[i]
		f.plain, plain = plain, i
		switch {
		case l.Class == sheet.Furniture:
			ruled = ruled || l.Form == sheet.FootnoteRule
			paged = paged || !l.Form.InPage()
			continue
		case l.Class != sheet.Body || l.Table > 0:
			continue
		}
		if f.read(sh, i); sh.IsNumber(i) {
			plain = f.plain
		}
		if label >= 0 {
			f.width += all[label].width + sh.Measure/littlePart // which is printed before it
			all[label].provision = f.lead
			all[label].keyed = all[label].label.Degree > printed.Arabic && f.named
		}
		if label = -1; f.alone {
			label = i
		}
		f.ruled, f.paged = ruled, paged || l.NewPage
		f.below = len(all)
		if above >= 0 {
			all[above].below = i
		}
		ruled, paged, above = false, false, i
	}
	return all
}

func (f *facts) read(sh *sheet.Sheet, i int) {
	l, s, lang := sh.Lines[i], sh.LineText(i), sh.Lang
	end := lang.WithoutClosingQuotes(lang.Unmarked(s))
	f.text, f.label = s, printed.LabelOf(s)
	behind := strings.TrimLeft(s[len(f.label.Text):], " ")
	f.titled = f.label.Degree > printed.Arabic && lang.OpensCapital(behind)
	f.keyed = f.titled && lang.RunIn(behind) > 0
	f.named = f.label.Degree == printed.NoDegree && lang.RunIn(s) > 0
	if f.label.Degree == printed.Arabic {
		f.inner = printed.LabelOf(behind)
	}
	f.alone = f.label.Degree != printed.NoDegree && len(f.label.Text) == len(s)
	if value, digits := printed.Number(s); digits == len(s) {
		f.number = value
	}
	f.semicolon, f.stop, f.colon, f.comma = lang.EndsInSemicolon(end), lang.EndsInStop(end), lang.EndsInColon(end), lang.EndsInComma(end)
	f.stop = f.stop && !lang.EndsInLabel(s) // that of a paragraph, in the middle of a line
	f.connective, f.hyphen = lang.EndsOpen(s), strings.HasSuffix(s, "-")
	f.clause, f.sentence = lang.EndsClause(lang.WithoutConjunction(end)), lang.EndsSentence(end)
	f.pause = lang.ClosesAbove(s)
	f.touchesMark = lang.TouchesMark(s)
	f.upper = lang.Cased() && lang.OpensCapital(s)
	f.small, f.capital, f.figure = lang.OpensSmall(s), lang.OpensCapital(s), printed.IsDigit(s[0])
	if n, _ := lang.PrintedNumber(s); n > 0 {
		f.cites = n == len(s) || lang.OpensSmall(strings.TrimLeft(s[n:], " ")) || lang.OpensComma(s[n:])
	}
	f.brief = len(s) < lang.Bytes(longestHeading)
	if f.capital || !lang.Cased() {
		f.item = itemOf(lang, s)
	}
	f.quote, f.bracket = lang.OpensQuote(s), lang.OpensBracket(s)
	f.operative = lang.OpensOperative(s)
	f.lead = f.operative || lang.OpensPreambular(s)
	f.small = f.small && !f.lead && f.item.number == 0
	f.inside = f.lead && lang.LeadsInside(s)
	f.participle = lang.Participle(s)
	f.heading = lang.IsHeadingNumber(s)
	f.numbered, f.division = !f.heading && lang.NumbersTitle(s), lang.IsDivision(s)
	switch heading := printed.NumberedHeading(s); {
	case f.label.Degree == printed.Arabic, f.label.Degree == printed.AlphaDot, f.label.Degree == printed.Dotted:
		f.parts = f.label.Path()
	case heading != "":
		f.parts = []string{heading}
	}
	f.closes = lang.Closes(s)
	f.annex, f.formula, f.decides = lang.Annex(s), lang.Formula(s) != "", lang.Decides(s)
	f.provision = lang.OpensProvision(strings.TrimLeft(s, " "))
	f.trail = trailOf(sh.Src, l)
	f.width, f.firstWord = sheet.Advance(s), sheet.Advance(sh.Unbroken(s))
}

// findHeadings finds the lines that open a heading, by the lines below them.
func (l *Lines) findHeadings() {
	for i := range l.facts {
		if f := &l.facts[i]; f.text != "" {
			f.heads, f.headsOn = l.headsNext(i), l.opensHeading(i)
		}
	}
}

// joinPieces gives the lines of a text whose extractor breaks them behind the mark of a note the width of
// what is printed on one line.
func (l *Lines) joinPieces() {
	wentOn, opened := 0, 0 // lines behind marks that surely do
	close := false         // no wider gap stands above those that open a block below a mark that stands alone
	for i := range l.facts {
		if f := &l.facts[i]; f.plain >= 0 && f.plain < i-1 && l.Lines[i].Gap <= l.Shape.Gap {
			above := &l.facts[f.plain]
			close = close || (above.semicolon || above.stop) && surely(above, f) == surelyOpens
		}
		if above := l.pieceAbove(i); above >= 0 {
			switch sure := surely(&l.facts[above], &l.facts[i]); {
			case sure == surelyGoesOn, l.facts[i].pause && !l.Lang.Cased():
				wentOn++
			case sure == surelyOpens:
				opened++
			}
		}
	}
	breaks := wentOn > 0 && 3*wentOn >= opened // a paragraph may end in a mark
	for i := range l.facts {
		above := l.pieceAbove(i)
		if above < 0 {
			continue
		}
		f := &l.facts[i]
		joined := l.facts[above].width + sheet.Space + f.width
		heading := (l.facts[above].stop || l.facts[above].semicolon) && l.headsNumbered(i)
		alone := above < i-1
		opens := surely(&l.facts[above], f) == surelyOpens && (l.Lang.Cased() || close || !alone)
		if joined <= l.Measure+l.Measure/littlePart && !heading && (!opens && (breaks || alone && !f.upper) || (!opens || !l.Lang.Cased()) && l.fillsBehind(i, joined)) {
			f.width, f.piece = joined, true
		}
	}
}

// fillsBehind reports whether line i, which ends before it is full though the line below goes on with it, is full where it is printed
// behind the line above.
func (l *Lines) fillsBehind(i int, joined Mils) bool {
	f := &l.facts[i]
	if !l.endsShort(i) && !l.listGoesOn(i) {
		return false
	}
	next := &l.facts[f.below]
	return roomFor(f, next, l.Measure) > l.Measure/littlePart && l.Measure-joined < sheet.Space+next.firstWord
}

// listGoesOn reports whether line i, which has a comma and ends no sentence, is part of a list of names that goes on below.
func (l *Lines) listGoesOn(i int) bool {
	f := &l.facts[i]
	if f.below != i+1 || f.below == len(l.facts) || f.semicolon || f.stop || f.colon || !l.Lang.HasComma(f.text) {
		return false
	}
	next := &l.facts[f.below]
	return !next.paged && !next.lead && next.label.Degree == printed.NoDegree && (next.capital || next.bracket)
}

// pieceAbove returns the line that line i may be printed on one line with: above it, with room at its end, and with the mark of a
// note there or below it. It is -1 where there is none.
func (l *Lines) pieceAbove(i int) int {
	f := &l.facts[i]
	above := f.plain
	if above < 0 || f.text == "" || f.number > 0 {
		return -1
	}
	if a := &l.facts[above]; a.text == "" || a.alone || above == i-1 && !a.touchesMark || l.Lines[i].Gap > l.Shape.Gap || roomFor(a, f, l.Measure) <= l.Measure/fullPart {
		return -1
	}
	return above
}

// follows reports whether line i stands below another, but for the marks of notes.
func (l *Lines) follows(last, i int) bool { return l.facts[i].plain <= last }

// Parts of the measure, each one in so many.
const (
	fullPart   = 20 // a full line leaves less room, and none that is indented does
	littlePart = 12 // as first lines are indented by, or a number and the space behind it take
	brokenPart = 6  // a line that was broken behind a mark leaves less, if it is full
	somePart   = 5  // as a long word takes
	widePart   = 3  // lines of notes are not wider by so much; the end of a point leaves more
	halfPart   = 2
)

// roomFor returns how much wider than what no line end parts of a line the end of another was left empty, where lines are so wide.
func roomFor(above, f *facts, measure Mils) Mils {
	return measure - above.width - sheet.Space - f.firstWord
}

// noteMeasureOf returns the width of a full line of notes, which are set smaller and so are wider than lines of the body.
func (l *Lines) noteMeasureOf() Mils {
	widest := l.Measure
	for i := range l.facts {
		if w := l.facts[i].width; widest < w && w < l.Measure+l.Measure/widePart {
			widest = w
		}
	}
	return widest
}

// trailOf returns the spaces at the end of a line.
func trailOf(src string, l sheet.Line) Chars {
	n := Chars(0)
	for at := l.End; at < len(src) && src[at] == ' '; at++ {
		n++
	}
	return n
}

// endsWhole reports whether a paragraph may end with the line: a stop or semicolon, or a comma in a preamble.
func (f *facts) endsWhole(preamble bool) bool {
	return f.semicolon || f.stop || f.comma && preamble
}
