package language

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/printed"
)

// A Script is a way of writing, with what it brings to every language that is
// written in it: its punctuation, whether spaces part words and capitals open
// sentences, the letters and figures that it counts with. All strings are sets of
// characters, in any order.
//
// Its questions are asked of every line many times: they look at as little of a
// text as they can and allocate nothing.
type Script struct {
	code      string // ISO 15924: "Latn"
	direction Direction

	stops      string // end a sentence: "."
	commas     string
	listing    string // those of the commas that stand between the members of a list
	semicolons string
	colons     string
	inquiries  string // end a question; scanners see the mark of a call in a figure

	openingQuotes   string // open a quotation: "“"
	closingQuotes   string
	openingInner    string // open a quotation in a quotation: "‘"; most are apostrophes too
	closingInner    string
	openingBrackets string
	closingBrackets string

	apart string // stand behind a space: ";" in French

	spaced bool // spaces part words; where they do not, each letter is a word
	cased  bool // capitals open sentences and names

	small, capitals string // letters beyond those of ASCII that words are made of
	bytes           int    // that most letters take, one unless it says otherwise

	within     string // letters that nothing begins with, in a script that has no small ones
	unfinished string // letters that nothing ends with, in a script without words for it

	points    printed.Alphabet // the letters that points count with
	parts     printed.Alphabet // the letters that parts and divisions count with
	partNames []string         // the names of letters, where they count with these
	silent    string           // signs that are not always printed, and count for nothing where words are compared
	digits    string           // the figures from 0 to 9, where a text may have others than those of ASCII

	// elisions are the marks behind which a word begins that touches the one before, "l’Assemblée", and which are one where words are
	// compared: the first is that of the lists.
	elisions string
}

// A Direction is that in which a line is read.
type Direction uint8

// The directions.
const (
	LeftToRight Direction = iota
	RightToLeft
)

// latin is the script of English, French, Spanish and German.
var latin = &Script{
	code:            "Latn",
	stops:           ".",
	commas:          ",",
	semicolons:      ";",
	colons:          ":",
	inquiries:       "?",
	openingQuotes:   "“\"",
	closingQuotes:   "”\"",
	openingInner:    "‘'",
	closingInner:    "’'",
	openingBrackets: "([",
	closingBrackets: ")]",
	spaced:          true,
	cased:           true,
	points:          printed.LatinSmall,
	parts:           printed.LatinCapitals,
}

// latinOfFrance is the script of French: it has quotation marks of its own, with spaces inside.
var latinOfFrance = func() *Script {
	x := *latin
	x.small, x.capitals = "àâäæçèéêëîïôœùûüÿ", "ÀÂÄÆÇÈÉÊËÎÏÔŒÙÛÜŸ"
	x.apart = ";:?!»"
	x.openingQuotes, x.closingQuotes = "«“\"", "»”\""
	x.openingInner, x.closingInner = "“‘'", "”’'"
	x.elisions = "’'"
	return &x
}()

// latinOfSpain is the script of Spanish, which has letters of its own.
var latinOfSpain = func() *Script {
	x := *latin
	x.small, x.capitals = "áéíñóúü", "ÁÉÍÑÓÚÜ"
	return &x
}()

// Bytes returns how many bytes so many letters take.
func (x *Script) Bytes(letters int) int { return letters * max(x.bytes, 1) }

// Code returns the code of the script by ISO 15924: "Latn".
func (x *Script) Code() string { return x.code }

// Direction returns the direction in which a line is read.
func (x *Script) Direction() Direction { return x.direction }

// Plain returns s in the form in which words are compared: without the signs that are not always printed, and with one mark for
// all elisions.
func (x *Script) Plain(s string) string {
	if !x.hasVariants() || !strings.ContainsAny(s, x.silent+x.elisions) {
		return s
	}
	return strings.Map(x.plain, s)
}

// hasVariants reports whether a word may be printed in several ways.
func (x *Script) hasVariants() bool { return x.silent != "" || x.elisions != "" }

// plain returns the character that stands for r where words are compared, or -1 where none does.
func (x *Script) plain(r rune) rune {
	switch {
	case in(x.silent, r):
		return -1
	case in(x.elisions, r):
		r, _ = utf8.DecodeRuneInString(x.elisions)
	}
	return r
}

// opening returns the length of what says words at the beginning of s, or 0, where both are compared as [Script.Plain] has them.
func (x *Script) opening(s, words string) int {
	if !x.hasVariants() {
		if strings.HasPrefix(s, words) {
			return len(words)
		}
		return 0
	}
	at := 0
	for at < len(s) {
		r, size := utf8.DecodeRuneInString(s[at:])
		plain := x.plain(r)
		if rest, is := strings.CutPrefix(words, s[at:at+size]); is {
			words = rest
		} else if rest, is = strings.CutPrefix(words, string(plain)); is {
			words = rest
		} else if plain >= 0 {
			break
		}
		at += size
	}
	if words != "" {
		return 0
	}
	return at
}

// longestOpening returns the length of the longest of several words that s begins with, or 0.
func (x *Script) longestOpening(s string, words []string) int {
	longest := 0
	for _, w := range words {
		longest = max(longest, x.opening(s, w))
	}
	return longest
}

// in reports whether r is one of a set of characters.
func in(set string, r rune) bool { return strings.ContainsRune(set, r) }

// endsIn reports whether s ends in one of marks.
func endsIn(s, marks string) bool {
	if s == "" {
		return false
	}
	last := s[len(s)-1]
	if last < utf8.RuneSelf {
		return strings.IndexByte(marks, last) >= 0
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return in(marks, r)
}

// opensWith reports whether s begins with one of marks.
func opensWith(s, marks string) bool {
	if s == "" {
		return false
	}
	if s[0] < utf8.RuneSelf {
		return strings.IndexByte(marks, s[0]) >= 0
	}
	r, _ := utf8.DecodeRuneInString(s)
	return in(marks, r)
}

// IsPause reports whether r ends a sentence or a clause: a stop, a comma, a semicolon
// or a colon.
func (x *Script) IsPause(r rune) bool {
	return in(x.stops, r) || in(x.commas, r) || in(x.semicolons, r) || in(x.colons, r)
}

// OpensPause reports whether s begins with a mark that ends a sentence or a
// clause.
func (x *Script) OpensPause(s string) bool {
	return opensWith(s, x.stops) || opensWith(s, x.commas) || opensWith(s, x.semicolons) || opensWith(s, x.colons)
}

// ClosesAbove reports whether s begins with the mark that ends the clause above it, as a line does that was broken behind the
// mark of a note: ", and". Dots in a row end none.
func (x *Script) ClosesAbove(s string) bool {
	if !x.OpensPause(s) {
		return false
	}
	rest := withoutFirst(s)
	return rest == "" || rest[0] == ' ' && !x.OpensPause(strings.TrimLeft(rest, " "))
}

// OpensStop reports whether s begins with the mark that ends a sentence.
func (x *Script) OpensStop(s string) bool { return opensWith(s, x.stops) }

// OpensComma reports whether s begins with a comma.
func (x *Script) OpensComma(s string) bool { return opensWith(s, x.commas) }

// EndsInStop reports whether s ends in the mark that ends a sentence.
func (x *Script) EndsInStop(s string) bool { return endsIn(s, x.stops) }

// EndsInComma reports whether s ends in a comma.
func (x *Script) EndsInComma(s string) bool { return endsIn(s, x.commas) }

// HasComma reports whether a comma stands in s.
func (x *Script) HasComma(s string) bool { return strings.ContainsAny(s, x.commas) }

// EndsInSemicolon reports whether s ends in a semicolon.
func (x *Script) EndsInSemicolon(s string) bool { return endsIn(s, x.semicolons) }

// EndsInColon reports whether s ends in a colon.
func (x *Script) EndsInColon(s string) bool { return endsIn(s, x.colons) }

// EndsSentence reports whether nothing of the sentence can follow s: it ends in a
// stop, a semicolon or a colon.
func (x *Script) EndsSentence(s string) bool {
	return endsIn(s, x.stops) || endsIn(s, x.semicolons) || endsIn(s, x.colons)
}

// MarksBefore reports whether the marks of notes stand before punctuation, and so behind figures as well: "en 20303,".
func (l *Language) MarksBefore() bool { return l.marksBefore }

// HasDecimalComma reports whether the decimals of numbers stand behind a comma.
func (l *Language) HasDecimalComma() bool { return l.OpensComma(l.decimals) }

// EndsClause reports whether s ends in a stop or a comma, before a note mark
// or a closing quotation mark. The stop of a number, "rule 12.4", is none.
func (l *Language) EndsClause(s string) bool {
	if l.EndsInDecimal(s) {
		return false
	}
	s = l.beforeMarks(s)
	return l.EndsSentence(s) || l.EndsInComma(s)
}

// beforeMarks returns s without the note marks, the closing quotation marks and the
// spaces at its end.
func (x *Script) beforeMarks(s string) string {
	s = printed.Unslashed(s)
	for s != "" {
		last := s[len(s)-1]
		switch {
		case last < utf8.RuneSelf:
			if !isMark(last) && strings.IndexByte(x.closingQuotes, last) < 0 {
				return s
			}
			s = s[:len(s)-1]
		default:
			r, size := utf8.DecodeLastRuneInString(s)
			if !in(x.closingQuotes, r) && !printed.EndsRaised(s) {
				return s
			}
			s = s[:len(s)-size]
		}
	}
	return s
}

// isMark reports whether b is a digit or a star, of which note marks are made, or a
// space between them.
func isMark(b byte) bool { return printed.IsDigit(b) || b == '*' || b == ' ' }

// WithoutPauses returns s without the marks at its end that end sentences and clauses.
func (x *Script) WithoutPauses(s string) string {
	for x.EndsSentence(s) || x.EndsInComma(s) {
		s = withoutLast(s)
	}
	return s
}

// WithoutComma returns s without the commas and the spaces at its end.
func (x *Script) WithoutComma(s string) string {
	for s != "" && (s[len(s)-1] == ' ' || x.EndsInComma(s)) {
		s = withoutLast(s)
	}
	return s
}

// withoutLast returns s without its last character.
func withoutLast(s string) string {
	_, size := utf8.DecodeLastRuneInString(s)
	return s[:len(s)-size]
}

// withoutFirst returns s without its first character.
func withoutFirst(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return s[size:]
}

// EndsInDecimal reports whether the last word of s is a number of two parts,
// the first no year: after "2017.3" a note is marked.
func (l *Language) EndsInDecimal(s string) bool {
	if s == "" || !printed.IsDigit(s[len(s)-1]) {
		return false
	}
	word := l.LastWord(s)
	_, digits := printed.Number(word)
	if rest := word[digits:]; 0 < digits && digits <= 3 && opensWith(rest, cmp.Or(l.decimals, ".")) {
		_, decimals := printed.Number(rest[1:])
		return 1+decimals == len(rest)
	}
	return false
}

// Unmarked returns s without note marks at its end.
func (x *Script) Unmarked(s string) string {
	if s == "" || s[len(s)-1] > '9' && s[len(s)-1] < utf8.RuneSelf { // most lines end in a letter
		return s
	}
	return strings.TrimRight(printed.Unslashed(s), "0123456789* "+printed.RaisedFigures)
}

// EndsInLabel reports whether s ends in the number of a paragraph that follows another on the same line: "; 3."
func (x *Script) EndsInLabel(s string) bool {
	number := x.LastWord(s)
	value, digits := printed.Number(number)
	before := strings.TrimRight(s[:len(s)-len(number)], " ")
	const most = 99 // paragraphs that a text has
	return 0 < digits && digits == len(number)-1 && 0 < value && value <= most && x.EndsInStop(number) && (x.EndsInSemicolon(before) || x.EndsInComma(before))
}

// TouchesMark reports whether figures that may be the mark of a note touch the last word of s: a letter, a stop or comma behind
// one, a bracket, a quotation mark or a year. A space may stand before them behind what no other number follows. Figures set high touch anything.
func (l *Language) TouchesMark(s string) bool {
	if printed.EndsRaised(s) {
		return true
	}
	const longest, year = 3, 4 // figures
	word := strings.TrimRight(s, "0123456789")
	figures := s[len(word):]
	before, size := utf8.DecodeLastRuneInString(word)
	switch {
	case figures == "" || size == 0:
		return false
	case before == ' ' && len(figures) <= longest:
		return l.endsBeforeMark(word[:len(word)-size])
	case len(figures) > longest:
		return year < len(figures) && len(figures) <= year+longest && before == ' ' && (strings.HasPrefix(figures, "19") || strings.HasPrefix(figures, "20"))
	case in(l.stops, before):
		if before, _ = utf8.DecodeLastRuneInString(word[:len(word)-size]); unicode.IsDigit(before) {
			return !l.EndsInDecimal(s)
		}
	}
	return unicode.IsLetter(before) || in(l.commas, before) || in(l.semicolons, before) || in(l.colons, before) || strings.ContainsRune(")]", before) || in(l.closingQuotes, before)
}

// endsBeforeMark reports whether s ends as no list of numbers does that another follows: in a quotation mark, or in a comma or semicolon behind a
// word or a year.
func (l *Language) endsBeforeMark(s string) bool {
	const year = 4 // figures
	before, size := utf8.DecodeLastRuneInString(s)
	if !in(l.commas, before) && !in(l.semicolons, before) {
		return in(l.closingQuotes, before)
	}
	s = s[:len(s)-size]
	digits := len(s) - len(strings.TrimRight(s, "0123456789"))
	return s != "" && (digits == 0 || digits == year)
}

// IsDivision reports whether s is a word and a number, as the heading of a rule or an article is: "Article 9", "Section 9A", "Part II".
func (x *Script) IsDivision(s string) bool {
	word, number, found := strings.Cut(s, " ")
	_, digits := printed.Number(number)
	if rest := number[digits:]; digits > 0 && len(rest) == 1 && x.OpensCapital(rest) {
		digits++
	}
	return found && x.OpensCapital(word) && printed.LettersEnd(word) == len(word) && number != "" && (digits == len(number) || printed.IsHeadingNumber(number))
}

// NumbersTitle reports whether s is the title of a division, with its number before it: "IV. Lamps", "Goal 1. No fog".
func (x *Script) NumbersTitle(s string) bool {
	number := printed.FirstWord(s)
	if len(number) == len(s) || !printed.IsHeadingNumber(number) && printed.NumberedHeading(s) == "" {
		return false
	}
	return x.OpensCapital(strings.TrimLeft(s[len(number):], " 0123456789.:"))
}

// OpensCapital reports whether s begins with a capital letter. In a script that has
// none any letter may stand where others have one.
func (x *Script) OpensCapital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || !x.cased && unicode.IsLetter(r) && !unicode.IsLower(r)
}

// OpensSmall reports whether s begins with a small letter, so that nothing can
// begin with it.
func (x *Script) OpensSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r) && x.cased || x.isWithin(r)
}

// isWithin reports whether nothing begins with a letter, in a script that has no small ones. Small letters of Latin are such too.
func (x *Script) isWithin(r rune) bool { return !x.cased && (unicode.IsLower(r) || in(x.within, r)) }

// Cased reports whether capitals open sentences and names.
func (x *Script) Cased() bool { return x.cased }

// Spaced reports whether spaces part words.
func (x *Script) Spaced() bool { return x.spaced }

// IsSmall reports whether s is nothing but plain small letters, of which the
// labels of points are made and the words that a line end may split.
func (x *Script) IsSmall(s string) bool {
	for _, r := range s {
		if (r < 'a' || r > 'z') && (r < utf8.RuneSelf || !in(x.small, r)) {
			return false
		}
	}
	return s != ""
}

// HasCapital reports whether s has a plain capital letter.
func (x *Script) HasCapital(s string) bool {
	for i := range len(s) {
		if s[i]-'A' < 26 {
			return true
		}
	}
	return x.capitals != "" && strings.ContainsAny(s, x.capitals)
}

// Small returns s in small letters.
func (x *Script) Small(s string) string {
	if !x.cased {
		return s
	}
	return strings.ToLower(s)
}

// capitalised returns s with a capital at its beginning.
func (x *Script) capitalised(s string) string {
	if !x.cased || !x.OpensSmall(s) {
		return s
	}
	_, size := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:size]) + s[size:]
}

// uncapitalised returns s with a small letter at its beginning.
func (x *Script) uncapitalised(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return x.Small(s[:size]) + s[size:]
}

// BeginsSentence reports whether s can be the first line of a paragraph: it begins
// with a capital, or with the number of a paragraph or point.
func (x *Script) BeginsSentence(s string) bool { return x.OpensCapital(s) || printed.OpensNumbered(s) }

// BeginsTitle reports whether s begins as a heading may, in quotation marks or
// not: with a capital, or with a figure when words follow, "2045 Programme of
// Work". A quotation may stand in brackets.
func (x *Script) BeginsTitle(s string) bool {
	if inner := strings.TrimLeftFunc(s, func(r rune) bool { return in(x.openingBrackets, r) }); x.OpensQuote(inner) {
		s = inner
	}
	s = x.Unquoted(s)
	return x.OpensCapital(s) || s != "" && printed.IsDigit(s[0]) && x.HasWords(s, 3)
}

// WithoutClosingQuotes returns s without the closing quotation marks at its end.
func (x *Script) WithoutClosingQuotes(s string) string {
	for endsIn(s, x.closingQuotes) {
		s = withoutLast(s)
	}
	return s
}

// LetterAlone returns the place in its alphabet of the letter that s opens with by
// itself, as the notes to a table do: "a Without lamps." It is 0 where there is
// none.
func (x *Script) LetterAlone(s string) int {
	place, size := x.points.First(s)
	if place == 0 || len(s) < size+2 || s[size] != ' ' {
		return 0
	}
	return place
}

// OpensBracket reports whether s begins with a bracket of any kind.
func (x *Script) OpensBracket(s string) bool { return opensWith(s, x.openingBrackets) }

// OpensQuote reports whether s begins with the mark that opens a quotation.
func (x *Script) OpensQuote(s string) bool { return opensWith(s, x.openingQuotes) }

// Unquoted returns s without the marks of quotations that it opens with.
func (x *Script) Unquoted(s string) string {
	for opensWith(s, x.openingQuotes) || opensWith(s, x.openingInner) {
		_, size := utf8.DecodeRuneInString(s)
		s = s[size:]
	}
	return s
}

// IsClosing reports whether r closes a bracket or a quotation.
func (x *Script) IsClosing(r rune) bool {
	return in(x.closingBrackets, r) || in(x.closingQuotes, r) || in(x.closingInner, r)
}

// isOpening reports whether r opens a bracket or a quotation.
func (x *Script) isOpening(r rune) bool {
	return in(x.openingBrackets, r) || in(x.openingQuotes, r) || in(x.openingInner, r)
}

// EndsInBracket reports whether s ends in a closing bracket.
func (x *Script) EndsInBracket(s string) bool { return endsIn(s, x.closingBrackets) }

// Unopened returns s without the brackets and the marks of quotations that it opens
// with.
func (x *Script) Unopened(s string) string { return strings.TrimLeftFunc(s, x.isOpening) }

// Unclosed returns s without what may stand behind a word that it ends with: all
// but the stop, which may be part of it.
func (x *Script) Unclosed(s string) string {
	return strings.TrimRightFunc(s, func(r rune) bool { return x.IsClosing(r) || x.IsPause(r) && !in(x.stops, r) })
}

// LettersAtEnd returns the letters that s ends with, where they are a whole word:
// white space stands before them, or what opens a bracket or a quotation.
func (x *Script) LettersAtEnd(s string) string {
	before := strings.TrimRightFunc(s, unicode.IsLetter)
	if r, _ := utf8.DecodeLastRuneInString(before); before != "" && !unicode.IsSpace(r) && !x.isOpening(r) {
		return ""
	}
	return s[len(before):]
}

// OpensClosing reports whether a word is, or begins with, a mark that closes what
// stands before it: a stop or a comma, a closing bracket, a question mark. Three points
// are none, and neither is the point of a decimal, nor a square bracket: scanners see one in
// a figure.
func (x *Script) OpensClosing(word string) bool {
	if x.OpensStop(word) {
		_, size := utf8.DecodeRuneInString(word)
		rest := word[size:]
		return !x.OpensStop(rest) && (rest == "" || !printed.IsDigit(rest[0]))
	}
	return x.OpensPause(word) && !opensWith(word, x.apart) || opensWith(word, x.closingBrackets) && word[0] != ']' || opensWith(word, x.inquiries) && !opensWith(word, x.apart)
}

// EndsOpening reports whether a word ends in a stop or a comma, or in what opens that
// which follows, so that no mark is missed behind it.
func (x *Script) EndsOpening(word string) bool {
	return x.EndsSentence(word) || x.EndsInComma(word) || endsIn(word, x.openingBrackets) || endsIn(word, x.inquiries)
}

// BareWord returns a word without the punctuation and the note mark that follow it.
func (x *Script) BareWord(word string) string {
	if word == "" || isPlainLetter(word[len(word)-1]) { // most words
		return word
	}
	return strings.TrimRightFunc(word, func(r rune) bool {
		return r < utf8.RuneSelf && printed.IsDigit(byte(r)) || x.IsPause(r) || x.IsClosing(r) || strings.ContainsRune(printed.RaisedFigures, r)
	})
}

// IsName reports whether a word has a capital at its beginning, or is all capitals.
func (x *Script) IsName(word string) bool {
	return x.OpensCapital(word) && (x.IsSmall(word[1:]) || strings.ToUpper(word) == word)
}
